//! Checks the addresses and files of `links.yaml`, channels and acts, each of which may differ by language.

use super::Checker;
use super::links::is_web_address;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::inputs::Inputs;
use crate::base::nearest::hint_nearest;
use crate::content::link::{OneOrEach, PerLanguageFile};
use crate::handbook::{IndexVec, LinkId, Localized, NamedLink, NamedTarget};
use crate::markdown::links::LinkTarget;
use crate::msg;
use crate::yaml::At;

impl Checker<'_> {
    pub(super) fn named_links(&mut self, inputs: &Inputs) -> IndexVec<LinkId, NamedLink> {
        let (file, Some(list)) = (&self.parsed.links.file, &self.parsed.links.value) else {
            return IndexVec::new(Vec::new());
        };
        self.unique(file, list.links.iter().map(|link| &link.id));
        let assets = inputs.all_assets();
        let mut links = Vec::new();
        for link in &list.links {
            let target = match (&link.address, &link.file) {
                (Some(address), None) => NamedTarget::Address(self.addresses(file, address)),
                (None, Some(name)) => {
                    for (name, place) in each(file, name) {
                        if !assets.contains_key(name) {
                            let hint = hint_nearest(name, assets.keys().map(String::as_str)).unwrap_or_else(|| msg!("hint-file"));
                            self.problems.push(Diagnostic::error(place, msg!("unknown-download", file = name)).hint(hint));
                        }
                    }
                    NamedTarget::File(self.per_language(file, name))
                }
                _ => {
                    self.error(link.id.place(file), msg!("yaml-exactly-one", keys = vec!["address", "file"]));
                    continue;
                }
            };
            links.push(NamedLink { id: link.id.value.clone(), target });
        }
        IndexVec::new(links)
    }

    /// A web address in every language. An address that is not `http` or `https` is reported.
    pub(super) fn addresses(&mut self, file: &FilePath, written: &PerLanguageFile) -> Localized {
        for (address, place) in each(file, written) {
            self.web_address(place, address);
        }
        self.per_language(file, written)
    }

    pub(super) fn web_address(&mut self, place: Place, address: &str) {
        let is_web = matches!(LinkTarget::parse(address), Some(LinkTarget::Outside { address }) if address.starts_with("http"))
            && is_web_address(address);
        if !is_web {
            self.problems.push(Diagnostic::error(place, msg!("invalid-web-address", link = address)).hint(msg!("hint-web-address")));
        }
    }

    /// The value in every language. A language without its own has that of the source language, or else the first.
    fn per_language(&mut self, file: &FilePath, written: &PerLanguageFile) -> Localized {
        let languages = self.languages;
        match &written.value {
            OneOrEach::One(text) => languages.each(|_| text.clone()),
            OneOrEach::Each(texts) => {
                for (code, text) in texts.iter().filter(|(code, _)| languages.find(code).is_none()) {
                    let hint = hint_nearest(code, languages.iter().map(|language| language.code.as_str()));
                    self.problems.push(Diagnostic::error(text.place(file), msg!("unknown-language", code = code)).maybe_hint(hint));
                }
                let other = texts.get(&languages.source().code).or_else(|| texts.values().next());
                if other.is_none() {
                    let language = &languages.source().code;
                    self.error(written.place(file), msg!("missing-translation", language = language));
                }
                let other = other.map_or("", |text| text.value.as_str());
                languages.each_written(
                    |language| texts.get(&language.code).map_or(other, |text| text.value.as_str()).to_owned(),
                    |_, source: &String| source.clone(),
                )
            }
        }
    }
}

/// The values that were written, with their places.
fn each<'w>(file: &FilePath, written: &'w PerLanguageFile) -> Vec<(&'w str, Place)> {
    match &written.value {
        OneOrEach::One(text) => vec![(text.as_str(), written.place(file))],
        OneOrEach::Each(texts) => texts.values().map(|text: &At<String>| (text.value.as_str(), text.place(file))).collect(),
    }
}
