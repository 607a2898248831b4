//! Texts and data as people write them, collected from bug reports of Markdown and YAML tools. Each kind has one row: the input, and what
//! happens to it. Kinds with tests of their own (encodings, ways of saving, phone numbers of regions, brochures) are not repeated here.

use super::{pasted, slips};
use crate::bad_input::{GIF, TOPICS};
use anyqtama::testing::{self, SourceTexts as Texts};

/// What happens to an input.
pub enum Outcome {
    /// The page contains this.
    Page(&'static str),
    /// There is exactly this problem: severity and code.
    Problem(&'static str),
}
pub use Outcome::{Page, Problem};

/// A name, a text in Markdown, which is that of both languages, and what happens to it.
pub type Row = (&'static str, &'static str, Outcome);

const KK_TEXT: &str = "content/faq/first-question/kk.md";

const TEXTS: [Row; 53] = [
    ("a row with more cells than the head", ": А\n\n| а | б |\n|---|---|\n| в | г | с паспортом |", Problem("error table-extra-cell")),
    ("bold that ends in a quote", "**«Отандастар қоры»**тың", Page("<strong>«Отандастар қоры»</strong>тың")),
    ("bold that ends in a bracket", "**ХҚКО (ЦОН)**ға", Page("<strong>ХҚКО (ЦОН)</strong>ға")),
    ("a list below a number, two spaces", "1. Бірінші\n  - ішкі\n2. Екінші", Problem("warning list-not-nested")),
    ("a list below a number, three spaces", "1. Бірінші\n   - ішкі\n2. Екінші", Page("<li>Бірінші<ul>")),
    ("a plain address", "Қараңыз https://egov.kz/cms/kk сайты.", Page(">https://egov.kz/cms/kk</a> сайты.")),
    ("an address with an ending", "https://egov.kz-тен алыңыз.", Page(">https://egov.kz</a>-тен")),
    ("an address without scheme", "www.egov.kz.", Page("href=https://www.egov.kz>www.egov.kz</a>.")),
    ("an address that is not a link", "https\\://egov.kz", Page("<p>https://egov.kz")),
    ("an e-mail address in brackets", "<info@egov.kz>", Page("href=mailto:info@egov.kz>info@egov.kz</a>")),
    ("a plain e-mail address", "Хат: info@egov.kz.", Page("href=mailto:info@egov.kz>info@egov.kz</a>.")),
    ("capitals in a scheme", "[егов](HTTPS://egov.kz)", Page("href=HTTPS://egov.kz>егов</a>")),
    ("a phone number", "Тел. 8 (7172) 74-97-20.", Page("href=tel:+77172749720>")),
    ("an international phone number", "+7 (7172) 74-97-20", Page("href=tel:+77172749720>")),
    ("a number of a person", "ЖСН 880101300123", Page("ЖСН 880101300123")),
    ("a space in the address of a link", "[сілтеме](https://egov.kz/a b)", Problem("error link-not-link")),
    ("spaces in a phone link", "[тел](tel:+7 7172 55 55 55)", Problem("error link-not-link")),
    ("a space before the address", "[портал] (https://egov.kz)", Problem("error link-not-link")),
    ("a mark without a note", "сөз[^жоқ]", Problem("error footnote-missing")),
    ("a note without a mark", "сөз\n\n[^а]: ескерту", Problem("error footnote-unused")),
    ("notes with marks", "сөз[^а], тағы[^а]\n\n[^а]: ескерту", Page("href=#fnref-first-question-1-2>1.2</a>")),
    ("struck words", "~~ескі~~", Problem("warning markup-unknown")),
    ("marked words", "бұл ==белгі== сөз", Problem("warning markup-unknown")),
    ("bold with spaces", "бұл ** қою** сөз", Problem("warning markup-left")),
    ("a table without its rule", "| а | б |\n| 1 | 2 |", Problem("error table-not-table")),
    ("a box without space", "- [ ]екі", Problem("warning checkbox-form")),
    ("an empty box", "- [] үш", Problem("warning checkbox-form")),
    ("a box with a letter", "- [v] төрт", Problem("warning checkbox-form")),
    ("a sentence that starts with a year", "2026. Жыл туралы", Problem("warning list-from-year")),
    ("numbers that jump", "1. а\n2. б\n5. в", Page("<li value=5>в")),
    ("an address behind four spaces", "Мекенжай:\n\n    Алматы қаласы, Абай даңғылы", Problem("error indented-code")),
    ("an address behind a tab", "Мекенжай:\n\n\tАлматы қаласы, Абай даңғылы", Problem("error indented-code")),
    ("a bullet of a word processor", "• бір", Problem("warning bullet-sign")),
    ("a number without space", "1.Бірінші", Problem("warning number-not-list")),
    ("a heading without space", "##Тақырып", Problem("warning heading-not-heading")),
    ("a callout", "> [!NOTE]\n> сөз", Page("<p class=label>Ескертпе")),
    ("an unknown callout", "> [!INFO]\n> сөз", Problem("warning callout")),
    ("a folded part", "<details><summary>Тағы</summary>\n\nсөз\n\n</details>", Page("<details><summary>Тағы</summary>")),
    ("a merge in a list", "- а\n\n<<<<<<< HEAD\n- б\n=======\n- в\n>>>>>>> branch", Problem("error merge-conflict")),
    ("a note to editors", "сөз <!-- редактору: уточнить --> сөз", Page("сөз  сөз")),
    ("a note to editors without end", "<!-- редактору\n\nсөз", Problem("error comment-not-closed")),
    ("a form to download", "[Бланк](form.pdf)", Problem("error unknown-link")),
    ("an escaped bar", ": А\n\n| а | б |\n|---|---|\n| `x \\| y` | в \\| г |", Page("<code>x | y</code>")),
    ("signs of HTML", "AT&T, 5 < 6, &copy;", Page("AT&amp;T, 5 &lt; 6, ©")),
    ("an anchor in the language of the text", "## Тақырып {#бір}", Problem("error heading-without-anchor")),
    ("a title of a link", "[портал](https://egov.kz \"Бас бет\")", Problem("error link-title")),
    ("words after a code fence", "``` код мәтіні\nа\n```", Problem("error code-fence-text")),
    ("a definition that no link uses", "сөз\n\n[егов]: https://egov.kz", Problem("error definition-unused")),
    ("a definition twice", "[а][е]\n\n[е]: https://a.kz\n[е]: https://b.kz", Problem("error definition-twice")),
    ("an element that is not allowed", "<font>сөз</font>", Problem("error html-forbidden")),
    ("a picture with its size", "![Мөр](seal.gif)", Page("width=64 height=48")),
    ("a picture that is not there", "![Мөр](none.gif)", Problem("error unknown-picture")),
    ("an invisible character", "сө\u{200b}з", Problem("error invisible-character")),
];

/// Slips in YAML: the file, what is there, what is typed instead.
const DATA: [(&str, &str, &str, &str, Outcome); 38] = [
    ("a number sign in a title", KK_TEXT, "title: Жаңа сұрақ?", "title: Закон #второй о миграции?", Problem("error yaml-lost-comment")),
    ("a colon in a title", KK_TEXT, "title: Жаңа сұрақ?", "title: Что такое ПМЖ: виза?", Problem("error yaml-colon-in-text")),
    ("a no-break space after a key", KK_TEXT, "title: Жаңа", "title:\u{a0}Жаңа", Problem("error yaml-unusual-space")),
    ("a quote at the start", KK_TEXT, "title: Жаңа сұрақ?", "title: \"Қор\" туралы", Problem("error yaml-text-after-quote")),
    ("an anchor sign", KK_TEXT, "title: Жаңа", "title: &x Жаңа", Problem("error yaml-lost-sign")),
    ("a leading zero", "content/faq/first-question/entry.yaml", "number: 1", "number: 010", Problem("error yaml-leading-zero")),
    (
        "a leading zero before an eight",
        "content/faq/first-question/entry.yaml",
        "number: 1",
        "number: 08",
        Problem("error yaml-leading-zero"),
    ),
    ("a second document", "content/faq/first-question/entry.yaml", "topic:", "---\ntopic:", Problem("error yaml-second-document")),
    ("a tab", TOPICS, "    name:", "\tname:", Problem("error yaml-tab")),
    ("a quote that is open", TOPICS, "kk: \"Жалпы сұрақтар\"", "kk: \"Жалпы сұрақтар", Problem("error yaml-open-quote")),
    ("a key twice", TOPICS, "  - id: general\n", "  - id: general\n    id: general\n", Problem("error yaml-duplicate-key")),
    ("a list sign in a title", KK_TEXT, "title: Жаңа сұрақ?", "title: - Жаңа сұрақ", Problem("error yaml-reserved-sign")),
    ("a bar in a title", KK_TEXT, "title: Жаңа сұрақ?", "title: | Жаңа сұрақ", Problem("error yaml-reserved-sign")),
    ("brackets in a title", KK_TEXT, "title: Жаңа сұрақ?", "title: [Жаңа] сұрақ", Problem("error yaml-reserved-sign")),
    ("bold in an answer", KK_TEXT, "answer: Жауапты", "answer: **Жауапты**", Problem("error yaml-reserved-sign")),
    ("a colon at the end", KK_TEXT, "title: Жаңа сұрақ?", "title: Жаңа сұрақ:", Problem("error yaml-colon-in-text")),
    ("a title in two lines", KK_TEXT, "title: Жаңа сұрақ?", "title: Жаңа\nсұрақ?", Problem("error yaml-no-key")),
    ("front matter without its end", KK_TEXT, "жазыңыз.\n---", "жазыңыз.", Problem("error front-matter-open")),
    ("front matter with a longer line", KK_TEXT, "жазыңыз.\n---", "жазыңыз.\n-----", Problem("error front-matter-open")),
    ("front matter with a dash", KK_TEXT, "---\ntitle", "—\ntitle", Problem("error no-front-matter")),
    ("aliases without brackets", KK_TEXT, "title:", "aliases: паспорт, виза\ntitle:", Problem("error yaml-wrong-type")),
    ("a missing comma", TOPICS, "сұрақтар\", ru", "сұрақтар\" ru", Problem("error yaml-comma")),
    ("a semicolon", TOPICS, "сұрақтар\", ru", "сұрақтар\"; ru", Problem("error yaml-comma")),
    ("two commas", TOPICS, "сұрақтар\", ru", "сұрақтар\",, ru", Problem("error yaml-comma")),
    ("a missing bracket", TOPICS, "вопросы\"}", "вопросы\"", Problem("error yaml-open-bracket")),
    ("a backslash", TOPICS, "\"Жалпы", "\"C:\\Жалпы", Problem("error yaml-escape")),
    ("a colon in brackets", TOPICS, "kk: \"Жалпы сұрақтар\"", "kk: «Жалпы: сұрақтар»", Problem("error yaml-colon-in-text")),
    ("less indentation", TOPICS, "    name", "   name", Problem("error yaml-indentation")),
    ("a list without its sign", TOPICS, "  - id", "    id", Problem("error yaml-wrong-type")),
    ("a Cyrillic letter in a key", "content/faq/first-question/entry.yaml", "topic:", "tорic:", Problem("error yaml-unknown-key")),
    ("an equals sign", "content/faq/first-question/entry.yaml", "topic: general", "topic = general", Problem("error yaml-no-key")),
    ("a date with dots", "content/faq/first-question/entry.yaml", "2026-01-01", "01.01.2026", Problem("error invalid-date")),
    ("a bracket too many", TOPICS, "вопросы\"}", "вопросы\"}}", Problem("error yaml-extra-bracket")),
    ("a number sign in brackets", TOPICS, "kk: \"Жалпы сұрақтар\"", "kk: Жалпы #сұрақтар", Problem("error yaml-lost-comment")),
    ("a dash of a word processor", TOPICS, "  - id: general", "  – id: general", Problem("error yaml-no-key")),
    ("a space after a name", "content/faq/first-question/entry.yaml", "general", "general\u{a0}", Problem("error unknown-topic")),
    (
        "a text that is not an address",
        "content/handbook.yaml",
        "email: not_given",
        "email: info(at)egov.kz",
        Problem("error invalid-email"),
    ),
    ("a merge in YAML", TOPICS, "topics:\n", "<<<<<<< HEAD\ntopics:\n=======\n>>>>>>> b\n", Problem("error merge-conflict")),
];

fn files() -> Texts {
    let mut files: Texts = testing::skeleton();
    files.insert("assets/seal.gif".to_owned(), GIF.to_owned());
    files
}

/// What is wrong with the outcome of some content.
fn fault(files: &Texts, outcome: &Outcome) -> Option<String> {
    // The other texts are those of the skeleton.
    let is_of_text = |problem: &String| !problem.starts_with("warning translation-") && problem != "warning placeholder-text";
    let problems: Vec<String> = testing::problem_codes(files).into_iter().filter(is_of_text).collect();
    match outcome {
        // Both languages have the same text, so a problem of a text is reported twice.
        Problem(wanted) => (problems.is_empty() || problems.iter().any(|problem| problem != wanted)).then(|| format!("{problems:?}")),
        Page(part) => {
            let site = testing::build(files)?;
            let page = String::from_utf8(site["kk/faq/first-question/index.html"].to_vec())
                .expect("UTF-8")
                .replace('\u{2060}', "")
                .replace('\u{a0}', " ")
                .replace("&nbsp;", " ")
                .replace('"', "");
            let has_errors = problems.iter().any(|problem| problem.starts_with("error"));
            let body = page.split("data-copied").nth(1).unwrap_or_default();
            (has_errors || !page.contains(part)).then(|| format!("{problems:?} {}", body.chars().take(600).collect::<String>()))
        }
    }
}

/// Compares the outcome of each text.
fn compare(rows: &[Row]) {
    let failures = rows.iter().filter_map(|(name, text, outcome)| {
        let mut files = files();
        for language in ["kk", "ru"] {
            let body = format!("---\ntitle: Сұрақ?\nanswer: Жауап.\n---\nКіріспе.\n\n{text}\n");
            files.insert(format!("content/faq/first-question/{language}.md"), body);
        }
        let is_refused = matches!(outcome, Page(_)) && testing::build(&files).is_none();
        let problems = is_refused.then(|| format!("refused: {:?}", testing::problem_codes(&files)));
        problems.or_else(|| fault(&files, outcome)).map(|fault| format!("{name}: {fault}"))
    });
    let failures: Vec<String> = failures.collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn each_kind_of_text_is_shown_or_reported() {
    compare(&TEXTS);
}

#[test]
fn each_pasted_text_is_shown_or_reported() {
    compare(&pasted::TEXTS);
}

#[test]
fn each_slip_is_shown_or_reported() {
    compare(&slips::TEXTS);
}

#[test]
fn each_slip_in_yaml_is_named() {
    let failures = DATA.iter().filter_map(|(name, file, from, to, outcome)| {
        let mut files = files();
        let text = files[*file].replacen(from, to, 1);
        assert_ne!(text, files[*file], "{name}");
        files.insert((*file).to_owned(), text);
        fault(&files, outcome).map(|fault| format!("{name}: {fault}"))
    });
    let failures: Vec<String> = failures.collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_phone_number_in_a_text_is_found_in_every_form() {
    let mut files = files();
    for language in ["kk", "ru"] {
        let file = format!("content/faq/first-question/{language}.md");
        let text = files[&file].clone() + "\nБайланыс: +7 (7172) 74-97-20.\n\nҚараңыз: § 5&nbsp;және 12 айдан кейін <b>қою</b>.\n";
        files.insert(file, text);
    }
    let site = testing::build(&files).expect("valid");
    let index = String::from_utf8(site["kk/search/data.js"].to_vec()).expect("UTF-8");
    for key in ["7172749720", "87172749720", "749720"] {
        assert!(index.contains(key), "{key}");
    }
    assert!(!index.contains("nbsp"), "entities are not words");
}

#[test]
fn footnotes_of_two_entries_do_not_meet_in_a_brochure() {
    let mut files = files();
    let entry = files["content/faq/first-question/entry.yaml"].replace("number: 1\n", "number: 2\n");
    files.insert("content/faq/second/entry.yaml".to_owned(), entry);
    for (folder, title) in [("first-question", "Бірінші"), ("second", "Екінші")] {
        for language in ["kk", "ru"] {
            let text = format!("---\ntitle: {title}?\nanswer: Жауап.\n---\nсөз[^1]\n\n[^1]: ескерту {folder}\n");
            files.insert(format!("content/faq/{folder}/{language}.md"), text);
        }
    }
    let brochures = "brochures:\n  - {slug: all, title: {kk: А, ru: А}, paper: [a4]}\n";
    files.insert("content/brochures.yaml".to_owned(), brochures.to_owned());
    let site = testing::build(&files).unwrap_or_else(|| panic!("{:?}", testing::problem_codes(&files)));
    let page = String::from_utf8(site["kk/print/all-a4/index.html"].to_vec()).expect("UTF-8").replace('"', "");
    let ids: Vec<&str> = page.split(" id=").skip(1).filter_map(|rest| rest.split([' ', '>']).next()).collect();
    let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    assert!(ids.contains(&"fn-first-question-1") && ids.contains(&"fn-second-1"), "{ids:?}");
}
