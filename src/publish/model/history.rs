//! The release history of a target: the release that visitors see and the earlier ones that can be restored.

use super::manifest::{FORMAT, Manifest};
use super::target_path::{ReleaseId, TargetPath};
use crate::base::date::Date;
use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A point in time, to the second. Only documents at a target contain timestamps, never the site itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Timestamp(DateTime<Utc>);

impl Timestamp {
    pub(crate) fn from_seconds(seconds: i64) -> Option<Timestamp> {
        DateTime::from_timestamp(seconds, 0).map(Timestamp)
    }

    /// The date in UTC.
    pub(crate) fn day(self) -> Option<Date> {
        Date::from_seconds(self.0.timestamp())
    }

    fn days_until(self, later: Timestamp) -> i64 {
        (later.0 - self.0).num_days()
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.to_rfc3339_opts(SecondsFormat::Secs, true).fmt(out)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        String::deserialize(from)?.parse().map(Timestamp).map_err(D::Error::custom)
    }
}

/// The folder of the manifests of earlier releases, below the state folder.
pub(crate) const RELEASES: &str = "releases";
/// The folder of backed-up files, below the state folder.
pub(crate) const OBJECTS: &str = "objects";

/// `.anyqtama/current.json` at a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CurrentRelease {
    /// The format version of this document.
    pub format: u32,
    pub published: Timestamp,
    pub release: Manifest,
    /// Earlier releases that can be restored, newest first.
    pub earlier: Vec<EarlierRelease>,
}

/// A release that can be restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct EarlierRelease {
    pub id: ReleaseId,
    pub edition: Date,
    pub published: Timestamp,
}

pub(crate) fn current_path() -> TargetPath {
    TargetPath::private("current.json")
}

/// The path of an earlier release's manifest.
pub(crate) fn release_path(id: &ReleaseId) -> TargetPath {
    TargetPath::private(&format!("{RELEASES}/{id}.json"))
}

/// The path of a backed-up file. `key`: see [`super::manifest::FileEntry::key`].
pub(crate) fn object_path(key: &str) -> TargetPath {
    TargetPath::private(&format!("{OBJECTS}/{key}"))
}

/// Which releases are kept and which expire when another one is published; newest first.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Retention {
    pub kept: Vec<EarlierRelease>,
    pub expired: Vec<EarlierRelease>,
}

impl CurrentRelease {
    pub(crate) fn new(release: Manifest, published: Timestamp, earlier: Vec<EarlierRelease>) -> CurrentRelease {
        CurrentRelease { format: FORMAT, published, release, earlier }
    }

    /// Applies the retention rules to this release and the earlier ones, for a next release published `now`: the newest `keep`
    /// and those replaced less than `days` days ago are kept.
    pub(crate) fn retention(&self, now: Timestamp, keep: usize, days: u32) -> Retention {
        let this = EarlierRelease { id: self.release.id(), edition: self.release.edition, published: self.published };
        let mut retention = Retention::default();
        let mut replaced = now;
        for (at, earlier) in std::iter::once(&this).chain(&self.earlier).enumerate() {
            let is_kept = at < keep || replaced.days_until(now) < i64::from(days);
            if is_kept { &mut retention.kept } else { &mut retention.expired }.push(earlier.clone());
            replaced = earlier.published;
        }
        retention
    }

    /// Finds an earlier release by its edition date or by the start of its id; without either, the latest one with different
    /// content.
    pub(crate) fn find(&self, wanted: Option<&str>) -> Option<&EarlierRelease> {
        let now = self.release.id();
        self.earlier.iter().find(|earlier| match wanted {
            Some(wanted) => earlier.edition.to_string() == wanted || wanted.len() >= 4 && earlier.id.starts_with(wanted),
            None => earlier.id != now,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    const DAY: i64 = 24 * 60 * 60;

    fn day(day: i64) -> Timestamp {
        Timestamp::from_seconds(day * DAY).expect("a moment")
    }

    fn current() -> CurrentRelease {
        let edition = |text: &str| text.parse().expect("a day");
        let release = Manifest {
            format: 1,
            edition: edition("2026-11-22"),
            address: String::new(),
            revision: None,
            allowed: Vec::new(),
            security: BTreeMap::new(),
            files: BTreeMap::new(),
        };
        let earlier = |id: &str, published: i64| EarlierRelease {
            id: format!("{id:0<12}").try_into().expect("an id"),
            edition: edition("2026-10-01"),
            published: day(published),
        };
        CurrentRelease::new(release, day(100), vec![earlier("bbbbbb", 90), earlier("aaaaaa", 10)])
    }

    #[test]
    fn releases_are_kept_by_number_and_by_days() {
        let ids = |keep, days| {
            let retention = current().retention(day(101), keep, days);
            (retention.kept.len(), retention.expired.iter().map(|earlier| earlier.id[..6].to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(ids(5, 0), (3, vec![]));
        assert_eq!(ids(1, 0), (1, vec!["bbbbbb".to_owned(), "aaaaaa".to_owned()]));
        // `bbbbbb` was replaced on day 100, `aaaaaa` on day 90.
        assert_eq!(ids(0, 7), (2, vec!["aaaaaa".to_owned()]));
        assert_eq!(ids(0, 0).0, 0);
    }

    #[test]
    fn an_earlier_release_is_found_by_edition_or_id() {
        let current = current();
        let found = |wanted| current.find(wanted).map(|earlier| &earlier.id[..6]);
        assert_eq!(found(None), Some("bbbbbb"));
        assert_eq!(found(Some("aaaa")), Some("aaaaaa"));
        assert_eq!(found(Some("2026-10-01")), Some("bbbbbb"));
        assert_eq!(found(Some("a")), None);
    }
}
