//! Signs of emphasis, of other dialects and of HTML that are shown as text.

use super::Finder;
use super::lines::{BlockKind, Line};
use crate::markdown::blanks::is_in_address;
use crate::markdown::placeholders::EMPHASIS_GUARD;
use crate::markdown::sanitize;
use crate::markdown::values::in_single_braces;
use crate::msg;

impl Finder<'_> {
    pub(super) fn signs(&mut self, line: &Line<'_>) {
        self.double_signs(line);
        self.single_signs(line);
        self.foreign_signs(line);
        self.entities(line);
        self.tags(line);
        let gap = tab_between_words(line.text).or_else(|| spaces_between_words(line.text));
        // `o` and a tab are a bullet.
        if let Some(at) = gap.filter(|at| *at > 1 && line.block == BlockKind::Paragraph) {
            self.warn(line.offset + at, msg!("tab-in-text"), msg!("hint-tab-in-text"));
        }
    }

    fn double_signs(&mut self, line: &Line<'_>) {
        for sign in ["**", "__"] {
            // A row of signs is a line to fill in.
            let is_end = |letter: Option<char>| letter.is_some_and(|letter| sign.starts_with(letter) || letter == EMPHASIS_GUARD);
            let is_stray = |at: &usize| !is_end(line.text[at + 2..].chars().next()) && !is_end(line.text[..*at].chars().next_back());
            let in_text = |at: &usize| !is_in_address(self.text, line.offset + at);
            if let Some(at) = line.text.match_indices(sign).map(|(at, _)| at).filter(in_text).find(is_stray) {
                // The end of emphasis whose start was reported in the block before.
                let before = self.text[..line.offset + at].chars().next_back().unwrap_or(' ');
                let ends_emphasis = !before.is_whitespace() && !line.text[at + 2..].starts_with(char::is_alphanumeric);
                if std::mem::replace(&mut self.has_open_sign, !ends_emphasis) && ends_emphasis {
                    continue;
                }
                let hint = match sign {
                    "__" => msg!("hint-markup-underscore", sign = "**"),
                    _ => msg!("hint-markup-left", sign = sign),
                };
                self.warn(line.offset + at, msg!("markup-left", sign = sign), hint);
            }
        }
        self.triple_asterisks(line);
        for sign in ["~~", "=="] {
            let touches_word =
                |at: &usize| line.text[at + 2..].starts_with(char::is_alphanumeric) || line.text[..*at].ends_with(char::is_alphanumeric);
            if let Some(at) = line.text.match_indices(sign).map(|(at, _)| at).find(touches_word) {
                self.unknown(line.offset + at, sign);
            }
        }
    }

    /// `*** сөз ***`, `***сөз`. Three asterisks alone may be a sign of their own.
    fn triple_asterisks(&mut self, line: &Line<'_>) {
        let is_sign = |letter: Option<char>| letter.is_some_and(|letter| letter == '*' || letter == EMPHASIS_GUARD);
        let is_whole = |at: &usize| !is_sign(line.text[at + 3..].chars().next()) && !is_sign(line.text[..*at].chars().next_back());
        let is_stray = |at: &usize| is_whole(at) && !self.is_escaped(line.offset + at);
        let runs: Vec<usize> = line.text.match_indices("***").map(|(at, _)| at).filter(is_stray).collect();
        let touches_word = |at: &usize| line.text[at + 3..].starts_with(char::is_alphanumeric);
        if let Some(first) = runs.first().filter(|_| runs.len() > 1 || runs.iter().any(touches_word)) {
            self.warn(line.offset + first, msg!("markup-left", sign = "***"), msg!("hint-markup-left", sign = "***"));
        }
    }

    fn single_signs(&mut self, line: &Line<'_>) {
        let around = |at: usize| {
            let before = line.text[..at].chars().next_back().unwrap_or(' ');
            let after = line.text[at + 1..].chars().next().unwrap_or(' ');
            (before, after)
        };
        let is_free = |letter: char| !letter.is_alphanumeric() && letter != '\\';
        let mut signs = line.text.match_indices('_').map(|(at, _)| (at, around(at)));
        let opens = |(before, after): (char, char)| is_free(before) && before != '_' && !after.is_whitespace() && after != '_';
        let closes = |(before, after): (char, char)| !before.is_whitespace() && before != '_' && after != '_';
        if let Some((at, _)) = signs.find(|(at, sign)| opens(*sign) && !is_in_address(self.text, line.offset + at))
            && signs.any(|(_, sign)| closes(sign))
        {
            self.warn(line.offset + at, msg!("markup-left", sign = "_"), msg!("hint-markup-underscore", sign = "*"));
        }
        let is_asterisk = |at: &usize| {
            let (before, after) = around(*at);
            is_free(before) && before != '*' && after.is_alphanumeric() && !self.is_escaped(line.offset + at)
        };
        let first = line.text.len() - line.text.trim_start().len();
        let mut asterisks = line.text.match_indices('*').map(|(at, _)| at);
        // At the start of a line it is reported as the sign of a list item.
        let is_item = |at: usize| line.is_start && at == first && line.block == BlockKind::Paragraph && !line.text[at + 1..].contains('*');
        if let Some(at) = asterisks.find(|at| is_asterisk(at) && !is_item(*at)) {
            self.warn(line.offset + at, msg!("markup-left", sign = "*"), msg!("hint-markup-left", sign = "*"));
        }
        let mut backticks = line.text.match_indices('`').map(|(at, _)| at);
        let is_apostrophe = |(before, after): (char, char)| before.is_alphanumeric() && after.is_alphanumeric();
        // In a cell, a bar may have cut code in two, which is reported.
        let is_cell = line.block == BlockKind::Cell;
        if let Some(at) = backticks.find(|at| !is_cell && !is_apostrophe(around(*at)) && !self.is_escaped(line.offset + at)) {
            self.warn(line.offset + at, msg!("backtick-left"), msg!("hint-backtick-left"));
        }
    }

    /// Signs that have a meaning in other dialects only.
    fn foreign_signs(&mut self, line: &Line<'_>) {
        for sign in ["++", "||", "~", "^", "'''", "''"] {
            // 43°15'10''N
            let is_angle = |at: usize| sign == "''" && line.text[..at].ends_with(|letter: char| letter.is_ascii_digit());
            if let Some(at) = pair(line.text, sign).filter(|at| !is_angle(*at)) {
                self.unknown(line.offset + at, sign);
            }
        }
        // Most lines have none of these, and one byte is found much faster than several.
        let may_be_in = |sign: &&&str| line.text.as_bytes().contains(&sign.as_bytes()[0]);
        for sign in FOREIGN_SIGNS.iter().filter(may_be_in).copied() {
            // Three brackets are not a wiki link.
            let is_longer = |at: usize| sign == "[[" && (line.text[..at].ends_with('[') || line.text[at + 2..].starts_with('['));
            let found = line.text.match_indices(sign).map(|(at, _)| at).find(|at| !is_longer(*at) && !self.is_escaped(line.offset + at));
            // The anchor of something that should have been a heading is reported with it.
            let is_heading = sign == "{#" && (line.block == BlockKind::Heading || line.text.trim_start().starts_with('#'));
            match found.filter(|_| !is_heading) {
                Some(at) if sign == "{#" => self.warn(line.offset + at, msg!("markup-unknown", sign = sign), msg!("hint-anchor-place")),
                Some(at) => self.unknown(line.offset + at, sign),
                None => {}
            }
        }
        for (at, _) in line.text.match_indices('{') {
            if let Some(value) = in_single_braces(&line.text[at..]).map(|length| &line.text[at..at + length]) {
                let hint = msg!("hint-placeholder-braces", value = format!("{{{value}}}"));
                self.error(line.offset + at, msg!("invalid-placeholder", text = value), hint);
            }
        }
        if let Some((at, sign)) = foreign_tag(line.text).filter(|(at, _)| !self.is_escaped(line.offset + at)) {
            self.unknown(line.offset + at, sign);
        }
        if let Some((at, code)) = short_code(line.text) {
            self.warn(line.offset + at, msg!("markup-unknown", sign = code), msg!("hint-short-code"));
        }
        if let Some((at, sign)) = formula(line.text).filter(|(at, _)| !self.is_escaped(line.offset + at)) {
            self.unknown(line.offset + at, sign);
        }
        // `\(x\)` and `\[ x \]` of LaTeX: the parser takes the backslash away.
        if (line.text.starts_with('(') || line.text.starts_with("[ ")) && self.is_escaped(line.offset) {
            self.unknown(line.offset - 1, &self.text[line.offset - 1..=line.offset]);
        }
        let last = line.text.len().saturating_sub(1);
        if line.text.ends_with('\\') && line.decoded.is_empty() && !self.is_escaped(line.offset + last) {
            self.warn(line.offset + last, msg!("markup-left", sign = "\\"), msg!("hint-backslash-left"));
        }
    }

    fn unknown(&mut self, offset: usize, sign: &str) {
        self.warn(offset, msg!("markup-unknown", sign = sign), msg!("hint-markup-unknown", sign = sign));
    }

    /// HTML entities that are unknown or have no `;`.
    fn entities(&mut self, line: &Line<'_>) {
        for (at, _) in line.text.match_indices('&') {
            let offset = line.offset + at;
            let name: String = line.text[at + 1..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '#').collect();
            let is_closed = line.text[at + 1 + name.len()..].starts_with(';');
            // `&copy=2` in an address is a parameter.
            let is_parameter = !is_closed && is_in_address(self.text, offset);
            let is_entity = is_closed && name.len() > 1 || KNOWN_ENTITIES.contains(&name.as_str()) && !is_parameter;
            if is_entity && !self.is_escaped(offset) && !line.decoded.iter().any(|range| range.contains(&offset)) {
                let end = if is_closed { ";" } else { "" };
                self.warn(offset, msg!("entity-left", text = format!("&{name}{end}")), msg!("hint-entity-left"));
            }
        }
    }

    /// Tags that are not well-formed and therefore text.
    fn tags(&mut self, line: &Line<'_>) {
        for (at, _) in line.text.match_indices('<') {
            let offset = line.offset + at;
            if line.text[at..].starts_with("<!--") && !self.is_escaped(offset) {
                self.error(offset, msg!("comment-not-closed"), msg!("hint-comment-not-closed"));
            } else if line.text[at..].starts_with("<!") && !self.is_escaped(offset) {
                // A word processor makes one dash of two hyphens.
                self.warn(offset, msg!("markup-unknown", sign = "<!"), msg!("hint-comment-form"));
            }
            let body = line.text[at + 1..].strip_prefix('/').unwrap_or(&line.text[at + 1..]);
            let name: String = body.chars().take_while(char::is_ascii_alphanumeric).collect();
            let is_tag = sanitize::is_allowed_element(&name) && !body[name.len()..].starts_with(char::is_alphanumeric);
            let is_comparison = line.text[..at].ends_with(char::is_alphanumeric) && !line.text[at + 1..].starts_with('/');
            let is_decoded = line.decoded.iter().any(|range| range.contains(&offset));
            if is_tag && !is_comparison && !is_decoded && !self.is_escaped(offset) {
                self.warn(offset, msg!("html-tag-invalid", tag = name), msg!("hint-html-tag-invalid"));
            }
        }
    }
}

