//! The record of a build: what went in and what came out, each with its hash. It stands beside the site as `build.json`, so that
//! whoever got the site can prove from which files and by which version of the tool it was made.

use crate::base::diagnostic::FilePath;
use crate::base::fingerprint::Sha256Hash;
use crate::base::inputs::Inputs;
use crate::base::output::Output;
use crate::handbook::Handbook;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// The file's name.
pub(crate) const NAME: &str = "build.json";
/// How the file starts: by it we know a record that we made.
pub(crate) const MARKER: &str = "{\n  \"made_by\": \"anyqtama";

/// About the length of a line of the record: a path and its hash.
const LINE: usize = 128;

#[derive(Serialize)]
struct Record<'a> {
    /// The tool and its version; first, since it is the marker.
    made_by: &'static str,
    edition: String,
    as_of: String,
    base_url: &'a str,
    inputs: &'a Hashes,
    outputs: &'a Hashes,
}

/// File → SHA-256 of its bytes.
pub(crate) type Hashes = BTreeMap<String, Sha256Hash>;

/// The hash of every file that the build reads, the parts of the program's own theme included.
pub(crate) fn hashes(inputs: &Inputs, theme: &str) -> Hashes {
    let content = inputs.content.iter().map(|(path, bytes)| (path.clone(), bytes.as_slice()));
    let theme = inputs.theme(theme).into_values().chain(inputs.all_assets().into_values());
    let files: Vec<(FilePath, &[u8])> = content.chain(theme).collect();
    hashed(files.into_par_iter().map(|(path, bytes)| (path.to_string(), bytes)))
}

/// The hash of every file of a site.
pub(crate) fn output_hashes(output: &Output) -> Hashes {
    hashed(output.par_iter().map(|(path, bytes)| (path.clone(), &**bytes)))
}

/// Hashes files on all cores.
fn hashed<'a>(files: impl ParallelIterator<Item = (String, &'a [u8])>) -> Hashes {
    let hashes: Vec<(String, Sha256Hash)> = files.map(|(path, bytes)| (path, Sha256Hash::of(bytes))).collect();
    hashes.into_iter().collect()
}

/// The record as JSON: the same for the same inputs, options and version of the tool.
pub(crate) fn record(handbook: &Handbook, inputs: &Hashes, outputs: &Hashes) -> String {
    let record = Record {
        made_by: concat!("anyqtama ", env!("CARGO_PKG_VERSION")),
        edition: handbook.edition.to_string(),
        as_of: handbook.as_of.to_string(),
        base_url: handbook.base_url.as_str(),
        inputs,
        outputs,
    };
    // Ten thousand entries make megabytes of it: room is made once.
    let mut text = Vec::with_capacity(LINE * (inputs.len() + outputs.len()) + LINE);
    serde_json::to_writer_pretty(&mut text, &record).expect("texts and maps of texts have a JSON form");
    text.push(b'\n');
    String::from_utf8(text).expect("JSON is text")
}
