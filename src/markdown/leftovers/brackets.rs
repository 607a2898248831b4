//! Brackets and addresses that look like a link, a footnote or a definition and are not.

use super::Finder;
use super::lines::{BlockKind, Line};
use crate::base::message::Message;
use crate::markdown::links::LinkTarget;
use crate::msg;

impl Finder<'_> {
    pub(super) fn brackets(&mut self, line: &Line<'_>) {
        for (at, _) in line.text.match_indices("](") {
            // A bar cut the link in two, which is reported.
            let is_cut = line.block == BlockKind::Cell && self.has_extra_cell(line.offset + at);
            if is_cut || self.is_escaped(line.offset + at) {
                continue;
            }
            let hint = self.link_hint(line.offset + at);
            self.error(line.offset + at, msg!("link-not-link"), hint);
        }
        for (at, _) in line.text.match_indices("(http") {
            // `[text(https://…)`
            let bracket = line.text[..at].rfind('[').filter(|bracket| !line.text[*bracket..at].contains([']', '(', '.']));
            let is_link = line.text[at + 1..].contains(')') && line.text[at..].contains("://");
            if let Some(bracket) = bracket.filter(|bracket| is_link && line.text[*bracket + 1..at].contains(char::is_alphabetic)) {
                self.error(line.offset + bracket, msg!("link-not-link"), msg!("hint-link-bracket"));
            }
        }
        for (at, found) in line.text.match_indices("] (") {
            let rest = &line.text[at + found.len()..];
            if rest.split_once(')').is_some_and(|(address, _)| LinkTarget::parse(address).is_some()) {
                self.error(line.offset + at, msg!("link-not-link"), msg!("hint-link-not-link"));
            }
        }
        // The address is on the next line.
        let below = self.text[line.offset + line.text.len()..].strip_prefix('\n').map(|below| below.trim_start_matches([' ', '>']));
        let address = below.and_then(|below| below.strip_prefix('(')).and_then(|below| below.split_once(')'));
        if line.text.ends_with(']') && address.is_some_and(|(address, _)| LinkTarget::parse(address).is_some()) {
            let at = line.offset + line.text.len() - 1;
            self.error(at, msg!("link-not-link"), msg!("hint-link-not-link"));
        }
        for (at, found) in line.text.match_indices(")[") {
            let rest = &line.text[at + found.len()..];
            if rest.split_once(']').is_some_and(|(address, _)| LinkTarget::parse(address).is_some()) {
                self.error(line.offset + at, msg!("link-not-link"), msg!("hint-link-reversed"));
            }
        }
        self.labels(line);
        self.notes(line);
        self.addresses(line);
    }

    fn has_extra_cell(&self, offset: usize) -> bool {
        let end = offset + self.text[offset..].find('\n').unwrap_or(self.text.len() - offset);
        self.found.iter().any(|found| found.message.id == "table-extra-cell" && (offset..end).contains(&found.offset))
    }

    /// The advice for a `](` that is shown as text.
    fn link_hint(&self, offset: usize) -> Message {
        let before = self.before_in_line(offset);
        let address = self.text[offset + 2..].split([')', '\n']).next().unwrap_or_default();
        let is_picture = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].iter().any(|end| address.to_lowercase().ends_with(end));
        if before.rsplit_once("[^").is_some_and(|(_, note)| note.ends_with(']')) {
            msg!("hint-link-note")
        } else if is_picture && before.contains("![") {
            msg!("hint-picture-space", file = address)
        } else {
            msg!("hint-link-not-link")
        }
    }

    /// `[text][label]` without a definition of the label.
    fn labels(&mut self, line: &Line<'_>) {
        for (at, found) in line.text.match_indices("][") {
            let Some((label, _)) = line.text[at + found.len()..].split_once(']') else { continue };
            let text = line.text[..at].rsplit('[').next().unwrap_or_default();
            let label = if label.is_empty() { text } else { label };
            let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            let is_citation = is_number(label) && is_number(text);
            if !is_citation && !label.contains(['[', '^']) && !self.is_escaped(line.offset + at) {
                self.error(line.offset + at, msg!("definition-missing", label = label), msg!("hint-definition-missing", label = label));
            }
        }
    }

    /// `[^1]` without its footnote.
    fn notes(&mut self, line: &Line<'_>) {
        for (at, _) in line.text.match_indices("[^") {
            if self.is_escaped(line.offset + at) {
                continue;
            }
            let name = line.text[at + 2..].split([']', '[']).next().unwrap_or_default().trim();
            if !name.is_empty() {
                self.error(line.offset + at, msg!("footnote-missing", name = name), msg!("hint-footnote-missing", name = name));
            }
        }
    }

    /// `https:/a.kz`, `http;//a.kz`, `https: //a.kz`, `<https://a.kz/b c>`.
    fn addresses(&mut self, line: &Line<'_>) {
        let lower = line.text.to_ascii_lowercase();
        for (at, found) in lower.match_indices("http") {
            let rest = &lower[at + found.len()..];
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            let is_address = rest.strip_prefix("://").is_some_and(|host| host.starts_with(char::is_alphanumeric));
            let host = rest.trim_start_matches([':', ';', '/', '\\', ' ']);
            let has_host = host.split_whitespace().next().is_some_and(|host| host.trim_end_matches('.').contains('.'));
            // `<http:/a.kz>` is a link with a wrong address, which is reported.
            let is_link = self.text[..line.offset + at].ends_with('<')
                && self.text[line.offset + at..].split([' ', '\n']).next().is_some_and(|word| word.contains('>'));
            let is_broken = !is_address && has_host && !is_link && [":", ";", "/"].iter().any(|sign| rest.starts_with(sign));
            let is_in_angles = is_address && lower[..at].ends_with('<') && !self.is_escaped(line.offset + at - 1);
            if is_broken || is_in_angles {
                self.warn(line.offset + at, msg!("address-not-link"), msg!("hint-address-not-link"));
            }
        }
    }
}
