//! Compares a YAML tree with the JSON Schema of a type and reports every difference.
//!
//! Supports the subset of JSON Schema that `schemars` generates for our types: `$ref`, `type`, `properties`, `required`,
//! `additionalProperties`, `items`, `enum`, `const`, `anyOf`/`oneOf`, `minimum`, `maximum` and `format: date`. Patterns are left to text editors.

use super::advice;
use super::syntax::UNUSUAL_SPACES;
use super::tree::{Node, Yaml};
use crate::base::date::Date;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::base::nearest::{hint_nearest, nearest};
use crate::base::opening_hours::{InvalidHours, OpeningHours};
use crate::msg;
use serde_json::Value;
use std::collections::BTreeMap;

/// All differences between `tree` and `schema`, in the order of the file.
pub(crate) fn validate(file: &FilePath, tree: &Node, schema: &Value) -> Vec<Diagnostic> {
    let mut walk = Validator { file, root: schema, problems: Vec::new() };
    walk.node(tree, schema);
    walk.problems
}

struct Validator<'a> {
    file: &'a FilePath,
    root: &'a Value,
    problems: Vec<Diagnostic>,
}

impl<'a> Validator<'a> {
    fn node(&mut self, node: &Node, schema: &'a Value) {
        let schema = self.resolve(schema);
        if let Some(choices) = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array) {
            return self.choice(node, choices);
        }
        if let Some(expected) = schema.get("const") {
            return self.one_of(node, std::slice::from_ref(expected));
        }
        if let Some(allowed) = schema.get("enum").and_then(Value::as_array) {
            return self.one_of(node, allowed);
        }
        if !type_fits(&node.value, schema) {
            return self.wrong_type(node, &[schema]);
        }
        match &node.value {
            Yaml::Map(entries) => self.map(node, entries, schema),
            Yaml::List(items) => {
                if let Some(item_schema) = schema.get("items") {
                    items.iter().for_each(|item| self.node(item, item_schema));
                }
            }
            Yaml::Text(text) => self.text(node, text, schema),
            // `from: 2026`: a text that YAML reads as a number.
            scalar if types(schema).contains(&"string") => self.text(node, &advice::shown(scalar), schema),
            Yaml::Integer(number) => self.integer(node, *number, schema),
            Yaml::Float(number) => self.float(node, *number, schema),
            Yaml::Null | Yaml::Bool(_) => {}
        }
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        let mut schema = schema;
        while let Some(pointer) = schema.get("$ref").and_then(Value::as_str) {
            schema = self.root.pointer(pointer.trim_start_matches('#')).expect("schemars writes references into its own document");
        }
        schema
    }

    /// `anyOf` and `oneOf`: nothing to report if one alternative fits; otherwise the problems of the alternative with the same type.
    fn choice(&mut self, node: &Node, choices: &'a [Value]) {
        let resolved: Vec<&'a Value> = choices.iter().map(|choice| self.resolve(choice)).collect();
        if resolved.iter().any(|choice| validate_in(self.file, self.root, node, choice).is_empty()) {
            return;
        }
        if let (Yaml::Map(entries), true) = (&node.value, resolved.iter().filter(|choice| is_object(choice)).count() > 1) {
            return self.tagged(node, entries, &resolved);
        }
        let same_shape =
            |choice: &&&'a Value| type_fits(&node.value, choice) && choice.get("const").is_none() && choice.get("enum").is_none();
        // `4 325` and `4325 тг` are no dates.
        let is_number = |text: &str| {
            text.starts_with(|first: char| first.is_ascii_digit()) && !text.contains(['-', '/']) && text.matches('.').count() < 2
        };
        let takes_number = resolved.iter().any(|choice| types(choice).contains(&"number"));
        if takes_number && matches!(&node.value, Yaml::Text(text) if is_number(text)) {
            return self.wrong_type(node, &resolved);
        }
        if let Some(choice) = resolved.iter().find(same_shape) {
            return self.node(node, choice);
        }
        let words: Vec<Value> = resolved.iter().flat_map(|choice| words_of(choice)).collect();
        if let (Yaml::Text(text), false) = (&node.value, words.is_empty()) {
            self.one_of(node, &words);
            let item = resolved.iter().find_map(|choice| choice.get("items")).map(|item| self.resolve(item));
            let word = words.first().and_then(Value::as_str).unwrap_or_default();
            if let (Some(problem), Some(item)) = (self.problems.last_mut().filter(|problem| problem.hint.is_none()), item) {
                problem.hint = Some(advice::for_list_or_word(text, word, item));
            }
            return;
        }
        self.wrong_type(node, &resolved);
    }

    /// An enum written as a mapping with one key: `length: {working_days: 10}`.
    fn tagged(&mut self, node: &Node, entries: &[(crate::yaml::At<String>, Node)], choices: &[&'a Value]) {
        let tags: Vec<&str> = choices.iter().filter_map(|choice| choice.get("required")?.get(0)?.as_str()).collect();
        for (key, value) in entries {
            match choices.iter().find_map(|choice| choice.get("properties")?.get(&key.value)) {
                Some(schema) => self.node(value, schema),
                None => self.unknown_key(key, &tags),
            }
        }
        if entries.len() != 1 && entries.iter().all(|(key, _)| tags.contains(&key.value.as_str())) {
            self.problems.push(Diagnostic::error(Place::new(self.file, node.position), msg!("yaml-exactly-one", keys = tags)));
        }
    }

    fn map(&mut self, node: &Node, entries: &[(crate::yaml::At<String>, Node)], schema: &'a Value) {
        let known = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties");
        let names: Vec<&str> = known.map(|known| known.keys().map(String::as_str).collect()).unwrap_or_default();
        let unknown: Vec<&str> = entries.iter().map(|(key, _)| key.value.as_str()).filter(|key| !names.contains(key)).collect();
        // A misspelt key is reported as unknown.
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let missing: Vec<&str> = required
            .filter(|key| !entries.iter().any(|(name, _)| name.value == *key))
            .filter(|key| !unknown.iter().any(|name| nearest(name, [*key]).is_some()))
            .collect();
        // A single key with a name of its own, such as `тема`, is the one that is missing.
        let meant = match (unknown.as_slice(), missing.as_slice()) {
            ([unknown], [missing]) if nearest(unknown, names.iter().copied()).is_none() => Some(*missing),
            _ => None,
        };
        for (key, value) in entries {
            match (known.and_then(|known| known.get(&key.value)), others) {
                (Some(schema), _) => self.node(value, schema),
                (None, Some(Value::Bool(false))) => self.unknown_key(key, meant.as_ref().map_or(&names[..], std::slice::from_ref)),
                (None, Some(schema)) => self.node(value, schema),
                (None, None) => {}
            }
        }
        self.duplicate_keys(entries);
        for key in missing.into_iter().filter(|_| meant.is_none()) {
            let problem = Diagnostic::error(Place::new(self.file, node.position), msg!("yaml-missing-key", key = key));
            self.problems.push(problem.hint(msg!("hint-yaml-missing-key", key = key)));
        }
    }

    /// Reports duplicate keys at their second occurrence.
    fn duplicate_keys(&mut self, entries: &[(crate::yaml::At<String>, Node)]) {
        let mut seen: BTreeMap<&str, Position> = BTreeMap::new();
        for (key, _) in entries {
            match seen.get(key.value.as_str()) {
                Some(first) => {
                    let problem = Diagnostic::error(Place::new(self.file, key.position), msg!("yaml-duplicate-key", key = &key.value));
                    self.problems.push(problem.hint(msg!("hint-yaml-duplicate-key")).also(Place::new(self.file, *first)));
                }
                None => {
                    seen.insert(&key.value, key.position);
                }
            }
        }
    }

    fn unknown_key(&mut self, key: &crate::yaml::At<String>, known: &[&str]) {
        let place = Place::new(self.file, key.position);
        if let Some(space) = key.value.chars().find(|letter| UNUSUAL_SPACES.contains(letter)) {
            let code = format!("U+{:04X}", space as u32);
            let problem = Diagnostic::error(place, msg!("yaml-unusual-space", code = code));
            return self.problems.push(problem.hint(msg!("hint-yaml-unusual-space")));
        }
        let hint = match known {
            [] => None,
            [only] => Some(msg!("hint-did-you-mean", name = *only)),
            _ => hint_nearest(&key.value, known.iter().copied()).or_else(|| Some(msg!("hint-valid-names", names = known.to_vec()))),
        };
        self.problems.push(Diagnostic::error(place, msg!("yaml-unknown-key", key = &key.value)).maybe_hint(hint));
    }

    fn one_of(&mut self, node: &Node, allowed: &[Value]) {
        let fits = match &node.value {
            Yaml::Text(text) => allowed.iter().any(|value| value.as_str() == Some(text.as_str())),
            _ => false,
        };
        if fits {
            return;
        }
        let names: Vec<String> = allowed
            .iter()
            .filter(|value| !value.is_null())
            .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            .collect();
        let found = advice::shown(&node.value);
        let nearest = hint_nearest(&found, names.iter().map(String::as_str));
        let diagnostic = Diagnostic::error(Place::new(self.file, node.position), msg!("yaml-not-one-of", found = found, names = names));
        self.problems.push(diagnostic.maybe_hint(nearest));
    }

    fn text(&mut self, node: &Node, text: &str, schema: &Value) {
        if schema.get("format").and_then(Value::as_str) == Some("date") && text.parse::<Date>().is_err() {
            self.problems
                .push(Diagnostic::error(Place::new(self.file, node.position), msg!("invalid-date", text = text)).hint(msg!("hint-date")));
        }
        if schema.get("format").and_then(Value::as_str) == Some("opening-hours")
            && let Err(invalid) = text.parse::<OpeningHours>()
        {
            self.problems.push(invalid_hours(Place::new(self.file, node.position), &invalid));
        }
    }

    fn integer(&mut self, node: &Node, number: i64, schema: &Value) {
        let below = schema.get("minimum").and_then(Value::as_i64).is_some_and(|minimum| number < minimum);
        let widest = match schema.get("format").and_then(Value::as_str) {
            Some("uint32") => Some(i64::from(u32::MAX)),
            _ => None,
        };
        let above = schema.get("maximum").and_then(Value::as_i64).or(widest).is_some_and(|maximum| number > maximum);
        if below || above {
            self.out_of_range(node, number.to_string());
        }
    }

    fn float(&mut self, node: &Node, number: f64, schema: &Value) {
        let text = number.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        if schema.get("minimum").and_then(Value::as_f64).is_some_and(|minimum| number < minimum) {
            self.out_of_range(node, text);
        } else if let Some(places) = schema.get("x-decimals").and_then(Value::as_u64)
            && decimals as u64 > places
        {
            let message = msg!("too-many-decimals", number = text, places = places);
            self.problems.push(Diagnostic::error(Place::new(self.file, node.position), message));
        }
    }

    fn out_of_range(&mut self, node: &Node, number: String) {
        self.problems.push(Diagnostic::error(Place::new(self.file, node.position), msg!("yaml-out-of-range", number = number)));
    }

    fn wrong_type(&mut self, node: &Node, schemas: &[&Value]) {
        let mut expected: Vec<&str> = schemas.iter().flat_map(|schema| types(schema)).filter(|kind| *kind != "null").collect();
        expected.dedup();
        if let (Yaml::Float(number), true) = (&node.value, expected.contains(&"integer"))
            && number.fract() == 0.0
            && number.abs() > f64::from(u32::MAX)
        {
            // An integer with too many digits for any field.
            return self.out_of_range(node, number.to_string());
        }
        let place = Place::new(self.file, node.position);
        let diagnostic = match node.value {
            Yaml::Null => Diagnostic::error(place, msg!("yaml-no-value", expected = expected.join("`, `"))),
            _ => Diagnostic::error(place, msg!("yaml-wrong-type", expected = expected.join("`, `"), found = node.value.kind())),
        };
        self.problems.push(diagnostic.maybe_hint(advice::for_type(&node.value, &expected, schemas)));
    }
}

