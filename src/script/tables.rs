//! The tables that are a part of the program: `<language>.yaml` and `<language>-<script>.yaml`.

use super::{ScriptTable, Source};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/script/tables");

/// By language and script.
static TABLES: LazyLock<BTreeMap<(String, String), ScriptTable>> = LazyLock::new(|| {
    let mut tables = BTreeMap::new();
    for (language, script) in pairs() {
        let file = |name: &str| FILES.get_file(format!("{name}.yaml")).and_then(|file| file.contents_utf8());
        let (source, table) = (file(language), file(&format!("{language}-{script}")));
        let source = Source::parse(source.unwrap_or_default()).unwrap_or_else(|errors| panic!("{language}.yaml is tested: {}", errors[0]));
        let table = ScriptTable::parse(table.unwrap_or_default(), &source);
        let table = table.unwrap_or_else(|errors| panic!("{language}-{script}.yaml is tested: {}", errors[0]));
        tables.insert((language.to_owned(), script.to_owned()), table);
    }
    tables
});

/// Language and script of each table.
fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.files().filter_map(|file| file.path().file_stem()?.to_str()?.split_once('-'))
}

/// The table that writes a language, given by its tag, in a script, if the program has one.
pub(crate) fn built_in(tag: &str, script: &str) -> Option<&'static ScriptTable> {
    TABLES.get(&(primary(tag).to_owned(), script.to_owned()))
}

/// The scripts in which the program can write a language, given by its tag.
pub(crate) fn scripts_of(tag: &str) -> impl Iterator<Item = &'static str> {
    pairs().filter(move |(language, _)| *language == primary(tag)).map(|(_, script)| script)
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_the_program_can_be_read() {
        assert!(TABLES.len() > 1, "{:?}", TABLES.keys());
        for ((language, script), table) in TABLES.iter() {
            assert_eq!((&table.source.language, &table.script), (language, script));
            assert!(scripts_of(language).any(|known| known == script));
        }
        assert!(built_in("kk", "Thai").is_none());
    }
}
