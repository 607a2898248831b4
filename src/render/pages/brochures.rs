//! The view of the list of brochures.

use crate::base::pdf_store::StoredPdf;
use crate::base::ui_strings::Argument;
use crate::handbook::format;
use crate::handbook::{Brochure, BrochureId, BrochurePart};
use crate::markdown::typography::NO_BREAK_SPACE;
use crate::render::Page;
use crate::render::frame::About;
use crate::render::view::{BrochureGroup, BrochureLink, BrochuresView, Link, PdfLink};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

impl Page<'_> {
    pub(super) fn brochures_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let group = |id: String, title: String, belongs: &dyn Fn(&Brochure) -> bool| {
            let printed = self.printed().filter(|(_, brochure)| belongs(brochure));
            let brochures: Vec<BrochureLink> = printed.map(|(at, brochure)| self.brochure_link(at, brochure)).collect();
            (!brochures.is_empty()).then_some(BrochureGroup { id, title, brochures })
        };
        let handbook = self.site.handbook;
        let is_whole = |brochure: &Brochure| brochure.entries.len() == handbook.entries.len();
        let chosen = |brochure: &Brochure| brochure.part == BrochurePart::Chosen;
        let whole = group("_chosen".to_owned(), self.word("print_chosen"), &|one| chosen(one) && is_whole(one));
        let parts = group("_parts".to_owned(), self.word("print_parts"), &|one| chosen(one) && !is_whole(one));
        let topics = group("_topics".to_owned(), self.word("print_topics"), &|one| matches!(one.part, BrochurePart::Topic(_)));
        let directories = handbook.directories.iter_with_ids().filter_map(|(id, directory)| {
            let belongs = |one: &Brochure| matches!(one.part, BrochurePart::Area(area) if handbook.areas[area].directory == id);
            group(format!("_{}", directory.id), self.heading(directory.headings.brochures.as_ref(), "print_areas"), &belongs)
        });
        let groups: Vec<BrochureGroup> = whole.into_iter().chain(parts).chain(topics).chain(directories).collect();
        let has_pdf = groups.iter().flat_map(|group| &group.brochures).any(|brochure| brochure.pdf.is_some());
        let view = BrochuresView { title: self.word("title_brochures"), groups, has_pdf };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_brochures"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("brochures.html", Some(&self.frame(plan, about)), &view)
    }

    /// The brochures in this language.
    fn printed(&self) -> impl Iterator<Item = (BrochureId, &Brochure)> {
        let brochures = self.site.handbook.brochures.iter_with_ids();
        brochures.filter(|(_, brochure)| brochure.languages.contains(&self.language.id))
    }

    fn brochure_link(&self, id: BrochureId, brochure: &Brochure) -> BrochureLink {
        let paper = brochure.paper.name().to_uppercase();
        BrochureLink {
            title: brochure.title[self.language.id].clone(),
            paper: if brochure.letters.is_large() {
                format!("{paper}{}{}", self.word("list_separator"), self.word("print_large"))
            } else {
                paper
            },
            href: self.path_of(PageKind::Brochure(id)),
            pdf: self.current_pdf(brochure).map(|pdf| self.pdf_link(id, pdf)),
        }
    }

    fn current_pdf(&self, brochure: &Brochure) -> Option<&StoredPdf> {
        self.site.current_pdfs.get(&crate::render::print::name(self.language, brochure))
    }

    fn pdf_link(&self, id: BrochureId, stored: &StoredPdf) -> PdfLink {
        let count = Argument::Number(u64::from(stored.metadata.pages.count));
        let kilobytes = format::number(self.site.words, self.language.id, (stored.pdf.len() as u64).div_ceil(1000));
        PdfLink {
            href: crate::render::print::pdf_path(&self.path_of(PageKind::Brochure(id))),
            pages: self.site.words.format(self.language.id, "print_pages", &[("count", count)]),
            size: format!("{kilobytes}{NO_BREAK_SPACE}{}", self.word("kilobytes")),
        }
    }

    /// The brochure of an entry's topic or of an area: the PDF if there is one, else the page to print.
    pub(in crate::render) fn brochure_of(&self, kind: PageKind) -> Option<Link> {
        let part = match kind {
            PageKind::Entry(id) => BrochurePart::Topic(self.site.handbook.entries[id].topic),
            PageKind::Area(id) => BrochurePart::Area(id),
            _ => return None,
        };
        let (id, brochure) = self.printed().find(|(_, brochure)| brochure.part == part)?;
        let label = match kind {
            PageKind::Area(area) => {
                let directory = &self.site.handbook.directories[self.site.handbook.areas[area].directory];
                self.heading(directory.headings.brochure.as_ref(), "print_this_area")
            }
            _ => self.word("print_this_topic"),
        };
        Some(match self.current_pdf(brochure).map(|pdf| self.pdf_link(id, pdf)) {
            Some(pdf) => Link { label: format!("{label} (PDF, {}, {})", pdf.pages, pdf.size), href: pdf.href },
            None => Link { label, href: self.path_of(PageKind::Brochure(id)) },
        })
    }
}
