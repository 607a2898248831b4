//! The strings that the scripts of the interface use.

use crate::base::message::{UiLanguage, interface_strings};
use serde_json::{Map, Value};

/// All strings by the key that scripts use, which is the message id without `preview-`; the language tag under `lang`.
pub(crate) fn all(ui_language: UiLanguage) -> Value {
    let mut strings: Map<String, Value> =
        interface_strings(ui_language).map(|(id, text)| (id.trim_start_matches("preview-").to_owned(), Value::from(text))).collect();
    strings.insert("lang".to_owned(), Value::from(ui_language.tag()));
    Value::Object(strings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::tests::unused_in_program;
    use crate::schema::{schema_of, schemas};
    use std::collections::BTreeSet;

    /// The names of all fields of content files, as scripts write them in keys.
    fn fields() -> BTreeSet<String> {
        let mut fields = BTreeSet::new();
        for (_, text) in schemas() {
            add_fields(&serde_json::from_str(&text).expect("a schema is JSON"), &mut fields);
        }
        add_fields(&schema_of("content/faq/card/kk.md").expect("front matter"), &mut fields);
        fields
    }

    fn add_fields(schema: &Value, fields: &mut BTreeSet<String>) {
        let properties = schema.get("properties").and_then(Value::as_object);
        fields.extend(properties.into_iter().flatten().map(|(name, _)| name.replace('_', "-")));
        match schema {
            Value::Object(parts) => parts.values().for_each(|part| add_fields(part, fields)),
            Value::Array(parts) => parts.iter().for_each(|part| add_fields(part, fields)),
            _ => {}
        }
    }

    #[test]
    fn every_field_has_a_name() {
        let strings = all(UiLanguage::English);
        let has_name = |name: &String| ["field", "choice"].iter().any(|kind| strings.get(format!("{kind}-{name}")).is_some());
        let missing: Vec<String> = fields().into_iter().filter(|name| !has_name(name)).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn every_string_is_used() {
        let assets = include_dir::include_dir!("$CARGO_MANIFEST_DIR/src/serve/assets");
        let scripts = assets.files().filter(|file| file.path().extension().is_some_and(|extension| extension == "js"));
        // The board names the state of each translation.
        let board = include_str!("../../report/board.rs");
        let text: String = scripts.filter_map(|file| file.contents_utf8()).chain([board]).collect();
        let keys: BTreeSet<&str> = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-').collect();
        let fields = fields();
        let files: Vec<&str> = schemas().into_iter().map(|(file, _)| file.trim_end_matches(".schema.json")).collect();
        // These names are looked up by values: of choices, severities, kinds of changes, items of lists.
        let by_value = ["choice-", "severity-", "preview-import-", "preview-one-"];
        for id in unused_in_program().iter().filter(|id| !by_value.iter().any(|prefix| id.starts_with(prefix))) {
            let key = id.trim_start_matches("preview-");
            let is_field = key.strip_prefix("field-").is_some_and(|name| fields.contains(name) || files.contains(&name));
            assert!(is_field || keys.contains(key), "`{id}` is unused");
        }
    }
}
