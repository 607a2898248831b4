//! The files for search engines: the sitemap and `robots.txt`.

use crate::base::html::escape;
use crate::handbook::Handbook;
use crate::site::{PageKind, Site, path, public_url};

/// The sitemap: every page for search engines, with its counterparts in the other languages.
pub(crate) fn sitemap(handbook: &Handbook, site: &Site) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in site.pages.iter().filter(|page| page.kind.is_for_search()) {
        xml.push_str("<url><loc>");
        escape(&public_url(handbook, &page.path), &mut xml);
        xml.push_str("</loc>");
        for (language, url) in alternates(handbook, page.kind) {
            xml.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
            escape(&language, &mut xml);
            xml.push_str("\" href=\"");
            escape(&url, &mut xml);
            xml.push_str("\"/>");
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

/// The URLs of a page in every language; `x-default` is that of the source language.
pub(crate) fn alternates(handbook: &Handbook, kind: PageKind) -> Vec<(String, String)> {
    let mut alternates: Vec<(String, String)> =
        handbook.languages.iter().map(|language| (language.code.clone(), public_url(handbook, &path(handbook, language, kind)))).collect();
    alternates.push(("x-default".to_owned(), public_url(handbook, &path(handbook, handbook.languages.source(), kind))));
    alternates
}

/// Allows everything.
pub(crate) fn robots(handbook: &Handbook) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {}sitemap.xml\n", handbook.base_url)
}