/// Signs of other dialects, of templates and of chat programs.
const FOREIGN_SIGNS: [&str; 15] =
    ["{%", "{:", "{.", "{#", "{--", "{>>", "{width=", "{height=", "^[", "-->", "[[", "$$", "{|", ":contentReference", "†source"];

/// Entities that people also write without `;`.
const KNOWN_ENTITIES: [&str; 10] = ["nbsp", "laquo", "raquo", "mdash", "ndash", "hellip", "quot", "copy", "shy", "thinsp"];

/// The first sign of a pair around words without spaces at its inner sides: `++words++`; single signs enclose no spaces at all: `x^2^`.
fn pair(text: &str, sign: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(start) = text[from..].find(sign).map(|at| from + at) {
        let inside = &text[start + sign.len()..];
        let length = inside.find(sign).unwrap_or(0);
        let words = &inside[..length];
        let is_tight = words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric);
        let is_double = sign.len() == 1 && (text[..start].ends_with(sign) || inside[length..].starts_with(&sign.repeat(2)));
        if is_tight && !is_double && (sign.len() > 1 || !words.contains(char::is_whitespace)) {
            return Some(start);
        }
        from = start + sign.len();
    }
    None
}

/// The first `[/b]`, `\textbf{`, `<o:p>` or `![text]`, with its offset.
fn foreign_tag(text: &str) -> Option<(usize, &str)> {
    let forms = [("[/", "]"), ("\\", "{"), ("<", ">")];
    let tag = |(start, end): (&str, &str)| {
        text.match_indices(start).find_map(|(at, _)| {
            let rest = &text[at + start.len()..];
            let length = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == ':'))?;
            let name = &rest[..length];
            // Without a colon, `<name>` is a tag of HTML.
            let is_name = if start == "<" { name.contains(':') } else { !name.contains(':') };
            let is_tag = is_name && name.starts_with(|letter: char| letter.is_ascii_alphabetic()) && rest[length..].starts_with(end);
            is_tag.then(|| (at, &text[at..at + start.len() + length + end.len()]))
        })
    };
    let picture = text.match_indices("![").map(|(at, _)| at).find(|at| {
        let inside = text[at + 2..].split_once(']').map(|(inside, rest)| (inside, rest.starts_with(['(', '['])));
        let is_text = inside.is_some_and(|(inside, is_link)| inside.starts_with(char::is_alphabetic) && !is_link);
        is_text && !text[..*at].ends_with(char::is_alphanumeric)
    });
    forms.into_iter().find_map(tag).or_else(|| picture.map(|at| (at, &text[at..at + 2])))
}

