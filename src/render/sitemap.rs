//! The files for search engines: the sitemap and `robots.txt`.

use crate::base::html::escape;
use crate::handbook::Handbook;
use crate::site::{PageKind, Site, path, public_url};

/// Limits of one file by the sitemap protocol: URLs, and bytes (50 MB, less a margin for the frame).
const MAX_URLS: usize = 50_000;
const MAX_BYTES: usize = 49_000_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const FIRST_LINE: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The sitemap, as path → text: every page for search engines, with its counterparts in the other languages. A handbook that exceeds a limit of
/// the protocol has several files, `sitemap-1.xml` and so on, and `sitemap.xml` lists them.
pub(crate) fn sitemap(handbook: &Handbook, site: &Site) -> Vec<(String, String)> {
    let urls = site.pages.iter().filter(|page| page.kind.is_for_search()).map(|page| url(handbook, &page.path, page.kind));
    let mut files = in_files(urls, MAX_URLS, MAX_BYTES);
    if files.len() == 1 {
        return vec![("sitemap.xml".to_owned(), files.remove(0))];
    }
    let mut index = format!("{FIRST_LINE}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    let mut all = Vec::with_capacity(files.len() + 1);
    for (number, file) in (1..).zip(files) {
        let path = format!("sitemap-{number}.xml");
        index.push_str("<sitemap><loc>");
        escape(&format!("{}{path}", handbook.base_url), &mut index);
        index.push_str("</loc></sitemap>\n");
        all.push((path, file));
    }
    index.push_str("</sitemapindex>\n");
    all.insert(0, ("sitemap.xml".to_owned(), index));
    all
}

/// The elements of URLs in as few files as the limits allow; at least one.
fn in_files(urls: impl Iterator<Item = String>, max_urls: usize, max_bytes: usize) -> Vec<String> {
    let mut files = vec![String::new()];
    let mut count = 0;
    for url in urls {
        if count == max_urls || files.last().is_some_and(|file| file.len() + url.len() > max_bytes) && count > 0 {
            files.push(String::new());
            count = 0;
        }
        count += 1;
        files.last_mut().expect("there is at least one file").push_str(&url);
    }
    let frame =
        |urls| format!("{FIRST_LINE}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{urls}</urlset>\n");
    files.into_iter().map(frame).collect()
}

/// The element of one page.
fn url(handbook: &Handbook, path: &str, kind: PageKind) -> String {
    let mut xml = String::from("<url><loc>");
    escape(&public_url(handbook, path), &mut xml);
    xml.push_str("</loc>");
    for (language, url) in alternates(handbook, kind) {
        xml.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
        escape(&language, &mut xml);
        xml.push_str("\" href=\"");
        escape(&url, &mut xml);
        xml.push_str("\"/>");
    }
    xml.push_str("</url>\n");
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

#[cfg(test)]
mod tests {
    use super::in_files;

    fn counts(max_urls: usize, max_bytes: usize, urls: usize) -> Vec<usize> {
        let files = in_files((0..urls).map(|at| format!("<url>{at}</url>")), max_urls, max_bytes);
        files.iter().map(|file| file.matches("<url>").count()).collect()
    }

    #[test]
    fn a_sitemap_is_divided_at_the_limits_of_the_protocol() {
        assert_eq!(counts(3, 1_000, 0), [0]);
        assert_eq!(counts(3, 1_000, 3), [3]);
        assert_eq!(counts(3, 1_000, 7), [3, 3, 1]);
        assert_eq!(counts(9, 25, 5), [2, 2, 1], "two URLs of 12 bytes fit into 25");
        assert_eq!(counts(9, 5, 2), [1, 1], "a file has at least one URL");
    }
}
