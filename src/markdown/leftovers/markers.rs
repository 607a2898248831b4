//! What a line starts with: signs of word processors, markers without their space, and markers of other dialects.

use super::Finder;
use super::lines::{BlockKind, Line};
use crate::msg;

/// Signs that word processors put before list items.
const BULLETS: &str = "•◦▪▫●○■□‣⁃·➢➤►▶▸✓✔✗✘→⇒❖◆➔";

/// Dashes before list items. After a minus sign, a number is a temperature.
const DASHES: [char; 7] = ['–', '—', MINUS, '\u{2010}', '\u{2011}', '\u{2012}', '\u{2015}'];
const MINUS: char = '\u{2212}';

/// Boxes as characters.
const BOXES: [char; 3] = ['☐', '☑', '☒'];

impl Finder<'_> {
    /// Reports the first fault at the start of a line. Returns whether it is a line of a table without its rule.
    pub(super) fn line_start(&mut self, line: &Line<'_>) -> bool {
        let text = line.text.trim_start();
        let offset = line.offset + line.text.len() - text.len();
        // Lists are impossible in a cell; there, signs are a way to separate lines.
        if self.is_escaped(offset) || line.block == BlockKind::Cell {
            return false;
        }
        // With the markup behind the sign: `1.**text**`.
        let source = self.text[offset..].split('\n').next().unwrap_or_default();
        let bullet = |sign: &str| msg!("bullet-sign", sign = sign);
        let next_line = self.text[offset + text.len()..].split('\n').nth(1).unwrap_or_default();
        let around = Around { above: line.follows_line.then(|| self.line_above(offset)), below: next_line.trim_start_matches([' ', '>']) };
        if let Some(sign) = word_processor_bullet(text, &around) {
            self.warn(offset, bullet(&sign), msg!("hint-bullet-sign"));
        } else if text.starts_with(BOXES) || line.starts_item && is_almost_checkbox(text) || is_box_without_item(text) {
            self.warn(offset, msg!("checkbox-form"), msg!("hint-checkbox-form"));
        } else if let Some(marker) = number_marker(source, line.follows_line) {
            self.warn(offset, msg!("number-not-list", marker = marker), msg!("hint-number-not-list"));
        } else if let Some(marker) = enumeration(text).filter(|_| line.follows_line || enumeration(around.below).is_some()) {
            self.warn(offset, bullet(marker), msg!("hint-bullet-sign"));
        } else if let Some(at) = bullet_inside(text).filter(|_| line.block == BlockKind::Paragraph) {
            let sign: String = text[at..].chars().take(1).collect();
            self.warn(offset + at, bullet(&sign), msg!("hint-bullet-sign"));
        } else if self.has_asterisk_mark && is_glued(source) && text.starts_with('*') {
            self.asterisk_note(offset);
        } else if is_glued(source) && line.block == BlockKind::Paragraph {
            self.warn(offset, bullet(&text[..1]), msg!("hint-bullet-glued", sign = &text[..1]));
        } else if line.follows_line && ["- ", "+ ", "* "].iter().any(|sign| text.starts_with(sign)) {
            self.warn(offset, bullet(&text[..1]), msg!("hint-bullet-deep"));
        } else if is_almost_heading(source) {
            self.warn(offset, msg!("heading-not-heading"), msg!("hint-heading-not-heading"));
        } else if text.starts_with("[!") && text.contains(']') {
            self.warn(offset, msg!("callout"), msg!("hint-callout"));
        } else if let Some(sign) = foreign_block(text, line.follows_line) {
            let hint = if sign == ":" { msg!("hint-caption-line") } else { msg!("hint-markup-unknown", sign = sign) };
            self.warn(offset, msg!("markup-unknown", sign = sign), hint);
        } else if is_almost_definition(text) {
            self.warn(offset, msg!("definition-invalid"), msg!("hint-definition-invalid"));
        } else if !line.has_table_lines && self.is_table_line(text, offset, line.follows_line) {
            self.error(offset, msg!("table-not-table"), table_hint(text, around.below));
            return true;
        }
        false
    }

    /// The line before the one that starts at an offset.
    fn line_above(&self, offset: usize) -> &str {
        self.text[..offset].trim_end_matches([' ', '\t', '>']).lines().next_back().unwrap_or_default()
    }

    /// Whether a line has bars at both ends, or bars between words as the line before it has.
    fn is_table_line(&self, text: &str, offset: usize, follows_line: bool) -> bool {
        let trimmed = text.trim_end();
        let above = self.line_above(offset);
        let has_bar = |line: &str| line.contains(" | ");
        // A table of lines as characters.
        text.starts_with(['┌', '├', '│', '╔', '║'])
            || trimmed.starts_with('|') && trimmed.len() > 1 && trimmed.ends_with('|')
            || follows_line && has_bar(text) && has_bar(above)
    }
}

