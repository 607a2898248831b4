//! SVG pictures may contain scripts and load other files. A browser that opens such a file runs it with the rights of the site, so
//! pictures with anything beyond drawing are refused.

use super::markdown_file::text_of;
use super::svg_copies::Copies;
use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Place};
use crate::base::message::Message;
use crate::msg;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesDecl, BytesStart, Event};
use std::borrow::Cow;

/// Elements that run code or embed other documents.
const REFUSED_ELEMENTS: [&str; 11] =
    ["script", "foreignObject", "iframe", "embed", "object", "audio", "video", "canvas", "handler", "listener", "discard"];

/// The namespace of HTML: with it, a drawing can hold any element of a page, such as a redirect or a form.
const XHTML: &str = "http://www.w3.org/1999/xhtml";

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
    let problem = |start: u64, message: Message| Diagnostic::error(place(start), message).hint(msg!("hint-svg"));
    let mut problems = Vec::new();
    let mut reader = Reader::from_str(text);
    let (mut depth, mut has_root, mut style, mut copies) = (0_usize, false, None::<Style>, Copies::default());
    loop {
        let start = reader.buffer_position();
        let event = match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => event,
            Err(_) => {
                problems.push(problem(reader.error_position(), msg!("svg-invalid")));
                return problems;
            }
        };
        let mut report = |message: Message| problems.push(problem(start, message));
        if let Event::Start(element) | Event::Empty(element) = &event {
            has_root |= name_of(element) == "svg";
            element_problems(element).into_iter().for_each(&mut report);
            copies.start(element);
        }
        if let Event::Empty(_) | Event::End(_) = &event {
            copies.end();
        }
        match &event {
            Event::Start(element) => {
                depth += 1;
                if style.is_none() && name_of(element) == "style" {
                    style = Some(Style { start, depth, css: String::new() });
                }
            }
            Event::End(_) => {
                if let Some(whole) = style.take_if(|style| style.depth == depth)
                    && refers_outside(&whole.css)
                {
                    problems.push(problem(whole.start, msg!("svg-external", name = "style")));
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => match (style.as_mut(), plain(&event)) {
                (_, None) => report(msg!("svg-invalid")),
                (Some(style), Some(text)) => style.css.push_str(&text),
                (None, Some(_)) => {}
            },
            // Own entities could spell anything that is refused below.
            Event::DocType(text) if text.contains(&b'[') => report(msg!("svg-element", name = "!DOCTYPE […]")),
            // A browser would read other letters than we do.
            Event::Decl(declared) if !is_utf8(declared) => report(msg!("svg-element", name = "encoding")),
            Event::PI(instruction) if instruction.starts_with(b"xml-stylesheet") => report(msg!("svg-element", name = "?xml-stylesheet")),
            _ => {}
        }
    }
    if copies.are_too_many() {
        problems.push(Diagnostic::error(Place::start_of(file), msg!("svg-copies")).hint(msg!("hint-svg")));
    }
    // A browser shows the start of a picture that is cut.
    if !has_root || depth > 0 {
        problems.push(Diagnostic::error(Place::start_of(file), msg!("svg-invalid")).hint(msg!("hint-svg")));
    }
    problems
}

/// A `style` element that is being read. Browsers join the parts of its text, whatever is between them.
struct Style {
    start: u64,
    depth: usize,
    css: String,
}

/// A part of a text as browsers read it. None: an entity that does not exist.
fn plain(event: &Event<'_>) -> Option<String> {
    let letters = String::from_utf8_lossy(event).into_owned();
    match event {
        Event::GeneralRef(_) => unescape(&format!("&{letters};")).ok().map(Cow::into_owned),
        _ => Some(letters),
    }
}

fn is_utf8(declared: &BytesDecl<'_>) -> bool {
    declared.encoding().is_none_or(|name| name.is_ok_and(|name| name.eq_ignore_ascii_case(b"utf-8")))
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
        let Ok(value) = unescape(&raw) else {
            problems.push(msg!("svg-invalid"));
            continue;
        };
        let value = value.trim();
        let is_link = matches!(key.as_str(), "href" | "src");
        let animates_link = key == "attributename" && value.to_ascii_lowercase().ends_with("href");
        let is_address = matches!(key.as_str(), "base" | "ping" | "srcset");
        if value == XHTML {
            problems.push(msg!("svg-element", name = format!("xmlns=\"{XHTML}\"")));
        } else if key.starts_with("on") {
            problems.push(msg!("svg-attribute", name = key));
        } else if is_address || animates_link || is_link && !is_internal(value) || refers_outside(value) {
            problems.push(msg!("svg-external", name = name.as_str()));
        }
    }
    problems
}

