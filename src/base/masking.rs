//! Hides what may be a password or a token: lines of files and values in messages are shown on screens and copied into e-mails.

use std::borrow::Cow;
use std::ops::Range;

/// What is shown in place of a secret.
const MASK: &str = "***";

/// Parts of names of values that are secrets, in lower case.
const SECRET_NAMES: [&str; 15] = [
    "passw",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "authorization",
    "credential",
    "signature",
    "api_key",
    "access_key",
    "auth_key",
    "private_key",
    "cookie",
    "пароль",
    "құпиясөз",
];

/// How keys of well-known services and tokens (JWT) start.
const KEY_STARTS: [&str; 10] = ["AKIA", "ASIA", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "eyJ"];
/// The shortest of them, in letters.
const MIN_KEY: usize = 16;

/// Names of address parameters that are secrets, in lower case.
const SECRET_PARAMETERS: [&str; 5] = ["key", "sig", "auth", "pass", "apikey"];

/// A line with its secrets masked.
pub(crate) struct MaskedLine {
    pub text: String,
    /// What was masked: characters of the original line.
    hidden: Vec<Range<usize>>,
}

impl MaskedLine {
    fn new(line: &str, hidden: Vec<Range<usize>>) -> MaskedLine {
        let letters = |bytes: &Range<usize>| line[..bytes.start].chars().count()..line[..bytes.end].chars().count();
        MaskedLine { text: replaced(line, &hidden), hidden: hidden.iter().map(letters).collect() }
    }

    /// The index of a character of the original line.
    pub(crate) fn index(&self, original: usize) -> usize {
        let shift = |hidden: &Range<usize>| if original >= hidden.end { hidden.len() } else { original.saturating_sub(hidden.start) };
        let masks = self.hidden.iter().filter(|hidden| original >= hidden.end).count();
        original - self.hidden.iter().map(shift).sum::<usize>() + masks * MASK.len()
    }
}

/// A line of a file, counted from 1, with its secrets masked. None past the end of the file.
pub(crate) fn masked_line(text: &str, number: u32) -> Option<MaskedLine> {
    let line = text.lines().nth((number as usize).checked_sub(1)?)?;
    let before = &text[..line.as_ptr() as usize - text.as_ptr() as usize];
    let whole = is_value_of_secret(before, line).then(|| indentation(line)..line.len());
    let hidden = secrets(line, whole.or_else(|| named_value(line, ':')));
    Some(MaskedLine::new(line, hidden))
}

/// Whether a line is a part of the value of a YAML name such as `password` in a line above.
fn is_value_of_secret(before: &str, line: &str) -> bool {
    let mut depth = indentation(line);
    for above in before.lines().rev().filter(|above| !above.trim().is_empty()) {
        if depth == 0 {
            return false;
        }
        if indentation(above) < depth {
            depth = indentation(above);
            if named_value(above, ':').is_some() {
                return true;
            }
        }
    }
    false
}

/// In bytes.
fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// A value in a message, with the secrets of addresses masked.
pub(crate) fn masked(text: &str) -> Cow<'_, str> {
    match secrets(text, None) {
        found if found.is_empty() => Cow::Borrowed(text),
        found => Cow::Owned(replaced(text, &found)),
    }
}

fn replaced(text: &str, hidden: &[Range<usize>]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut done = 0;
    for range in hidden {
        shown += &text[done..range.start];
        shown += MASK;
        done = range.end;
    }
    shown + &text[done..]
}

/// The secrets of a line in order, without overlaps. `value`: that of a name such as `password`.
fn secrets(line: &str, value: Option<Range<usize>>) -> Vec<Range<usize>> {
    let in_addresses = credentials(line).chain(short_credentials(line)).chain(parameters(line));
    let by_look = keys(line).chain(authorizations(line));
    let mut found: Vec<Range<usize>> = in_addresses.chain(by_look).chain(named_value(line, '=')).chain(value).collect();
    found.retain(|range| !range.is_empty());
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, previous| {
        let overlaps = next.start <= previous.end;
        previous.end = if overlaps { previous.end.max(next.end) } else { previous.end };
        overlaps
    });
    found
}

