//! Directories of places: areas of several levels, places in a table, hours and coordinates.

use crate::site::Site;

const DIRECTORY: &str = r#"
slug: offices
order: 1
name: {kk: "Кеңселер", ru: "Офисы"}
title: {kk: "Біздің кеңселер", ru: "Наши офисы"}
checked_on: 2026-01-01
review_by: 2026-07-01
services:
  - id: passport
    name: {kk: "Төлқұжат", ru: "Паспорт"}
  - id: licence
    name: {kk: "Куәлік", ru: "Удостоверение"}
areas:
  - id: north
    name: {kk: "Солтүстік", ru: "Север"}
    areas:
      - id: town
        name: {kk: "Қала", ru: "Город"}
  - id: south
    name: {kk: "Оңтүстік", ru: "Юг"}
"#;

const PLACES: &str = "area,services,name.kk,name.ru,locality,address,lat,lon,transport,phones,email,web,hours,cost.kk,cost.ru\n\
    north/town,\"passport, licence\",Орталық,Центр,Алматы,\"Абай, 1\",43.25,76.95,\"bus 1, 2; metro\",\"8(7212)34-70-42; 8728256258 [faulty]; 112 [kk: жедел | ru: срочно]\",a@b.example,https://www.b.example/x/,\"Mo-Fr 09:00-13:00,14:00-18:00; Sa off\",тегін,бесплатно\n\
    south,passport,,,,Ленин 2,,,,,,,,,\n\
    south,passport,,,,Ленин 3,,,,,,,24/7,,\n";

pub fn site() -> Site {
    let site = Site::small();
    site.edit("content/handbook.yaml", "country: KZ", "country: KZ\nmap: \"https://map.example/{lat}/{lon}\"");
    site.write("content/directories/our-offices/directory.yaml", DIRECTORY);
    site.write("content/directories/our-offices/places.csv", PLACES);
    site
}

#[test]
fn places_of_a_table_have_pages_of_several_levels() {
    let site = site();
    let run = site.build(&[]);
    assert_eq!(run.problems(), Vec::<&str>::new(), "{}", run.stderr);
    let list = site.page("ru/offices/index.html");
    assert!(list.contains("Наши офисы") && list.contains("offices/north/index.html") && !list.contains("north/town"), "{list}");
    assert!(site.page("ru/offices/north/index.html").contains("offices/north/town/index.html"));
    let town = site.page("ru/offices/north/town/index.html");
    for text in [
        "Город: Наши офисы",
        "Алматы, Абай, 1",
        "https://map.example/43.25/76.95",
        "itemprop=latitude",
        "Mo-Fr 09:00-13:00",
        "пн–пт: 09:00–13:00, 14:00–18:00",
        "сб: закрыто",
        "автобусы № 1, 2",
        "tel:+77212347042",
        "8 (7212) 34 70 42",
        "срочно",
        "mailto:a@b.example",
        ">b.example/x<",
        "Стоимость: бесплатно",
    ] {
        let plain = town.replace('"', "").replace('\u{a0}', " ");
        assert!(plain.contains(text), "{text} is not in {plain}");
    }
    assert!(!town.contains("tel:8728256258"));
    let south = site.page("kk/offices/south/index.html");
    assert!(south.contains("id=passport--2") || south.contains("id=\"passport--2\""), "two places of a service have two anchors: {south}");
    assert!(south.contains("тәулік бойы"), "{south}");
    assert!(!south.contains("көлік баратыны"), "nothing is said about fields that the directory does not require");
}

/// An office as public lists have it: a suite on a floor, hours of some offices, a fax beside the phone, a note.
#[test]
fn an_office_has_hours_a_fax_and_a_floor() {
    let site = site();
    site.write(
        "content/directories/our-offices/places.csv",
        "area,services,address,phones,hours,directions.kk,directions.ru,note.kk,note.ru\n\
         north/town,\"passport, licence\",\"100 Main St, Suite 300\",\"+1 937 544 2633 ext. 5; +1 937 544 2634 [kk: факс | ru: факс]\",\
         \"Mo-Th 08:30-16:30; Fr 08:30-12:00\",3-қабат,3-й этаж,Алдын ала жазылыңыз.,Запишитесь заранее.\n\
         south,passport,Ленин 2,,,,,,\n",
    );
    let run = site.build(&[]);
    assert_eq!(run.errors(), Vec::<&str>::new(), "{}", run.stderr);
    let town = site.page("ru/offices/north/town/index.html").replace('"', "").replace('\u{a0}', " ");
    for text in [
        "100 Main St, Suite 300",
        "3-й этаж",
        "tel:+19375442633;ext=5",
        "tel:+19375442634",
        "факс",
        "пн–чт: 08:30–16:30",
        "пт: 08:30–12:00",
        "Запишитесь заранее.",
    ] {
        assert!(town.contains(text), "{text} is not in {town}");
    }
}

