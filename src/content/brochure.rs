//! `brochures.yaml`: what is printed together, and on which paper.

use super::{Id, Local};
use schemars::JsonSchema;
use serde::Deserialize;

/// `brochures.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrochuresFile {
    /// The brochures in the order of the page that lists them.
    pub brochures: Vec<BrochureFile>,
}

/// A brochure, or a series of brochures. Without `entries`, `topics` and `regions` it holds the whole handbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BrochureFile {
    /// The first part of its address: small Latin letters, digits, hyphens. The paper follows: `handbook` on A5 is `handbook-a5`.
    pub slug: Id,
    /// A series: one brochure for each topic, or one leaflet for each region.
    pub each: Option<Each>,
    /// The title on the cover; in a series it is that of the topic or the region.
    pub title: Option<Local>,
    /// A sentence on the cover; in a series of topics it is what the topic holds.
    pub cover: Option<Local>,
    /// The entries it holds.
    #[serde(default)]
    pub entries: Vec<Id>,
    /// The topics whose entries it holds.
    #[serde(default)]
    pub topics: Vec<Id>,
    /// The regions whose addresses it holds.
    #[serde(default)]
    pub regions: Vec<Id>,
    /// The papers: one brochure each.
    pub paper: Vec<Paper>,
    /// The size of the letters.
    #[serde(default)]
    pub letters: Letters,
    /// The languages in which it is printed; all without it.
    #[serde(default)]
    pub languages: Vec<Id>,
}

/// What a series has one brochure for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Each {
    /// Every topic that has entries.
    Topic,
    /// Every region.
    Region,
}

/// A paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Paper {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
}

impl Paper {
    /// The end of a brochure's address, and its class in the style sheet.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::A5 => "a5",
        }
    }

    /// Width and height in millimetres.
    pub(crate) fn millimetres(self) -> (u32, u32) {
        match self {
            Paper::A4 => (210, 297),
            Paper::A5 => (148, 210),
        }
    }
}

/// The size of the letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Letters {
    /// As in books.
    #[default]
    Normal,
    /// 16 points and more, for those who see poorly.
    Large,
}
