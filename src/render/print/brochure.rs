//! Template data and page style of one brochure.

use super::joined_words::without_joiners;
use super::outline::Outline;
use super::page_style::{PageStyle, letters_per_line};
use super::{QrCodes, STYLE_PLACEHOLDER, print_links, tables};
use crate::base::date::Date;
use crate::base::ui_strings::Argument;
use crate::content::brochure::TextSize;
use crate::handbook::{AreaId, Brochure, DirectoryId, EntryId, TopicId, TypedId, format};
use crate::markdown::typography::NO_BREAK_SPACE;
use crate::render::Page;
use crate::render::view::{
    BrochureHeadings, BrochureView, ImprintView, LanguageLink, Link, Live, PrintArea, PrintDirectory, PrintEntry, PrintTopic, Tab,
};
use crate::script::isolate_page;
use crate::site::{PageKind, public_url};

impl Page<'_> {
    /// The HTML of a brochure and its page style. `None` if the template has an error, which is then a recorded problem.
    pub(super) fn brochure_page(&self, brochure: &Brochure, codes: &QrCodes) -> Option<(String, PageStyle)> {
        let view = self.brochure_view(brochure, codes);
        let page_style = self.page_style(brochure, &view);
        let template = if brochure.is_leaflet() { "print/leaflet.html" } else { "print/brochure.html" };
        let html = self.text(template, &view)?;
        let html = if self.is_rtl() { isolate_page(&html) } else { html };
        Some((without_joiners(&html), page_style))
    }

    fn page_style(&self, brochure: &Brochure, view: &BrochureView) -> PageStyle {
        let is_leaflet = brochure.is_leaflet();
        let outline = if is_leaflet { Outline::of_leaflet(view) } else { Outline::of_book(view, &self.word("number_sign")) };
        let Outline { headings, tabs, sections } = outline;
        let (paper, letters, zero) = (brochure.paper, brochure.letters, self.language.locale.zero);
        PageStyle { paper, letters, zero, is_leaflet, tabs, headings, sections, page_reference: self.page_reference() }
    }

    /// The brochure in the languages that have it.
    fn brochure_languages(&self, brochure: &Brochure) -> Vec<LanguageLink> {
        let handbook = self.site.handbook;
        let id = handbook.brochures.find_id(|known| known.slug == brochure.slug).expect("a brochure of the handbook");
        let has_brochure = |link: &LanguageLink| brochure.languages.iter().any(|language| handbook.languages[*language].code == link.lang);
        let languages: Vec<LanguageLink> = self.languages(PageKind::Brochure(id)).into_iter().filter(has_brochure).collect();
        if languages.len() > 1 { languages } else { Vec::new() }
    }

    /// What surrounds the page number in a reference: «, p. 11» is `[", p. ", ""]`.
    fn page_reference(&self) -> [String; 2] {
        const PAGE: &str = "0";
        let phrase = self.site.words.format(self.language.id, "print_page_reference", &[("page", Argument::Text(PAGE))]);
        let (before, after) = phrase.split_once(PAGE).unwrap_or((&phrase, ""));
        [before, after].map(str::to_owned)
    }

    /// Title in the PDF's metadata: that of a topic or area is followed by the title of the handbook.
    pub(super) fn brochure_title(&self, brochure: &Brochure) -> String {
        let (title, handbook) = (&brochure.title[self.language.id], &self.site.handbook.title[self.language.id]);
        if title == handbook { title.clone() } else { format!("{title} · {handbook}") }
    }

    fn brochure_view(&self, brochure: &Brochure, codes: &QrCodes) -> BrochureView {
        let (handbook, language) = (self.site.handbook, self.language.id);
        let topics = self.print_topics(brochure, codes);
        let has_topics = topics.len() > 1 || (!topics.is_empty() && !brochure.areas.is_empty());
        let checked = brochure.entries.iter().map(|at| handbook.entries[*at].checked_on);
        let checked: Vec<Date> = checked.chain(brochure.areas.iter().map(|at| handbook.areas[*at].checked_on)).collect();
        let review = brochure.entries.iter().map(|at| handbook.entries[*at].review_by);
        let next = review.chain(brochure.areas.iter().map(|at| handbook.areas[*at].review_by)).min();
        let mut days: Vec<Date> = checked.iter().min().into_iter().chain(checked.iter().max()).copied().collect();
        days.dedup();
        let large = match brochure.letters {
            TextSize::Large(points) => format!(" large s{points}"),
            TextSize::Normal => String::new(),
        };
        BrochureView {
            lang: self.language.code.clone(),
            dir: self.language.direction,
            root: self.root.clone(),
            start: self.path_of(PageKind::Home),
            languages: self.brochure_languages(brochure),
            list: Link { label: self.word("title_brochures"), href: self.path_of(PageKind::Brochures) },
            style: STYLE_PLACEHOLDER.to_owned(),
            class: format!("{}{large}", brochure.paper.name()),
            title: brochure.title[language].clone(),
            cover: brochure.cover.as_ref().map(|cover| cover[language].clone()),
            handbook: handbook.title[language].clone(),
            publisher: handbook.publisher[language].clone(),
            notice: handbook.notice[language].clone(),
            edition: self.date(handbook.edition),
            checked: days.into_iter().map(|day| self.date(day)).collect(),
            imprint: self.imprint(brochure),
            next_check: self.date(next.unwrap_or(handbook.edition)),
            home: self.live(PageKind::Home, codes),
            has_topics,
            directories: self.print_directories(brochure, has_topics, codes),
            indexes: if has_topics { self.print_indexes(brochure) } else { Vec::new() },
            topics,
            headings: BrochureHeadings {
                contents: self.word("print_contents"),
                indexes: self.word("print_indexes"),
                imprint: self.word("print_imprint"),
            },
        }
    }

    fn imprint(&self, brochure: &Brochure) -> ImprintView {
        let (words, language, imprint) = (self.site.words, self.language.id, &brochure.imprint);
        let copies = |count: u32| {
            let count = format::number(words, language, u64::from(count));
            words.format(language, "print_run", &[("count", Argument::Text(&count))])
        };
        ImprintView {
            edition: imprint.edition.as_ref().map(|edition| edition[language].clone()),
            print_run: imprint.print_run.map(copies),
            isbn: imprint.isbn.clone(),
        }
    }

    fn print_topics(&self, brochure: &Brochure, codes: &QrCodes) -> Vec<PrintTopic> {
        let handbook = self.site.handbook;
        let mut topics: Vec<TopicId> = brochure.entries.iter().map(|at| handbook.entries[*at].topic).collect();
        topics.dedup();
        // Without topic headings, the headings of an entry are one level higher.
        let levels = if topics.len() > 1 || !brochure.areas.is_empty() { 2 } else { 1 };
        let view = |id: &TopicId| {
            let topic = &handbook.topics[*id];
            let held = brochure.entries.iter().filter(|entry| handbook.entries[**entry].topic == *id);
            PrintTopic {
                anchor: format!("t-{}", topic.id),
                tab: Tab { class: format!("t{}", id.index()), label: roman(id.index() + 1) },
                name: topic.name[self.language.id].clone(),
                scope: topic.scope[self.language.id].clone(),
                entries: held.map(|entry| self.print_entry(brochure, *entry, levels, codes)).collect(),
            }
        };
        topics.iter().map(view).collect()
    }

    fn print_entry(&self, brochure: &Brochure, id: EntryId, levels: u8, codes: &QrCodes) -> PrintEntry {
        let entry = &self.site.handbook.entries[id];
        let text = &entry.texts[self.language.id];
        let mut view = self.entry_view(id);
        view.body = demote_headings(&view.body, levels);
        let topic = &self.site.handbook.topics[entry.topic].name[self.language.id];
        let head = format!("{}{NO_BREAK_SPACE}{} · {topic}", self.word("number_sign"), self.entry_number(id));
        view.body = tables::for_paper(&view.body, letters_per_line(brochure.paper, brochure.letters));
        PrintEntry {
            head,
            anchor: format!("q{}", entry.number),
            entry: view,
            lang: self.foreign(text),
            live: self.live(PageKind::Entry(id), codes),
        }
    }

    fn print_directories(&self, brochure: &Brochure, has_topics: bool, codes: &QrCodes) -> Vec<PrintDirectory> {
        let handbook = self.site.handbook;
        let mut directories: Vec<DirectoryId> = brochure.areas.iter().map(|at| handbook.areas[*at].directory).collect();
        directories.dedup();
        let is_one = directories.len() == 1;
        let view = |(at, id): (u8, &DirectoryId)| {
            let directory = &handbook.directories[*id];
            let held: Vec<AreaId> = brochure.areas.iter().copied().filter(|at| handbook.areas[*at].directory == *id).collect();
            let holds_all = handbook.areas.iter().filter(|area| area.directory == *id).count() == held.len();
            let areas: Vec<PrintArea> = held.iter().map(|area| self.print_area(*area, codes)).collect();
            PrintDirectory {
                anchor: print_links::directory_anchor(&directory.id),
                title: directory.title[self.language.id].clone(),
                tab: has_topics.then(|| Tab { class: format!("d{}", id.index()), label: directory_label(at, is_one) }),
                note: if holds_all { self.area_list(*id, &directory.areas).note } else { String::new() },
                areas,
            }
        };
        (0..).zip(&directories).map(view).collect()
    }

    fn print_area(&self, id: AreaId, codes: &QrCodes) -> PrintArea {
        let handbook = self.site.handbook;
        let area = &handbook.areas[id];
        let shown = self.area_view(id);
        PrintArea {
            anchor: print_links::area_anchor(&handbook.directories[area.directory].id, &area.slug),
            name: area.name[self.language.id].clone(),
            checked: shown.checked.clone(),
            area: shown,
            live: self.live(PageKind::Area(id), codes),
        }
    }

    fn live(&self, kind: PageKind, codes: &QrCodes) -> Live {
        let url = public_url(self.site.handbook, &self.path_of(kind));
        Live { text: print_links::display_url(&url).to_owned(), code: codes.paths.get(&url).cloned(), url }
    }
}

