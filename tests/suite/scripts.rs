//! Derived editions: the real handbook in Arabic and Latin letters.

use crate::site::Site;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const EDITIONS: [&str; 2] = ["kk-arab", "kk-latn"];

/// The real handbook in Kazakh and its two derived editions.
fn site() -> &'static (Site, BTreeMap<String, Vec<u8>>) {
    static SITE: OnceLock<(Site, BTreeMap<String, Vec<u8>>)> = OnceLock::new();
    SITE.get_or_init(|| {
        let site = with_editions();
        site.build(&[]);
        let output = site.output();
        (site, output)
    })
}

fn with_editions() -> Site {
    let site = Site::real();
    if !site.read("content/handbook.yaml").contains("derived_from") {
        let editions = "  - {code: kk-Arab, name: \"قازاقشا\", derived_from: kk, script: Arab}\n  - {code: kk-Latn, name: \"Qazaqsha\", derived_from: kk, script: Latn}\n";
        site.edit("content/handbook.yaml", "  - {code: ru, name: \"Русский\"}", &format!("{editions}  - {{code: ru, name: \"Русский\"}}"));
    }
    site
}

/// The HTML pages below a folder, by their path in it.
fn pages(folder: &str) -> BTreeMap<String, String> {
    let start = format!("{folder}/");
    let pages = site().1.iter().filter(|(path, _)| path.starts_with(&start) && path.ends_with(".html"));
    let pages = pages.map(|(path, bytes)| (path[start.len()..].to_owned(), String::from_utf8(bytes.clone()).expect("UTF-8")));
    pages.collect()
}

/// A text of a page.
#[derive(Debug)]
struct Text {
    text: String,
    /// Whether an element around it has a language of its own.
    is_marked: bool,
    /// Whether it is isolated.
    is_isolated: bool,
}

/// The texts of a page and its attributes that are read to people.
fn texts(html: &str) -> Vec<Text> {
    let mut found = Vec::new();
    // The open element with a language of its own: its name, and how many elements of that name are open in it.
    let mut marked: Option<(String, usize)> = None;
    let mut isolated = false;
    let mut rest = &html[html.find("<body").expect("a body")..];
    while let Some(start) = rest.find('<') {
        let text = rest[..start].replace("&nbsp;", "\u{a0}").replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\"");
        found.push(Text { text, is_marked: marked.is_some(), is_isolated: isolated });
        let end = start + rest[start..].find('>').expect("the end of a tag");
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_end = tag.starts_with('/');
        if name == "bdi" {
            isolated = !is_end;
        }
        match &mut marked {
            Some((element, depth)) if *element == name && is_end => *depth -= 1,
            Some((element, depth)) if *element == name => *depth += 1,
            None if !is_end && tag.contains(" lang=") => marked = Some((name.clone(), 1)),
            _ => {}
        }
        if marked.as_ref().is_some_and(|(_, depth)| *depth == 0) {
            marked = None;
        }
        for attribute in ["alt", "aria-label", "title", "placeholder", "data-l", "data-last", "data-copy", "data-copied", "data-head"] {
            let value = tag.split_once(&format!(" {attribute}=\"")).and_then(|(_, value)| value.split('"').next());
            found.extend(value.map(|value| Text { text: value.to_owned(), is_marked: marked.is_some(), is_isolated: true }));
        }
        if name == "script" || name == "style" {
            rest = &rest[rest.find("</").expect("an end tag")..];
        }
    }
    found
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

fn is_arabic(letter: char) -> bool {
    ('\u{600}'..='\u{6ff}').contains(&letter)
}

