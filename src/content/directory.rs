//! `directories/<name>/directory.yaml`: a directory of places, such as offices, schools or polling stations, with its areas and services.

use super::{Id, LocalText, OpenPointFile};
use crate::base::date::Date;
use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// `directory.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DirectoryFile {
    /// The name in addresses; without it, the name of the folder.
    pub slug: Option<Id>,
    /// The position among the directories.
    #[serde(default)]
    pub order: u32,
    /// A name of one or two words for the navigation.
    pub name: LocalText,
    /// The title of the page that lists the areas.
    pub title: LocalText,
    /// What readers find in the directory, for search engines.
    pub description: Option<LocalText>,
    /// The titles of pages and headings, where the general ones do not fit.
    #[serde(default)]
    pub headings: DirectoryHeadings,
    /// A note to the list of areas, such as which areas are missing. `{areas}` is replaced by their number.
    pub note: Option<LocalText>,
    /// The services, in the order of the pages.
    pub services: Vec<ServiceFile>,
    /// Every area must have a place for every service.
    #[serde(default)]
    pub every_service: bool,
    /// Fields that every place must give, or say `not_given`. Pages say so where they are not given.
    #[serde(default)]
    pub required: Vec<RequiredField>,
    /// The date on which `places.csv` was last compared with its source.
    pub checked_on: Option<At<Date>>,
    /// The date by which `places.csv` must be compared again.
    pub review_by: Option<At<Date>>,
    /// The areas of `places.csv`. An area with a file of its own is not listed.
    #[serde(default)]
    pub areas: Vec<ListedAreaFile>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// Titles and headings of a directory.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DirectoryHeadings {
    /// Over the list of areas on the home page: «choose your region».
    pub choose: Option<LocalText>,
    /// The title of the page of an area. `{area}` is replaced by its name.
    pub area: Option<LocalText>,
    /// Over the list of areas: «Regions».
    pub areas: Option<LocalText>,
    /// Over the other areas: «Other regions».
    pub other_areas: Option<LocalText>,
    /// Over the list of services.
    pub services: Option<LocalText>,
    /// A service, over a column.
    pub service: Option<LocalText>,
    /// The title of the table of places.
    pub places: Option<LocalText>,
    /// Over the entry that links to the directory.
    pub entry: Option<LocalText>,
    /// Over the brochures of the areas.
    pub brochures: Option<LocalText>,
    /// The link to the brochure of an area.
    pub brochure: Option<LocalText>,
}

/// A field that a directory requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RequiredField {
    /// Public transport.
    Transport,
    /// Phones.
    Phones,
    /// Opening hours.
    Hours,
}

impl RequiredField {
    /// Its key in the file of an area.
    pub(crate) fn key(self) -> &'static str {
        match self {
            RequiredField::Transport => "transport",
            RequiredField::Phones => "phones",
            RequiredField::Hours => "hours",
        }
    }
}

/// What people get at a place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServiceFile {
    /// The name by which places refer to the service.
    pub id: Id,
    /// The full name.
    pub name: LocalText,
    /// A short name of one to four words; without it, the full name.
    pub short: Option<LocalText>,
    /// The service has a section of its own below the table, and areas need not have it: a certificate that follows all other services.
    #[serde(default)]
    pub apart: bool,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// An area whose places are in `places.csv`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListedAreaFile {
    /// The name in addresses and in `places.csv`.
    pub id: Id,
    /// The name.
    pub name: LocalText,
    /// The usual abbreviation.
    pub abbreviation: Option<LocalText>,
    /// The answer in one sentence.
    pub answer: Option<LocalText>,
    /// The areas that it consists of.
    #[serde(default)]
    pub areas: Vec<ListedAreaFile>,
}