fn validate_in(file: &FilePath, root: &Value, node: &Node, schema: &Value) -> Vec<Diagnostic> {
    let mut walk = Validator { file, root, problems: Vec::new() };
    walk.node(node, schema);
    walk.problems
}

fn is_object(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("object")
}

fn words_of(schema: &Value) -> Vec<Value> {
    schema.get("const").cloned().into_iter().chain(schema.get("enum").and_then(Value::as_array).cloned().into_iter().flatten()).collect()
}

fn types(schema: &Value) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Where a text is expected, an unquoted number, date or boolean is accepted as text.
fn type_fits(value: &Yaml, schema: &Value) -> bool {
    let types = types(schema);
    let scalar_as_text = matches!(value, Yaml::Integer(_) | Yaml::Float(_) | Yaml::Bool(_)) && types.contains(&"string");
    let whole_as_number = matches!(value, Yaml::Integer(_)) && types.contains(&"number");
    types.is_empty() || types.contains(&value.kind()) || scalar_as_text || whole_as_number
}

/// The problem of a text that should be opening hours.
pub(crate) fn invalid_hours(place: Place, invalid: &InvalidHours) -> Diagnostic {
    match invalid {
        InvalidHours::Form(part) => Diagnostic::error(place, msg!("invalid-hours", text = part)).hint(msg!("hint-hours")),
        InvalidHours::DayTwice(part) => Diagnostic::error(place, msg!("hours-day-twice", text = part)).hint(msg!("hint-hours-day-twice")),
    }
}

