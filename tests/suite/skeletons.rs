//! `anyqtama new` and `accept`: skeletons build without changes, and accepted translations are recorded.

use crate::site::Site;

#[test]
fn a_new_handbook_builds_without_problems() {
    let site = Site::small();
    let check = site.run(&["check", "--strict"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert_eq!(check.problems(), Vec::<&str>::new());
    site.build(&[]);
    assert!(site.page("kk/faq/first-question/index.html").contains("Жаңа сұрақ?"));
    assert!(site.page("ru/faq/first-question/index.html").contains("Новый вопрос?"));
    assert_eq!(site.run(&["new", "handbook"]).code, 2, "existing work is never overwritten");
}

#[test]
fn a_new_entry_gets_the_next_number_and_builds_without_problems() {
    let site = Site::small();
    assert_eq!(site.run(&["new", "entry", "second-question"]).code, 0);
    assert!(site.read("content/faq/second-question/entry.yaml").contains("number: 2"));
    let check = site.run(&["check", "--strict"]);
    assert_eq!((check.code, check.problems()), (0, vec![]), "{}", check.stderr);
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
