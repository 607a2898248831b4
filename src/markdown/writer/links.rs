//! Links, and what an author may have meant by an invalid one.

use super::Writer;
use super::events::plain_text;
use crate::base::diagnostic::Position;
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::markdown::comparable::ParityToken;
use crate::markdown::links::{FORMS, LinkTarget};
use crate::markdown::placeholders;
use crate::msg;
use pulldown_cmark::{Event, TagEnd};
use std::ops::Range;

impl<'e> Writer<'_, 'e> {
    pub(super) fn link_start(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, address: &str, position: Position) {
        let end = (index..events.len())
            .find(|at| matches!(events[*at].0, Event::End(TagEnd::Link)))
            .expect("pulldown-cmark closes what it opens");
        let text = plain_text(&events[index + 1..end]);
        if text.trim().is_empty() {
            self.error(position, msg!("link-without-text"), None);
        } else if is_other_address(text.trim(), address) {
            let message = msg!("link-text-differs", text = text.trim(), address = address);
            self.error(position, message, Some(msg!("hint-link-text-differs")));
        }
        let target = LinkTarget::parse(address).or_else(|| {
            let link = if address.is_empty() { "()" } else { address };
            self.error(position, msg!("unknown-link", link = link), Some(hint(address)));
            None
        });
        self.record(target.clone().map_or(ParityToken::UnreadLink, ParityToken::Link), position);
        self.push_link(target.unwrap_or(LinkTarget::Unread), position);
    }

    /// A link that [`autolinks`](crate::markdown::autolinks) made of an address or a phone number.
    pub(super) fn automatic_link(&mut self, address: &str, position: Position) {
        let number = address.strip_prefix("tel:");
        self.is_verbatim = number.is_none();
        let target = match number {
            Some(number) => LinkTarget::Phone { number: number.to_owned() },
            None => LinkTarget::parse(address).expect("`autolinks` makes addresses"),
        };
        // The digits of a phone number are recorded with the text.
        if number.is_none() {
            self.record(ParityToken::Link(target.clone()), position);
        }
        self.push_link(target, position);
    }

    fn push_link(&mut self, target: LinkTarget, position: Position) {
        let placeholder = placeholders::link_start(self.document.links.len());
        self.document.links.push((target, position));
        self.html(placeholder.to_string());
    }
}

/// Whether the text of a link is an address or a phone number, and the link leads to another one.
fn is_other_address(text: &str, address: &str) -> bool {
    if let Some(number) = address.strip_prefix("tel:") {
        let digits = |text: &str| -> Vec<char> { text.chars().filter(char::is_ascii_digit).rev().take(COMPARED_DIGITS).collect() };
        let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit() || " \u{a0}+-–‑()".contains(letter));
        let (shown, dialled) = (digits(text), digits(number));
        // Without the area code, or with another prefix, the last digits are the same.
        return is_number(text)
            && is_number(number)
            && !shown.is_empty()
            && shown.iter().zip(&dialled).any(|(shown, dialled)| shown != dialled);
    }
    if let Some(mail) = address.strip_prefix("mailto:") {
        let is_mail = text.contains('@') && !text.contains(char::is_whitespace);
        return is_mail && !mail.split('?').next().unwrap_or_default().eq_ignore_ascii_case(text);
    }
    let host = |text: &str| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next()?.trim_start_matches("www.").to_lowercase();
        (!text.contains(char::is_whitespace)).then_some(host)
    };
    host(text).zip(host(address)).is_some_and(|(shown, real)| shown != real)
}

/// The digits of a phone number without prefixes.
const COMPARED_DIGITS: usize = 9;

/// Endings of picture files.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "svg", "gif", "webp"];
/// Endings of files that readers download.
const DOWNLOADS: [&str; 11] = ["pdf", "doc", "docx", "xls", "xlsx", "odt", "ods", "rtf", "txt", "csv", "zip"];

