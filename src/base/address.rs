//! The address of a published site, and addresses in messages.

use url::{Host, Url};

/// Parses the base URL of a site: `http` or `https`, with a host, without user name, password, query and fragment. A missing `/` at
/// the end is added.
pub(crate) fn site_address(text: &str) -> Option<Url> {
    let parsed = Url::parse(&format!("{}/", text.trim_end_matches('/')));
    let is_site = |url: &Url| {
        matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && !has_credentials(url)
            && url.query().is_none()
            && url.fragment().is_none()
    };
    parsed.ok().filter(is_site)
}

/// Whether the host of a web or e-mail address is one that people can reach: several parts, each in letters of one script, digits and
/// hyphens. `еgov.kz` with a Cyrillic `е` leads elsewhere.
pub(crate) fn has_usual_host(address: &str) -> bool {
    let after_scheme = address.split_once("//").map_or(address, |(_, rest)| rest);
    let authority = after_scheme.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.starts_with('[') {
        return true;
    }
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let is_label = |label: &str| {
        let is_latin = |letter: char| letter.is_alphabetic() && letter < '\u{250}';
        let is_cyrillic = |letter: char| matches!(letter, '\u{400}'..='\u{52f}');
        let is_plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_') || letter > '\u{7f}';
        !label.is_empty() && label.chars().all(is_plain) && !(label.contains(is_latin) && label.contains(is_cyrillic))
    };
    host == "localhost" || host.contains('.') && host.split('.').all(is_label)
}

/// Whether an address contains a user name or a password.
pub(crate) fn has_credentials(url: &Url) -> bool {
    !url.username().is_empty() || url.password().is_some()
}

/// Whether an address is on this computer.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// A text that should have been an address, for a message: what may be a user name, a password or a token is replaced by `***`.
pub(crate) fn without_secrets(text: &str) -> String {
    let start = text.find("//").map_or(0, |at| at + 2);
    // A password may contain any character, so everything up to the last `@` may belong to it.
    let (head, rest) = match text[start..].rfind('@') {
        Some(at) => (format!("{}***", &text[..start]), &text[start + at..]),
        None => (String::new(), text),
    };
    match rest.find(['?', '#']) {
        Some(at) if at + 1 < rest.len() => format!("{head}{}***", &rest[..=at]),
        _ => format!("{head}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_in_addresses_are_hidden() {
        for (text, expected) in [
            ("ftp://user:pass@example.kz/x", "ftp://***@example.kz/x"),
            ("https://user:p@s/s?#word@example.kz:99999/", "https://***@example.kz:99999/"),
            ("user:pass@example.kz", "***@example.kz"),
            ("https://example.kz:99999/?token=abc", "https://example.kz:99999/?***"),
            ("s3://user:pass@bucket", "s3://***@bucket"),
            ("//user:pass@example.kz", "//***@example.kz"),
            ("https://example.kz/x", "https://example.kz/x"),
            ("", ""),
        ] {
            assert_eq!(without_secrets(text), expected);
        }
    }

    #[test]
    fn hosts_that_people_can_reach() {
        for address in [
            "https://egov.kz",
            "https://анықтама.қаз/а",
            "http://localhost:8080/",
            "https://[::1]/",
            "https://1.2.3.4:80",
            "a.b@egov.kz",
            "https://xn--80ao21a.kz./x?y=a,b",
            "https://例え.jp",
        ] {
            assert!(has_usual_host(address), "{address}");
        }
        for address in
            ["https://\u{435}gov.kz", "https://egov,kz", "https://egov", "info@egov,kz", "https://egov..kz", "https://", "https://e gov.kz"]
        {
            assert!(!has_usual_host(address), "{address}");
        }
    }

    #[test]
    fn the_address_of_a_site_may_have_letters_of_any_script() {
        let address = site_address("https://анықтама.қаз/қандас/").map(String::from);
        assert_eq!(address.as_deref(), Some("https://xn--80aaa1cd4a3d20b.xn--80ao21a/%D2%9B%D0%B0%D0%BD%D0%B4%D0%B0%D1%81/"));
    }

    #[test]
    fn the_address_of_a_site_has_no_credentials() {
        assert!(site_address("https://example.kz/handbook").is_some());
        for text in ["https://user@example.kz/", "https://user:pass@example.kz/", "https://example.kz/?x", "ftp://example.kz/"] {
            assert_eq!(site_address(text), None, "{text}");
        }
    }
}
