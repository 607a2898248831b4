//! Invisible and damaged characters: they change how a text reads, or hide words from search. Checked in the bytes of
//! every YAML and Markdown file, including characters that are written as YAML escapes.

use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Place};
use crate::base::message::Message;
use crate::markdown::alphabets::is_letter;
use crate::msg;
use std::ops::Range;

/// Reports the characters of a file that are not allowed. `yaml` is the part of the file that is YAML: there, escapes are checked too.
pub(super) fn check(file: &FilePath, text: &str, yaml: Range<usize>) -> Vec<Diagnostic> {
    let mut found: Vec<(usize, Message, Option<Message>)> = Vec::new();
    let starts = text.bytes().enumerate().filter(|(_, byte)| is_suspicious(*byte)).map(|(at, _)| at);
    for at in starts.filter(|at| text.is_char_boundary(*at)) {
        let Some(letter) = text[at..].chars().next() else { continue };
        let context = SurroundingText { before: &text[..at], after: &text[at + letter.len_utf8()..] };
        found.extend(problem(letter, &context).map(|(message, hint)| (at, message, hint)));
    }
    found.extend(escapes(&text[yaml.clone()]).filter_map(|(at, letter)| {
        let (message, hint) = problem(letter, &SurroundingText { before: "", after: "" })?;
        Some((yaml.start + at, message, hint))
    }));
    found.extend(entities(&text[yaml.end..]).filter_map(|(at, letter)| {
        let (message, hint) = problem(letter, &SurroundingText { before: "", after: "" })?;
        Some((yaml.end + at, message, hint))
    }));
    if found.is_empty() {
        return Vec::new();
    }
    let lines = Lines::new(text);
    let diagnostic = |(at, message, hint): (usize, Message, Option<Message>)| {
        Diagnostic::error(Place::new(file, lines.position(at)), message).maybe_hint(hint)
    };
    found.into_iter().map(diagnostic).collect()
}

/// The characters that a Markdown text has as HTML entities, with their offsets.
fn entities(markdown: &str) -> impl Iterator<Item = (usize, char)> {
    markdown.match_indices('&').filter_map(|(at, _)| {
        let rest = &markdown[at + 1..];
        let name = &rest[..rest.bytes().take(MAX_ENTITY).position(|byte| byte == b';')?];
        let letter = match name.strip_prefix('#') {
            Some(code) => match code.strip_prefix(['x', 'X']) {
                Some(code) => u32::from_str_radix(code, 16).ok(),
                None => code.parse().ok(),
            }
            .map(|code| char::from_u32(code).filter(|letter| *letter != '\0').unwrap_or('\u{FFFD}'))?,
            None => NAMED.iter().find(|(known, _)| *known == name)?.1,
        };
        Some((at, letter))
    })
}

/// The length of the longest name below and its `;`.
const MAX_ENTITY: usize = 18;

/// The names of invisible characters in HTML.
const NAMED: [(&str, char); 6] = [
    ("ZeroWidthSpace", '\u{200B}'),
    ("NegativeThinSpace", '\u{200B}'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
];

/// The start of an unresolved merge conflict. Nothing else of such a file is worth reporting.
pub(super) fn merge_conflict(file: &FilePath, text: &str) -> Option<Diagnostic> {
    let is_mark = |line: &str| {
        let line = line.trim_start();
        ["<<<<<<< ", ">>>>>>> ", "||||||| "].iter().any(|mark| line.starts_with(mark))
    };
    // Almost every file has none of the signs seven times.
    if !["<<<<<<<", ">>>>>>>", "|||||||"].iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        if is_mark(line) {
            let at = offset + (line.len() - line.trim_start().len());
            let place = Place::new(file, Lines::new(text).position(at));
            return Some(Diagnostic::error(place, msg!("merge-conflict")).hint(msg!("hint-merge-conflict")));
        }
        offset += line.len();
    }
    None
}

/// The text around a character.
struct SurroundingText<'a> {
    before: &'a str,
    after: &'a str,
}

impl SurroundingText<'_> {
    fn is_inside_word(&self) -> bool {
        self.before.chars().next_back().is_some_and(is_letter) && self.after.chars().next().is_some_and(is_letter)
    }

    /// Whether the line has letters that run from right to left.
    fn is_in_right_to_left_line(&self) -> bool {
        let before = self.before.rsplit('\n').next().unwrap_or_default();
        let after = self.after.split('\n').next().unwrap_or_default();
        before.chars().chain(after.chars()).any(is_right_to_left)
    }

    /// Whether the characters around may be joined: scripts in which letters change their form, and emoji.
    fn may_be_joined(&self) -> bool {
        self.before.chars().next_back().is_some_and(is_joining) || self.after.chars().next().is_some_and(is_joining)
    }
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

