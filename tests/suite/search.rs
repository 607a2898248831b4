//! The generated search index: its files, the parts for a large handbook, warnings, and the keys for the browser tests.

use crate::site::{Site, project};
use anyqtama::testing::{search_keys, search_words};
use std::collections::BTreeSet;
use std::fmt::Write;

const KK: &str = "content/faq/first-question/kk.md";
const RU: &str = "content/faq/first-question/ru.md";

/// Writes every word of the handbook and of the search questions with its keys. `tests/browser/keys.test.js` compares them with the
/// keys that the script computes.
#[test]
fn the_keys_of_every_word_are_written_for_the_browser_tests() {
    let mut all = BTreeSet::new();
    let texts = crate::site::files(&project().join("content")).into_iter().chain(crate::site::files(&project().join("tests/search")));
    for (_, bytes) in texts {
        all.extend(search_words(&String::from_utf8_lossy(&bytes)));
    }
    assert!(all.len() > 4_000, "{} words", all.len());
    let mut lines = String::new();
    for word in &all {
        writeln!(lines, "{word}\t{}", search_keys(word).join("\t")).expect("a string");
    }
    std::fs::write(project().join("target/search-keys.tsv"), lines).expect("written");
}

#[test]
fn each_language_has_an_index_that_its_pages_refer_to() {
    let site = Site::small();
    site.build(&[]);
    for language in ["kk", "ru"] {
        let index = site.read(&format!("public/{language}/search/data.js"));
        assert!(index.starts_with("(self.anyqtama??=[]).push(JSON.parse('{"), "{}", &index[..60]);
        assert!(site.page(&format!("{language}/faq/first-question/index.html")).contains(&format!("../../../{language}/search/data.js")));
    }
}

#[test]
fn the_index_of_a_large_handbook_is_split_into_parts() {
    let site = Site::small();
    let entry = site.read("content/faq/first-question/entry.yaml");
    let [kk, ru] = [KK, RU].map(|path| site.read(path));
    for number in 2..=520 {
        let folder = format!("content/faq/question-{number}");
        site.write(&format!("{folder}/entry.yaml"), &entry.replace("number: 1", &format!("number: {number}")));
        site.write(&format!("{folder}/kk.md"), &kk.replace("title: ", &format!("title: Сұрақ {number}, ")));
        site.write(&format!("{folder}/ru.md"), &ru.replace("title: ", &format!("title: Вопрос {number}, ")));
    }
    site.run(&["accept", "--all"]);
    site.build(&[]);
    let parts = |language: &str| {
        let start = format!("assets/search-{language}-");
        site.output().keys().filter(|path| path.starts_with(&start)).cloned().collect::<Vec<_>>()
    };
    let kazakh = parts("kk");
    assert!(kazakh.len() > 20, "{kazakh:?}");
    let index = site.read("public/kk/search/data.js");
    assert!(kazakh.iter().all(|path| index.contains(path.as_str())), "each part is named");
    assert!(index.len() < 20_000, "{} bytes", index.len());
    // The home page lists the first questions of a topic and leads to the pages with the others.
    let home = site.page("kk/index.html");
    assert!(home.len() < 60_000 && home.contains("topics/") && !home.contains("question-400/"), "{} bytes", home.len());
    let topics: Vec<String> = site.output().keys().filter(|path| path.starts_with("kk/topics/")).cloned().collect();
    assert_eq!(topics.len(), 3, "{topics:?}");
    assert!(topics.iter().any(|path| site.page(path).contains("question-400/")), "{topics:?}");
    let offline: serde_json::Value = serde_json::from_str(&site.read("public/offline.json")).expect("JSON");
    let kept = offline["languages"]["kk"]["files"].to_string();
    assert!(
        kazakh.iter().all(|path| kept.contains(path.as_str())) && !kept.contains("assets/search-ru-"),
        "the index is cached only with its own language"
    );
}