/// The lines of the same block around a line.
struct Around<'a> {
    above: Option<&'a str>,
    /// Empty after the last line.
    below: &'a str,
}

/// `• text`; `– text`, `① text` and `✅ text` in one of several lines.
fn word_processor_bullet(text: &str, around: &Around<'_>) -> Option<String> {
    let first = text.chars().next()?;
    let after = &text[first.len_utf8()..];
    let is_bullet = BULLETS.contains(first) && !after.trim().is_empty();
    // What a bullet becomes when its font is lost.
    let is_lost_bullet = matches!(first, 'o' | 'о' | 'ü' | 'Ø' | '§' | 'v') && after.starts_with('\t');
    let is_dash_line = |line: &str| {
        let is_number = |text: &str| text.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
        let rest = line.strip_prefix(DASHES).filter(|rest| rest.starts_with([' ', '\u{a0}', '\t']));
        rest.is_some_and(|rest| !(line.starts_with(MINUS) && is_number(rest)))
    };
    let is_item = around.above.is_some() || is_dash_line(around.below) || text.trim_end().ends_with(';');
    let is_dash = is_dash_line(text) && is_item;
    let is_sign_line =
        |line: &str| line.trim_start_matches([' ', '>']).starts_with(|sign: char| is_pictograph(sign) && !BOXES.contains(&sign));
    let has_keycap =
        |line: &str| line.trim_start_matches([' ', '>']).get(1..).is_some_and(|rest| rest.starts_with(['\u{fe0f}', '\u{20e3}']));
    let is_pictured = is_sign_line(text) && (around.above.is_some_and(is_sign_line) || is_sign_line(around.below))
        || has_keycap(text) && (around.above.is_some_and(has_keycap) || has_keycap(around.below));
    (is_bullet || is_lost_bullet || is_dash || is_pictured).then(|| first.to_string())
}

/// Emoji and numbers in circles, which people put before the lines of a list.
fn is_pictograph(letter: char) -> bool {
    matches!(letter, '\u{2460}'..='\u{24ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// The offset of the first of several bullets within a line: `Керек: • бір; • екі`.
fn bullet_inside(text: &str) -> Option<usize> {
    let bullets = ['•', '▪', '●', '◦', '‣', '■'];
    let is_bullet = |at: &usize| text[..*at].ends_with(char::is_whitespace) && text[*at..].chars().nth(1).is_some_and(char::is_whitespace);
    let mut found = text.match_indices(bullets).map(|(at, _)| at).filter(is_bullet);
    found.next().filter(|_| found.next().is_some())
}

/// The advice for a line of a table that is not one.
fn table_hint(text: &str, below: &str) -> crate::base::message::Message {
    let is_rule = below.contains('-') && below.trim().chars().all(|letter| matches!(letter, '|' | ':' | '-' | ' '));
    let parts = |line: &str| line.trim().trim_matches('|').split('|').count();
    match (parts(text), parts(below)) {
        (columns, rule) if is_rule && columns != rule => msg!("hint-table-rule", columns = columns, rule = rule),
        _ => msg!("hint-table-not-table"),
    }
}

/// Spaces that Markdown does not take for one after the sign of an item.
const NO_BREAK_SPACES: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2009}'];

/// `1.text`, and `2. text` in a line that follows another.
fn number_marker(text: &str, follows_line: bool) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].strip_prefix(['.', ')']).filter(|_| (1..=2).contains(&digits))?;
    let is_glued = starts_words(rest.trim_start_matches(NO_BREAK_SPACES));
    let is_marker = is_glued || follows_line && rest.starts_with(' ');
    is_marker.then_some(&text[..=digits])
}

