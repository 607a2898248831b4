//! Offline use: the web manifest of each language, the list of files to store, the service worker.

use crate::base::build_manifest::{Hashes, output_hashes};
use crate::base::fingerprint::{Sha256Hash, fingerprint};
use crate::base::language::{Direction, Language};
use crate::base::output::Output;
use crate::handbook::Handbook;
use crate::search;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;

/// The list of files to store.
pub(crate) const LIST: &str = "offline.json";
/// The service worker. It is at the root, since its scope is its own folder.
pub(crate) const WORKER: &str = "sw.js";
/// Placeholder for the release in the service worker of the theme.
const RELEASE: &str = "__RELEASE__";

/// The path of a language's web manifest.
pub(crate) fn manifest_path(language: &Language) -> String {
    format!("{}/manifest.webmanifest", language.folder)
}

/// A language's web manifest. `assets` are the names and paths of the theme's files.
pub(crate) fn manifest(handbook: &Handbook, language: &Language, assets: &BTreeMap<String, String>) -> String {
    let icon = |size: u32| {
        let path = assets.get(&format!("icon-{size}.png"))?;
        Some(json!({ "src": format!("../{path}"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" }))
    };
    let icons: Vec<serde_json::Value> = [192, 512].into_iter().filter_map(icon).collect();
    let value = json!({
        "name": handbook.title[language.id],
        "short_name": handbook.title[language.id],
        "description": handbook.purpose[language.id],
        "lang": language.code,
        "dir": language.direction,
        "start_url": "index.html",
        "scope": "../",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#00afca",
        "icons": icons,
    });
    value.to_string()
}

/// Adds the list of files to store and, if the theme has one, the service worker with the name of this release. Returns the hash of
/// every file.
///
/// The name of the release is a hash of all other files: if any byte differs, it is another release.
pub(crate) fn add(output: &mut Output, handbook: &Handbook, worker: Option<&str>) -> Hashes {
    let mut hashes = output_hashes(output);
    let names: String = hashes.iter().map(|(path, hash)| format!("{path} {}\n", hash.fingerprint())).collect();
    let release = fingerprint(names);
    let languages = handbook.languages.iter().map(|language| (language.code.as_str(), kept(output, language))).collect();
    let list = serde_json::to_string(&List { languages, release: &release }).expect("texts and numbers have a JSON form");
    let worker = worker.map(|worker| (WORKER, worker.replace(RELEASE, &release)));
    for (path, text) in [(LIST, list)].into_iter().chain(worker) {
        hashes.insert(path.to_owned(), Sha256Hash::of(&text));
        output.insert(path.to_owned(), text.into_bytes().into());
    }
    hashes
}

/// The list of files to store, as the service worker reads it.
#[derive(Serialize)]
struct List<'a> {
    languages: BTreeMap<&'a str, LanguageFiles<'a>>,
    release: &'a str,
}

/// The files of one language.
#[derive(Serialize)]
struct LanguageFiles<'a> {
    bytes: usize,
    files: Vec<&'a str>,
}

/// The files of a language and those that all languages share, with their total size.
fn kept<'a>(output: &'a Output, language: &Language) -> LanguageFiles<'a> {
    let folder = format!("{}/", language.folder);
    let own_index = search::shard_prefix(language);
    let printed = format!("{folder}print/");
    let is_kept = |path: &str| {
        path.starts_with(&folder) && (!path.starts_with(&printed) || path == format!("{printed}index.html"))
            || path == "index.html"
            || path == "404.html"
            || path.starts_with("assets/")
                && !path.ends_with(".txt")
                && ["assets/og-", "assets/qr.", "assets/pages.", "assets/print.", "assets/noto-serif-", "assets/rtl-print."]
                    .iter()
                    .all(|start| !path.starts_with(start))
                && (language.direction == Direction::Rtl
                    || ["assets/rtl.", "assets/noto-naskh-", "assets/sans-arabic-"].iter().all(|start| !path.starts_with(start)))
                && !path.starts_with(if language.code.starts_with("kk") { "assets/sans-arabic-" } else { "assets/noto-naskh-" })
                && (!path.starts_with("assets/search-") || path.starts_with(&own_index))
    };
    let files = || output.iter().filter(|(path, _)| is_kept(path));
    LanguageFiles { bytes: files().map(|(_, bytes)| bytes.len()).sum(), files: files().map(|(path, _)| path.as_str()).collect() }
}
