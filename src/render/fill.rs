//! Fills the placeholders of a text with links, values and pictures, in the form that a page in one language needs.

use super::Page;
use super::notes::NumberedNotes;
use super::print::tables::PRINTED_PHONE;
use super::view::{FactRow, FactTableView, PointView, WordView};
use super::word_buttons::keep_together;
use crate::base::html::escape;
use crate::base::phone::{self, Country};
use crate::base::ui_strings::Argument;
use crate::handbook::{Calculator, Entry, FactFormat, Handbook, Localized, NamedTarget, Note, Table, TextInLanguage, format};
use crate::markdown::links::LinkTarget;
use crate::markdown::typography::{NO_BREAK_SPACE, add_no_break_spaces};
use crate::markdown::values::TextValue;
use crate::markdown::{HtmlPiece, MarkdownDocument, Picture};
use crate::parse::picture::PictureSize;
use crate::site::PageKind;

const MARK_START: &str = "<sup class=\"mark\">";
const MARK_END: &str = "</sup>";

/// Removes the marks of notes, for texts outside of the page.
pub(super) fn without_marks(html: &str) -> String {
    let mut parts = html.split(MARK_START);
    let first = parts.next().unwrap_or_default();
    parts.fold(first.to_owned(), |kept, part| kept + part.split_once(MARK_END).map_or("", |(_, after)| after))
}

/// What the values of a text may refer to.
#[derive(Default)]
pub(super) struct TextData<'a> {
    notes: &'a [Note],
    pub numbered: NumberedNotes<'a>,
    tables: &'a [Table],
    calculators: &'a [Calculator],
}

impl<'a> TextData<'a> {
    /// The data of an entry for one of its texts.
    pub(super) fn of_entry(entry: &'a Entry, text: &TextInLanguage) -> TextData<'a> {
        TextData {
            notes: &entry.notes,
            numbered: NumberedNotes::of_entry(entry, text),
            tables: &entry.tables,
            calculators: &entry.calculators,
        }
    }

    /// Whether a value can be filled in: a text with mistakes, which only the preview shows, may name what does not exist.
    pub(super) fn knows(&self, value: &TextValue, handbook: &Handbook) -> bool {
        match value {
            TextValue::Times { fact, .. } | TextValue::Amount { fact, .. } => handbook.has_fact(fact),
            TextValue::Fact { key } => handbook.has_fact(key),
            TextValue::FactTable { id } => handbook.has_fact(id),
            TextValue::Table { id } | TextValue::Range { id } => self.tables.iter().any(|table| table.id == *id),
            TextValue::Calculator { id } => self.calculators.iter().any(|calculator| calculator.id == *id),
            TextValue::Open { id } => self.notes.iter().any(|note| note.id == *id),
            TextValue::Note { id } => self.numbered.find(id).is_some(),
        }
    }
}

impl Page<'_> {
    /// The HTML of a text on this page.
    pub(super) fn fill(&self, document: &MarkdownDocument, data: &TextData<'_>) -> String {
        let pieces = &document.pieces;
        let mut html =
            String::with_capacity(pieces.iter().map(|piece| if let HtmlPiece::Html(html) = piece { html.len() } else { 64 }).sum());
        let mut is_link = true;
        let mut end = "</a>";
        // On paper: the target of the link, its address, and where its text starts.
        let mut link: Option<(&LinkTarget, String, usize)> = None;
        // The type and size of a file to download.
        let mut download: Option<String> = None;
        for piece in pieces {
            match piece {
                // Nothing is folded on paper.
                HtmlPiece::Html(ready) if self.brochure.is_some() => html.push_str(&ready.replace("<details>", "<details open>")),
                HtmlPiece::Html(ready) => html.push_str(ready),
                HtmlPiece::LinkStart(at) if self.is_known_word(&document.links[*at].0) => {
                    end = if self.brochure.is_some() { "" } else { "</button>" };
                    self.word_start(&document.links[*at].0, &mut html);
                }
                // `print.css` keeps it on one line.
                HtmlPiece::LinkStart(at) if self.brochure.is_some() && matches!(document.links[*at].0, LinkTarget::Phone { .. }) => {
                    end = "</span>";
                    html.push_str(PRINTED_PHONE);
                }
                HtmlPiece::LinkStart(at) => {
                    end = "</a>";
                    let address = self.address(&document.links[*at].0);
                    download = self.download(&document.links[*at].0);
                    is_link = address.is_some();
                    if let Some(address) = address {
                        html.push_str("<a href=\"");
                        escape(&address, &mut html);
                        html.push_str("\">");
                        link = self.brochure.map(|_| (&document.links[*at].0, address, html.len()));
                    }
                }
                HtmlPiece::LinkEnd if end != "</a>" => html.push_str(end),
                HtmlPiece::LinkEnd if is_link => {
                    html.push_str(end);
                    html.push_str(&download.take().unwrap_or_default());
                    if let Some((target, address, start)) = link.take() {
                        let words = html[start..].to_owned();
                        self.push_link_suffix(target, &address, &words, &mut html);
                    }
                }
                HtmlPiece::UiString(key) => html.push_str(&self.word(key)),
                HtmlPiece::LinkEnd => {}
                HtmlPiece::Value(at) => {
                    let value = &document.values[*at].0;
                    match data.knows(value, self.site.handbook) {
                        true => self.value(value, data, &mut html),
                        false => unknown(&value.to_string(), &mut html),
                    }
                }
                HtmlPiece::Picture(at) => self.picture(&document.pictures[*at], &mut html),
            }
        }
        keep_together(html)
    }

