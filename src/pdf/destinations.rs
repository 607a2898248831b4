//! Named destinations: the pages and positions of anchors in a PDF that a browser printed.

use anyhow::Result;
use lopdf::{Document, Object, ObjectId};
use std::collections::{BTreeMap, HashMap};

/// Anchors that some link points to (Chromium writes no others), and the number of pages.
#[derive(Debug, Default)]
pub(crate) struct Destinations {
    pub anchors: BTreeMap<String, Destination>,
    pub page_count: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Destination {
    /// Counted from 1.
    pub page: u32,
    /// The destination array as written in the PDF.
    pub target: Vec<Object>,
}

pub(crate) fn of(document: &Document) -> Result<Destinations> {
    let numbers: HashMap<ObjectId, u32> = document.get_pages().into_iter().map(|(number, id)| (id, number)).collect();
    let page_count = numbers.len() as u32;
    let mut anchors = BTreeMap::new();
    let Ok(named) = document.catalog()?.get_deref(b"Dests", document) else {
        return Ok(Destinations { anchors, page_count });
    };
    for (name, target) in named.as_dict()? {
        let (_, target) = document.dereference(target)?;
        let Ok(target) = target.as_array() else { continue };
        let page = target.first().and_then(|page| page.as_reference().ok()).and_then(|id| numbers.get(&id));
        if let Some(page) = page {
            anchors.insert(String::from_utf8_lossy(name).into_owned(), Destination { page: *page, target: target.clone() });
        }
    }
    Ok(Destinations { anchors, page_count })
}
