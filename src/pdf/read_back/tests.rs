//! Tests with small PDFs whose content is written out.

use super::*;
use crate::base::pdf_store::FaultKind;
use crate::content::brochure::{Paper, TextSize};
use crate::render::print::page_style::PrintSection;
use lopdf::{Dictionary, Object, Stream, dictionary};

/// A PDF with pages of A5 whose font maps code 1 to «ә», codes 2 to 4 to «абв», code 5 to the ligature «fi», codes 6 to 15 to digits and
/// code 16 to a space. `tags` has the tag of each number of marked content, counted over all pages; the content of a page begins with its
/// first number.
fn pdf(contents: &[&str], tags: &[(usize, &[&str])], to_unicode: bool) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let map = "1 beginbfchar\n<0001> <04D9> <0005> <00660069> <0010> <0020>\nendbfchar\n\
               2 beginbfrange\n<0002> <0004> <0430> <0006> <000F> <0030>\nendbfrange";
    let map = document.add_object(Stream::new(Dictionary::new(), map.as_bytes().to_vec()));
    let descendant = document.add_object(dictionary! { "Subtype" => "CIDFontType2", "DW" => 500 });
    let mut font = |name: &str| {
        let mut font =
            dictionary! { "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name, "DescendantFonts" => vec![descendant.into()] };
        if to_unicode {
            font.set("ToUnicode", map);
        }
        document.add_object(font)
    };
    let fonts = dictionary! { "F1" => font("A+Serif"), "F2" => font("A+Serif-Bold") };
    let form = dictionary! { "Subtype" => "Form", "Resources" => dictionary! { "Font" => fonts.clone() } };
    let form = document.add_object(Stream::new(form, b"/F1 9 Tf <0005> Tj".to_vec()));
    let tree = document.new_object_id();
    let mut pages: Vec<Object> = Vec::new();
    for content in contents {
        let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
        let page = dictionary! {
            "Type" => "Page", "Contents" => content, "Parent" => tree,
            "Resources" => dictionary! { "Font" => fonts.clone(), "XObject" => dictionary! { "X1" => form } },
        };
        pages.push(document.add_object(page).into());
    }
    let mut kids: Vec<Object> = Vec::new();
    for (page, tags) in tags {
        for (number, tag) in tags.iter().enumerate() {
            kids.push(dictionary! { "S" => *tag, "Pg" => pages[*page].clone(), "K" => number as i64 }.into());
        }
    }
    let bounds: Vec<Object> = vec![0.into(), 0.into(), 420.into(), 595.into()];
    let list = dictionary! { "Type" => "Pages", "Count" => pages.len() as i64, "Kids" => pages, "MediaBox" => bounds };
    document.objects.insert(tree, list.into());
    let mut root = dictionary! { "Type" => "Catalog", "Pages" => tree };
    if !kids.is_empty() {
        root.set("StructTreeRoot", dictionary! { "Type" => "StructTreeRoot", "K" => kids });
    }
    let root = document.add_object(root);
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("written");
    bytes
}

fn missing(page_text: &str, content: &str) -> Vec<String> {
    missing_words(page_text, &pdf(&[content], &[], true)).expect("readable")
}

#[test]
fn words_are_found_across_operators_and_in_forms() {
    let content = "BT /F1 9 Tf <0001> Tj 4 0 Td <0002> Tj 0 9 Td [<0003> -20 (\\000\\004)] TJ ET /X1 Do";
    assert!(missing("әа бв fi", content).is_empty());
    assert!(missing("ә-аб в\u{ad}fi", content).is_empty(), "hyphens and spaces may differ");
    assert_eq!(missing("әа жоқ", content), ["жоқ"]);
}

#[test]
fn a_word_must_be_there_as_often_as_on_the_page() {
    let content = "BT /F1 9 Tf <00010002> Tj 0 -9 Td <00030004> Tj ET";
    assert!(missing("бв әа", content).is_empty(), "another order");
    assert_eq!(missing("әа бв әа", content), ["әа"]);
}

#[test]
fn text_without_a_unicode_map_is_missing() {
    let pdf = pdf(&["BT /F1 9 Tf <0001> Tj ET"], &[], false);
    assert_eq!(missing_words("ә", &pdf).expect("readable"), ["ә"]);
}

#[test]
fn text_drawn_from_its_end_is_read_in_reading_order() {
    let content = "BT /ReversedChars BMC /F1 9 Tf /Span <</ActualText <FEFF0642>>> BDC <0004> Tj EMC <0003> Tj <0002> Tj EMC ET";
    assert!(missing("аб\u{642}", content).is_empty());
    assert_eq!(missing("ба в", content), ["ба", "в"]);
}

#[test]
fn a_hyphen_separates_what_is_drawn_from_right_to_left() {
    assert_eq!(text::parts("\u{642}\u{627}-\u{646}1").collect::<Vec<_>>(), ["\u{642}\u{627}", "\u{646}", "1"]);
    let sign = text::parts("\u{642}\u{627}\u{61b}").collect::<Vec<_>>();
    assert_eq!(sign, ["\u{642}\u{627}", "\u{61b}"], "a sign after a link is drawn apart");
    assert_eq!(text::parts("аб-в").collect::<Vec<_>>(), ["абв"]);
}

/// Tag, font, distance from the left edge and from the lower edge, codes. A `Figure` is a filled area of 30 points.
type TaggedText<'a> = (&'a str, &'a str, f32, f32, &'a str);

