//! Brochures: their pages, and `anyqtama pdf` without a browser, with broken browsers, and with a real one.

use crate::site::{Run, Site, program};
use std::path::{Path, PathBuf};

/// Characters that many fonts lack, and text that is often extracted incorrectly from PDFs: symbols, quotation marks, several words
/// in bold.
const LETTERS: &str = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі № ₸ « »";

const BROCHURES: &str = "brochures:
  - slug: all
    title: {kk: \"Бәрі\", ru: \"Всё\"}
    paper: [a5, a4]
  - slug: topic
    each: topic
    paper: [a5]
";

/// A small handbook with brochures and a long second entry.
fn site() -> Site {
    let site = Site::small();
    assert_eq!(site.run(&["new", "entry", "second"]).code, 0);
    for language in ["kk", "ru"] {
        let file = format!("content/faq/second/{language}.md");
        let text = site.read(&file);
        let long: String = (0..60).map(|number| format!("\n{LETTERS} {number} **{LETTERS}** [a](entry:first-question)\n")).collect();
        site.write(&file, &format!("{}\n## A {{#a}}\n{long}", written(&text)));
    }
    site.write("content/brochures.yaml", BROCHURES);
    assert_eq!(site.run(&["accept", "--all"]).code, 0);
    site
}

/// The text of a skeleton with other words: `--strict` refuses those of the skeleton.
fn written(skeleton: &str) -> String {
    let word = |word: &str| match word {
        "Новый" => "Второй".to_owned(),
        "Жаңа" => "Екінші".to_owned(),
        _ => word.replace("жазыңыз", "көрсетіңіз").replace("Напишите", "Укажите"),
    };
    skeleton.lines().map(|line| line.split(' ').map(word).collect::<Vec<_>>().join(" ") + "\n").collect()
}

fn problems(brochures: &str) -> Vec<String> {
    let site = site();
    site.write("content/brochures.yaml", brochures);
    site.run(&["check"]).errors().into_iter().map(str::to_owned).collect()
}

#[test]
fn without_brochures_there_is_nothing_to_print() {
    let site = Site::small();
    site.build(&[]);
    let output = site.output();
    let printed: Vec<&String> =
        output.keys().filter(|path| ["print", "noto", "qr.", "pages."].iter().any(|part| path.contains(part))).collect();
    assert!(printed.is_empty(), "{printed:?}");
    let run = site.run(&["pdf"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
}

#[test]
fn brochures_contain_their_entries_but_no_page_numbers() {
    let site = site();
    site.build(&[]);
    let page = site.page("kk/print/all-a5/index.html");
    assert!(page.contains("id=\"q1\"") && page.contains("id=\"q2\"") && page.contains("href=\"#q1\""), "{page}");
    assert!(!page.contains("<script") && !page.contains(" style="), "no script, no inline style");
    let output = site.output();
    let styles: Vec<&String> = output.keys().filter(|path| path.starts_with("assets/pages.")).collect();
    assert!(!styles.is_empty());
    for style in styles {
        let style = String::from_utf8(output[style].clone()).expect("UTF-8");
        let has_number = style.split("content:\"").skip(1).any(|text| text.starts_with(|letter: char| letter.is_ascii_digit()));
        assert!(style.contains("target-counter(url(#q1),page)") && !has_number, "{style}");
    }
    let list = site.page("kk/print/index.html");
    assert!(list.contains("all-a4/index.html") && !list.contains(".pdf"), "{list}");
    let offline = site.page("offline.json");
    assert!(!offline.contains("all-a5"), "brochures are not stored for offline use");
}

#[test]
fn errors_in_brochures_are_reported() {
    let with = |lines: &str| format!("brochures:\n  - slug: all\n    title: {{kk: \"А\", ru: \"А\"}}\n    paper: [a5]\n{lines}");
    let told = |lines: &str, words: &str| {
        let found = problems(&with(lines));
        assert!(found.len() == 1 && found[0].contains(words), "{found:?} instead of {words}");
    };
    told("    entries: [frist-question]\n", "brochures.yaml:5:15: error: unknown entry `frist-question`");
    told("    topics: [general, nowhere]\n", "unknown topic `nowhere`");
    told("    areas: [nowhere]\n    entries: [second]\n", "unknown area `nowhere`");
    told("    languages: [kk, kz]\n", "the handbook has no language `kz`");
    told("    each: topic\n", "must not have titles or content of its own");
    told("  - slug: all\n    title: {kk: \"Ә\", ru: \"А\"}\n    paper: [a4]\n", "duplicate name `all`");
    told("  - slug: none\n    each: area\n    paper: [a4]\n", "the brochure `none` is empty");
    told("  - slug: two\n    title: {kk: \"Ә\"}\n    paper: [a4]\n", "the translation into `ru` is missing");
    assert!(
        problems("brochures:\n  - slug: A\n    paper: [a4]\n    title: {kk: \"Ә\", ru: \"А\"}\n")[0]
            .contains("`A` is not a valid name: it becomes part of an address")
    );
    assert!(problems("brochures:\n  - slug: a\n    paper: [a3]\n    each: topic\n")[0].contains("found `a3`"));
}

#[test]
fn content_that_prints_badly_is_a_warning() {
    let site = site();
    let words = ["Сәйкестендірілгендердің"; 9].join(" | ");
    let table = format!("\n: Кесте\n\n| {words} |\n|{}\n| {words} |\n", "---|".repeat(9));
    let picture = "\n![Мөр](small.gif)\n";
    let links = format!("\n[egov.kz](https://elicense.kz/) [мұнда](https://example.kz/{})\n", "a".repeat(70));
    for language in ["kk", "ru"] {
        let file = format!("content/faq/second/{language}.md");
        site.write(&file, &format!("{}{table}{picture}{links}", site.read(&file)));
    }
    site.write("assets/small.gif", crate::bad_input::GIF);
    let run = site.run(&["check"]);
    let warned = |words: &str| run.problems().iter().any(|line| line.contains("kk.md") && line.contains("warning") && line.contains(words));
    for words in [
        "this table is wider than the page",
        "only 64 pixels",
        "the link text is `egov.kz`, but the link leads to `elicense.kz`",
        "too long to be typed",
    ] {
        assert!(warned(words), "{words}\n{}", run.stderr);
    }
    std::fs::remove_file(site.path("content/brochures.yaml")).expect("exists");
    assert!(!site.run(&["check"]).stderr.contains("wider than the page"), "only for content that is printed");
}

/// Runs `anyqtama pdf` with a script in place of the browser.
#[cfg(unix)]
fn with_browser(site: &Site, script: &str, arguments: &[&str]) -> Run {
    use std::os::unix::fs::PermissionsExt;
    site.write("browser", script);
    let path = site.path("browser");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("set");
    std::fs::create_dir_all(site.path("tmp")).expect("created");
    let mut command = program();
    command.args(["pdf", "all-a5", "--lang", "kk", "--browser"]).arg(&path).args(arguments);
    let output = command
        .current_dir(site.path(""))
        .env("TMPDIR", site.path("tmp"))
        .env(MARK, site.path("tmp"))
        .env("PATH", "/usr/bin:/bin")
        .output()
        .expect("runs");
    Run {
        code: output.status.code().expect("the program ends by itself"),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[test]
fn without_a_browser_the_message_says_what_to_install() {
    let site = site();
    let run = program().args(["pdf"]).current_dir(site.path("")).env("PATH", "/nowhere").output().expect("runs");
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    if Path::new("/usr/bin/chromium").exists() {
        assert_eq!(run.status.code(), Some(0), "found at the path that Debian uses: {told}");
    } else {
        assert!(run.status.code() == Some(3) && told.contains("install Chromium"), "{told}");
    }
    let run = site.run(&["pdf", "--browser", "/no/such/browser"]);
    assert!(run.code == 3 && run.stderr.contains("cannot run the browser `/no/such/browser`"), "{}", run.stderr);
    let run = site.run(&["pdf", "nothing"]);
    assert!(run.code == 2 && run.stderr.contains("all-a5"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_broken_browser_is_stopped_and_reported() {
    let site = site();
    let run = with_browser(&site, "#!/bin/sh\necho $0 >>starts; echo no screen >&2; exit 1\n", &[]);
    assert!(run.code == 3 && run.stderr.contains("no screen"), "{}", run.stderr);
    assert_eq!(site.read("starts").lines().count(), 1, "only a sandbox is a reason to start it again");
    // It answers one request and exits.
    let run = with_browser(&site, "#!/bin/sh\nprintf '{\"id\":0}\\000' >&4; exit 0\n", &[]);
    assert!(run.code == 3 && run.stderr.contains("the browser exited before the brochure was finished"), "{}", run.stderr);
    assert!(!site.path(".anyqtama/pdf/kk-all-a5.pdf").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_that_does_not_respond_times_out_with_all_its_processes() {
    let site = site();
    // The shell that starts the browser's child process ignores termination signals.
    let run = with_browser(&site, "#!/bin/sh\ntrap '' TERM INT HUP; sleep 61 & sleep 62\n", &["--timeout", "1"]);
    assert!(run.code == 3 && run.stderr.contains("did not respond within 1 s"), "{}", run.stderr);
    wait_until("no process is left", || processes_of(&site).is_empty());
}

#[cfg(unix)]
#[test]
fn the_browser_has_no_port_and_a_private_profile() {
    let site = site();
    let script = "#!/bin/sh\nfor a; do echo \"$a\"; done >arguments\nfor a; do case $a in --user-data-dir=*) ls -ld \"${a#*=}/..\" >profile; esac; done\nexit 1\n";
    with_browser(&site, script, &[]);
    let arguments = site.read("arguments");
    assert!(arguments.lines().any(|argument| argument == "--remote-debugging-pipe"), "{arguments}");
    assert!(!arguments.contains("--remote-debugging-port") && !arguments.contains("--no-sandbox"), "{arguments}");
    assert!(site.read("profile").starts_with("drwx------"), "{}", site.read("profile"));
    assert!(temporary_files(&site).is_empty(), "it is removed");
}

#[cfg(unix)]
#[test]
fn the_sandbox_is_switched_off_only_if_the_browser_refuses_it() {
    let site = site();
    let script = "#!/bin/sh\ncase \"$*\" in *--no-sandbox*) echo second >&2;; *) echo 'No usable sandbox!' >&2;; esac; exit 1\n";
    let run = with_browser(&site, script, &[]);
    assert!(run.code == 3 && run.stderr.contains("second"), "{}", run.stderr);
    let Some(browser) = chromium() else { return };
    let run = site.run(&["pdf", "all-a5", "--lang", "kk", "--browser", &browser.to_string_lossy()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told = run.stderr.contains("note: the browser did not start with its sandbox");
    assert_eq!(told, is_root(), "Chromium refuses its sandbox to root: {}", run.stderr);
}

#[cfg(unix)]
fn is_root() -> bool {
    let id = std::process::Command::new("id").arg("-u").output().expect("runs");
    id.stdout == b"0\n"
}

/// What the temporary folder of a site contains.
#[cfg(unix)]
fn temporary_files(site: &Site) -> Vec<String> {
    let entries = std::fs::read_dir(site.path("tmp")).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// An environment variable that all processes of a run inherit; its value is a path of the site.
#[cfg(unix)]
const MARK: &str = "ANYQTAMA_TEST_SITE";

/// The command lines of all processes that belong to runs for a site.
#[cfg(target_os = "linux")]
fn processes_of(site: &Site) -> Vec<String> {
    let wanted = format!("{MARK}={}", site.path("tmp").display());
    let has_it = |folder: &Path| {
        let environment = std::fs::read(folder.join("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes())
    };
    let folders = std::fs::read_dir("/proc").expect("exists").flatten().map(|entry| entry.path());
    let found = folders.filter(|folder| has_it(folder));
    found.map(|folder| String::from_utf8_lossy(&std::fs::read(folder.join("cmdline")).unwrap_or_default()).replace('\0', " ")).collect()
}

#[cfg(target_os = "linux")]
fn wait_until(what: &str, is_true: impl Fn() -> bool) {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !is_true() {
        assert!(std::time::Instant::now() < deadline, "not within 30 s: {what}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Stops the program at several moments and with every usual signal.
#[cfg(target_os = "linux")]
#[test]
fn a_stopped_program_leaves_no_processes_and_no_profile() {
    use std::time::Duration;
    let Some(browser) = chromium() else { return };
    let site = site();
    std::fs::create_dir_all(site.path("tmp")).expect("created");
    for (signal, code) in [("INT", Some(130)), ("TERM", Some(143)), ("HUP", Some(129)), ("KILL", None)] {
        for delay in [0, 100, 400] {
            let _ = std::fs::remove_dir_all(site.path(".anyqtama"));
            let mut command = program();
            command
                .args(["pdf", "--browser"])
                .arg(&browser)
                .current_dir(site.path(""))
                .env("TMPDIR", site.path("tmp"))
                .env(MARK, site.path("tmp"));
            let mut child = command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped()).spawn().expect("runs");
            wait_until("a browser runs", || processes_of(&site).iter().any(|line| line.contains("--remote-debugging-pipe")));
            std::thread::sleep(Duration::from_millis(delay));
            let kill = std::process::Command::new("/bin/sh").args(["-c", &format!("kill -{signal} {}", child.id())]).status();
            assert!(kill.expect("runs").success());
            let mut told = String::new();
            std::io::Read::read_to_string(&mut child.stderr.take().expect("piped"), &mut told).expect("UTF-8");
            assert_eq!(child.wait().expect("ended").code(), code, "{signal} after {delay} ms: {told}");
            wait_until("no process is left", || processes_of(&site).is_empty());
            assert!(!told.contains("error"), "{signal} after {delay} ms: {told}");
            if signal != "KILL" {
                assert_eq!(temporary_files(&site), Vec::<String>::new(), "{signal} after {delay} ms");
            }
        }
    }
    // The next run removes the profiles of killed ones.
    let run =
        program().args(["pdf", "all-a5", "--browser"]).arg(&browser).current_dir(site.path("")).env("TMPDIR", site.path("tmp")).output();
    assert_eq!(run.expect("runs").status.code(), Some(0));
    assert_eq!(temporary_files(&site), Vec::<String>::new());
}

/// The installed browser, if any.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROME_PATH").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from("/usr/bin/chromium"))).filter(|path| path.exists())
}

#[test]
fn pdfs_are_reproducible_and_never_published_when_stale() {
    let Some(browser) = chromium() else { return };
    let site = site();
    let browser = browser.to_string_lossy().into_owned();
    let make = || {
        let run = site.run(&["pdf", "all-a5", "--browser", &browser, "--booklet", "--bleed", "3mm"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        run.stdout
    };
    let told = make();
    assert!(told.contains("PDFs: 6 written, 0 unchanged"), "{told}");
    let first = crate::site::files(&site.path(".anyqtama/pdf"));
    assert!(make().contains("PDFs: 0 written, 6 unchanged"));
    let fewer = site.run(&["pdf", "all-a5", "--browser", &browser]);
    assert!(fewer.stdout.contains("PDFs: 0 written, 2 unchanged"), "other options, the same pages: {}{}", fewer.stdout, fewer.stderr);
    std::fs::remove_dir_all(site.path(".anyqtama")).expect("exists");
    make();
    assert_eq!(first, crate::site::files(&site.path(".anyqtama/pdf")), "the same bytes");
    site.build(&[]);
    let output = site.output();
    assert_eq!(output["kk/print/all-a5.pdf"], first["kk-all-a5.pdf"]);
    assert!(site.page("kk/print/index.html").contains("all-a5.pdf"));
    let styles: Vec<&str> = output
        .iter()
        .filter(|(path, _)| path.starts_with("assets/pages."))
        .map(|(_, bytes)| std::str::from_utf8(bytes).expect("UTF-8"))
        .collect();
    assert!(styles.iter().any(|style| style.contains("counter(page,_head)")), "the page style sheet contains the page numbers");
    site.edit("content/faq/second/kk.md", "title: ", "title: Жаңа ");
    site.run(&["accept", "--all"]);
    let run = site.build(&[]);
    assert!(!site.output().contains_key("kk/print/all-a5.pdf"), "a stale PDF is not published");
    let warnings: Vec<&str> = run.problems().into_iter().filter(|line| line.contains("out of date")).collect();
    assert!(warnings.len() == 1 && warnings[0].contains("the PDF of `kk-all-a5` is out of date"), "{}", run.stderr);
    assert!(site.output().contains_key("ru/print/all-a5.pdf"), "the other language did not change");
    let run = program().args(["build", "--pdf"]).env("CHROME_PATH", &browser).current_dir(site.path("")).output().expect("runs");
    let told = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && told.contains("kk-all-a5.pdf: ") && !told.contains("out of date"), "{told}");
    assert!(!told.contains("ru-all-a5.pdf"), "only what is missing: {told}");
    assert!(site.output().contains_key("kk/print/all-a5.pdf"));
}

/// The style sheet of brochures in the default theme.
const STYLE: &str = include_str!("../../themes/default/static/print/print.css");

#[test]
fn faults_of_the_layout_are_reported_and_fail_with_strict() {
    let Some(browser) = chromium() else { return };
    let site = site();
    let browser = browser.to_string_lossy().into_owned();
    let arguments = ["pdf", "all-a5", "--lang", "kk", "--browser", &browser];
    let run = site.run(&arguments);
    assert!(run.code == 0 && !run.stderr.contains("page "), "the default theme: {}", run.stderr);
    // The lowest letters of each paragraph are cut off.
    site.edit("content/handbook.yaml", "edition: 2026-01-01", "edition: 2026-01-01\ntheme: own");
    site.write("themes/own/static/print/print.css", &format!("{STYLE}\n.entry .body p {{ clip-path: inset(0 0 7pt 0) }}\n"));
    let run = site.run(&arguments);
    assert!(run.code == 0 && run.stderr.contains("kk-all-a5.pdf: warning: page 5: the text «"), "{}", run.stderr);
    let again = site.run(&[&arguments[..], &["--strict"]].concat());
    assert!(again.code == 1 && again.stderr.contains("kk-all-a5.pdf: error: page 5: the text «"), "{}{}", again.stdout, again.stderr);
    assert!(again.stdout.contains("0 written, 1 unchanged"), "faults are stored with the PDF: {}", again.stdout);
    let cached = site.run(&[&arguments[..], &["--strict"]].concat());
    assert!(cached.code == 1 && cached.stderr == again.stderr, "{}", cached.stderr);
}

/// Addresses without a place to break, tables that are too wide, code, long headings: nothing is lost, cut or scaled down.
#[test]
fn content_that_is_too_wide_is_printed_whole() {
    let Some(browser) = chromium() else { return };
    let site = site();
    let address = format!("https://example.kz/{}", "ab9".repeat(50));
    let row = |words: [&str; 8]| format!("| {} |\n", words.join(" | "));
    let table = [
        row(["Өңірдің атауы", "Квота саны", "Отбасы", "Мекенжай", "Телефон", "Көлік", "Күні", "Ескерту"]),
        row(["---"; 8]),
        row([
            "Солтүстік Қазақстан облысы",
            "1 625",
            "Көпбалалы отбасы",
            "Сәйкестендірілгендердің",
            "8 (7212) 34-70-42",
            "№ 12",
            "ертең",
            "жоқ",
        ]),
        row(["Шығыс Қазақстан облысы", "725", "Жас отбасы", "Қонақжайлылығыңыздың", "8 (7212) 50-79-09", "№ 7", "бүгін", "бар"]),
    ];
    let code = format!("```\n{}\nқысқа жол\n```", "let жауап = сұрақ; ".repeat(12));
    let heading = "Қандас мәртебесі ".repeat(30);
    for language in ["kk", "ru"] {
        let file = format!("content/faq/second/{language}.md");
        let wide = format!("\n[{address}]({address})\n\n: Кесте\n\n{}\n{code}\n\n## {heading} {{#long}}\n\nСоңы.\n", table.concat());
        site.write(&file, &format!("{}{wide}", site.read(&file)));
    }
    site.write("content/brochures.yaml", &BROCHURES.replace("paper: [a5, a4]", "paper: [a5, a4]\n    letters: large"));
    site.run(&["accept", "--all"]);
    let run = site.run(&["pdf", "--browser", &browser.to_string_lossy()]);
    let is_whole = !run.stderr.contains("is cut or outside") && !run.stderr.contains("made everything smaller");
    assert!(run.code == 0 && is_whole, "{}{}", run.stdout, run.stderr);
}
