//! Reads the words of an entry back from the pages of a site.

use super::texts::words;
use anyqtama::testing::SiteFiles;

/// The words of an entry's page: those that readers see, in order, and those in addresses and descriptions.
#[derive(Debug, Default)]
pub struct PageWords {
    pub shown: Vec<String>,
    pub in_attributes: Vec<String>,
}

fn page<'a>(site: &'a SiteFiles, path: &str) -> &'a str {
    let bytes = site.get(path).unwrap_or_else(|| panic!("no {path}"));
    std::str::from_utf8(bytes).expect("pages are texts")
}

/// The part of `text` after `from` and before `to`.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let rest = text.split_once(from).unwrap_or_else(|| panic!("`{from}` is not in {text}")).1;
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

/// Short answer and text of an entry on its page.
pub fn entry_page(site: &SiteFiles, language: &str, slug: &str) -> PageWords {
    let html = page(site, &format!("{language}/faq/{slug}/index.html"));
    let main = between(html, "<h1", "id=_acts");
    let (before, after) = main.split_once("class=contents").map_or((main, ""), |(before, rest)| {
        let (_, after) = rest.split_once("</nav>").expect("the contents end");
        (before, after)
    });
    let mut words = read(before);
    let rest = read(after);
    words.shown.extend(rest.shown);
    words.in_attributes.extend(rest.in_attributes);
    words
}

/// Short answer and text of entry number `number` in the brochure `all-a4`.
pub fn printed(site: &SiteFiles, language: &str, number: usize) -> PageWords {
    let html = page(site, &format!("{language}/print/all-a4/index.html"));
    let article = between(html, &format!("id=\"q{number}\""), "</article>");
    read(article.split_once("class=\"acts\"").map_or(article, |(text, _)| text))
}

fn read(html: &str) -> PageWords {
    let mut found = PageWords::default();
    let mut rest = html;
    loop {
        let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
        found.shown.extend(words(text));
        if after.is_empty() {
            return found;
        }
        // No attribute of a text contains an unescaped `>`: the writer escapes it.
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        found.in_attributes.extend(words(tag));
        rest = after;
    }
}
