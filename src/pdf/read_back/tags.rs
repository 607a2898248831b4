//! The tags of a PDF: the logical order of its marked content, and the block that each part belongs to (ISO 32000-1, 14.7).

use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::HashMap;

/// Nesting of tags beyond which a PDF is not read.
const MAX_DEPTH: usize = 200;

/// Tags of blocks: the innermost one around a text is its block.
const BLOCKS: [&[u8]; 15] =
    [b"P", b"H1", b"H2", b"H3", b"H4", b"H5", b"H6", b"LI", b"TH", b"TD", b"Caption", b"Figure", b"Div", b"BlockQuote", b"Code"];

/// Marked content in its logical order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TaggedContent {
    /// Index of the page.
    pub page: usize,
    /// Its number on the page.
    pub number: u32,
    /// Index of the block.
    pub block: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Block {
    pub tag: String,
    /// Whether it is in a row of a table that has header cells only.
    pub in_header_row: bool,
    /// The row of a table that it is in, each with another number.
    pub row: Option<usize>,
}

#[derive(Debug, Default)]
pub(super) struct Tags {
    pub contents: Vec<TaggedContent>,
    pub blocks: Vec<Block>,
    rows: usize,
}

/// Reads the tags of a document. Untagged documents have none.
pub(super) fn read(document: &Document) -> Tags {
    let pages: HashMap<ObjectId, usize> = document.get_pages().into_values().enumerate().map(|(at, id)| (id, at)).collect();
    let mut reader = TagReader { document, pages, tags: Tags::default() };
    let root = document.catalog().and_then(|catalog| catalog.get_deref(b"StructTreeRoot", document)).and_then(Object::as_dict);
    if let Ok(root) = root {
        reader.kids(root, TagContext::default(), 0);
    }
    reader.tags
}

/// What an element inherits from the elements around it.
#[derive(Clone, Copy, Default)]
struct TagContext {
    page: Option<usize>,
    block: Option<usize>,
    in_header_row: bool,
    row: Option<usize>,
}

struct TagReader<'a> {
    document: &'a Document,
    pages: HashMap<ObjectId, usize>,
    tags: Tags,
}

impl TagReader<'_> {
    fn kids(&mut self, element: &Dictionary, context: TagContext, depth: usize) {
        if depth == MAX_DEPTH {
            return;
        }
        for kid in kids(self.document, element) {
            match kid {
                Object::Integer(number) => self.content(u32::try_from(*number).ok(), context),
                Object::Dictionary(kid) if kid.get(b"MCID").is_ok() => {
                    let number = kid.get(b"MCID").and_then(Object::as_i64).ok().and_then(|number| u32::try_from(number).ok());
                    self.content(number, TagContext { page: self.page_of(kid).or(context.page), ..context });
                }
                Object::Dictionary(kid) if kid.get(b"S").is_ok() => self.element(kid, context, depth),
                _ => {}
            }
        }
    }

    fn element(&mut self, element: &Dictionary, context: TagContext, depth: usize) {
        let tag = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let mut context = TagContext { page: self.page_of(element).or(context.page), ..context };
        if tag == b"TR" {
            let is_header =
                |kid: &&Object| kid.as_dict().is_ok_and(|kid| kid.get(b"S").and_then(Object::as_name).is_ok_and(|tag| tag == b"TH"));
            self.tags.rows += 1;
            context.row = Some(self.tags.rows);
            context.in_header_row = kids(self.document, element).iter().all(is_header);
        }
        if BLOCKS.contains(&tag) {
            context.block = Some(self.block(&String::from_utf8_lossy(tag), context));
        }
        self.kids(element, context, depth + 1);
    }

    fn content(&mut self, number: Option<u32>, context: TagContext) {
        let (Some(page), Some(number)) = (context.page, number) else { return };
        let block = context.block.unwrap_or_else(|| self.block("", context));
        self.tags.contents.push(TaggedContent { page, number, block });
    }

    /// Adds a block and returns its index.
    fn block(&mut self, tag: &str, context: TagContext) -> usize {
        self.tags.blocks.push(Block { tag: tag.to_owned(), in_header_row: context.in_header_row, row: context.row });
        self.tags.blocks.len() - 1
    }

    fn page_of(&self, element: &Dictionary) -> Option<usize> {
        self.pages.get(&element.get(b"Pg").and_then(Object::as_reference).ok()?).copied()
    }
}

/// The kids of an element, without references.
fn kids<'a>(document: &'a Document, element: &'a Dictionary) -> Vec<&'a Object> {
    let direct = |object: &'a Object| document.dereference(object).map_or(object, |(_, object)| object);
    match element.get(b"K").map(direct) {
        Ok(Object::Array(kids)) => kids.iter().map(direct).collect(),
        Ok(kid) => vec![kid],
        Err(_) => Vec::new(),
    }
}
