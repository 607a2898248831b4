//! The address of a published site.

use url::Url;

/// Reads the address of a site: of the web, with a host, without a query. `/` is added at its end.
pub(crate) fn site_address(text: &str) -> Option<Url> {
    let parsed = Url::parse(&format!("{}/", text.trim_end_matches('/')));
    let is_site =
        |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none() && url.fragment().is_none();
    parsed.ok().filter(is_site)
}
