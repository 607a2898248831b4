//! What links become on paper: the number of the entry, or the address to type.

use crate::base::html::{escape, plain_text};
use crate::handbook::Brochure;
use crate::markdown::links::Target;
use crate::render::Page;
use crate::site::{PageKind, public_url};

/// An address without what nobody types.
pub(crate) fn typed(address: &str) -> &str {
    let bare = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.strip_suffix('/').unwrap_or(bare)
}

/// Whether words already show where a link leads.
pub(crate) fn shows(words: &str, address: &str) -> bool {
    let host = typed(address).split('/').next().unwrap_or_default();
    let is_short = typed(address).len() <= host.len();
    let words = words.to_lowercase();
    if is_short { words.contains(&host.to_lowercase()) } else { words.contains(&typed(address).to_lowercase()) }
}

impl Page<'_> {
    /// Where a link leads from a brochure: to a page of it, else to the living handbook. On paper a link within one entry says
    /// nothing.
    pub(in crate::render) fn address_on_paper(&self, brochure: &Brochure, target: &Target) -> Option<String> {
        let handbook = self.site.handbook;
        let live = |kind: PageKind| public_url(handbook, &self.path_of(kind));
        match target {
            Target::Entry { slug, .. } => {
                let at = *handbook.names.entries.get(slug)?;
                let here = brochure.entries.contains(&at);
                Some(if here { format!("#q{}", handbook.entries[at].number) } else { live(PageKind::Entry(at)) })
            }
            Target::Region { slug } => {
                let at = *handbook.names.regions.get(slug)?;
                let here = brochure.regions.contains(&at) && !brochure.is_leaflet();
                Some(if here { format!("#r-{slug}") } else { live(PageKind::Region(at)) })
            }
            Target::Regions if brochure.regions.is_empty() || brochure.entries.is_empty() => Some(live(PageKind::Regions)),
            Target::Regions => Some("#_regions".to_owned()),
            Target::Page { slug } => Some(live(PageKind::Page(*handbook.names.pages.get(slug)?))),
            Target::Act { id } => handbook.names.acts.contains_key(id).then(|| format!("{}#{id}", live(PageKind::Acts))),
            Target::Acts => Some(live(PageKind::Acts)),
            Target::Channel { id } => handbook.channels[*handbook.names.channels.get(id)?].link.clone(),
            Target::Outside { address } => Some(address.clone()),
            Target::Here { .. } => None,
        }
    }

    /// What a link with these words (HTML) says after them on paper.
    pub(in crate::render) fn after_link(&self, target: &Target, address: &str, words: &str, html: &mut String) {
        let words = plain_text(words);
        match target {
            Target::Entry { slug, .. } => {
                let number = self.site.handbook.names.entries.get(slug).map(|at| self.site.handbook.entries[*at].number);
                if let Some(number) = number.filter(|_| !words.contains('№')) {
                    html.push_str(&format!(" <span class=\"at\">(№\u{a0}{number})</span>"));
                }
            }
            Target::Channel { .. } | Target::Outside { .. } if !shows(&words, address) => {
                html.push_str(" <span class=\"at\">(");
                escape(typed(address), html);
                html.push_str(")</span>");
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_what_nobody_types() {
        assert_eq!(typed("https://www.egov.kz/"), "egov.kz");
        assert_eq!(typed("https://adilet.zan.kz/kaz/docs/K1500000414"), "adilet.zan.kz/kaz/docs/K1500000414");
    }

    #[test]
    fn words_that_are_the_address_need_no_address() {
        assert!(shows("Migration.enbek.kz порталы", "https://migration.enbek.kz/"));
        assert!(!shows("порталы", "https://migration.enbek.kz/"));
        assert!(!shows("egov.kz порталы", "https://egov.kz/cms/kk/services/1"));
    }
}
