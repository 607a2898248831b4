//! The real handbook: complete, without problems, and consistent with its data.

use crate::site::{Run, Site};
use std::collections::BTreeSet;

/// Whether all problems are expected warnings: both facts expire on the last day of the year.
fn meant(run: &Run) -> bool {
    run.problems().iter().all(|line| line.contains("warning") && line.contains("expires on 2026-12-31"))
}

#[test]
fn it_has_no_problems_and_is_complete() {
    let site = Site::real();
    let run = site.run(&["check", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(meant(&run), "{}", run.stderr);
    for count in ["entries: 23, languages: 4", "areas: 10", "places: 72", "acts: 22", "facts: 2"] {
        assert!(run.stdout.contains(count), "{count}: {}", run.stdout);
    }
}

#[test]
fn every_link_target_and_anchor_exists() {
    let site = Site::real();
    site.build(&[]);
    let output = site.output();
    let mut links = 0;
    for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for address in attributes(&html, "href").into_iter().chain(attributes(&html, "src")) {
            if address.contains(':') || path == "404.html" {
                continue;
            }
            links += 1;
            let address = address.split('?').next().unwrap_or_default().to_owned();
            let (file, anchor) = address.split_once('#').map_or((address.as_str(), None), |(file, anchor)| (file, Some(anchor)));
            let target = if file.is_empty() { path.clone() } else { join(path, file) };
            let found = output.get(&target).unwrap_or_else(|| panic!("{path}: {address} leads nowhere"));
            if let Some(anchor) = anchor {
                let ids: BTreeSet<String> = attributes(&String::from_utf8_lossy(found), "id").into_iter().collect();
                assert!(ids.contains(anchor), "{path}: no anchor {address}");
            }
        }
    }
    assert!(links > 2000, "{links} links seen");
}

#[test]
fn a_changed_value_changes_only_the_amounts_computed_from_it() {
    let site = Site::real();
    site.build(&[]);
    let before = site.output();
    site.edit("content/facts.yaml", "4325", "4400").build(&[]);
    let after = site.output();
    let monthly = [15, 18, 20, 21, 25, 30];
    let yearly = monthly.map(|count| 12 * count);
    let mut counts: Vec<u64> = [1, 1625].into_iter().chain(monthly).chain(yearly).chain((1..=10).map(|people| 70 * people)).collect();
    counts.sort_unstable();
    let derived = |html: &str, value: u64| {
        counts.iter().rev().fold(html.to_owned(), |html, count| html.replace(&grouped(count * value), &format!("[{count}]")))
    };
    let mut changed = Vec::new();
    for (path, bytes) in before.iter().filter(|(path, _)| path.ends_with(".html")) {
        let (old, new) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&after[path]));
        if old != new {
            assert_eq!(derived(&old, 4325), derived(&new, 4400), "{path}");
            changed.push(path.as_str());
        }
    }
    for language in ["kk", "ru"] {
        for page in [
            "index.html",
            "faq/quota-payments/index.html",
            "faq/mobility-certificate/index.html",
            "about/index.html",
            "paths/with-status/index.html",
        ] {
            assert!(changed.contains(&format!("{language}/{page}").as_str()), "{language}/{page} shows an amount");
        }
    }
    let (printed, read): (Vec<&str>, Vec<&str>) = changed.iter().partition(|path| path.contains("/print/"));
    assert_eq!(read.len(), 20, "{read:?}");
    // The whole handbook in three paper sizes and two topic brochures, each in four editions.
    assert_eq!(printed.len(), 20, "{printed:?}");
    assert!(site.page("kk/faq/quota-payments/index.html").contains("308\u{a0}000\u{a0}₸"));
}

/// The calculator of the quota payments equals sums of the page's own tables, for every place and number of people.
#[test]
fn a_calculator_equals_the_tables_of_its_page() {
    let site = Site::real();
    site.build(&[]);
    for language in ["kk", "ru"] {
        let html = site.page(&format!("{language}/faq/quota-payments/index.html"));
        let tables: Vec<Vec<Vec<u64>>> = html.split("<table>").skip(1).map(amounts).collect();
        let [town, village, moving, rent] = tables.as_slice() else { panic!("{} tables", tables.len()) };
        let (head, member) = (moving[0][0], moving[1][0]);
        for (place, shown) in [town, village].into_iter().enumerate() {
            assert_eq!(shown.len(), 10);
            for (row, people) in shown.iter().zip(1..) {
                let once = head + member * (people - 1);
                let band = if people == 1 { 0 } else { 1 + usize::from(people >= 5) };
                let monthly = rent[band][place];
                assert_eq!(row, &[once, monthly, 12 * monthly], "{language}, place {place}, {people} people");
            }
        }
        assert!(html.contains("1\u{a0}513\u{a0}750\u{a0}₸") && html.contains("90\u{a0}825\u{a0}₸"), "five people in a village");
    }
}

