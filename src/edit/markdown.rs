//! The blocks of a Markdown text: paragraphs, headings, lists and tables that are not part of another block.

use super::change_error::ChangeError;
use super::splice::{Splice, apply};
use pulldown_cmark::{Event, Options, Parser};
use std::ops::Range;

/// The blocks below the front matter, as byte ranges of whole lines without the line end of the last one.
pub(crate) fn blocks(text: &str) -> Vec<Range<usize>> {
    let body = body_start(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut depth = 0_usize;
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (event, range) in Parser::new_ext(&text[body..], options).into_offset_iter() {
        let is_top = match event {
            Event::Start(_) => {
                depth += 1;
                depth == 1
            }
            Event::End(_) => {
                depth -= 1;
                false
            }
            _ => depth == 0,
        };
        if is_top {
            let line = text[..body + range.start].rfind('\n').map_or(0, |at| at + 1).max(body);
            let end = body + range.start + text[body..][range].trim_end().len();
            blocks.push(line..end);
        }
    }
    blocks.sort_by_key(|block| block.start);
    blocks.dedup_by(|next, block| next.start < block.end);
    // The caption of a table belongs to it.
    blocks.dedup_by(|table, caption| {
        let is_one = text[caption.clone()].starts_with(": ") && is_table(&text[table.clone()]);
        if is_one {
            caption.end = table.end;
        }
        is_one
    });
    blocks
}

fn is_table(block: &str) -> bool {
    block.lines().nth(1).is_some_and(|line| line.contains("--") && line.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' ')))
}

/// The YAML of the front matter, without the lines of `---`.
pub(crate) fn front_matter(text: &str) -> Option<Range<usize>> {
    let first = text.find('\n')?;
    if text[..first].trim_start_matches('\u{feff}').trim_end() != "---" {
        return None;
    }
    let mut start = first + 1;
    for line in text[first + 1..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(first + 1..start);
        }
        start += line.len();
    }
    None
}

/// Whether two blocks have the same text, whatever their line ends.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    one.lines().eq(other.trim_end().lines())
}

/// For a block, the heading before it (its anchor) and its number since that heading. The same place in another language has the same.
pub(crate) fn section_of(text: &str, block: usize) -> Option<(String, usize)> {
    let blocks = blocks(text);
    let anchor = |at: usize| anchor_of(&text[blocks[at].clone()]);
    let start = (0..=block.min(blocks.len().checked_sub(1)?)).rev().find(|at| anchor(*at).is_some());
    Some(match start {
        Some(start) => (anchor(start).unwrap_or_default(), block - start),
        None => (String::new(), block),
    })
}

/// The block at a place that [`section_of`] returned; if the section has fewer blocks, the index at which one would be added, and false.
/// `None` if the section does not exist.
pub(crate) fn block_in_section(text: &str, anchor: &str, number: usize) -> Option<(usize, bool)> {
    let blocks = blocks(text);
    let anchors: Vec<Option<String>> = blocks.iter().map(|block| anchor_of(&text[block.clone()])).collect();
    let start = if anchor.is_empty() { 0 } else { anchors.iter().position(|found| found.as_deref() == Some(anchor))? };
    let first = if anchor.is_empty() { start } else { start + 1 };
    let end = (first..blocks.len()).find(|at| anchors[*at].is_some()).unwrap_or(blocks.len());
    let at = start + number;
    Some(if at < end { (at, true) } else { (end, false) })
}

/// The anchor of a heading.
fn anchor_of(block: &str) -> Option<String> {
    if !block.starts_with('#') {
        return None;
    }
    let start = block.rfind("{#")? + 2;
    Some(block[start..].split('}').next()?.to_owned())
}

fn body_start(text: &str) -> usize {
    let Some(matter) = front_matter(text) else { return 0 };
    text[matter.end..].find('\n').map_or(text.len(), |at| matter.end + at + 1)
}

/// Replaces a block.
pub(super) fn replace(text: &str, block: usize, new: &str) -> Result<String, ChangeError> {
    let blocks = blocks(text);
    let range = blocks.get(block).ok_or(ChangeError::NotFound)?.clone();
    let new = with_line_ends(new.trim_matches(['\r', '\n']).trim_end(), text);
    if new.trim().is_empty() {
        // The blank lines up to the next block go too; those after the last block do not, and those before it do.
        let range = match (blocks.get(block + 1), block.checked_sub(1).map(|before| blocks[before].end)) {
            (Some(next), _) => range.start..next.start,
            (None, Some(before)) => before..range.end,
            (None, None) => range,
        };
        return verified(text, &blocks, block, block + 1, Splice::remove(range));
    }
    verified(text, &blocks, block, block + 1, Splice::new(range, new))
}

