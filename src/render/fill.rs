//! Fills the holes of a text: links, values and pictures, as a page in a language shows them.

use super::view::{FactRow, FactTableView, PointView};
use super::{Page, format};
use crate::check::split_key;
use crate::content::fact::Unit;
use crate::handbook::Note;
use crate::markdown::links::Target;
use crate::markdown::typography::bind;
use crate::markdown::values::Value;
use crate::markdown::{Document, Piece};
use crate::site::PageKind;
use crate::words::Argument;

impl Page<'_> {
    /// The HTML of a text on this page. `notes` are those of the entry it belongs to.
    pub(super) fn fill(&self, document: &Document, notes: &[Note]) -> String {
        self.fill_pieces(&document.pieces, document, notes)
    }

    /// The same for the pieces of a document that are kept elsewhere.
    pub(super) fn fill_pieces(&self, pieces: &[Piece], document: &Document, notes: &[Note]) -> String {
        let mut html = String::with_capacity(pieces.iter().map(|piece| if let Piece::Html(html) = piece { html.len() } else { 64 }).sum());
        let mut is_link = true;
        // On paper: what the link leads to, where, and where its words start.
        let mut link: Option<(&Target, String, usize)> = None;
        for piece in pieces {
            match piece {
                Piece::Html(ready) => html.push_str(ready),
                Piece::LinkStart(at) => {
                    let address = self.address(&document.links[*at].0);
                    is_link = address.is_some();
                    if let Some(address) = address {
                        html.push_str("<a href=\"");
                        escape(&address, &mut html);
                        html.push_str("\">");
                        link = self.brochure.map(|_| (&document.links[*at].0, address, html.len()));
                    }
                }
                Piece::LinkEnd if is_link => {
                    html.push_str("</a>");
                    if let Some((target, address, start)) = link.take() {
                        let words = html[start..].to_owned();
                        self.after_link(target, &address, &words, &mut html);
                    }
                }
                Piece::LinkEnd => {}
                Piece::Value(at) => self.value(&document.values[*at].0, notes, &mut html),
                Piece::Picture(at) => {
                    let picture = &document.pictures[*at];
                    html.push_str("<img src=\"");
                    escape(&format!("{}{}", self.root, self.site.theme.assets().get(&picture.file).map_or("", String::as_str)), &mut html);
                    html.push_str("\" alt=\"");
                    escape(&picture.alt, &mut html);
                    html.push_str("\">");
                }
            }
        }
        html
    }

    /// Where a link leads from this page; nowhere for an office without an address.
    fn address(&self, target: &Target) -> Option<String> {
        if let Some(brochure) = self.brochure {
            return self.address_on_paper(brochure, target);
        }
        let handbook = self.site.handbook;
        let to = |kind: PageKind| format!("{}{}", self.root, self.path_of(kind));
        match target {
            Target::Entry { slug, anchor } => {
                let page = to(PageKind::Entry(*handbook.names.entries.get(slug)?));
                Some(anchor.as_ref().map_or(page.clone(), |anchor| format!("{page}#{anchor}")))
            }
            Target::Page { slug } => Some(to(PageKind::Page(*handbook.names.pages.get(slug)?))),
            Target::Act { id } => handbook.names.acts.contains_key(id).then(|| format!("{}#{id}", to(PageKind::Acts))),
            Target::Acts => Some(to(PageKind::Acts)),
            Target::Region { slug } => Some(to(PageKind::Region(*handbook.names.regions.get(slug)?))),
            Target::Regions => Some(to(PageKind::Regions)),
            Target::Channel { id } => handbook.channels[*handbook.names.channels.get(id)?].link.clone(),
            Target::Here { anchor } => Some(format!("#{anchor}")),
            Target::Outside { address } => Some(address.clone()),
        }
    }

    fn value(&self, value: &Value, notes: &[Note], html: &mut String) {
        let (handbook, words, language) = (self.site.handbook, self.site.words, self.language.id);
        match value {
            Value::Mci { count, ending } => escape(&format::mci(handbook, words, language, *count, ending), html),
            Value::Tenge { count } => escape(&format::tenge_of_mci(handbook, words, language, *count), html),
            Value::Fact { key } => {
                let (id, part) = split_key(key);
                escape(&handbook.facts.get(id).map(|fact| format::fact(words, language, fact, part)).unwrap_or_default(), html);
            }
            Value::FactTable { id } => html.push_str(&self.part("fact_table.html", &self.fact_table(id))),
            Value::Open { id } => html.push_str(&notes.iter().find(|note| note.id == *id).map(|note| self.point(note)).unwrap_or_default()),
        }
    }

    fn fact_table(&self, id: &str) -> FactTableView {
        let (words, language) = (self.site.words, self.language.id);
        let fact = self.site.handbook.facts.get(id).expect("`check` lets no table pass without its fact");
        let year = self.site.handbook.as_of.year().to_string();
        FactTableView {
            caption: words.format(
                language,
                "fact_table_caption",
                &[("name", Argument::Text(&fact.name[language])), ("year", Argument::Text(&year))],
            ),
            part_label: words.get(language, "fact_table_part").to_owned(),
            value_label: words
                .get(
                    language,
                    match fact.unit {
                        Unit::People => "fact_table_people",
                        Unit::Tenge => "fact_table_tenge",
                    },
                )
                .to_owned(),
            rows: fact
                .parts
                .iter()
                .map(|(_, name, value)| FactRow { name: name[language].clone(), value: format::number(*value) })
                .collect(),
            total: format::number(fact.value),
        }
    }

    /// The HTML of a note on an open point.
    pub(super) fn point(&self, note: &Note) -> String {
        let view = PointView {
            // Anchors of notes would meet in a brochure, and nothing on paper leads to them.
            id: if self.brochure.is_some() { String::new() } else { note.id.clone() },
            note: bind(&note.text[self.language.id]).into_owned(),
            source: note.source.as_deref().map(|source| bind(source).into_owned()),
            source_lang: self.site.handbook.languages.source().code.clone(),
        };
        self.part("point.html", &view)
    }
}

/// Escapes a text for HTML, also inside quoted attributes.
pub fn escape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        into.push_str(&rest[..at]);
        into.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    into.push_str(rest);
}

/// The words of our own HTML: without tags, white space folded.
pub fn plain_text(html: &str) -> String {
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
    let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    names.iter().fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_html() {
        assert_eq!(plain_text("a <strong>b</strong>\n c &amp;lt; d"), "a b c &lt; d");
        let mut escaped = String::new();
        escape("a<b>\"&", &mut escaped);
        assert_eq!(plain_text(&escaped), "a<b>\"&");
    }
}
