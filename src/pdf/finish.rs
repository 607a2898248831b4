//! The finisher: makes of a browser's PDF one that readers, screen readers and printers can rely on. Title, language, dates of the
//! edition, outline from our own headings, page labels, described links, decoration marked as such, boxes for a press.

use super::destinations::{self, Destinations};
use super::faces::Faces;
use super::{content, structure};
use crate::render::print::Prepared;
use crate::render::print::sheet::PrintHeading;
use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary, text_string};
use rayon::prelude::*;

/// Points in a millimetre.
const POINTS: f32 = 72.0 / 25.4;

/// A finished PDF of what a browser printed.
pub(crate) fn finish(pdf: &[u8], brochure: &Prepared, bleed: u32) -> Result<Vec<u8>> {
    let mut document = Document::load_mem(pdf).context("the browser's PDF can't be read")?;
    let destinations = destinations::of(&document)?;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    tidy_drawings(&mut document, &pages)?;
    for page in &pages {
        describe_links(&mut document, *page, brochure)?;
        if bleed > 0 {
            set_boxes(&mut document, *page, bleed as f32 * POINTS)?;
        }
    }
    structure::name_roles(&mut document)?;
    structure::give_items_bodies(&mut document)?;
    let outline = outline(&mut document, brochure.headings(), &destinations, &pages);
    let metadata = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, metadata(brochure).into_bytes());
    let metadata = document.add_object(metadata.with_compression(false));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(brochure.language.as_str()));
    catalog.set("Metadata", metadata);
    catalog.set("Outlines", outline);
    catalog.set("PageMode", "UseOutlines");
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    name(&mut document, brochure)?;
    save(document)
}

/// Writes a document small, and the same for the same content.
pub(crate) fn save(mut document: Document) -> Result<Vec<u8>> {
    document.version = "1.7".to_owned();
    document.prune_objects();
    document.renumber_objects();
    document.compress();
    let mut bytes = Vec::new();
    let options =
        SaveOptions::builder().use_object_streams(true).use_xref_streams(true).max_objects_per_stream(2000).compression_level(9).build();
    document.save_with_options(&mut bytes, options)?;
    squeeze_table(bytes)
}

/// The table of objects stands last and is written at full length: it is squeezed in place, since nothing after it has an address.
fn squeeze_table(bytes: Vec<u8>) -> Result<Vec<u8>> {
    let find = |from: usize, words: &[u8]| bytes[from..].windows(words.len()).position(|part| part == words).map(|at| from + at);
    let last = bytes.windows(9).rposition(|part| part == b"startxref").context("a PDF says where its table is")?;
    let address: usize = std::str::from_utf8(&bytes[last + 9..])?.split_ascii_whitespace().next().context("an address")?.parse()?;
    let start = find(address, b"stream\n").context("the table is a stream")? + 7;
    let end = find(start, b"endstream").context("the stream ends")?;
    let head = std::str::from_utf8(&bytes[address..start])?;
    let length =
        head.split("/Length ").nth(1).and_then(|rest| rest.split(|letter: char| !letter.is_ascii_digit()).next()).context("a length")?;
    let mut stream = Stream::new(Dictionary::new(), bytes[start..start + length.parse::<usize>()?].to_vec());
    stream.compress()?;
    if !stream.is_compressed() {
        return Ok(bytes);
    }
    let head = head.replace(&format!("/Length {length}"), &format!("/Filter/FlateDecode/Length {}", stream.content.len()));
    Ok([&bytes[..address], head.as_bytes(), &stream.content, b"\n", &bytes[end..]].concat())
}

/// On all cores: this is most of the work.
fn tidy_drawings(document: &mut Document, pages: &[ObjectId]) -> Result<()> {
    let marked: Vec<Stream> = pages
        .par_iter()
        .map(|page| {
            let drawing = content::tidy(&document.get_page_content(*page), &Faces::of(document, *page)?);
            let mut stream = Stream::new(Dictionary::new(), drawing);
            stream.compress()?;
            Ok(stream)
        })
        .collect::<Result<_>>()?;
    for (page, stream) in pages.iter().zip(marked) {
        let drawing = document.add_object(stream);
        document.get_dictionary_mut(*page)?.set("Contents", drawing);
    }
    Ok(())
}

/// Every link says where it leads: the heading, or the address.
fn describe_links(document: &mut Document, page: ObjectId, brochure: &Prepared) -> Result<()> {
    let annotations: Vec<ObjectId> = match document.get_dictionary(page)?.get_deref(b"Annots", document) {
        Ok(list) => list.as_array()?.iter().filter_map(|link| link.as_reference().ok()).collect(),
        Err(_) => Vec::new(),
    };
    for id in annotations {
        let link = document.get_dictionary(id)?;
        let address =
            link.get_deref(b"A", document).and_then(Object::as_dict).and_then(|action| action.get(b"URI")).and_then(Object::as_str);
        let anchor = link.get(b"Dest").and_then(Object::as_name);
        let words = match (address, anchor) {
            (Ok(address), _) => String::from_utf8_lossy(address).into_owned(),
            (_, Ok(anchor)) => {
                let named = brochure.headings().iter().find(|heading| heading.anchor.as_bytes() == anchor);
                named.map_or_else(|| String::from_utf8_lossy(anchor).into_owned(), |heading| heading.text.clone())
            }
            _ => continue,
        };
        let link = document.get_dictionary_mut(id)?;
        link.set("Contents", text_string(&words));
        // Printed as it is shown.
        link.set("F", 4);
    }
    Ok(())
}

