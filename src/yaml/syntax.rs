//! Explains YAML syntax errors in the tool's own words. The parser tells only where it gave up; the cause is found by looking at the
//! lines around, in the order of how often editors make each mistake.

use super::cause::{Cause, cause};
use super::flow;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::msg;

/// The problem for a syntax error that the parser noticed at `at`.
pub(super) fn explain(file: &FilePath, text: &str, at: Position) -> Diagnostic {
    let lines: Vec<&str> = text.lines().collect();
    // The parser may notice an error only on the next line with content.
    let near = (at.line.saturating_sub(3)..=at.line).rev().filter(|line| *line > 0);
    let found = tab_below(&lines, at.line)
        .or_else(|| open_bracket_above(&lines, at.line))
        .or_else(|| {
            near.filter_map(|line| Some((line, lines.get(line as usize - 1)?)))
                .find_map(|(line, source)| in_line(source, line + 1 >= at.line).map(|found| (line, found)))
        })
        .or_else(|| second_document(&lines))
        .or_else(|| open_quote(&lines))
        .or_else(|| open_bracket(&lines))
        .or_else(|| glued_item_above(&lines, at.line))
        .or_else(|| wrong_indentation(&lines, at.line));
    let (line, Cause { column, message, hint }) =
        found.unwrap_or((at.line, Cause { column: at.column, message: msg!("yaml-invalid"), hint: msg!("hint-yaml-invalid") }));
    Diagnostic::error(Place::new(file, Position { line, column }), message).hint(hint)
}

/// A line below that is indented with a tab. The parser takes it for the continuation of the text before it, and names that text.
fn tab_below(lines: &[&str], from: u32) -> Option<(u32, Cause)> {
    let below = (from + 1..).zip(lines.iter().skip(from as usize));
    let mut indented = below.take_while(|(_, line)| line.starts_with([' ', '\t']));
    indented.find_map(|(number, line)| {
        let tab = line.find('\t').filter(|at| line[..*at].trim().is_empty())?;
        Some((number, cause(line, tab, msg!("yaml-tab"), msg!("hint-yaml-tab"))?))
    })
}

/// Looks for a cause in one line. `is_near` is whether the parser named this line or the one after it.
fn in_line(line: &str, is_near: bool) -> Option<Cause> {
    let content = line.trim_start_matches([' ', '-']);
    if content.is_empty() || content.starts_with('#') || content.trim_end() == "..." {
        return None;
    }
    // Reported for the file too; equal problems at one place are one problem.
    if let Some((at, letter)) = line.char_indices().find(|(_, letter)| letter.is_control() && *letter != '\t') {
        return cause(line, at, msg!("control-character", code = format!("U+{:04X}", letter as u32)), msg!("hint-delete-character"));
    }
    if let Some(tab) = line.find('\t').filter(|at| line[..*at].trim().is_empty()) {
        return cause(line, tab, msg!("yaml-tab"), msg!("hint-yaml-tab"));
    }
    let (key_length, value) = split_key(content);
    let start = line.len() - content.len();
    if let Some(space) = line.find(UNUSUAL_SPACES).filter(|at| *at < start + key_length + 2 || line[..*at].trim().is_empty()) {
        let code = line[space..].chars().next().map_or_else(String::new, |letter| format!("U+{:04X}", letter as u32));
        return cause(line, space, msg!("yaml-unusual-space", code = code), msg!("hint-yaml-unusual-space"));
    }
    let Some(value) = value else {
        if is_near && is_glued_item(line) {
            let dash = line.len() - line.trim_start().len();
            return cause(line, dash, msg!("yaml-no-key"), msg!("hint-yaml-items"));
        }
        let is_item = line.trim_start().starts_with("- ");
        return (is_near && !is_item).then(|| without_value(line, content, start)).flatten();
    };
    let value_start = line.len() - value.len();
    let key = content[..key_length].trim_end_matches(':');
    let first = value.chars().next()?;
    match first {
        '"' | '\'' => flow::escape(line, value, value_start).or_else(|| after_quote(line, value, value_start, first)),
        '#' => None,
        '|' | '>' if is_block_header(value) => None,
        '-' if !value.starts_with("- ") => colon_in_text(line, value, value_start, key),
        '|' | '>' | '-' => {
            cause(line, value_start, msg!("yaml-reserved-sign", sign = first.to_string()), msg!("hint-yaml-quotes", key = key))
        }
        '@' | '`' | '%' | '*' | '&' | '!' | '?' | ',' => {
            cause(line, value_start, msg!("yaml-reserved-sign", sign = first.to_string()), msg!("hint-yaml-quotes", key = key))
        }
        '{' if value.starts_with("{{") => {
            // Its arguments are in double quotes.
            cause(line, value_start, msg!("yaml-reserved-sign", sign = "{{"), msg!("hint-yaml-single-quotes", key = key))
        }
        '[' | '{' => is_near.then(|| flow::cause_in(line, value, value_start, key)).flatten(),
        _ => colon_in_text(line, value, value_start, key),
    }
}