/// The digits of texts, with everything else cut off.
fn digits(html: &str) -> Vec<String> {
    let texts = texts(html);
    let all: String = texts.iter().filter(|text| !text.is_marked).map(|text| format!("{} ", text.text)).collect();
    all.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// The addresses of a page that lead out of the site: phones, e-mails, other sites.
fn outside(html: &str) -> Vec<&str> {
    let body = &html[html.find("<body").expect("a body")..];
    let links = body.split(" href=\"").skip(1).filter_map(|link| link.split('"').next());
    links.filter(|link| link.contains(':')).collect()
}

#[test]
fn derived_pages_have_no_letter_of_the_source_and_no_word_of_two_scripts() {
    let mut count = 0;
    for folder in EDITIONS {
        for (path, html) in pages(folder) {
            for Text { text, .. } in texts(&html).iter().filter(|text| !text.is_marked) {
                assert!(!text.contains(is_cyrillic), "{folder}/{path}: {text}");
                for word in text.split(|letter: char| !letter.is_alphabetic()) {
                    let arabic = word.chars().filter(|letter| is_arabic(*letter)).count();
                    assert!(arabic == 0 || arabic == word.chars().count(), "{folder}/{path}: {word} in {text}");
                }
            }
            let head = &html[..html.find("<body").expect("a body")];
            assert!(!head.contains(is_cyrillic), "{folder}/{path}: {head}");
            count += 1;
        }
    }
    assert!(count > 80, "{count}");
}

#[test]
fn numbers_phones_and_addresses_are_those_of_the_source() {
    let source = pages("kk");
    for folder in EDITIONS {
        let derived = pages(folder);
        assert!(derived.keys().eq(source.keys()), "{folder} has the same pages");
        for (path, html) in derived {
            let (mut found, mut numbers) = (digits(&html), digits(&source[&path]));
            // The index of terms of a book is in the order of the alphabet.
            if path.starts_with("print/") {
                found.sort();
                numbers.sort();
            }
            assert_eq!(found, numbers, "{folder}/{path}");
            let wanted: Vec<String> =
                outside(&source[&path]).into_iter().map(|link| link.replace("/kk/", &format!("/{folder}/"))).collect();
            assert_eq!(outside(&html), wanted, "{folder}/{path}");
        }
    }
}

#[test]
fn runs_of_digits_and_signs_are_isolated_in_pages_from_right_to_left() {
    let joins = |letter: char| "-–—./:()+%\u{2060}".contains(letter);
    let mut isolated = 0;
    for (path, html) in pages("kk-arab") {
        for Text { text, is_isolated, is_marked } in texts(&html) {
            let letters: Vec<char> = text.chars().collect();
            let is_run = |at: usize| {
                let after = letters[at + 1..].iter().take_while(|letter| joins(**letter)).count();
                letters[at].is_ascii_digit() && after > 0 && letters.get(at + 1 + after).is_some_and(char::is_ascii_alphanumeric)
                    || letters[at].is_ascii_digit()
                        && letters[at..].len() > 4
                        && letters[at + 1] == '\u{a0}'
                        && letters[at + 2..at + 5].iter().all(char::is_ascii_digit)
            };
            let has_run = (0..letters.len()).any(is_run);
            assert!(!has_run || is_isolated || is_marked || text.contains('\u{2068}'), "{path}: {text}");
            isolated += usize::from(has_run && is_isolated);
        }
    }
    assert!(isolated > 150, "{isolated}");
    assert!(!pages("kk-latn").values().any(|html| html.contains("<bdi>")), "only pages from right to left need it");
}

#[test]
fn derived_editions_have_addresses_and_links_to_their_source() {
    let (site, output) = site();
    let page = site.page("kk-arab/faq/quota/index.html");
    assert!(page.contains("<html dir=\"rtl\" lang=\"kk-Arab\">"), "{page}");
    assert!(page.contains("hreflang=\"kk\" href=\"../../../kk/faq/quota/index.html\""), "{page}");
    assert!(site.page("kk-latn/faq/quota/index.html").contains("<html dir=\"ltr\" lang=\"kk-Latn\">"));
    for from in ["kk", "ru", "kk-arab", "kk-latn"] {
        let page = site.page(&format!("{from}/faq/quota/index.html"));
        for (code, folder) in [("kk", "kk"), ("kk-Arab", "kk-arab"), ("kk-Latn", "kk-latn"), ("ru", "ru")] {
            let link = format!("<link href=\"https://anyqtama.example/{folder}/faq/quota/\" hreflang=\"{code}\" rel=alternate>");
            assert!(page.contains(&link), "{from}: {link} in {page}");
        }
    }
    let sitemap = site.page("sitemap.xml");
    assert!(sitemap.contains("<loc>https://anyqtama.example/kk-arab/faq/quota/</loc>"), "{sitemap}");
    let offline = site.page("offline.json");
    for part in ["\"kk-Arab\":", "kk-arab/faq/quota/index.html", "kk-arab/search/data.js", "assets/noto-naskh-arabic-400."] {
        assert!(offline.contains(part), "{part}");
    }
    for file in ["kk-arab/manifest.webmanifest", "kk-latn/search/data.js", "kk-arab/print/handbook-a5/index.html"] {
        assert!(output.contains_key(file), "{file}");
    }
}

#[test]
fn the_search_index_of_a_derived_edition_has_the_keys_of_its_source() {
    let (site, _) = site();
    let field = |folder: &str, name: &str| {
        let data = site.page(&format!("{folder}/search/data.js"));
        let json = data.trim_start_matches("(self.anyqtama??=[]).push(JSON.parse('").trim_end().trim_end_matches("'))");
        let value: serde_json::Value = serde_json::from_str(&json.replace("\\'", "'").replace("\\\\", "\\")).expect("JSON");
        value[name].clone()
    };
    for folder in EDITIONS {
        assert_eq!(field(folder, "terms"), field("kk", "terms"), "{folder}");
        let shown = field(folder, "documents").to_string();
        assert!(!shown.contains(is_cyrillic), "hits are shown in the script of the edition");
        let count = |folder: &str| field(folder, "documents").as_array().map(Vec::len);
        assert_eq!(count(folder), count("kk"));
    }
}

#[test]
fn derived_editions_are_complete_by_construction() {
    let site = with_editions();
    let run = site.run(&["check"]);
    assert_eq!((run.code, run.errors().len()), (0, 0), "{}", run.stderr);
    assert!(!run.stderr.contains("is not confirmed"), "the lexicon has every risky word: {}", run.stderr);
    assert_eq!(site.run(&["accept", "--all"]).code, 0);
    assert!(!site.read("content/translations.lock").contains("kk-Arab"));
    site.new_entry("new-question");
    assert!(!site.path("content/faq/new-question/kk-Arab.md").exists());
    assert_eq!(site.run(&["check", "--strict"]).code, 0);
}

#[test]
fn risky_words_are_reported_until_the_lexicon_has_them() {
    let site = with_editions();
    let text = site.read("content/faq/quota/kk.md");
    site.write(
        "content/faq/quota/kk.md",
        &format!("{text}\nБұл ЖАҚҰ-ға және **ЖАҚҰ**-ға қатысты емес, <span lang=\"ru\">ООО</span> да.\n"),
    );
    let warnings = |site: &Site| {
        site.run(&["check"])
            .problems()
            .iter()
            .filter(|line| line.contains("is not confirmed"))
            .map(|line| (*line).to_owned())
            .collect::<Vec<_>>()
    };
    let found = warnings(&site);
    assert!(
        matches!(&found[..], [one] if one.starts_with("content/faq/quota/kk.md:") && one.contains("`ЖАҚҰ`") && one.contains("acronym")),
        "{found:?}"
    );
    let lexicon = site.read("content/scripts.yaml");
    site.write("content/scripts.yaml", &format!("{lexicon}  - {{word: ЖАҚҰ, forms: {{Latn: JAQŪ}}}}\n"));
    assert_eq!(warnings(&site), Vec::<String>::new());
}