/// What the press prints, and where it cuts.
fn set_boxes(document: &mut Document, page: ObjectId, bleed: f32) -> Result<()> {
    let sheet: Vec<f32> = {
        let corners = document.get_dictionary(page)?.get_deref(b"MediaBox", document)?.as_array()?;
        corners.iter().map(Object::as_float).collect::<std::result::Result<_, _>>()?
    };
    let trim = [sheet[0] + bleed, sheet[1] + bleed, sheet[2] - bleed, sheet[3] - bleed];
    let numbers = |corners: &[f32]| corners.iter().map(|corner| Object::Real(*corner)).collect::<Vec<Object>>();
    let page = document.get_dictionary_mut(page)?;
    page.set("BleedBox", numbers(&sheet));
    page.set("TrimBox", numbers(&trim));
    Ok(())
}

/// The outline: our headings, word for word. The browser's own loses spaces where lines break.
fn outline(document: &mut Document, headings: &[PrintHeading], destinations: &Destinations, pages: &[ObjectId]) -> ObjectId {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| document.new_object_id()).collect();
    let at_level = |level: u8| (0..headings.len()).filter(move |at| headings[*at].level == level);
    // The items below a heading of the first level: up to the next one.
    let below = |at: usize| {
        let end = at_level(1).find(|next| *next > at).unwrap_or(headings.len());
        (at + 1..end).collect::<Vec<usize>>()
    };
    let top: Vec<usize> = at_level(1).collect();
    let mut write = |at: usize, siblings: &[usize], place: usize, parent: ObjectId, kids: &[usize]| {
        let heading = &headings[at];
        let target = destinations.places.get(&heading.anchor).map(|place| place.target.clone()).unwrap_or_else(|| {
            let page = if heading.anchor == "_contents" { pages.get(1) } else { pages.first() };
            page.map(|page| vec![(*page).into(), "Fit".into()]).unwrap_or_default()
        });
        let mut item = dictionary! { "Title" => text_string(&heading.text), "Parent" => parent, "Dest" => target };
        if let Some(previous) = place.checked_sub(1) {
            item.set("Prev", ids[siblings[previous]]);
        }
        if let Some(next) = siblings.get(place + 1) {
            item.set("Next", ids[*next]);
        }
        if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
            item.set("First", ids[*first]);
            item.set("Last", ids[*last]);
            item.set("Count", kids.len() as i64);
        }
        document.objects.insert(ids[at], Object::Dictionary(item));
    };
    for (place, at) in top.iter().enumerate() {
        let kids = below(*at);
        write(*at, &top, place, root, &kids);
        for (place, kid) in kids.iter().enumerate() {
            write(*kid, &kids, place, ids[*at], &[]);
        }
    }
    let mut tree = dictionary! { "Type" => "Outlines", "Count" => headings.len() as i64 };
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        tree.set("First", ids[*first]);
        tree.set("Last", ids[*last]);
    }
    document.objects.insert(root, Object::Dictionary(tree));
    root
}

/// Who made it and when: the dates are those of the edition, so that the same brochure is the same file.
fn name(document: &mut Document, brochure: &Prepared) -> Result<()> {
    let day = Object::string_literal(format!("D:{}000000Z", brochure.edition.replace('-', "")));
    let about = dictionary! {
        "Title" => text_string(&brochure.title), "Author" => text_string(&brochure.publisher), "Creator" => text_string(MAKER),
        "CreationDate" => day.clone(), "ModDate" => day,
    };
    let about = document.add_object(about);
    document.trailer.set("Info", about);
    let id = Object::String(brochure.key().as_bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

const MAKER: &str = concat!("anyqtama ", env!("CARGO_PKG_VERSION"));

/// The same for programs that index files.
fn metadata(brochure: &Prepared) -> String {
    let mut escaped = [&brochure.title, &brochure.publisher, &brochure.language].map(|text| {
        let mut escaped = String::new();
        crate::base::html::escape(text, &mut escaped);
        escaped
    });
    let [title, publisher, language] = &mut escaped;
    let day = format!("{}T00:00:00Z", brochure.edition);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li><rdf:li xml:lang=\"{language}\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{publisher}</rdf:li></rdf:Seq></dc:creator>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreatorTool>{MAKER}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>\
         <pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}
