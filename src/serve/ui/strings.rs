//! The strings that the scripts of the interface use.

use crate::base::message::{UiLanguage, interface_strings};
use serde_json::{Map, Value};

pub(crate) fn language_tag(ui_language: UiLanguage) -> &'static str {
    match ui_language {
        UiLanguage::English => "en",
        UiLanguage::Kazakh => "kk",
        UiLanguage::Russian => "ru",
    }
}

/// All strings by the key that scripts use, which is the message id without `preview-`; the language tag under `lang`.
pub(crate) fn all(ui_language: UiLanguage) -> Value {
    let mut strings: Map<String, Value> =
        interface_strings(ui_language).map(|(id, text)| (id.trim_start_matches("preview-").to_owned(), Value::from(text))).collect();
    strings.insert("lang".to_owned(), Value::from(language_tag(ui_language)));
    Value::Object(strings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::tests::unused_in_program;
    use crate::schema::schemas;
    use std::collections::BTreeSet;

    /// The names of fields, and the values from which forms let people choose, as scripts write them in keys.
    #[derive(Default)]
    struct Names {
        fields: BTreeSet<String>,
        choices: BTreeSet<String>,
    }

    impl Names {
        fn add(&mut self, schema: &Value) {
            match schema {
                Value::Object(parts) => {
                    let properties = parts.get("properties").and_then(Value::as_object);
                    self.fields.extend(properties.into_iter().flatten().map(|(name, _)| name.replace('_', "-")));
                    let values = parts.get("enum").and_then(Value::as_array).into_iter().flatten().chain(parts.get("const"));
                    self.choices.extend(values.filter_map(Value::as_str).map(|name| name.replace('_', "-")));
                    parts.values().for_each(|part| self.add(part));
                }
                Value::Array(parts) => parts.iter().for_each(|part| self.add(part)),
                _ => {}
            }
        }
    }

    fn names() -> Names {
        let mut names = Names::default();
        for (file, text) in schemas() {
            names.fields.insert(file.trim_end_matches(".schema.json").to_owned());
            names.add(&serde_json::from_str(&text).expect("a schema is JSON"));
        }
        names
    }

    #[test]
    fn every_field_has_a_name() {
        let strings = all(UiLanguage::English);
        let has_name = |name: &String| ["field", "choice"].iter().any(|kind| strings.get(format!("{kind}-{name}")).is_some());
        let missing: Vec<String> = names().fields.into_iter().filter(|name| !has_name(name)).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn every_string_is_used() {
        let assets = include_dir::include_dir!("$CARGO_MANIFEST_DIR/src/serve/assets");
        let scripts = assets.files().filter(|file| file.path().extension().is_some_and(|extension| extension == "js"));
        let text: String = scripts.filter_map(|file| file.contents_utf8()).collect();
        let keys: BTreeSet<&str> = text.split(|sign: char| !sign.is_alphanumeric() && sign != '-').collect();
        let names = names();
        for id in unused_in_program() {
            let key = id.trim_start_matches("preview-");
            let is_field = key.strip_prefix("field-").is_some_and(|name| names.fields.contains(name));
            let is_choice = key.strip_prefix("choice-").is_some_and(|name| names.choices.contains(name) || names.fields.contains(name));
            assert!(is_field || is_choice || key.starts_with("severity-") || keys.contains(key), "`{id}` is unused");
        }
    }
}
