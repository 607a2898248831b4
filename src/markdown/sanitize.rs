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
    ("pre", &[]),
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

/// The elements and attributes of a raw fragment that are not allowed, each with its offset. `reported` are the elements of earlier
/// fragments: the end tag of a reported element is not reported again. Comments are notes to editors; only their end must be there.
pub(crate) fn disallowed(fragment: &str, reported: &mut BTreeSet<String>) -> Vec<(usize, Message)> {
    let mut found = Vec::new();
    let mut end_of_comment = 0;
    for (start, _) in fragment.match_indices('<') {
        if start < end_of_comment {
            continue;
        }
        if fragment[start..].starts_with("<!--") {
            match fragment[start + 4..].find("-->") {
                Some(length) => end_of_comment = start + 4 + length + 3,
                None => {
                    found.push((start, msg!("comment-not-closed")));
                    break;
                }
            }
            continue;
        }
        let inside = &fragment[start + 1..];
        let inside = &inside[..inside.find('>').unwrap_or(inside.len())];
        let closing = inside.strip_prefix('/');
        let body = closing.unwrap_or(inside);
        let name: String =
            body.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect::<String>().to_ascii_lowercase();
        if name.is_empty() {
            // A declaration. The sanitizer removes it, so it must be reported.
            found.push((start, msg!("html-forbidden", tag = inside.chars().take(12).collect::<String>())));
            continue;
        }
        match ALLOWED.iter().find(|(tag, _)| *tag == name) {
            None if reported.contains(&name) && closing.is_some() => {}
            None => {
                let slash = if closing.is_some() { "/" } else { "" };
                found.push((start, msg!("html-forbidden", tag = format!("{slash}{name}"))));
                reported.insert(name);
            }
            Some((_, attributes)) => found.extend(
                attribute_names(&body[name.len()..])
                    .into_iter()
                    .filter(|attribute| !attributes.contains(&attribute.as_str()))
                    .map(|attribute| (start, msg!("html-attribute-forbidden", tag = &name, attribute = attribute))),
            ),
        }
    }
    found
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

/// The attribute names in the rest of a start tag.
fn attribute_names(rest: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' | '\'' => while letters.next().is_some_and(|inner| inner != letter) {},
            '=' => {
                while letters.next_if(|next| next.is_whitespace()).is_some() {}
                if !matches!(letters.peek(), Some('"' | '\'')) {
                    while letters.next_if(|next| !next.is_whitespace()).is_some() {}
                }
            }
            _ if letter.is_whitespace() || letter == '/' => {}
            _ => {
                let mut name = letter.to_ascii_lowercase().to_string();
                while let Some(next) = letters.next_if(|next| !next.is_whitespace() && *next != '=') {
                    name.push(next.to_ascii_lowercase());
                }
                names.push(name);
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_each_forbidden_thing() {
        let count = |fragment: &str| disallowed(fragment, &mut BTreeSet::new()).len();
        assert_eq!(count("<span lang=\"ru\">"), 0);
        assert_eq!(count("</span>"), 0);
        assert_eq!(count("<span onclick='x' lang=ru style=\"a > b\">"), 2);
        assert_eq!(count("<script>"), 1);
        assert_eq!(count("</script>"), 1);
        assert_eq!(count("<font>a</font>"), 1);
        assert_eq!(count("<!-- a <script> -->"), 0);
        assert_eq!(count("<!-- a <script>"), 1);
        assert_eq!(count("<?php a ?>"), 1);
    }

    #[test]
    fn sanitizing_keeps_generated_markup() {
        let ours = "<h2 id=\"a\">A</h2><ul class=\"ticks\"><li>b</li></ul><table><caption>c</caption><tbody><tr><th scope=\"row\">d</th><td class=\"num\">5</td></tr></tbody></table>";
        assert_eq!(sanitize(ours), ours);
        assert_eq!(sanitize("<p>a<script>x</script><b onclick=\"x\">c</b></p>"), "<p>a<b>c</b></p>");
    }
}
