//! What can be printed: brochures as pages, and `anyqtama pdf` with no browser, with broken ones, and with a real one.

use crate::site::{Run, Site, program};
use std::path::{Path, PathBuf};

/// Every letter that fonts lack, and what goes wrong in PDFs: signs, quotes, several words in bold.
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
        site.write(&file, &format!("{text}\n## A {{#a}}\n{long}"));
    }
    site.write("content/brochures.yaml", BROCHURES);
    assert_eq!(site.run(&["accept", "--all"]).code, 0);
    site
}

fn problems(brochures: &str) -> Vec<String> {
    let site = site();
    site.write("content/brochures.yaml", brochures);
    site.run(&["check"]).errors().into_iter().map(str::to_owned).collect()
}

#[test]
fn a_handbook_without_brochures_has_nothing_to_print() {
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
fn brochures_hold_their_entries_and_claim_no_page_number() {
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
        assert!(style.contains("target-counter(url(#q1),page)") && !style.contains("content:\""), "{style}");
    }
    let list = site.page("kk/print/index.html");
    assert!(list.contains("all-a4/index.html") && !list.contains(".pdf"), "{list}");
    let offline = site.page("offline.json");
    assert!(!offline.contains("all-a5"), "brochures are not kept on phones");
}

#[test]
fn mistakes_in_brochures_are_named() {
    let with = |lines: &str| format!("brochures:\n  - slug: all\n    title: {{kk: \"А\", ru: \"А\"}}\n    paper: [a5]\n{lines}");
    let told = |lines: &str, words: &str| {
        let found = problems(&with(lines));
        assert!(found.len() == 1 && found[0].contains(words), "{found:?} instead of {words}");
    };
    told("    entries: [frist-question]\n", "brochures.yaml:5:15: error: unknown entry `frist-question`");
    told("    topics: [general, nowhere]\n", "unknown topic `nowhere`");
    told("    regions: [nowhere]\n    entries: [second]\n", "unknown region `nowhere`");
    told("    languages: [kk, kz]\n", "the handbook has no language `kz`");
    told("    each: topic\n", "takes titles and content from");
    told("  - slug: all\n    title: {kk: \"Ә\", ru: \"А\"}\n    paper: [a4]\n", "duplicate name `all`");
    told("  - slug: none\n    each: region\n    paper: [a4]\n", "the brochure `none` is empty");
    told("  - slug: two\n    title: {kk: \"Ә\"}\n    paper: [a4]\n", "the translation into `ru` is missing");
    assert!(
        problems("brochures:\n  - slug: A\n    paper: [a4]\n    title: {kk: \"Ә\", ru: \"А\"}\n")[0]
            .contains("`A` is not a valid name: it becomes part of an address")
    );
    assert!(problems("brochures:\n  - slug: a\n    paper: [a3]\n    each: topic\n")[0].contains("found `a3`"));
}

#[test]
fn what_prints_badly_is_a_warning() {
    let site = site();
    let words = ["Сәйкестендірілгендердің"; 9].join(" | ");
    let table = format!("\n: Кесте\n\n| {words} |\n|{}\n| {words} |\n", "---|".repeat(9));
    let picture = "\n![Мөр](small.gif)\n";
    let links = format!("\n[egov.kz](https://elicense.kz/) [мұнда](https://example.kz/{})\n", "a".repeat(70));
    for language in ["kk", "ru"] {
        let file = format!("content/faq/second/{language}.md");
        site.write(&file, &format!("{}{table}{picture}{links}", site.read(&file)));
    }
    site.write("assets/small.gif", "GIF89a\u{40}\u{0}\u{40}\u{0}");
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
    std::fs::remove_file(site.path("content/brochures.yaml")).expect("there");
    assert!(!site.run(&["check"]).stderr.contains("wider than the page"), "only what is printed can print badly");
}

/// Runs `anyqtama pdf` with a program that stands in for the browser.
#[cfg(unix)]
fn with_browser(site: &Site, script: &str, arguments: &[&str]) -> Run {
    use std::os::unix::fs::PermissionsExt;
    site.write("browser", script);
    let path = site.path("browser");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("set");
    let path = path.to_string_lossy().into_owned();
    site.run(&[&["pdf", "all-a5", "--lang", "kk", "--browser", &path], arguments].concat())
}

#[test]
fn without_a_browser_a_message_says_what_to_install() {
    let site = site();
    let run = program().args(["pdf"]).current_dir(site.path("")).env("PATH", "/nowhere").output().expect("runs");
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    if Path::new("/usr/bin/chromium").exists() {
        assert_eq!(run.status.code(), Some(0), "it is found where Debian puts it: {told}");
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
fn a_broken_browser_is_ended_and_reported() {
    let site = site();
    let told = |script: &str, words: &str| {
        let run = with_browser(&site, script, &["--patience", "1"]);
        assert!(run.code == 3 && run.stderr.contains(words), "{script}\n{}", run.stderr);
    };
    told("#!/bin/sh\necho no screen >&2; exit 1\n", "no screen");
    // It says where it listens, and nobody is there.
    told(
        "#!/bin/sh\necho 'DevTools listening on ws://127.0.0.1:9/x' >&2; sleep 60\n",
        "the browser exited before the brochure was finished",
    );
    assert!(!site.path(".anyqtama/pdf/kk-all-a5.pdf").exists());
}

#[test]
fn a_browser_that_answers_nothing_is_given_up() {
    let site = site();
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = silent.local_addr().expect("bound").port();
    let run = with_browser(&site, &format!("#!/bin/sh\necho 'ws://127.0.0.1:{port}/x' >&2; exec sleep 60\n"), &["--patience", "1"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("browser"), "{}", run.stderr);
}

/// The real browser, where there is one.
fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROME_PATH").map(PathBuf::from);
    named.or_else(|| Some(PathBuf::from("/usr/bin/chromium"))).filter(|path| path.exists())
}

#[test]
fn finished_pdfs_are_the_same_each_time_and_never_stale() {
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
    assert!(fewer.stdout.contains("PDFs: 0 written, 2 unchanged"), "another wish, the same pages: {}{}", fewer.stdout, fewer.stderr);
    std::fs::remove_dir_all(site.path(".anyqtama")).expect("there");
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
    assert!(styles.iter().any(|style| style.contains("counter(page,_head)")), "known numbers stand in the page");
    site.edit("content/faq/second/kk.md", "title: ", "title: Жаңа ");
    site.run(&["accept", "--all"]);
    site.build(&[]);
    assert!(!site.output().contains_key("kk/print/all-a5.pdf"), "a stale PDF is not published");
    assert!(site.output().contains_key("ru/print/all-a5.pdf"), "the other language did not change");
}
