//! Reads the text of a finished PDF back and compares it with the page that was printed. A PDF whose fonts do not say which characters
//! their glyphs are looks right but cannot be searched, copied or read aloud.

mod to_unicode;

use super::operators::{operators, strings};
use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use to_unicode::FontText;

type PdfFonts = BTreeMap<Vec<u8>, FontText>;

/// Nesting of form XObjects beyond which a PDF is not read.
const MAX_DEPTH: usize = 8;

/// The words of a page that its PDF does not contain, each once, in the order of the page.
pub(crate) fn missing_words(page_text: &str, pdf: &[u8]) -> Result<Vec<String>> {
    let document = Document::load_mem(pdf).context("our own PDF can be read")?;
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let texts: Vec<String> = pages
        .par_iter()
        .map(|page| {
            let node = document.get_dictionary(*page)?;
            let resources = node.get_deref(b"Resources", &document).and_then(Object::as_dict)?;
            Ok(text_of(&document, &document.get_page_content(*page), resources, MAX_DEPTH))
        })
        .collect::<Result<_>>()?;
    Ok(missing(page_text, &texts.concat()))
}

/// Line breaks in a PDF are not spaces, so the parts of words are looked up in the text without spaces.
fn missing(page_text: &str, pdf_text: &str) -> Vec<String> {
    let text: String = pdf_text.chars().filter(|letter| !is_ignored(*letter)).collect();
    let mut seen = BTreeSet::new();
    let words: Vec<&str> = page_text.split_whitespace().filter(|word| seen.insert(*word)).collect();
    words.par_iter().filter(|word| !parts(word).all(|part| text.contains(&part))).map(|word| (*word).to_owned()).collect()
}

/// Spaces, hyphens (a browser may add or remove them at line ends) and invisible characters.
fn is_ignored(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{ad}' | '\u{200b}'..='\u{2011}' | '\u{2060}' | '\u{feff}')
}

