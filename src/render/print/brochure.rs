//! The view of one brochure.

use super::sheet::{PrintHeading, Sheet};
use super::{Codes, STYLE, on_paper};
use crate::base::date::Date;
use crate::content::brochure::Letters;
use crate::handbook::Brochure;
use crate::markdown::typography::NO_BREAK;
use crate::render::Page;
use crate::render::view::{BrochureView, Headings, Link, Live, PrintEntry, PrintRegion, PrintTopic, Tab};
use crate::site::{PageKind, public_url};

/// The tab of the regions: it belongs to no topic.
const REGIONS_TAB: &str = "regions";

impl Page<'_> {
    /// The page of a brochure and what is known of its pages; none where its template has a mistake.
    pub(super) fn brochure_page(&self, brochure: &Brochure, codes: &Codes) -> Option<(String, Sheet)> {
        let view = self.brochure_view(brochure, codes);
        let sheet = sheet_of(brochure, &view);
        let template = if brochure.is_leaflet() { "print/leaflet.html" } else { "print/brochure.html" };
        self.text(template, &view).map(|html| (html, sheet))
    }

    /// The title as a PDF names itself: a topic's or a region's with the handbook's name.
    pub(super) fn brochure_title(&self, brochure: &Brochure) -> String {
        let (title, handbook) = (&brochure.title[self.language.id], &self.site.handbook.title[self.language.id]);
        if title == handbook { title.clone() } else { format!("{title} · {handbook}") }
    }

    fn brochure_view(&self, brochure: &Brochure, codes: &Codes) -> BrochureView {
        let (handbook, language) = (self.site.handbook, self.language.id);
        let topics = self.print_topics(brochure, codes);
        let mut regions = self.print_regions(brochure, codes);
        let regions_points = take_shared_points(&mut regions);
        let has_topics = topics.len() > 1 || (!topics.is_empty() && !regions.is_empty());
        let checked = brochure.entries.iter().map(|at| handbook.entries[*at].checked_on);
        let checked: Vec<Date> = checked.chain(brochure.regions.iter().map(|at| handbook.regions[*at].checked_on)).collect();
        let review = brochure.entries.iter().map(|at| handbook.entries[*at].review_by);
        let next = review.chain(brochure.regions.iter().map(|at| handbook.regions[*at].review_by)).min();
        let mut days: Vec<Date> = checked.iter().min().into_iter().chain(checked.iter().max()).copied().collect();
        days.dedup();
        let large = if brochure.letters == Letters::Large { " large" } else { "" };
        let holds_all_regions = brochure.regions.len() == handbook.regions.len() && !regions.is_empty();
        BrochureView {
            lang: self.language.code.clone(),
            dir: self.language.direction,
            root: self.root.clone(),
            list: Link { label: self.word("title_brochures"), href: self.path_of(PageKind::Brochures) },
            style: STYLE.to_owned(),
            class: format!("{}{large}", brochure.paper.name()),
            title: brochure.title[language].clone(),
            cover: brochure.cover.as_ref().map(|cover| cover[language].clone()),
            handbook: handbook.title[language].clone(),
            publisher: handbook.publisher[language].clone(),
            notice: handbook.notice[language].clone(),
            edition: self.date(handbook.edition),
            checked: days.into_iter().map(|day| self.date(day)).collect(),
            next_check: self.date(next.unwrap_or(handbook.edition)),
            home: self.live(PageKind::Home, codes),
            has_topics,
            regions_tab: (has_topics && !regions.is_empty()).then(|| Tab { class: REGIONS_TAB.to_owned(), label: "+".to_owned() }),
            topics,
            regions,
            regions_points,
            regions_missing: if holds_all_regions { self.regions(None).missing } else { String::new() },
            headings: Headings {
                contents: self.word("print_contents"),
                regions: self.word("title_regions"),
                imprint: self.word("print_imprint"),
            },
        }
    }

    fn print_topics(&self, brochure: &Brochure, codes: &Codes) -> Vec<PrintTopic> {
        let handbook = self.site.handbook;
        let mut topics: Vec<usize> = brochure.entries.iter().map(|at| handbook.entries[*at].topic).collect();
        topics.dedup();
        // Of an entry alone with its topic the headings start one level higher.
        let deeper = if topics.len() > 1 || !brochure.regions.is_empty() { 2 } else { 1 };
        let view = |at: &usize| {
            let topic = &handbook.topics[*at];
            let held = brochure.entries.iter().filter(|entry| handbook.entries[**entry].topic == *at);
            PrintTopic {
                anchor: format!("t-{}", topic.id),
                tab: Tab { class: format!("t{at}"), label: roman(at + 1) },
                name: topic.name[self.language.id].clone(),
                scope: topic.scope[self.language.id].clone(),
                entries: held.map(|entry| self.print_entry(*entry, deeper, codes)).collect(),
            }
        };
        topics.iter().map(view).collect()
    }

    fn print_entry(&self, at: usize, deeper: u8, codes: &Codes) -> PrintEntry {
        let entry = &self.site.handbook.entries[at];
        let text = &entry.texts[self.language.id];
        let mut view = self.entry_view(at);
        view.body = with_deeper_headings(&view.body, deeper);
        let topic = &self.site.handbook.topics[entry.topic].name[self.language.id];
        let head = format!("№{NO_BREAK}{} · {topic}", entry.number);
        view.body = with_plain_names(&view.body);
        PrintEntry {
            head,
            anchor: format!("q{}", entry.number),
            entry: view,
            lang: self.foreign(text),
            live: self.live(PageKind::Entry(at), codes),
        }
    }

    fn print_regions(&self, brochure: &Brochure, codes: &Codes) -> Vec<PrintRegion> {
        let view = |at: &usize| {
            let region = &self.site.handbook.regions[*at];
            let shown = self.region_view(*at);
            PrintRegion {
                anchor: format!("r-{}", region.slug),
                name: region.name[self.language.id].clone(),
                checked: shown.checked.clone(),
                region: shown,
                live: self.live(PageKind::Region(*at), codes),
            }
        };
        brochure.regions.iter().map(view).collect()
    }

    fn live(&self, kind: PageKind, codes: &Codes) -> Live {
        let url = public_url(self.site.handbook, &self.path_of(kind));
        Live { text: on_paper::typed(&url).to_owned(), code: codes.paths.get(&url).cloned(), url }
    }
}

