//! Property test: after any sequence of edits, the incremental build of the preview equals a fresh build.

use crate::bad_input::good;
use crate::site::files;
use anyqtama::testing::{self, TestPreview};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// An edit. The numbers choose among the existing files and the variants of the edit.
#[derive(Debug, Clone)]
struct Edit {
    kind: EditKind,
    which: usize,
    number: usize,
}

#[derive(Debug, Clone, Copy)]
enum EditKind {
    Write,
    Break,
    Repair,
    RepairAll,
    Delete,
    RenameFolder,
    RenameFile,
    AddEntry,
    AddUnexpected,
    Template,
    Style,
    Words,
    Asset,
    Number,
}

const EDIT_KINDS: [EditKind; 14] = [
    EditKind::Write,
    EditKind::Break,
    EditKind::Repair,
    EditKind::RepairAll,
    EditKind::Delete,
    EditKind::RenameFolder,
    EditKind::RenameFile,
    EditKind::AddEntry,
    EditKind::AddUnexpected,
    EditKind::Template,
    EditKind::Style,
    EditKind::Words,
    EditKind::Asset,
    EditKind::Number,
];

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let kind = prop::sample::select(&EDIT_KINDS[..]);
    // Valid content exercises more of the cache, so repairs are more frequent than other edits.
    let kind = prop_oneof![3 => kind, 1 => Just(EditKind::RepairAll), 1 => Just(EditKind::Write)];
    prop::collection::vec((kind, 0..1000_usize, 0..1000_usize).prop_map(|(kind, which, number)| Edit { kind, which, number }), 1..7)
}

struct Handbook {
    root: PathBuf,
    originals: BTreeMap<String, Vec<u8>>,
}

impl Handbook {
    fn now(&self) -> Vec<String> {
        files(&self.root).into_keys().filter(|path| !path.starts_with("public/")).collect()
    }

    fn write(&self, path: &str, bytes: &[u8]) -> PathBuf {
        let file = self.root.join(path);
        std::fs::create_dir_all(file.parent().expect("below the root")).expect("created");
        std::fs::write(&file, bytes).expect("written");
        file
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&std::fs::read(self.root.join(path)).expect("exists")).into_owned()
    }

    /// Applies an edit and returns the paths that a watcher would report.
    fn edit(&self, edit: &Edit) -> Vec<PathBuf> {
        let now = self.now();
        let chosen = |ending: &str| {
            let fitting: Vec<&String> = now.iter().filter(|path| path.ends_with(ending)).collect();
            (!fitting.is_empty()).then(|| fitting[edit.which % fitting.len()].clone())
        };
        match edit.kind {
            EditKind::Write => chosen(".md").map(|path| vec![self.write(&path, format!("{}\nСөйлем.\n", self.text(&path)).as_bytes())]),
            EditKind::Number => chosen(".yaml").map(|path| {
                let text = self.text(&path);
                let digits: Vec<usize> = text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at).collect();
                let mut bytes = text.into_bytes();
                if let Some(at) = digits.get(edit.number % digits.len().max(1)) {
                    bytes[*at] = b'0' + (edit.number % 10) as u8;
                }
                vec![self.write(&path, &bytes)]
            }),
            EditKind::Break => chosen("").map(|path| {
                let broken: [&[u8]; 4] =
                    [b"a: [", b"", b"\xff", b"---\ntitle: A\nanswer: B\n---\n## no anchor\n{{ times( }}\n[x](entry:none)\n"];
                vec![self.write(&path, broken[edit.number % broken.len()])]
            }),
            EditKind::Repair => {
                let names: Vec<&String> = self.originals.keys().collect();
                let name = names[edit.which % names.len()];
                Some(vec![self.write(name, &self.originals[name])])
            }
            EditKind::RepairAll => Some(self.repair_all(&now)),
            EditKind::Delete => chosen("").map(|path| {
                std::fs::remove_file(self.root.join(&path)).expect("exists");
                vec![self.root.join(path)]
            }),
            EditKind::RenameFile => chosen("").map(|path| {
                let (from, to) = (self.root.join(&path), self.root.join(format!("{path}{}", ["~", ".yaml", ".md"][edit.number % 3])));
                std::fs::rename(&from, &to).expect("renamed");
                vec![from, to]
            }),
            EditKind::RenameFolder => chosen("kk.md").map(|path| {
                let from = self.root.join(path).parent().expect("a folder").to_path_buf();
                let to = from.with_file_name(format!("renamed-{}", edit.number % 3));
                if to != from {
                    if to.exists() {
                        std::fs::remove_dir_all(&to).expect("removed");
                    }
                    std::fs::rename(&from, &to).expect("renamed");
                }
                vec![from, to]
            }),
            EditKind::AddEntry => {
                let folder = format!("content/faq/new-{}", edit.number % 5);
                let original = |name: &str| String::from_utf8_lossy(&self.originals[&format!("content/faq/quota/{name}")]).into_owned();
                let data = original("entry.yaml").replace("number: 2", &format!("number: {}", 10 + edit.number % 5));
                self.write(&format!("{folder}/entry.yaml"), data.as_bytes());
                for name in ["kk.md", "ru.md"] {
                    self.write(&format!("{folder}/{name}"), original(name).as_bytes());
                }
                Some(vec![self.root.join(folder)])
            }
            EditKind::AddUnexpected => {
                let names = [
                    "content/odd.txt",
                    "content/faq/Bad Slug/kk.md",
                    "content/faq/Bad Slug/ru.md",
                    "content/faq/quota/de.md",
                    "content/.hidden",
                ];
                Some(vec![self.write(names[edit.number % names.len()], "---\ntitle: A\nanswer: B\n---\n".as_bytes())])
            }
            EditKind::Template => {
                let sources = [
                    "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock main %}",
                    "{% extends \"base.html\" %}{% block main %}{{ page.nothing }}{% endblock main %}",
                    "{% extends \"nothing.html\" %}",
                    "{% block",
                ];
                let name = ["page.html", "entry.html", "area.html"][edit.which % 3];
                Some(vec![self.write(&format!("themes/default/templates/{name}"), sources[edit.number % sources.len()].as_bytes())])
            }
            EditKind::Style => {
                let sources = ["a { color: red }", "a {", "b { background: url(seal.gif) }", "b { background: url(none.png) }"];
                Some(vec![self.write("themes/default/static/extra.css", sources[edit.number % sources.len()].as_bytes())])
            }
            EditKind::Words => {
                let language = ["kk", "ru"][edit.which % 2];
                let text =
                    std::fs::read_to_string(crate::site::project().join(format!("themes/default/words/{language}.ftl"))).expect("ours");
                let text = text
                    .replace("nav_home = ", &format!("nav_home = {} ", edit.number))
                    .replace("key_facts", if edit.number.is_multiple_of(4) { "key_fact" } else { "key_facts" });
                Some(vec![self.write(&format!("themes/default/words/{language}.ftl"), text.as_bytes())])
            }
            EditKind::Asset => Some(vec![self.write(
                ["assets/seal.gif", "assets/other.gif"][edit.which % 2],
                format!("{}{}", crate::bad_input::GIF, edit.number).as_bytes(),
            )]),
        }
        .unwrap_or_default()
    }

    fn repair_all(&self, now: &[String]) -> Vec<PathBuf> {
        let mut changed = Vec::new();
        for path in now.iter().filter(|path| !self.originals.contains_key(*path)) {
            std::fs::remove_file(self.root.join(path)).expect("exists");
            changed.push(self.root.join(path));
        }
        changed.extend(self.originals.iter().map(|(path, bytes)| self.write(path, bytes)));
        changed
    }
}