/// Moves headings down by some levels and removes their anchors: several entries of a brochure may use the same anchor.
fn demote_headings(body: &str, levels: u8) -> String {
    let mut out = String::with_capacity(body.len());
    let mut parts = body.split("<h");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match demoted_heading(part, levels) {
            Some(heading) => out.push_str(&heading),
            None => out.extend(["<h", part]),
        }
    }
    out
}

/// `2 id="steps">Text</h2>…` some levels lower. `None` unless it is a heading from Markdown: `<hr>` and headings of a theme's template
/// also start with `<h`.
fn demoted_heading(part: &str, levels: u8) -> Option<String> {
    let level = part.bytes().next().filter(u8::is_ascii_digit)?;
    let (attributes, rest) = part[1..].split_once('>')?;
    let is_ours = attributes.is_empty() || attributes.strip_prefix(" id=\"").is_some_and(|id| id.find('"') == Some(id.len() - 1));
    let (text, rest) = rest.split_once(&format!("</h{}>", char::from(level))).filter(|_| is_ours)?;
    // HTML has six levels.
    let to = (level - b'0' + levels).min(6);
    Some(format!("<h{to}>{text}</h{to}>{rest}"))
}

/// A single directory has a plus sign. Several have letters, unlike topics.
fn directory_label(at: u8, is_one: bool) -> String {
    if is_one { "+".to_owned() } else { char::from(b'A' + at % 26).to_string() }
}

/// Topics have Roman numerals, so that their numbers are not mistaken for entry numbers.
fn roman(mut number: usize) -> String {
    const NUMERALS: [(usize, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (value, numeral) in NUMERALS {
        while number >= value {
            text.push_str(numeral);
            number -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_demoted_without_anchors() {
        let body = "<p>a</p><h2 id=\"steps\">A</h2><hr><h3 id=\"b\">B <b>c</b></h3><h6 id=\"d\">D</h6>";
        assert_eq!(demote_headings(body, 2), "<p>a</p><h4>A</h4><hr><h5>B <b>c</b></h5><h6>D</h6>");
        let of_a_theme = "<h2 class=\"x\">A</h2><h3>open";
        assert_eq!(demote_headings(of_a_theme, 2), of_a_theme);
        assert_eq!(demote_headings("<p>a</p>", 1), "<p>a</p>");
    }

    #[test]
    fn roman_numerals() {
        assert_eq!([1, 4, 8, 9, 14].map(roman), ["I", "IV", "VIII", "IX", "XIV"]);
    }
}
