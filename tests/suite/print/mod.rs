//! Brochures: their pages and PDFs.

use crate::site::{Site, program};
use std::path::PathBuf;

mod browsers;

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
    told("    each: topic\n", "must not have a title, a cover or other content");
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
const STYLE: &str = include_str!("../../../themes/default/static/print/print.css");

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

/// With Ghostscript, colours are those of the press and the boxes stay. Without it, nothing is printed.
#[test]
fn colours_of_a_press_need_ghostscript() {
    let Some(browser) = chromium() else { return };
    let site = site();
    let browser = browser.to_string_lossy().into_owned();
    let arguments = ["pdf", "all-a5", "--lang", "kk", "--browser", &browser, "--bleed", "3mm", "--press", "grey"];
    let run = |path: &str| {
        let run = program().args(arguments).current_dir(site.path("")).env("PATH", path).output().expect("runs");
        (run.status.code(), String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr))
    };
    let (code, told) = run("/nowhere");
    assert!(code == Some(3) && told.contains("no Ghostscript found"), "{told}");
    assert!(!site.path(".anyqtama/pdf").exists());
    if !std::path::Path::new("/usr/bin/gs").exists() {
        return;
    }
    let (code, told) = run("/usr/bin:/bin");
    assert!(code == Some(0) && told.contains("PDFs: 3 written, 0 unchanged"), "{told}");
    let made = lopdf::Document::load(site.path(".anyqtama/pdf/kk-all-a5-bleed-3mm-grey.pdf")).expect("a PDF");
    for page in made.page_iter() {
        assert!(made.get_dictionary(page).expect("a page").has(b"TrimBox"));
        let content = lopdf::content::Content::decode(&made.get_page_content(page)).expect("a content stream");
        let in_colour: Vec<_> =
            content.operations.iter().filter(|operation| ["rg", "RG", "k", "K"].contains(&operation.operator.as_str())).collect();
        assert!(in_colour.is_empty(), "{in_colour:?}");
    }
    assert!(run("/usr/bin:/bin").1.contains("PDFs: 0 written, 3 unchanged"));
}

/// Addresses without a place to break, tables that are too wide, a row longer than a page, code, long headings, numbers of three digits: nothing is lost, cut or scaled down.
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
    let long_row = format!("| Атауы | Мәтіні |\n|---|---|\n| Бірінші | {} |\n", "сөз ".repeat(800));
    let list: String = (1..=120).map(|number| format!("{number}. Өтініш\n")).collect();
    for language in ["kk", "ru"] {
        let file = format!("content/faq/second/{language}.md");
        let wide = format!(
            "\n[{address}]({address})\n\n: Кесте\n\n{}\n{code}\n\n: Ұзын жол\n\n{long_row}\n## {heading} {{#long}}\n\nСоңы.\n\n{list}",
            table.concat()
        );
        site.write(&file, &format!("{}{wide}", site.read(&file)));
    }
    site.write("content/brochures.yaml", &BROCHURES.replace("paper: [a5, a4]", "paper: [a5, a4]\n    letters: large"));
    site.run(&["accept", "--all"]);
    let run = site.run(&["pdf", "--browser", &browser.to_string_lossy()]);
    let is_whole = !run.stderr.contains("is cut off or outside") && !run.stderr.contains("made everything smaller");
    assert!(run.code == 0 && is_whole, "{}{}", run.stdout, run.stderr);
}

/// In a language with other digits, those of lists and pages are the same as those of the text. Tall letters of a first line are not drawn
/// on the page before.
#[test]
fn arabic_books_have_one_kind_of_digits_and_whole_letters() {
    let Some(browser) = chromium() else { return };
    let site = Site::empty();
    assert_eq!(site.run(&["new", "handbook", "--languages", "ar,en", "--country", "EG"]).code, 0);
    let entry = "content/faq/first-question/entry.yaml";
    let point = "open_points:\n  - {id: who, source: a, question: {ar: من؟, en: Who?}, note: {ar: من؟, en: Who?}}\n";
    site.write(entry, &(site.read(entry) + point));
    for language in ["ar", "en"] {
        let file = format!("content/faq/first-question/{language}.md");
        site.write(&file, &(site.read(&file) + "\n{{ note(\"who\") }}\n"));
    }
    assert_eq!(site.run(&["accept", "--all"]).code, 0);
    site.write(
        "content/brochures.yaml",
        "brochures:\n  - slug: all\n    title: {ar: \"كتاب\", en: Book}\n    paper: [a5, a4]\n  - {slug: topic, each: topic, paper: [a5, a4]}\n",
    );
    let run = site.run(&["pdf", "--lang", "ar", "--browser", &browser.to_string_lossy()]);
    assert!(run.code == 0 && !run.stderr.contains("page "), "{}{}", run.stdout, run.stderr);
    let pdf = lopdf::Document::load(site.path(".anyqtama/pdf/ar-topic-general-a5.pdf")).expect("a PDF");
    let shown: String = pdf.get_pages().keys().map(|page| pdf.extract_text(&[*page]).expect("a page with text")).collect();
    assert!(shown.contains('٣') && !shown.contains(|letter: char| letter.is_ascii_digit()), "{shown}");
    site.build(&[]);
    let page = site.page("ar/faq/first-question/index.html");
    let linked = page.split(['"', '=', '>', ' ']).find(|part| part.contains("assets/digits.")).expect("a style sheet");
    let style = site.page(linked.trim_start_matches("../"));
    assert!(
        page.contains("data-digits=\"arabic-indic\"") && style.contains("link[data-digits=arabic-indic]){--digits:arabic-indic}"),
        "{page}{style}"
    );
    assert!(page.contains(">١</a></sup>"), "{page}");
    let english = site.page("en/faq/first-question/index.html");
    assert!(!english.contains("digits") && english.contains(">1</a></sup>"), "{english}");
}

/// Page numbers of three digits, and a browser that needs long for one document.
#[test]
fn a_book_of_more_than_500_pages_is_whole() {
    let Some(browser) = chromium() else { return };
    let site = site();
    // Words without digits, which would belong to their neighbours.
    let word = |number: usize| {
        number.to_string().chars().map(|digit| "әбвгдеёжзи".chars().nth(digit as usize - 48).expect("a digit")).collect::<String>()
    };
    let words = |number: usize| (0..700).map(|n| word(n * number % 977 + 1000) + " ").collect::<String>();
    for number in 0..44 {
        let folder = format!("content/faq/long-{number}");
        site.write(
            &format!("{folder}/entry.yaml"),
            &site.read("content/faq/second/entry.yaml").replace("number: 2", &format!("number: {}", number + 3)),
        );
        for language in ["kk", "ru"] {
            let body: String =
                (0..6).map(|part| format!("\n## Бөлім {part} {{#part-{part}}}\n\n{}\n", words(number * 6 + part + 1))).collect();
            site.write(&format!("{folder}/{language}.md"), &format!("---\ntitle: Сұрақ {number}\nanswer: Жауап {number}.\n---\n{body}"));
        }
    }
    site.run(&["accept", "--all"]);
    let run = site.run(&["pdf", "all-a5", "--lang", "kk", "--strict", "--browser", &browser.to_string_lossy()]);
    assert!(run.code == 0 && !run.stderr.contains("page "), "{}{}", run.stdout, run.stderr);
    let pages = lopdf::Document::load(site.path(".anyqtama/pdf/kk-all-a5.pdf")).expect("a PDF").get_pages().len();
    assert!(pages > 500, "{pages} pages");
}
