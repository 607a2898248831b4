//! Escaping of text for HTML, and plain text of our own HTML.

use std::convert::Infallible;

/// Escapes a text for HTML, including attributes with either kind of quote.
pub(crate) fn escape(text: &str, into: &mut String) {
    let Ok(()) = escape_to(text, |part| {
        into.push_str(part);
        Ok::<(), Infallible>(())
    });
}

/// The same for any kind of output: passes on the text in parts, unescaped runs as a whole.
pub(crate) fn escape_to<E>(text: &str, mut write: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let mut rest = text;
    while let Some((at, entity)) = rest.bytes().enumerate().find_map(|(at, byte)| Some((at, entity(byte)?))) {
        write(&rest[..at])?;
        write(entity)?;
        rest = &rest[at + 1..];
    }
    write(rest)
}

fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

/// Has no width, and prevents a line break before and after it; typography adds it to texts.
pub(crate) const WORD_JOINER: char = '\u{2060}';

/// The words of our own HTML: without tags and word joiners, white space folded.
pub(crate) fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = rest[start..].find('>').map_or("", |end| &rest[start + end + 1..]);
    }
    text.push_str(rest);
    if text.contains('&') {
        text = unescape(&text);
    }
    if text.contains(WORD_JOINER) {
        text.retain(|letter| letter != WORD_JOINER);
    }
    let mut folded = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// The other way from [`escape`], and from what templates escape.
fn unescape(text: &str) -> String {
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")];
    names.iter().fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_html() {
        assert_eq!(plain_text("a <strong>b</strong>\n c &amp;lt; d"), "a b c &lt; d");
        assert_eq!(plain_text("<p>Wi-\u{2060}Fi</p>"), "Wi-Fi");
        let mut escaped = String::new();
        escape("a<b>\"&", &mut escaped);
        assert_eq!(plain_text(&escaped), "a<b>\"&");
    }
}
