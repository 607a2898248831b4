//! Links in print: after the link text follows the number of the entry or the URL to type.

use crate::base::html::{escape, plain_text};
use crate::handbook::Brochure;
use crate::markdown::links::LinkTarget;
use crate::render::Page;
use crate::site::{PageKind, public_url};

/// A URL as people type it: without scheme, `www.` and trailing slash.
pub(crate) fn display_url(url: &str) -> &str {
    let bare = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| url.strip_prefix(scheme)).unwrap_or(url);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.strip_suffix('/').unwrap_or(bare)
}

/// Whether the text of a link already contains its URL.
pub(crate) fn already_shown(link_text: &str, url: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if url.starts_with("tel:") {
        return digits(link_text).contains(&digits(url));
    }
    link_text.to_lowercase().contains(&display_url(url).to_lowercase())
}

/// The page of the link's target: the page style sheet fills it in.
const PAGE_REFERENCE: &str = "<span class=\"pr\"></span>";

impl Page<'_> {
    /// The `href` of a link in a brochure: an anchor in the same brochure, otherwise the URL on the web site. `None` for links within
    /// one entry: they are printed as plain text.
    pub(in crate::render) fn print_address(&self, brochure: &Brochure, target: &LinkTarget) -> Option<String> {
        let handbook = self.site.handbook;
        let live = |kind: PageKind| public_url(handbook, &self.path_of(kind));
        match target {
            LinkTarget::Entry { slug, .. } => {
                let at = *handbook.names.entries.get(slug)?;
                let here = brochure.entries.contains(&at);
                Some(if here { format!("#q{}", handbook.entries[at].number) } else { live(PageKind::Entry(at)) })
            }
            LinkTarget::Area { name } => {
                let at = *handbook.names.areas.get(name)?;
                let area = &handbook.areas[at];
                let here = brochure.areas.contains(&at) && !brochure.is_leaflet();
                Some(if here {
                    format!("#{}", area_anchor(&handbook.directories[area.directory].id, &area.slug))
                } else {
                    live(PageKind::Area(at))
                })
            }
            LinkTarget::Directory { name } => {
                let at = *handbook.names.directories.get(name)?;
                let has_heading = !brochure.entries.is_empty() && brochure.areas.iter().any(|area| handbook.areas[*area].directory == at);
                Some(if has_heading { format!("#{}", directory_anchor(name)) } else { live(PageKind::Directory(at)) })
            }
            LinkTarget::Page { slug } => Some(live(PageKind::Page(*handbook.names.pages.get(slug)?))),
            LinkTarget::Act { id } => handbook.names.acts.contains_key(id).then(|| format!("{}#{id}", live(PageKind::Acts))),
            LinkTarget::Acts => Some(live(PageKind::Acts)),
            LinkTarget::Channel { id } => {
                handbook.channels[*handbook.names.channels.get(id)?].link.as_ref().map(|link| link[self.language.id].clone())
            }
            LinkTarget::Named { .. } | LinkTarget::File { .. } => match self.file_of(target) {
                Some(name) => self.site.theme.assets().get(name).map(|path| public_url(handbook, path)),
                None => self.named_address(target),
            },
            LinkTarget::Outside { address } => Some(address.clone()),
            LinkTarget::Word { .. } | LinkTarget::Here { .. } | LinkTarget::Phone { .. } | LinkTarget::Unread => None,
        }
    }

    /// Appends what print shows after a link whose text is `link_html`: the entry's number or the URL, unless the text contains it.
    pub(in crate::render) fn push_link_suffix(&self, target: &LinkTarget, url: &str, link_html: &str, html: &mut String) {
        let link_text = plain_text(link_html);
        match target {
            LinkTarget::Entry { slug, .. } => {
                let number = self.site.handbook.names.entries.get(slug).map(|at| self.entry_number(*at));
                let sign = self.word("number_sign");
                let page = if url.starts_with('#') { PAGE_REFERENCE } else { "" };
                match number.filter(|_| !link_text.contains(&sign)) {
                    Some(number) => html.push_str(&format!(" <span class=\"at\">({sign}\u{a0}{number}{page})</span>")),
                    None if !page.is_empty() => html.push_str(&format!("<span class=\"at\">{page}</span>")),
                    None => {}
                }
            }
            LinkTarget::Area { .. } | LinkTarget::Directory { .. } if url.starts_with('#') => {
                html.push_str(&format!("<span class=\"at\">{PAGE_REFERENCE}</span>"));
            }
            LinkTarget::Channel { .. } | LinkTarget::Outside { .. } | LinkTarget::Named { .. }
                if self.file_of(target).is_none() && !already_shown(&link_text, url) =>
            {
                html.push_str(" <span class=\"at\">(");
                escape(display_url(url), html);
                html.push_str(")</span>");
            }
            _ => {}
        }
    }
}

/// The anchor of a directory in a brochure.
pub(super) fn directory_anchor(directory: &str) -> String {
    format!("_{directory}")
}

/// The anchor of an area in a brochure.
pub(super) fn area_anchor(directory: &str, slug: &str) -> String {
    format!("{directory}-{}", slug.replace('/', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_url_omits_scheme_and_www() {
        assert_eq!(display_url("https://www.egov.kz/"), "egov.kz");
        assert_eq!(display_url("https://adilet.zan.kz/kaz/docs/K1500000414"), "adilet.zan.kz/kaz/docs/K1500000414");
    }

    #[test]
    fn link_text_with_the_url_is_recognised() {
        assert!(already_shown("Migration.enbek.kz порталы", "https://migration.enbek.kz/"));
        assert!(already_shown("8 (7172) 74-97-20", "tel:87172749720") && !already_shown("қоңырау", "tel:87172749720"));
        assert!(already_shown("info@egov.kz", "mailto:info@egov.kz"));
        assert!(!already_shown("порталы", "https://migration.enbek.kz/"));
        assert!(!already_shown("egov.kz порталы", "https://egov.kz/cms/kk/services/1"));
    }
}
