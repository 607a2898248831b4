//! Twelve different errors in the real handbook at the same time: one run reports each of them at its location, and nothing else.

use crate::site::Site;

#[test]
fn one_run_reports_exactly_the_twelve_errors() {
    let site = Site::real();
    site.build(&[]);
    let public = site.output();
    let mut wanted = Vec::new();
    let mut plant = |file: &str, from: &str, to: &str, wrong: &str, words: &str| {
        site.edit(file, from, to);
        let text = site.read(file);
        let at = text.find(to).expect("the error was inserted") + to.find(wrong).expect("the wrong part");
        let line = text[..at].matches('\n').count() + 1;
        let column = text[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        wanted.push(format!("{file}:{line}:{column}: error: {words}"));
    };
    plant("content/faq/iin/entry.yaml", "\ntopic: documents", "\ntopic: documnets", "documnets", "unknown topic `documnets`");
    plant("content/faq/benefits/entry.yaml", "number: 2\n", "numbr: 2\n", "numbr", "unknown key `numbr`");
    plant(
        "content/faq/quota/entry.yaml",
        "review_by: 2026-12-31",
        "review_by: 2026-02-30",
        "2026-02-30",
        "`2026-02-30` is not a valid date",
    );
    plant("content/facts.yaml", "value: 2281", "value: 2282", "2282", "the parts add up to 2281, expected 2282");
    plant(
        "content/directories/clinics/karaganda.yaml",
        "\"8(7212)34-70-42\"",
        "\"8(7212)34-70-4\"",
        "\"8(7212)34-70-4\"",
        "`8(7212)34-70-4` is not a valid phone number",
    );
    plant(
        "content/directories/clinics/astana.yaml",
        "- services: [tuberculosis]",
        "- services: [tuberculsis]",
        "tuberculsis",
        "unknown service `tuberculsis`",
    );
    plant("content/faq/quota-documents/ru.md", "10 рабочих дней", "11 рабочих дней", "11", "the texts differ: `11` in `ru`, `10` in `kk`");
    plant("content/acts.yaml", "kind: decree", "kind: dekree", "dekree", "no kind of act `dekree`");
    plant("content/faq/kaztest/kk.md", "\nanswer: ", "\nanswre: ", "answre", "unknown key `answre`");
    plant("content/faq/lost-documents/ru.md", "\n---\n", "\n---\n\n<script>alert(1)</script>\n\n", "<script>", "`<script>` is not allowed");
    plant("content/journeys.yaml", "entry: kaztest", "entry: kaztets", "kaztets", "unknown entry `kaztets`");
    plant("content/faq/ata-joly/kk.md", "\n---\n", "\n---\n\n{{ mic(70) }}\n\n", "{{ mic", "unknown placeholder `mic`");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1);
    let errors = run.errors();
    for wanted in &wanted {
        assert!(errors.iter().any(|error| error.starts_with(wanted.as_str())), "{wanted}\nis not among\n{}", errors.join("\n"));
    }
    assert_eq!(errors.len(), wanted.len(), "no follow-on noise:\n{}", errors.join("\n"));
    assert_eq!(site.output(), public, "public/ is untouched");
}