/// Adds blocks before a block, or at the end.
pub(super) fn insert(text: &str, before: usize, new: &str) -> Result<String, ChangeError> {
    let blocks = blocks(text);
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let new = with_line_ends(new.trim_matches(['\r', '\n']).trim_end(), text);
    if new.trim().is_empty() {
        return Ok(text.to_owned());
    }
    let splice = match (blocks.get(before), blocks.last()) {
        _ if before > blocks.len() => return Err(ChangeError::NotFound),
        (Some(next), _) => Splice::insert(next.start, format!("{new}{line_end}{line_end}")),
        (None, Some(last)) => Splice::insert(last.end, format!("{line_end}{line_end}{new}")),
        (None, None) => {
            let start = body_start(text);
            let gap = if text[..start].ends_with('\n') || start == 0 { "" } else { line_end };
            Splice::insert(start, format!("{gap}{new}{line_end}"))
        }
    };
    verified(text, &blocks, before, before, splice)
}

/// Applies a splice to the blocks from `from` to `to`. The blocks around them must stay: a fence that is not closed would swallow the
/// rest of the text. Only the block before and the one after may join the new text, as a list joins a list.
fn verified(text: &str, old: &[Range<usize>], from: usize, to: usize, splice: Splice) -> Result<String, ChangeError> {
    let changed = apply(text, &[splice]).ok_or(ChangeError::Unsafe)?;
    let new = blocks(&changed);
    let head = from.saturating_sub(1);
    let tail = old.len().saturating_sub(to + 1);
    let texts = |text: &'_ str, blocks: &[Range<usize>]| blocks.iter().map(|block| text[block.clone()].to_owned()).collect::<Vec<_>>();
    let is_kept = new.len() >= head + tail
        && texts(text, &old[..head]) == texts(&changed, &new[..head])
        && texts(text, &old[old.len() - tail..]) == texts(&changed, &new[new.len() - tail..])
        && front_matter(&changed) == front_matter(text);
    if is_kept { Ok(changed) } else { Err(ChangeError::Unsafe) }
}

fn with_line_ends(new: &str, text: &str) -> String {
    let new = new.replace("\r\n", "\n");
    if text.contains("\r\n") { new.replace('\n', "\r\n") } else { new }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "---\ntitle: А\nanswer: Б\n---\n## Бір {#one}\n\nМәтін\nекінші жол.\n\n- а\n- б\n\n| К | С |\n|---|--:|\n| 1 | 2 |\n\nСоңы.\n";

    fn texts(text: &str) -> Vec<&str> {
        blocks(text).into_iter().map(|block| &text[block]).collect()
    }

    #[test]
    fn blocks_are_whole_lines() {
        assert_eq!(texts(TEXT), ["## Бір {#one}", "Мәтін\nекінші жол.", "- а\n- б", "| К | С |\n|---|--:|\n| 1 | 2 |", "Соңы."]);
        assert_eq!(texts("---\ntitle: А\n---\n"), Vec::<&str>::new());
    }

    #[test]
    fn blocks_are_replaced_inserted_and_removed() {
        let changed = replace(TEXT, 2, "- а\n- б\n- в\n").expect("possible");
        assert_eq!(changed, TEXT.replace("- б\n", "- б\n- в\n"));
        assert_eq!(replace(TEXT, 1, "").expect("possible"), TEXT.replace("Мәтін\nекінші жол.\n\n", ""));
        assert_eq!(replace(TEXT, 4, " ").expect("possible"), TEXT.replace("\n\nСоңы.", ""));
        assert_eq!(insert(TEXT, 1, "Жаңа.").expect("possible"), TEXT.replace("Мәтін", "Жаңа.\n\nМәтін"));
        assert_eq!(insert(TEXT, 5, "Жаңа.").expect("possible"), TEXT.replace("Соңы.", "Соңы.\n\nЖаңа."));
        assert_eq!(insert("---\ntitle: А\n---\n", 0, "Жаңа.").expect("possible"), "---\ntitle: А\n---\nЖаңа.\n");
        assert_eq!(replace(TEXT, 9, "а"), Err(ChangeError::NotFound));
    }

    #[test]
    fn a_block_cannot_swallow_the_rest() {
        assert_eq!(replace(TEXT, 1, "```\nкод"), Err(ChangeError::Unsafe));
        assert_eq!(replace(TEXT, 0, "<!-- түсініктеме"), Err(ChangeError::Unsafe));
    }

    #[test]
    fn places_are_found_in_other_languages() {
        let text = "Кіріспе.\n\n## А {#a}\n\nбір\n\nекі\n\n## Б {#b}\n\nүш\n";
        assert_eq!(section_of(text, 0), Some((String::new(), 0)));
        assert_eq!(section_of(text, 3), Some(("a".to_owned(), 2)));
        assert_eq!(block_in_section(text, "a", 2), Some((3, true)));
        assert_eq!(block_in_section(text, "a", 3), Some((4, false)));
        assert_eq!(block_in_section(text, "", 0), Some((0, true)));
        assert_eq!(block_in_section(text, "", 1), Some((1, false)));
        assert_eq!(block_in_section(text, "c", 0), None);
    }

    #[test]
    fn line_ends_are_kept() {
        let text = TEXT.replace('\n', "\r\n");
        assert_eq!(replace(&text, 2, "- а\n- в").expect("possible"), text.replace("- б", "- в"));
    }
}
