//! Text that YAML drops without a word: what follows ` #` in an unquoted text, an anchor that nothing uses, a tag. A comment after a
//! text looks like a part of it, so it must be on a line of its own.

use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Place};
use crate::base::message::Message;
use crate::msg;

/// Reports text of a YAML file that no reader would see.
pub(super) fn check(file: &FilePath, text: &str) -> Vec<Diagnostic> {
    let has_anchor_or_tag = text.contains([':', '-']) && text.contains(['&', '!']);
    if !text.contains(" #") && !text.contains("\t#") && !has_anchor_or_tag {
        return Vec::new();
    }
    let lines = Lines::new(text);
    let report =
        |(at, message, hint): (usize, Message, Message)| Diagnostic::error(Place::new(file, lines.position(at)), message).hint(hint);
    scan(text).into_iter().map(report).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum ScanState {
    /// Before a value: after an indicator or at the start of a line.
    Start,
    /// In an unquoted text that starts at this offset.
    Plain(usize),
    Quoted(char),
    /// In a block text (`|` or `>`) whose key has this indentation.
    Block(usize),
}

fn scan(text: &str) -> Vec<(usize, Message, Message)> {
    let mut found = Vec::new();
    let mut state = ScanState::Start;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let indentation = line.len() - line.trim_start_matches(' ').len();
        match state {
            ScanState::Block(parent) if line.trim().is_empty() || indentation > parent => {
                offset += line.len();
                continue;
            }
            ScanState::Quoted(_) => {}
            _ => state = ScanState::Start,
        }
        let mut letters = line.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map_or('\n', |(_, next)| *next);
            let is_after_space = at == 0 || line[..at].ends_with([' ', '\t']);
            match state {
                ScanState::Quoted('"') if letter == '\\' => {
                    letters.next();
                }
                ScanState::Quoted(quote) if letter == quote => state = ScanState::Start,
                ScanState::Quoted(_) | ScanState::Block(_) => {}
                _ if letter == '#' && is_after_space => {
                    if let ScanState::Plain(start) = state {
                        found.extend(lost_comment(&line[start..at], &line[at..]).map(|(message, hint)| (offset + at, message, hint)));
                    }
                    break;
                }
                ScanState::Start | ScanState::Plain(_) if letter == ':' && next.is_whitespace() => state = ScanState::Start,
                ScanState::Start => match letter {
                    ' ' | '\t' | '\r' | '\n' | '[' | ']' | '{' | '}' | ',' => {}
                    '-' if next.is_whitespace() => {}
                    '"' | '\'' => state = ScanState::Quoted(letter),
                    '|' | '>' if is_block_header(&line[at..]) => {
                        state = ScanState::Block(indentation);
                        break;
                    }
                    '&' | '!' => {
                        let name: &str = line[at..].split(|sign: char| sign.is_whitespace()).next().unwrap_or_default();
                        let is_used = letter == '&' && text.contains(&format!("*{}", &name[1..]));
                        // `! text` loses its sign; `& text` is an error of the parser.
                        let is_lost_sign = name == "!" && line[at + 1..].trim_start().starts_with(char::is_alphanumeric);
                        if (name.len() > 1 || is_lost_sign) && !is_used {
                            found.push((offset + at, msg!("yaml-lost-sign", text = name), msg!("hint-yaml-lost-sign")));
                        }
                        while letters.next_if(|(_, next)| !next.is_whitespace()).is_some() {}
                    }
                    _ => state = ScanState::Plain(at),
                },
                ScanState::Plain(_) => {}
            }
        }
        offset += line.len();
    }
    found
}

fn is_block_header(rest: &str) -> bool {
    let header = rest[1..].split('#').next().unwrap_or_default().trim();
    header.chars().all(|letter| matches!(letter, '+' | '-' | '0'..='9'))
}

/// Whether what looks like a comment may be a part of the text before it. After a date, a number or an id, a comment is a comment.
fn lost_comment(before: &str, comment: &str) -> Option<(Message, Message)> {
    let value = before.trim();
    let is_text = value.contains(' ') || !value.is_ascii();
    let is_glued = !comment[1..].starts_with([' ', '#', '\n', '\r']) && comment.len() > 1;
    // «Visa # 5»
    let is_number = comment[1..].trim_start().starts_with(|letter: char| letter.is_ascii_digit());
    let is_word = value.contains(char::is_alphabetic);
    let closes = value.ends_with(['}', ']', ',']);
    let lost: String = comment.trim_end().chars().take(30).collect();
    (is_glued || (is_text || is_number && is_word) && !closes)
        .then(|| (msg!("yaml-lost-comment", text = lost), msg!("hint-yaml-lost-comment")))
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn text_after_a_number_sign_is_reported() {
        for (text, lost) in [
            ("title: Закон №5 #2 о миграции?\n", "#2"),
            ("name:\n  kk: Заң # ескі\n", "# ескі"),
            ("number: 5 #2\n", "#2"),
            ("- Бірінші сөз #екі\n", "#екі"),
            ("title: &x Закон\n", "&x"),
            ("title: !Важно Закон\n", "!Важно"),
            ("title: ! Важно\n", "! Важно"),
            ("title: Visa # 5\n", "# 5"),
        ] {
            let offsets: Vec<usize> = scan(text).into_iter().map(|(at, ..)| at).collect();
            assert_eq!(offsets, [text.find(lost).expect("in the text")], "{text}");
        }
    }

    #[test]
    fn comments_and_quoted_texts_are_accepted() {
        for text in [
            "# a comment\nnumber: 5  # days\ndate: 2026-11-22 # the day\n",
            "title: \"Закон №5 #2\"\nother: 'a #b'\n",
            "text: |\n  Закон #2\n\n  тағы #3\nnext: 1\n",
            "languages:\n  - {code: kk, name: Қазақша} # the source\n",
            "a: &x 1\nb: *x\n",
            "title: A&B және C#\n",
            "title: \"көп\n  жолды #1 мәтін\"\n",
        ] {
            assert!(scan(text).is_empty(), "{text}");
        }
    }
}
