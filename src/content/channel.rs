//! `channels.yaml`: portals and offices where people apply.

use super::link::PerLanguageFile;
use super::place::PhoneFile;
use super::{Id, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

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
    /// The name by which entries refer to the channel.
    pub id: Id,
    /// The kind of channel.
    pub kind: ChannelKind,
    /// The name that readers see.
    pub name: LocalText,
    /// The web address, if the source gives one: one for all languages, or one for each.
    pub link: Option<PerLanguageFile>,
    /// The postal address, if it is known.
    pub address: Option<LocalText>,
    /// The phones that are known.
    #[serde(default)]
    pub phones: Vec<PhoneFile>,
}

/// The kind of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ChannelKind {
    /// A state portal.
    Portal,
    /// A mobile app.
    App,
    /// An office to visit.
    Office,
    /// A web site.
    Website,
}