/// The marker of an enumeration that Markdown does not have: `а) `, `a. `, `(1) `, `1.1. `, `1 - `, `IV. `.
fn enumeration(text: &str) -> Option<&str> {
    let (marker, rest) = text.split_once([' ', '\u{a0}'])?;
    if rest.trim().is_empty() {
        return None;
    }
    let is_number = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_alphabetic);
    let is_roman = |part: &str| {
        let is_of = |signs: &[u8]| part.bytes().all(|byte| signs.contains(&byte));
        (1..=4).contains(&part.len()) && (is_of(b"IVX") || is_of(b"ivx"))
    };
    let in_brackets = marker.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
    let is_marker = in_brackets.is_some_and(|inside| is_number(inside) || is_letter(inside))
        || marker.strip_suffix(')').is_some_and(|inside| is_letter(inside) || is_roman(inside))
        || marker.strip_suffix(['/', '°', 'º']).is_some_and(|inside| is_number(inside) && rest.starts_with(char::is_alphabetic))
        // A capital letter with a dot is the initial of a name.
        || marker.strip_suffix('.').is_some_and(|inside| {
            let is_lower = is_letter(inside) && inside.chars().all(char::is_lowercase);
            let is_section = inside.contains('.') && inside.split('.').all(is_number);
            is_lower || is_section || is_roman(inside) && inside.len() > 1
        })
        || is_number(marker) && rest.strip_prefix(['-', '–', '—']).is_some_and(|rest| {
            rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        });
    is_marker.then_some(marker)
}

/// Whether words, or their quotes or markup, start here.
fn starts_words(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_alphabetic() || "«“\"[".contains(letter)) || text.starts_with("**")
}

/// `-text`, `*text`, `-[ ] text`.
fn is_glued(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['-', '*', '+']) else { return false };
    // `*text*` is emphasis that went wrong, `*[text]:` has a meaning in another dialect.
    if text.starts_with('*') && (rest.contains('*') || rest.starts_with('[')) {
        return false;
    }
    starts_words(rest.trim_start_matches(NO_BREAK_SPACES)) || ["[ ]", "[x]", "[X]", "[]"].iter().any(|sign| rest.starts_with(sign))
}

/// `##text`, `##` and a no-break space, and more than six signs.
fn is_almost_heading(text: &str) -> bool {
    let rest = text.trim_start_matches('#');
    // `#қандас #көмек`
    let has_tags = text.contains(' ') && text.split_whitespace().all(|word| word.len() > 1 && word.starts_with('#'));
    !has_tags && rest.len() < text.len() && (starts_words(rest) || rest.starts_with(char::is_whitespace)) && !rest.trim().is_empty()
}

/// `[ ]text`, `[] text`, `[v] text`: not the `[ ] text` of a checklist.
fn is_almost_checkbox(text: &str) -> bool {
    let Some((inside, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) else { return false };
    inside.chars().count() <= 1 && !inside.contains('^') && !rest.starts_with(['(', '[', ':'])
}

/// `[ ] text` outside of a list.
fn is_box_without_item(text: &str) -> bool {
    let Some((inside, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) else { return false };
    matches!(inside, "" | " " | "x" | "X" | "х" | "Х" | "v" | "V") && rest.starts_with(' ')
}

/// The sign of a block of another dialect.
fn foreign_block(text: &str, follows_line: bool) -> Option<&'static str> {
    match text {
        _ if text.starts_with(":::") => Some(":::"),
        _ if text.starts_with("!!! ") => Some("!!!"),
        _ if text.starts_with(": ") && follows_line => Some(":"),
        "[TOC]" | "[toc]" => Some("[TOC]"),
        _ if text.starts_with("*[") && text.contains("]:") => Some("*["),
        _ if text.starts_with("== ") && text.trim_end().ends_with(" ==") => Some("=="),
        _ if text.starts_with(".. ") && text.contains("::") => Some(".."),
        _ => None,
    }
}

/// `[1]: text with several words` is neither a footnote nor the address of a link.
fn is_almost_definition(text: &str) -> bool {
    let label = text.strip_prefix('[').and_then(|text| text.split_once("]:")).map(|(label, _)| label);
    label.is_some_and(|label| !label.is_empty() && !label.contains(['[', ']', '^']))
}
