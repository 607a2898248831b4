//! What prints badly: tables wider than a page, links that hide their address, pictures too coarse for paper. Warnings, and only
//! for entries that a brochure holds.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::base::inputs::Inputs;
use crate::content::brochure::{Letters, Paper};
use crate::handbook::{Brochure, Entry};
use crate::markdown::links::Target;
use crate::markdown::{Document, Piece};
use crate::msg;
use crate::parse::ParsedText;
use crate::render::print::page_style::PageStyle;
use crate::render::print::print_links::{already_shown, display_url};

/// Nobody types a longer address.
const LONGEST_ADDRESS: usize = 60;
/// Dots on an inch of paper below which a picture looks coarse.
const RESOLUTION: u32 = 150;

impl Checker<'_> {
    /// Warns about what prints badly on the smallest paper that holds an entry.
    pub(super) fn paper(&mut self, entries: &[Entry], brochures: &[Brochure], inputs: &Inputs) {
        for (at, entry) in entries.iter().enumerate() {
            let papers = brochures.iter().filter(|brochure| brochure.entries.contains(&at));
            let tightest = papers.map(|brochure| (brochure.paper, brochure.letters)).min_by_key(|paper| room(*paper));
            let Some(paper) = tightest else { continue };
            for language in self.languages.iter() {
                let text = &entry.texts[language.id];
                if text.language == language.id {
                    self.problems.extend(wide_tables(&text.text, paper));
                    self.problems.extend(hidden_addresses(&text.text));
                    self.problems.extend(coarse_pictures(&text.text, paper, inputs));
                }
            }
        }
    }
}

/// How many letters of a table stand beside each other on a paper.
fn room((paper, letters): (Paper, Letters)) -> u32 {
    // Points, in tenths: tables are set a tenth smaller than the text; a letter is a little over half as wide as it is high.
    let size = match (paper, letters) {
        (_, Letters::Large) => 160,
        (Paper::A4, Letters::Normal) => 105,
        (Paper::A5, Letters::Normal) => 95,
    };
    let micrometres_of_a_letter = size * 9 / 10 * 353 * 56 / 1000;
    PageStyle::text_width(paper, letters) * 1000 / micrometres_of_a_letter
}

fn wide_tables(text: &ParsedText, paper: (Paper, Letters)) -> Vec<Diagnostic> {
    let places = text.body.sections.iter().flat_map(|section| &section.tables).map(|(_, position)| *position);
    let html: String = text
        .body
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Html(html) => html.as_str(),
            // A value is about as long as a sum.
            Piece::Value(_) => "302 750 ₸",
            _ => "",
        })
        .collect();
    let mut tables: Vec<u32> =
        html.split("<table>").skip(1).map(|table| least_width(table.split("</table>").next().unwrap_or_default())).collect();
    tables.truncate(text.body.sections.iter().map(|section| section.tables.len()).sum());
    let room = room(paper);
    let is_wide = |(_, width): &(crate::base::diagnostic::Position, u32)| *width > room;
    let warning = |(position, width): (crate::base::diagnostic::Position, u32)| {
        let place = Place::new(&text.file, position);
        Diagnostic::warning(place, msg!("print-wide-table", letters = u64::from(width), room = u64::from(room)))
            .hint(msg!("hint-print-wide-table"))
    };
    places.zip(tables).filter(is_wide).map(warning).collect()
}

/// The letters that a table needs beside each other: the longest word of each column, and the space between columns.
fn least_width(table: &str) -> u32 {
    let mut columns: Vec<u32> = Vec::new();
    for row in table.split("<tr>").skip(1) {
        let cells = row.split("<t").filter(|cell| cell.starts_with('h') || cell.starts_with('d'));
        for (column, cell) in cells.enumerate() {
            let words = crate::base::html::plain_text(cell.split_once('>').map_or("", |(_, words)| words));
            let longest = words.split([' ', '-', '/', '–']).map(|word| word.chars().count() as u32).max().unwrap_or(0);
            match columns.get_mut(column) {
                Some(widest) => *widest = longest.max(*widest),
                None => columns.push(longest),
            }
        }
    }
    columns.iter().map(|letters| letters + 1).sum()
}

fn hidden_addresses(text: &ParsedText) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (at, words) in links_with_words(&text.body) {
        let (Target::Outside { address }, position) = &text.body.links[at] else { continue };
        let place = || Place::new(&text.file, *position);
        if let Some(shown) = host_in(&words).filter(|shown| !display_url(address).to_lowercase().starts_with(shown.as_str())) {
            problems.push(Diagnostic::warning(place(), msg!("print-other-address", shown = shown, address = display_url(address))));
        } else if display_url(address).chars().count() > LONGEST_ADDRESS && !already_shown(&words, address) {
            let length = display_url(address).chars().count();
            problems.push(Diagnostic::warning(place(), msg!("print-long-address", length = length)).hint(msg!("hint-print-long-address")));
        }
    }
    problems
}