    fn picture(&self, picture: &Picture, html: &mut String) {
        let Some(path) = self.site.theme.assets().get(&picture.file) else { return unknown(&picture.alt, html) };
        html.push_str("<img src=\"");
        escape(&format!("{}{path}", self.root), html);
        html.push_str("\" alt=\"");
        escape(&picture.alt, html);
        html.push('"');
        // The browser keeps the space for the picture, so that the text does not jump.
        if let Some(PictureSize { width, height }) = self.site.handbook.pictures.get(&picture.file) {
            html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
            // On paper every pixel counts.
            if self.brochure.is_none() {
                self.site.sized.attributes(&picture.file, path, *width, &self.root, html);
            }
        }
        html.push('>');
    }

    fn is_known_word(&self, target: &LinkTarget) -> bool {
        matches!(target, LinkTarget::Word { id } if self.site.handbook.glossary.contains_key(id))
    }

    /// The start of a word that shows its meaning on tap. On paper the meanings are listed below the text.
    fn word_start(&self, target: &LinkTarget, html: &mut String) {
        if let (LinkTarget::Word { id }, None) = (target, self.brochure) {
            html.push_str("<button type=\"button\" class=\"word\" popovertarget=\"_word-");
            escape(id, html);
            html.push_str("\">");
        }
    }

