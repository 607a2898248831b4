//! The page style sheet of a brochure: paper, margins, thumb tabs, running heads and page numbers.
//!
//! Each `content` property is declared twice, so that the same static page works in every layout engine. Engines that support
//! `target-counter()` and `string()` use the second declaration. Chromium does not support them and uses the first, which contains the
//! result of a first pass: the page number, or a counter style with one symbol per page that turns the page counter into the running
//! head. Before the first pass only the second declarations are written: Chromium then prints no number rather than a wrong one.

use crate::base::digits::{counter_style, with_digits};
use crate::base::pdf_store::PageMap;
use crate::content::brochure::{Paper, TextSize};
use std::fmt::Write;

#[derive(Debug, Clone)]
pub(crate) struct PageStyle {
    pub paper: Paper,
    pub letters: TextSize,
    /// The digit zero of the language.
    pub zero: char,
    /// A leaflet has no cover.
    pub is_leaflet: bool,
    /// Thumb tabs from the top: CSS class and label.
    pub tabs: Vec<(String, String)>,
    /// In document order.
    pub headings: Vec<PrintHeading>,
    /// Parts that start on a new page, in document order. The spacing of each is chosen by itself.
    pub sections: Vec<PrintSection>,
    /// The words before and after the page number in a reference.
    pub page_reference: [String; 2],
}

/// A part of a brochure that starts on a new page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PrintSection {
    /// CSS selector.
    pub selector: String,
    /// Anchor of its first heading.
    pub anchor: String,
}

/// The spacing of a section: factors for the space between blocks and for the height of lines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SpacingStep {
    air: f32,
    leading: f32,
}

/// The normal spacing, and those that are tried when a section has faults with it: first the ones that differ least.
pub(crate) const SPACINGS: [SpacingStep; 8] = [
    SpacingStep { air: 1.0, leading: 1.0 },
    SpacingStep { air: 0.8, leading: 0.985 },
    SpacingStep { air: 1.25, leading: 1.015 },
    SpacingStep { air: 0.6, leading: 0.97 },
    SpacingStep { air: 1.5, leading: 1.03 },
    SpacingStep { air: 0.45, leading: 0.96 },
    SpacingStep { air: 1.8, leading: 1.045 },
    SpacingStep { air: 2.2, leading: 1.06 },
];

/// A heading in the table of contents and in the PDF outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PrintHeading {
    pub anchor: String,
    /// Outline level: 1 or 2.
    pub level: u8,
    /// Its text, exactly as on the page.
    pub text: String,
    /// Running head of its pages: fits on one line.
    pub running_head: String,
}

/// Margins in millimetres.
struct Margins {
    top: u32,
    outer: u32,
    bottom: u32,
    inner: u32,
}

/// Tab colours. All are light: black text on them is readable, also when printed in greyscale.
const TAB_COLOURS: [&str; 9] = ["#92bff2", "#79c5ec", "#63cbe6", "#70cfd1", "#7cd3bd", "#98d4a2", "#b3d487", "#eadb6a", "#ffc53a"];

impl PageStyle {
    /// The width of the text block in millimetres: the widest that a table or a picture can be.
    pub(crate) fn text_width(paper: Paper, letters: TextSize) -> u32 {
        let margins = margins(paper, letters, false);
        let column = if paper == Paper::A4 && !letters.is_large() { NUMBER_COLUMN } else { 0 };
        paper.millimetres().0 - margins.inner - margins.outer - column
    }

    /// The margins above and below the text, in millimetres.
    pub(crate) fn vertical_margins(&self) -> [u32; 2] {
        let margins = margins(self.paper, self.letters, self.is_leaflet);
        [margins.top, margins.bottom]
    }

    /// The style sheet. `pages` is known after the first pass; `bleed` is in millimetres.
    pub(crate) fn css(&self, pages: Option<&PageMap>, bleed: u32) -> String {
        let mut css = format!(":root{{--bleed:{bleed}mm}}");
        if let Some(style) = counter_style(self.zero) {
            put(&mut css, &format!(":root{{--digits:{style}}}"));
        }
        let heads = pages.map(|pages| self.running_heads(pages));
        if let Some(heads) = &heads {
            let symbols: Vec<String> = heads.iter().map(|head| quoted(head)).collect();
            put(&mut css, &format!("@counter-style _head{{system:fixed 1;symbols:{};suffix:\"\"}}", symbols.join(" ")));
        }
        self.page_rules(&mut css, heads.is_some(), bleed);
        self.tab_rules(&mut css, bleed);
        self.page_numbers(&mut css, pages);
        self.spacing_rules(&mut css, pages);
        css
    }

