//! Invalid input: every error is reported once, at its location, with a helpful message and hint; the last valid site is kept;
//! the program neither panics nor hangs.
//!
//! A case consists of a name, edits of a small valid handbook, and the expected problems. `⟦…⟧` in an edit marks the location of the
//! problem and is not written: `case("a wrong type", [edit(ENTRY, "number: 2", "number: ⟦two⟧")], ["error: a whole number …"])`.
//! The hint follows ` | `. An expected problem without a mark contains its location: `content/a.md:1:1: error: …`.

mod alphabets;
mod amounts;
mod conventions;
mod facts;
mod files;
mod handbook;
mod machine;
mod markdown;
mod markup;
mod names;
mod parity;
mod paths;
mod places;
mod slips;
mod tables;
mod themes;
mod yaml;

use crate::site::{Site, program};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read;
use std::process::Stdio;
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant};

pub const HANDBOOK: &str = "content/handbook.yaml";
pub const TOPICS: &str = "content/topics.yaml";
pub const FACTS: &str = "content/facts.yaml";
pub const ACTS: &str = "content/acts.yaml";
pub const CHANNELS: &str = "content/channels.yaml";
pub const JOURNEYS: &str = "content/journeys.yaml";
pub const PATHS: &str = "content/paths.yaml";
pub const DIRECTORY: &str = "content/directories/clinics/directory.yaml";
pub const AREA: &str = "content/directories/clinics/astana.yaml";
pub const ENTRY: &str = "content/faq/quota/entry.yaml";
pub const KK: &str = "content/faq/quota/kk.md";
pub const RU: &str = "content/faq/quota/ru.md";

pub use anyqtama::testing::{EXAMPLE_HANDBOOK as GOOD, SMALL_GIF as GIF};