/// The links of a text with their words.
fn links_with_words(document: &Document) -> Vec<(usize, String)> {
    let mut links: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for piece in &document.pieces {
        match piece {
            Piece::LinkStart(at) => {
                links.push((*at, String::new()));
                is_open = true;
            }
            Piece::LinkEnd => is_open = false,
            Piece::Html(html) if is_open => {
                if let Some((_, words)) = links.last_mut() {
                    words.push_str(&crate::base::html::plain_text(html));
                }
            }
            _ => {}
        }
    }
    links
}

/// A word that looks like the address of a site: `egov.kz`.
fn host_in(words: &str) -> Option<String> {
    let is_host = |word: &&str| {
        let Some((name, end)) = word.rsplit_once('.') else { return false };
        !name.is_empty()
            && end.len() >= 2
            && word.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-".contains(letter))
            && end.chars().all(|letter| letter.is_ascii_lowercase())
    };
    let words: Vec<String> =
        words.to_lowercase().split_whitespace().map(|word| display_url(word).split('/').next().unwrap_or_default().to_owned()).collect();
    words.iter().map(String::as_str).find(is_host).map(str::to_owned)
}

fn coarse_pictures(text: &ParsedText, (paper, letters): (Paper, Letters), inputs: &Inputs) -> Vec<Diagnostic> {
    let wanted = PageStyle::text_width(paper, letters) * RESOLUTION * 10 / 254;
    let mut problems = Vec::new();
    for picture in &text.body.pictures {
        let width = inputs.assets.get(format!("assets/{}", picture.file).as_str()).and_then(|bytes| pixels_across(bytes));
        if let Some(width) = width.filter(|width| *width < wanted) {
            let message = msg!("print-coarse-picture", file = &picture.file, width = u64::from(width), wanted = u64::from(wanted));
            problems.push(Diagnostic::warning(Place::new(&text.file, picture.position), message));
        }
    }
    problems
}

/// The width of a picture of dots; none for drawings and for what we don't know.
fn pixels_across(bytes: &[u8]) -> Option<u32> {
    let big =
        |at: usize, count: usize| bytes.get(at..at + count).map(|part| part.iter().fold(0, |value, byte| value << 8 | u32::from(*byte)));
    let little = |at: usize, count: usize| {
        bytes.get(at..at + count).map(|part| part.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte)))
    };
    if bytes.starts_with(b"\x89PNG") {
        return big(16, 4);
    }
    if bytes.starts_with(b"GIF8") {
        return little(6, 2);
    }
    if bytes.starts_with(b"RIFF") && bytes[8.min(bytes.len())..].starts_with(b"WEBP") {
        return match bytes.get(12..16)? {
            b"VP8X" => Some(little(24, 3)? + 1),
            b"VP8L" => Some((little(21, 2)? & 0x3fff) + 1),
            b"VP8 " => Some(little(26, 2)? & 0x3fff),
            _ => None,
        };
    }
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    // A JPEG is a row of parts, each with its length; the one that starts the picture holds its size.
    let mut at = 2;
    loop {
        let marker = big(at, 2)?;
        match marker {
            0xffc0..=0xffc3 | 0xffc5..=0xffc7 | 0xffc9..=0xffcb | 0xffcd..=0xffcf => return big(at + 7, 2),
            0xff01..=0xffff => at += 2 + big(at + 2, 2)?.max(2) as usize,
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_needs_the_longest_word_of_each_column() {
        let table = "<caption>x</caption><thead><tr><th scope=\"col\">Region</th><th scope=\"col\">Number of people</th></tr></thead>";
        assert_eq!(least_width(table), 7 + 7);
    }

    #[test]
    fn words_that_look_like_an_address() {
        assert_eq!(host_in("Egov.kz порталы").as_deref(), Some("egov.kz"));
        assert_eq!(host_in("https://www.gov.kz/a").as_deref(), Some("gov.kz"));
        for words in ["мына жерден", "т.б.", "3.5"] {
            assert_eq!(host_in(words), None, "{words}");
        }
    }

    #[test]
    fn pictures_say_how_wide_they_are() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        png.extend([0, 0, 3, 32, 0, 0, 0, 1]);
        assert_eq!(pixels_across(&png), Some(800));
        assert_eq!(pixels_across(b"GIF89a\x20\x03\x01\0"), Some(800));
        assert_eq!(pixels_across(&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 1, 3, 32]), Some(800));
        assert_eq!(pixels_across(b"<svg/>"), None);
    }
}