#[test]
fn an_area_with_a_file_and_a_table_in_one_directory() {
    let site = site();
    let east = "number: 9\nname: {kk: \"Шығыс\", ru: \"Восток\"}\nchecked_on: 2026-01-01\nreview_by: 2026-07-01\nplaces:\n  - services: [passport]\n    addresses: not_given\n    hours: \"Mo-Fr 09:00-18:00\"\n";
    site.write("content/directories/our-offices/east.yaml", east);
    assert_eq!(site.build(&[]).problems(), Vec::<&str>::new());
    assert!(site.page("ru/offices/east/index.html").replace('\u{a0}', " ").contains("пн–пт: 09:00–18:00"));
    let list = site.page("kk/offices/index.html");
    let at = |name: &str| list.find(name).unwrap_or_else(|| panic!("{name} in {list}"));
    assert!(at("offices/north/") < at("offices/south/") && at("offices/south/") < at("offices/east/"));
    site.write("content/directories/our-offices/west/inner.yaml", east);
    let run = site.run(&["build"]);
    assert_eq!(run.problems().len(), 1, "{}", run.stderr);
    assert!(run.problems()[0].contains("west/inner.yaml:1:9: error: the area `west`, to which this one belongs, does not exist"));
}

#[test]
fn readers_choose_a_service_before_the_area() {
    let site = site();
    site.build(&[]);
    let list = site.page("ru/offices/index.html");
    let of = |service: &str| {
        let start = list.find(&format!("id={service}")).or_else(|| list.find(&format!("id=\"{service}\"")));
        let fold = &list[start.unwrap_or_else(|| panic!("{service} in {list}"))..];
        fold[..fold.find("</details>").unwrap_or_else(|| panic!("a fold of {service}"))].to_owned()
    };
    let passport = of("passport");
    assert!(passport.contains("offices/south/index.html#passport"), "the first place of the service: {passport}");
    assert!(
        passport.contains("offices/north/index.html") && !passport.contains("north/index.html#"),
        "a part of the area has it: {passport}"
    );
    let licence = of("licence");
    assert!(licence.contains("offices/north/") && !licence.contains("offices/south/"), "only areas that have the service: {licence}");
    assert!(site.page("ru/offices/south/index.html").contains("passport"));
}

#[test]
fn directories_have_addresses_of_their_own() {
    let site = site();
    for (slug, words) in [("slug: faq", "error: the address `faq` is reserved"), ("slug: Our", "error: `Our` is not a valid name")] {
        site.write("content/directories/our-offices/directory.yaml", &DIRECTORY.replace("slug: offices", slug));
        let run = site.run(&["build"]);
        assert!(run.problems().iter().any(|line| line.contains(words)), "{slug}: {}", run.stderr);
    }
    site.write("content/directories/our-offices/directory.yaml", DIRECTORY);
    site.write("content/directories/other/directory.yaml", DIRECTORY);
    assert!(site.run(&["build"]).stderr.contains("duplicate name `offices`"));
}

#[test]
fn places_are_found_and_printed() {
    let site = site();
    site.write("content/brochures.yaml", "brochures:\n  - slug: area\n    each: area\n    paper: [a4]\n");
    assert_eq!(site.build(&[]).problems(), Vec::<&str>::new());
    assert!(site.page("ru/print/area-north-town-a4/index.html").contains("Абай, 1"));
    let index = site.read("public/ru/search/data.js");
    assert!(index.contains("ru/offices/north/town/index.html#passport"), "{index}");
}

/// Large print has no room for five columns of large letters: what they say is below the address.
#[test]
fn large_print_shows_hours_routes_and_phones_below_the_address() {
    let site = site();
    let brochure = |slug: &str, more: &str| format!("  - slug: {slug}\n    title: {{kk: \"Бәрі\", ru: \"Всё\"}}\n    paper: [a4]\n{more}");
    site.write(
        "content/brochures.yaml",
        &format!("brochures:\n{}{}", brochure("usual", ""), brochure("big", "    letters: large\n    size: 20\n")),
    );
    site.build(&[]);
    let tables = |page: &str| site.page(page).replace('"', "");
    let (usual, big) = (tables("ru/print/usual-a4/index.html"), tables("ru/print/big-a4/index.html"));
    assert!(usual.contains("places c5") && !usual.contains("class=below"), "{usual}");
    assert!(big.contains("places c2") && !big.contains("places c5"), "{big}");
    for (label, value) in [("Часы работы", "пн–пт:"), ("Транспорт", "автобусы"), ("Телефон", "8 (7212) 34 70 42")]
    {
        let at = big.find(&format!("<p class=below>{label}")).unwrap_or_else(|| panic!("no {label} in {big}"));
        assert!(big[at..].replace('\u{a0}', " ").contains(value), "{value} is not below {label}");
    }
}