/// The first sign of a formula: `м^2`, a command of LaTeX.
fn formula(text: &str) -> Option<(usize, &str)> {
    const COMMANDS: [&str; 7] = ["\\approx", "\\cdot", "\\frac", "\\geq", "\\leq", "\\text", "\\times"];
    let power = text
        .match_indices('^')
        .find(|(at, _)| text[..*at].ends_with(char::is_alphabetic) && text[at + 1..].starts_with(|letter: char| letter.is_ascii_digit()));
    let command = |name: &&'static str| {
        let at = text.find(*name)?;
        (!text[at + name.len()..].starts_with(char::is_alphabetic)).then(|| (at, &text[at..at + name.len()]))
    };
    power.or_else(|| text.contains('\\').then(|| COMMANDS.iter().find_map(command))?)
}

/// `:warning:`, the name of a picture in other dialects, with its offset.
fn short_code(text: &str) -> Option<(usize, &str)> {
    text.match_indices(':').find_map(|(start, _)| {
        let rest = &text[start + 1..];
        let name = &rest[..rest.find(|letter: char| !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_'))?];
        let is_whole = !text[..start].ends_with(char::is_alphanumeric) && !rest[name.len()..].get(1..)?.starts_with(char::is_alphanumeric);
        let is_name = name.len() > 1 && name.starts_with(|letter: char| letter.is_ascii_lowercase());
        (is_name && is_whole && rest[name.len()..].starts_with(':')).then(|| (start, &text[start..start + name.len() + 2]))
    })
}

/// Several spaces between two words: columns of a text file.
fn spaces_between_words(text: &str) -> Option<usize> {
    const COLUMN: &str = "    ";
    let is_between = |at: &usize| !text[..*at].trim().is_empty() && !text[*at..].trim().is_empty();
    text.match_indices(COLUMN).map(|(at, _)| at).find(is_between)
}

/// A tab between two words: a table from a word processor.
fn tab_between_words(text: &str) -> Option<usize> {
    let is_between = |at: &usize| text[..*at].ends_with(char::is_alphanumeric) && text[at + 1..].starts_with(char::is_alphanumeric);
    text.match_indices('\t').map(|(at, _)| at).find(is_between)
}
