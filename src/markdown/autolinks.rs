//! Web addresses, e-mail addresses and phone numbers in running text become links. A backslash before the `:`, `@` or `(` of one, or a
//! code span, keeps it as text.

use super::Located;
use super::placeholders::is_private_use;
use crate::base::phone;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;
use url::Url;

/// The `id` of the links that are made here.
pub(super) const AUTOMATIC: &str = "automatic";

/// A link at a range of the parsed text.
#[derive(Debug, PartialEq, Eq)]
struct Autolink {
    range: Range<usize>,
    address: String,
}

/// Puts the tags of links around the addresses and numbers in the events of `text`.
pub(super) fn insert<'e>(text: &'e str, events: Vec<Located<'e>>) -> Vec<Located<'e>> {
    let links = find(text, &events);
    if links.is_empty() {
        return events;
    }
    let mut linked = Vec::with_capacity(events.len() + 4 * links.len());
    let mut next = links.iter().peekable();
    for (event, range) in events {
        let mut start = range.start;
        let is_text = matches!(event, Event::Text(_));
        while let Some(link) = next.peek().filter(|link| is_text && link.range.start < range.end) {
            let part = |from: usize, to: usize, linked: &mut Vec<Located<'e>>| {
                if from < to {
                    linked.push((Event::Text(text[from..to].into()), from..to));
                }
            };
            if link.range.start >= range.start {
                part(start, link.range.start, &mut linked);
                linked.push((Event::Start(tag(link)), link.range.clone()));
                start = link.range.start;
            }
            let end = link.range.end.min(range.end);
            part(start, end, &mut linked);
            start = end;
            if link.range.end > range.end {
                break;
            }
            linked.push((Event::End(TagEnd::Link), link.range.clone()));
            next.next();
        }
        if start == range.start {
            linked.push((event, range));
        } else if start < range.end {
            linked.push((Event::Text(text[start..range.end].into()), start..range.end));
        }
    }
    linked
}

fn tag(link: &Autolink) -> Tag<'static> {
    let dest_url = link.address.clone().into();
    Tag::Link { link_type: LinkType::Autolink, dest_url, title: "".into(), id: AUTOMATIC.into() }
}

/// The links of a text, ascending.
fn find(text: &str, events: &[Located<'_>]) -> Vec<Autolink> {
    let mut found = Vec::new();
    if !text.bytes().any(|byte| matches!(byte, b'0'..=b'9' | b'@' | b':')) && !text.contains("www.") {
        return found;
    }
    // The parser splits text at every sign that might be markup. A run ends where the text is not as it is written.
    let mut run = 0..0;
    let mut excluded = 0;
    for (event, range) in events {
        match event {
            Event::Text(words) if excluded == 0 && text.get(range.clone()) == Some(words.as_ref()) => {
                if run.end != range.start {
                    in_run(text, &run, &mut found);
                    run.start = range.start;
                }
                run.end = range.end;
                continue;
            }
            Event::Start(tag) if is_excluded(tag) => excluded += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock | TagEnd::Heading(_)) => excluded -= 1,
            _ => {}
        }
        in_run(text, &run, &mut found);
        run = 0..0;
    }
    in_run(text, &run, &mut found);
    found.sort_by_key(|link| link.range.start);
    found
}

/// Whether text inside of a tag is not searched: it is a link already, or it is shown elsewhere as plain text too.
fn is_excluded(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Heading { .. })
}

