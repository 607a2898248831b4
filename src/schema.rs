//! JSON Schemas of the content files, generated from the types that parse them.

use crate::content::{
    act, brochure, change, channel, directory, entry, fact, glossary, handbook, import, journey, link, path, place, script, synonym, topic,
};
use schemars::{JsonSchema, SchemaGenerator};

/// File name → schema. `entry.schema.json` describes every `entry.yaml`.
pub(crate) fn schemas() -> Vec<(&'static str, String)> {
    vec![
        ("handbook.schema.json", schema::<handbook::HandbookFile>()),
        ("topics.schema.json", schema::<topic::TopicsFile>()),
        ("acts.schema.json", schema::<act::ActsFile>()),
        ("facts.schema.json", schema::<fact::FactsFile>()),
        ("channels.schema.json", schema::<channel::ChannelsFile>()),
        ("links.schema.json", schema::<link::LinksFile>()),
        ("journeys.schema.json", schema::<journey::JourneysFile>()),
        ("paths.schema.json", schema::<path::PathsFile>()),
        ("glossary.schema.json", schema::<glossary::GlossaryFile>()),
        ("changes.schema.json", schema::<change::ChangesFile>()),
        ("synonyms.schema.json", schema::<synonym::SynonymsFile>()),
        ("scripts.schema.json", schema::<script::ScriptsFile>()),
        ("brochures.schema.json", schema::<brochure::BrochuresFile>()),
        ("directory.schema.json", schema::<directory::DirectoryFile>()),
        ("import.schema.json", schema::<import::ImportFile>()),
        ("area.schema.json", schema::<place::AreaFile>()),
        ("entry.schema.json", schema::<entry::EntryFile>()),
        ("page.schema.json", schema::<entry::PageFile>()),
    ]
}

/// The schema of a content file, or of the front matter of a Markdown file; `None` for a path without a schema.
pub(crate) fn schema_of(path: &str) -> Option<serde_json::Value> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let name = match parts.as_slice() {
        [.., file] if file.ends_with(".md") => {
            return Some(SchemaGenerator::default().into_root_schema_for::<entry::FrontMatter>().to_value());
        }
        ["directories", _, "directory.yaml"] => "directory",
        ["directories", _, "import.yaml"] => "import",
        ["directories", _, ..] => "area",
        [.., file] => file.strip_suffix(".yaml")?,
        [] => return None,
    };
    let (_, text) = schemas().into_iter().find(|(file, _)| file.strip_suffix(".schema.json") == Some(name))?;
    serde_json::from_str(&text).ok()
}

fn schema<T: JsonSchema>() -> String {
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let mut text = serde_json::to_string_pretty(schema.as_value()).expect("a schema is plain JSON");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::schemas;

    /// Editors use the copies in the repository, which must match the types.
    #[test]
    fn the_repository_has_these_schemas() {
        for (name, schema) in schemas() {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(".vscode/schemas").join(name);
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == schema, "{name} is out of date: run `anyqtama schema --out .vscode/schemas`");
        }
    }
}
