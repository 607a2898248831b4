//! The headings, thumb tabs and sections of a brochure, for its page style and the outline of its PDF.

use super::joined_words::joined;
use super::page_style::{PrintHeading, PrintSection};
use crate::markdown::typography::NO_BREAK_SPACE;
use crate::render::view::{BrochureView, Tab};

#[derive(Default)]
pub(super) struct Outline {
    pub headings: Vec<PrintHeading>,
    pub tabs: Vec<(String, String)>,
    pub sections: Vec<PrintSection>,
}

impl Outline {
    fn heading(&mut self, anchor: &str, level: u8, text: &str) -> &mut PrintHeading {
        let (anchor, text, running_head) = (anchor.to_owned(), joined(text), joined(text));
        self.headings.push(PrintHeading { anchor, level, text, running_head });
        self.headings.last_mut().expect("it was just added")
    }

    fn section(&mut self, selector: &str, anchor: &str) {
        self.sections.push(PrintSection { selector: selector.to_owned(), anchor: anchor.to_owned() });
    }

    /// A part with a thumb tab: a topic or a directory.
    fn part(&mut self, anchor: &str, text: &str, tab: &Tab) {
        self.heading(anchor, 1, text);
        self.tabs.push((tab.class.clone(), tab.label.clone()));
        self.section(&format!("section.{}", tab.class), anchor);
    }

    /// In the order of the template.
    pub(super) fn of_book(view: &BrochureView, number_sign: &str) -> Outline {
        let mut outline = Outline::default();
        outline.heading("_contents", 1, &view.headings.contents);
        let level = if view.has_topics { 2 } else { 1 };
        for topic in &view.topics {
            if view.has_topics {
                outline.part(&topic.anchor, &topic.name, &topic.tab);
            }
            for entry in &topic.entries {
                let name = format!("{number_sign}{NO_BREAK_SPACE}{} {}", entry.entry.number, entry.entry.title);
                outline.heading(&entry.anchor, level, &name).running_head = joined(&entry.head);
            }
        }
        for directory in &view.directories {
            if let Some(tab) = &directory.tab {
                outline.part(&directory.anchor, &directory.title, tab);
            }
            for area in &directory.areas {
                outline.heading(&area.anchor, level, &area.name);
            }
        }
        if outline.sections.is_empty()
            && let Some(first_after_contents) = outline.headings.get(1).map(|heading| heading.anchor.clone())
        {
            outline.section(".parts", &first_after_contents);
        }
        if !view.indexes.is_empty() {
            outline.heading("_indexes", 1, &view.headings.indexes);
            outline.section(".indexes", "_indexes");
        }
        outline.heading("_imprint", 1, &view.headings.imprint);
        outline
    }

    pub(super) fn of_leaflet(view: &BrochureView) -> Outline {
        let mut outline = Outline::default();
        for area in view.directories.iter().flat_map(|directory| &directory.areas) {
            outline.heading(&area.anchor, 1, &area.area.title);
            outline.section("main", &area.anchor);
        }
        outline
    }
}
