//! Checks the earlier names of entries and pages: each must be free, and lead to one page.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::handbook::{IndexVec, Moved, MovedId, MovedTo, NameIndex};
use crate::msg;
use crate::parse::is_slug;
use crate::site::TAKEN;
use crate::yaml::At;
use std::collections::BTreeMap;

impl Checker<'_> {
    pub(super) fn moved(&mut self, names: &NameIndex) -> IndexVec<MovedId, Moved> {
        let parsed = self.parsed;
        let mut written: Vec<(String, &FilePath, &At<String>, MovedTo, bool)> = Vec::new();
        for (slug, folder) in &parsed.entries {
            let (Some(data), Some(id)) = (&folder.data.value, names.entries.get(slug)) else { continue };
            let old = |was: &At<String>| (format!("faq/{}", was.value), parsed.entries.contains_key(&was.value));
            written.extend(data.was.iter().map(|was| (old(was).0, &folder.data.file, was, MovedTo::Entry(*id), old(was).1)));
        }
        for (slug, folder) in &parsed.pages {
            let (Some(data), Some(id)) = (&folder.data.value, names.pages.get(slug)) else { continue };
            let is_taken = |was: &At<String>| parsed.pages.contains_key(&was.value) || TAKEN.contains(&was.value.as_str());
            written.extend(data.was.iter().map(|was| (was.value.clone(), &folder.data.file, was, MovedTo::Page(*id), is_taken(was))));
        }
        let mut seen: BTreeMap<String, Place> = BTreeMap::new();
        let mut moved = Vec::new();
        for (old, file, was, to, is_taken) in written {
            let place = was.place(file);
            if !is_slug(was) {
                self.problems.push(Diagnostic::error(place, msg!("invalid-slug", slug = &was.value)).hint(msg!("hint-slug")));
            } else if is_taken {
                self.error(place, msg!("moved-name-in-use", name = &was.value));
            } else if let Some(first) = seen.get(&old) {
                self.problems.push(Diagnostic::error(place, msg!("duplicate-name", name = &was.value)).also(first.clone()));
            } else {
                seen.insert(old.clone(), place);
                moved.push(Moved { old, to });
            }
        }
        IndexVec::new(moved)
    }
}
