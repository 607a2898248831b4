//! Remedies for characters and for Markdown.

use super::edit::{Edit, Spot};
use crate::markdown::{alphabets, meant_address};

/// Deletes a character, or the escape for it in YAML. Separators of lines and words become a space.
pub(super) fn delete_character(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..];
    let letter = rest.chars().next()?;
    let length = match (letter, rest.as_bytes().get(1)) {
        ('\\', Some(b'x')) => 4,
        ('\\', Some(b'u')) => 6,
        ('\\', Some(b'U')) => 10,
        _ => letter.len_utf8(),
    };
    let with = if matches!(letter, '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}') { " " } else { "" };
    rest.is_char_boundary(length).then(|| Edit::replace(spot.offset..spot.offset + length, with))
}

/// Replaces letters of the other alphabet by those that look the same. `word` is at the place or after it.
pub(super) fn one_alphabet(spot: &Spot<'_>, word: &str) -> Option<Edit> {
    let from = spot.text.floor_char_boundary(spot.offset.saturating_sub(word.len()));
    let start = from + spot.text[from..].find(word)?;
    let is_near = spot.text[from.max(spot.line.start)..start].matches('\n').count() == 0;
    let uniform = alphabets::uniform(word).filter(|_| is_near)?;
    Some(Edit::replace(start..start + word.len(), uniform))
}

/// `• text` and `-text` become `- text`. Other signs, such as `а)`, are left to the author.
pub(super) fn list_item(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..spot.line.start + spot.line.text.len()];
    let first = rest.chars().next()?;
    let sign = first.len_utf8();
    // Pictures before lines have a meaning of their own, and signs within a line may be meant.
    let is_at_start = spot.text[spot.line.start..spot.offset].trim_matches([' ', '\t', '>', '-', '*', '+']).is_empty();
    if !is_at_start
        || is_emoji(first)
        || first.is_alphanumeric()
        || matches!(first, '(' | '*' | '+')
        || first == '-' && rest[sign..].starts_with(' ')
    {
        return None;
    }
    let item = rest[sign..].trim_start_matches([' ', '\t', '\u{a0}']);
    Some(Edit::replace(spot.offset..spot.offset + rest.len() - item.len(), "- "))
}

/// Not the ticks and arrows of word processors.
fn is_emoji(letter: char) -> bool {
    matches!(letter, '\u{2600}'..='\u{26ff}' | '✅' | '❌' | '❎' | '❓'..='❗' | '\u{2b00}'..)
}

/// `[ ]text`, `[]text` and `[v] text` become boxes.
pub(super) fn checkbox(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..spot.line.start + spot.line.text.len()];
    let is_item = spot.text[spot.line.start..spot.offset].trim_end().ends_with(['-', '*', '+']);
    let dash = if is_item { "" } else { "- " };
    let (is_empty, item) = match rest.strip_prefix(['☐', '☑', '☒']) {
        Some(item) => (rest.starts_with('☐'), item),
        None => rest.strip_prefix('[')?.split_once(']').map(|(inside, item)| (inside.trim().is_empty(), item))?,
    };
    let sign = if is_empty { "[ ] " } else { "[x] " };
    Some(Edit::replace(spot.offset..spot.offset + rest.len() - item.trim_start().len(), format!("{dash}{sign}")))
}

/// `1.text` becomes `1. text`.
pub(super) fn space_after_number(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..];
    let marker = rest.bytes().take_while(u8::is_ascii_digit).count() + 1;
    let spaces = rest.get(marker..)?.len() - rest[marker..].trim_start_matches(['\u{a0}', '\u{202f}', '\u{2009}']).len();
    if spaces > 0 {
        return Some(Edit::replace(spot.offset + marker..spot.offset + marker + spaces, " "));
    }
    let is_glued = rest.get(marker..)?.starts_with(|letter: char| !letter.is_whitespace());
    is_glued.then(|| Edit::insert(spot.offset + marker, " "))
}

/// `##text` becomes `## text`.
pub(super) fn space_after_signs(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..spot.line.start + spot.line.text.len()];
    let signs = rest.bytes().take_while(|byte| *byte == b'#').count();
    let spaces = rest[signs..].len() - rest[signs..].trim_start().len();
    (1..=6).contains(&signs).then(|| Edit::replace(spot.offset + signs..spot.offset + signs + spaces, " "))
}

/// `[text](www.a.kz)` gets the address that is meant.
pub(super) fn address(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..spot.line.start + spot.line.text.len()];
    let start = rest.find("](")? + "](".len();
    let address = rest[start..].split_once(')')?.0;
    let is_first = !rest[1..start - 2].contains(['[', ']']);
    let meant = meant_address(address).filter(|_| is_first)?;
    Some(Edit::replace(spot.offset + start..spot.offset + start + address.len(), meant))
}

/// `[text] (address)` loses its space, and a phone number in an address its spaces.
pub(super) fn link(spot: &Spot<'_>) -> Option<Edit> {
    let rest = &spot.text[spot.offset..spot.line.start + spot.line.text.len()];
    if rest.starts_with("] (") {
        return Some(Edit::replace(spot.offset + 1..spot.offset + 2, ""));
    }
    let address = rest.strip_prefix("](")?.split_once(')').map(|(address, _)| address)?;
    let is_number = |letter: char| letter.is_ascii_digit() || "+- \u{a0}".contains(letter);
    let is_phone = address.strip_prefix("tel:").is_some_and(|number| number.chars().all(is_number));
    let start = spot.offset + "](".len();
    is_phone.then(|| Edit::replace(start..start + address.len(), address.replace([' ', '\u{a0}'], "")))
}

#[cfg(test)]
mod tests {
    use super::super::edit::{Edit, Spot, line_at, offset_in};
    use crate::base::diagnostic::Position;

    fn mended(text: &str, column: u32, remedy: fn(&Spot<'_>) -> Option<Edit>) -> Option<String> {
        let position = Position { line: 1, column };
        let line = line_at(text, position)?;
        let edit = remedy(&Spot { text, line, offset: offset_in(line, position) })?;
        Some(super::super::edit::apply(text, vec![edit]))
    }

    #[test]
    fn signs_of_items() {
        assert_eq!(mended("-\u{a0}бір\n", 1, super::list_item).as_deref(), Some("- бір\n"));
        assert_eq!(mended("1.\u{a0}бір\n", 1, super::space_after_number).as_deref(), Some("1. бір\n"));
        assert_eq!(mended("1.**бір**\n", 1, super::space_after_number).as_deref(), Some("1. **бір**\n"));
        assert_eq!(mended("Керек: • бір; • екі\n", 8, super::list_item), None, "signs within a line");
        assert_eq!(mended("✅ бір\n", 1, super::list_item), None, "a picture with a meaning");
        assert_eq!(mended("✓ бір\n", 1, super::list_item).as_deref(), Some("- бір\n"));
    }

    #[test]
    fn addresses_without_scheme() {
        assert_eq!(mended("[а](www.a.kz)\n", 1, super::address).as_deref(), Some("[а](https://www.a.kz)\n"));
        assert_eq!(mended("[а](info@a.kz)\n", 1, super::address).as_deref(), Some("[а](mailto:info@a.kz)\n"));
        assert_eq!(mended("[а](quota)\n", 1, super::address), None);
    }
}