#[test]
fn aliases_and_synonyms_without_effect_are_warnings() {
    let site = Site::small();
    site.edit(KK, "answer: ", "aliases: [апостиль, қалай]\nanswer: ");
    let title = site.read(KK).lines().find_map(|line| line.strip_prefix("title: ").map(str::to_owned)).expect("a title");
    let word = title.split(' ').next().expect("a word").trim_matches(['"', '?']).to_owned();
    site.write("content/synonyms.yaml", &format!("synonyms:\n  - words: [виза, visa]\n  - words: [зат, '{word}']\n"));
    let run = site.run(&["check", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let said = |part: &str| run.stderr.lines().filter(|line| line.contains(part)).collect::<Vec<_>>();
    let alias = said("the alias `қалай` has no effect");
    assert!(alias.len() == 1 && alias[0].starts_with(&format!("{KK}:3:21: warning")), "{}", run.stderr);
    let synonym = said("the synonyms of `виза` have no effect");
    assert!(synonym.len() == 1 && synonym[0].starts_with("content/synonyms.yaml:2:12: warning"), "{}", run.stderr);
    assert!(said("have no effect: none").len() == 1, "{}", run.stderr);
}

#[test]
fn titles_with_the_same_words_are_warnings() {
    let site = Site::small();
    site.write("content/faq/second/entry.yaml", &site.read("content/faq/first-question/entry.yaml").replace("number: 1", "number: 2"));
    for (from, to) in [(KK, "content/faq/second/kk.md"), (RU, "content/faq/second/ru.md")] {
        site.write(to, &site.read(from));
    }
    let run = site.run(&["check", "--lang", "en"]);
    assert_eq!(run.stderr.matches("duplicate title: another question has the same one").count(), 2, "{}", run.stderr);
    // An exact title is the first result, unless as many answers as the list shows have the same words.
    let mut words = ["Құжат", "квота", "виза", "мектеп"];
    for number in 2..=9 {
        words.rotate_left(1);
        if number == 6 {
            words.swap(0, 2);
        }
        let folder = if number == 2 { "second".to_owned() } else { format!("entry-{number}") };
        let entry = site.read("content/faq/second/entry.yaml").replace("number: 2", &format!("number: {number}"));
        site.write(&format!("content/faq/{folder}/entry.yaml"), &entry);
        for (language, text) in [("kk", site.read(KK)), ("ru", site.read(RU))] {
            let title = text.lines().nth(1).expect("a title");
            site.write(&format!("content/faq/{folder}/{language}.md"), &text.replace(title, &format!("title: {}", words.join(" "))));
        }
        let run = site.run(&["check", "--lang", "en"]);
        let hidden: Vec<&str> =
            run.problems().into_iter().filter(|line| line.contains("a search for this title shows 7 other answers")).collect();
        if number < 9 {
            assert_eq!(hidden, Vec::<&str>::new(), "{number}");
        } else {
            assert!(hidden.len() == 2 && hidden.iter().all(|line| line.contains("content/faq/entry-9/")), "{hidden:?}");
        }
    }
}

#[test]
fn regions_without_addresses_are_in_the_index() {
    let site = Site::small();
    let region = "regions_without_addresses:\n  - name: {kk: 'Ақтөбе облысы', ru: 'Актюбинская область'}\n    words: [Ақтөбе, Актюбинск]\n";
    site.write("content/synonyms.yaml", &format!("synonyms: []\n{region}"));
    site.build(&[]);
    assert!(site.read("public/kk/search/data.js").contains("\"missing\":[[\"Ақтөбе облысы\",\"aktiubinsk,aktob\"]"));
    assert!(site.read("public/ru/search/data.js").contains("[\"Актюбинская область\",\"aktiubinsk,aktob\"]"));
}

#[test]
fn subjects_that_are_not_covered_are_in_the_index_unless_an_answer_has_them() {
    let site = Site::small();
    let title = site.read(KK).lines().find_map(|line| line.strip_prefix("title: ").map(str::to_owned)).expect("a title");
    let word = title.split(' ').next().expect("a word").trim_matches(['"', '?']).to_owned();
    site.write("content/synonyms.yaml", &format!("synonyms: []\nnot_covered:\n  - [пенсия, ауа райы]\n  - ['{word}']\n"));
    let run = site.run(&["check", "--lang", "en"]);
    let said = format!("content/synonyms.yaml:4:5: warning: `{word}` is listed as not covered");
    assert!(run.stderr.contains(&said), "{}", run.stderr);
    assert_eq!(run.stderr.matches("is listed as not covered").count(), 1, "{}", run.stderr);
    site.build(&[]);
    for language in ["kk", "ru"] {
        let index = site.read(&format!("public/{language}/search/data.js"));
        assert!(index.contains(r#"["",""#) && index.contains("pens") && index.contains("aua rai,"), "{index}");
    }
}

#[test]
fn a_region_with_addresses_cannot_be_listed_as_one_without() {
    let site = Site::real();
    site.edit("content/synonyms.yaml", "kk: \"Ақтөбе облысы\"", "kk: \"Павлодар облысы\"");
    let run = site.run(&["check", "--lang", "en"]);
    assert!(run.stderr.contains("`Павлодар облысы` is listed as a region without addresses"), "{}", run.stderr);
}

#[test]
fn sentences_in_the_index_refer_to_their_section() {
    let site = Site::small();
    let text = site.read(KK);
    site.write(KK, &format!("{text}\n## Қайда барамын {{#where}}\n\nОрталыққа барыңыз.\n"));
    site.write(RU, &format!("{}\n## Куда идти {{#where}}\n\nИдите в центр.\n", site.read(RU)));
    site.run(&["accept", "--all"]);
    site.build(&[]);
    let texts = documents(&site.read("public/ru/search/data.js"));
    assert!(texts.contains("\n\twhere\nКуда идти\nИдите в центр."), "{texts}");
}

/// The documents of an index file, with their letters exchanged back.
fn documents(index: &str) -> String {
    let json = index.trim_end().strip_prefix("(self.anyqtama??=[]).push(JSON.parse('").and_then(|rest| rest.strip_suffix("'))"));
    let data: serde_json::Value = serde_json::from_str(&json.expect("a script").replace(r"\\", r"\").replace(r"\'", "'")).expect("JSON");
    let ascii = ('a'..='z').chain('A'..='Z');
    let alphabet = data["alphabet"].as_str().expect("an alphabet");
    let pairs: Vec<(char, char)> = alphabet.chars().zip(ascii).flat_map(|(a, b)| [(a, b), (b, a)]).collect();
    let back = |letter: char| pairs.iter().find(|(from, _)| *from == letter).map_or(letter, |(_, to)| *to);
    let columns = data["documents"].as_array().expect("columns").iter();
    let texts = columns.flat_map(|column| column.as_array().expect("texts")).map(|text| text.as_str().expect("a text"));
    texts.map(|text| text.chars().map(back).collect::<String>()).collect::<Vec<_>>().join("\n")
}