fn is_internal(address: &str) -> bool {
    address.is_empty() || address.starts_with('#') || EMBEDDED.iter().any(|kind| address.starts_with(kind))
}

/// Functions of CSS that load a file without `url`.
const LOADING_FUNCTIONS: [&str; 3] = ["image-set(", "image(", "src("];

/// Whether CSS loads something: `@import`, or `url(…)` of anything but a part of the same file. A backslash could hide both.
fn refers_outside(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    let has_external_url =
        css.match_indices("url(").any(|(at, _)| !is_internal(css[at + "url(".len()..].trim_start().trim_start_matches(['"', '\''])));
    let hides = css.contains('\\') && css.contains(['(', '@']);
    has_external_url || hides || css.contains("@import") || LOADING_FUNCTIONS.iter().any(|function| css.contains(function))
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
            ("<style>a{fill:u&#114;l(http://a.kz)}</style>", "`style`"),
            ("<style>@im<![CDATA[port 'x.css']]></style>", "`style`"),
            ("<style>@im<!-- -->port 'x.css'</style>", "`style`"),
            ("<style><g/>@import 'x.css';</style>", "`style`"),
            ("<style><g></g>@import 'x.css';</style>", "`style`"),
            ("<style>svg{background:image-set('https://example.kz/a.png' 1x)}</style>", "`style`"),
            (
                "<g xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:meta http-equiv=\"refresh\" content=\"0;url=https://a.kz\"/></g>",
                "1999/xhtml",
            ),
            ("<g xml:base=\"https://a.kz/\"/>", "`g`"),
            ("<a href=\"#b\" ping=\"https://a.kz\"/>", "`a`"),
        ] {
            let found = found(inside);
            assert!(found.len() == 1 && found[0].starts_with("2:1 ") && found[0].contains(name), "{inside}: {found:?}");
        }
        assert_eq!(found("<path>").len(), 1, "an element that is not closed");
        assert_eq!(check(&"assets/a.svg".into(), b"no picture").len(), 1);
        assert_eq!(found("<text>&unknown;</text>").len(), 1);
        for text in [
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
            "<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?><svg/>",
            "<svg><style>@import 'x.css'",
        ] {
            assert_eq!(check(&"assets/a.svg".into(), text.as_bytes()).len(), 1, "{text}");
        }
    }

    #[test]
    fn copies_of_copies_are_counted() {
        let group = |level: u32| format!("<g id=\"a{}\">{}</g>", level, format!("<use href=\"#a{}\"/>", level - 1).repeat(10));
        let nested = |levels: u32| format!("<path id=\"a0\" d=\"M0 0h1v1z\"/>{}", (1..=levels).map(group).collect::<String>());
        assert_eq!(found(&nested(3)), Vec::<String>::new());
        assert_eq!(found(&nested(9)), ["1:1 this SVG picture copies its parts too often"]);
        let chain: String = (1..5000).rev().map(|at| format!("<g id=\"a{at}\"><use href=\"#a{}\"/></g>", at - 1)).collect();
        assert_eq!(found(&chain).len(), 1, "too deep");
        let circle = "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>";
        assert_eq!(found(circle), Vec::<String>::new());
    }

    #[test]
    fn drawings_are_accepted() {
        for inside in [
            "<defs><linearGradient id=\"a\"/></defs><path fill=\"url(#a)\" style=\"stroke:url('#a')\" d=\"M0 0\"/>",
            "<style>.a{fill:#fff}</style><use xlink:href=\"#a\"/><image href=\"data:image/png;base64,AA==\"/>",
            "<!-- a comment --><title>Мөр &amp; &#1179;</title>",
        ] {
            assert_eq!(found(inside), Vec::<String>::new(), "{inside}");
        }
    }
}