fn colon_in_text(line: &str, value: &str, value_start: usize, key: &str) -> Option<Cause> {
    let colon = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1))?;
    // The bracket at the start is missing: `kk: "…", ru: "…"}`.
    if let Some(inside) = value.trim_end().strip_suffix(['}', ']']).filter(|inside| !inside.contains(['{', '['])) {
        let sign = value[inside.len()..].trim_end();
        return cause(line, value_start + inside.len(), msg!("yaml-extra-bracket", sign = sign), msg!("hint-yaml-extra-bracket"));
    }
    cause(line, value_start + colon, msg!("yaml-colon-in-text"), msg!("hint-yaml-quotes", key = key))
}

/// Whether `|` or `>` starts a block of text: only signs and a comment may follow on its line.
fn is_block_header(value: &str) -> bool {
    let rest = value[1..].trim_start_matches(['-', '+']).trim_start_matches(|letter: char| letter.is_ascii_digit());
    rest.trim().is_empty() || rest.trim_start().starts_with('#')
}

/// Spaces that look like a space, but are none for YAML.
pub(super) const UNUSUAL_SPACES: [char; 6] = ['\u{a0}', '\u{2007}', '\u{202f}', '\u{2009}', '\u{3000}', '\u{2003}'];

/// The length of `key:` at the start of a line, and the value after it. Without a key, there is no value.
fn split_key(content: &str) -> (usize, Option<&str>) {
    let key = content.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.'))).unwrap_or(content.len());
    match content[key..].strip_prefix(": ") {
        Some(value) if key > 0 => (key + 1, Some(value.trim_start())),
        _ => (key, None),
    }
}

/// A line that is not `key: value`.
fn without_value(line: &str, content: &str, start: usize) -> Option<Cause> {
    let quote = content.chars().next().filter(|first| matches!(first, '"' | '\''));
    if quote.is_some_and(|quote| !content[1..].contains(quote)) {
        return None;
    }
    // `• id: general`
    if !content.starts_with(['-', '"', '\'']) && content.starts_with(super::advice::SIGNS_OF_ITEMS) && content.contains(": ") {
        return cause(line, start, msg!("yaml-no-key"), msg!("hint-yaml-items"));
    }
    // A text that continues in this line: `үшінші: жол`.
    if let Some((words, _)) = content.split_once(": ").filter(|(words, _)| !words.is_ascii() && line.starts_with(' ')) {
        return cause(line, start + words.len(), msg!("yaml-colon-in-text"), msg!("hint-yaml-lost-sign"));
    }
    let (key_length, _) = split_key(content);
    let key = &content[..key_length];
    let rest = &content[key_length..];
    if let Some(value) = rest.strip_prefix(':').filter(|value| !value.is_empty() && !value.starts_with("//")) {
        let hint = msg!("hint-yaml-space-after-colon", key = key, value = shortened(value));
        return cause(line, start + key_length + 1, msg!("yaml-space-after-colon"), hint);
    }
    if rest == ":" {
        return cause(line, start, msg!("yaml-indentation"), msg!("hint-yaml-indentation"));
    }
    cause(line, start, msg!("yaml-no-key"), msg!("hint-yaml-no-key"))
}

