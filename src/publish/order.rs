//! In which order files travel: nobody may ever get a page before what it shows is there.

/// A group of files. A group begins when the one before it is whole; inside a group, order does not matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Stage {
    /// What pages show: styles, scripts, fonts, pictures, documents.
    Assets,
    /// Pages.
    Pages,
    /// Where people and machines come in: home pages, site map, robots, and the start of the search index, which leads to pages.
    Entrances,
    /// What tells devices that there is a new release: the list of files to keep, and the worker that reads it.
    Offline,
}

impl Stage {
    /// All groups, in order.
    pub(crate) const ALL: [Stage; 4] = [Stage::Assets, Stage::Pages, Stage::Entrances, Stage::Offline];

    /// The group of a path. A compressed sibling travels with its text.
    pub(crate) fn of(path: &str) -> Stage {
        let path = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).unwrap_or(path);
        let is_home = path == "index.html" || path.matches('/').count() == 1 && path.ends_with("/index.html");
        match path {
            "offline.json" | "sw.js" => Stage::Offline,
            "sitemap.xml" | "robots.txt" => Stage::Entrances,
            _ if path.ends_with("/search/data.js") || path.ends_with("/manifest.webmanifest") => Stage::Entrances,
            _ if is_home => Stage::Entrances,
            _ if path.ends_with(".html") => Stage::Pages,
            _ => Stage::Assets,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn assets_before_pages_before_entrances() {
        let in_order = [
            ("assets/style.0123456789.css.br", Stage::Assets),
            ("kk/brochure.pdf", Stage::Assets),
            ("kk/faq/iin/index.html", Stage::Pages),
            ("404.html.gz", Stage::Pages),
            ("kk/index.html", Stage::Entrances),
            ("index.html.br", Stage::Entrances),
            ("sitemap.xml", Stage::Entrances),
            ("kk/manifest.webmanifest", Stage::Entrances),
            ("kk/search/data.js.br", Stage::Entrances),
            ("sw.js", Stage::Offline),
        ];
        for (path, stage) in in_order {
            assert_eq!(Stage::of(path), stage, "{path}");
        }
        assert!(in_order.is_sorted_by_key(|(_, stage)| stage));
    }
}
