//! The style sheet of one brochure's pages: paper, margins, tabs at the edge, running heads and page numbers.
//!
//! Two tricks make one static page right in every engine. Engines that can look up pages by themselves take the second value
//! of each pair (`target-counter`, `string`). Chromium can't and takes the first, which holds what a first pass found: the
//! number of the page, and a counter style with one symbol for each page, which the page counter turns into its running head.
//! Where nothing is known yet, only the second values stand here, and Chromium prints no number rather than a wrong one.

use crate::base::pdf_store::PageMap;
use crate::content::brochure::{Letters, Paper};
use std::fmt::Write;

/// The pages of a brochure before anybody knows what stands on which.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    /// The paper.
    pub paper: Paper,
    /// The size of the letters.
    pub letters: Letters,
    /// Whether the first page is a page like others, not a cover.
    pub is_leaflet: bool,
    /// The tabs: class and what stands on them, from the top.
    pub tabs: Vec<(String, String)>,
    /// The headings in their order.
    pub headings: Vec<PrintHeading>,
}

/// A heading of a brochure that its contents list and its outline name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PrintHeading {
    /// Its anchor.
    pub anchor: String,
    /// 1 or 2, for the outline.
    pub level: u8,
    /// Its words, exactly as they stand in the page.
    pub text: String,
    /// The running head of its pages: short enough for one line.
    pub head: String,
}

/// Margins in millimetres.
struct Margins {
    top: u32,
    outer: u32,
    bottom: u32,
    inner: u32,
}

/// The colours of tabs from the flag's sky to its sun: all light, so that black stands out on them, in grey too.
const COLOURS: [&str; 9] = ["#92bff2", "#79c5ec", "#63cbe6", "#70cfd1", "#7cd3bd", "#98d4a2", "#b3d487", "#eadb6a", "#ffc53a"];

impl Sheet {
    /// The width of the text in millimetres: as wide as a table or a picture can be.
    pub(crate) fn text_width(paper: Paper, letters: Letters) -> u32 {
        let margins = margins(paper, letters, false);
        let column = if paper == Paper::A4 && letters == Letters::Normal { NUMBER_COLUMN } else { 0 };
        paper.millimetres().0 - margins.inner - margins.outer - column
    }

    /// The style sheet. `pages` are known after a first pass; `bleed` is what a press cuts off, in millimetres.
    pub(crate) fn style(&self, pages: Option<&PageMap>, bleed: u32) -> String {
        let mut css = format!(":root{{--bleed:{bleed}mm}}");
        let heads = pages.map(|pages| self.heads(pages));
        if let Some(heads) = &heads {
            let symbols: Vec<String> = heads.iter().map(|head| quoted(head)).collect();
            put(&mut css, &format!("@counter-style _head{{system:fixed 1;symbols:{};suffix:\"\"}}", symbols.join(" ")));
        }
        self.papers(&mut css, heads.is_some(), bleed);
        self.tabs(&mut css, bleed);
        self.numbers(&mut css, pages);
        css
    }

    /// `@page`: odd pages lie on the right, their outer margin too.
    fn papers(&self, css: &mut String, has_heads: bool, bleed: u32) {
        let (width, height) = self.paper.millimetres();
        let Margins { top, outer, bottom, inner } = margins(self.paper, self.letters, self.is_leaflet);
        let [top, outer, bottom, inner] = [top, outer, bottom, inner].map(|side| side + bleed);
        let size = if self.letters == Letters::Large { 12 } else { 8 };
        let head = format!(
            "{}content:string(head,first);font:400 {size}pt Golos,sans-serif;color:#4d5763;vertical-align:bottom;padding-bottom:3.5mm",
            if has_heads { "content:counter(page,_head);" } else { "" }
        );
        let number = format!("content:counter(page);font:700 {}pt Golos,sans-serif;vertical-align:top;padding-top:3mm", size + 1);
        let (width, height) = (width + 2 * bleed, height + 2 * bleed);
        let rules = [
            format!("@page{{size:{width}mm {height}mm}}"),
            format!("@page:right{{margin:{top}mm {outer}mm {bottom}mm {inner}mm;@top-right{{{head}}}@bottom-right{{{number}}}}}"),
            format!("@page:left{{margin:{top}mm {inner}mm {bottom}mm {outer}mm;@top-left{{{head}}}@bottom-left{{{number}}}}}"),
            match self.is_leaflet {
                true => "@page:first{@top-right{content:none}}".to_owned(),
                false => "@page:first{margin:0;@top-right{content:none}@bottom-right{content:none}}".to_owned(),
            },
        ];
        put(css, &rules.concat());
        let edges = format!(".cover{{width:{width}mm;height:{height}mm}}");
        put(css, &edges);
    }

