//! Keeps short words together in brochures without invisible characters: a PDF contains every character of its page, and a word with
//! one inside is not found there.

use super::short_words;
use crate::base::html::WORD_JOINER;

/// The page with each word that contains word joiners in an element without line breaks, and with words of one letter bound to the next
/// word. A joiner beside a tag stays, because the word continues after the tag.
pub(super) fn without_joiners(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(tag) = rest.find('<') {
        text(&rest[..tag], &mut out);
        let end = rest[tag..].find('>').map_or(rest.len(), |end| tag + end + 1);
        out.push_str(&rest[tag..end]);
        rest = &rest[end..];
    }
    text(rest, &mut out);
    out
}

/// The text without word joiners.
pub(super) fn joined(text: &str) -> String {
    text.replace(WORD_JOINER, "")
}

fn text(text: &str, out: &mut String) {
    let text = &*short_words::bound(text);
    if !text.contains(WORD_JOINER) {
        return out.push_str(text);
    }
    for word in text.split_inclusive([' ', '\n', '\u{a0}']) {
        let (word, space) = word.split_at(word.trim_end_matches([' ', '\n', '\u{a0}']).len());
        let inner = word.trim_matches(WORD_JOINER);
        if inner.contains(WORD_JOINER) {
            let (before, after) = word.split_once(inner).expect("a part of the word");
            out.extend([before, "<span class=\"w\">", &joined(inner), "</span>", after]);
        } else {
            out.push_str(word);
        }
        out.push_str(space);
    }
}

#[cfg(test)]
mod tests {
    use super::without_joiners;

    #[test]
    fn words_stay_together_and_have_no_invisible_characters() {
        for (html, expected) in [
            ("<p title=\"a-|b\">Wi-|Fi, x</p>", "<p title=\"a-|b\"><span class=\"w\">Wi-Fi,</span> x</p>"),
            ("30–|80\u{a0}%", "<span class=\"w\">30–80</span>\u{a0}%"),
            ("<b>30</b>|–|<b>80</b>", "<b>30</b>|–|<b>80</b>"),
            ("<b>5</b>|-|10 y", "<b>5</b>|<span class=\"w\">-10</span> y"),
            ("ab c", "ab c"),
            ("<p>a b-|c</p>", "<p>a\u{a0}<span class=\"w\">b-c</span></p>"),
        ] {
            assert_eq!(without_joiners(&html.replace('|', "\u{2060}")), expected.replace('|', "\u{2060}"));
        }
    }
}