fn ends_word(letter: char) -> bool {
    letter.is_whitespace() || "\"'`<>«»“”".contains(letter)
}

/// Up to the first character that ends a word.
fn word(text: &str) -> &str {
    &text[..text.find(ends_word).unwrap_or(text.len())]
}

/// What is between `//` and `@` in an address. A password may contain any character.
fn credentials(line: &str) -> impl Iterator<Item = Range<usize>> {
    line.match_indices("//").filter_map(|(at, slashes)| {
        let start = at + slashes.len();
        let rest = &line[start..];
        let word = word(rest);
        let authority = &word[..word.find(['/', '?', '#']).unwrap_or(word.len())];
        let is_no_port = |(host, port): (&str, &str)| !host.starts_with('[') && !port.bytes().all(|byte| byte.is_ascii_digit());
        let end = if authority.contains('@') {
            word.rfind('@')
        } else if authority.split_once(':').is_some_and(is_no_port) {
            rest.rfind('@')
        } else {
            None
        };
        end.map(|end| start..start + end)
    })
}

/// Schemes of addresses with an `@` but without a password.
const MAIL_SCHEMES: [&str; 5] = ["mailto", "sip", "sips", "xmpp", "acct"];

/// `user:password` before `@` in an address without `//`.
fn short_credentials(line: &str) -> impl Iterator<Item = Range<usize>> {
    let words = line.split(|letter: char| ends_word(letter) || "{}(),".contains(letter));
    words.filter(|word| !word.contains("//")).filter_map(|word| {
        let (name, rest) = word.split_once(':')?;
        let start = word.as_ptr() as usize - line.as_ptr() as usize;
        let end = name.len() + 1 + rest.rfind('@').filter(|at| *at > 0)?;
        (!name.is_empty() && !MAIL_SCHEMES.contains(&name.to_lowercase().as_str())).then_some(start..start + end)
    })
}

/// The values of parameters of an address with names such as `token`.
fn parameters(line: &str) -> impl Iterator<Item = Range<usize>> {
    line.match_indices(['?', '&', ';', '#']).filter_map(|(at, sign)| {
        let start = at + sign.len();
        let (name, _) = word(&line[start..]).split_once('=')?;
        let value = start + name.len() + 1;
        let length = line[value..].find(|letter| ends_word(letter) || "&;#".contains(letter)).unwrap_or(line.len() - value);
        let name = name.to_lowercase();
        (is_secret(&name) || SECRET_PARAMETERS.contains(&name.as_str())).then_some(value..value + length)
    })
}

/// Words that are keys by their look.
fn keys(line: &str) -> impl Iterator<Item = Range<usize>> {
    let words = line.split(|letter: char| !letter.is_ascii_alphanumeric() && !"_-.=".contains(letter));
    let is_key = |word: &&str| word.len() >= MIN_KEY && KEY_STARTS.iter().any(|start| word.starts_with(start));
    words.filter(is_key).map(|word| {
        let start = word.as_ptr() as usize - line.as_ptr() as usize;
        start..start + word.len()
    })
}

/// The words of an `Authorization` header.
fn authorizations(line: &str) -> impl Iterator<Item = Range<usize>> {
    let schemes = ["Bearer ", "bearer ", "Basic ", "basic "].into_iter();
    schemes.flat_map(move |scheme| line.match_indices(scheme)).filter_map(|(at, scheme)| {
        let start = at + scheme.len();
        let word = word(&line[start..]);
        (word.len() >= MIN_KEY && word.is_ascii()).then_some(start..start + word.len())
    })
}

