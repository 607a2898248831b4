//! The upload order: visitors must never get a page whose assets have not been uploaded yet.

/// A group of files that may be uploaded in any order. A group starts after the previous one has been uploaded completely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum UploadStage {
    /// Styles, scripts, fonts, images, documents.
    Assets,
    Pages,
    /// Files that link to new pages: home pages, sitemap, robots.txt, feeds, the entry file of the search index.
    EntryPages,
    /// The service worker and its file list, which make devices fetch the new release.
    Offline,
}

impl UploadStage {
    /// In upload order.
    pub(crate) const ALL: [UploadStage; 4] = [UploadStage::Assets, UploadStage::Pages, UploadStage::EntryPages, UploadStage::Offline];

    /// The group of a path. A compressed sibling belongs to the group of its original.
    pub(crate) fn of(path: &str) -> UploadStage {
        let path = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).unwrap_or(path);
        let is_home = path == "index.html" || path.matches('/').count() == 1 && path.ends_with("/index.html");
        match path {
            "offline.json" | "sw.js" => UploadStage::Offline,
            "robots.txt" => UploadStage::EntryPages,
            _ if path.starts_with("sitemap") && path.ends_with(".xml") => UploadStage::EntryPages,
            _ if path.ends_with("/search/data.js") || path.ends_with("/manifest.webmanifest") || path.ends_with("/changes.xml") => {
                UploadStage::EntryPages
            }
            _ if is_home => UploadStage::EntryPages,
            _ if path.ends_with(".html") => UploadStage::Pages,
            _ => UploadStage::Assets,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::UploadStage;

    #[test]
    fn assets_before_pages_before_entrances() {
        let in_order = [
            ("assets/style.0123456789.css.br", UploadStage::Assets),
            ("kk/brochure.pdf", UploadStage::Assets),
            ("kk/faq/iin/index.html", UploadStage::Pages),
            ("404.html.gz", UploadStage::Pages),
            ("kk/index.html", UploadStage::EntryPages),
            ("index.html.br", UploadStage::EntryPages),
            ("sitemap.xml", UploadStage::EntryPages),
            ("sitemap-2.xml", UploadStage::EntryPages),
            ("kk/manifest.webmanifest", UploadStage::EntryPages),
            ("kk/search/data.js.br", UploadStage::EntryPages),
            ("kk/changes.xml", UploadStage::EntryPages),
            ("sw.js", UploadStage::Offline),
        ];
        for (path, stage) in in_order {
            assert_eq!(UploadStage::of(path), stage, "{path}");
        }
        assert!(in_order.is_sorted_by_key(|(_, stage)| stage));
    }
}
