//! Where a link in a text leads: to a thing of the handbook by its name, or to an address outside.

/// A link's target. Names are checked later, when every file has been read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Target {
    /// `entry:quota#steps`.
    Entry {
        /// The entry.
        slug: String,
        /// A heading in it.
        anchor: Option<String>,
    },
    /// `page:about`.
    Page {
        /// The page.
        slug: String,
    },
    /// `act:order-20-2016`.
    Act {
        /// The act.
        id: String,
    },
    /// `acts:`, the list of all acts.
    Acts,
    /// `region:pavlodar`.
    Region {
        /// The region.
        slug: String,
    },
    /// `regions:`, the list of all regions.
    Regions,
    /// `channel:egov`.
    Channel {
        /// The channel.
        id: String,
    },
    /// `#steps`, a heading of the same text.
    Here {
        /// The heading.
        anchor: String,
    },
    /// `https://…`, `tel:…`, `mailto:…`.
    Outside {
        /// The address.
        address: String,
    },
}

/// How links are written, for hints.
pub(crate) const FORMS: &str = "entry:…, page:…, act:…, acts:, region:…, regions:, channel:…, #…, https://…, tel:…, mailto:…";

impl Target {
    /// Reads a link; `None` where it is of no kind that is allowed.
    pub(crate) fn read(link: &str) -> Option<Target> {
        if let Some(anchor) = link.strip_prefix('#') {
            return (!anchor.is_empty()).then(|| Target::Here { anchor: anchor.to_owned() });
        }
        let (kind, name) = link.split_once(':')?;
        let named = |make: fn(String) -> Target| (!name.is_empty()).then(|| make(name.to_owned()));
        match kind {
            "entry" => {
                let (slug, anchor) = name.split_once('#').map_or((name, None), |(slug, anchor)| (slug, Some(anchor.to_owned())));
                (!slug.is_empty()).then(|| Target::Entry { slug: slug.to_owned(), anchor })
            }
            "page" => named(|slug| Target::Page { slug }),
            "act" => named(|id| Target::Act { id }),
            "acts" => name.is_empty().then_some(Target::Acts),
            "region" => named(|slug| Target::Region { slug }),
            "regions" => name.is_empty().then_some(Target::Regions),
            "channel" => named(|id| Target::Channel { id }),
            "https" | "http" => (name.starts_with("//") && name.len() > 2).then(|| Target::Outside { address: link.to_owned() }),
            "tel" | "mailto" => (!name.is_empty()).then(|| Target::Outside { address: link.to_owned() }),
            _ => None,
        }
    }
}
