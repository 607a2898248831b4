//! SVG pictures may contain scripts and load other files. A browser that opens such a file runs it with the rights of the site, so
//! pictures with anything beyond drawing are refused.

use super::markdown_file::text_of;
use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Place};
use crate::base::message::Message;
use crate::msg;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Elements that run code or embed other documents.
const REFUSED_ELEMENTS: [&str; 11] =
    ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener", "discard"];

/// Pictures that may be embedded in a drawing.
const EMBEDDED: [&str; 5] = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif"];

/// Reports everything in an SVG picture that is not allowed.
pub(super) fn check(file: &FilePath, bytes: &[u8]) -> Vec<Diagnostic> {
    let text = match text_of(file, bytes) {
        Ok(text) => text,
        Err(problem) => return vec![*problem],
    };
    let lines = Lines::new(text);
    let place = |offset: u64| Place::new(file, lines.position(offset as usize));
    let external_style = |start: u64| Diagnostic::error(place(start), msg!("svg-external", name = "style")).hint(msg!("hint-svg"));
    let mut problems = Vec::new();
    let mut reader = Reader::from_str(text);
    let (mut style, mut has_root) = (None, false);
    loop {
        let start = reader.buffer_position();
        let event = match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => event,
            Err(_) => {
                problems.push(Diagnostic::error(place(reader.error_position()), msg!("svg-invalid")).hint(msg!("hint-svg")));
                return problems;
            }
        };
        let mut report = |message: Message| problems.push(Diagnostic::error(place(start), message).hint(msg!("hint-svg")));
        match event {
            Event::Start(ref element) | Event::Empty(ref element) => {
                has_root |= name_of(element) == "svg";
                style = (name_of(element) == "style" && matches!(event, Event::Start(_))).then_some(start);
                element_problems(element).into_iter().for_each(report);
            }
            Event::End(_) => style = None,
            Event::Text(text) => problems.extend(style.filter(|_| refers_outside(&String::from_utf8_lossy(&text))).map(external_style)),
            Event::CData(text) => problems.extend(style.filter(|_| refers_outside(&String::from_utf8_lossy(&text))).map(external_style)),
            // Own entities could spell anything that is refused below.
            Event::DocType(text) if text.contains(&b'[') => report(msg!("svg-element", name = "!DOCTYPE […]")),
            Event::PI(instruction) if instruction.starts_with(b"xml-stylesheet") => report(msg!("svg-element", name = "?xml-stylesheet")),
            _ => {}
        }
    }
    if !has_root {
        problems.push(Diagnostic::error(Place::start_of(file), msg!("svg-invalid")).hint(msg!("hint-svg")));
    }
    problems
}

/// Width and height of a drawing, from its attributes or its `viewBox`. Only the proportion matters to pages.
pub(super) fn size(text: &str) -> Option<(u32, u32)> {
    let mut reader = Reader::from_str(text);
    let root = loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => break element,
            Event::Eof => return None,
            _ => {}
        }
    };
    let attribute = |name: &str| {
        let value = root.try_get_attribute(name).ok()??.value;
        Some(String::from_utf8_lossy(&value).into_owned())
    };
    let length = |name: &str| attribute(name)?.trim_end_matches("px").trim().parse::<f32>().ok();
    let view_box = || {
        let numbers: Vec<f32> =
            attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).map_while(|part| part.parse().ok()).collect();
        (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
    };
    let (width, height) = length("width").zip(length("height")).or_else(view_box)?;
    let whole = |length: f32| (0.5..1e6).contains(&length).then(|| length.round() as u32);
    whole(width).zip(whole(height))
}

fn name_of(element: &BytesStart<'_>) -> String {
    String::from_utf8_lossy(element.local_name().as_ref()).into_owned()
}

fn element_problems(element: &BytesStart<'_>) -> Vec<Message> {
    let name = name_of(element);
    if REFUSED_ELEMENTS.iter().any(|refused| name.eq_ignore_ascii_case(refused)) {
        return vec![msg!("svg-element", name = name)];
    }
    let mut problems = Vec::new();
    for attribute in element.attributes() {
        let Ok(attribute) = attribute else {
            problems.push(msg!("svg-invalid"));
            continue;
        };
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).to_ascii_lowercase();
        let raw = String::from_utf8_lossy(&attribute.value).into_owned();
        let Ok(value) = quick_xml::escape::unescape(&raw) else {
            problems.push(msg!("svg-invalid"));
            continue;
        };
        let value = value.trim();
        let is_link = matches!(key.as_str(), "href" | "src");
        let animates_link = key == "attributename" && value.to_ascii_lowercase().ends_with("href");
        if key.starts_with("on") {
            problems.push(msg!("svg-attribute", name = key));
        } else if animates_link || is_link && !is_internal(value) || refers_outside(value) {
            problems.push(msg!("svg-external", name = name.as_str()));
        }
    }
    problems
}

fn is_internal(address: &str) -> bool {
    address.is_empty() || address.starts_with('#') || EMBEDDED.iter().any(|kind| address.starts_with(kind))
}

/// Whether CSS loads something: `@import`, or `url(…)` of anything but a part of the same file. A backslash could hide both.
fn refers_outside(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    let has_external_url =
        css.match_indices("url(").any(|(at, _)| !is_internal(css[at + "url(".len()..].trim_start().trim_start_matches(['"', '\''])));
    has_external_url || css.contains("@import") || css.contains('\\') && css.contains(['(', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inside: &str) -> Vec<String> {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">\n{inside}\n</svg>");
        check(&"assets/a.svg".into(), text.as_bytes()).iter().map(Diagnostic::summary).collect()
    }

    #[test]
    fn scripts_handlers_and_external_files_are_refused() {
        for (inside, name) in [
            ("<script>alert(1)</script>", "`script`"),
            ("<SCRIPT/>", "`SCRIPT`"),
            ("<path d=\"M0 0\" onload=\"x()\"/>", "`onload`"),
            ("<foreignObject><p/></foreignObject>", "`foreignObject`"),
            ("<image href=\"https://example.kz/a.png\"/>", "`image`"),
            ("<use xlink:href=\"other.svg#a\"/>", "`use`"),
            ("<a href=\"javascript:alert(1)\"><path d=\"\"/></a>", "`a`"),
            ("<a href=\"&#106;avascript:alert(1)\"/>", "`a`"),
            ("<path fill=\"url(https://example.kz/#a)\"/>", "`path`"),
            ("<style>@import 'x.css';</style>", "`style`"),
            ("<style><![CDATA[a{fill:url(x.svg#b)}]]></style>", "`style`"),
            ("<set attributeName=\"href\" to=\"x\"/>", "`set`"),
        ] {
            let found = found(inside);
            assert!(found.len() == 1 && found[0].starts_with("2:1 ") && found[0].contains(name), "{inside}: {found:?}");
        }
        assert_eq!(found("<path>").len(), 1, "an element that is not closed");
        assert_eq!(check(&"assets/a.svg".into(), b"no picture").len(), 1);
        assert_eq!(check(&"assets/a.svg".into(), b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>").len(), 1);
    }

    #[test]
    fn drawings_are_accepted() {
        for inside in [
            "<defs><linearGradient id=\"a\"/></defs><path fill=\"url(#a)\" style=\"stroke:url('#a')\" d=\"M0 0\"/>",
            "<style>.a{fill:#fff}</style><use xlink:href=\"#a\"/><image href=\"data:image/png;base64,AA==\"/>",
            "<!-- a comment --><title>Мөр</title>",
        ] {
            assert_eq!(found(inside), Vec::<String>::new(), "{inside}");
        }
    }
}
