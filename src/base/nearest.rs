//! «Did you mean …»: the known name that is closest to what the author wrote.

use crate::base::message::Message;
use crate::msg;

/// The name in `known` that is closest to `wrong`, if it is close enough to be a slip.
pub(crate) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let longest_slip = (wrong.chars().count() / 3).max(1);
    let typed: String = wrong.to_lowercase();
    let has_latin = typed.bytes().any(|byte| byte.is_ascii_alphabetic());
    let typed: String = if has_latin { typed.chars().map(latin).collect() } else { typed };
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= longest_slip || name.starts_with(wrong) && !wrong.is_empty())
        .min()
        .map(|(_, name)| name)
}

/// The Latin letter that looks like a Cyrillic one; other letters stay.
fn latin(letter: char) -> char {
    const PAIRS: [(char, char); 13] = [
        ('а', 'a'),
        ('в', 'b'),
        ('е', 'e'),
        ('і', 'i'),
        ('к', 'k'),
        ('м', 'm'),
        ('н', 'h'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('т', 't'),
        ('у', 'y'),
        ('х', 'x'),
    ];
    PAIRS.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(letter, |(_, latin)| *latin)
}

/// A hint with the closest name.
pub(crate) fn hint_nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    // Both names would look the same.
    if let Some(space) = wrong.chars().find(|letter| letter.is_whitespace() && *letter != ' ') {
        return Some(msg!("hint-name-with-space", code = format!("U+{:04X}", space as u32)));
    }
    nearest(wrong, known).map(|name| msg!("hint-did-you-mean", name = name))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_leaves_strangers() {
        let known = ["quota", "quota-documents", "housing"];
        assert_eq!(nearest("qouta", known), Some("quota"));
        assert_eq!(nearest("quota-docs", known), None);
        assert_eq!(nearest("quota-doc", known), Some("quota-documents"));
        assert_eq!(nearest("visa", known), None);
        assert_eq!(nearest("hоusіng", known), Some("housing"), "with Cyrillic letters");
    }
}
