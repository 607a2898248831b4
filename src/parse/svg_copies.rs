//! Copies in an SVG picture: `use` elements may copy groups that copy other groups. Ten copies in each of nine groups are a billion
//! elements, and a file of two kilobytes stops a browser.

use quick_xml::events::BytesStart;
use std::collections::BTreeMap;

/// The most copies of a picture: far more than any drawing or map has.
const MAX_COPIES: u64 = 100_000;
/// The deepest nesting of elements with an id, and of copies in copies.
const MAX_DEPTH: usize = 250;

/// The elements with an id, and what is directly inside each of them. What is inside no such element has an empty id.
#[derive(Default)]
pub(super) struct Copies {
    /// For each open element, the nearest id.
    open: Vec<String>,
    inside: BTreeMap<String, Vec<Part>>,
}

struct Part {
    id: String,
    is_copy: bool,
}

impl Copies {
    /// The start of an element.
    pub(super) fn start(&mut self, element: &BytesStart<'_>) {
        let attribute = |name: &[u8]| {
            let mut attributes = element.attributes().flatten();
            let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
            Some(String::from_utf8_lossy(&found.value).into_owned())
        };
        let mut nearest = self.open.last().cloned().unwrap_or_default();
        if let Some(id) = attribute(b"id").filter(|id| !id.is_empty()) {
            self.inside.entry(nearest).or_default().push(Part { id: id.clone(), is_copy: false });
            nearest = id;
        }
        if let Some(id) = attribute(b"href").and_then(|address| Some(address.trim().strip_prefix('#')?.to_owned())) {
            self.inside.entry(nearest.clone()).or_default().push(Part { id, is_copy: true });
        }
        self.open.push(nearest);
    }

    /// The end of the element that was started last.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Whether a browser would have to make more copies than any drawing needs.
    pub(super) fn are_too_many(&self) -> bool {
        self.count("", 0, &mut BTreeMap::new()) > MAX_COPIES
    }

    fn count<'a>(&'a self, id: &'a str, depth: usize, known: &mut BTreeMap<&'a str, u64>) -> u64 {
        if let Some(count) = known.get(id) {
            return *count;
        }
        if depth > MAX_DEPTH {
            return u64::MAX;
        }
        // Browsers do not copy an element into itself.
        known.insert(id, 0);
        let parts = self.inside.get(id).into_iter().flatten();
        let copies = parts.map(|part| self.count(&part.id, depth + 1, known).saturating_add(part.is_copy.into()));
        let count = copies.fold(0, u64::saturating_add);
        known.insert(id, count);
        count
    }
}
