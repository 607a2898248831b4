//! The law of the smallest change: after a change, a file parses to its old value with the change; all other bytes are the same.

use super::change::{Change, TextFormat, changed, value_of};
use super::markdown;
use super::random::Random;
use super::spans::{self, Form, SpanNode};
use super::value::{ContentValue, Step};
use std::path::Path;

/// Written by hand, with everything that an editor may write.
const STYLES: &str = r#"# Бірінші түсініктеме
number: 7   # нөмірі
title: Жай мәтін, үтірі бар
quoted: "қос \"тырнақша\" # түсініктеме емес"   # түсініктеме
single: 'бір тырнақша '' ішінде'
empty:
nothing: ~
date: 2026-11-28
flag: true
ratio: 1.5
long: >-
  Бірінші жол
  екінші жол.
literal: |
  бір

    екі
# жолдың алдындағы
flow: {kk: "Астана, қала", ru: "Город: Астана", list: [1, "2", три]}
several: [
  бір, екі, # ішіндегі
  "үш, төрт",
  бес
]
indentless:
- a: 1
  b: 2
  # c алдында
  c: 3
- {a: 4}
nested:
  - id: x   # x жайлы
    # ішкі түсініктеме
    names: {kk: a, ru: б}

    parts:
      - - бір
        - екі
      -
        deep: [ ]
  # арасында
  - id: y
    text: |-
      көп
      жол
map:
    four: spaces
    other:   "x"
last: end"#;

impl Random {
    fn text(&mut self) -> String {
        const TEXTS: [&str; 32] = [
            "",
            " ",
            "жаңа",
            "a-b",
            "12",
            "010",
            "1.5",
            "1e3",
            "true",
            "null",
            "~",
            "no",
            "2027-01-01",
            "- a",
            "a: b",
            "a # b",
            "'",
            "\"",
            "\\",
            "бір\nекі",
            "бір\n\n  екі\n",
            "соңы\n\n",
            "{a}",
            "[x, y]",
            "қ, ә",
            "@x",
            "`x`",
            "\u{a0}x",
            "#x",
            "a:",
            "https://a.kz/б?c=d",
            "<<",
        ];
        let mut text = (*self.one_of(&TEXTS)).to_owned();
        if self.below(4) == 0 {
            text.push_str(self.one_of::<&str>(&TEXTS));
        }
        text
    }

    fn value(&mut self, depth: usize) -> ContentValue {
        match self.below(if depth == 0 { 6 } else { 10 }) {
            0 => ContentValue::Integer(self.below(5000) as i64 - 10),
            1 => ContentValue::Bool(self.below(2) == 0),
            2 => ContentValue::Null,
            3..=5 => ContentValue::Text(self.text()),
            6 | 7 => ContentValue::List((0..self.below(4)).map(|_| self.value(depth - 1)).collect()),
            _ => {
                let keys = ["kk", "ru", "id", "a b", "number"];
                let first = self.below(3);
                ContentValue::Map(
                    (0..self.below(4)).map(|at| ((keys[(first + at) % keys.len()]).to_owned(), self.value(depth - 1))).collect(),
                )
            }
        }
    }

    /// A value like another: it changes in one place, as a form changes it.
    fn similar(&mut self, value: &ContentValue) -> ContentValue {
        let paths = paths(value);
        let path = self.one_of(&paths).clone();
        let mut new = value.clone();
        let part = if self.below(5) == 0 { None } else { Some(self.value(2)) };
        if path.is_empty() || !new.set(&path, part) {
            return self.value(2);
        }
        new
    }
}

/// The paths of all values, the whole first.
fn paths(value: &ContentValue) -> Vec<Vec<Step>> {
    let mut found = vec![Vec::new()];
    let below: Vec<(Step, &ContentValue)> = match value {
        ContentValue::List(items) => items.iter().enumerate().map(|(at, item)| (Step::Item(at), item)).collect(),
        ContentValue::Map(entries) => entries.iter().map(|(key, value)| (Step::Key(key.clone()), value)).collect(),
        _ => Vec::new(),
    };
    for (step, value) in below {
        found.extend(paths(value).into_iter().map(|path| std::iter::once(step.clone()).chain(path).collect()));
    }
    found
}

