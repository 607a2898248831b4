//! Where the anchors of a page stand in the PDF that a browser made of it.

use anyhow::{Context, Result};
use lopdf::{Document, Object, ObjectId};
use std::collections::{BTreeMap, HashMap};

/// The anchors to which links lead, and the number of pages.
#[derive(Debug, Default)]
pub(crate) struct Destinations {
    /// Anchor → place.
    pub places: BTreeMap<String, Place>,
    /// How many pages there are.
    pub count: u32,
}

/// A place in a PDF.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Place {
    /// The page, from 1.
    pub page: u32,
    /// The destination as the PDF has it.
    pub target: Vec<Object>,
}

/// Reads a PDF.
pub(crate) fn read(pdf: &[u8]) -> Result<Destinations> {
    of(&Document::load_mem(pdf).context("the browser's PDF can't be read")?)
}

/// The destinations of a document.
pub(crate) fn of(document: &Document) -> Result<Destinations> {
    let numbers: HashMap<ObjectId, u32> = document.get_pages().into_iter().map(|(number, id)| (id, number)).collect();
    let count = numbers.len() as u32;
    let mut places = BTreeMap::new();
    let Ok(named) = document.catalog()?.get_deref(b"Dests", document) else {
        return Ok(Destinations { places, count });
    };
    for (name, target) in named.as_dict()? {
        let (_, target) = document.dereference(target)?;
        let Ok(target) = target.as_array() else { continue };
        let page = target.first().and_then(|page| page.as_reference().ok()).and_then(|id| numbers.get(&id));
        if let Some(page) = page {
            places.insert(String::from_utf8_lossy(name).into_owned(), Place { page: *page, target: target.clone() });
        }
    }
    Ok(Destinations { places, count })
}
