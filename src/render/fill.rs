//! Fills the placeholders of a text with links, values and pictures, in the form that a page in one language needs.

use super::Page;
use super::view::{FactRow, FactTableView, PointView};
use crate::base::html::escape;
use crate::base::ui_strings::Argument;
use crate::content::fact::Unit;
use crate::content::fact::split_fact_key;
use crate::handbook::Note;
use crate::handbook::format;
use crate::markdown::links::LinkTarget;
use crate::markdown::typography::add_no_break_spaces;
use crate::markdown::values::TextValue;
use crate::markdown::{HtmlPiece, MarkdownDocument};
use crate::site::PageKind;

impl Page<'_> {
    /// The HTML of a text on this page. `notes` are those of the entry it belongs to.
    pub(super) fn fill(&self, document: &MarkdownDocument, notes: &[Note]) -> String {
        let pieces = &document.pieces;
        let mut html =
            String::with_capacity(pieces.iter().map(|piece| if let HtmlPiece::Html(html) = piece { html.len() } else { 64 }).sum());
        let mut is_link = true;
        // On paper: the target of the link, its address, and where its text starts.
        let mut link: Option<(&LinkTarget, String, usize)> = None;
        for piece in pieces {
            match piece {
                HtmlPiece::Html(ready) => html.push_str(ready),
                HtmlPiece::LinkStart(at) => {
                    let address = self.address(&document.links[*at].0);
                    is_link = address.is_some();
                    if let Some(address) = address {
                        html.push_str("<a href=\"");
                        escape(&address, &mut html);
                        html.push_str("\">");
                        link = self.brochure.map(|_| (&document.links[*at].0, address, html.len()));
                    }
                }
                HtmlPiece::LinkEnd if is_link => {
                    html.push_str("</a>");
                    if let Some((target, address, start)) = link.take() {
                        let words = html[start..].to_owned();
                        self.push_link_suffix(target, &address, &words, &mut html);
                    }
                }
                HtmlPiece::LinkEnd => {}
                HtmlPiece::Value(at) => self.value(&document.values[*at].0, notes, &mut html),
                HtmlPiece::Picture(at) => {
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

    /// The address of a link on this page; none for a channel without an address.
    fn address(&self, target: &LinkTarget) -> Option<String> {
        if let Some(brochure) = self.brochure {
            return self.print_address(brochure, target);
        }
        let handbook = self.site.handbook;
        let to = |kind: PageKind| format!("{}{}", self.root, self.path_of(kind));
        match target {
            LinkTarget::Entry { slug, anchor } => {
                let page = to(PageKind::Entry(*handbook.names.entries.get(slug)?));
                Some(anchor.as_ref().map_or(page.clone(), |anchor| format!("{page}#{anchor}")))
            }
            LinkTarget::Page { slug } => Some(to(PageKind::Page(*handbook.names.pages.get(slug)?))),
            LinkTarget::Act { id } => handbook.names.acts.contains_key(id).then(|| format!("{}#{id}", to(PageKind::Acts))),
            LinkTarget::Acts => Some(to(PageKind::Acts)),
            LinkTarget::Region { slug } => Some(to(PageKind::Region(*handbook.names.regions.get(slug)?))),
            LinkTarget::Regions => Some(to(PageKind::Regions)),
            LinkTarget::Channel { id } => handbook.channels[*handbook.names.channels.get(id)?].link.clone(),
            LinkTarget::Here { anchor } => Some(format!("#{anchor}")),
            LinkTarget::Outside { address } => Some(address.clone()),
        }
    }

    fn value(&self, value: &TextValue, notes: &[Note], html: &mut String) {
        let (handbook, words, language) = (self.site.handbook, self.site.words, self.language.id);
        match value {
            TextValue::Mci { count, ending } => escape(&format::mci(handbook, words, language, *count, ending), html),
            TextValue::Tenge { count } => escape(&format::tenge_of_mci(handbook, words, language, *count), html),
            TextValue::Fact { key } => {
                let (id, part) = split_fact_key(key);
                escape(&handbook.facts.get(id).map(|fact| format::fact(words, language, fact, part)).unwrap_or_default(), html);
            }
            TextValue::FactTable { id } => html.push_str(&self.part("fact_table.html", &self.fact_table(id))),
            TextValue::Open { id } => {
                html.push_str(&notes.iter().find(|note| note.id == *id).map(|note| self.point(note)).unwrap_or_default())
            }
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
            // In a brochure the anchors of several entries would collide, and nothing links to them there.
            id: if self.brochure.is_some() { String::new() } else { note.id.clone() },
            note: add_no_break_spaces(&note.text[self.language.id]).into_owned(),
            source: note.source.as_deref().map(|source| add_no_break_spaces(source).into_owned()),
            source_lang: self.site.handbook.languages.source().code.clone(),
        };
        self.part("point.html", &view)
    }
}
