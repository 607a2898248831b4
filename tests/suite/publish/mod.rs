//! `anyqtama publish` to folders and real servers. `servers` starts the servers, `proxy` injects faults into the connections, and
//! `reader` polls a site while it changes.

mod advice;
mod archive;
mod bucket;
mod damage;
mod dav;
mod faults;
mod folder;
mod gate;
mod hostile;
mod liars;
mod power_cut;
mod preflight;
mod proxy;
mod reader;
mod servers;
mod snippets;
mod tls;
mod webdav;

use crate::site::{Run, Site, program};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// A base URL that is not reserved for examples.
const ADDRESS: &str = "https://handbook.localhost";
/// Test secrets, which the program must never print.
const KEY: &str = "AKIDTESTTESTTEST";
const SECRET: &str = "s3cr3t-of-the-test-bucket";

/// The publish command with access keys.
fn command(site: &Site, arguments: &[&str]) -> Command {
    let mut command = program();
    command.args(["publish", "--base-url", ADDRESS]).args(arguments).current_dir(site.path(""));
    command.env("AWS_ACCESS_KEY_ID", KEY).env("AWS_SECRET_ACCESS_KEY", SECRET);
    command
}

fn publish(site: &Site, arguments: &[&str]) -> Run {
    finished(command(site, arguments))
}

fn finished(mut command: Command) -> Run {
    let output = command.output().expect("the program runs");
    let run = Run {
        code: output.status.code().expect("the program ends by itself"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    };
    for secret in [SECRET, KEY] {
        assert!(!run.stdout.contains(secret) && !run.stderr.contains(secret), "a secret is printed: {}{}", run.stdout, run.stderr);
    }
    run
}

/// Publishes, which must succeed.
fn published(site: &Site, arguments: &[&str]) -> Run {
    let run = publish(site, arguments);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    run
}

/// Kills a hundred runs at random moments, with a new style sheet every few runs, and checks the site after each.
fn kill_a_hundred(site: &Site, arguments: &[&str], folder: &Path) {
    let start = Instant::now();
    restyle(site, "timed");
    published(site, arguments);
    let whole_run = start.elapsed();
    let mut chance = 88_172_645_463_325_252_u64;
    for round in 0..100 {
        // A deterministic random number generator (xorshift).
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        if round % 5 == 0 {
            restyle(site, &format!("round{round}"));
        }
        let mut child = command(site, arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
        let share = u32::try_from(chance % 1000).expect("small");
        std::thread::sleep(whole_run * share / 1000);
        let _ = child.kill();
        let _ = child.wait();
        reader::look(folder);
    }
}

/// The numbers in the plan summary: new, changed, new headers, removed, unchanged.
fn plan(run: &Run) -> [usize; 5] {
    let line = run.stdout.lines().find(|line| line.starts_with("new: ")).unwrap_or_else(|| panic!("no plan: {}{}", run.stdout, run.stderr));
    let mut numbers = line.split([' ', ',', ';']).filter_map(|word| word.parse().ok());
    std::array::from_fn(|_| numbers.next().expect("five numbers"))
}

/// The files of the site in a folder, excluding the program's own documents.
fn site_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    crate::site::files(folder).into_iter().filter(|(path, _)| !path.starts_with(".anyqtama/") && path != ".gitignore").collect()
}

/// Asserts that a folder contains exactly the pages of a release; it may also contain assets of earlier releases.
fn assert_whole(folder: &Path, release: &BTreeMap<String, Vec<u8>>) {
    let there = site_files(folder);
    for (path, bytes) in release {
        assert!(there.get(path) == Some(bytes), "{path} differs from the release");
    }
    let extra: Vec<&String> = there.keys().filter(|path| !release.contains_key(*path) && path.contains(".html")).collect();
    assert!(extra.iter().all(|path| path.ends_with(".br") || path.ends_with(".gz")), "pages of another release: {extra:?}");
}

/// Builds the current site for the same base URL.
fn built(site: &Site) -> BTreeMap<String, Vec<u8>> {
    site.build(&["--base-url", ADDRESS]);
    site_files(&site.path("public"))
}

/// A site with four entries.
fn small() -> Site {
    let site = Site::small();
    for name in ["second", "third", "fourth"] {
        site.new_entry(name);
    }
    // Publishing compares review dates with the current date. A date far in the future keeps the tests independent of it.
    for name in ["first-question", "second", "third", "fourth"] {
        let path = format!("content/faq/{name}/entry.yaml");
        let dated = |line: &str| if line.starts_with("review_by:") { "review_by: 2098-12-31".to_owned() } else { line.to_owned() };
        let text: Vec<String> = site.read(&path).lines().map(dated).collect();
        site.write(&path, &format!("{}\n", text.join("\n")));
    }
    site
}

/// Changes the style sheet, and with it every page.
fn restyle(site: &Site, mark: &str) {
    let style = std::fs::read_to_string(crate::site::project().join("themes/default/static/style.css")).expect("exists");
    site.write("themes/default/static/style.css", &format!("{style}\n.{mark}{{color:red}}\n"));
}

/// Changes the pages of one entry.
fn reword(site: &Site, entry: &str, mark: &str) {
    for language in ["kk", "ru"] {
        let path = format!("content/faq/{entry}/{language}.md");
        let text = site.read(&path);
        site.write(&path, &format!("{text}\n{mark}\n"));
    }
}
