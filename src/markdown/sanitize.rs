//! Raw HTML in Markdown: an allow-list of elements and attributes. Everything else is reported and removed.

use crate::base::message::Message;
use crate::msg;
use ammonia::Builder;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

/// Elements that authors may use, with their attributes.
const ALLOWED: [(&str, &[&str]); 14] = [
    ("abbr", &["title"]),
    ("b", &[]),
    ("bdi", &["dir"]),
    ("br", &[]),
    ("details", &[]),
    ("div", &["lang", "dir"]),
    ("em", &[]),
    ("p", &["lang", "dir"]),
    ("q", &["lang"]),
    ("span", &["lang", "dir"]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
];

/// Elements that the Markdown writer generates.
const GENERATED: [(&str, &[&str]); 23] = [
    ("blockquote", &[]),
    ("caption", &[]),
    ("code", &["class"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("hr", &[]),
    ("li", &["value"]),
    ("ol", &["class", "start"]),
    ("pre", &["tabindex"]),
    ("a", &["href"]),
    ("sup", &["class", "id"]),
    ("div", &["class", "id", "role"]),
    ("p", &["class"]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &["class"]),
    ("th", &["scope", "class"]),
    ("thead", &[]),
    ("tr", &[]),
    ("ul", &["class"]),
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut tags: HashSet<&str> = HashSet::new();
    let mut attributes: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (tag, names) in ALLOWED.iter().chain(&GENERATED) {
        tags.insert(tag);
        attributes.entry(tag).or_default().extend(names.iter());
    }
    let mut builder = Builder::empty();
    builder.tags(tags).tag_attributes(attributes).url_schemes(HashSet::new()).link_rel(None);
    // Generated for the preview. `disallowed` reports it if an author types it.
    builder.generic_attributes(HashSet::from([super::SOURCE_ATTRIBUTE]));
    builder.clean_content_tags(HashSet::from(["script", "style"]));
    builder
});

/// Removes everything that is not on the allow-lists from the HTML of a whole text. Only needed for texts with raw HTML.
pub(crate) fn sanitize(html: &str) -> String {
    CLEANER.clean(html).to_string()
}

/// What is wrong in a raw fragment, each with its offset, and its tags.
#[derive(Debug, Default)]
pub(crate) struct RawHtml {
    pub problems: Vec<(usize, Message)>,
    /// The tags of allowed elements that need an end tag.
    pub tags: Vec<(usize, PairedTag)>,
}

/// A start or end tag.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PairedTag {
    pub name: String,
    pub is_end: bool,
}

/// Whether authors may use an element.
pub(crate) fn is_allowed_element(name: &str) -> bool {
    ALLOWED.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(name))
}

/// Reads a raw fragment. `reported` are the elements of earlier fragments that are not allowed: the end tag of a reported element is not
/// reported again. Comments are notes to editors; only their end must be there.
pub(crate) fn read(fragment: &str, reported: &mut BTreeSet<String>) -> RawHtml {
    let mut found = RawHtml::default();
    let mut next = 0;
    for (start, _) in fragment.match_indices('<') {
        if start < next {
            continue;
        }
        let rest = &fragment[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            match comment.find("-->") {
                Some(length) => next = start + "<!--".len() + length + "-->".len(),
                None => {
                    found.problems.push((start, msg!("comment-not-closed")));
                    break;
                }
            }
            continue;
        }
        let is_end = rest.starts_with('/');
        let body = &rest[usize::from(is_end)..];
        if !body.starts_with(|first: char| first.is_ascii_alphabetic()) {
            // `<` is text unless it starts a declaration, which the sanitizer removes.
            if is_end || body.starts_with(['!', '?']) {
                let tag: String = rest.chars().take_while(|letter| *letter != '>').take(12).collect();
                found.problems.push((start, msg!("html-forbidden", tag = tag)));
            }
            continue;
        }
        let name = body.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).next().unwrap_or_default();
        let attributes = read_attributes(&body[name.len()..]);
        let name = name.to_ascii_lowercase();
        let slash = if is_end { "/" } else { "" };
        let Some(length) = attributes.length else {
            found.problems.push((start, msg!("html-tag-open", tag = format!("{slash}{name}"))));
            break;
        };
        next = start + 1 + slash.len() + name.len() + length;
        let Some((_, allowed)) = ALLOWED.iter().find(|(tag, _)| *tag == name) else {
            if !(is_end && reported.contains(&name)) {
                found.problems.push((start, msg!("html-forbidden", tag = format!("{slash}{name}"))));
                reported.insert(name);
            }
            continue;
        };
        let tag = || format!("{slash}{name}");
        for (at, attribute) in attributes.names.iter().enumerate() {
            if is_end || !allowed.contains(&attribute.as_str()) {
                found.problems.push((start, msg!("html-attribute-forbidden", tag = tag(), attribute = attribute)));
            } else if attributes.names[..at].contains(attribute) {
                found.problems.push((start, msg!("html-attribute-twice", tag = tag(), attribute = attribute)));
            }
        }
        if name != "br" {
            found.tags.push((start, PairedTag { name, is_end }));
        }
    }
    found
}

/// The offset of Markdown in a block of raw HTML: there it is shown as text.
pub(crate) fn markdown_in(block: &str) -> Option<usize> {
    let mut is_tag = false;
    let mut line_start = true;
    let mut at = 0;
    while let Some(letter) = block[at..].chars().next() {
        let rest = &block[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            at += 4 + comment.find("-->").map_or(comment.len(), |length| length + 3);
            continue;
        }
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if is_tag => {}
            _ if line_start && ["- ", "* ", "# ", "## ", "### ", "1. ", "| "].iter().any(|sign| rest.starts_with(sign)) => return Some(at),
            _ if ["**", "](", "[^"].iter().any(|sign| rest.starts_with(sign)) => return Some(at),
            _ => {}
        }
        line_start = letter == '\n' || line_start && letter == ' ';
        at += letter.len_utf8();
    }
    None
}