    /// The words of the glossary in some texts, in the order of their first use.
    pub(super) fn word_views<'t>(&self, documents: impl Iterator<Item = &'t MarkdownDocument>) -> Vec<WordView> {
        let mut views: Vec<WordView> = Vec::new();
        for (target, _) in documents.flat_map(|document| &document.links) {
            let LinkTarget::Word { id } = target else { continue };
            if views.iter().all(|known| known.id != *id) {
                let Some(word) = self.site.handbook.glossary.get(id) else { continue };
                let text = |text: &Localized| add_no_break_spaces(&text[self.language.id]).into_owned();
                views.push(WordView { id: id.clone(), word: text(&word.word), meaning: text(&word.meaning) });
            }
        }
        views
    }

    /// The address of a link on this page; none for a channel without any contact.
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
            LinkTarget::Area { name } => Some(to(PageKind::Area(*handbook.names.areas.get(name)?))),
            LinkTarget::Directory { name } => Some(to(PageKind::Directory(*handbook.names.directories.get(name)?))),
            LinkTarget::Channel { id } => {
                let channel = &handbook.channels[*handbook.names.channels.get(id)?];
                let has_contact = channel.address.is_some() || !channel.phones.is_empty();
                let link = channel.link.as_ref().map(|link| link[self.language.id].clone());
                link.or_else(|| has_contact.then(|| format!("{}#{id}", to(PageKind::Contacts))))
            }
            LinkTarget::Word { .. } | LinkTarget::Unread => None,
            LinkTarget::Named { .. } | LinkTarget::File { .. } => match self.file_of(target) {
                Some(name) => self.site.theme.assets().get(name).map(|path| format!("{}{path}", self.root)),
                None => self.named_address(target),
            },
            LinkTarget::Here { anchor } => Some(format!("#{anchor}")),
            LinkTarget::Phone { number } => {
                phone::read(number, handbook.country).ok().filter(|number| number.is_known).map(|number| format!("tel:{}", number.dial))
            }
            LinkTarget::Outside { address } => Some(dialled(address, handbook.country).unwrap_or_else(|| address.clone())),
        }
    }

    /// The address that `link:` names in this language; none if it names a file.
    pub(super) fn named_address(&self, target: &LinkTarget) -> Option<String> {
        let LinkTarget::Named { id } = target else { return None };
        let handbook = self.site.handbook;
        match &handbook.links[*handbook.names.links.get(id)?].target {
            NamedTarget::Address(address) => Some(address[self.language.id].clone()),
            NamedTarget::File(_) => None,
        }
    }

    /// The file below `assets/` that a link leads to in this language.
    pub(super) fn file_of<'t>(&'t self, target: &'t LinkTarget) -> Option<&'t str> {
        let handbook = self.site.handbook;
        match target {
            LinkTarget::File { path } => Some(path),
            LinkTarget::Named { id } => match &handbook.links[*handbook.names.links.get(id)?].target {
                NamedTarget::File(file) => Some(&file[self.language.id]),
                NamedTarget::Address(_) => None,
            },
            _ => None,
        }
    }

    /// The type and size of the file that a link leads to: « (PDF, 120 kB)».
    fn download(&self, target: &LinkTarget) -> Option<String> {
        let name = self.file_of(target)?;
        let path = self.site.theme.assets().get(name)?;
        let separator = self.word("list_separator");
        let kind = name.rsplit_once('.').map_or_else(String::new, |(_, kind)| format!("{}{separator}", kind.to_uppercase()));
        let bytes = self.site.theme.files[path].len() as u64;
        let size = format::number(self.site.words, self.language.id, bytes.div_ceil(1000));
        let mut html = String::from(" <span class=\"file\">(");
        escape(&format!("{kind}{size}{NO_BREAK_SPACE}{}", self.word("kilobytes")), &mut html);
        html.push_str(")</span>");
        Some(html)
    }

    fn value(&self, value: &TextValue, data: &TextData<'_>, html: &mut String) {
        match value {
            TextValue::Times { fact, count, ending } => escape(&self.facts().times(fact, *count, ending), html),
            TextValue::Amount { fact, count } => escape(&self.facts().amount(fact, *count), html),
            TextValue::Fact { key } => escape(&self.facts().fact(key), html),
            TextValue::FactTable { id } => html.push_str(&self.part("fact_table.html", &self.fact_table(id))),
            TextValue::Table { id } => {
                let table = data.tables.iter().find(|table| table.id == *id).expect("`fill` asks `knows` before");
                html.push_str(&self.part("table.html", &self.table(table)));
            }
            TextValue::Range { id } => {
                let table = data.tables.iter().find(|table| table.id == *id).expect("`fill` asks `knows` before");
                escape(&self.facts().table_range(table), html);
            }
            TextValue::Calculator { id } => {
                let calculator = data.calculators.iter().find(|calculator| calculator.id == *id);
                let calculator = calculator.expect("`fill` asks `knows` before");
                html.push_str(&self.part("calculator.html", &self.calculator(calculator, data.tables)));
            }
            TextValue::Open { id } => {
                let note = data.notes.iter().find(|note| note.id == *id).expect("`fill` asks `knows` before");
                html.push_str(&self.point(note));
            }
            TextValue::Note { id } => self.mark(id, &data.numbered, html),
        }
    }

    /// The mark of a note that is listed below the text. On paper nothing links to it. [`without_marks`] removes it.
    pub(super) fn mark(&self, id: &str, numbered: &NumberedNotes<'_>, html: &mut String) {
        let (number, anchor) = numbered.find(id).expect("`check` knows every open point of a text");
        // Like the numbers of the list of notes.
        let shown = self.language.locale.digits(&number.to_string());
        if self.brochure.is_some() {
            html.push_str(&format!("{MARK_START}{shown}{MARK_END}"));
            return;
        }
        let label = self.site.words.format(self.language.id, "note_mark", &[("number", Argument::Number(number as u64))]);
        html.push_str(&format!("{MARK_START}<a href=\"#{anchor}\" aria-label=\""));
        escape(&label, html);
        html.push_str(&format!("\">{shown}</a>{MARK_END}"));
    }

    /// Writes facts in the language of the page.
    pub(super) fn facts(&self) -> FactFormat<'_> {
        FactFormat::new(self.site.handbook, self.site.words, self.language.id)
    }

    fn fact_table(&self, id: &str) -> FactTableView {
        let (words, language) = (self.site.words, self.language.id);
        let fact = self.site.handbook.facts.get(id).expect("`fill` asks `knows` before");
        let year = self.site.handbook.as_of.year().to_string();
        let rows = fact.parts.iter();
        FactTableView {
            caption: match fact.to {
                None => fact.name[language].clone(),
                Some(_) => {
                    let arguments = [("name", Argument::Text(&fact.name[language])), ("year", Argument::Text(&year))];
                    words.format(language, "fact_table_caption", &arguments)
                }
            },
            part_label: self.facts().parts_heading(fact),
            value_label: self.facts().values_heading(fact),
            rows: rows.map(|(_, name, value)| FactRow { name: name[language].clone(), value: self.facts().bare(fact, *value) }).collect(),
            total: self.facts().total(fact),
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

/// Writes what a text names although it does not exist: only the preview shows such a text.
fn unknown(text: &str, html: &mut String) {
    html.push_str("<mark>");
    escape(text, html);
    html.push_str("</mark>");
}

/// The address of a phone link with the calling code, so that it can be dialled from abroad. None for other links.
fn dialled(address: &str, home: Option<Country>) -> Option<String> {
    let number = phone::read(address.strip_prefix("tel:")?, home).ok()?;
    Some(format!("tel:{}", number.dial))
}