/// The rest of a line after a name such as `password`, with the sign `:` of YAML or `=` of a shell.
fn named_value(line: &str, sign: char) -> Option<Range<usize>> {
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
    line.match_indices(sign).find_map(|(at, sign)| {
        let after = &line[at + sign.len()..];
        let before = line[..at].trim_end().trim_end_matches(['"', '\'']);
        let name = before.rsplit(|letter: char| !is_name(letter)).next()?;
        let start = line.len() - after.trim_start().len();
        let is_value = match sign {
            ":" => after.is_empty() || after.starts_with(char::is_whitespace),
            // Parameters of addresses are told apart.
            _ => !before[..before.len() - name.len()].ends_with(['?', '&', ';', '#']),
        };
        (is_value && is_secret(&name.to_lowercase())).then_some(start..line.len())
    })
}

fn is_secret(name: &str) -> bool {
    let name = name.replace('-', "_");
    SECRET_NAMES.iter().any(|secret| name.contains(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> String {
        (1..).map_while(|number| masked_line(text, number)).map(|line| line.text).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn secrets_are_masked_in_lines() {
        for (text, expected) in [
            ("    to: https://editor:hunter2@dav.example.kz/site", "    to: https://***@dav.example.kz/site"),
            ("  - {name: a, to: \"ftp://u:hunter2@x.kz\", keep: 5}", "  - {name: a, to: \"ftp://***@x.kz\", keep: 5}"),
            ("to: https://u:hun/ter@2?#x@x.kz/", "to: https://***@x.kz/"),
            ("to: https://u:hunter 2@x.kz/", "to: https://***@x.kz/"),
            ("to: https://ghp_hunter2@x.kz", "to: https://***@x.kz"),
            ("to: editor:hunter2@x.kz:/www", "to: ***@x.kz:/www"),
            ("to: http:/editor:hunter2@x.kz", "to: ***@x.kz"),
            ("url: https://cdn.kz/purge?X-Token=hunter2&u={url}", "url: https://cdn.kz/purge?X-Token=***&u={url}"),
            ("password: hunter2, with a comma", "password: ***"),
            ("  - {name: a, \"api-key\": hunter2}", "  - {name: a, \"api-key\": ***"),
            ("a:\n  password: |\n    hunter2\n\n    more\n  name: b", "a:\n  password: ***\n    ***\n\n    ***\n  name: b"),
            ("token:\n  hunter2", "token:\n  ***"),
            ("export AWS_SECRET_ACCESS_KEY=hunter2/x+y= # mine", "export AWS_SECRET_ACCESS_KEY=***"),
            ("  to: s3://AKIAIOSFODNN7EXAMPLE/site", "  to: s3://***/site"),
            ("  headers: {X-Purge: \"Bearer 0123456789/abc+def=\"}", "  headers: {X-Purge: \"Bearer ***\"}"),
            ("x: eyJhbGciOiJI.eyJzdWIiOiIx.c2ln, y", "x: ***, y"),
            ("  Пароль: hunter2", "  Пароль: ***"),
            ("  X-Auth-Key: hunter2", "  X-Auth-Key: ***"),
        ] {
            assert_eq!(line(text), expected, "{text}");
        }
    }

    #[test]
    fn other_lines_stay() {
        for text in [
            "[mail](mailto:info@example.kz), info@example.kz, https://example.kz:8080/@user/a",
            "https://egov.kz/services?lang=kk&id=5#a=b",
            "time: 9:00, http://[::1]:8080/x",
            "қосымша мәтін: бір, екі",
            "әр «түр»: бір",
            "Basic questions and answers, <a class=\"token\">, src=\"keyboard.png\"",
        ] {
            assert_eq!(line(text), text);
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn a_place_after_a_secret_moves() {
        let text = "to: https://u:hunter2@x.kz/ й";
        let masked = masked_line(text, 1).expect("a line");
        let at = |original: usize| masked.text.chars().nth(masked.index(original));
        assert_eq!((at(0), at(28), masked.index(15)), (Some('t'), Some('й'), 12));
        assert_eq!(at(20), Some('*'), "the end of the secret");
    }
}
