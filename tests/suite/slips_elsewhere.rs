//! Kinds of slips from bug reports of other tools whose outcome is more than a message: values of YAML, polling, scripts without spaces, paper.
//! `docs/slips.md` lists all kinds; most of them are rows of `words/practice.rs`.

use crate::bad_input::{AREA, ENTRY, GOOD, HANDBOOK};
use crate::preview::Preview;
use crate::print::chromium;
use crate::site::Site;
use anyqtama::testing::{self, SourceTexts};

/// The small handbook with one change, its errors, and its site.
fn with(file: &str, from: &str, to: &str) -> (Vec<String>, Option<testing::SiteFiles>) {
    let mut files: SourceTexts = testing::skeleton();
    files.extend(GOOD.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    let text = files.get_mut(file).expect("a file");
    assert_eq!(text.matches(from).count(), 1, "{from}");
    *text = text.replace(from, to);
    let errors = testing::problem_codes(&files).into_iter().filter(|problem| problem.starts_with("error")).collect();
    (errors, testing::build(&files))
}

#[test]
fn values_that_yaml_reads_in_its_own_way_stay_as_they_were_typed() {
    // `no` is Norwegian and not «false»; a phone and a route without quotes are texts; a leading zero stays.
    let (errors, site) = with(HANDBOOK, "code: ru, name: \"Русский\"", "code: no, name: Norsk");
    assert!(site.is_none() && !errors.iter().any(|error| error.contains("yaml") || error.contains("invalid-language")), "{errors:?}");
    let (errors, site) = with(AREA, "number: \"8(7212)34-70-42\"", "number: 87212347042");
    let page = site.unwrap_or_else(|| panic!("{errors:?}"))["kk/clinics/astana/index.html"].to_vec();
    assert!(String::from_utf8(page).expect("UTF-8").contains("tel:+77212347042"));
    let (errors, site) = with(AREA, "numbers: [\"12\"]", "numbers: [22, 040]");
    let page = site.unwrap_or_else(|| panic!("{errors:?}"))["kk/clinics/astana/index.html"].to_vec();
    assert!(String::from_utf8(page).expect("UTF-8").contains("040"));
    let (errors, site) = with(ENTRY, "checked_on: 2026-01-01", "checked_on: \"2026-01-01\"");
    assert!(site.is_some(), "{errors:?}");
    // A merge key gives nothing that is there already.
    let (errors, site) = with(ENTRY, "topic: general", "topic: general\n<<: {number: 3}");
    assert!(site.is_some(), "{errors:?}");
    let (errors, _) = with(ENTRY, "topic: general", "topic: general\ntopic: general");
    assert_eq!(errors, ["error yaml-duplicate-key"]);
}

#[test]
fn polling_loses_no_save_of_two_within_a_second() {
    const TEXT: &str = "content/faq/first-question/kk.md";
    let site = Site::small();
    let preview = Preview::start(&site, &["--poll"]);
    let text = site.read(TEXT);
    for word in ["бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз"] {
        site.write(TEXT, &format!("{text}\nБірінші сақтау: {word}.\n"));
        std::thread::sleep(std::time::Duration::from_millis(300));
        site.write(TEXT, &format!("{text}\nЕкінші сақтау: {word}.\n"));
        preview.until("/kk/faq/first-question/", |response| response.body.contains(&format!("Екінші сақтау: {word}.")));
    }
}

#[test]
fn a_word_inside_of_a_text_without_spaces_is_found() {
    let text = testing::search_words("所需文件和登记表格");
    for query in ["文件", "登记", "表格", "登记表格"] {
        let words = testing::search_words(query);
        assert!(!words.is_empty() && words.iter().all(|word| text.contains(word)), "{query}: {words:?} of {text:?}");
    }
    assert!(!testing::search_words("签证").iter().any(|word| text.contains(word)));
}

/// A typed address without a place to break, eight columns of long words on A5, and a table whose first row is taller than the rest of its
/// page. `--strict` fails if anything is cut, lost, or if the head of a table is left alone.
#[test]
fn long_addresses_wide_tables_and_tall_rows_are_printed_whole() {
    let Some(browser) = chromium() else { return };
    let site = Site::small();
    let address = format!("https://adilet.zan.kz/rus/docs/{}", "Vabc3x".repeat(14));
    let wide = format!(
        "| {} |\n|{}\n| {} |\n",
        ["Өңірлер", "Квоталар", "Отбасылар", "Мекенжайлар", "Телефондар", "Көліктер", "Күндері", "Ескертулер"].join(" | "),
        "---|".repeat(8),
        ["Солтүстікқазақстандықтар"; 8].join(" | "),
    );
    let filler = "Өтініш пен құжаттар осы жерде қаралады.\n\n".repeat(12);
    let tall = format!("| Кім | Не істейді |\n|---|---|\n| Қандас | {} |\n| Отбасы | күтеді |\n", "құжаттарын тапсырады, ".repeat(60));
    for language in ["kk", "ru"] {
        let file = format!("content/faq/first-question/{language}.md");
        let text = site.read(&file);
        site.write(&file, &format!("{text}\n{address}\n\n: Кең кесте\n\n{wide}\n{filler}: Биік кесте\n\n{tall}\nСоңы.\n"));
    }
    site.write("content/brochures.yaml", "brochures:\n  - {slug: all, title: {kk: \"Бәрі\", ru: \"Всё\"}, paper: [a5, a4]}\n");
    site.run(&["accept", "--all"]);
    let run = site.run(&["pdf", "--strict", "--lang", "kk", "--browser", &browser.to_string_lossy()]);
    assert!(run.code == 0, "{}{}", run.stdout, run.stderr);
}
