//! Holes in HTML: one character of a private range stands for each link, picture and value until the HTML is split at them.

use super::Piece;
use super::values::hole_index;

const LINK_START: u32 = 0x10_0000;
const PICTURE: u32 = 0x10_8000;

/// So many links, and so many pictures, a text may have.
pub(crate) const MOST: usize = 0x7000;

/// Stands for the end tag of a link.
pub(crate) const LINK_END: char = '\u{10FFFD}';

/// Stands for the start tag of link number `index`.
pub(crate) fn link_start(index: usize) -> char {
    char::from_u32(LINK_START + index as u32).expect("a text has fewer links than the private range")
}

/// Stands for picture number `index`.
pub(crate) fn picture(index: usize) -> char {
    char::from_u32(PICTURE + index as u32).expect("a text has fewer pictures than the private range")
}

/// The characters of a text that may stand for something, with their offsets. All of them start with one of the last bytes that UTF-8
/// has, which no letter of a handbook does, and bytes are looked through much faster than letters.
pub(crate) fn candidates(text: &str) -> impl Iterator<Item = (usize, char)> {
    let starts = text.bytes().enumerate().filter(|(_, byte)| *byte >= FIRST_BYTE).map(|(at, _)| at);
    starts.filter_map(|at| text[at..].chars().next().map(|letter| (at, letter)))
}

/// The first byte of the first private plane.
const FIRST_BYTE: u8 = 0xF3;

/// Splits HTML at its holes.
pub(crate) fn split(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, letter) in candidates(html) {
        let code = letter as u32;
        let piece = match hole_index(letter) {
            Some(index) => Piece::Value(index),
            None if letter == LINK_END => Piece::LinkEnd,
            None if (LINK_START..PICTURE).contains(&code) => Piece::LinkStart((code - LINK_START) as usize),
            None if code >= PICTURE => Piece::Picture((code - PICTURE) as usize),
            None => continue,
        };
        if start < at {
            pieces.push(Piece::Html(html[start..at].to_owned()));
        }
        pieces.push(piece);
        start = at + letter.len_utf8();
    }
    if start < html.len() {
        pieces.push(Piece::Html(html[start..].to_owned()));
    }
    pieces
}
