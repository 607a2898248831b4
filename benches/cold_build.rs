//! Benchmark of cold builds: generated handbooks of 23, 1,000 and 10,000 entries in two languages. Run it with `cargo bench`.
//!
//! Each build runs in its own process, on a RAM disk if available. The benchmark prints the median and minimum wall time, the CPU
//! time of all cores, the peak memory and the number of pages. Compare only figures of the same run, because the speed of a machine
//! varies. `cargo bench -- 1000 check` measures one size, and `check` instead of `build`.

#![allow(clippy::print_stdout)] // The benchmark prints its results.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [23, 1_000, 10_000];
const RUNS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let sizes: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let command = if arguments.iter().any(|argument| argument == "check") { "check" } else { "build" };
    println!("{command:>8} {:>10} {:>10} {:>10} {:>10}", "median s", "fastest s", "cpu s", "peak MB");
    for size in if sizes.is_empty() { SIZES.to_vec() } else { sizes } {
        let root = ram_disk().join(format!("anyqtama-bench-{}-{size}", std::process::id()));
        generate(&root, size);
        // Otherwise each translation would cause a warning.
        let accept =
            Command::new(env!("CARGO_BIN_EXE_anyqtama")).args(["accept", "--all", "--root"]).arg(&root).stdout(Stdio::null()).status();
        assert!(accept.expect("the program starts").success());
        let mut runs: Vec<Run> = (0..=RUNS).map(|_| run(&root, command)).skip(1).collect();
        runs.sort_by_key(|run| run.wall);
        let median = &runs[RUNS / 2];
        println!(
            "{size:>8} {:>10.3} {:>10.3} {:>10.3} {:>10.0}",
            median.wall.as_secs_f64(),
            runs[0].wall.as_secs_f64(),
            median.cpu,
            median.peak_kilobytes as f64 / 1000.0
        );
        fs::remove_dir_all(&root).expect("our own folder");
    }
}

struct Run {
    wall: Duration,
    cpu: f64,
    peak_kilobytes: u64,
}

/// Runs one build into an empty folder and monitors it through `/proc`.
fn run(root: &Path, command: &str) -> Run {
    let out = root.join("out");
    if out.exists() {
        fs::remove_dir_all(&out).expect("our own folder");
    }
    let start = Instant::now();
    let mut program = Command::new(env!("CARGO_BIN_EXE_anyqtama"));
    program.arg(command).arg("--root").arg(root).stdout(Stdio::null()).stderr(Stdio::null());
    if command == "build" {
        program.arg("--no-sync").arg("--out").arg(&out);
    }
    let mut child = program.spawn().expect("the program starts");
    let (mut peak_kilobytes, mut ticks) = (0, 0);
    while child.try_wait().expect("our own process").is_none() {
        peak_kilobytes = peak_kilobytes.max(peak(child.id()).unwrap_or(0));
        ticks = ticks.max(processor_ticks(child.id()).unwrap_or(0));
        std::thread::sleep(Duration::from_millis(1));
    }
    let wall = start.elapsed();
    assert!(child.wait().expect("it has ended").success(), "the generated handbook builds");
    // Linux reports CPU time in hundredths of a second.
    Run { wall, cpu: ticks as f64 / 100.0, peak_kilobytes }
}

fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok())
}

fn processor_ticks(process: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit(") ").next()?.split(' ').collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

fn ram_disk() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() { memory } else { std::env::temp_dir() }
}

const WORDS: [&str; 24] = [
    "қандас",
    "мәртебе",
    "өтініш",
    "құжат",
    "портал",
    "орталық",
    "мерзім",
    "шешім",
    "комиссия",
    "тұрғын",
    "отбасы",
    "мүше",
    "көлік",
    "жұмыс",
    "күн",
    "ай",
    "теңге",
    "квота",
    "өңір",
    "анықтама",
    "сертификат",
    "тіркеу",
    "заң",
    "бұйрық",
];

/// A sentence that differs between entries, but is the same in every run.
fn sentence(seed: usize, length: usize) -> String {
    let words: Vec<&str> = (0..length).map(|at| WORDS[(seed * 7 + at * 13 + seed * at) % WORDS.len()]).collect();
    format!("{}.", words.join(" "))
}

/// Writes a handbook of `size` entries in eight topics. An entry has about 1.8 kB of text per language; most have a list, and every
/// tenth has a table with seven rows.
fn generate(root: &Path, size: usize) {
    let content = root.join("content");
    fs::create_dir_all(content.join("faq")).expect("a folder");
    let write = |path: &Path, text: &str| fs::write(path, text).expect("a file");
    let handbook = include_str!("handbook.yaml");
    write(&content.join("handbook.yaml"), handbook);
    let mut topics = "topics:\n".to_owned();
    for topic in 0..8 {
        writeln!(topics, "  - {{id: topic-{topic}, name: {{kk: Тақырып, ru: Тема}}, scope: {{kk: Аясы, ru: Охват}}}}").expect("a string");
    }
    write(&content.join("topics.yaml"), &topics);
    for number in 1..=size {
        let folder = content.join(format!("faq/entry-{number}"));
        fs::create_dir_all(&folder).expect("a folder");
        let related = number % size + 1;
        let data = format!(
            "number: {number}\ntopic: topic-{}\nchecked_on: 2026-01-01\nreview_by: 2026-07-01\nacts: not_given\nrelated: [entry-{related}]\n",
            number % 8
        );
        write(&folder.join("entry.yaml"), &data);
        for language in ["kk", "ru"] {
            write(&folder.join(format!("{language}.md")), &text(number, related));
        }
    }
}

fn text(number: usize, related: usize) -> String {
    let mut text =
        format!("---\ntitle: Сұрақ {number}, {}?\nanswer: {}\n---\n", sentence(number, 4).trim_end_matches('.'), sentence(number + 1, 12));
    for (section, word) in WORDS.iter().enumerate().take(3) {
        writeln!(text, "\n## {} {{#s{section}}}\n", sentence(number + section, 3).trim_end_matches('.')).expect("a string");
        writeln!(text, "{} {} [{}](entry:entry-{related})\n", sentence(number * 3 + section, 14), sentence(number * 5 + section, 10), word)
            .expect("a string");
        if section == 1 && !number.is_multiple_of(5) {
            for item in 0..4 {
                writeln!(text, "- {}", sentence(number + item, 6)).expect("a string");
            }
        }
        if section == 2 && number.is_multiple_of(10) {
            text.push_str("\n: Кесте\n\n| Аты | Саны |\n|---|--:|\n");
            for (row, word) in WORDS.iter().enumerate().take(7) {
                writeln!(text, "| {word} | {} |", number + row).expect("a string");
            }
        }
    }
    text
}
