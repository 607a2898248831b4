//! The security headers of every response.

use crate::base::output::Output;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Header name → value.
pub(crate) type SecurityHeaders = BTreeMap<String, String>;

/// The security headers of a site.
///
/// The content security policy is the one in the pages' `<meta>` element plus the directives that only a header can set. If the
/// pages have different policies, the header contains only what holds for every page; each page still has its own.
pub(crate) fn security_headers(output: &Output) -> SecurityHeaders {
    let pages = output.par_iter().filter(|(path, _)| path.ends_with(".html"));
    let policies: BTreeSet<Option<String>> = pages.map(|(_, bytes)| policy_of(&String::from_utf8_lossy(bytes))).collect();
    let common = match policies.into_iter().collect::<Vec<_>>().as_slice() {
        [Some(policy)] => policy.clone(),
        _ => "base-uri 'none'; object-src 'none'".to_owned(),
    };
    let headers = [
        ("Content-Security-Policy", format!("{common}; frame-ancestors 'none'")),
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ];
    headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The name of the `<meta>` element with the policy, in any case.
const POLICY: &[u8] = b"content-security-policy";

/// The policy in a page's `<meta>` element. Minified attribute values have double quotes, single quotes or none.
fn policy_of(html: &str) -> Option<String> {
    let start = html.as_bytes().windows(POLICY.len()).position(|name| name.eq_ignore_ascii_case(POLICY))?;
    let open = html[..start].rfind('<')?;
    let tag = &html[open..open + tag_length(&html[open..])];
    let value = tag[tag.to_ascii_lowercase().find(" content=")? + " content=".len()..].trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
    let text = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split([' ', '>']).next()?,
    };
    Some(text.replace("&#39;", "'").replace("&#x27;", "'").trim_end_matches(';').to_owned())
}

/// The length of a tag in bytes. A `>` inside quotes does not end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn output(pages: &[&str]) -> Output {
        pages.iter().enumerate().map(|(at, html)| (format!("{at}.html"), Arc::from(html.as_bytes()))).collect()
    }

    #[test]
    fn the_header_repeats_the_policy_of_the_pages() {
        let page = "<!doctype html><meta charset=utf-8><meta content=\"default-src 'none'; script-src 'self'\" http-equiv=Content-Security-Policy><p>";
        let value = |pages: &[&str]| security_headers(&output(pages))["Content-Security-Policy"].clone();
        assert_eq!(value(&[page, page]), "default-src 'none'; script-src 'self'; frame-ancestors 'none'");
        assert_eq!(value(&[page, "<p>no policy"]), "base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
    }
}