/// `-text`: an item of a list whose space is missing.
fn is_glued_item(line: &str) -> bool {
    line.trim_start().strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

fn shortened(value: &str) -> String {
    value.chars().take(20).collect()
}

/// Text after a closing quote: `title: "Қор" туралы`.
fn after_quote(line: &str, value: &str, value_start: usize, quote: char) -> Option<Cause> {
    let mut is_escaped = false;
    let end = value.char_indices().skip(1).find(|(_, letter)| {
        let is_end = *letter == quote && !is_escaped;
        is_escaped = *letter == '\\' && quote == '"' && !is_escaped;
        is_end
    });
    let (end, _) = end?;
    let rest = value[end + 1..].trim_start();
    if rest.is_empty() || rest.starts_with('#') || rest.starts_with(quote) {
        return None;
    }
    let at = value_start + value.len() - rest.len();
    cause(line, at, msg!("yaml-text-after-quote"), msg!("hint-yaml-text-after-quote"))
}

/// A second `---`: everything after it would be a document of its own.
fn second_document(lines: &[&str]) -> Option<(u32, Cause)> {
    let first = lines.iter().position(|line| !line.trim().is_empty() && !line.starts_with('#'))?;
    let second = lines.iter().enumerate().skip(first + 1).find(|(_, line)| matches!(line.trim_end(), "---" | "..."))?;
    let found = cause(second.1, 0, msg!("yaml-second-document"), msg!("hint-yaml-second-document"))?;
    Some((second.0 as u32 + 1, found))
}

/// The first quote that is not closed on its line.
fn open_quote(lines: &[&str]) -> Option<(u32, Cause)> {
    lines.iter().enumerate().find_map(|(index, line)| {
        let content = line.trim_start_matches([' ', '-']);
        let value = split_key(content).1.unwrap_or(content);
        let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
        let is_closed = value[1..].contains(quote);
        let found = cause(line, line.len() - value.len(), msg!("yaml-open-quote", sign = quote.to_string()), msg!("hint-yaml-open-quote"))?;
        (!is_closed).then_some((index as u32 + 1, found))
    })
}

/// A key that is indented differently from the key before it, which already has a value.
fn wrong_indentation(lines: &[&str], at: u32) -> Option<(u32, Cause)> {
    let line = lines.get(at as usize - 1)?;
    let before = lines[..at as usize - 1].iter().rev().find(|line| !line.trim().is_empty())?;
    let (_, value) = split_key(before.trim_start_matches([' ', '-']));
    let has_value = value.is_some_and(|value| !value.is_empty());
    let found = cause(line, column_of_key(line), msg!("yaml-indentation"), msg!("hint-yaml-indentation"))?;
    (has_value && column_of_key(line) != column_of_key(before)).then_some((at, found))
}

/// The first list or mapping in brackets that is not closed on its line.
fn open_bracket(lines: &[&str]) -> Option<(u32, Cause)> {
    (0..lines.len()).find_map(|index| bracket_without_end(lines, index, index + 1))
}

/// A list or mapping in brackets that is not closed before the next key: the parser names that key.
fn open_bracket_above(lines: &[&str], at: u32) -> Option<(u32, Cause)> {
    let end = at as usize - 1;
    let line = lines.get(end)?;
    let column = column_of_key(line);
    let is_key = line[column..].split_once(':').is_some_and(|(key, _)| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
    let above = (0..end).rev().find(|index| split_key(&lines[*index][column_of_key(lines[*index])..]).1.is_some())?;
    (is_key && column <= column_of_key(lines[above])).then(|| bracket_without_end(lines, above, end)).flatten()
}

/// The bracket that starts the value in the line at `index`, if it is not closed before the line at `end`.
fn bracket_without_end(lines: &[&str], index: usize, end: usize) -> Option<(u32, Cause)> {
    let line = lines[index];
    let value = split_key(&line[column_of_key(line)..]).1.filter(|value| !value.starts_with("{{"))?;
    let (sign, closing) = match value.chars().next()? {
        '[' => ("[", "]"),
        '{' => ("{", "}"),
        _ => return None,
    };
    let count =
        |sign: &str| value.matches(sign).count() + lines[index + 1..end].iter().map(|line| line.matches(sign).count()).sum::<usize>();
    let message = msg!("yaml-open-bracket", sign = sign, closing = closing);
    let found = cause(line, line.len() - value.len(), message, msg!("hint-yaml-open-bracket", closing = closing))?;
    (count(sign) > count(closing)).then_some((index as u32 + 1, found))
}

/// `-id: a` before a line that is indented as an item: the parser takes the hyphen for a part of the key.
fn glued_item_above(lines: &[&str], at: u32) -> Option<(u32, Cause)> {
    let number = at.checked_sub(1).filter(|number| *number > 0)?;
    let line = lines[number as usize - 1];
    let dash = line.len() - line.trim_start().len();
    let found = cause(line, dash, msg!("yaml-no-key"), msg!("hint-yaml-items"))?;
    is_glued_item(line).then_some((number, found))
}

/// The column of a key, from 0, behind spaces and the hyphens of a list.
fn column_of_key(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

#[cfg(test)]
mod tests {
    use crate::base::message::UiLanguage;
    use crate::content::entry::FrontMatter;
    use crate::content::topic::TopicsFile;
    use crate::yaml::read;

    /// The first problem of a front matter: position and message.
    fn problem(text: &str) -> String {
        let file = "a.yaml".into();
        let problems = read::<FrontMatter>(&file, text).problems;
        let first = problems.first().unwrap_or_else(|| panic!("no problem in {text:?}"));
        first.summary()
    }

    #[test]
    fn slips_of_editors_are_explained_at_the_cause() {
        for (text, place, words) in [
            ("title: Что такое ПМЖ: виза?\nanswer: a\n", "1:21 ", "colon"),
            ("title:\u{a0}Заң\nanswer: a\n", "1:7 ", "U+00A0"),
            ("\u{a0}title: Заң\nanswer: a\n", "1:1 ", "U+00A0"),
            ("title:Заң\nanswer: a\n", "1:7 ", "space is missing"),
            ("title Заң\nanswer: a\n", "1:1 ", "key: value"),
            ("title: \"Қор\" туралы\nanswer: a\n", "1:14 ", "after its closing quote"),
            ("title: \"Қор туралы\nanswer: a\n", "1:8 ", "not closed"),
            ("title: @Қор\nanswer: a\n", "1:8 ", "`@`"),
            ("title: a\nanswer: {{ amount(70) }} керек\n", "2:9 ", "`{{`"),
            ("title: a\nanswer: `код`\n", "2:9 ", "``"),
            ("title: a\nanswer: b\naliases: [бір, екі\n", "3:10 ", "`[`"),
            ("title: a\n---\nanswer: b\n", "2:1 ", "second line"),
            ("title: a\n...\nanswer: b\n", "2:1 ", "second line"),
            ("title: - a\nanswer: b\n", "1:8 ", "`-`"),
            ("title: | a\nanswer: b\n", "1:8 ", "`|`"),
            ("title: > a\nanswer: b\n", "1:8 ", "`>`"),
            ("title: [Қор] туралы\nanswer: b\n", "1:8 ", "`[`"),
            ("title: {Қор} туралы\nanswer: b\n", "1:8 ", "`{`"),
            ("title: \"C:\\Қор\"\nanswer: b\n", "1:11 ", "`\\Қ`"),
            ("title: a\u{7}\nanswer: b\n", "1:9 ", "U+0007"),
            ("\"title: a\nanswer: b\n", "1:1 ", "not closed"),
            ("title: a\nanswer: b\naliases: [\"бір\" \"екі\"]\n", "3:17 ", "comma"),
            ("title: a\nanswer: b\naliases: [\"бір\"; \"екі\"]\n", "3:16 ", "comma"),
            ("title: a\nanswer: b\naliases: [бір,, екі]\n", "3:15 ", "comma"),
            ("title: a\n\tanswer: b\n", "2:1 ", "tab"),
            ("title: a\nanswer: b\naliases:\n-паспорт\n-виза\n", "4:1 ", "key: value"),
            ("title: a\nanswer: Бірінші\n  үшінші: жол\n", "3:9 ", "colon"),
            ("title: a\nanswer: b\naliases: [%а]\n", "3:11 ", "`%`"),
            ("title: a\nanswer: b\naliases: [а {б} в]\n", "3:13 ", "`{`"),
            ("aliases:\n  - a\n\t- b\ntitle: a\n", "3:1 ", "tab"),
            ("aliases: [a, b\ntitle: a\nanswer: b\n", "1:10 ", "`[`"),
            ("title: a\nanswer: b\naliases: [a]]\n", "3:13 ", "closes nothing"),
            ("title: a\nanswer: kk: \"b\", ru: \"c\"}\n", "2:25 ", "closes nothing"),
            ("title: a\nanswer: b\naliases: [бір #екі, үш]\n", "3:15 ", "comment"),
            ("title: a\nanswer: b\naliases: [\"бір, x: \"екі\"]\n", "3:11 ", "not closed"),
        ] {
            let found = problem(text);
            assert!(found.starts_with(place) && found.contains(words), "{text:?}: {found}");
        }
        let topics = "topics:\n  - id: a\n     name: {kk: a}\n    scope: {kk: b}\n";
        let found = read::<TopicsFile>(&"a.yaml".into(), topics).problems;
        assert_eq!(found.len(), 1, "{found:?}");
        for (topics, id, line) in [
            ("topics:\n  - id: a\n    name: {kk: a, ru: b\n    scope: {kk: b}\n", "yaml-open-bracket", 3),
            ("topics:\n  -id: a\n    name: {kk: a}\n", "yaml-no-key", 2),
        ] {
            let found = read::<TopicsFile>(&"a.yaml".into(), topics).problems;
            assert_eq!((found[0].message.id, found[0].place.position.line), (id, line), "{found:?}");
        }
        let topics = "topics:\n  - id: a\n    name: {kk: «Қор: бір», ru: b}\n    scope: {kk: b}\n";
        let found = read::<TopicsFile>(&"a.yaml".into(), topics).problems;
        assert!(found[0].message.id == "yaml-colon-in-text" && found[0].place.position.column == 20, "{found:?}");
    }

    #[test]
    fn leading_zeros_are_named() {
        let found = read::<crate::content::entry::PageFile>(&"a.yaml".into(), "order: 010\n").problems;
        let [problem] = &found[..] else { panic!("{found:?}") };
        assert!(problem.message.text(UiLanguage::English).contains("start with 0"), "{found:?}");
    }
}
