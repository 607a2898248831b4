//! Minifies templates, once, so that the thousands of pages rendered from them need no minification of their own.
//!
//! Tera syntax is replaced by placeholders, the HTML around it is minified, and the Tera syntax is put back. A template that opens an
//! element in one branch and closes it in another, or lets Tera choose an element, is not valid HTML by itself. Which of its spaces are
//! significant is then unknown, so it is left unchanged.

use super::minify;

/// Delimiters of a text placeholder's number: private-use characters, which templates don't contain.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// Void elements.
const VOID: [&str; 13] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// A template that renders to the same page with less white space; none if that can't be done safely.
pub(crate) fn template(source: &str) -> Option<String> {
    if source.contains([OPEN, CLOSE]) || source.contains("{% raw") {
        return None;
    }
    let mut scan = Scan { rest: source, html: String::with_capacity(source.len()), aside: Vec::new(), open: Vec::new() };
    while !scan.rest.is_empty() {
        scan.step()?;
    }
    if !scan.open.is_empty() {
        return None;
    }
    put_back(&minify::template(&scan.html), &scan.aside)
}

/// A scanner over a template.
struct Scan<'a> {
    rest: &'a str,
    /// The HTML so far, with placeholders.
    html: String,
    /// The Tera syntax that the placeholders replace.
    aside: Vec<&'a str>,
    /// Open elements.
    open: Vec<&'a str>,
}

impl<'a> Scan<'a> {
    /// Consumes the next piece: Tera syntax, a tag, or the text before one of them. None if the HTML is incomplete.
    fn step(&mut self) -> Option<()> {
        if let Some(length) = tera_length(self.rest) {
            let taken = self.take(length);
            self.stand_in(taken);
        } else if self.rest.starts_with("<!--") {
            let length = self.rest.find("-->")? + "-->".len();
            if self.take(length).contains('{') {
                return None;
            }
        } else if self.rest.starts_with('<') {
            let length = tag_length(self.rest)?;
            let tag = self.take(length);
            self.tag(tag)?;
        } else {
            let length = self.rest.find(['<', '{']).map_or(self.rest.len(), |at| at.max(1));
            let text = self.take(length);
            self.html.push_str(text);
        }
        Some(())
    }

    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    fn stand_in(&mut self, taken: &'a str) {
        self.html.push_str(&format!("{OPEN}{}{CLOSE}", self.aside.len()));
        self.aside.push(taken);
    }

    /// Consumes a tag. Attributes that Tera chooses are replaced by placeholders.
    fn tag(&mut self, tag: &'a str) -> Option<()> {
        let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
        let is_end = inner.starts_with('/');
        let after = inner.trim_start_matches('/');
        let name_length = after.find(|letter: char| letter.is_whitespace() || letter == '/' || letter == '{').unwrap_or(after.len());
        let (name, attributes) = after.split_at(name_length);
        if attributes.starts_with("{{") {
            return None;
        }
        if is_end {
            (self.open.pop()? == name).then_some(())?;
        } else if !name.starts_with('!') && !VOID.contains(&name) {
            self.open.push(name);
        }
        match self.with_values_aside(attributes) {
            Some(attributes) => {
                self.html.push_str(&tag[..inner.len() - after.len() + 1 + name.len()]);
                self.html.push_str(&attributes);
                self.html.push('>');
            }
            None => {
                self.html.push_str(&format!("<{name} zq{}qz>", self.aside.len()));
                self.aside.push(attributes);
            }
        }
        Some(())
    }

