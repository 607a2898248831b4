//! Placeholders: one private-use character marks each value, link and picture while a text passes through the Markdown
//! parser and the HTML sanitizer. [`split`] then cuts the HTML at these characters.

use super::HtmlPiece;

/// Supplementary Private Use Area-A marks values, Area-B links and pictures.
const FIRST_VALUE: u32 = 0xF_0000;
const LAST_VALUE: u32 = 0xF_FFFD;
const FIRST_LINK: u32 = 0x10_0000;
const FIRST_PICTURE: u32 = 0x10_8000;

/// Marks the end tag of a link.
pub(crate) const LINK_END: char = '\u{10FFFD}';

/// Makes the parser accept emphasis next to punctuation; removed by [`split`].
pub(crate) const EMPHASIS_GUARD: char = '\u{10FFFC}';

/// The interface strings that texts need, each with the character that marks it.
const WORDS: [(char, &str); 5] = [
    ('\u{10FFFB}', "callout_note"),
    ('\u{10FFFA}', "callout_tip"),
    ('\u{10FFF9}', "callout_important"),
    ('\u{10FFF8}', "callout_warning"),
    ('\u{10FFF7}', "callout_caution"),
];

/// The placeholder of an interface string.
pub(crate) fn word(key: &str) -> char {
    WORDS.iter().find(|(_, known)| *known == key).map(|(mark, _)| *mark).expect("only words of the list are used")
}

/// The interface string that a character marks, if it marks one.
fn word_of(letter: char) -> Option<&'static str> {
    WORDS.iter().find(|(mark, _)| *mark == letter).map(|(_, key)| *key)
}

/// The most values that one text may have.
pub(crate) const MAX_VALUES: usize = (LAST_VALUE - FIRST_VALUE) as usize / 4;

/// The most links, and the most pictures, that one text may have.
pub(crate) const MAX_LINKS: usize = 0x7000;

/// The placeholder of value number `index`.
pub(crate) fn value_placeholder(index: usize) -> char {
    char::from_u32(FIRST_VALUE + index as u32).expect("`extract_values` stops at MAX_VALUES, which fits the private-use area")
}

/// The value that a character marks, if it marks one.
pub(crate) fn value_index(letter: char) -> Option<usize> {
    (FIRST_VALUE..=LAST_VALUE).contains(&(letter as u32)).then(|| (letter as u32 - FIRST_VALUE) as usize)
}

/// The placeholder of the start tag of link number `index`.
pub(crate) fn link_start(index: usize) -> char {
    char::from_u32(FIRST_LINK + index as u32).expect("a text has at most MAX_LINKS links, which fit the private-use area")
}

/// The placeholder of picture number `index`.
pub(crate) fn picture(index: usize) -> char {
    char::from_u32(FIRST_PICTURE + index as u32).expect("a text has at most MAX_LINKS pictures, which fit the private-use area")
}

/// Whether a character lies in a private-use area. Authors may not type these: they would be taken for placeholders.
pub(crate) fn is_private_use(letter: char) -> bool {
    matches!(letter as u32, 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF)
}

/// The lowest lead byte that a placeholder has in UTF-8. Scanning bytes for it is much faster than decoding characters.
const FIRST_LEAD_BYTE: u8 = 0xF3;

/// The characters of a text that may be placeholders, with their byte offsets.
pub(crate) fn candidates(text: &str) -> impl Iterator<Item = (usize, char)> {
    let starts = text.bytes().enumerate().filter(|(_, byte)| *byte >= FIRST_LEAD_BYTE).map(|(at, _)| at);
    starts.filter_map(|at| text[at..].chars().next().map(|letter| (at, letter)))
}

/// Splits HTML at its placeholders.
pub(crate) fn split(html: &str) -> Vec<HtmlPiece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, letter) in candidates(html) {
        let code = letter as u32;
        let piece = match value_index(letter) {
            Some(index) => HtmlPiece::Value(index),
            None if letter == LINK_END => HtmlPiece::LinkEnd,
            None if letter == EMPHASIS_GUARD => {
                if start < at {
                    pieces.push(HtmlPiece::Html(html[start..at].to_owned()));
                }
                start = at + letter.len_utf8();
                continue;
            }
            None if word_of(letter).is_some() => HtmlPiece::UiString(word_of(letter).unwrap_or_default()),
            None if (FIRST_LINK..FIRST_PICTURE).contains(&code) => HtmlPiece::LinkStart((code - FIRST_LINK) as usize),
            None if code >= FIRST_PICTURE => HtmlPiece::Picture((code - FIRST_PICTURE) as usize),
            None => continue,
        };
        if start < at {
            pieces.push(HtmlPiece::Html(html[start..at].to_owned()));
        }
        pieces.push(piece);
        start = at + letter.len_utf8();
    }
    if start < html.len() {
        pieces.push(HtmlPiece::Html(html[start..].to_owned()));
    }
    pieces
}