fn is_joining(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{8FF}' | '\u{900}'..='\u{DFF}' | '\u{1780}'..='\u{18AF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
        || matches!(letter, '\u{2600}'..='\u{27BF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Whether a byte can be the first of a character for which [`problem`] returns something. Scanning bytes is much faster than decoding
/// characters.
fn is_suspicious(byte: u8) -> bool {
    matches!(byte, 0..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0xC2 | 0xD8 | 0xE1 | 0xE2 | 0xEF | 0xF3)
}

/// What is wrong with a character, and what to do about it.
fn problem(letter: char, context: &SurroundingText<'_>) -> Option<(Message, Option<Message>)> {
    let code = || format!("U+{:04X}", letter as u32);
    let delete = Some(msg!("hint-delete-character"));
    let invisible = |name: &str| Some((msg!("invisible-character", code = code(), name = name), Some(msg!("hint-delete-character"))));
    match letter {
        '\t' | '\n' | '\r' => None,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => Some((msg!("control-character", code = code()), delete)),
        '\u{FFFD}' => Some((msg!("damaged-character"), Some(msg!("hint-damaged-character")))),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Some((msg!("bidi-character", code = code(), name = bidi_name(letter)), delete))
        }
        '\u{200E}' | '\u{200F}' | '\u{61C}' if !context.is_in_right_to_left_line() => {
            Some((msg!("bidi-character", code = code(), name = bidi_name(letter)), delete))
        }
        '\u{200B}' => invisible("ZERO WIDTH SPACE"),
        '\u{FEFF}' => invisible("ZERO WIDTH NO-BREAK SPACE"),
        '\u{180E}' => invisible("MONGOLIAN VOWEL SEPARATOR"),
        '\u{2060}' if context.is_inside_word() => invisible("WORD JOINER"),
        '\u{200C}' if !context.may_be_joined() => invisible("ZERO WIDTH NON-JOINER"),
        '\u{200D}' if !context.may_be_joined() => invisible("ZERO WIDTH JOINER"),
        '\u{2028}' => invisible("LINE SEPARATOR"),
        '\u{2029}' => invisible("PARAGRAPH SEPARATOR"),
        '\u{2061}'..='\u{2064}' => invisible("INVISIBLE OPERATOR"),
        '\u{206A}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}' => invisible("FORMAT CHARACTER"),
        '\u{E0000}'..='\u{E007F}' => invisible("TAG CHARACTER"),
        _ => None,
    }
}

fn bidi_name(letter: char) -> &'static str {
    match letter {
        '\u{200E}' => "LEFT-TO-RIGHT MARK",
        '\u{200F}' => "RIGHT-TO-LEFT MARK",
        '\u{202A}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202B}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202C}' => "POP DIRECTIONAL FORMATTING",
        '\u{202D}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202E}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        _ => "ARABIC LETTER MARK",
    }
}

/// The characters of YAML escapes such as `\u202E`, with the offsets of the escapes.
fn escapes(yaml: &str) -> impl Iterator<Item = (usize, char)> {
    yaml.match_indices('\\').filter_map(|(at, _)| {
        let digits = match yaml.as_bytes().get(at + 1)? {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            _ => return None,
        };
        let code = yaml.get(at + 2..at + 2 + digits)?;
        Some((at, char::from_u32(u32::from_str_radix(code, 16).ok()?)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        check(&"a.yaml".into(), text, 0..text.len()).iter().map(Diagnostic::summary).collect()
    }

    #[test]
    fn each_kind_is_named_at_its_place() {
        for (text, position, name) in [
            ("сөз\u{202E}зөс", "1:4 ", "U+202E"),
            ("a\nсөз \u{2067}b\u{2069}", "2:5 ", "RIGHT-TO-LEFT ISOLATE"),
            ("сөз\u{200F}", "1:4 ", "RIGHT-TO-LEFT MARK"),
            ("с\u{FFFD}з", "1:2 ", "U+FFFD"),
            ("a\u{7}b", "1:2 ", "U+0007"),
            ("a\u{85}b", "1:2 ", "U+0085"),
            ("сө\u{200B}з", "1:3 ", "ZERO WIDTH SPACE"),
            ("сө\u{2060}з", "1:3 ", "WORD JOINER"),
            ("сө\u{FEFF}з", "1:3 ", "U+FEFF"),
            ("сө\u{200D}з", "1:3 ", "ZERO WIDTH JOINER"),
            ("title: \"a\\u202Eb\"", "1:10 ", "U+202E"),
        ] {
            let found = found(text);
            assert!(!found.is_empty() && found[0].starts_with(position) && found[0].contains(name), "{text:?}: {found:?}");
        }
    }

    #[test]
    fn characters_with_a_use_are_accepted() {
        for text in
            ["«сөз» — № 5\u{a0}%", "65-\u{2060}бап", "می\u{200C}خواهم", "שלום \u{200F}a", "👩\u{200D}👩", "сөз\u{ad}сөз", "a\tb\r\n"]
        {
            assert_eq!(found(text), Vec::<String>::new(), "{text:?}");
        }
    }

    #[test]
    fn merge_conflicts() {
        let file = "a.md".into();
        let found = merge_conflict(&file, "a\n- <<<<<<< HEAD\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> branch\n").expect("a conflict");
        assert_eq!(found.place.position.line, 3);
        assert!(merge_conflict(&file, "a\n=======\n").is_none());
    }
}
