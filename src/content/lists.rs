//! The short lists: `topics.yaml`, `channels.yaml`, `journeys.yaml`, `changes.yaml`,
//! `synonyms.yaml`.

use super::{Id, Local};
use crate::base::date::Date;
use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// `topics.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicsFile {
    /// The topics in the order of the home page.
    pub topics: Vec<TopicFile>,
}

/// A topic.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicFile {
    /// The name by which entries refer to it.
    pub id: Id,
    /// The name.
    pub name: Local,
    /// What it holds, in a few words.
    pub scope: Local,
}

/// `channels.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChannelsFile {
    /// Portals and offices where people apply.
    pub channels: Vec<ChannelFile>,
}

/// A portal or an office.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChannelFile {
    /// The name by which entries refer to it.
    pub id: Id,
    /// What kind.
    pub kind: ChannelKind,
    /// The name.
    pub name: Local,
    /// The address, where the source gives one.
    pub link: Option<At<String>>,
}

/// What kind of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChannelKind {
    /// A portal of the state.
    Portal,
    /// An app for the phone.
    App,
    /// An office to go to.
    Office,
    /// A web site.
    Website,
}

/// `journeys.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JourneysFile {
    /// Paths of several entries.
    pub journeys: Vec<JourneyFile>,
}

/// Entries that form one path, in order.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JourneyFile {
    /// The name.
    pub id: Id,
    /// The heading.
    pub title: Local,
    /// What readers must know about the path.
    pub note: Option<Local>,
    /// The steps.
    pub steps: Vec<StepFile>,
}

/// A step of a path.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepFile {
    /// The entry's slug.
    pub entry: Id,
    /// The name of the step, one to three words.
    pub name: Local,
}

/// `changes.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangesFile {
    /// What changed, for readers.
    pub changes: Vec<ChangeFile>,
}

/// A change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeFile {
    /// The day.
    pub date: At<Date>,
    /// What changed.
    pub text: Local,
}

/// `synonyms.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SynonymsFile {
    /// Words that people type and words that the handbook uses.
    pub synonyms: Vec<SynonymFile>,
    /// Regions of the country for which the handbook has no addresses. Search says so instead of showing the addresses of another region.
    #[serde(default)]
    pub regions_without_addresses: Vec<UnlistedRegionFile>,
}

/// A region without addresses.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnlistedRegionFile {
    /// The name that readers see.
    pub name: Local,
    /// Names by which people search, in any language of the handbook: the region, its towns, old names and abbreviations.
    pub words: At<Vec<String>>,
}

/// Words and phrases that mean the same, in any language of the handbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SynonymFile {
    /// The words. Without `lead_to` a text that has one of them is also found by the others.
    pub words: At<Vec<String>>,
    /// Words of the handbook to which they lead, but which do not lead back: «тараз» leads to «жамбыл облысы».
    #[serde(default)]
    pub lead_to: Vec<String>,
}
