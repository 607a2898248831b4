//! What the command line decides about a build.

use super::date::Date;

/// What the command line decides about a build.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// The day for which to build; else the edition's date.
    pub as_of: Option<Date>,
    /// The address of the published site; else that of `handbook.yaml`.
    pub base_url: Option<String>,
    /// Whether a text that a language lacks is a warning.
    pub drafts: bool,
    /// Whether the site is prepared although languages differ or a translation is missing. Such problems stay errors.
    pub render_differing_languages: bool,
    /// Whether the site has the page that shows every component of the theme.
    pub style_guide: bool,
    /// Whether pages name the hashes of style sheets and scripts.
    pub integrity: bool,
    /// Whether a translation that is out of date is an error.
    pub strict: bool,
    /// The largest number of entries for which warnings about search are made. They take long in a large handbook, and the preview must
    /// stay quick.
    pub search_warnings_up_to: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            as_of: None,
            base_url: None,
            drafts: false,
            render_differing_languages: false,
            style_guide: false,
            integrity: false,
            strict: false,
            search_warnings_up_to: usize::MAX,
        }
    }
}