/// The amounts in tenge of each row of a table.
fn amounts(table: &str) -> Vec<Vec<u64>> {
    let body = table.split("</table>").next().unwrap_or_default().split("<tbody>").nth(1).unwrap_or_default();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("an amount");
    let row = |row: &str| row.split('>').filter_map(|text| text.split_once("\u{a0}₸")).map(|(text, _)| digits(text)).collect();
    body.split("<tr>").skip(1).map(row).collect()
}

/// An office is on the page of contacts even if entries only link to it in their texts.
#[test]
fn offices_that_texts_link_to_are_contacts() {
    let site = Site::real();
    site.build(&[]);
    for language in ["kk", "ru"] {
        let html = site.page(&format!("{language}/contacts/index.html"));
        for (office, entry) in [("police", "lost-documents"), ("china-mfa", "apostille-china"), ("employment-centre", "quota-payments")] {
            let start = html.find(&format!("id={office}")).or_else(|| html.find(&format!("id=\"{office}\"")));
            let start = start.unwrap_or_else(|| panic!("{language}: {office}"));
            let item = html[start..].split("topic contact").next().unwrap_or_default();
            assert!(item.contains(&format!("faq/{entry}/")), "{language}: {office} names {entry}: {item}");
        }
    }
}

#[test]
fn phones_and_routes_are_generated_from_one_value() {
    let site = Site::real();
    site.build(&[]);
    for language in ["kk", "ru"] {
        let karaganda = site.page(&format!("{language}/clinics/karaganda/index.html"));
        assert!(karaganda.contains("tel:+77212347042"), "{language}");
        let almaty = site.page(&format!("{language}/clinics/almaty-region/index.html"));
        assert!(
            almaty.contains("8728256258") && !almaty.contains("tel:+78728256258") && !almaty.contains("tel:8728256258"),
            "{language}: an invalid phone number is not a link"
        );
    }
    let (kk, ru) = (site.page("kk/clinics/almaty-region/index.html"), site.page("ru/clinics/almaty-region/index.html"));
    assert_eq!(
        attributes(&kk, "href").iter().filter(|link| link.starts_with("tel:")).count(),
        attributes(&ru, "href").iter().filter(|link| link.starts_with("tel:")).count()
    );
}

#[test]
fn open_points_are_listed() {
    let site = Site::real();
    let run = site.run(&["check", "--open-points"]);
    assert!(run.stdout.contains("content/faq/quota-payments/entry.yaml:"), "{}", run.stdout);
    let json = site.run(&["check", "--format", "json", "--lang", "kk"]);
    let report: serde_json::Value = serde_json::from_str(&json.stdout).expect("one JSON document");
    let points = report["open_points"].as_array().expect("a list").len();
    assert!(points > 100, "{points}");
    assert_eq!(report["errors"], 0);
}

#[test]
fn a_date_outside_the_year_of_the_amounts_is_an_error() {
    let site = Site::real();
    let run = site.run(&["build", "--as-of", "2027-01-01"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.errors().iter().filter(|line| line.contains("has no value for 2027-01-01")).count(), 2, "{}", run.stderr);
    assert!(!site.path("public").exists());
}

#[test]
fn pages_contain_metadata_for_programs() {
    let site = Site::real();
    site.build(&["--base-url", "https://example.kz/handbook"]);
    let page = site.page("ru/faq/iin/index.html");
    for wanted in [
        "<html dir=\"ltr\" lang=\"ru\">",
        "https://example.kz/handbook/ru/faq/iin/\" rel=canonical",
        "https://example.kz/handbook/kk/faq/iin/\" hreflang=\"kk\"",
        "hreflang=\"x-default\"",
        "itemtype=https://schema.org/FAQPage",
        "itemtype=https://schema.org/Question",
        "itemtype=\"https://schema.org/Answer\"",
        "itemprop=\"text\">",
    ] {
        assert!(page.contains(wanted), "{wanted}");
    }
    let sitemap = site.page("sitemap.xml");
    assert_eq!(sitemap.matches("<loc>").count(), 196, "every page but the choice of the language, the 404 and the brochures");
    assert!(site.page("robots.txt").contains("Sitemap: https://example.kz/handbook/sitemap.xml"));
    let not_found = site.page("404.html");
    assert!(
        not_found.contains("/handbook/kk/index.html") && not_found.contains("/handbook/ru/index.html") && not_found.contains("lang=\"ru\"")
    );
}

/// The values of an attribute, with or without quotation marks.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    html.split(&format!(" {name}="))
        .skip(1)
        .map(|rest| match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => rest.split([' ', '>']).next().unwrap_or_default(),
        })
        .map(|value| value.replace("&amp;", "&"))
        .collect()
}

/// Resolves a path relative to a file.
fn join(from: &str, to: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in to.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts.join("/")
}

fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits")).collect();
    groups.join("\u{a0}")
}
