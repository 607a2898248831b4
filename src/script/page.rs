//! Isolates numbers and addresses in a finished page from right to left: `<bdi>` in its text, U+2068 and U+2069 where no element can be.

use super::isolate::{marked, plain};

/// Elements whose content has no elements: their text gets the characters.
const PLAIN: [&str; 3] = ["title", "option", "textarea"];

/// Elements whose content is not text of the page, or is isolated already.
const SKIPPED: [&str; 4] = ["script", "style", "svg", "bdi"];

/// Attributes that are read to people or shown to them.
const SHOWN: [&str; 4] = ["alt", "aria-label", "placeholder", "title"];

/// Elements `meta` whose content is shown to people, by their name or property.
const SHOWN_METADATA: [&str; 4] = ["description", "og:title", "og:description", "og:site_name"];

/// The page with every run isolated. `html` is well-formed and escaped, as templates write it.
pub(crate) fn isolate_page(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        out += &marked(&rest[..start]);
        rest = &rest[start..];
        let tag = &rest[..tag_end(rest)];
        rest = &rest[tag.len()..];
        let name = name(tag);
        write_tag(tag, &mut out);
        if PLAIN.contains(&name) {
            // Pages may omit end tags.
            let (content, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            out += &plain(content);
            rest = after;
        } else if SKIPPED.contains(&name) {
            let (content, after) = rest.split_at(rest.find(&format!("</{name}")).unwrap_or(rest.len()));
            out += content;
            rest = after;
        }
    }
    out + &marked(rest)
}

/// Where the tag or comment at the start of `html` ends. A `>` in a quoted attribute does not end it.
fn tag_end(html: &str) -> usize {
    if html.starts_with("<!--") {
        return html.find("-->").map_or(html.len(), |at| at + 3);
    }
    let mut quote = None;
    for (at, letter) in html.char_indices() {
        match quote {
            Some(open) if letter == open => quote = None,
            Some(_) => {}
            None if letter == '>' => return at + 1,
            None if matches!(letter, '"' | '\'') => quote = Some(letter),
            None => {}
        }
    }
    html.len()
}

/// The name of an element that a start tag opens; empty for other tags.
fn name(tag: &str) -> &str {
    let name = &tag[1..];
    &name[..name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len())]
}

/// Writes a tag with the runs of its shown attributes isolated.
fn write_tag(tag: &str, out: &mut String) {
    let is_shown_metadata = tag.starts_with("<meta") && SHOWN_METADATA.iter().any(|name| names_metadata(tag, name));
    let is_shown = |attribute: &str| SHOWN.contains(&attribute) || is_shown_metadata && attribute == "content";
    let mut rest = tag;
    while let Some(equals) = rest.find("=\"") {
        let (before, value) = rest.split_at(equals + 2);
        let value = &value[..value.find('"').unwrap_or(value.len())];
        let attribute = before[..equals].rsplit(|letter: char| letter.is_whitespace() || letter == '"').next().unwrap_or_default();
        out.push_str(before);
        out.push_str(&if is_shown(attribute) { plain(value) } else { value.to_owned() });
        rest = &rest[before.len() + value.len()..];
    }
    out.push_str(rest);
}

/// Whether a `meta` tag has a name or property. Minified tags may leave out the quotes.
fn names_metadata(tag: &str, name: &str) -> bool {
    ["name", "property"]
        .iter()
        .any(|attribute| tag.contains(&format!("{attribute}=\"{name}\"")) || tag.contains(&format!("{attribute}={name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn isolates_text_and_shown_attributes_only() {
        for (html, expected) in [
            ("<p class=\"a 1-2\">ا 1-2<br>9:00–18:00", "<p class=\"a 1-2\">ا <bdi>1-2</bdi><br><bdi>9:00–18:00</bdi>"),
            ("<title>ا 1-2</title>", "<title>ا \u{2068}1-2\u{2069}</title>"),
            ("<meta content=\"ا 1-2\" name=description>", "<meta content=\"ا \u{2068}1-2\u{2069}\" name=description>"),
            ("<meta name=\"viewport\" content=\"a-1, b=2-3\">", "<meta name=\"viewport\" content=\"a-1, b=2-3\">"),
            ("<option>ا 1-2<option>1-2", "<option>ا \u{2068}1-2\u{2069}<option>\u{2068}1-2\u{2069}"),
            ("<img src=\"a-1.png\" alt=\"ا 1-2\">", "<img src=\"a-1.png\" alt=\"ا \u{2068}1-2\u{2069}\">"),
            ("<script>a(1-2)</script><bdi>1-2</bdi> 1-2", "<script>a(1-2)</script><bdi>1-2</bdi> <bdi>1-2</bdi>"),
            ("<!-- 1-2 > --><a href=\"tel:8-1\">8-1</a>", "<!-- 1-2 > --><a href=\"tel:8-1\"><bdi>8-1</bdi></a>"),
            ("<a title='1>2'>ا</a> https://x.kz/?a=1&amp;b=2", "<a title='1>2'>ا</a> <bdi>https://x.kz/?a=1&amp;b=2</bdi>"),
        ] {
            assert_eq!(isolate_page(html), expected);
        }
    }
}