/// The offset of text in a line below the last tag or comment of a block of HTML: it belongs to the block and becomes no paragraph.
pub(crate) fn text_after(block: &str) -> Option<usize> {
    let end = block.rfind('>')? + 1;
    let is_end_of_part = block[..end].ends_with("-->") || block[..end].rfind('<').is_some_and(|start| block[start..].starts_with("</"));
    let rest = &block[end..];
    let text = rest.trim_start();
    let is_below = rest[..rest.len() - text.len()].contains('\n');
    (is_end_of_part && is_below && !text.is_empty() && depth_after(0, block) == 0).then(|| block.len() - text.len())
}

/// The number of open elements after a raw fragment. Only used for a limit, so mismatched end tags do not matter.
pub(crate) fn depth_after(before: usize, fragment: &str) -> usize {
    fragment.match_indices('<').fold(before, |depth, (start, _)| {
        let rest = &fragment[start + 1..];
        match rest.bytes().next() {
            Some(b'/') => depth.saturating_sub(1),
            Some(first) if first.is_ascii_alphabetic() && !rest.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("br")) => depth + 1,
            _ => depth,
        }
    })
}

/// The rest of a tag after its name.
struct Attributes {
    names: Vec<String>,
    /// The length up to and including `>`; `None` if the tag does not end.
    length: Option<usize>,
}

/// Reads attributes as the HTML standard does: a quote has a meaning only after `=`.
fn read_attributes(rest: &str) -> Attributes {
    let mut names = Vec::new();
    let mut at = 0;
    let length = loop {
        at += skipped(&rest[at..], |letter| letter.is_ascii_whitespace() || letter == '/');
        match rest[at..].chars().next() {
            None => break None,
            Some('>') => break Some(at + 1),
            Some(first) => {
                let from = first.len_utf8();
                let end = at + from + skipped(&rest[at + from..], |letter| !letter.is_ascii_whitespace() && !"/>=".contains(letter));
                names.push(rest[at..end].to_ascii_lowercase());
                at = end + skipped(&rest[end..], |letter| letter.is_ascii_whitespace());
            }
        }
        let Some(value) = rest[at..].strip_prefix('=') else { continue };
        at += 1 + skipped(value, |letter| letter.is_ascii_whitespace());
        match rest[at..].chars().next() {
            Some(quote @ ('"' | '\'')) => match rest[at + 1..].find(quote) {
                Some(length) => at += length + 2,
                None => break None,
            },
            _ => at += skipped(&rest[at..], |letter| !letter.is_ascii_whitespace() && letter != '>'),
        }
    };
    Attributes { names, length }
}

/// The length of the characters at the start of a text that fulfil a condition.
fn skipped(text: &str, is_skipped: impl Fn(char) -> bool) -> usize {
    text.find(|letter: char| !is_skipped(letter)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_each_forbidden_thing() {
        let count = |fragment: &str| read(fragment, &mut BTreeSet::new()).problems.len();
        for (fragment, problems) in [
            ("<span lang=\"ru\">", 0),
            ("</span>", 0),
            ("<span onclick='x' lang=ru style=\"a > b\">", 2),
            ("<script>", 1),
            ("</script>", 1),
            ("<font>a</font>", 1),
            ("<!-- a <script> -->", 0),
            ("<!-- a <script>", 1),
            ("<?php a ?>", 1),
            ("<div>5 < 6</div>", 0),
            ("<div lang=\"ru\n a</div>", 1),
            ("<div a", 1),
            ("<abbr title=\"a > b\">", 0),
            ("<abbr title=\"a\" title=\"b\">", 1),
            ("</b title=\"a\">", 1),
            ("<b \"a\">", 1),
            ("</ a>", 1),
        ] {
            assert_eq!(count(fragment), problems, "{fragment}");
        }
    }

    #[test]
    fn markdown_in_a_block_of_html() {
        for (block, offset) in [
            ("<div>\n**a**\n</div>", Some(6)),
            ("<p>a [b](c)</p>", Some(7)),
            ("<div>\n- a\n</div>", Some(6)),
            ("<!-- **a** -->\n<div lang=\"**\">a * b - c</div>", None),
        ] {
            assert_eq!(markdown_in(block), offset, "{block}");
        }
    }

    #[test]
    fn text_below_a_block_of_html() {
        for (block, offset) in [
            ("</details>\nКелесі **сөйлем**.\n", Some(11)),
            ("<!-- a -->\n  b\n", Some(13)),
            ("<p>a</p>\nb", Some(9)),
            ("<p>a</p>\n", None),
            ("<details>\na\n", None),
            ("<p>a</p> b\n", None),
        ] {
            assert_eq!(text_after(block), offset, "{block}");
        }
    }

    #[test]
    fn sanitizing_keeps_generated_markup() {
        let ours = "<h2 id=\"a\">A</h2><ul class=\"ticks\"><li>b</li></ul><table><caption>c</caption><tbody><tr><th scope=\"row\">d</th><td class=\"num\">5</td></tr></tbody></table>";
        assert_eq!(sanitize(ours), ours);
        assert_eq!(sanitize("<p>a<script>x</script><b onclick=\"x\">c</b></p>"), "<p>a<b>c</b></p>");
    }
}