/// A change of the valid handbook.
pub enum Edit {
    /// Replaces a string that occurs exactly once in a file.
    Replace(&'static str, &'static str, String),
    /// Writes a file.
    Write(&'static str, String),
    /// Any other change.
    Do(Box<dyn Fn(&Site) + Send + Sync>),
}

pub fn edit(file: &'static str, from: &'static str, to: impl Into<String>) -> Edit {
    Edit::Replace(file, from, to.into())
}

/// Marks a location without changing the file.
pub fn mark(file: &'static str, at: &'static str) -> Edit {
    Edit::Replace(file, at, format!("⟦{at}⟧"))
}

pub fn write(file: &'static str, text: impl Into<String>) -> Edit {
    Edit::Write(file, text.into())
}

/// Adds a paragraph to the Kazakh text of the entry, and the same paragraph without the mark to the Russian text, so that both
/// languages still agree.
pub fn in_both(text: &str) -> [Edit; 2] {
    [edit(KK, "Кіріспе.", format!("Кіріспе.\n\n{text}")), edit(RU, "Введение.", format!("Введение.\n\n{}", text.replace(['⟦', '⟧'], "")))]
}

pub fn remove(file: &'static str) -> Edit {
    act(move |site| std::fs::remove_file(site.path(file)).expect("exists"))
}

pub fn act(change: impl Fn(&Site) + Send + Sync + 'static) -> Edit {
    Edit::Do(Box::new(change))
}

/// Creates a named pipe. Reading it would block forever.
pub fn pipe(site: &Site, path: &str) {
    assert!(std::process::Command::new("mkfifo").arg(site.path(path)).status().expect("mkfifo runs").success());
}

/// One case of a table.
pub struct Case {
    name: &'static str,
    edits: Vec<Edit>,
    expected: Vec<&'static str>,
}

pub fn case(name: &'static str, edits: impl IntoIterator<Item = Edit>, expected: impl IntoIterator<Item = &'static str>) -> Case {
    Case { name, edits: edits.into_iter().collect(), expected: expected.into_iter().collect() }
}

/// Runs all cases of a table and reports every failure.
pub fn table(cases: Vec<Case>) {
    let failures: Vec<String> = cases.iter().filter_map(|case| run(case).err().map(|why| format!("«{}»: {why}", case.name))).collect();
    assert!(failures.is_empty(), "{} of {} cases fail\n\n{}", failures.len(), cases.len(), failures.join("\n"));
}

/// A problem as printed by the program.
struct Problem {
    line: String,
    hint: Option<String>,
}

fn run(case: &Case) -> Result<(), String> {
    let site = good();
    let before = site.output();
    let mut places = Vec::new();
    for edit in &case.edits {
        make(&site, edit, &mut places);
    }
    let run = bounded(&site, &["build", "--lang", "en"])?;
    note(case.name, &site);
    let mut found = problems(&run.stderr);
    let unlisted: Vec<&str> = found.iter().map(|problem| problem.line.as_str()).filter(|line| !is_listed(line)).collect();
    if std::env::var_os("BAD_INPUT_TABLE").is_none() && !unlisted.is_empty() {
        return Err(format!("not in messages.md, which describes how to update it: {unlisted:?}"));
    }
    let fails = case.expected.iter().any(|expected| expected.contains("error: "));
    let mut complaints = String::new();
    let mut places = places.into_iter();
    for expected in &case.expected {
        let (words, hint) = expected.split_once(" | ").map_or((*expected, None), |(words, hint)| (words, Some(hint)));
        let names_place = words.starts_with("content/") || words.starts_with("themes/") || words.starts_with("assets/");
        let wanted = if names_place { words.to_owned() } else { format!("{}: {words}", places.next().unwrap_or_default()) };
        match found.iter().position(|problem| problem.line.starts_with(&wanted)) {
            None => writeln!(complaints, "  not said: {wanted}").expect("a string"),
            Some(at) => {
                let problem = found.remove(at);
                let fits = match (&problem.hint, hint) {
                    (None, None) => true,
                    (Some(said), Some(hint)) => said.contains(hint),
                    _ => false,
                };
                if !fits {
                    writeln!(complaints, "  hint of {}: {:?}, not {hint:?}", problem.line, problem.hint).expect("a string");
                }
            }
        }
    }
    for problem in found {
        writeln!(complaints, "  too much: {} | {}", problem.line, problem.hint.unwrap_or_default()).expect("a string");
    }
    if run.code != i32::from(fails) {
        writeln!(complaints, "  exit code {}\n{}", run.code, run.stderr).expect("a string");
    }
    if fails && site.output() != before {
        complaints.push_str("  public/ was touched\n");
    }
    if complaints.is_empty() { Ok(()) } else { Err(format!("\n{complaints}")) }
}

/// A copy of the valid handbook after a build. It is built only once.
pub fn good() -> Site {
    static FILES: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    let files = FILES.get_or_init(|| {
        let site = Site::small();
        for (path, text) in GOOD {
            site.write(path, text);
        }
        let accepted = site.run(&["accept", "--all"]);
        assert_eq!(accepted.code, 0, "{}", accepted.stderr);
        let run = site.build(&[]);
        assert_eq!(run.problems(), Vec::<&str>::new(), "the good handbook is good");
        crate::site::files(&site.path(""))
    });
    let site = Site::empty();
    for (path, bytes) in files {
        let file = site.path(path);
        std::fs::create_dir_all(file.parent().expect("below the site")).expect("created");
        std::fs::write(file, bytes).expect("written");
    }
    site
}

/// Applies an edit and collects the locations of its marks.
fn make(site: &Site, edit: &Edit, places: &mut Vec<String>) {
    let (file, marked) = match edit {
        Edit::Do(change) => return change(site),
        Edit::Write(file, text) => (file, text.clone()),
        Edit::Replace(file, from, to) => {
            let text = site.read(file);
            assert_eq!(text.matches(from).count(), 1, "`{from}` must occur exactly once in {file}");
            (file, text.replace(from, to))
        }
    };
    let mut text = String::new();
    for (at, part) in marked.split('⟦').enumerate() {
        if at > 0 {
            let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            places.push(format!("{file}:{}:{column}", text.matches('\n').count() + 1));
        }
        text.push_str(&part.replace('⟧', ""));
    }
    site.write(file, &text);
}

/// The problems of a run, without those about stale translations, which are tested elsewhere.
fn problems(stderr: &str) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for line in stderr.lines() {
        if line.contains(": error: ") || line.contains(": warning: ") {
            problems.push(Problem { line: line.to_owned(), hint: None });
        } else if let (Some(hint), Some(last)) = (line.strip_prefix("  hint: "), problems.last_mut()) {
            last.hint = Some(hint.to_owned());
        }
    }
    problems.retain(|problem| !problem.line.contains("warning: the source text has changed since"));
    problems
}