/// The faults of pages with tagged text.
fn faults(page_text: &str, pages: &[&[TaggedText]]) -> Vec<(u32, FaultKind)> {
    let content = |texts: &&[TaggedText]| {
        let texts = texts.iter().enumerate().map(|(number, (tag, font, left, bottom, codes))| {
            if *tag == "Figure" {
                return format!("/{tag} <</MCID {number}>> BDC {left} {bottom} 100 30 re f EMC\n");
            }
            format!(
                "/{tag} <</MCID {number}>> BDC q .75 0 0 .75 0 0 cm BT /{font} 12 Tf 1 0 0 1 {} {} Tm <{codes}> Tj ET Q EMC\n",
                left / 0.75,
                bottom / 0.75
            )
        });
        texts.collect::<String>()
    };
    let contents: Vec<String> = pages.iter().map(content).collect();
    let contents: Vec<&str> = contents.iter().map(String::as_str).collect();
    let tags: Vec<Vec<&str>> = pages.iter().map(|texts| texts.iter().map(|text| text.0).collect()).collect();
    let tags: Vec<(usize, &[&str])> = tags.iter().map(Vec::as_slice).enumerate().collect();
    let document = Document::load_mem(&pdf(&contents, &tags, true)).expect("readable");
    let style = PageStyle {
        paper: Paper::A5,
        letters: TextSize::Normal,
        zero: '0',
        is_leaflet: false,
        tabs: Vec::new(),
        headings: Vec::new(),
        page_reference: Default::default(),
        sections: vec![PrintSection { selector: ".parts".to_owned(), anchor: "q1".to_owned() }],
    };
    let map = PageMap { count: pages.len() as u32, anchors: [("q1".to_owned(), 1)].into(), ..PageMap::default() };
    let faults = ReadPdf::of(&document).expect("readable").faults(page_text, &style, &map, 0);
    faults.into_iter().map(|fault| (fault.page, fault.kind)).collect()
}

const LINE: TaggedText = ("P", "F1", 50.0, 60.0, "00010002");

#[test]
fn full_pages_have_no_faults() {
    assert_eq!(faults("әа әа", &[&[LINE], &[LINE]]), []);
    // The first page of a part may be short.
    assert_eq!(faults("әа", &[&[("P", "F1", 50.0, 500.0, "00010002")]]), []);
}

#[test]
fn a_nearly_empty_page_is_a_fault() {
    assert_eq!(faults("әа әа", &[&[LINE], &[("P", "F1", 50.0, 500.0, "00010002")]]), [(2, FaultKind::NearlyEmpty)]);
}

#[test]
fn a_heading_at_the_foot_of_a_page_is_a_fault() {
    let above = ("P", "F1", 50.0, 90.0, "00010002");
    let last = |tag, font| faults("әа бв әа", &[&[above, (tag, font, 50.0, 60.0, "00030004")], &[LINE]]);
    assert_eq!(last("H3", "F1"), [(1, FaultKind::OrphanedHeading)]);
    assert_eq!(last("P", "F2"), [(1, FaultKind::OrphanedHeading)], "a label in bold");
    assert_eq!(last("Caption", "F1"), [(1, FaultKind::OrphanedTableHead)]);
    let heading = ("H3", "F1", 50.0, 60.0, "00030004");
    assert_eq!(faults("әа бв әа", &[&[above, heading, ("Figure", "", 50.0, 20.0, "")], &[LINE]]), [], "a picture follows");
    assert_eq!(last("P", "F1"), []);
    assert_eq!(last("LI", "F2"), []);
    assert_eq!(faults("әа бв", &[&[above, ("H3", "F1", 50.0, 60.0, "00030004")]]), [], "after the last page nothing follows");
}

#[test]
fn numbers_that_continue_on_another_line_are_faults() {
    // «12345» and «67» on two lines.
    let phone: &[TaggedText] = &[("P", "F1", 50.0, 80.0, "000700080009000A000B"), ("P", "F1", 50.0, 60.0, "000C000D")];
    assert_eq!(faults("12345 67", &[phone]), [(1, FaultKind::SplitPhone)]);
    assert_eq!(faults("12345\n67", &[phone]), [], "two cells");
    assert_eq!(faults("№ 12345 67", &[phone]), [], "a document");
    assert_eq!(faults("12345\u{a0}67", &[phone]), [(1, FaultKind::SplitPhone)], "reported once");
    let unit: &[TaggedText] = &[("P", "F1", 50.0, 80.0, "0007"), ("P", "F1", 50.0, 60.0, "00020003")];
    assert_eq!(faults("1\u{a0}аб", &[unit]), [(1, FaultKind::SplitNumber)]);
    assert_eq!(faults("1 аб", &[unit]), []);
}

#[test]
fn from_right_to_left_a_number_is_split_only_if_no_line_has_it() {
    let number: TaggedText = ("P", "F1", 50.0, 80.0, "0007");
    assert_eq!(faults("1\u{a0}аб \u{642}", &[&[number, ("P", "F1", 50.0, 60.0, "00020003")]]), [(1, FaultKind::SplitNumber)]);
    assert_eq!(faults("1\u{a0}аб \u{642}", &[&[number, ("P", "F1", 50.0, 60.0, "000200030007")]]), []);
}

#[test]
fn marks_without_glyphs_and_place_are_not_text() {
    let empty = "BT /Span <</ActualText <FEFF0642>>> BDC EMC ET";
    assert_eq!(missing("\u{642}", empty), ["\u{642}"]);
    assert!(missing("\u{642}", &empty.replace("/Span", "9 9 Td /Span")).is_empty());
}

#[test]
fn text_outside_of_the_page_is_a_fault() {
    let outside = |left| faults("әа", &[&[("P", "F1", left, 60.0, "00010002")]]);
    assert_eq!(outside(417.0), [(1, FaultKind::Cut)]);
    assert_eq!(outside(-3.0), [(1, FaultKind::Cut)]);
    assert_eq!(outside(405.0), []);
}
