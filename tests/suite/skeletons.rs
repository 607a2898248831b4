//! `anyqtama new` and `accept`: skeletons build without changes, and accepted translations are recorded.

use crate::site::{Run, Site};

const PLACEHOLDER: &str = "warning: this is still the text of a skeleton";
/// Languages that the search knows no endings of.
const NO_RULES: &str = "warning: the search has no rules";

#[test]
fn a_new_handbook_builds_but_is_not_published_until_it_is_written() {
    let site = Site::empty();
    assert_eq!(site.run(&["new", "handbook"]).code, 0);
    let run = site.build(&[]);
    let problems = run.problems();
    assert!(!problems.is_empty() && problems.iter().all(|line| line.contains(PLACEHOLDER)), "{}", run.stderr);
    assert!(site.page("kk/faq/first-question/index.html").contains("Жаңа сұрақ?"));
    assert!(site.page("ru/faq/first-question/index.html").contains("Новый вопрос?"));
    assert_eq!(site.run(&["check", "--strict"]).code, 1, "an error under --strict");
    let publish = site.run(&["publish", "--to", "./target", "--allow", "placeholder"]);
    assert_eq!(publish.code, 1, "{}", publish.stderr);
    assert!(publish.stderr.contains("texts that are still those of a skeleton"), "{}", publish.stderr);
    assert!(!site.path("target").exists());
    assert_eq!(site.run(&["new", "handbook"]).code, 2, "existing work is never overwritten");
}

#[test]
fn a_handbook_that_was_written_has_no_problems() {
    let site = Site::small();
    let check = site.run(&["check", "--strict"]);
    assert_eq!((check.code, check.problems()), (0, vec![]), "{}", check.stderr);
}

#[test]
fn a_new_handbook_is_dated_today_so_that_its_review_is_not_overdue() {
    let site = Site::written(&[]);
    let publish = site.run(&["publish", "--to", "./target", "--allow", "placeholder"]);
    assert_eq!(publish.code, 0, "{}", publish.stderr);
    let site = Site::small();
    let publish = site.run(&["publish", "--to", "./target", "--allow", "placeholder"]);
    assert!(publish.code == 1 && publish.stderr.contains("overdue"), "an edition of the first half of 2026: {}", publish.stderr);
}

#[test]
fn a_new_handbook_in_each_language_of_the_program_builds() {
    for (languages, country) in
        [("en,ar", "US"), ("es,zh,fa", "MX"), ("tr,uz,en", "TR"), ("nl,fr,de", "BE"), ("hi,ja,pt", "IN"), ("uk,pl,el,sr", "UA")]
    {
        let site = Site::empty();
        let run = site.run(&["new", "handbook", "--languages", languages, "--country", country]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let run = site.build(&[]);
        assert!(run.problems().iter().all(|line| line.contains(PLACEHOLDER) || line.contains(NO_RULES)), "{}", run.stderr);
        for code in languages.split(',') {
            let page = site.page(&format!("{code}/index.html"));
            let direction = if ["ar", "fa"].contains(&code) { "rtl" } else { "ltr" };
            assert!(page.contains(&format!("<html dir=\"{direction}\" lang=\"{code}\">")), "{code}");
            let number = if code == "fa" { "۱" } else { "1" };
            assert!(page.contains(&format!("\u{a0}{number}</span>")), "the number of the entry: {code}");
        }
    }
}

#[test]
fn a_language_without_interface_strings_gets_them_to_translate() {
    let site = Site::empty();
    assert_eq!(site.run(&["new", "handbook", "--languages", "en,ckb"]).code, 0);
    assert!(site.read("themes/default/words/ckb.ftl").contains("nav_home = Home"));
    let run = site.build(&[]);
    assert!(
        run.problems()
            .iter()
            .all(|line| line.contains(PLACEHOLDER) || line.contains(NO_RULES) || line.contains("does not know how `ckb` writes")),
        "{}",
        run.stderr
    );
    assert!(site.page("ckb/index.html").contains("<html dir=\"rtl\" lang=\"ckb\">"));
    let words = "themes/default/words/ckb.ftl";
    let is_reported = |run: &Run| run.stderr.contains(&format!("{words}:1:1: {PLACEHOLDER}"));
    assert!(is_reported(&run), "pages with English words are not finished: {}", run.stderr);
    let text = site.read(words);
    site.edit(words, text.lines().next().expect("a first line"), "# Translated.");
    assert!(!is_reported(&site.run(&["check"])));
    for wrong in [["--languages", "en,en"], ["--languages", "e_n!"], ["--country", "Mexico"]] {
        let run = Site::empty().run(&["new", "handbook", wrong[0], wrong[1]]);
        assert_eq!(run.code, 2, "{wrong:?}");
    }
}

#[test]
fn a_new_entry_gets_the_next_number_and_is_reported_until_it_is_written() {
    let site = Site::small();
    site.edit("content/faq/first-question/entry.yaml", "review_by: 2026-07-01", "review_by: 9000-01-01");
    assert_eq!(site.run(&["new", "entry", "second-question"]).code, 0);
    let data = site.read("content/faq/second-question/entry.yaml");
    assert!(data.contains("number: 2"));
    assert!(data.contains("review_by: 9000-01-01"), "due with the others: {data}");
    assert!(!data.contains("checked_on: 2026-01-01"), "checked today, not on the day of the edition: {data}");
    let check = site.run(&["check"]);
    let places: Vec<&str> = check.problems().iter().filter_map(|line| line.split(": warning").next()).collect();
    assert_eq!(places, ["content/faq/second-question/kk.md:2:8", "content/faq/second-question/ru.md:2:8"], "{}", check.stderr);
    assert_eq!(site.run(&["check", "--strict"]).code, 1);
    for wrong in [["new", "entry", "second-question"], ["new", "entry", "Second Question"]] {
        assert_eq!(site.run(&wrong).code, 2);
    }
    assert_eq!(site.run(&["new", "entry", "third", "--topic", "generl"]).code, 2);
}

#[test]
fn a_new_area_has_a_place_for_every_service() {
    let site = Site::real();
    assert_eq!(site.run(&["new", "area", "clinics/zhetisu"]).code, 0);
    let check = site.run(&["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert!(check.stdout.contains("areas: 11, places: 79"), "{}", check.stdout);
    assert!(check.problems().iter().any(|problem| problem.starts_with("content/directories/clinics/zhetisu.yaml:2:")), "{}", check.stderr);
    assert_eq!(site.run(&["check", "--strict"]).code, 1, "its name must be written");
}

#[test]
fn a_translation_is_stale_from_a_change_of_its_source_until_accepted() {
    let site = Site::small();
    site.edit("content/faq/first-question/kk.md", "Толық жауап", "Толығырақ жауап");
    let run = site.run(&["check"]);
    assert_eq!(run.code, 0);
    assert_eq!(run.problems().len(), 1);
    assert!(run.problems()[0].starts_with("content/faq/first-question/ru.md:1:1: warning: the source text has changed"), "{}", run.stderr);
    assert_eq!(site.run(&["check", "--strict"]).code, 1, "under --strict an error");
    assert_eq!(site.run(&["accept", "first-question", "--lang", "ru"]).code, 0);
    assert_eq!(site.run(&["check", "--strict"]).problems(), Vec::<&str>::new());
    assert_eq!(site.run(&["accept", "frist-question"]).code, 2);
}

#[test]
fn schemas_are_written_for_editors() {
    let site = Site::small();
    assert_eq!(site.run(&["schema"]).code, 0);
    assert!(site.read(".vscode/schemas/entry.schema.json").contains("\"review_by\""));
}