    /// This style with only some of its sections, and a rule that hides the others: to print those sections alone.
    pub(crate) fn showing(&self, anchors: &[&str]) -> (PageStyle, String) {
        let (shown, hidden): (Vec<PrintSection>, Vec<PrintSection>) =
            self.sections.iter().cloned().partition(|section| anchors.contains(&section.anchor.as_str()));
        let hiding = hidden.iter().map(|section| format!("{}{{display:none!important}}\n", section.selector)).collect();
        (PageStyle { sections: shown, ..self.clone() }, hiding)
    }

    /// `@page` rules: odd pages are right-hand pages, or left-hand ones in a language from right to left.
    fn page_rules(&self, css: &mut String, has_heads: bool, bleed: u32) {
        let (width, height) = self.paper.millimetres();
        let Margins { top, outer, bottom, inner } = margins(self.paper, self.letters, self.is_leaflet);
        let [top, outer, bottom, inner] = [top, outer, bottom, inner].map(|side| side + bleed);
        let size = match self.letters {
            TextSize::Large(points) => points - 4,
            TextSize::Normal => 8,
        };
        let head = |which: &str| {
            format!(
                "{}content:string(head,{which});font:400 {size}pt var(--sans);color:#4d5763;vertical-align:bottom;padding-bottom:3.5mm",
                if has_heads { "content:counter(page,_head);" } else { "" }
            )
        };
        let number = format!(
            "content:counter(page{});font:700 {}pt var(--sans);vertical-align:top;padding-top:3mm",
            self.counter_argument(),
            size + 1
        );
        let (width, height) = (width + 2 * bleed, height + 2 * bleed);
        let rules = [
            format!("@page{{size:{width}mm {height}mm}}"),
            format!("@page:right{{margin:{top}mm {outer}mm {bottom}mm {inner}mm;@top-right{{{}}}@bottom-right{{{number}}}}}", head("last")),
            format!("@page:left{{margin:{top}mm {inner}mm {bottom}mm {outer}mm;@top-left{{{}}}@bottom-left{{{number}}}}}", head("first")),
            match self.is_leaflet {
                true => "@page:first{@top-right{content:none}@bottom-right{content:none}@top-left{content:none}@bottom-left{content:none}}".to_owned(),
                false => "@page:first{margin:0;@top-right{content:none}@bottom-right{content:none}@top-left{content:none}@bottom-left{content:none}}".to_owned(),
            },
        ];
        put(css, &rules.concat());
        // The last page is the back cover.
        let no_boxes = ["top-left", "top-right", "bottom-left", "bottom-right"].map(|place| format!("@{place}{{content:none}}")).concat();
        put(css, &format!("@page back{{margin:0;{no_boxes}}}"));
        put(css, &format!(".cover,.imprint{{width:{width}mm;height:{height}mm}}"));
    }

    /// Each thumb tab has its own vertical position on the outer edge, the same on the cover and on all pages.
    fn tab_rules(&self, css: &mut String, bleed: u32) {
        if self.tabs.is_empty() {
            return;
        }
        let height = self.paper.millimetres().1;
        let margins = margins(self.paper, self.letters, false);
        let available = f64::from(height - margins.top - margins.bottom);
        let step = (available / self.tabs.len() as f64).min(30.0);
        let (tall, wide) = (step - 1.5, f64::from(bleed) + if self.paper == Paper::A4 { 9.0 } else { 7.0 });
        for (at, (class, label)) in self.tabs.iter().enumerate() {
            let from_top = at as f64 * step;
            let colour = TAB_COLOURS[at * (TAB_COLOURS.len() - 1) / (self.tabs.len() - 1).max(1)];
            let declarations = format!(
                "content:{};background:{colour};color:#0f1a26;font:700 11pt var(--sans);width:{wide:.1}mm;height:{tall:.1}mm;text-align:center;vertical-align:middle;print-color-adjust:exact;-webkit-print-color-adjust:exact",
                quoted(label)
            );
            put(css, &format!(".{class}{{page:{class};--t:{colour}}}"));
            put(css, &format!("@page {class}:right{{@right-top{{{declarations};margin:{from_top:.1}mm 0 0 auto}}}}"));
            put(css, &format!("@page {class}:left{{@left-top{{{declarations};margin:{from_top:.1}mm auto 0 0}}}}"));
            let top = from_top + f64::from(margins.top + bleed);
            put(css, &format!(".tab.{class}{{page:auto;top:{top:.1}mm;width:{wide:.1}mm;height:{tall:.1}mm;line-height:{tall:.1}mm}}"));
        }
    }

