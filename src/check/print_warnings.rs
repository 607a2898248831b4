//! Warns about content that prints badly: tables wider than a page, links that hide their address, pictures of low resolution. Only
//! entries that are part of a brochure are checked.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::base::inputs::Inputs;
use crate::content::brochure::{Paper, TextSize};
use crate::handbook::{Brochure, BrochureId, Entry, EntryId, IndexVec};
use crate::markdown::links::LinkTarget;
use crate::markdown::{HtmlPiece, MarkdownDocument};
use crate::msg;
use crate::parse::ParsedText;
use crate::parse::picture::raster_size;
use crate::render::print::page_style::{PageStyle, letters_per_line};
use crate::render::print::print_links::{already_shown, display_url};
use crate::render::print::tables::{self, Setting};

/// The longest address, in characters, that readers can be expected to type from paper.
const MAX_TYPED_ADDRESS: usize = 60;
/// The lowest resolution, in dots per inch, that does not look coarse on paper.
const MIN_DPI: u32 = 150;

impl Checker<'_> {
    /// Checks each entry against the narrowest paper on which it is printed.
    pub(super) fn print_warnings(
        &mut self,
        entries: &IndexVec<EntryId, Entry>,
        brochures: &IndexVec<BrochureId, Brochure>,
        inputs: &Inputs,
    ) {
        for (id, entry) in entries.iter_with_ids() {
            let papers = brochures.iter().filter(|brochure| brochure.entries.contains(&id));
            let tightest =
                papers.map(|brochure| (brochure.paper, brochure.letters)).min_by_key(|(paper, letters)| letters_per_line(*paper, *letters));
            let Some(paper) = tightest else { continue };
            for language in self.languages.written() {
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

fn wide_tables(text: &ParsedText, paper: (Paper, TextSize)) -> Vec<Diagnostic> {
    let places = text.body.sections.iter().flat_map(|section| &section.tables).map(|(_, position)| *position);
    let html: String = text
        .body
        .pieces
        .iter()
        .map(|piece| match piece {
            HtmlPiece::Html(html) => html.as_str(),
            // A typical value, for its width.
            HtmlPiece::Value(_) => "302 750 $",
            HtmlPiece::LinkStart(at) if matches!(text.body.links[*at].0, LinkTarget::Phone { .. }) => tables::PRINTED_PHONE,
            HtmlPiece::LinkEnd => "</span>",
            _ => "",
        })
        .collect();
    let mut widths: Vec<u32> =
        html.split("<table>").skip(1).map(|table| tables::least_width(table.split("</table>").next().unwrap_or_default())).collect();
    widths.truncate(text.body.sections.iter().map(|section| section.tables.len()).sum());
    let room = letters_per_line(paper.0, paper.1);
    let is_wide = |(_, width): &(crate::base::diagnostic::Position, u32)| tables::setting(*width, room) == Setting::Cards;
    let warning = |(position, width): (crate::base::diagnostic::Position, u32)| {
        let place = Place::new(&text.file, position);
        Diagnostic::warning(place, msg!("print-wide-table", letters = u64::from(width), room = u64::from(room)))
            .hint(msg!("hint-print-wide-table"))
    };
    places.zip(widths).filter(is_wide).map(warning).collect()
}

fn hidden_addresses(text: &ParsedText) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (at, words) in links_with_words(&text.body) {
        let (LinkTarget::Outside { address }, position) = &text.body.links[at] else { continue };
        let place = || Place::new(&text.file, *position);
        if let Some(shown) = host_in(&words).filter(|shown| !display_url(address).to_lowercase().starts_with(shown.as_str())) {
            problems.push(Diagnostic::warning(place(), msg!("print-address-mismatch", shown = shown, address = display_url(address))));
        } else if display_url(address).chars().count() > MAX_TYPED_ADDRESS && !already_shown(&words, address) {
            let length = display_url(address).chars().count();
            problems.push(Diagnostic::warning(place(), msg!("print-long-address", length = length)).hint(msg!("hint-print-long-address")));
        }
    }
    problems
}

/// Index and text of each link.
fn links_with_words(document: &MarkdownDocument) -> Vec<(usize, String)> {
    let mut links: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for piece in &document.pieces {
        match piece {
            HtmlPiece::LinkStart(at) => {
                links.push((*at, String::new()));
                is_open = true;
            }
            HtmlPiece::LinkEnd => is_open = false,
            HtmlPiece::Html(html) if is_open => {
                if let Some((_, words)) = links.last_mut() {
                    words.push_str(&crate::base::html::plain_text(html));
                }
            }
            _ => {}
        }
    }
    links
}

/// The first word that looks like a host name: `egov.kz`.
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

fn coarse_pictures(text: &ParsedText, (paper, letters): (Paper, TextSize), inputs: &Inputs) -> Vec<Diagnostic> {
    let wanted = PageStyle::text_width(paper, letters) * MIN_DPI * 10 / 254;
    let mut problems = Vec::new();
    for picture in &text.body.pictures {
        let width =
            inputs.assets.get(format!("assets/{}", picture.file).as_str()).and_then(|bytes| raster_size(bytes)).map(|size| size.width);
        if let Some(width) = width.filter(|width| *width < wanted) {
            let message = msg!("print-low-resolution", file = &picture.file, width = u64::from(width), wanted = u64::from(wanted));
            problems.push(Diagnostic::warning(Place::new(&text.file, picture.position), message));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_names_in_link_texts() {
        assert_eq!(host_in("Egov.kz порталы").as_deref(), Some("egov.kz"));
        assert_eq!(host_in("https://www.gov.kz/a").as_deref(), Some("gov.kz"));
        for words in ["мына жерден", "т.б.", "3.5"] {
            assert_eq!(host_in(words), None, "{words}");
        }
    }
}
