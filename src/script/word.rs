//! Words that are written by another rule than letter after letter: acronyms, Roman numerals and codes.

use super::source::Source;
use super::text::Letter;

/// How many capitals a word begins with if it is an acronym: at least two and at most `longest`, then nothing or an ending.
pub(super) fn acronym(word: &[Letter], source: &Source, longest: usize) -> Option<usize> {
    let capitals = word.iter().take_while(|letter| letter.is_upper()).count();
    let ending = &word[capitals..];
    let small = !ending.iter().any(Letter::is_upper);
    ((2..=longest).contains(&capitals) && small && source.is_ending(ending)).then_some(capitals)
}

/// The Roman numeral that `text[from..to]` writes with look-alike letters. One letter with a full stop is an initial.
pub(super) fn roman(text: &[Letter], from: usize, to: usize, source: &Source) -> Option<String> {
    let numeral: Option<String> = text[from..to].iter().map(|letter| source.roman(letter.original)).collect();
    let numeral = numeral?;
    let latin = |index: Option<usize>| index.and_then(|index| text.get(index)).is_some_and(|letter| "IVXLCDM".contains(letter.original));
    let beside_latin = latin(from.checked_sub(1)) || latin(Some(to));
    let initial = text.get(to).is_some_and(|letter| letter.original == '.');
    (to - from > 1 || beside_latin || !initial).then_some(numeral)
}

/// The Latin letter of a code or unit that is written with a look-alike, as in `А4` or `25 °С`.
pub(super) fn code(text: &[Letter], from: usize, to: usize, source: &Source) -> Option<char> {
    let latin = source.codes.get(&text[from].original).copied();
    let before = from.checked_sub(1).map(|index| text[index].original);
    let is_code = text.get(to).is_some_and(|letter| letter.original.is_ascii_digit()) && !before.is_some_and(char::is_alphanumeric);
    latin.filter(|_| to - from == 1 && (is_code || before == Some('°')))
}
