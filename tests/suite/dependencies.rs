//! The dependency policy, checked offline: licences, sources, duplicate versions, reasons, minimum Rust version.

use crate::site::project;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// Licences that allow anyone to use, change and distribute the program with no condition but attribution. MPL-2.0 has further
/// conditions only for changes of the licensed files, which this project does not change.
const LICENCES: [&str; 13] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "IJG",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Packages of which the program contains several versions, because dependencies require them. Review a package before you add it.
const DUPLICATES: [&str; 19] = [
    "ahash",
    "base64-simd",
    "crypto-common",
    "cssparser",
    "digest",
    "getrandom",
    "hashbrown",
    "itertools",
    "miniz_oxide",
    "outref",
    "phf",
    "phf_codegen",
    "phf_generator",
    "phf_macros",
    "phf_shared",
    "quick-xml",
    "rand",
    "syn",
    "thiserror",
];

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(project()).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// All packages that the program and its tests use on this platform.
fn packages() -> Vec<Value> {
    let version = Command::new("rustc").arg("-vV").output().expect("rustc runs").stdout;
    let version = String::from_utf8(version).expect("UTF-8");
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names its host");
    let text = cargo(&["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host]);
    let metadata: Value = serde_json::from_str(&text).expect("JSON");
    metadata["packages"].as_array().expect("a list").clone()
}

/// Whether the allowed licences satisfy an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`.
fn is_allowed(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ");
    let mut words = expression.replace('(', " ( ").replace(')', " ) ").split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    words.reverse();
    let allowed = any_of(&mut words);
    assert!(words.is_empty(), "an expression that we don't read: {expression}");
    allowed
}

fn any_of(words: &mut Vec<String>) -> bool {
    let mut allowed = all_of(words);
    while words.last().is_some_and(|word| word == "OR") {
        words.pop();
        allowed |= all_of(words);
    }
    allowed
}

fn all_of(words: &mut Vec<String>) -> bool {
    let mut allowed = one(words);
    while words.last().is_some_and(|word| word == "AND") {
        words.pop();
        allowed &= one(words);
    }
    allowed
}

fn one(words: &mut Vec<String>) -> bool {
    let word = words.pop().expect("a licence");
    if word == "(" {
        let allowed = any_of(words);
        assert_eq!(words.pop().as_deref(), Some(")"));
        return allowed;
    }
    if words.last().is_some_and(|next| next == "WITH") {
        words.pop();
        let exception = words.pop().expect("an exception");
        return LICENCES.contains(&format!("{word} WITH {exception}").as_str());
    }
    LICENCES.contains(&word.as_str())
}

#[test]
fn licence_expressions_are_evaluated() {
    for (expression, allowed) in [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-2.0-only OR Apache-2.0", true),
        ("MIT AND GPL-3.0", false),
        ("(MIT OR GPL-3.0) AND Unicode-3.0", true),
        ("Unlicense/MIT", true),
        ("Apache-2.0 WITH LLVM-exception OR GPL-3.0", true),
    ] {
        assert_eq!(is_allowed(expression), allowed, "{expression}");
    }
}

#[test]
fn every_licence_is_allowed_and_every_source_is_the_registry() {
    let packages = packages();
    assert!(packages.len() > 100, "{}", packages.len());
    let mut sources = BTreeSet::new();
    for package in &packages {
        let name = package["name"].as_str().expect("a name");
        let Some(source) = package["source"].as_str() else {
            assert_eq!(name, "anyqtama", "the only local package");
            continue;
        };
        assert!(source.starts_with("registry+"), "{name} comes from {source}");
        sources.insert(source);
        let licence = package["license"].as_str().unwrap_or_else(|| panic!("{name} declares no licence"));
        assert!(is_allowed(licence), "{name}: {licence}");
    }
    assert_eq!(sources.len(), 1, "{sources:?}");
}

#[test]
fn duplicate_versions_are_listed() {
    let tree = cargo(&["tree", "--edges", "normal", "--duplicates", "--depth", "0", "--locked", "--offline"]);
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, version) in tree.lines().filter_map(|line| line.split_once(' ')) {
        versions.entry(name).or_default().insert(version);
    }
    let twice: Vec<_> = versions.into_iter().filter(|(_, versions)| versions.len() > 1).collect();
    for (name, versions) in &twice {
        assert!(DUPLICATES.contains(name), "{name} in {versions:?}");
    }
}

#[test]
fn every_dependency_has_a_reason() {
    let manifest = std::fs::read_to_string(project().join("Cargo.toml")).expect("exists");
    let (mut part, mut before) = ("", "");
    for line in manifest.lines() {
        if line.starts_with('[') {
            part = line;
        } else if part.contains("dependencies") && line.contains('=') && !line.starts_with('#') {
            // Consecutive packages of one family share a reason.
            let family = |line: &str| line.split(['_', '-', ' ']).next().unwrap_or_default().to_owned();
            assert!(before.starts_with('#') || family(before) == family(line), "no reason before `{line}`");
        }
        before = line;
    }
}

/// Compares `rust-version` with what the dependencies declare; this test does not compile with that version.
#[test]
fn the_minimum_rust_version_is_sufficient_for_every_dependency() {
    let manifest = std::fs::read_to_string(project().join("Cargo.toml")).expect("exists");
    let stated = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"')).expect("stated");
    let needed =
        packages().iter().filter_map(|package| package["rust_version"].as_str().map(number)).max().expect("packages that declare it");
    assert!(number(stated) >= needed, "a dependency needs Rust {needed:?}, but `rust-version` is {stated}");
    assert!(std::fs::read_to_string(project().join("README.md")).expect("exists").contains(&format!("Rust {stated}")));
}

fn number(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().expect("a number")).take(2).collect()
}
