//! The fonts of a document: the text and the widths of their character codes, and whether they are bold.

use super::to_unicode::FontText;
use lopdf::{Dictionary, Document, Object, ObjectId};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// All fonts of a document, each read once: every page uses the same ones.
pub(super) struct DocumentFonts(HashMap<ObjectId, Arc<Font>>);

/// Name in the resources → font.
pub(super) type PdfFonts = BTreeMap<Vec<u8>, Arc<Font>>;

pub(super) struct Font {
    /// `None` if the font does not say which characters its glyphs are.
    pub text: Option<FontText>,
    pub is_bold: bool,
    /// Character code → width, in thousandths of the font size.
    widths: BTreeMap<u32, f32>,
    default_width: f32,
}

impl Font {
    fn of(document: &Document, font: &Dictionary) -> Font {
        let name = font.get(b"BaseFont").and_then(Object::as_name).unwrap_or_default();
        let descendant = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
        let descendant = descendant.and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
        let (widths, default_width) = match descendant {
            Some(descendant) => (composite_widths(document, descendant), number(descendant.get(b"DW").ok()).unwrap_or(1000.0)),
            None => (simple_widths(document, font), 0.0),
        };
        Font { text: FontText::of(document, font), is_bold: name.ends_with(b"Bold"), widths, default_width }
    }

    /// The width of codes in units of the font size.
    pub(super) fn width(&self, codes: &[u32]) -> f32 {
        codes.iter().map(|code| self.widths.get(code).copied().unwrap_or(self.default_width)).sum::<f32>() / 1000.0
    }

    /// Splits a string into character codes.
    pub(super) fn codes(&self, string: &[u8]) -> Vec<u32> {
        let length = self.text.as_ref().map_or(2, |text| text.code_length);
        string.chunks(length).map(|code| code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte))).collect()
    }
}

impl DocumentFonts {
    pub(super) fn of(document: &Document) -> DocumentFonts {
        let fonts: Vec<(ObjectId, &Dictionary)> = document
            .objects
            .iter()
            .filter_map(|(id, object)| Some((*id, object.as_dict().ok().filter(|object| is_font(object))?)))
            .collect();
        DocumentFonts(fonts.into_par_iter().map(|(id, font)| (id, Arc::new(Font::of(document, font)))).collect())
    }

    /// The fonts in the resources of a page or form.
    pub(super) fn named_in(&self, resources: &Dictionary, document: &Document) -> PdfFonts {
        let named = resources.get_deref(b"Font", document).and_then(Object::as_dict).ok();
        let font = |object: &Object| match object {
            Object::Reference(id) => self.0.get(id).cloned(),
            _ => Some(Arc::new(Font::of(document, object.as_dict().ok()?))),
        };
        named.into_iter().flat_map(Dictionary::iter).filter_map(|(name, object)| Some((name.clone(), font(object)?))).collect()
    }
}

/// Whether a dictionary is a font that pages name; its descendants are read with it.
fn is_font(object: &Dictionary) -> bool {
    let is_descendant = object.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind.starts_with(b"CIDFont"));
    object.has_type(b"Font") && !is_descendant
}

fn number(object: Option<&Object>) -> Option<f32> {
    object.and_then(|object| object.as_float().ok())
}

/// `W` of a CID font: `first [w w …]` or `first last w` (ISO 32000-1, 9.7.4.3).
fn composite_widths(document: &Document, font: &Dictionary) -> BTreeMap<u32, f32> {
    let mut widths = BTreeMap::new();
    let list: &[Object] = font.get_deref(b"W", document).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut rest = list;
    while let [first, second, more @ ..] = rest {
        let first = number(Some(first)).unwrap_or_default() as u32;
        let second = document.dereference(second).map_or(second, |(_, second)| second);
        if let Ok(group) = second.as_array() {
            widths.extend((first..).zip(group.iter().filter_map(|width| number(Some(width)))));
            rest = more;
        } else {
            let last = number(Some(second)).unwrap_or_default() as u32;
            let width = number(more.first()).unwrap_or_default();
            widths.extend((first..=last.min(0xffff)).map(|code| (code, width)));
            rest = more.get(1..).unwrap_or_default();
        }
    }
    widths
}

fn simple_widths(document: &Document, font: &Dictionary) -> BTreeMap<u32, f32> {
    let first = number(font.get(b"FirstChar").ok()).unwrap_or_default() as u32;
    // Type 3 fonts have their own unit; Chromium uses them for fonts that cannot be embedded otherwise.
    let matrix = font.get_deref(b"FontMatrix", document).and_then(Object::as_array).ok();
    let unit = matrix.and_then(|matrix| number(matrix.first())).map_or(1.0, |unit| unit.abs() * 1000.0);
    let list: &[Object] = font.get_deref(b"Widths", document).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
    (first..).zip(list.iter().filter_map(|width| number(Some(width)).map(|width| width * unit))).collect()
}
