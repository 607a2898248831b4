//! The `ToUnicode` maps of fonts: the text of the character codes in a content stream (ISO 32000-1, 9.10.3).

use lopdf::{Dictionary, Document, Object};
use std::collections::BTreeMap;

/// Character codes of a font → text.
pub(super) struct FontText {
    /// Bytes per code: two in composite fonts.
    pub code_length: usize,
    characters: BTreeMap<u32, String>,
}

impl FontText {
    /// The map of a font. `None` if it has none.
    pub(super) fn of(document: &Document, font: &Dictionary) -> Option<FontText> {
        let map = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).ok()?.get_plain_content().ok()?;
        let code_length = if font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0") { 2 } else { 1 };
        Some(FontText { code_length, characters: characters(&String::from_utf8_lossy(&map)) })
    }

    /// The text of codes.
    pub(super) fn decode(&self, codes: &[u32]) -> String {
        codes.iter().map(|code| self.characters.get(code).map_or("\u{fffd}", String::as_str)).collect()
    }
}

fn characters(map: &str) -> BTreeMap<u32, String> {
    let mut characters = BTreeMap::new();
    let code = |word: &str| u32::from_str_radix(word, 16).ok();
    for (section, lines) in sections(map) {
        let words: Vec<&str> = lines.split(['<', '>', '[', ']']).map(str::trim).filter(|word| !word.is_empty()).collect();
        match section {
            "bfchar" => {
                for pair in words.chunks_exact(2) {
                    characters.extend(code(pair[0]).zip(utf16(pair[1])));
                }
            }
            // Ranges with a list of targets are rare, and Chromium does not write them.
            _ => {
                for triple in words.chunks_exact(3) {
                    let (Some(first), Some(last), Some(target)) = (code(triple[0]), code(triple[1]), utf16(triple[2])) else { continue };
                    let Some(start) = target.chars().next() else { continue };
                    let targets = (first..=last).zip(u32::from(start)..);
                    characters.extend(targets.filter_map(|(code, target)| Some((code, char::from_u32(target)?.to_string()))));
                }
            }
        }
    }
    characters
}

/// The contents of the `beginbfchar … endbfchar` and `beginbfrange … endbfrange` sections.
fn sections(map: &str) -> impl Iterator<Item = (&'static str, &str)> {
    ["bfchar", "bfrange"].into_iter().flat_map(move |kind| {
        let (start, end) = (format!("begin{kind}"), format!("end{kind}"));
        map.split(&start).skip(1).filter_map(move |part| Some((kind, part.split_once(&end)?.0))).collect::<Vec<_>>()
    })
}

fn utf16(digits: &str) -> Option<String> {
    let units: Option<Vec<u16>> = (0..digits.len()).step_by(4).map(|at| u16::from_str_radix(digits.get(at..at + 4)?, 16).ok()).collect();
    String::from_utf16(&units?).ok()
}
