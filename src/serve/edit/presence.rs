//! Which places other people have open for writing.

use super::error::EditError;
use serde::{Deserialize, Serialize};
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
    /// What is open: a block in all its languages, or a record. Nothing if no panel is open.
    places: Vec<OpenLines>,
}

/// Lines of a file.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct OpenLines {
    file: String,
    first: u32,
    last: u32,
}

/// A page that has sent nothing for this long counts as closed.
const LIFETIME: Duration = Duration::from_secs(12);
/// The maximum number of pages that are remembered.
const MAX_PAGES: usize = 200;
const MAX_LENGTH: usize = 300;
/// A page has one panel, with a place in each language.
const MAX_PLACES: usize = 40;

/// The open places, by the page that has them open.
#[derive(Default)]
pub(crate) struct Presence(Mutex<BTreeMap<String, (Vec<OpenLines>, Instant)>>);

impl Presence {
    /// Remembers what a page has open. Returns what the others have open.
    pub(super) fn update(&self, here: &Here) -> Result<Value, EditError> {
        let is_long = |text: &str| text.len() > MAX_LENGTH;
        if is_long(&here.client) || here.places.len() > MAX_PLACES || here.places.iter().any(|place| is_long(&place.file)) {
            return Err(EditError::Invalid);
        }
        let now = Instant::now();
        let mut pages = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        pages.retain(|_, (_, heard)| now.duration_since(*heard) < LIFETIME);
        if here.places.is_empty() {
            pages.remove(&here.client);
        } else if pages.len() < MAX_PAGES || pages.contains_key(&here.client) {
            pages.insert(here.client.clone(), (here.places.clone(), now));
        }
        let others: Vec<&OpenLines> =
            pages.iter().filter(|(client, _)| **client != here.client).flat_map(|(_, (places, _))| places).collect();
        Ok(json!(others))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn others_are_seen_and_leave() {
        let presence = Presence::default();
        let place = |file: &str| OpenLines { file: file.to_owned(), first: 3, last: 5 };
        let here =
            |client: &str, files: &[&str]| Here { client: client.to_owned(), places: files.iter().map(|file| place(file)).collect() };
        let say = |client: &str, files: &[&str]| presence.update(&here(client, files)).ok();
        assert_eq!(say("a", &["content/kk.md", "content/ru.md"]), Some(json!([])));
        assert_eq!(say("b", &[]), Some(json!([place("content/kk.md"), place("content/ru.md")])), "in both languages");
        assert_eq!(say("b", &["content/b.md"]), Some(json!([place("content/kk.md"), place("content/ru.md")])));
        assert_eq!(say("a", &[]), Some(json!([place("content/b.md")])));
        assert_eq!(say("b", &[]), Some(json!([])));
        assert_eq!(say(&"x".repeat(301), &[]), None);
        assert_eq!(say("a", &["a"; MAX_PLACES + 1]), None);
    }
}