/// Whether an address is a file with one of the endings, without a host: `form.pdf`, `./forms/form.pdf`.
fn is_file(address: &str, endings: &[&str]) -> bool {
    let (folder, name) = address.rsplit_once('/').unwrap_or(("", address));
    let first = folder.trim_start_matches(['.', '/']).split('/').next().unwrap_or_default();
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    !address.contains(':') && !first.contains('.') && ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// The advice for an address that is not a link.
fn hint(address: &str) -> Message {
    if is_file(address, &PICTURES) {
        return msg!("hint-picture-form", file = address);
    }
    if let Some(meant) = without_quotes(address).or_else(|| meant(address)) {
        return msg!("hint-did-you-mean", name = meant);
    }
    if address.contains(char::is_whitespace) {
        return msg!("hint-link-not-link");
    }
    let kind = address.split(':').next().unwrap_or_default();
    hint_nearest(kind, ["entry", "page", "act", "acts", "directory", "channel", "word", "link", "file", "https"])
        .unwrap_or_else(|| msg!("hint-link-forms", forms = FORMS))
}

/// A valid address that was put in quotes.
fn without_quotes(address: &str) -> Option<String> {
    let inside = address.trim_matches(['"', '\'', '«', '»', '“', '”', '„', ' ']);
    (inside != address && LinkTarget::parse(inside).is_some()).then(|| inside.to_owned())
}

/// The address with the scheme that it lacks.
pub(crate) fn meant(address: &str) -> Option<String> {
    let mut address = address.trim();
    if is_file(address, &DOWNLOADS) {
        let name = address.trim_start_matches("./").trim_start_matches('/').trim_start_matches("assets/");
        return Some(format!("file:{name}"));
    }
    if is_file(address, &PICTURES) {
        return None;
    }
    // `https:a.kz`, `http://https://a.kz`
    while let Some(rest) = ["https:", "http:"].iter().find_map(|scheme| address.strip_prefix(scheme)) {
        address = rest.trim_start_matches('/');
    }
    let is_host = |text: &str| {
        let host = text.split(['/', '?', '#']).next().unwrap_or_default();
        let domain =
            host.rsplit_once('.').map(|(name, domain)| !name.is_empty() && domain.len() > 1 && domain.chars().all(char::is_alphabetic));
        domain == Some(true) && !text.contains(char::is_whitespace)
    };
    let after_scheme = address.split_once("//").map_or(address, |(_, rest)| rest);
    let scheme = address[..address.len() - after_scheme.len()].trim_end_matches(['/', ':', ';']);
    let digits = address.bytes().filter(u8::is_ascii_digit).count();
    if let Some((name, host)) = address.split_once('@') {
        return (!name.is_empty() && is_host(host) && !address.contains(':')).then(|| format!("mailto:{address}"));
    }
    if digits >= 3 && address.chars().all(|letter| letter.is_ascii_digit() || "+-() ".contains(letter)) {
        let number: String = address.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
        return Some(format!("tel:{number}"));
    }
    (is_host(after_scheme) && (scheme.is_empty() || scheme.starts_with('h'))).then(|| format!("https://{after_scheme}"))
}

#[cfg(test)]
mod tests {
    use super::{is_other_address, meant};

    #[test]
    fn a_text_that_names_another_address() {
        for (text, address) in
            [("https://egov.kz", "https://egov.com"), ("info@egov.kz", "mailto:info@egov.com"), ("8 7172 74-97-20", "tel:+77172749721")]
        {
            assert!(is_other_address(text, address), "{text}");
        }
        for (text, address) in [
            ("https://www.egov.kz/cms", "https://egov.kz/cms/ru"),
            ("Info@egov.kz", "mailto:info@egov.kz?subject=a"),
            ("74-97-20", "tel:87172749720"),
            ("8 7172 74-97-20, ішкі 5", "tel:+77172749720"),
            ("портал", "https://egov.kz"),
            ("1414", "tel:1414"),
        ] {
            assert!(!is_other_address(text, address), "{text}");
        }
    }

    #[test]
    fn a_missing_or_wrong_scheme() {
        for (address, expected) in [
            ("egov.kz", "https://egov.kz"),
            ("www.egov.kz/cms?x=1", "https://www.egov.kz/cms?x=1"),
            ("https//egov.kz", "https://egov.kz"),
            ("htp://egov.kz", "https://egov.kz"),
            ("https:egov.kz", "https://egov.kz"),
            ("http:/egov.kz/a", "https://egov.kz/a"),
            ("http://https://egov.kz", "https://egov.kz"),
            ("info@egov.kz", "mailto:info@egov.kz"),
            ("8(7172)74-97-20", "tel:87172749720"),
            ("brief.pdf", "file:brief.pdf"),
            ("./forms/Өтініш.DOCX", "file:forms/Өтініш.DOCX"),
            ("/assets/brief.pdf", "file:brief.pdf"),
            ("egov.kz/brief.pdf", "https://egov.kz/brief.pdf"),
        ] {
            assert_eq!(meant(address).as_deref(), Some(expected));
        }
        for address in ["quota", "../about/", "ftp://a.kz", "javascript:a.b", "entri:quota", "seal.gif"] {
            assert_eq!(meant(address), None, "{address}");
        }
    }
}
