//! Reads the text of a finished PDF back and compares it with the page that was printed. A PDF whose fonts do not say which characters
//! their glyphs are looks right but cannot be searched, copied or read aloud.

use super::operators::{after_string, operators};
use anyhow::{Context, Result};
use lopdf::{Dictionary, Document, Object};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Character codes of a font → text, as its `ToUnicode` map says.
struct FontText {
    /// Bytes per code: two in composite fonts.
    code_length: usize,
    characters: BTreeMap<u32, String>,
}

type Fonts = BTreeMap<Vec<u8>, FontText>;

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
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Some(true),
        letter => letter.is_alphanumeric().then_some(false),
    };
    let letters: Vec<char> = word.chars().filter(|letter| !is_ignored(*letter)).collect();
    let parts: Vec<String> =
        letters.chunk_by(|one, next| class(*one).is_some() && class(*one) == class(*next)).map(|part| part.iter().collect()).collect();
    parts.into_iter()
}

/// The text of a content stream in the order in which it is drawn. Text that runs from right to left is drawn from its end and marked as
/// such (ISO 32000-1, 14.8.2.3.3): it is returned in reading order.
fn text_of(document: &Document, content: &[u8], resources: &Dictionary, depth: usize) -> String {
    let named = |kind: &[u8]| resources.get_deref(kind, document).and_then(Object::as_dict).ok();
    let fonts: Fonts = named(b"Font")
        .into_iter()
        .flat_map(Dictionary::iter)
        .filter_map(|(name, font)| {
            let font = document.dereference(font).ok()?.1.as_dict().ok()?;
            Some((name.clone(), font_text(document, font)?))
        })
        .collect();
    let mut font = None;
    let mut marks = Vec::new();
    let mut text: Vec<String> = Vec::new();
    for operator in operators(content) {
        let name = || Some(operator.bytes.strip_prefix(b"/")?.split(u8::is_ascii_whitespace).next()?);
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

impl FontText {
    /// The text of each code.
    fn decode(&self, codes: &[u8]) -> Vec<String> {
        let number = |code: &[u8]| code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
        let unknown = || "\u{fffd}".to_owned();
        codes.chunks(self.code_length).map(|code| self.characters.get(&number(code)).cloned().unwrap_or_else(unknown)).collect()
    }
}

/// The `ToUnicode` map of a font (ISO 32000-1, 9.10.3). `None` if it has none.
fn font_text(document: &Document, font: &Dictionary) -> Option<FontText> {
    let map = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).ok()?.get_plain_content().ok()?;
    let code_length = if font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0") { 2 } else { 1 };
    Some(FontText { code_length, characters: characters(&String::from_utf8_lossy(&map)) })
}

fn characters(map: &str) -> BTreeMap<u32, String> {
    let mut characters = BTreeMap::new();
    let code = |word: &str| u32::from_str_radix(word, 16).ok();
    for (section, lines) in sections(map) {
        let words: Vec<&str> = lines.split(['<', '>', '[', ']']).map(str::trim).filter(|word| !word.is_empty()).collect();
        match section {
            "bfchar" => {
                for pair in words.chunks_exact(2) {
                    characters.extend(code(pair[0]).zip(utf16(pair[1])));
                }
            }
            // Ranges with a list of targets are rare, and Chromium does not write them.
            _ => {
                for triple in words.chunks_exact(3) {
                    let (Some(first), Some(last), Some(target)) = (code(triple[0]), code(triple[1]), utf16(triple[2])) else { continue };
                    let Some(start) = target.chars().next() else { continue };
                    let targets = (first..=last).zip(u32::from(start)..);
                    characters.extend(targets.filter_map(|(code, target)| Some((code, char::from_u32(target)?.to_string()))));
                }
            }
        }
    }
    characters
}

/// The contents of the `beginbfchar … endbfchar` and `beginbfrange … endbfrange` sections.
fn sections(map: &str) -> impl Iterator<Item = (&'static str, &str)> {
    ["bfchar", "bfrange"].into_iter().flat_map(move |kind| {
        let (start, end) = (format!("begin{kind}"), format!("end{kind}"));
        map.split(&start).skip(1).filter_map(move |part| Some((kind, part.split_once(&end)?.0))).collect::<Vec<_>>()
    })
}

fn utf16(digits: &str) -> Option<String> {
    let units: Option<Vec<u16>> = (0..digits.len()).step_by(4).map(|at| u16::from_str_radix(digits.get(at..at + 4)?, 16).ok()).collect();
    String::from_utf16(&units?).ok()
}

/// The strings among the operands of an operator.
fn strings(operands: &[u8]) -> Vec<Vec<u8>> {
    let mut strings = Vec::new();
    let mut at = 0;
    while at < operands.len() {
        match operands[at] {
            b'<' => {
                let end = operands[at..].iter().position(|byte| *byte == b'>').map_or(operands.len(), |end| at + end);
                strings.push(hexadecimal(&operands[at + 1..end]));
                at = end + 1;
            }
            b'(' => {
                let end = after_string(operands, at);
                strings.push(literal(&operands[at + 1..end.max(at + 2) - 1]));
                at = end;
            }
            _ => at += 1,
        }
    }
    strings
}

fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits.iter().filter_map(|digit| char::from(*digit).to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect()
}

/// A literal string without its escapes.
fn literal(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((byte, more)) = rest.split_first() {
        rest = more;
        if *byte != b'\\' {
            out.push(*byte);
            continue;
        }
        let octal = rest.iter().take(3).take_while(|digit| (b'0'..=b'7').contains(digit)).count();
        if octal > 0 {
            out.push(rest[..octal].iter().fold(0_u8, |value, digit| value.wrapping_mul(8).wrapping_add(digit - b'0')));
            rest = &rest[octal..];
        } else if let Some((escaped, more)) = rest.split_first() {
            rest = more;
            match escaped {
                b'n' => out.push(b'\n'),
                b'r' => out.push(b'\r'),
                b't' => out.push(b'\t'),
                b'b' => out.push(8),
                b'f' => out.push(12),
                b'\n' => {}
                other => out.push(*other),
            }
        }
    }
    out
}

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
