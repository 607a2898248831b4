//! `anyqtama fix`: planted mistakes are corrected, nothing else changes, and a second run changes nothing.

use crate::bad_input::{AREA, ENTRY, HANDBOOK, JOURNEYS, KK, RU, TOPICS, good};
use crate::site::{Site, files};

const CHANGES: &str = "content/changes.yaml";
const FACTS: &str = "content/facts.yaml";
const PAGE: &str = "content/pages/about/page.yaml";
const PAGE_KK: &str = "content/pages/about/kk.md";
const PAGE_RU: &str = "content/pages/about/ru.md";

/// A slip: the file, what is there, what is typed instead, and what `fix` makes of it.
struct Slip(&'static str, &'static str, &'static str, &'static str);

const SLIPS: [Slip; 34] = [
    Slip(KK, "title: Квота қанша?", "title: Квота: ол қанша?", "title: \"Квота: ол қанша?\""),
    Slip(RU, "title: Сколько квота?", "title: Закон №5 #2 о квоте?", "title: \"Закон №5 #2 о квоте?\""),
    Slip(PAGE_KK, "title: Біз туралы", "title: \"Біз\" туралы", "title: '\"Біз\" туралы'"),
    Slip(PAGE_RU, "title: О нас", "title: !Важно о нас", "title: \"!Важно о нас\""),
    Slip(PAGE_KK, "answer: Бұл – анықтама.", "answer:Бұл – анықтама.", "answer: Бұл – анықтама."),
    Slip(PAGE_RU, "answer: Это справочник.", "answer:\u{a0}Это справочник.", "answer: Это справочник."),
    Slip(
        KK,
        "answer: Квотада {{ fact(\"quota.total\") }} орын бар.",
        "answer: {{ fact(\"quota.total\") }} орын бар.",
        "answer: '{{ fact(\"quota.total\") }} орын бар.'",
    ),
    Slip(ENTRY, "topic: general", "topic:\u{a0}general", "topic: general"),
    Slip(ENTRY, "number: 2", "number: 02", "number: 2"),
    Slip(ENTRY, "where: [egov]", "where: [egov", "where: [egov]"),
    Slip(ENTRY, "acts: [order-1]\n", "---\nacts: [order-1]\n", "acts: [order-1]\n"),
    Slip(TOPICS, "    name: {kk: \"Жалпы сұрақтар\"", "\tname: {kk: \"Жалпы сұрақтар\"", "    name: {kk: \"Жалпы сұрақтар\""),
    Slip(
        CHANGES,
        "    text: {kk: \"Анықтама ашылды.\"",
        "  \u{a0}\u{a0}text: {kk: \"Анықтама ашылды.\"",
        "    text: {kk: \"Анықтама ашылды.\"",
    ),
    Slip(PAGE, "order: 1", "order: 001", "order: 1"),
    Slip(AREA, "number: \"8(7212)34-70-42\"", "number: \"8(7212)34–70–42\"", "number: \"8(7212)34-70-42\""),
    Slip(AREA, "source_name: \"Нарколог\"", "source_name: \"Нарколог", "source_name: \"Нарколог\""),
    Slip(AREA, "\"Екі тексеруден өтесіз.\"", "\"Екі тек\u{200b}серуден өтесіз.\"", "\"Екі тексеруден өтесіз.\""),
    Slip(JOURNEYS, "ru: \"Первый\"", "ru: \"Первыи\u{306}\"", "ru: \"Первый\""),
    Slip(JOURNEYS, "kk: \"Жол\"", "kk: \"Жoл\"", "kk: \"Жол\""),
    Slip(FACTS, "kk: \"Өңірлік квота\"", "kk: \"Өңірлік \\u202Eквота\"", "kk: \"Өңірлік квота\""),
    Slip(HANDBOOK, "kk: \"Сұрақтар мен жауаптар\"", "kk: \"Сұрақтар\u{2028}мен жауаптар\"", "kk: \"Сұрақтар мен жауаптар\""),
    Slip(KK, "- паспорт\n", "• паспорт\n", "- паспорт\n"),
    Slip(KK, "Кіріспе.", "Кiрiспе.", "Кіріспе."),
    Slip(KK, "## Қайда барасыз", "##Қайда барасыз", "## Қайда барасыз"),
    Slip(KK, "[Порталды](channel:egov)", "[Порталды] (channel:egov)", "[Порталды](channel:egov)"),
    Slip(KK, "8(7212)34-70-42", "8(7212)\u{a0}34–70–42", "8(7212) 34-70-42"),
    Slip(KK, "Әр адамға", "Әр\u{ad} адам\u{feff}ға", "Әр\u{ad} адамға"),
    Slip(RU, "- паспорт\n- фото\n", "- [ ]паспорт\n- [] фото\n", "- [ ] паспорт\n- [ ] фото\n"),
    Slip(RU, "Введение.", "Введени\u{2060}е.", "Введение."),
    Slip(RU, "Заявление рассматривают", "1.Заявление рассматривают", "1. Заявление рассматривают"),
    Slip(RU, "смотрите [первый", "\u{200e}смотрите [первый", "смотрите [первый"),
    Slip(RU, "На человека", "На человекa", "На человека"),
    Slip(RU, "{{ open(\"doubt\") }}\n", "{{ open(\"doubt\") }}", "{{ open(\"doubt\") }}\n"),
    Slip(RU, "прочтите [приказ]", "прочтите\u{b} [приказ]", "прочтите  [приказ]"),
];

