//! The functions of templates: the path of an asset, its integrity hash, the form of a URL that people type.

use super::print_links;
use crate::base::nearest::nearest;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};
use tera::{Kwargs, State, Tera, TeraResult};

/// The names of a theme's assets. Templates are compiled while assets are minified, and need the names only when pages are rendered.
pub(crate) type Late = Arc<OnceLock<AssetNames>>;

/// The assets by name.
pub(crate) struct AssetNames {
    /// Its path in the output.
    pub paths: BTreeMap<String, String>,
    /// Integrity hashes; none unless requested.
    pub hashes: Option<BTreeMap<String, String>>,
}

/// The names, set once the assets are ready.
pub(crate) fn known(names: &Late) -> &AssetNames {
    names.get().expect("no page is rendered before the assets have their names")
}

/// Registers the functions.
pub(crate) fn register(templates: &mut Tera, names: &Late) {
    let assets = names.clone();
    templates.register_function("asset", move |arguments: Kwargs, _: &State| asset(&known(&assets).paths, arguments.must_get("path")?));
    let assets = names.clone();
    templates.register_function("integrity", move |arguments: Kwargs, _: &State| {
        integrity(known(&assets).hashes.as_ref(), arguments.must_get("path")?, arguments.must_get("attribute")?)
    });
    templates.register_function("typed", |arguments: Kwargs, _: &State| -> TeraResult<String> {
        Ok(typed(arguments.must_get("address")?, arguments.must_get("words")?))
    });
}

fn asset(paths: &BTreeMap<String, String>, name: &str) -> TeraResult<String> {
    paths.get(name).cloned().ok_or_else(|| {
        let near = nearest(name, paths.keys().map(String::as_str)).map(|near| format!(", the nearest is `{near}`"));
        tera::Error::message(format!("no asset `{name}`{}", near.unwrap_or_default()))
    })
}

/// The `integrity` attribute for one asset or for several, separated by spaces. Empty unless requested.
fn integrity(hashes: Option<&BTreeMap<String, String>>, assets: &str, attribute: &str) -> TeraResult<String> {
    let Some(hashes) = hashes else { return Ok(String::new()) };
    let hash = |name| hashes.get(name).map(String::as_str).ok_or_else(|| tera::Error::message(format!("no asset `{name}`")));
    Ok(format!(" {attribute}=\"{}\"", assets.split(' ').map(hash).collect::<TeraResult<Vec<&str>>>()?.join(" ")))
}

/// The form of a URL that people type; empty if the text before it shows it already.
fn typed(address: &str, words: &str) -> String {
    if print_links::already_shown(words, address) { String::new() } else { print_links::display_url(address).to_owned() }
}
