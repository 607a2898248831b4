//! Completes the browser's PDF: title, language, dates of the edition, an outline from our own headings, page labels, descriptions of
//! links, artifacts, and boxes for a print shop.

use super::destinations::{self, Destinations};
use super::optimise::{content, structure, writer};
use crate::base::language::Direction;
use crate::render::print::PreparedBrochure;
use crate::render::print::page_style::PrintHeading;
use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary, text_string};
use rayon::prelude::*;

const POINTS_PER_MILLIMETRE: f32 = 72.0 / 25.4;

/// The completed PDF of a printed brochure. `bleed` is in millimetres.
pub(crate) fn finish(pdf: &[u8], brochure: &PreparedBrochure, bleed: u32) -> Result<Vec<u8>> {
    let mut document = Document::load_mem(pdf).context("the browser's PDF can't be read")?;
    let destinations = destinations::of(&document)?;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    optimise_contents(&mut document, &pages)?;
    for page in &pages {
        describe_links(&mut document, *page, brochure)?;
        if bleed > 0 {
            set_boxes(&mut document, *page, bleed as f32 * POINTS_PER_MILLIMETRE)?;
        }
    }
    structure::map_roles(&mut document)?;
    structure::add_list_bodies(&mut document)?;
    let outline = outline(&mut document, brochure.headings(), &destinations, &pages);
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(brochure).into_bytes());
    let xmp = document.add_object(xmp.with_compression(false));
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(brochure.language.as_str()));
    catalog.set("Metadata", xmp);
    catalog.set("Outlines", outline);
    catalog.set("PageMode", "UseOutlines");
    catalog.set("PageLabels", dictionary! { "Nums" => vec![0.into(), dictionary! { "S" => "D" }.into()] });
    let mut preferences = dictionary! { "DisplayDocTitle" => true };
    if brochure.direction == Direction::Rtl {
        preferences.set("Direction", "R2L");
    }
    catalog.set("ViewerPreferences", preferences);
    set_info(&mut document, brochure)?;
    writer::write(document)
}

fn optimise_contents(document: &mut Document, pages: &[ObjectId]) -> Result<()> {
    let contents: Vec<Vec<u8>> = pages.par_iter().map(|page| content::optimised(&document.get_page_content(*page))).collect();
    for (page, content) in pages.iter().zip(contents) {
        let content = document.add_object(Stream::new(Dictionary::new(), content));
        document.get_dictionary_mut(*page)?.set("Contents", content);
    }
    Ok(())
}

/// Describes every link by its target: the text of the heading, or the URL.
fn describe_links(document: &mut Document, page: ObjectId, brochure: &PreparedBrochure) -> Result<()> {
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
        // Print flag: PDF/UA requires it.
        link.set("F", 4);
    }
    Ok(())
}

/// The bleed box, which a print shop prints, and the trim box, to which it cuts.
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

/// The outline from our own headings: the browser's outline loses spaces at line breaks.
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
        let target = destinations.anchors.get(&heading.anchor).map(|destination| destination.target.clone()).unwrap_or_else(|| {
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

/// The document information. Dates are those of the edition, so that the same brochure gives the same file.
fn set_info(document: &mut Document, brochure: &PreparedBrochure) -> Result<()> {
    let day = Object::string_literal(format!("D:{}000000Z", brochure.edition.replace('-', "")));
    let about = dictionary! {
        "Title" => text_string(&brochure.title), "Author" => text_string(&brochure.publisher), "Creator" => text_string(CREATOR),
        "CreationDate" => day.clone(), "ModDate" => day,
    };
    let about = document.add_object(about);
    document.trailer.set("Info", about);
    let id = Object::String(brochure.content_hash().as_bytes().to_vec(), StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

const CREATOR: &str = concat!("anyqtama ", env!("CARGO_PKG_VERSION"));

/// The document information as XMP, which search indexers read.
fn xmp(brochure: &PreparedBrochure) -> String {
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
         <xmp:CreatorTool>{CREATOR}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>\
         <pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}
