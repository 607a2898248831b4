//! What reported markup means for the comparison of languages: a mistake in one text is not reported again as a difference of the texts.

use super::MarkdownDocument;
use super::comparable::{ParityToken, Section, section_at};
use super::leftovers::Leftover;
use crate::base::diagnostic::{Position, Severity};

/// Marks what cannot be compared because of `leftovers`. `at` converts an offset to a position in the file.
pub(super) fn mark(document: &mut MarkdownDocument, leftovers: &[Leftover], at: impl Fn(usize) -> Position) {
    for leftover in leftovers {
        match leftover.message.id {
            "heading-not-heading" => document.has_lost_heading = true,
            // Text of other sections is in the code or in the comment, or the footnote is missing there.
            id if leftover.severity == Severity::Error
                && (id.starts_with("footnote-") || matches!(id, "code-fence-open" | "comment-not-closed")) =>
            {
                document.is_partial = true;
            }
            _ => {
                let position = at(leftover.offset);
                if let Some(section) = section_at(&mut document.sections, position) {
                    mark_section(section, leftover, position);
                }
            }
        }
    }
}

fn mark_section(section: &mut Section, leftover: &Leftover, position: Position) {
    match leftover.message.id {
        "address-not-link" => section.tokens.push((ParityToken::UnreadLink, position)),
        "callout" => section.tokens.push((ParityToken::UnreadCallout, position)),
        "number-not-list" => {
            section.has_lost_lines = true;
            section.tokens.retain(|(_, place)| *place != position);
        }
        "bullet-sign"
        | "checkbox-form"
        | "list-not-nested"
        | "line-joined"
        | "list-sign-changes"
        | "block-sign-lost"
        | "table-line-without-bars"
        | "table-row-torn" => section.has_lost_lines = true,
        _ => section.is_partial |= leftover.severity == Severity::Error,
    }
}