    /// The spacing of the sections that have not the normal one. `print.css` uses both factors.
    fn spacing_rules(&self, css: &mut String, pages: Option<&PageMap>) {
        for PrintSection { selector, anchor } in &self.sections {
            let step = pages.and_then(|pages| SPACINGS.get(*pages.spacing.get(anchor)?));
            if let Some(SpacingStep { air, leading }) = step {
                put(css, &format!("{selector}{{--air:{air};--leading:{leading}}}"));
            }
        }
    }

    /// The last argument of `counter()` for the digits of the language; empty for `0` to `9`.
    fn counter_argument(&self) -> String {
        counter_style(self.zero).map(|style| format!(",{style}")).unwrap_or_default()
    }

    /// The page numbers in the table of contents. Firefox and Safari break pages differently from Chromium and do not support
    /// `target-counter()`: they show no numbers.
    fn page_numbers(&self, css: &mut String, pages: Option<&PageMap>) {
        for PrintHeading { anchor, .. } in &self.headings {
            let page = pages.and_then(|pages| pages.anchors.get(anchor)).map(|page| with_digits(&page.to_string(), self.zero));
            let target = format!("target-counter(url(#{anchor}),page{})", self.counter_argument());
            let known = page.as_ref().map(|page| format!("content:\"{page}\";")).unwrap_or_default();
            put(css, &format!("a[href=\"#{anchor}\"] .p::before{{{known}content:{target}}}"));
            let [before, after] = self.page_reference.each_ref().map(|words| quoted(words));
            let known = page.map(|page| format!("content:{before} \"{page}\" {after};"));
            let (link, known) = (format!("a[href=\"#{anchor}\"]"), known.unwrap_or_default());
            put(css, &format!("{link} .pr::before,{link}+.at .pr::before{{{known}content:{before} {target} {after}}}"));
        }
        if pages.is_some() {
            for engine in ["(-moz-appearance:none)", "(font:-apple-system-body)"] {
                put(css, &format!("@supports {engine}{{.p::before,.pr::before{{content:none!important}}}}"));
            }
        }
    }

    /// The running head of each page: on left pages the first heading on the page, on right pages the last one, as in a dictionary; on pages
    /// without headings the last one before. The cover has none.
    fn running_heads(&self, pages: &PageMap) -> Vec<String> {
        let mut running = String::new();
        let mut heads = Vec::new();
        for page in 1..=pages.count {
            let mut on_page = self.headings.iter().filter(|heading| pages.anchors.get(&heading.anchor) == Some(&page));
            let first = on_page.next();
            let last = on_page.next_back().or(first);
            if let Some(last) = last {
                running = last.running_head.clone();
            }
            let is_left = page % 2 == 0;
            heads.push(first.filter(|_| is_left).map_or_else(|| running.clone(), |heading| heading.running_head.clone()));
        }
        if let (Some(cover), false) = (heads.first_mut(), self.is_leaflet) {
            cover.clear();
        }
        heads
    }
}

/// The width of the margin column with entry numbers on A4, in millimetres. `print.css` contains the same value.
const NUMBER_COLUMN: u32 = 34;

/// How many letters of table text fit on one line.
pub(crate) fn letters_per_line(paper: Paper, letters: TextSize) -> u32 {
    // Font size in tenths of a point. Tables are set 10 % smaller than the text; a letter is up to 0.6 em wide in most words.
    let size = match (paper, letters) {
        (_, TextSize::Large(points)) => points * 10,
        (Paper::A4, TextSize::Normal) => 105,
        (Paper::A5, TextSize::Normal) => 95,
    };
    let micrometres_of_a_letter = size * 9 / 10 * 353 * 60 / 1000;
    PageStyle::text_width(paper, letters) * 1000 / micrometres_of_a_letter
}

