//! Link targets in texts: parts of the handbook by name, or external addresses.

use std::fmt;

/// The target of a link. Names are checked later, in `check`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum LinkTarget {
    /// `entry:card#steps`.
    Entry { slug: String, anchor: Option<String> },
    /// `page:about`.
    Page { slug: String },
    /// `act:order-20-2016`.
    Act { id: String },
    /// `acts:`, the list of all acts.
    Acts,
    /// `directory:offices`, the list of its areas.
    Directory { name: String },
    /// `directory:offices/north`, an area of a directory.
    Area { name: String },
    /// `channel:egov`.
    Channel { id: String },
    /// `word:fee`, a word of the glossary.
    Word { id: String },
    /// `link:form`, an address or a file of `links.yaml`.
    Named { id: String },
    /// `file:form.pdf`, a file below `assets/`.
    File { path: String },
    /// `#steps`, a heading in the same text.
    Here { anchor: String },
    /// What may be a phone number in running text. Where the country has no such number, it stays text.
    Phone { number: String },
    /// `https://…`, `tel:…`, `mailto:…`.
    Outside { address: String },
    /// Not a link of an allowed kind, which has been reported. It stays text.
    Unread,
}

impl fmt::Display for LinkTarget {
    /// As authors write it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkTarget::Entry { slug, anchor: Some(anchor) } => write!(out, "entry:{slug}#{anchor}"),
            LinkTarget::Entry { slug, anchor: None } => write!(out, "entry:{slug}"),
            LinkTarget::Page { slug } => write!(out, "page:{slug}"),
            LinkTarget::Act { id } => write!(out, "act:{id}"),
            LinkTarget::Acts => out.write_str("acts:"),
            LinkTarget::Directory { name } | LinkTarget::Area { name } => write!(out, "directory:{name}"),
            LinkTarget::Channel { id } => write!(out, "channel:{id}"),
            LinkTarget::Word { id } => write!(out, "word:{id}"),
            LinkTarget::Named { id } => write!(out, "link:{id}"),
            LinkTarget::File { path } => write!(out, "file:{path}"),
            LinkTarget::Here { anchor } => write!(out, "#{anchor}"),
            LinkTarget::Phone { number } => out.write_str(number),
            LinkTarget::Outside { address } => out.write_str(address),
            LinkTarget::Unread => Ok(()),
        }
    }
}

/// The link syntax, for hints.
pub(crate) const FORMS: &str =
    "entry:…, page:…, act:…, acts:, directory:…, directory:…/…, channel:…, word:…, link:…, file:…, #…, https://…, tel:…, mailto:…";

impl LinkTarget {
    /// `None` if the link is not of an allowed kind.
    pub(crate) fn parse(link: &str) -> Option<LinkTarget> {
        if let Some(anchor) = link.strip_prefix('#') {
            return (!anchor.is_empty()).then(|| LinkTarget::Here { anchor: anchor.to_owned() });
        }
        let (kind, name) = link.split_once(':')?;
        let kind = kind.to_ascii_lowercase();
        let named = |make: fn(String) -> LinkTarget| (!name.is_empty()).then(|| make(name.to_owned()));
        match kind.as_str() {
            "entry" => {
                let (slug, anchor) = name.split_once('#').map_or((name, None), |(slug, anchor)| (slug, Some(anchor.to_owned())));
                (!slug.is_empty()).then(|| LinkTarget::Entry { slug: slug.to_owned(), anchor })
            }
            "page" => named(|slug| LinkTarget::Page { slug }),
            "act" => named(|id| LinkTarget::Act { id }),
            "acts" => name.is_empty().then_some(LinkTarget::Acts),
            "directory" if name.contains('/') => named(|name| LinkTarget::Area { name }),
            "directory" => named(|name| LinkTarget::Directory { name }),
            "channel" => named(|id| LinkTarget::Channel { id }),
            "word" => named(|id| LinkTarget::Word { id }),
            "link" => named(|id| LinkTarget::Named { id }),
            "file" => named(|path| LinkTarget::File { path }),
            "https" | "http" | "mailto" if name.contains(char::is_whitespace) => None,
            // `http://https://a.kz`
            "https" | "http" if name.starts_with("//http://") || name.starts_with("//https://") => None,
            "https" | "http" => (name.starts_with("//") && name.len() > 2).then(|| LinkTarget::Outside { address: link.to_owned() }),
            "tel" | "mailto" => (!name.is_empty()).then(|| LinkTarget::Outside { address: link.to_owned() }),
            _ => None,
        }
    }
}