    /// Each tab has its own height on the outer edge, on the cover as on the pages.
    fn tabs(&self, css: &mut String, bleed: u32) {
        if self.tabs.is_empty() {
            return;
        }
        let height = self.paper.millimetres().1;
        let margins = margins(self.paper, self.letters, false);
        let room = f64::from(height - margins.top - margins.bottom);
        let step = (room / self.tabs.len() as f64).min(30.0);
        let (tall, wide) = (step - 1.5, f64::from(bleed) + if self.paper == Paper::A4 { 9.0 } else { 7.0 });
        for (at, (class, label)) in self.tabs.iter().enumerate() {
            let from_top = at as f64 * step;
            let colour = COLOURS[at * (COLOURS.len() - 1) / (self.tabs.len() - 1).max(1)];
            let look = format!(
                "content:{};background:{colour};color:#0f1a26;font:700 11pt Golos,sans-serif;width:{wide:.1}mm;height:{tall:.1}mm;text-align:center;vertical-align:middle;print-color-adjust:exact;-webkit-print-color-adjust:exact",
                quoted(label)
            );
            put(css, &format!(".{class}{{page:{class};--t:{colour}}}"));
            put(css, &format!("@page {class}:right{{@right-top{{{look};margin:{from_top:.1}mm 0 0 auto}}}}"));
            put(css, &format!("@page {class}:left{{@left-top{{{look};margin:{from_top:.1}mm auto 0 0}}}}"));
            let top = from_top + f64::from(margins.top + bleed);
            put(css, &format!(".tab.{class}{{page:auto;top:{top:.1}mm;width:{wide:.1}mm;height:{tall:.1}mm;line-height:{tall:.1}mm}}"));
        }
    }

    /// The page numbers of the contents list. Engines that set pages otherwise than Chromium, and can't look pages up, show none.
    fn numbers(&self, css: &mut String, pages: Option<&PageMap>) {
        for PrintHeading { anchor, .. } in &self.headings {
            let known = pages.and_then(|pages| pages.get(anchor)).map(|page| format!("content:\"{page}\";")).unwrap_or_default();
            put(css, &format!("a[href=\"#{anchor}\"] .p::before{{{known}content:target-counter(url(#{anchor}),page)}}"));
        }
        if pages.is_some() {
            for engine in ["(-moz-appearance:none)", "(font:-apple-system-body)"] {
                put(css, &format!("@supports {engine}{{.p::before{{content:none!important}}}}"));
            }
        }
    }

    /// The running head of every page: the first heading on it, else the last before it. The cover has none.
    pub(crate) fn heads(&self, pages: &PageMap) -> Vec<String> {
        let count = pages.get(COUNT).copied().unwrap_or(0);
        let mut running = String::new();
        let mut heads = Vec::new();
        for page in 1..=count {
            let mut on_page = self.headings.iter().filter(|heading| pages.get(&heading.anchor) == Some(&page));
            let first = on_page.next();
            heads.push(first.map_or_else(|| running.clone(), |heading| heading.head.clone()));
            if let Some(last) = on_page.next_back().or(first) {
                running = last.head.clone();
            }
        }
        if let (Some(cover), false) = (heads.first_mut(), self.is_leaflet) {
            cover.clear();
        }
        heads
    }
}

/// Stands for the number of all pages in a [`PageMap`]: no anchor is empty.
pub(crate) const COUNT: &str = "";

/// The width of the column in which numbers stand on A4, in millimetres; the style sheet knows it too.
const NUMBER_COLUMN: u32 = 34;

fn margins(paper: Paper, letters: Letters, is_leaflet: bool) -> Margins {
    match (paper, letters) {
        (Paper::A4, _) if is_leaflet => Margins { top: 16, outer: 15, bottom: 16, inner: 15 },
        (Paper::A4, Letters::Normal) => Margins { top: 23, outer: 21, bottom: 21, inner: 22 },
        (Paper::A4, Letters::Large) => Margins { top: 23, outer: 20, bottom: 22, inner: 21 },
        (Paper::A5, Letters::Normal) => Margins { top: 17, outer: 14, bottom: 16, inner: 15 },
        (Paper::A5, Letters::Large) => Margins { top: 17, outer: 13, bottom: 16, inner: 13 },
    }
}

fn put(css: &mut String, rule: &str) {
    writeln!(css, "{rule}").expect("writing to a string can't fail");
}

/// A text as a CSS string.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let heading =
            |anchor: &str, text: &str| PrintHeading { anchor: anchor.to_owned(), level: 1, text: text.to_owned(), head: text.to_owned() };
        Sheet {
            paper: Paper::A5,
            letters: Letters::Normal,
            is_leaflet: false,
            tabs: vec![("t1".to_owned(), "I".to_owned())],
            headings: vec![heading("_contents", "Мазмұны"), heading("q1", "№ 1 «А»"), heading("q2", "№ 2 \"Ә\"")],
        }
    }

    fn pages(list: &[(&str, u32)]) -> PageMap {
        list.iter().map(|(anchor, page)| ((*anchor).to_owned(), *page)).collect()
    }

    #[test]
    fn a_page_is_headed_by_its_first_heading_or_by_the_last_before_it() {
        let heads = sheet().heads(&pages(&[("", 6), ("_contents", 2), ("q1", 4), ("q2", 4)]));
        assert_eq!(heads, ["", "Мазмұны", "Мазмұны", "№ 1 «А»", "№ 2 \"Ә\"", "№ 2 \"Ә\""]);
    }

    #[test]
    fn without_a_first_pass_no_number_is_claimed() {
        let unknown = sheet().style(None, 0);
        assert!(!unknown.contains("_head{") && unknown.contains(".p::before{content:target-counter(url(#q1),page)}"), "{unknown}");
        let known = sheet().style(Some(&pages(&[("", 4), ("_contents", 2), ("q1", 3), ("q2", 4)])), 0);
        assert!(known.contains(".p::before{content:\"3\";content:target-counter(url(#q1),page)}"), "{known}");
        assert!(known.contains("\"№ 2 \\\"Ә\\\"\""), "{known}");
    }

    #[test]
    fn a_press_cuts_off_what_is_added_around() {
        assert!(sheet().style(None, 3).contains("size:154mm 216mm"));
    }
}