fn text(site: &Site) -> Vec<(String, String)> {
    let all = files(&site.path("content")).into_iter();
    all.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

/// Writes the same texts with one of the forms of each slip.
fn with(form: fn(&Slip) -> &'static str, slips: &[&Slip]) -> Site {
    let site = good();
    for slip in slips {
        site.edit(slip.0, slip.1, form(slip));
    }
    site
}

/// Corrects the mistakes and compares all files. Returns what is wrong.
fn fault(slips: &[&Slip]) -> Option<String> {
    let (site, expected) = (with(|slip| slip.2, slips), with(|slip| slip.3, slips));
    let before = text(&site);
    let shown = site.run(&["fix"]);
    if shown.code != 1 || text(&site) != before {
        return Some(format!("without --write: exit code {}\n{}{}", shown.code, shown.stdout, shown.stderr));
    }
    let written = site.run(&["fix", "--write"]);
    let ours = |all: Vec<(String, String)>| all.into_iter().filter(|(path, _)| !path.ends_with(".lock")).collect::<Vec<_>>();
    let (found, wanted) = (ours(text(&site)), ours(text(&expected)));
    let differs = found.iter().zip(&wanted).find(|(one, other)| one != other);
    if let Some(((path, found), (_, wanted))) = differs {
        let line = found.lines().zip(wanted.lines()).find(|(one, other)| one != other);
        return Some(format!("{path}: {line:?}\n{}", written.stdout));
    }
    let again = site.run(&["fix", "--write"]);
    let is_calm = written.code == 0 && again.code == 0 && again.stdout == "nothing to fix\n";
    (!is_calm || ours(text(&site)) != found).then(|| format!("the second run: {}\n{}", again.code, again.stdout))
}

#[test]
fn each_slip_is_mended_alone_and_all_of_them_together() {
    let failures: Vec<String> =
        SLIPS.iter().filter_map(|slip| fault(&[slip]).map(|fault| format!("{} {:?}: {fault}", slip.0, slip.2))).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    // Two slips of one line exclude each other.
    let together: Vec<&Slip> = SLIPS.iter().filter(|slip| !slip.2.starts_with("answer: {{")).collect();
    assert!(together.len() >= 30);
    assert_eq!(fault(&together), None);
}

#[test]
fn encodings_and_line_ends_are_told() {
    let site = good();
    let clean = site.read(TOPICS);
    site.write(TOPICS, &format!("\u{feff}{}", clean.replace('\n', "\r\n")));
    let shown = site.run(&["fix"]);
    assert!(
        shown.stdout.contains("topics.yaml: the byte order mark") && shown.stdout.contains("topics.yaml: line ends"),
        "{}",
        shown.stdout
    );
    assert!(!shown.stdout.contains("@@"), "line ends are no difference of every line: {}", shown.stdout);
    assert_eq!(site.run(&["fix", "--write"]).code, 0);
    assert_eq!(site.read(TOPICS), clean);
}

#[test]
fn what_has_two_meanings_is_left_alone() {
    for (file, from, to) in [
        // A comment, or a part of the title?
        (KK, "title: Квота қанша?", "title: Квота қанша? # ескі"),
        // No letter looks like `z`.
        (KK, "Кіріспе.", "Кіzріспе."),
        (KK, "Кіріспе.", "<<<<<<< HEAD\nКіріспе.\n=======\nБасқа.\n>>>>>>> b"),
        (KK, "Кіріспе.", "бұл ** қою** сөз, 7 000 – 8 000 000 адам, «Қор»\u{a0}– 5\u{a0}%."),
        (ENTRY, "number: 2", "number: two"),
        (KK, "Кіріспе.", "Кіріспе.  \nКелесі жол.\t"),
    ] {
        let site = good();
        site.edit(file, from, to);
        let before = text(&site);
        let run = site.run(&["fix", "--write"]);
        assert_eq!((run.stdout.as_str(), text(&site) == before), ("nothing to fix\n", true), "{to}");
    }
}

#[test]
fn a_translation_that_was_up_to_date_still_is() {
    let site = good();
    site.edit(KK, "8(7212)34-70-42", "8(7212)34–70–42").edit(RU, "8(7212)34-70-42", "8(7212)34–70–42");
    assert_eq!(site.run(&["accept", "--all"]).code, 0);
    assert_eq!(site.run(&["fix", "--write"]).code, 0);
    assert!(!site.run(&["check"]).stderr.contains("has changed since"));
}

#[test]
fn the_real_handbook_has_nothing_to_mend() {
    let run = Site::real().run(&["fix"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, "nothing to fix\n"));
}