#[cfg(test)]
mod tests {
    use crate::base::date::Date;
    use crate::base::diagnostic::Diagnostic;
    use crate::yaml::{At, Given, read};
    use schemars::JsonSchema;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(rename_all = "snake_case")]
    enum TextLimit {
        WorkingDays(#[allow(dead_code)] u32),
        Months(#[allow(dead_code)] u32),
    }

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(rename_all = "snake_case")]
    enum SampleKind {
        Order,
        Law,
    }

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct Sample {
        number: At<u32>,
        when: Option<At<Date>>,
        kind: Option<SampleKind>,
        length: Option<TextLimit>,
        phones: Option<Given<Vec<At<String>>>>,
    }

    fn problems(text: &str) -> Vec<String> {
        read::<Sample>(&"a.yaml".into(), text).problems.iter().map(Diagnostic::summary).collect()
    }

    #[test]
    fn valid_files_keep_positions() {
        let file = "a.yaml".into();
        let sample = read::<Sample>(&file, "number: 3\nphones: not_given\nlength: {months: 2}\n").value.expect("is right");
        assert_eq!((sample.number.value, sample.number.position.line, sample.number.position.column), (3, 1, 9));
        assert_eq!(sample.phones, Some(Given::NotGiven));
        let listed = read::<Sample>(&file, "number: 3\nphones:\n  - abc\n").value.expect("is right");
        assert_eq!(listed.phones.and_then(|phones| phones.as_option().map(|list| list[0].position.line)), Some(3));
    }

    #[test]
    fn all_errors_of_a_file_are_reported() {
        let found = problems("number: abc\nwhen: 2026-02-30\nkind: ordre\nlength: {days: 3}\nphones: 5\nnumbr: 3\n");
        assert_eq!(found.len(), 6, "{found:#?}");
        assert!(found[0].starts_with("1:9 "), "{}", found[0]);
        assert!(found[1].starts_with("2:7 ") && found[1].contains("2026-02-30"), "{}", found[1]);
        assert!(found[2].starts_with("3:7 ") && found[2].contains("ordre"), "{}", found[2]);
        assert!(found[3].starts_with("4:10 ") && found[3].contains("days"), "{}", found[3]);
        assert!(found[4].starts_with("5:9 "), "{}", found[4]);
        assert!(found[5].starts_with("6:1 ") && found[5].contains("numbr"), "{}", found[5]);
    }

    #[test]
    fn missing_key_empty_file_and_tab() {
        assert!(problems("kind: law\n")[0].contains("number"));
        assert!(problems("")[0].contains("empty"));
        assert!(problems("number: 1\n\tkind: law\n")[0].contains("tab"));
        assert_eq!(problems("number: [1\n").len(), 1);
    }
}