    /// Attributes with Tera syntax inside quotes only, with placeholders that force the minifier to keep the quotes: each contains a space.
    fn with_values_aside(&mut self, attributes: &'a str) -> Option<String> {
        let (mut text, mut rest, mut quote) = (String::new(), attributes, None);
        let noted = self.aside.len();
        while let Some(letter) = rest.chars().next() {
            if let Some(length) = tera_length(rest) {
                if quote.is_none() {
                    self.aside.truncate(noted);
                    return None;
                }
                text.push_str(&format!("{OPEN} {}{CLOSE}", self.aside.len()));
                self.aside.push(&rest[..length]);
                rest = &rest[length..];
                continue;
            }
            match quote {
                None if letter == '"' || letter == '\'' => quote = Some(letter),
                Some(open) if open == letter => quote = None,
                _ => {}
            }
            text.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
        Some(text)
    }
}

/// The length of `{{ … }}`, `{% … %}` or `{# … #}` at the start of a text.
fn tera_length(text: &str) -> Option<usize> {
    let end = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => return text.find("#}").map(|at| at + 2),
        _ => return None,
    };
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match quote {
            None if text[at..].starts_with(end) => return Some(at + end.len()),
            None if "\"'`".contains(letter) => quote = Some(letter),
            Some(open) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

/// The length of the tag at the start of a text: up to the first `>` outside quotes and Tera syntax.
fn tag_length(text: &str) -> Option<usize> {
    let (mut at, mut quote) = (0, None);
    while let Some(letter) = text[at..].chars().next() {
        if let Some(length) = tera_length(&text[at..]) {
            at += length;
            continue;
        }
        match quote {
            None if letter == '>' => return Some(at + 1),
            None if letter == '"' || letter == '\'' => quote = Some(letter),
            Some(open) if open == letter => quote = None,
            _ => {}
        }
        at += letter.len_utf8();
    }
    None
}

/// The minified HTML with the Tera syntax put back; none unless every placeholder occurs exactly once.
fn put_back(html: &str, aside: &[&str]) -> Option<String> {
    let (mut text, mut rest, mut placed) = (String::with_capacity(html.len() * 2), html, vec![false; aside.len()]);
    while let Some(at) = rest.find(OPEN).into_iter().chain(rest.find(" zq")).min() {
        text.push_str(&rest[..at]);
        let (start, end) = if rest[at..].starts_with(OPEN) { (at + OPEN.len_utf8(), CLOSE.to_string()) } else { (at + 3, "qz".to_owned()) };
        let length = rest[start..].find(&end)?;
        let number: usize = rest[start..start + length].trim().parse().ok()?;
        text.push_str(aside.get(number)?);
        if std::mem::replace(placed.get_mut(number)?, true) {
            return None;
        }
        rest = &rest[start + length + end.len()..];
    }
    text.push_str(rest);
    placed.into_iter().all(|placed| placed).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::template;

    fn small(source: &str) -> String {
        template(source).unwrap_or_else(|| panic!("left as it is: {source}"))
    }

    #[test]
    fn spaces_go_and_tera_stays() {
        let source = "<ul>\n  {% for link in links %}<li><a href=\"{{ link.href }}\"  class=\"a b\">{{ link.label }}</a></li>\n  {% endfor %}\n</ul>\n";
        let small = small(source);
        assert!(small.len() < source.len(), "{small}");
        for part in ["{% for link in links %}", "href=\"{{ link.href }}\"", "class=\"a b\"", "{{ link.label }}", "{% endfor %}"] {
            assert_eq!(small.matches(part).count(), 1, "{part} in {small}");
        }
    }

    #[test]
    fn attributes_that_tera_chooses_keep_their_order() {
        let source = "<p   class=\"x\"{% if lang %} lang=\"{{ lang }}\"{% endif %}>\n  a\n</p>";
        assert_eq!(small(source), "<p   class=\"x\"{% if lang %} lang=\"{{ lang }}\"{% endif %}>a</p>");
        let source = "<ul><li{% if deep > 2 %} class=\"below\"{% endif %}>a</li></ul>";
        assert_eq!(small(source), source);
    }

    #[test]
    fn where_tera_chooses_an_element_no_space_is_lost() {
        assert_eq!(template("<article><h{{ level }}><span>1</span> <span>a</span></h{{ level }}></article>"), None);
    }

    #[test]
    fn quotes_within_tera_are_not_those_of_the_attribute() {
        let source = "<link href=\"{{ root }}{{ asset(path=\"a>b.css\") }}\" rel=\"stylesheet\">";
        let small = small(source);
        assert!(small.contains("href=\"{{ root }}{{ asset(path=\"a>b.css\") }}\""), "{small}");
    }

    #[test]
    fn every_template_of_the_default_theme_is_made_small() {
        for (path, (_, bytes)) in crate::base::inputs::Inputs::default().theme("default").iter().filter(|(path, _)| path.ends_with(".html"))
        {
            let source = std::str::from_utf8(bytes).expect("UTF-8");
            // One of them opens a list at the first change of a day and closes it at the last; the others let Tera choose the heading level.
            let stay = ["changes", "not_found", "print/brochure", "print/parts"].map(|name| format!("templates/{name}.html"));
            let is_small = template(source).is_some_and(|small| small.len() < source.len());
            assert_eq!(is_small, !stay.contains(path), "{path}");
        }
    }

    #[test]
    fn what_is_no_html_by_itself_stays() {
        assert_eq!(template("{% if a %}<a>{% else %}<b>{% endif %}x{% if a %}</a>{% else %}</b>{% endif %}"), None);
        assert_eq!(template("<p"), None);
        assert_eq!(template("{% raw %}{{{% endraw %}"), None);
    }
}