/// The content files of this repository, and the texts above with both line ends: name, text, whether it is Markdown.
fn samples() -> Vec<(String, String, bool)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut samples: Vec<(String, String, bool)> = walkdir::WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml" || end == "md"))
        .map(|path| {
            (path.display().to_string(), std::fs::read_to_string(&path).expect("a text"), path.extension().is_some_and(|end| end == "md"))
        })
        .collect();
    assert!(samples.len() > 60);
    for (name, text) in [("styles", STYLES.to_owned()), ("styles with a line end", format!("{STYLES}\n"))] {
        samples.push((format!("{name}, Windows"), text.replace('\n', "\r\n"), false));
        samples.push((format!("{name}, byte order mark"), format!("\u{feff}{text}"), false));
        samples.push((name.to_owned(), text, false));
    }
    samples
}

fn format_of(is_markdown: bool) -> TextFormat {
    if is_markdown { TextFormat::Markdown } else { TextFormat::Yaml }
}

fn yaml_of(text: &str, is_markdown: bool) -> std::ops::Range<usize> {
    if is_markdown { markdown::front_matter(text).expect("a front matter") } else { 0..text.len() }
}

fn node_at<'a>(root: &'a SpanNode, path: &[Step]) -> Option<&'a SpanNode> {
    path.iter().try_fold(root, |node, step| match (&node.form, step) {
        (Form::List { items, .. }, Step::Item(at)) => items.get(*at).map(|item| &item.node),
        (Form::Map { entries, .. }, Step::Key(key)) => entries.iter().find(|entry| entry.key == *key).map(|entry| &entry.node),
        _ => None,
    })
}

#[test]
fn two_thousand_five_hundred_random_changes_of_values_change_nothing_else() {
    let samples = samples();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut kinds = [0_usize; 3];
    for number in 0..2500 {
        // Every second change is one of the text with all styles.
        let sample = if number % 2 == 0 { samples.len() - 1 - random.below(6) } else { random.below(samples.len()) };
        let (name, text, is_markdown) = &samples[sample];
        let range = yaml_of(text, *is_markdown);
        let yaml = &text[range.clone()];
        let old = value_of(yaml).expect("valid");
        let all = paths(&old);
        let lists: Vec<&Vec<Step>> = all.iter().filter(|path| matches!(old.at(path), Some(ContentValue::List(_)))).collect();
        let path = match random.below(3) {
            0 if !lists.is_empty() => (*random.one_of(&lists)).clone(),
            _ => all[1 + random.below(all.len() - 1)].clone(),
        };
        let now = old.at(&path).expect("there").clone();
        let mut wanted = old.clone();
        let change = match (random.below(4), &now) {
            (0, ContentValue::List(items)) => {
                let at = random.below(items.len() + 1);
                let value = random.value(2);
                let mut items = items.clone();
                items.insert(at, value.clone());
                assert!(wanted.set(&path, Some(ContentValue::List(items))));
                kinds[0] += 1;
                Change::Insert { path: path.clone(), at, value }
            }
            (1, _) => {
                assert!(wanted.set(&path, None));
                kinds[1] += 1;
                Change::Remove { path: path.clone() }
            }
            _ => {
                let value = if random.below(2) == 0 { random.value(2) } else { random.similar(&now) };
                assert!(wanted.set(&path, Some(value.clone())));
                kinds[2] += 1;
                Change::Set { path: path.clone(), value, was: None }
            }
        };
        let new = changed(text, format_of(*is_markdown), &change).unwrap_or_else(|error| panic!("{name}: {change:?}: {error:?}"));
        let new_range = yaml_of(&new, *is_markdown);
        let new_value = value_of(&new[new_range.clone()]).unwrap_or_else(|| panic!("{name}: {change:?}\n{new}"));
        assert!(new_value.is_same(&wanted), "{name}: {change:?}\n{new}");
        assert_eq!((&new[..new_range.start], &new[new_range.end..]), (&text[..range.start], &text[range.end..]), "{name}: {change:?}");
        // Only the lines of the value change; for a list or mapping that loses its last part, those of its parent.
        let bom = yaml.len() - yaml.trim_start_matches('\u{feff}').len();
        let root = spans::read(&yaml[bom..]).expect("a tree");
        let node = node_at(&root, &path).expect("there").range.clone();
        let parent = node_at(&root, &path[..path.len() - 1]).expect("there").range.clone();
        let after = &new[new_range];
        let is_kept = |lines: &std::ops::Range<usize>| {
            let first = yaml[..bom + lines.start].rfind('\n').map_or(0, |at| at + 1);
            let last = yaml[bom + lines.end..].find('\n').map_or(yaml.len(), |at| bom + lines.end + at + 1);
            after.starts_with(&yaml[..first]) && after.ends_with(&yaml[last..])
        };
        // What loses its last part is written anew, after the dash or colon before it.
        let above = node_at(&root, &path[..path.len().saturating_sub(2)]).expect("there").range.clone();
        let is_empty = match wanted.at(&path[..path.len() - 1]) {
            Some(ContentValue::Map(left)) => left.is_empty(),
            Some(ContentValue::List(left)) => left.is_empty(),
            _ => false,
        };
        let loses_all = is_empty && matches!(change, Change::Remove { .. });
        assert!(is_kept(&node) || is_kept(&parent) || (loses_all && is_kept(&above)), "{name}: {change:?}\n{new}");
        if now.is_scalar() && matches!(&change, Change::Set { value, .. } if value.is_scalar()) {
            assert!(after.starts_with(&yaml[..bom + node.start]) && after.ends_with(&yaml[bom + node.end..]), "{name}: {change:?}\n{new}");
        }
    }
    assert!(kinds.iter().all(|count| *count > 150), "{kinds:?}");
}

