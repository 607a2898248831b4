//! References to an entry: links in texts, and its name in data files, where the schema says that a value names an entry.

use super::value::ContentValue;
use serde_json::Value as Schema;

/// Where references lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target<'a> {
    Entry(&'a str),
    /// Links become plain text, and names are removed.
    Nothing,
}

/// A text with its links to an entry changed.
pub(super) fn in_text(text: &str, slug: &str, target: Target<'_>) -> String {
    let wanted = format!("entry:{slug}");
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(&wanted) {
        let (before, after) = (&rest[..at], &rest[at + wanted.len()..]);
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
        let is_it = !before.ends_with(is_part) && !after.starts_with(is_part);
        out.push_str(before);
        rest = after;
        match target {
            _ if !is_it => out.push_str(&wanted),
            Target::Entry(new) => out.push_str(&format!("entry:{new}")),
            Target::Nothing => match unlinked(&out, after) {
                Some((plain, left)) => {
                    out = plain;
                    rest = left;
                }
                // Not the address of a link in brackets: it stays, and is reported as a broken link.
                None => out.push_str(&wanted),
            },
        }
    }
    out.push_str(rest);
    out
}

/// The text before the address of a link without the brackets of the link, and the text after the link. `before` ends with `[words](`.
fn unlinked<'a>(before: &str, after: &'a str) -> Option<(String, &'a str)> {
    let head = before.strip_suffix("](")?;
    let mut depth = 1;
    let open = head.char_indices().rev().find_map(|(at, letter)| {
        match letter {
            ']' => depth += 1,
            '[' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })?;
    let close = after.find(')').filter(|at| !after[..*at].contains('\n'))?;
    Some((format!("{}{}", &head[..open], &head[open + 1..]), &after[close + 1..]))
}

/// A value with the references to an entry changed. `None` if nothing is left of it.
pub(super) fn in_value(value: &ContentValue, schema: &Schema, slug: &str, target: Target<'_>) -> Option<ContentValue> {
    ReferenceWalk { root: schema, slug, target }.value(value, &[schema], false)
}

struct ReferenceWalk<'a> {
    root: &'a Schema,
    slug: &'a str,
    target: Target<'a>,
}

impl<'a> ReferenceWalk<'a> {
    /// `schemas` are the alternatives for the value; `is_name` is whether an outer schema says that it names an entry.
    fn value(&self, value: &ContentValue, schemas: &[&'a Schema], is_name: bool) -> Option<ContentValue> {
        let schemas: Vec<&Schema> = schemas.iter().flat_map(|schema| self.alternatives(schema)).collect();
        let is_name = is_name || schemas.iter().any(|schema| schema["x-names"] == "entries");
        match value {
            ContentValue::Text(text) if is_name && text == self.slug => match self.target {
                Target::Entry(new) => Some(ContentValue::Text(new.to_owned())),
                Target::Nothing => None,
            },
            ContentValue::Text(text) => Some(ContentValue::Text(in_text(text, self.slug, self.target))),
            ContentValue::List(items) => {
                let inner: Vec<&Schema> = schemas.iter().filter_map(|schema| schema.get("items")).collect();
                let mut kept: Vec<ContentValue> = Vec::new();
                for item in items.iter().filter_map(|item| self.value(item, &inner, is_name)) {
                    // A successor may be in the list already.
                    let is_twice = is_name && matches!(item, ContentValue::Text(_)) && kept.contains(&item);
                    if !is_twice {
                        kept.push(item);
                    }
                }
                Some(ContentValue::List(kept))
            }
            ContentValue::Map(entries) => {
                let mut kept = Vec::new();
                for (key, value) in entries {
                    let inner: Vec<&Schema> = schemas.iter().filter_map(|schema| property(schema, key)).collect();
                    let is_required = schemas
                        .iter()
                        .any(|schema| schema["required"].as_array().is_some_and(|names| names.iter().any(|name| name == key)));
                    match self.value(value, &inner, is_name && inner.is_empty()) {
                        Some(value) => kept.push((key.clone(), value)),
                        // A step without its entry is nothing.
                        None if is_required => return None,
                        None => {}
                    }
                }
                Some(ContentValue::Map(kept))
            }
            other => Some(other.clone()),
        }
    }

    /// A schema with what it refers to, and its variants.
    fn alternatives(&self, schema: &'a Schema) -> Vec<&'a Schema> {
        let mut found = vec![schema];
        if let Some(pointer) = schema["$ref"].as_str().and_then(|target| self.root.pointer(target.trim_start_matches('#'))) {
            found.extend(self.alternatives(pointer));
        }
        for variants in ["anyOf", "oneOf", "allOf"] {
            found.extend(schema[variants].as_array().into_iter().flatten().flat_map(|variant| self.alternatives(variant)));
        }
        found
    }
}

fn property<'a>(schema: &'a Schema, key: &str) -> Option<&'a Schema> {
    schema["properties"].get(key).or_else(|| schema.get("additionalProperties").filter(|schema| schema.is_object()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_new_name_or_become_text() {
        let text = "[Квота](entry:quota#steps), [б](entry:quota-documents) және [в [г]](entry:quota).";
        assert_eq!(
            in_text(text, "quota", Target::Entry("new")),
            "[Квота](entry:new#steps), [б](entry:quota-documents) және [в [г]](entry:new)."
        );
        assert_eq!(in_text(text, "quota", Target::Nothing), "Квота, [б](entry:quota-documents) және в [г].");
        assert_eq!(in_text("[a]: entry:quota\n", "quota", Target::Nothing), "[a]: entry:quota\n");
        assert_eq!(in_text("reentry:quota", "quota", Target::Entry("new")), "reentry:quota");
    }

    #[test]
    fn names_in_data_follow() {
        let schema = crate::schema::schema_of("content/journeys.yaml").expect("known");
        let value = |text: &str| super::super::change::value_of(text).expect("valid");
        let old = value("journeys: [{id: a, title: {kk: quota}, steps: [{entry: quota, name: {kk: б}}, {entry: iin, name: {kk: в}}]}]");
        let renamed = value("journeys: [{id: a, title: {kk: quota}, steps: [{entry: new, name: {kk: б}}, {entry: iin, name: {kk: в}}]}]");
        let removed = value("journeys: [{id: a, title: {kk: quota}, steps: [{entry: iin, name: {kk: в}}]}]");
        assert_eq!(in_value(&old, &schema, "quota", Target::Entry("new")), Some(renamed));
        assert_eq!(in_value(&old, &schema, "quota", Target::Nothing), Some(removed));
        let schema = crate::schema::schema_of("content/paths.yaml").expect("known");
        let old = value("tasks: [{name: {kk: а}, entry: quota}]\npaths: [{id: quota, stages: [{title: {kk: а}, entries: [quota, iin]}]}]");
        let merged = value("tasks: [{name: {kk: а}, entry: iin}]\npaths: [{id: quota, stages: [{title: {kk: а}, entries: [iin]}]}]");
        assert_eq!(in_value(&old, &schema, "quota", Target::Entry("iin")), Some(merged));
    }
}
