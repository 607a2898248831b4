//! The address of a published site.

use url::Url;

/// Parses the base URL of a site: `http` or `https`, with a host, without query and fragment. A missing `/` at the end is added.
pub(crate) fn site_address(text: &str) -> Option<Url> {
    let parsed = Url::parse(&format!("{}/", text.trim_end_matches('/')));
    let is_site =
        |url: &Url| matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none() && url.fragment().is_none();
    parsed.ok().filter(is_site)
}
