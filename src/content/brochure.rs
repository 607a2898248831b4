//! `brochures.yaml`: what is printed together, and on which paper size.

use super::{Id, LocalText};
use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// `brochures.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrochuresFile {
    /// The brochures in the order of the page that lists them.
    pub brochures: Vec<BrochureFile>,
}

/// A brochure, or a series of brochures. Without `entries`, `topics` and `areas` it contains the whole handbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrochureFile {
    /// The first part of the address: lower-case Latin letters, digits, hyphens. The paper size is appended: `handbook` on A5 is `handbook-a5`.
    pub slug: Id,
    /// A series: one brochure for each topic, or one leaflet for each area of the directories. `topics` or `areas` choose some of them.
    pub each: Option<SeriesBy>,
    /// The title on the cover; a series uses the name of the topic or area.
    pub title: Option<LocalText>,
    /// A sentence on the cover; a series of topics uses the scope of the topic.
    pub cover: Option<LocalText>,
    /// The entries to include.
    #[serde(default)]
    #[schemars(extend("x-names" = "entries"))]
    pub entries: Vec<Id>,
    /// The topics whose entries are included.
    #[serde(default)]
    #[schemars(extend("x-names" = "topics"))]
    pub topics: Vec<Id>,
    /// The areas whose places are included: `offices/north`.
    #[serde(default)]
    #[schemars(extend("x-names" = "areas"))]
    pub areas: Vec<Id>,
    /// The paper sizes: one brochure for each.
    pub paper: Vec<Paper>,
    /// The text size.
    #[serde(default)]
    pub letters: Letters,
    /// The size of large letters in points; 16 if omitted.
    #[schemars(extend("enum" = [16, 18, 20]))]
    pub size: Option<At<u32>>,
    /// The languages in which the brochure is printed; all languages if omitted.
    #[serde(default)]
    pub languages: Vec<Id>,
    /// Which edition it is, for the imprint: `2nd edition, revised`.
    pub edition: Option<LocalText>,
    /// The number of printed copies, for the imprint.
    pub print_run: Option<u32>,
    /// The ISBN for the imprint. It belongs to one book: one paper size, one language.
    pub isbn: Option<Id>,
}

/// What each brochure of a series is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum SeriesBy {
    /// Every topic that has entries.
    Topic,
    /// Every area that has places.
    Area,
}

/// A paper size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

impl Paper {
    /// The suffix of a brochure's address, also its class in the style sheet.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::A5 => "a5",
        }
    }

    /// Width and height in mm.
    pub(crate) fn millimetres(self) -> (u32, u32) {
        match self {
            Paper::A4 => (210, 297),
            Paper::A5 => (148, 210),
        }
    }
}

/// The text size.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Letters {
    /// The usual size of a book.
    #[default]
    Normal,
    /// Large print: 16 points and more.
    Large,
}

/// The text size of a checked brochure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextSize {
    /// The usual size on the paper.
    Normal,
    /// Large print, in points.
    Large(u32),
}

impl TextSize {
    /// The sizes of large print for which the style sheet has a layout, in points. The first one is the default.
    pub(crate) const LARGE: [u32; 3] = [16, 18, 20];

    pub(crate) fn is_large(self) -> bool {
        matches!(self, TextSize::Large(_))
    }
}