#[test]
fn two_thousand_random_changes_of_blocks_change_nothing_else() {
    const BLOCKS: [&str; 9] = [
        "Жаңа мәтін.",
        "Екі\nжол.",
        "- а\n- б",
        "1. а\n2. б",
        "## Тақырып {#new}",
        "> дәйек",
        ": Атауы",
        "{{ fact_table(\"quota\") }}",
        "**қалың** `код`",
    ];
    let samples: Vec<_> = samples().into_iter().filter(|(.., is_markdown)| *is_markdown).collect();
    let mut random = Random(42);
    for _ in 0..2000 {
        let (name, text, _) = random.one_of(&samples);
        let text = &if random.below(4) == 0 { text.replace('\n', "\r\n") } else { text.clone() };
        let blocks = markdown::blocks(text);
        let block = random.below(blocks.len());
        let new_text = random.one_of(&BLOCKS).to_string();
        let (change, removed) = match random.below(4) {
            0 => (Change::InsertBlock { before: block, text: new_text.clone() }, blocks[block].start..blocks[block].start),
            1 => (Change::Block { block, text: String::new(), was: String::new() }, blocks[block].clone()),
            _ => (Change::Block { block, text: new_text.clone(), was: String::new() }, blocks[block].clone()),
        };
        let new = match changed(text, TextFormat::Markdown, &change) {
            Ok(new) => new,
            Err(error) => panic!("{name}: {change:?}: {error:?}"),
        };
        assert!(new.starts_with(text[..removed.start].trim_end()), "{name}: {change:?}");
        assert!(new.trim_end().ends_with(text[removed.end..].trim()), "{name}: {change:?}");
        let is_written = matches!(&change, Change::Block { text, .. } if text.is_empty()) || new.replace("\r\n", "\n").contains(&new_text);
        assert!(is_written && new.contains("\r\n") == text.contains("\r\n"), "{name}: {change:?}");
    }
}

#[test]
fn style_is_kept() {
    let set = |yaml: &str, path: &[&str], value: ContentValue| {
        let path = path.iter().map(|step| step.parse().map_or_else(|_| Step::Key((*step).to_owned()), Step::Item)).collect();
        changed(yaml, TextFormat::Yaml, &Change::Set { path, value, was: None }).expect("possible")
    };
    let text = |text: &str| ContentValue::Text(text.to_owned());
    assert_eq!(set("a: 'x' # c\nb: y\n", &["a"], text("it's")), "a: 'it''s' # c\nb: y\n");
    assert_eq!(set("a: x # c\n", &["a"], text("y: z")), "a: \"y: z\" # c\n");
    assert_eq!(set("a: 4325 # c\n", &["a"], ContentValue::Integer(4400)), "a: 4400 # c\n");
    assert_eq!(
        set(
            "phones: not_given\nb: 1\n",
            &["phones"],
            ContentValue::List(vec![ContentValue::Map(vec![("number".to_owned(), text("8(7212)34-70-42"))])])
        ),
        "phones:\n  - {number: \"8(7212)34-70-42\"}\nb: 1\n"
    );
    assert_eq!(set("a: {kk: \"х\", ru: \"у\"}\n", &["a", "kk"], text("ә")), "a: {kk: \"ә\", ru: \"у\"}\n");
    assert_eq!(
        set("l:\n  # one\n  - a\n  - b # two\n", &["l"], ContentValue::List(vec![text("a"), text("c"), text("b")])),
        "l:\n  # one\n  - a\n  - c\n  - b # two\n"
    );
}
