//! Markdown files that exist become entries: the dry run, the files that are written, what is listed, and what is refused.

use crate::site::{Run, Site};

fn import(site: &Site, arguments: &[&str]) -> Run {
    site.run(&[&["import", "texts", "old", "--lang", "en"], arguments].concat())
}

fn site() -> Site {
    let site = Site::small();
    site.write(
        "old/Lost card/kk.md",
        "---\ntitle: Картамды жоғалттым\ndate: 2024-01-02\n---\n# Картамды жоғалттым\n\nКеңсеге барыңыз. Ол тегін.\n\nТолығырақ [мұнда](../new-card.md#x).\n\n\
         # Құжаттар\n\n| Құжат | Дана |\n|---|---|\n| Өтініш | бір |\n\nҚайда бару\n----------\n\nКеңсеге.\n",
    )
    .write(
        "old/Lost card/ru.md",
        "# Я потерял карту\n\nИдите в офис. Это бесплатно.\n\nПодробнее [здесь](../new-card.md).\n\n## Документы\n\n: Что взять\n\n\
         | Документ | Штук |\n|---|---|\n| Заявление | один |\n\n### Куда идти\n\nВ офис.\n",
    )
    .write("old/new-card.md", "# Жаңа карта\n\nБір. Екі. Үш.\n")
    .write("old/ru/new-card.md", "# Новая карта\n\nОдин.\n\n## Раздел\n\nДва.\n");
    site
}

#[test]
fn texts_become_entries() {
    let site = site();
    let dry = import(&site, &["--dry-run", "--all"]);
    assert_eq!(dry.code, 0, "{}{}", dry.stdout, dry.stderr);
    assert!(dry.stdout.contains("new entries: 2, files: 6\n") && dry.stdout.contains("nothing was written"), "{}", dry.stdout);
    assert!(!site.path("content/faq/lost-card").exists());
    for told in [
        "Lost card/kk.md:3:1: warning: `date` has no place in the front matter",
        "Lost card/kk.md:9:19: warning: the link leads to `#x` in another text",
        "Lost card/kk.md:13:1: warning: the table had no caption and now has the text of its heading: «Құжаттар»",
        "new-card.md:1:1: warning: the text does not begin with one or two sentences",
        "ru/new-card.md:1:1: warning: the text has other headings than the one in `kk`: 1 here, 0 there",
    ] {
        assert!(dry.stderr.contains(told), "{told}\n{}", dry.stderr);
    }
    let run = import(&site, &["--all"]);
    assert_eq!((run.code, &run.stderr), (0, &dry.stderr), "the dry run tells the same");
    let anchors = |code: &str| -> Vec<String> {
        let text = site.read(&format!("content/faq/lost-card/{code}.md"));
        text.lines()
            .filter(|line| line.starts_with('#'))
            .filter_map(|line| line.split_once("{#"))
            .map(|(_, anchor)| anchor.to_owned())
            .collect()
    };
    assert_eq!((anchors("kk").len(), anchors("kk")), (2, anchors("ru")), "languages share anchors");
    let text = site.read("content/faq/lost-card/ru.md");
    assert!(text.starts_with("---\ntitle: \"Я потерял карту\"\nanswer: \"Идите в офис. Это бесплатно.\"\n---\n"), "{text}");
    assert!(
        text.contains("[здесь](entry:new-card)") && text.contains("### Куда идти {#") && text.matches(": Что взять").count() == 1,
        "{text}"
    );
    let text = site.read("content/faq/lost-card/kk.md");
    assert!(text.contains("\n: Құжаттар\n\n| Құжат | Дана |\n") && !text.contains("# Картамды"), "{text}");
    assert_eq!(
        ["lost-card", "new-card"].map(|name| site.read(&format!("content/faq/{name}/entry.yaml")).lines().next().map(str::to_owned)),
        [Some("number: 2".to_owned()), Some("number: 3".to_owned())]
    );
}

#[test]
fn texts_that_need_nothing_build() {
    let site = Site::small();
    site.write("old/card.md", "# Карта қалай алынады?\n\nКеңсеге барыңыз.\n\n## Құжаттар\n\n- Өтініш\n")
        .write("old/card.ru.md", "# Как получить карту?\n\nИдите в офис.\n\n## Документы\n\n- Заявление\n");
    let run = import(&site, &[]);
    assert_eq!((run.code, run.errors()), (0, Vec::new()), "{}", run.stderr);
    assert_eq!(site.run(&["accept", "card"]).code, 0);
    site.build(&[]);
    assert!(site.page("ru/faq/card/index.html").contains("Как получить карту?"));
    // The entry exists now.
    let run = import(&site, &[]);
    assert_eq!(run.code, 2, "{}", run.stderr);
}

#[test]
fn what_cannot_be_imported_is_refused() {
    let site = Site::small();
    let run = import(&site, &[]);
    assert!(run.code == 3 && run.stderr.contains("cannot read the texts in `old`"), "{}", run.stderr);
    site.write("old/a.txt", "");
    let run = import(&site, &[]);
    assert!(run.code == 2 && run.stderr.contains("there are no Markdown files in `old`"), "{}", run.stderr);
    site.write("old/a.md", "# A\n\nB.\n").write("old/kk/a.md", "# A\n\nB.\n");
    let run = import(&site, &[]);
    assert!(run.code == 1 && run.stderr.contains("kk/a.md:1:1: error: the same text in `kk` is also in `a.md`"), "{}", run.stderr);
    let run = import(&site, &["--topic", "none"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(!site.path("content/faq/a").exists());
}