fn in_run(text: &str, run: &Range<usize>, found: &mut Vec<Autolink>) {
    let mut start = run.start;
    let before = found.len();
    for part in text[run.clone()].split(is_private_use) {
        in_text(part, start, found);
        start += part.len() + text[start + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    // A backslash keeps the rest of a number as text too.
    let mut links = found.split_off(before);
    links.retain(|link| !text[..link.range.start].ends_with('\\'));
    found.append(&mut links);
}

fn in_text(text: &str, start: usize, found: &mut Vec<Autolink>) {
    let mut at = 0;
    while let Some(sign) = text[at..].find([':', '@', '.']).map(|sign| at + sign) {
        let link = match text.as_bytes()[sign] {
            b'@' => e_mail(text, sign),
            b':' => web_address(text, sign, &["https", "http"]),
            _ => web_address(text, sign, &["www"]),
        };
        at = sign + 1;
        if let Some((range, address)) = link.filter(|(range, _)| range.end > sign) {
            at = range.end;
            let range = start + range.start..start + range.end;
            found.push(Autolink { range, address });
        }
    }
    for range in phone::candidates(text) {
        let address = format!("tel:{}", &text[range.clone()]);
        let range = start + range.start..start + range.end;
        let is_free = !found.iter().any(|link| link.range.start < range.end && range.start < link.range.end);
        if is_free {
            found.push(Autolink { range, address });
        }
    }
}

/// The web address that starts with one of the words before `sign`, with its range.
fn web_address(text: &str, sign: usize, starts: &[&str]) -> Option<(Range<usize>, String)> {
    let length = starts.iter().map(|word| word.len()).find(|length| {
        let word = sign.checked_sub(*length).and_then(|start| text.get(start..sign));
        word.is_some_and(|word| starts.iter().any(|start| start.eq_ignore_ascii_case(word)))
    })?;
    let start = sign - length;
    let has_scheme = text[sign..].starts_with("://");
    if text[..start].ends_with(char::is_alphanumeric) || !has_scheme && !text[sign..].starts_with('.') {
        return None;
    }
    let words = without_punctuation(without_ending(until_space(&text[start..])));
    let address = if has_scheme { words.to_owned() } else { format!("https://{words}") };
    let has_host = Url::parse(&address).ok()?.host_str()?.contains('.');
    has_host.then_some((start..start + words.len(), address))
}

/// The part of a text up to a space or a quote.
fn until_space(text: &str) -> &str {
    text.split(|letter: char| letter.is_whitespace() || "<>\"`|«»“”„‘’…".contains(letter)).next().unwrap_or_default()
}

/// An address in Latin letters without the grammatical ending after it: `https://egov.kz-тен`.
fn without_ending(found: &str) -> &str {
    let latin = found.find(|letter: char| !letter.is_ascii()).unwrap_or(found.len());
    let is_ending = latin < found.len()
        && found[..latin].ends_with('-')
        && found[latin..].chars().all(|letter| !letter.is_ascii_digit() && letter != '/');
    if is_ending { &found[..latin - 1] } else { found }
}

/// An address without the punctuation that follows it in the sentence. A closing bracket belongs to it if it is opened inside.
fn without_punctuation(found: &str) -> &str {
    let mut found = found;
    while let Some(last) = found.chars().next_back() {
        let opening = match last {
            ')' => '(',
            ']' => '[',
            '}' => '{',
            _ if ".,:;!?'*_~-–—".contains(last) => '\0',
            _ => break,
        };
        if opening != '\0' && found.matches(opening).count() >= found.matches(last).count() {
            break;
        }
        found = &found[..found.len() - last.len_utf8()];
    }
    found
}

/// The e-mail address around an `@`, with its range.
fn e_mail(text: &str, sign: usize) -> Option<(Range<usize>, String)> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || ".-_+".contains(letter);
    let start =
        text[..sign].rfind(|letter: char| !is_part(letter)).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let host = &text[sign + 1..];
    let host = host[..host.find(|letter: char| !is_part(letter)).unwrap_or(host.len())].trim_end_matches(['.', '-', '_', '+']);
    let (name, domain) = host.rsplit_once('.')?;
    let is_host = !name.is_empty() && domain.len() >= 2 && domain.bytes().all(|byte| byte.is_ascii_alphabetic());
    let range = start..sign + 1 + host.len();
    let is_whole = start < sign && !text[..start].ends_with(char::is_alphanumeric) && !text[range.end..].starts_with(['@', '/']);
    (is_host && is_whole).then(|| (range.clone(), format!("mailto:{}", &text[range])))
}

#[cfg(test)]
mod tests {
    use crate::markdown::tests::html_of;

    /// The links of a text, as `text → target`.
    fn links(text: &str) -> Vec<String> {
        let html = html_of(text);
        html.split('⟦')
            .filter_map(|part| part.split_once('⟧'))
            .filter(|(target, _)| *target != "/")
            .map(|(target, words)| {
                let value = target.split('"').nth(1).unwrap_or_default();
                format!("{words} → {value}").replace('\u{a0}', " ").replace('\u{2060}', "")
            })
            .collect()
    }

    #[test]
    fn addresses_and_numbers_become_links() {
        for (text, link) in [
            ("Қараңыз: https://egov.kz/cms/kk сайты.", "https://egov.kz/cms/kk → https://egov.kz/cms/kk"),
            ("(https://a.kz/a_b_(c)).", "https://a.kz/a_b_(c) → https://a.kz/a_b_(c)"),
            ("«https://a.kz»тың", "https://a.kz → https://a.kz"),
            ("https://egov.kz-тен алыңыз", "https://egov.kz → https://egov.kz"),
            ("**https://a.kz/**", "https://a.kz/ → https://a.kz/"),
            ("HTTPS://A.KZ/X сайты", "HTTPS://A.KZ/X → HTTPS://A.KZ/X"),
            ("www.gov.kz, тағы", "www.gov.kz → https://www.gov.kz"),
            ("https://анықтама.қаз/бөлім-бір", "https://анықтама.қаз/бөлім-бір → https://анықтама.қаз/бөлім-бір"),
            ("https://a.kz/2026-plan?x=1&y=2#z", "https://a.kz/2026-plan?x=1&amp;y=2#z → https://a.kz/2026-plan?x=1&y=2#z"),
            ("Хат: info@egov.kz.", "info@egov.kz → mailto:info@egov.kz"),
            ("тел. 8 (7172) 74-97-20, ішкі 5", "8 (7172) 74-97-20 → 8 (7172) 74-97-20"),
            ("+77172749720 нөмірі", "+77172749720 → +77172749720"),
            ("<info@egov.kz> мен", "info@egov.kz → mailto:info@egov.kz"),
            ("<HTTPS://a.kz/>", "HTTPS://a.kz/ → HTTPS://a.kz/"),
        ] {
            assert_eq!(links(text), [link], "{text}");
        }
    }

    #[test]
    fn the_rest_stays_text() {
        for text in [
            "`https://a.kz`",
            "https\\://a.kz және info\\@a.kz, 8 \\(7172) 74-97-20",
            "ЖСН 880101300123, № 87, 8 000 000, 2026-01-01, 8 күн",
            "сөз.Келесі сөйлем, т.б. egov.kz",
            "https:// және http://localhost, @egov",
        ] {
            assert_eq!(links(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(links("[https://a.kz](https://b.kz)"), ["https://a.kz → https://b.kz"]);
        assert_eq!(links("## https://a.kz {#a}"), Vec::<String>::new());
    }
}
