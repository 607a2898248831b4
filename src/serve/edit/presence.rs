//! Which places other people have open for writing.

use super::error::EditError;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A page says every few seconds what it has open.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Here {
    /// A random name of the open page.
    client: String,
    /// `file:line:column`; none if nothing is open.
    source: Option<String>,
}

/// A page that has not been heard for this long is closed.
const LIFETIME: Duration = Duration::from_secs(12);
/// More pages are not remembered.
const MAX_PAGES: usize = 200;
const MAX_LENGTH: usize = 300;

/// The open places, by the page that has them open.
#[derive(Default)]
pub(crate) struct Presence(Mutex<BTreeMap<String, (String, Instant)>>);

impl Presence {
    /// Remembers what a page has open. Returns what the others have open.
    pub(super) fn update(&self, here: &Here) -> Result<Value, EditError> {
        let is_long = |text: &str| text.len() > MAX_LENGTH;
        if is_long(&here.client) || here.source.as_deref().is_some_and(is_long) {
            return Err(EditError::Invalid);
        }
        let now = Instant::now();
        let mut pages = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        pages.retain(|_, (_, heard)| now.duration_since(*heard) < LIFETIME);
        match &here.source {
            Some(source) if pages.len() < MAX_PAGES || pages.contains_key(&here.client) => {
                pages.insert(here.client.clone(), (source.clone(), now));
            }
            Some(_) => {}
            None => {
                pages.remove(&here.client);
            }
        }
        let others: Vec<&str> =
            pages.iter().filter(|(client, _)| **client != here.client).map(|(_, (source, _))| source.as_str()).collect();
        Ok(json!(others))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_seen_and_leave() {
        let presence = Presence::default();
        let here = |client: &str, source: Option<&str>| Here { client: client.to_owned(), source: source.map(str::to_owned) };
        let say = |client: &str, source: Option<&str>| presence.update(&here(client, source)).ok();
        assert_eq!(say("a", Some("content/a.md:1:1")), Some(json!([])));
        assert_eq!(say("b", None), Some(json!(["content/a.md:1:1"])));
        assert_eq!(say("b", Some("content/b.md:1:1")), Some(json!(["content/a.md:1:1"])));
        assert_eq!(say("a", None), Some(json!(["content/b.md:1:1"])));
        assert_eq!(say("b", None), Some(json!([])));
        assert_eq!(say(&"x".repeat(301), None), None);
    }
}