/// A fresh build, without the files that depend on all others: the preview does not generate them.
fn fresh(root: &Path, drafts: bool) -> testing::Result {
    let (problems, mut site) = testing::fresh_build(root, drafts);
    for path in ["offline.json", "sw.js"] {
        site.remove(path);
    }
    (problems, site)
}

/// The number of sequences in each of four parallel tests. The seed is fixed, so that a failure is caused by a change of the code.
/// `LAW_SEED=7 cargo test --test suite law` tests other sequences, `LAW_CASES=1000` more of them.
const CASES: u32 = 125;

/// The settings of the `nth` of the four tests.
fn settings(nth: u64) -> ProptestConfig {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a number"));
    ProptestConfig {
        cases: number("LAW_CASES").map_or(CASES, |cases| u32::try_from(cases).expect("a number of cases")),
        max_shrink_iters: 20,
        rng_seed: RngSeed::Fixed(4 * number("LAW_SEED").unwrap_or(0) + nth),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

#[test]
fn an_incremental_build_equals_a_fresh_build_1() {
    law(1);
}

#[test]
fn an_incremental_build_equals_a_fresh_build_2() {
    law(2);
}

#[test]
fn an_incremental_build_equals_a_fresh_build_3() {
    law(3);
}

#[test]
fn an_incremental_build_equals_a_fresh_build_4() {
    law(4);
}

fn law(nth: u64) {
    proptest!(settings(nth), |(edits in edits(), drafts in any::<bool>())| {
        let site = good();
        let root = std::fs::canonicalize(site.path("")).expect("exists");
        let originals = files(&root).into_iter().filter(|(path, _)| !path.starts_with("public/")).collect();
        let handbook = Handbook { root: root.clone(), originals };
        let mut preview = TestPreview::new(&root);
        for edit in &edits {
            let changed = handbook.edit(edit);
            preview.update(&changed);
            // Builds after each edit, so that the cache is used.
            preview.build(edit.which % 2 == 1 && drafts);
        }
        std::fs::create_dir_all(root.join("content")).expect("created");
        let ((problems, output), (fresh_problems, fresh_output)) = (preview.build(drafts), fresh(&root, drafts));
        prop_assert_eq!(problems, fresh_problems);
        let differing: Vec<&String> = fresh_output.iter().filter(|(path, bytes)| output.get(*path) != Some(*bytes)).map(|(path, _)| path).collect();
        prop_assert!(differing.is_empty(), "{differing:?}");
        prop_assert_eq!(output.len(), fresh_output.len());
    });
}
