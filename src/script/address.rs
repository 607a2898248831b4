//! Finds web addresses and e-mail addresses in plain text. They are copied as they are, whatever script they have.

use super::text::Letter;

/// The length of the address that begins at `from`, or 0. `domains` are endings of host names beside those of Latin letters.
pub(super) fn length(text: &[Letter], from: usize, domains: &[String]) -> usize {
    let previous = from.checked_sub(1).map(|index| text[index].original);
    if !text[from].original.is_alphanumeric() || previous.is_some_and(|sign| is_mailbox(sign) || sign == '@') {
        return 0;
    }
    let text = &text[from..];
    // Most texts have no address: one look at the word spares three searches.
    if !text.iter().map(|letter| letter.original).take_while(|letter| !letter.is_whitespace()).any(is_in_every_address) {
        return 0;
    }
    let found = scheme(text).max(mailbox(text, domains)).max(host(text, domains));
    without_sentence_end(&text[..found]).len()
}

/// Every address has at least one of these.
pub(super) fn is_in_every_address(letter: char) -> bool {
    matches!(letter, '.' | '@' | ':')
}

/// Up to a character that no address has.
fn chunk(text: &[Letter]) -> usize {
    let ends = |letter: &Letter| letter.original.is_whitespace() || "<>\"«»“”`\u{2068}\u{2069}".contains(letter.original);
    text.iter().position(ends).unwrap_or(text.len())
}

/// `https://…`, `mailto:…`, `tel:…`.
fn scheme(text: &[Letter]) -> usize {
    let name = text.iter().take_while(|letter| letter.original.is_ascii_alphanumeric() || matches!(letter.original, '+' | '-')).count();
    let follows = |rest: &str| text[name..].iter().map(|letter| letter.original).take(rest.len()).eq(rest.chars());
    let is = |word: &str| text[..name].iter().map(|letter| letter.lower).eq(word.chars());
    let bare = (is("mailto") || is("tel")) && follows(":");
    if name > 1 && follows("://") || bare { chunk(text) } else { 0 }
}

/// `name@host`.
fn mailbox(text: &[Letter], domains: &[String]) -> usize {
    let local = text.iter().take_while(|letter| is_mailbox(letter.original)).count();
    if local == 0 || text.get(local).is_none_or(|letter| letter.original != '@') {
        return 0;
    }
    let host = labels(&text[local + 1..], domains);
    if host == 0 { 0 } else { local + 1 + host }
}

/// `host`, `host:port`, `host/path?query`.
fn host(text: &[Letter], domains: &[String]) -> usize {
    let mut end = labels(text, domains);
    if end == 0 {
        return 0;
    }
    let at = |index: usize| text.get(index).map(|letter| letter.original);
    if at(end) == Some(':') && at(end + 1).is_some_and(|letter| letter.is_ascii_digit()) {
        end += 1 + text[end + 1..].iter().take_while(|letter| letter.original.is_ascii_digit()).count();
    }
    if at(end) == Some('/') { chunk(text) } else { end }
}

/// Labels with dots between them. The last must be of Latin letters, as the others then are, or one of `domains`.
fn labels(text: &[Letter], domains: &[String]) -> usize {
    let mut end = text.iter().take_while(|letter| is_host(letter.original)).count();
    while end > 0 && matches!(text[end - 1].original, '.' | '-') {
        end -= 1;
    }
    let name = &text[..end];
    let Some(dot) = name.iter().rposition(|letter| letter.original == '.') else { return 0 };
    if dot == 0 {
        return 0;
    }
    let last = &name[dot + 1..];
    let latin = name.iter().all(|letter| letter.original.is_ascii());
    let word = last.len() > 1 && last.iter().all(|letter| letter.original.is_ascii_alphabetic());
    let listed = domains.iter().any(|domain| last.iter().map(|letter| letter.lower).eq(domain.chars()));
    if latin && word || listed { end } else { 0 }
}

fn is_host(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-')
}

fn is_mailbox(letter: char) -> bool {
    is_host(letter) || matches!(letter, '_' | '+' | '%')
}

/// Without the punctuation of the sentence around it.
fn without_sentence_end(mut address: &[Letter]) -> &[Letter] {
    let count = |sign: char| address.iter().filter(|letter| letter.original == sign).count();
    let mut unopened = (count(')').saturating_sub(count('(')), count(']').saturating_sub(count('[')));
    while let Some((last, rest)) = address.split_last() {
        match last.original {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' => {}
            ')' if unopened.0 > 0 => unopened.0 -= 1,
            ']' if unopened.1 > 0 => unopened.1 -= 1,
            _ => break,
        }
        address = rest;
    }
    address
}

#[cfg(test)]
mod tests {
    use super::super::text::letters;
    use super::*;

    fn found(text: &str) -> &str {
        let letters = letters(text);
        let end = length(&letters, 0, &["қаз".to_owned()]);
        &text[..letters.get(end).map_or(text.len(), |letter| letter.at)]
    }

    #[test]
    fn finds_addresses_without_the_sentence_around_them() {
        for (text, expected) in [
            ("app.testcenter.kz сайты", "app.testcenter.kz"),
            ("egov.kz?", "egov.kz"),
            ("https://kk.wikipedia.org/wiki/Алматы_(қала)).", "https://kk.wikipedia.org/wiki/Алматы_(қала)"),
            ("a.b+c@mail.kz, ", "a.b+c@mail.kz"),
            ("www.gov.kz:8080/a?b=1;c", "www.gov.kz:8080/a?b=1;c"),
            ("егов.қаз;", "егов.қаз"),
            ("tel:+77172555555 ", "tel:+77172555555"),
            ("жоқ.Келесі", ""),
            ("3.5 км", ""),
            ("т.б.", ""),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
