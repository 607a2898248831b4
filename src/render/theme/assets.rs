//! The static files of a theme and the assets of the handbook: minified, each with a fingerprint in its name.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place};
use crate::base::fingerprint::fingerprint;
use crate::base::inputs::{Inputs, ROOT_FILES};
use crate::base::nearest::hint_nearest;
use crate::base::output::Output;
use crate::msg;
use crate::render::minify;
use crate::render::offline::WORKER;
use rayon::prelude::*;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The scripts of this folder are bundled into one file, `find.js`: one request, and better compression.
const FIND: &str = "find/";

/// Styles that a theme adds to the default ones, such as other colours.
const OWN_STYLES: &str = "own.css";
/// The style sheets that every page or brochure loads.
const MAIN_STYLES: [&str; 2] = ["style.css", "print/print.css"];

/// Asset name → subresource integrity hash.
pub(crate) fn hashes(names: &BTreeMap<String, String>, output: &Output) -> BTreeMap<String, String> {
    let hash = |path: &String| format!("sha384-{}", data_encoding::BASE64.encode(&Sha384::digest(&output[path])));
    names.iter().map(|(name, path)| (name.clone(), hash(path))).collect()
}

/// Minifies all static files and assets and gives each a name with its fingerprint. Files for the root of the site stay as they are.
pub(crate) fn assets(inputs: &Inputs, theme: &BTreeMap<String, (FilePath, &[u8])>) -> Checked<(BTreeMap<String, String>, Output)> {
    let mut sources: BTreeMap<String, (FilePath, &[u8])> = inputs.all_assets();
    for (path, file) in theme {
        if let Some(name) = path.strip_prefix("static/").filter(|name| *name != WORKER) {
            sources.insert(name.to_owned(), file.clone());
        }
    }
    let (for_root, sources): (BTreeMap<_, _>, BTreeMap<_, _>) = sources.into_iter().partition(|(name, _)| name.starts_with(ROOT_FILES));
    // Font licences are published for those who copy the fonts, but no page links to them.
    let (styles, others): (Vec<_>, Vec<_>) = sources.iter().partition(|(name, _)| name.ends_with(".css"));
    let (to_find, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|(name, _)| name.starts_with(FIND));
    let mut problems = Vec::new();
    let (assets, found) = rayon::join(
        || {
            others
                .into_par_iter()
                .map(|(name, (file, bytes))| {
                    let is_script = name.ends_with(".js");
                    let content = if is_script { script(file, bytes) } else { Checked::clean(bytes.to_vec()) };
                    content.map(|content| asset(name, content))
                })
                .collect::<Vec<_>>()
        },
        || to_find.into_par_iter().map(|(_, (file, bytes))| script(file, bytes)).collect::<Vec<_>>(),
    );
    let mut find = Vec::new();
    for part in found {
        find.extend(part.take(&mut problems));
        find.push(b'\n');
    }
    let assets: Vec<Asset> = assets.into_iter().map(|asset| asset.take(&mut problems)).chain([asset("find.js", find)]).collect();
    let (mut names, mut output) = (BTreeMap::new(), Output::new());
    let mut add = |asset: Asset, names: &mut BTreeMap<String, String>| {
        output.insert(asset.path.clone(), asset.content);
        names.insert(asset.name, asset.path);
    };
    assets.into_iter().for_each(|asset| add(asset, &mut names));
    for (name, (_, bytes)) in for_root {
        let path = name[ROOT_FILES.len()..].to_owned();
        add(Asset { name, path, content: bytes.into() }, &mut names);
    }
    // Style sheets refer to other assets, so they come last.
    let sheets = style_sheets(&styles, &names).take(&mut problems);
    sheets.into_iter().for_each(|sheet| add(sheet, &mut names));
    Checked { value: (names, output), problems }
}

