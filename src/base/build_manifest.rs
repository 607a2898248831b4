//! The build manifest: every input and output file with its hash. It is written next to the site as `build.json`. With it, anyone
//! who has the site can prove from which files, and with which version of the program, it was built.

use crate::base::date::Date;
use crate::base::diagnostic::FilePath;
use crate::base::fingerprint::Sha256Hash;
use crate::base::inputs::Inputs;
use crate::base::output::Output;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;
use url::Url;

pub(crate) const NAME: &str = "build.json";
/// How the file starts: identifies a manifest that this program wrote.
pub(crate) const MARKER: &str = "{\n  \"made_by\": \"anyqtama";

/// Approximate length of a line in bytes: a path and its hash.
const LINE: usize = 128;

#[derive(Serialize)]
struct BuildManifest<'a> {
    /// Program and version. Must be the first field: the marker.
    made_by: &'static str,
    edition: String,
    as_of: String,
    base_url: &'a str,
    inputs: &'a Hashes,
    outputs: &'a Hashes,
}

/// File → SHA-256 of its bytes.
pub(crate) type Hashes = BTreeMap<String, Sha256Hash>;

/// The hash of every file that the build reads, including the files of the embedded theme.
pub(crate) fn hashes(inputs: &Inputs, theme: &str) -> Hashes {
    let content = inputs.content.iter().map(|(path, bytes)| (path.clone(), bytes.as_slice()));
    let theme = inputs.theme(theme).into_values().chain(inputs.all_assets().into_values());
    let files: Vec<(FilePath, &[u8])> = content.chain(theme).collect();
    hashed(files.into_par_iter().map(|(path, bytes)| (path.to_string(), bytes)))
}

pub(crate) fn output_hashes(output: &Output) -> Hashes {
    hashed(output.par_iter().map(|(path, bytes)| (path.clone(), &**bytes)))
}

fn hashed<'a>(files: impl ParallelIterator<Item = (String, &'a [u8])>) -> Hashes {
    let hashes: Vec<(String, Sha256Hash)> = files.map(|(path, bytes)| (path, Sha256Hash::of(bytes))).collect();
    hashes.into_iter().collect()
}

/// The manifest as JSON. Identical inputs, options and program version give identical bytes.
pub(crate) fn to_json(edition: Date, as_of: Date, base_url: &Url, inputs: &Hashes, outputs: &Hashes) -> String {
    let manifest = BuildManifest {
        made_by: concat!("anyqtama ", env!("CARGO_PKG_VERSION")),
        edition: edition.to_string(),
        as_of: as_of.to_string(),
        base_url: base_url.as_str(),
        inputs,
        outputs,
    };
    // Several megabytes for 10,000 entries: allocated once.
    let mut text = Vec::with_capacity(LINE * (inputs.len() + outputs.len()) + LINE);
    serde_json::to_writer_pretty(&mut text, &manifest).expect("texts and maps of texts have a JSON form");
    text.push(b'\n');
    String::from_utf8(text).expect("JSON is text")
}