/// The result of running the program.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The time limit of a run.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs the program and kills it at the time limit. A panic, a crash and a timeout are failures.
pub fn bounded(site: &Site, arguments: &[&str]) -> Result<Run, String> {
    let mut child = program()
        .args(arguments)
        .current_dir(site.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut pipes = (child.stdout.take().expect("piped"), child.stderr.take().expect("piped"));
    let reader = std::thread::spawn(move || {
        let (mut stdout, mut stderr) = (String::new(), String::new());
        let other = std::thread::spawn(move || {
            pipes.0.read_to_string(&mut stdout).expect("UTF-8");
            stdout
        });
        pipes.1.read_to_string(&mut stderr).expect("UTF-8");
        (other.join().expect("reads"), stderr)
    });
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("status is available") {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("can be killed");
            child.wait().expect("ends");
            return Err(format!("still running after {} s", PATIENCE.as_secs()));
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let (stdout, stderr) = reader.join().expect("reads");
    let code = status.code().ok_or_else(|| format!("crashed: {status}\n{stderr}"))?;
    if stderr.contains("panicked") {
        return Err(format!("panicked\n{stderr}"));
    }
    Ok(Run { code, stdout, stderr })
}

/// The messages of all cases, for review.
const MESSAGES: &str = include_str!("messages.md");

/// Whether a line of the output is in `messages.md`.
fn is_listed(line: &str) -> bool {
    let words = [": error: ", ": warning: "].iter().find_map(|kind| line.split_once(kind)).map_or(line, |(_, words)| words);
    let words = words.rsplit_once(" [").map_or(words, |(words, _)| words);
    MESSAGES.contains(&cell(words))
}

/// A message as the text of a table cell.
fn cell(words: &str) -> String {
    words.chars().take(300).collect::<String>().replace('|', "\\|").replace('\n', " ")
}

/// If `BAD_INPUT_TABLE` names a file, appends the messages in all languages of the program to it.
fn note(name: &str, site: &Site) {
    static TURN: Mutex<()> = Mutex::new(());
    let Some(file) = std::env::var_os("BAD_INPUT_TABLE") else { return };
    let said = ["en", "kk", "ru"].map(|language| {
        let run = bounded(site, &["check", "--format", "json", "--lang", language]).expect("runs");
        let report: serde_json::Value = serde_json::from_str(&run.stdout).expect("one JSON document");
        report["problems"].as_array().expect("a list").clone()
    });
    let mut rows = String::new();
    for (at, problem) in said[0].iter().enumerate().filter(|(_, problem)| problem["id"] != "translation-stale") {
        let cell = |problem: &serde_json::Value| {
            let hint = problem["hint"].as_str().map(|hint| format!("<br>*{}*", cell(hint))).unwrap_or_default();
            cell(problem["message"].as_str().unwrap_or_default()) + &hint
        };
        let place = format!(
            "{}:{}:{}",
            problem["place"]["file"].as_str().unwrap_or_default(),
            problem["place"]["line"],
            problem["place"]["column"]
        );
        let cells = [&said[0], &said[1], &said[2]].map(|problems| problems.get(at).map(cell).unwrap_or_default());
        writeln!(rows, "| {name} | `{place}` | {} | {} | {} |", cells[0], cells[1], cells[2]).expect("a string");
    }
    let _turn = TURN.lock().expect("no writer panics");
    let mut table = std::fs::OpenOptions::new().append(true).create(true).open(file).expect("opens");
    std::io::Write::write_all(&mut table, rows.as_bytes()).expect("written");
}
