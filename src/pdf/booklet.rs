//! Booklet imposition: two pages side by side on each side of a sheet, in the order for saddle stitching. For printing only: the result has
//! no tags and no links.

use super::optimise::writer;
use crate::base::language::Direction;
use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// The page numbers of each side, left and right; `None` is a blank page. Front and back of a sheet follow each other.
///
/// Blank pages before the last page, which is the back cover, make the number of pages a multiple of four.
pub(crate) fn sides(count: usize) -> Vec<[Option<usize>; 2]> {
    let total = count.div_ceil(4) * 4;
    let page = |place: usize| match place {
        place if place == total => Some(count),
        place if place < count => Some(place),
        _ => None,
    };
    (0..total / 4)
        .flat_map(|sheet| {
            let (first, last) = (2 * sheet + 1, total - 2 * sheet);
            [[page(last), page(first)], [page(first + 1), page(last - 1)]]
        })
        .collect()
}

/// Shift of pages towards the fold for each inner sheet, in points: compensates for the thickness of the folded sheets around it.
const CREEP: f32 = 0.2;

/// The booklet of a finished PDF. From right to left, the page numbers of each side change places: the fold is on the other edge.
pub(crate) fn impose(pdf: &[u8], direction: Direction) -> Result<Vec<u8>> {
    let mut document = Document::load_mem(pdf).context("our own PDF can be read")?;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut forms = Vec::new();
    for page in &pages {
        forms.push(form(&mut document, *page)?);
    }
    let (width, height) = forms.iter().fold((0.0_f32, 0.0_f32), |(w, h), form| (w.max(form.width), h.max(form.height)));
    let tree = document.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for (side, [first, second]) in sides(pages.len()).into_iter().enumerate() {
        let [left, right] = if direction == Direction::Rtl { [second, first] } else { [first, second] };
        let creep = CREEP * (side / 2) as f32;
        let mut drawn = String::new();
        let mut used = Dictionary::new();
        for (number, from_left) in [(left, creep), (right, width - creep)] {
            if let Some(number) = number {
                used.set(format!("P{number}"), forms[number - 1].id);
                drawn.push_str(&format!("q 1 0 0 1 {from_left:.2} 0 cm /P{number} Do Q\n"));
            }
        }
        let content = document.add_object(Stream::new(Dictionary::new(), drawn.into_bytes()));
        let sheet = dictionary! {
            "Type" => "Page", "Parent" => tree, "Contents" => content,
            "MediaBox" => vec![0.into(), 0.into(), Object::Real(2.0 * width), Object::Real(height)],
            "Resources" => dictionary! { "XObject" => used },
        };
        kids.push(document.add_object(sheet).into());
    }
    let count = kids.len() as i64;
    document.objects.insert(tree, Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }));
    let root = document.trailer.get(b"Root")?.as_reference()?;
    let language = document.catalog()?.get(b"Lang").cloned();
    let mut catalog = dictionary! {
        "Type" => "Catalog", "Pages" => tree,
        "ViewerPreferences" => dictionary! { "Duplex" => "DuplexFlipShortEdge", "PrintScaling" => "None" },
    };
    if let Ok(language) = language {
        catalog.set("Lang", language);
    }
    document.objects.insert(root, Object::Dictionary(catalog));
    writer::write(document)
}

struct FormXObject {
    id: ObjectId,
    width: f32,
    height: f32,
}

/// A page as a form XObject.
fn form(document: &mut Document, page: ObjectId) -> Result<FormXObject> {
    let content = document.get_page_content(page);
    let resources = inherited(document, page, b"Resources")?;
    let bounds = inherited(document, page, b"MediaBox")?;
    let corners: Vec<f32> = bounds.as_array()?.iter().map(Object::as_float).collect::<std::result::Result<_, _>>()?;
    let (width, height) = (corners[2] - corners[0], corners[3] - corners[1]);
    let stream =
        Stream::new(dictionary! { "Type" => "XObject", "Subtype" => "FormXObject", "BBox" => bounds, "Resources" => resources }, content);
    Ok(FormXObject { id: document.add_object(stream), width, height })
}

/// A value that a page has or inherits from the nodes above it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Result<Object> {
    let mut node = document.get_dictionary(page)?;
    loop {
        if let Ok(value) = node.get_deref(key, document) {
            return Ok(value.clone());
        }
        node = document.get_dictionary(node.get(b"Parent")?.as_reference()?)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages in reading order after folding: the first sheet is the outermost.
    fn read(sides: &[[Option<usize>; 2]]) -> Vec<Option<usize>> {
        let sheets: Vec<_> = sides.chunks(2).collect();
        let to_the_fold = sheets.iter().flat_map(|sheet| [sheet[0][1], sheet[1][0]]);
        let from_the_fold = sheets.iter().rev().flat_map(|sheet| [sheet[1][1], sheet[0][0]]);
        to_the_fold.chain(from_the_fold).collect()
    }

    #[test]
    fn a_folded_booklet_reads_in_order_and_ends_with_its_last_page() {
        for count in 1..=40 {
            let sides = sides(count);
            assert_eq!(sides.len(), 2 * count.div_ceil(4), "{count} pages");
            let book = read(&sides);
            let pages: Vec<usize> = book.iter().flatten().copied().collect();
            assert_eq!(pages, (1..=count).collect::<Vec<_>>(), "{count} pages");
            assert_eq!(book.last(), Some(&Some(count)), "the back cover of {count} pages");
        }
    }
}
