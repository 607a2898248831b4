//! How far each letter of a page's fonts moves the pen: read from the PDF itself.

use anyhow::Result;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeMap;

/// The fonts of a page by the names that its drawing uses. Fonts whose letters are not numbered in two bytes are left out.
#[derive(Debug, Default)]
pub(crate) struct Faces(BTreeMap<Vec<u8>, Widths>);

/// The widths of a font's letters in thousandths of its size.
#[derive(Debug, Clone)]
pub(crate) struct Widths {
    of: BTreeMap<u16, f64>,
    of_others: f64,
}

impl Faces {
    /// The fonts of a page.
    pub(crate) fn of(document: &Document, page: ObjectId) -> Result<Faces> {
        let fonts = document.get_page_fonts(page)?;
        Ok(Faces(fonts.into_iter().filter_map(|(name, font)| Some((name, widths(document, font)?))).collect()))
    }

    /// A font by its name, without the slash.
    pub(crate) fn get(&self, name: &[u8]) -> Option<&Widths> {
        self.0.get(name)
    }
}

impl Widths {
    /// How far a letter moves the pen, in thousandths of the font's size.
    pub(crate) fn of(&self, letter: u16) -> f64 {
        self.of.get(&letter).copied().unwrap_or(self.of_others)
    }
}

/// A composite font's widths: `W` names letters one by one or in ranges, `DW` stands for all others (ISO 32000-1, 9.7.4.3).
fn widths(document: &Document, font: &Dictionary) -> Option<Widths> {
    if font.get(b"Encoding").and_then(Object::as_name).ok()? != b"Identity-H" {
        return None;
    }
    let below = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok()?;
    let below = document.dereference(below.first()?).ok()?.1.as_dict().ok()?;
    let number = |object: &Object| object.as_float().ok().map(f64::from);
    let of_others = below.get_deref(b"DW", document).ok().and_then(number).unwrap_or(1000.0);
    let mut of = BTreeMap::new();
    let mut rest = match below.get_deref(b"W", document) {
        Ok(list) => list.as_array().ok()?.as_slice(),
        Err(_) => &[],
    };
    while let [first, second, more @ ..] = rest {
        let first = u16::try_from(first.as_i64().ok()?).ok()?;
        if let Object::Array(list) = document.dereference(second).ok()?.1 {
            for (letter, width) in (first..=u16::MAX).zip(list) {
                of.insert(letter, number(width)?);
            }
            rest = more;
        } else {
            let last = u16::try_from(second.as_i64().ok()?).ok()?;
            let (width, more) = more.split_first()?;
            let width = number(width)?;
            for letter in first..=last {
                of.insert(letter, width);
            }
            rest = more;
        }
    }
    Some(Widths { of, of_others })
}

#[cfg(test)]
impl Faces {
    /// One font with these widths.
    pub(crate) fn of_one(name: &str, width: impl Fn(u16) -> f64) -> Faces {
        let of = (0..1000).map(|letter| (letter, width(letter))).collect();
        Faces([(name.as_bytes().to_vec(), Widths { of, of_others: 1000.0 })].into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn widths_are_named_one_by_one_and_in_ranges() {
        let mut document = Document::new();
        let below = document.add_object(dictionary! {
            "DW" => 500, "W" => vec![3.into(), vec![250.into(), Object::Real(310.5)].into(), 10.into(), 12.into(), 700.into()],
        });
        let font = dictionary! { "Encoding" => "Identity-H", "DescendantFonts" => vec![below.into()] };
        let widths = widths(&document, &font).expect("two bytes a letter");
        assert_eq!([2, 3, 4, 5, 10, 12, 13].map(|letter| widths.of(letter)), [500.0, 250.0, 310.5, 500.0, 700.0, 700.0, 500.0]);
        assert!(super::widths(&document, &dictionary! { "Encoding" => "WinAnsiEncoding" }).is_none());
    }
}
