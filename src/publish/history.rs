//! What a target remembers: the release that readers see, and the earlier ones that can be brought back.

use super::manifest::{FORMAT, Manifest};
use super::store::OWN;
use crate::base::date::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A moment. Only what lies at a target has moments, never the site itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment(jiff::Timestamp);

impl Moment {
    /// A moment by its seconds since 1970.
    pub(crate) fn of_seconds(seconds: i64) -> Option<Moment> {
        jiff::Timestamp::from_second(seconds).ok().map(Moment)
    }

    /// The day in UTC.
    pub(crate) fn day(self) -> Option<Date> {
        self.0.to_string().get(..10)?.parse().ok()
    }

    fn days_until(self, later: Moment) -> i64 {
        (later.0.as_second() - self.0.as_second()) / (24 * 60 * 60)
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Moment, D::Error> {
        String::deserialize(from)?.parse().map(Moment).map_err(D::Error::custom)
    }
}

/// What lies at a target as `current.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Current {
    /// The version of this document.
    pub format: u32,
    /// When it was published.
    pub published: Moment,
    /// The release that readers see.
    pub release: Manifest,
    /// The releases before it that can be brought back, the newest first.
    pub earlier: Vec<Earlier>,
}

/// A release that can be brought back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Earlier {
    /// Its name.
    pub id: String,
    /// The date of its edition.
    pub edition: Date,
    /// When it was published.
    pub published: Moment,
}

/// The place of the document about what readers see.
pub(crate) fn current_path() -> String {
    format!("{OWN}/current.json")
}

/// The place of a release's manifest.
pub(crate) fn release_path(id: &str) -> String {
    format!("{OWN}/releases/{id}.json")
}

/// The place of bytes that were put aside.
pub(crate) fn object_path(key: &str) -> String {
    format!("{OWN}/objects/{key}")
}

/// Which earlier releases stay and which go when another one is published.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    /// These stay.
    pub stay: Vec<Earlier>,
    /// These go.
    pub go: Vec<Earlier>,
}

impl Current {
    /// The document about a new release.
    pub(crate) fn new(release: Manifest, published: Moment, earlier: Vec<Earlier>) -> Current {
        Current { format: FORMAT, published, release, earlier }
    }

    /// Which earlier releases stay after the next one, published `now`: the newest `keep`, and those replaced less than `days` ago.
    pub(crate) fn kept_after(&self, now: Moment, keep: usize, days: u32) -> Kept {
        let this = Earlier { id: self.release.id(), edition: self.release.edition, published: self.published };
        let mut kept = Kept::default();
        let mut replaced = now;
        for (at, earlier) in std::iter::once(&this).chain(&self.earlier).enumerate() {
            let stays = at < keep || replaced.days_until(now) < i64::from(days);
            if stays { &mut kept.stay } else { &mut kept.go }.push(earlier.clone());
            replaced = earlier.published;
        }
        kept
    }

    /// The earlier release that a text means: the date of an edition, the start of a name, or (without a text) the last other one.
    pub(crate) fn find(&self, wanted: Option<&str>) -> Option<&Earlier> {
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

    fn day(day: i64) -> Moment {
        Moment::of_seconds(day * DAY).expect("a moment")
    }

    fn current() -> Current {
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
        let earlier = |id: &str, published: i64| Earlier { id: id.to_owned(), edition: edition("2026-10-01"), published: day(published) };
        Current::new(release, day(100), vec![earlier("bbbbbb", 90), earlier("aaaaaa", 10)])
    }

    #[test]
    fn releases_stay_by_number_and_by_days() {
        let ids = |keep, days| {
            let kept = current().kept_after(day(101), keep, days);
            (kept.stay.len(), kept.go.iter().map(|earlier| earlier.id.clone()).collect::<Vec<_>>())
        };
        assert_eq!(ids(5, 0), (3, vec![]));
        assert_eq!(ids(1, 0), (1, vec!["bbbbbb".to_owned(), "aaaaaa".to_owned()]));
        // `bbbbbb` was replaced on day 100, `aaaaaa` on day 90.
        assert_eq!(ids(0, 7), (2, vec!["aaaaaa".to_owned()]));
        assert_eq!(ids(0, 0).0, 0);
    }

    #[test]
    fn an_earlier_release_is_found_by_edition_or_name() {
        let current = current();
        let found = |wanted| current.find(wanted).map(|earlier| earlier.id.as_str());
        assert_eq!(found(None), Some("bbbbbb"));
        assert_eq!(found(Some("aaaa")), Some("aaaaaa"));
        assert_eq!(found(Some("2026-10-01")), Some("bbbbbb"));
        assert_eq!(found(Some("a")), None);
    }
}