/// The headings in the order of the template, and the tabs.
fn sheet_of(brochure: &Brochure, view: &BrochureView) -> Sheet {
    let heading = |anchor: &str, level: u8, text: &str| PrintHeading {
        anchor: anchor.to_owned(),
        level,
        text: text.to_owned(),
        head: text.to_owned(),
    };
    let mut headings = Vec::new();
    let mut tabs = Vec::new();
    if brochure.is_leaflet() {
        headings.extend(view.regions.iter().map(|region| heading(&region.anchor, 1, &region.region.title)));
    } else {
        headings.push(heading("_contents", 1, &view.headings.contents));
        for topic in &view.topics {
            if view.has_topics {
                headings.push(heading(&topic.anchor, 1, &topic.name));
                tabs.push((topic.tab.class.clone(), topic.tab.label.clone()));
            }
            let level = if view.has_topics { 2 } else { 1 };
            let named = |entry: &PrintEntry| format!("№{NO_BREAK}{} {}", entry.entry.number, entry.entry.title);
            let headed = |entry: &PrintEntry| PrintHeading { head: entry.head.clone(), ..heading(&entry.anchor, level, &named(entry)) };
            headings.extend(topic.entries.iter().map(headed));
        }
        let level = if view.has_topics { 2 } else { 1 };
        if let Some(tab) = &view.regions_tab {
            headings.push(heading("_regions", 1, &view.headings.regions));
            tabs.push((tab.class.clone(), tab.label.clone()));
        }
        headings.extend(view.regions.iter().map(|region| heading(&region.anchor, level, &region.name)));
        headings.push(heading("_imprint", 1, &view.headings.imprint));
    }
    Sheet { paper: brochure.paper, letters: brochure.letters, is_leaflet: brochure.is_leaflet(), tabs, headings }
}

