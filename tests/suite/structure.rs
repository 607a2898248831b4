//! The structure of the source: no cyclic dependencies, few top-level modules, a small public interface, a `//!` line in every file.

use crate::site::project;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Module path (`publish::store`) → source text without the unit tests at its end.
fn modules() -> BTreeMap<String, String> {
    let mut modules = BTreeMap::new();
    collect(&project().join("src"), "", &mut modules);
    modules
}

fn collect(folder: &Path, module: &str, modules: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("sources") {
        let path = entry.expect("sources").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let inner = if module.is_empty() { name.clone() } else { format!("{module}::{name}") };
        if path.is_dir() {
            collect(&path, &inner, modules);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("a text");
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
            let module = if ["mod", "lib", "main"].contains(&name.as_str()) { module.to_owned() } else { inner };
            modules.entry(module).or_default().push_str(&code);
        }
    }
}

/// The paths in a source that start with `crate::` or `super::`, as absolute paths with expanded braces.
fn paths(module: &str, code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in code.replace("{\n", "{").replace(",\n", ",").lines().filter(|line| !line.trim_start().starts_with("//")) {
        for (at, _) in line.match_indices("crate::") {
            expand(&line[at + "crate::".len()..], "", &mut found);
        }
        for (at, _) in line.match_indices("super::").filter(|(at, _)| !line[..*at].ends_with("super::")) {
            let (mut rest, mut base) = (&line[at..], module);
            while let Some(behind) = rest.strip_prefix("super::") {
                base = base.rsplit_once("::").map_or("", |(parent, _)| parent);
                rest = behind;
            }
            expand(rest, base, &mut found);
        }
    }
    found
}

/// Adds the paths of a use tree such as `a::{b, c::d}`, relative to a base.
fn expand(text: &str, base: &str, found: &mut BTreeSet<String>) {
    let join = |name: &str| if base.is_empty() { name.to_owned() } else { format!("{base}::{name}") };
    if let Some(list) = text.strip_prefix('{') {
        let (mut depth, mut start) = (0, 0);
        for (at, letter) in list.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    expand(list[start..at].trim(), base, found);
                    start = at + 1;
                    if letter == '}' {
                        return;
                    }
                }
                _ => {}
            }
        }
        return;
    }
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    if end == 0 {
        found.insert(base.to_owned());
        return;
    }
    match text[end..].strip_prefix("::") {
        Some(rest) => expand(rest, &join(&text[..end]), found),
        None => {
            found.insert(join(&text[..end]));
        }
    }
}

/// Module → the modules it uses. Dependencies between a module and its own submodules are omitted.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let modules = modules();
    let module_of = |path: &str| {
        let mut path = path;
        loop {
            if modules.contains_key(path) {
                return path.to_owned();
            }
            path = path.rsplit_once("::").map_or("", |(parent, _)| parent);
        }
    };
    let is_inside = |inner: &str, outer: &str| outer.is_empty() || inner == outer || inner.starts_with(&format!("{outer}::"));
    let used = |module: &String, code: &String| {
        let targets = paths(module, code).into_iter().map(|path| module_of(&path));
        targets.filter(|target| !is_inside(target, module) && !is_inside(module, target)).collect::<BTreeSet<_>>()
    };
    modules.iter().map(|(module, code)| (module.clone(), used(module, code))).collect()
}

/// A dependency cycle that is reachable from a module, if any.
fn circle(
    from: &str,
    uses: &BTreeMap<String, BTreeSet<String>>,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(at) = way.iter().position(|module| module == from) {
        return Some(way[at..].to_vec());
    }
    if !done.insert(from.to_owned()) {
        return None;
    }
    way.push(from.to_owned());
    let found = uses.get(from).into_iter().flatten().find_map(|next| circle(next, uses, way, done));
    way.pop();
    found
}

fn assert_no_circle(uses: &BTreeMap<String, BTreeSet<String>>) {
    let mut done = BTreeSet::new();
    for module in uses.keys() {
        let found = circle(module, uses, &mut Vec::new(), &mut done);
        assert!(found.is_none(), "modules depend on each other in a cycle: {found:?}");
    }
}

#[test]
fn modules_have_no_cyclic_dependencies() {
    let uses = uses();
    assert!(uses.len() > 150 && uses["pipeline"].contains("check"), "the sources were read");
    assert_no_circle(&uses);
}

#[test]
fn top_level_modules_have_no_cyclic_dependencies() {
    let room = |module: &str| module.split("::").next().unwrap_or_default().to_owned();
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, used) in uses() {
        let own = room(&module);
        rooms.entry(own.clone()).or_default().extend(used.iter().map(|used| room(used)).filter(|used| *used != own && !used.is_empty()));
    }
    assert_no_circle(&rooms);
}

#[test]
fn scripts_of_the_preview_have_no_cyclic_imports() {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(project().join("src/serve/assets")).expect("scripts") {
        let path = entry.expect("scripts").path();
        let text = std::fs::read_to_string(&path).expect("a text");
        let imports = text.split("\"./").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned);
        uses.insert(path.file_name().expect("a name").to_string_lossy().into_owned(), imports.collect());
    }
    assert!(uses["edit-form.js"].contains("edit-problems.js"), "the scripts were read");
    assert_no_circle(&uses);
}

#[test]
fn a_cycle_is_detected() {
    let uses = [("a", "b"), ("b", "c"), ("c", "a")];
    let uses = uses.map(|(from, to)| (from.to_owned(), BTreeSet::from([to.to_owned()]))).into();
    assert!(circle("a", &uses, &mut Vec::new(), &mut BTreeSet::new()).is_some());
    let found = paths("publish::store::folder", "use super::super::model::{plan::Plan, release};\nuse crate::msg;\n");
    assert!(found.iter().eq(["msg", "publish::model::plan::Plan", "publish::model::release"]));
}

#[test]
fn the_source_stays_within_its_limits() {
    let rooms = std::fs::read_dir(project().join("src")).expect("sources").count();
    assert!(rooms <= 25, "{rooms} files and folders in src");
    let mut public = 0;
    for (module, code) in modules() {
        assert!(code.starts_with("//! "), "`{module}` does not start with `//!`");
        let kinds = ["fn", "struct", "enum", "trait", "type", "const", "static", "mod", "use", "async"];
        let is_public = |line: &&str| kinds.iter().any(|kind| line.trim_start().starts_with(&format!("pub {kind} ")));
        public += code.lines().filter(is_public).count();
    }
    assert!(public <= 30, "{public} public items: the library exports only `main` and what tests need");
}
