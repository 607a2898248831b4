//! Keeps the buttons of glossary words with what touches them: browsers allow a line break on both sides of a button.

const START: &str = "<button type=\"button\" class=\"word\"";
const END: &str = "</button>";

/// The HTML with each button and the text that touches it, such as a bracket, an ending or a number, in one element without line breaks.
pub(super) fn keep_together(html: String) -> String {
    if !html.contains(START) {
        return html;
    }
    let separates = |letter: char| matches!(letter, ' ' | '\n' | '<' | '>');
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html.as_str();
    while let Some(start) = rest.find(START) {
        let Some(length) = rest[start..].find(END) else { break };
        let end = start + length + END.len();
        let from = rest[..start].rfind(separates).map_or(0, |at| at + 1);
        let to = rest[end..].find(separates).map_or(rest.len(), |at| end + at);
        let touches = from < start || end < to;
        out.push_str(&rest[..from]);
        out.push_str(if touches { "<span class=\"w\">" } else { "" });
        out.push_str(&rest[from..to]);
        out.push_str(if touches { "</span>" } else { "" });
        rest = &rest[to..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::keep_together;

    fn kept(html: &str) -> String {
        let button = "<button type=\"button\" class=\"word\" popovertarget=\"_word-a\">a b</button>";
        keep_together(html.replace('@', button)).replace(button, "@").replace("<span class=\"w\">", "[").replace("</span>", "]")
    }

    #[test]
    fn what_touches_a_word_stays_with_it() {
        for (html, expected) in [
            ("<p>no word</p>", "<p>no word</p>"),
            ("<p>x @ y</p>", "<p>x @ y</p>"),
            ("<p>1\u{a0}@ (x)</p>", "<p>[1\u{a0}@] (x)</p>"),
            ("<p>x (@), «@»-y z</p>", "<p>x [(@),] [«@»-y] z</p>"),
            ("<strong>@</strong>.", "<strong>@</strong>."),
            ("@.", "[@.]"),
        ] {
            assert_eq!(kept(html), expected);
        }
    }
}