/// The notes on examinations that every region repeats, with the name of the examination: a book says them once.
fn take_shared_points(regions: &mut [PrintRegion]) -> Vec<(String, String)> {
    let notes = |region: &PrintRegion| -> Vec<(String, String)> {
        let examinations = region.region.groups.iter().flat_map(|group| &group.examinations);
        examinations.flat_map(|examination| examination.points.iter().map(|point| (examination.short.clone(), point.clone()))).collect()
    };
    let Some((first, others)) = regions.split_first().filter(|(_, others)| !others.is_empty()) else { return Vec::new() };
    let others: Vec<Vec<(String, String)>> = others.iter().map(notes).collect();
    let shared: Vec<(String, String)> = notes(first).into_iter().filter(|note| others.iter().all(|notes| notes.contains(note))).collect();
    let examinations = regions.iter_mut().flat_map(|region| &mut region.region.groups).flat_map(|group| &mut group.examinations);
    for examination in examinations {
        examination.points.retain(|point| !shared.iter().any(|(short, note)| *short == examination.short && note == point));
    }
    shared
}

/// In tables of two columns the names of the rows become plain cells: a table with more heads than cells is read out as if it
/// were nothing but heads.
fn with_plain_names(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    for (at, part) in body.split("<table>").enumerate() {
        let (table, rest) = if at == 0 { ("", part) } else { part.split_at(part.find("</table>").unwrap_or(part.len())) };
        if at > 0 {
            out.push_str("<table>");
        }
        if table.matches("<th ").count() <= table.matches("<td").count() {
            out.push_str(table);
        } else {
            let mut cells = table.split("<th scope=\"row\"");
            out.push_str(cells.next().unwrap_or_default());
            for cell in cells {
                out.push_str("<td");
                out.push_str(&cell.replacen("</th>", "</td>", 1));
            }
        }
        out.push_str(rest);
    }
    out
}

/// A text whose headings stand lower by some levels, and have no anchors: a brochure may hold the same anchor in many entries.
fn with_deeper_headings(body: &str, deeper: u8) -> String {
    let mut out = String::with_capacity(body.len());
    let mut parts = body.split("<h");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        match deeper_heading(part, deeper) {
            Some(heading) => out.push_str(&heading),
            None => out.extend(["<h", part]),
        }
    }
    out
}

/// `2 id="steps">Words</h2>…` some levels lower; none for what is no heading of a text, as `r>` or one that a theme's template made.
fn deeper_heading(part: &str, deeper: u8) -> Option<String> {
    let level = part.bytes().next().filter(u8::is_ascii_digit)?;
    let (attributes, rest) = part[1..].split_once('>')?;
    let is_ours = attributes.is_empty() || attributes.strip_prefix(" id=\"").is_some_and(|id| id.find('"') == Some(id.len() - 1));
    let (words, rest) = rest.split_once(&format!("</h{}>", char::from(level))).filter(|_| is_ours)?;
    // There is no level below the sixth.
    let to = (level - b'0' + deeper).min(6);
    Some(format!("<h{to}>{words}</h{to}>{rest}"))
}

/// Roman numerals: topics have them, entries have the others.
fn roman(mut number: usize) -> String {
    const SIGNS: [(usize, &str); 9] = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            text.push_str(sign);
            number -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_two_columns_have_plain_names() {
        let table = |rows: &str| {
            format!("<p>a</p><table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead>{rows}</table><p>b</p>")
        };
        let narrow = table("<tr><th scope=\"row\">x</th><td>1</td></tr>");
        assert_eq!(with_plain_names(&narrow), table("<tr><td>x</td><td>1</td></tr>"));
        let wide = table("<tr><th scope=\"row\">x</th><td>1</td><td>2</td><td>3</td><td>4</td></tr>");
        assert_eq!(with_plain_names(&wide), wide);
    }

    #[test]
    fn headings_stand_lower_and_have_no_anchors() {
        let body = "<p>a</p><h2 id=\"steps\">A</h2><hr><h3 id=\"b\">B <b>c</b></h3><h6 id=\"d\">D</h6>";
        assert_eq!(with_deeper_headings(body, 2), "<p>a</p><h4>A</h4><hr><h5>B <b>c</b></h5><h6>D</h6>");
        let of_a_theme = "<h2 class=\"x\">A</h2><h3>open";
        assert_eq!(with_deeper_headings(of_a_theme, 2), of_a_theme);
        assert_eq!(with_deeper_headings("<p>a</p>", 1), "<p>a</p>");
    }

    #[test]
    fn topics_have_roman_numerals() {
        assert_eq!([1, 4, 8, 9, 14].map(roman), ["I", "IV", "VIII", "IX", "XIV"]);
    }
}