/// Minifies style sheets. The handbook's own styles become part of the main sheets, so that no page loads one more file.
fn style_sheets(sources: &[(&String, &(FilePath, &[u8]))], names: &BTreeMap<String, String>) -> Checked<Vec<Asset>> {
    let mut problems = Vec::new();
    let minified: Vec<_> = sources.par_iter().map(|(_, (file, bytes))| style(file, bytes)).collect();
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for ((name, (file, _)), sheet) in sources.iter().zip(minified) {
        let text = sheet.take(&mut problems).map(|sheet| with_paths(file, sheet, names).take(&mut problems));
        texts.insert(name, text.unwrap_or_default());
    }
    let own = texts.remove(OWN_STYLES).unwrap_or_default();
    let with_own = |(name, text): (&str, String)| {
        let text = if MAIN_STYLES.contains(&name) { text + &own } else { text };
        asset(name, text.into_bytes())
    };
    Checked { value: texts.into_iter().map(with_own).collect(), problems }
}

/// A static file of the theme or an asset of the handbook.
struct Asset {
    name: String,
    path: String,
    content: Arc<[u8]>,
}

fn asset(name: &str, content: Vec<u8>) -> Asset {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, extension) = file.rsplit_once('.').unwrap_or((file, "bin"));
    let path = format!("assets/{}.{}.{}", safe(stem), fingerprint(&content), safe(extension));
    Asset { name: name.to_owned(), path, content: content.into() }
}

/// The part of a file name that needs no escaping in a URL. Other characters become hyphens; the fingerprint keeps names unique.
fn safe(name: &str) -> String {
    name.chars().map(|letter| if letter.is_ascii_alphanumeric() || "-_.".contains(letter) { letter } else { '-' }).collect()
}

pub(crate) fn script(file: &FilePath, bytes: &[u8]) -> Checked<Vec<u8>> {
    let source = String::from_utf8_lossy(bytes);
    match minify::script(&source) {
        Ok(small) => Checked::clean(small.into_bytes()),
        Err((offset, detail)) => {
            let place = Place::new(file, Lines::new(&source).position(offset));
            Checked { value: Vec::new(), problems: vec![Diagnostic::error(place, msg!("invalid-script", detail = detail))] }
        }
    }
}

/// Minifies a style sheet; none if it can't be parsed.
fn style(file: &FilePath, bytes: &[u8]) -> Checked<Option<minify::Style>> {
    let source = String::from_utf8_lossy(bytes);
    match minify::style(&source) {
        Ok(small) => Checked::clean(Some(small)),
        Err((position, detail)) => Checked {
            value: None,
            problems: vec![Diagnostic::error(Place::new(file, position), msg!("invalid-style-sheet", detail = detail))],
        },
    }
}

/// Replaces the files in `url(…)` by their names with fingerprints.
fn with_paths(file: &FilePath, small: minify::Style, names: &BTreeMap<String, String>) -> Checked<String> {
    let mut text = small.text;
    let mut problems = Vec::new();
    for url in small.urls {
        let inside = ["data:", "#"].iter().any(|start| url.address.starts_with(start));
        match names.get(&url.address) {
            Some(path) => text = text.replace(&url.placeholder, path.trim_start_matches("assets/")),
            None if inside => text = text.replace(&url.placeholder, &url.address),
            None => {
                let hint = hint_nearest(&url.address, names.keys().map(String::as_str));
                problems
                    .push(Diagnostic::error(Place::new(file, url.position), msg!("unknown-asset", file = &url.address)).maybe_hint(hint));
            }
        }
    }
    Checked { value: text, problems }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_that_find_are_one_file() {
        let inputs = Inputs::default();
        let (names, output) = assets(&inputs, &inputs.theme("default")).value;
        let found: Vec<&String> = names.keys().filter(|name| name.starts_with("find")).collect();
        assert_eq!(found, ["find.js"]);
        let script = String::from_utf8_lossy(&output[&names["find.js"]]);
        for part in ["Confidence", "Find", "Index", "Keys", "Places", "Query", "Snippet"] {
            assert!(script.contains(&format!("self.anyqtama{part}=")), "{part}");
        }
        assert!(minify::script(&script).is_ok(), "one after another they are still a script");
    }
}
