//! The tables that are a part of the program: `<language>.yaml` and `<language>-<script>.yaml`.

use super::{Source, Table};
use include_dir::{Dir, include_dir};

static TABLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/script/tables");

/// The table that writes a language in a script, if the program has one.
pub(crate) fn built_in(language: &str, script: &str) -> Option<Table> {
    let file = |name: &str| TABLES.get_file(format!("{name}.yaml"))?.contents_utf8();
    let (source, table) = (file(language)?, file(&format!("{language}-{script}"))?);
    let source = Source::parse(source).unwrap_or_else(|errors| panic!("{language}.yaml is tested: {}", errors[0]));
    Some(Table::parse(table, &source).unwrap_or_else(|errors| panic!("{language}-{script}.yaml is tested: {}", errors[0])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_of_the_program_can_be_read() {
        let names: Vec<&str> = TABLES.files().filter_map(|file| file.path().file_stem()?.to_str()).collect();
        let pairs: Vec<_> = names.iter().filter_map(|name| name.split_once('-')).collect();
        assert!(pairs.len() > 1, "{names:?}");
        for (language, script) in pairs {
            assert_eq!(built_in(language, script).map(|table| table.script), Some(script.to_owned()));
        }
        assert!(built_in("kk", "Thai").is_none());
    }
}