/// The parts of a word that are drawn together: letters and digits of one writing direction, and each other character by itself.
fn parts(word: &str) -> impl Iterator<Item = String> {
    let class = |letter: char| match letter {
        letter if !letter.is_alphanumeric() => None,
        letter => Some(matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')),
    };
    // From right to left, what follows a hyphen is drawn before it.
    let is_rtl = word.chars().any(|letter| class(letter) == Some(true));
    let letters: Vec<char> = word.chars().filter(|letter| is_rtl || !is_ignored(*letter)).collect();
    let drawn = letters.chunk_by(|one, next| class(*one).is_some() && class(*one) == class(*next));
    let drawn = drawn.filter(|part| !part.iter().all(|letter| is_ignored(*letter)));
    let parts: Vec<String> = drawn.map(|part| part.iter().collect()).collect();
    parts.into_iter()
}

/// The text of a content stream in the order in which it is drawn. Text that runs from right to left is drawn from its end and marked as
/// such (ISO 32000-1, 14.8.2.3.3): it is returned in reading order.
fn text_of(document: &Document, content: &[u8], resources: &Dictionary, depth: usize) -> String {
    let named = |kind: &[u8]| resources.get_deref(kind, document).and_then(Object::as_dict).ok();
    let fonts: PdfFonts = named(b"Font")
        .into_iter()
        .flat_map(Dictionary::iter)
        .filter_map(|(name, font)| {
            let font = document.dereference(font).ok()?.1.as_dict().ok()?;
            Some((name.clone(), FontText::of(document, font)?))
        })
        .collect();
    let mut font = None;
    let mut marks = Vec::new();
    let mut text: Vec<String> = Vec::new();
    for operator in operators(content) {
        let name = || operator.bytes.strip_prefix(b"/").and_then(|rest| rest.split(u8::is_ascii_whitespace).next());
        match operator.name {
            b"Tf" => font = name().and_then(|name| fonts.get(name)),
            b"Tj" | b"TJ" | b"'" | b"\"" if !marks.contains(&Mark::ActualText) => {
                let strings = strings(operator.bytes);
                text.extend(font.into_iter().flat_map(|font: &FontText| strings.iter().flat_map(|codes| font.decode(codes))));
            }
            b"BMC" | b"BDC" => marks.push(match actual_text(operator.bytes) {
                Some(actual) => {
                    text.push(actual);
                    Mark::ActualText
                }
                None if operator.bytes.starts_with(b"/ReversedChars") => Mark::Reversed(text.len()),
                None => Mark::Other,
            }),
            b"EMC" => {
                if let Some(Mark::Reversed(start)) = marks.pop() {
                    text[start..].reverse();
                }
            }
            b"Do" if depth > 0 => {
                let form = name().and_then(|name| named(b"XObject")?.get_deref(name, document).and_then(Object::as_stream).ok());
                let Some(form) = form.filter(|form| form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form"))
                else {
                    continue;
                };
                let own = form.dict.get_deref(b"Resources", document).and_then(Object::as_dict).unwrap_or(resources);
                let content = form.get_plain_content().unwrap_or_default();
                text.push(text_of(document, &content, own, depth - 1));
            }
            _ => {}
        }
    }
    text.concat()
}

/// Marked content that is open.
#[derive(PartialEq)]
enum Mark {
    /// Glyphs whose text is given by the mark itself.
    ActualText,
    /// Glyphs drawn from the end of the text; with the index of the first.
    Reversed(usize),
    Other,
}

/// The `ActualText` of a `BDC` operator.
fn actual_text(operands: &[u8]) -> Option<String> {
    let at = operands.windows(ACTUAL_TEXT.len()).position(|part| part == ACTUAL_TEXT)?;
    let string = strings(&operands[at + ACTUAL_TEXT.len()..]).into_iter().next()?;
    lopdf::decode_text_string(&Object::string_literal(string)).ok()
}

const ACTUAL_TEXT: &[u8] = b"/ActualText";

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::{Stream, dictionary};

    /// A PDF whose font maps code 1 to «ә», codes 2 to 4 to «абв» and code 5 to the ligature «fi».
    fn pdf(content: &str, to_unicode: bool) -> Vec<u8> {
        let mut document = Document::with_version("1.7");
        let map = "1 beginbfchar\n<0001> <04D9> <0005> <00660069>\nendbfchar\n1 beginbfrange\n<0002> <0004> <0430>\nendbfrange";
        let map = document.add_object(Stream::new(Dictionary::new(), map.as_bytes().to_vec()));
        let mut font = dictionary! { "Type" => "Font", "Subtype" => "Type0" };
        if to_unicode {
            font.set("ToUnicode", map);
        }
        let font = document.add_object(font);
        let form = dictionary! { "Subtype" => "Form", "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } } };
        let form = document.add_object(Stream::new(form, b"/F1 9 Tf <0005> Tj".to_vec()));
        let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
        let page = document.add_object(dictionary! {
            "Type" => "Page", "Contents" => content,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font }, "XObject" => dictionary! { "X1" => form } },
        });
        let pages = document.add_object(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", root);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("written");
        bytes
    }

    #[test]
    fn words_are_found_across_operators_and_in_forms() {
        let pdf = pdf("BT /F1 9 Tf <0001> Tj 4 0 Td <0002> Tj 0 9 Td [<0003> -20 (\\000\\004)] TJ ET /X1 Do", true);
        assert!(missing_words("әа бв fi ә-абв", &pdf).expect("readable").is_empty());
        assert_eq!(missing_words("әа жоқ", &pdf).expect("readable"), ["жоқ"]);
    }

    #[test]
    fn a_hyphen_separates_what_is_drawn_from_right_to_left() {
        assert_eq!(parts("\u{642}\u{627}-\u{646}1").collect::<Vec<_>>(), ["\u{642}\u{627}", "\u{646}", "1"]);
        assert_eq!(parts("\u{642}\u{627}\u{61b}").collect::<Vec<_>>(), ["\u{642}\u{627}", "\u{61b}"], "a sign after a link is drawn apart");
        assert_eq!(parts("аб-в").collect::<Vec<_>>(), ["абв"]);
    }

    #[test]
    fn text_without_a_unicode_map_is_missing() {
        let pdf = pdf("BT /F1 9 Tf <0001> Tj ET", false);
        assert_eq!(missing_words("ә", &pdf).expect("readable"), ["ә"]);
    }

    #[test]
    fn text_drawn_from_its_end_is_read_in_reading_order() {
        let reversed =
            pdf("BT /ReversedChars BMC /F1 9 Tf /Span <</ActualText <FEFF0642>>> BDC <0004> Tj EMC <0003> Tj <0002> Tj EMC ET", true);
        assert!(missing_words("аб аб\u{642}", &reversed).expect("readable").is_empty());
        assert_eq!(missing_words("ба в", &reversed).expect("readable"), ["ба", "в"]);
    }
}