fn margins(paper: Paper, letters: TextSize, is_leaflet: bool) -> Margins {
    match (paper, letters) {
        (Paper::A4, _) if is_leaflet => Margins { top: 12, outer: 15, bottom: 12, inner: 15 },
        (Paper::A4, TextSize::Normal) => Margins { top: 23, outer: 21, bottom: 21, inner: 22 },
        (Paper::A4, TextSize::Large(_)) => Margins { top: 23, outer: 20, bottom: 22, inner: 21 },
        (Paper::A5, TextSize::Normal) => Margins { top: 17, outer: 14, bottom: 16, inner: 15 },
        (Paper::A5, TextSize::Large(_)) => Margins { top: 17, outer: 13, bottom: 16, inner: 13 },
    }
}

fn put(css: &mut String, rule: &str) {
    writeln!(css, "{rule}").expect("writing to a string can't fail");
}

/// A CSS string.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " ");
    format!("\"{escaped}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page_style() -> PageStyle {
        let heading = |anchor: &str, text: &str| PrintHeading {
            anchor: anchor.to_owned(),
            level: 1,
            text: text.to_owned(),
            running_head: text.to_owned(),
        };
        PageStyle {
            paper: Paper::A5,
            letters: TextSize::Normal,
            zero: '0',
            is_leaflet: false,
            tabs: vec![("t1".to_owned(), "I".to_owned())],
            headings: vec![heading("_contents", "Мазмұны"), heading("q1", "№ 1 «А»"), heading("q2", "№ 2 \"Ә\"")],
            sections: vec![PrintSection { selector: ".parts".to_owned(), anchor: "q1".to_owned() }],
            page_reference: [", ".to_owned(), "-б.".to_owned()],
        }
    }

    fn pages(count: u32, anchors: &[(&str, u32)]) -> PageMap {
        PageMap { count, anchors: anchors.iter().map(|(anchor, page)| ((*anchor).to_owned(), *page)).collect(), ..PageMap::default() }
    }

    #[test]
    fn running_head_is_the_first_or_last_heading_of_the_page_or_the_last_before_it() {
        let heads = page_style().running_heads(&pages(6, &[("_contents", 2), ("q1", 4), ("q2", 4)]));
        assert_eq!(heads, ["", "Мазмұны", "Мазмұны", "№ 1 «А»", "№ 2 \"Ә\"", "№ 2 \"Ә\""]);
        let heads = page_style().running_heads(&pages(5, &[("_contents", 2), ("q1", 5), ("q2", 5)]));
        assert_eq!(heads[4], "№ 2 \"Ә\"");
    }

    #[test]
    fn without_a_first_pass_there_are_no_page_numbers() {
        let unknown = page_style().css(None, 0);
        assert!(!unknown.contains("_head{") && unknown.contains(".p::before{content:target-counter(url(#q1),page)}"), "{unknown}");
        let known = page_style().css(Some(&pages(4, &[("_contents", 2), ("q1", 3), ("q2", 4)])), 0);
        assert!(known.contains(".p::before{content:\"3\";content:target-counter(url(#q1),page)}"), "{known}");
        assert!(known.contains("\"№ 2 \\\"Ә\\\"\""), "{known}");
    }

    #[test]
    fn page_numbers_have_the_digits_of_the_language() {
        let style = PageStyle { zero: '٠', ..page_style() };
        let css = style.css(Some(&pages(14, &[("_contents", 2), ("q1", 12), ("q2", 13)])), 0);
        for part in [
            ":root{--digits:arabic-indic}",
            "content:counter(page,arabic-indic)",
            "content:\"١٢\";content:target-counter(url(#q1),page,arabic-indic)",
        ] {
            assert!(css.contains(part), "{part} in {css}");
        }
    }

    #[test]
    fn bleed_is_added_to_the_page_size() {
        assert!(page_style().css(None, 3).contains("size:154mm 216mm"));
    }
}
