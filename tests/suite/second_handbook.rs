//! A handbook of another body in another country: three languages, one of them from right to left, amounts with decimals, facts without
//! an end, files, links, redirects and callouts. The content is invented.

use crate::site::Site;

fn second() -> Site {
    Site::copy_of("tests/suite/second_handbook")
}

/// A page with plain spaces and without isolation of numbers.
fn text(site: &Site, path: &str) -> String {
    let page = site.page(path).replace("&nbsp;", " ").replace('\u{a0}', " ").replace("<bdi>", "").replace("</bdi>", "");
    page.replace(['\u{2060}', '\u{200e}', '\u{200f}', '\u{2068}', '\u{2069}'], "")
}

#[test]
fn each_language_follows_its_conventions() {
    let site = second();
    assert_eq!(site.run(&["accept", "--all"]).code, 0);
    let run = site.build(&["--strict"]);
    assert_eq!(run.problems(), Vec::<&str>::new());
    for (path, phrases) in [
        (
            "en/faq/resident-card/index.html",
            ["$4.50", "3 card fees ($13.50)", "$1,250.00", "12.5%", "10 working days", "Ordinance No. 14 of 22 May 2025"],
        ),
        (
            "es/faq/resident-card/index.html",
            ["4,50 $", "3 tasas (13,50 $)", "1250,00 $", "12,5 %", "10 días hábiles", "Ordenanza N.º 14 del 22 de mayo de 2025"],
        ),
        (
            "ar/faq/resident-card/index.html",
            ["4.50 $", "3 من رسم البطاقة (13.50 $)", "1,250.00 $", "12.5%", "10 أيام عمل", "لائحة رقم 14 بتاريخ 22 مايو 2025"],
        ),
        (
            "en/faq/ferry-pass/index.html",
            [
                "September 7, 2026",
                "1,500 places",
                "1,100 places",
                ">1,500<",
                "Places in language courses, 2026",
                "The source does not say on which law",
            ],
        ),
        (
            "es/faq/ferry-pass/index.html",
            [
                "7 de septiembre de 2026",
                "1500 plazas",
                "1100 plazas",
                ">1500<",
                "Plazas en cursos de idioma, 2026",
                "La fuente no indica en qué ley",
            ],
        ),
        (
            "ar/faq/ferry-pass/index.html",
            ["7 سبتمبر 2026", "1,500 مكان", "1,100 مكان", ">1,500<", "أماكن دورات اللغة، 2026", "لا يذكر المصدر القانون"],
        ),
    ] {
        let page = text(&site, path);
        for phrase in phrases {
            assert!(page.contains(phrase), "{path}: no «{phrase}»");
        }
    }
    assert!(!text(&site, "en/faq/voting-age/index.html").contains("Legal basis"), "an entry without `acts` has no legal basis");
    assert!(text(&site, "ar/index.html").contains("<html dir=\"rtl\" lang=\"ar\">"), "the direction follows the script");
}

#[test]
fn links_and_files_are_those_of_the_language() {
    let site = second();
    site.build(&[]);
    for (code, id, portal, form) in [
        ("en", "https://vote.san-aurelio.example/id", "https://san-aurelio.example/en", "form-en."),
        ("es", "https://vote.san-aurelio.example/espanol/documento", "https://san-aurelio.example/es", "form-es."),
        ("ar", "https://vote.san-aurelio.example/id", "https://san-aurelio.example/ar", "form-en."),
    ] {
        assert!(site.page(&format!("{code}/faq/voting-age/index.html")).contains(id), "{code}");
        let page = text(&site, &format!("{code}/faq/resident-card/index.html"));
        assert!(page.contains(portal) && page.contains(form), "{code}");
    }
    assert!(text(&site, "en/faq/resident-card/index.html").contains("(PDF, 3 kB)"));
    assert!(text(&site, "ar/faq/resident-card/index.html").contains("(PDF، 3 كيلوبايت)"));
    assert!(text(&site, "es/faq/resident-card/index.html").contains("(TXT, 1 kB)"));
}

#[test]
fn a_series_of_brochures_can_be_limited() {
    let site = second();
    let series = |more: &str| format!("brochures:\n  - slug: area\n    each: area\n    paper: [a4]\n{more}");
    let printed = || -> Vec<String> {
        let pages = site.output().into_keys().filter(|path| path.starts_with("en/print/area-"));
        pages.map(|path| path.replace("en/print/", "").replace("/index.html", "")).collect()
    };
    site.write("content/brochures.yaml", &series(""));
    site.build(&[]);
    assert!(printed().len() > 5, "{:?}", printed());
    site.write("content/brochures.yaml", &series("    areas: [polling-places/lakeside, libraries/centre]\n"));
    site.build(&[]);
    assert_eq!(printed(), ["area-centre-a4", "area-lakeside-a4"]);
    // This area consists of two others.
    site.write("content/brochures.yaml", &series("    areas: [polling-places/harbour]\n"));
    site.build(&[]);
    assert_eq!(printed(), ["area-harbour-docks-a4", "area-harbour-lighthouse-a4"]);
    site.write("content/brochures.yaml", &series("").replace("area", "topic").replace("[a4]", "[a4]\n    topics: [voting]"));
    site.build(&[]);
    assert!(site.output().contains_key("en/print/topic-voting-a4/index.html"));
    assert!(!site.output().contains_key("en/print/topic-cards-a4/index.html"));
}

#[test]
fn files_for_programs_are_published_as_they_are() {
    let site = second();
    site.build(&[]);
    for name in ["search-engine-1f2e.html", ".well-known/security.txt"] {
        assert_eq!(site.page(name), site.read(&format!("assets/root/{name}")), "{name}");
    }
}

#[test]
fn files_for_programs_do_not_replace_files_of_the_site() {
    let site = second();
    site.build(&[]);
    // Hidden files are not read.
    let is_own = |path: &String| !path.contains('/') && !path.starts_with('.') && !path.starts_with("search-engine");
    let own: Vec<String> = site.output().into_keys().filter(is_own).collect();
    for name in &own {
        site.write(&format!("assets/root/{name}"), "a");
    }
    let problems = site.run(&["check"]).stderr.matches("[root-file-exists]").count();
    assert_eq!(problems, own.len(), "{own:?}");
}

#[test]
fn callouts_have_a_word_on_screen_and_paper() {
    let site = second();
    site.build(&[]);
    for (code, word) in [("en", "Warning"), ("es", "Atención"), ("ar", "تنبيه")] {
        for path in [format!("{code}/faq/resident-card/index.html"), format!("{code}/print/guide-a4/index.html")] {
            let page = site.page(&path);
            assert!(page.contains("callout warning") && page.contains(word), "{path}");
        }
    }
}

#[test]
fn folded_parts_are_open_on_paper() {
    let site = second();
    site.build(&[]);
    assert!(site.page("en/faq/resident-card/index.html").contains("<details><summary>For students</summary>"));
    assert!(site.page("ar/print/guide-a4/index.html").contains("<details open><summary>للطلاب</summary>"));
}

#[test]
fn earlier_addresses_lead_to_the_present_ones() {
    let site = second();
    site.build(&[]);
    for (old, new) in [("es/faq/identity-card", "../../../es/faq/resident-card/index.html"), ("ar/office", "../../ar/about/index.html")] {
        let page = site.page(&format!("{old}/index.html"));
        assert!(page.contains(new) && page.contains("noindex") && page.contains("http-equiv"), "{page}");
        assert!(!site.page("sitemap.xml").contains(old));
    }
    assert_eq!(site.run(&["publish", "--headers", "headers"]).code, 0);
    assert!(site.read("headers/_redirects").contains("/en/faq/city-card/ /en/faq/resident-card/ 301\n"));
    assert!(site.read("headers/nginx.conf").contains("location = /es/office/ {\n    return 301 /es/about/;\n}"));
    assert!(
        site.read("headers/apache.conf").contains("RewriteRule ^/ar/faq/identity-card/(index\\.html)?$ /ar/faq/resident-card/ [R=301,L]")
    );
    site.edit("content/faq/resident-card/entry.yaml", "city-card", "ferry-pass");
    let run = site.run(&["check"]);
    assert_eq!(
        run.errors(),
        [
            "content/faq/resident-card/entry.yaml:5:22: error: the address of `ferry-pass` is in use: remove it from `was` [moved-name-in-use]"
        ]
    );
}

#[test]
fn differences_are_found_in_every_script() {
    for (file, from, to, problem) in [
        ("ar/../ferry-pass/ar.md", "١٬٢٥٠", "١٬٢٥١", "the texts differ: `1251` in `ar`, `1250` in `en`"),
        ("resident-card/ar.md", "مايو", "يونيو", "the texts differ: `يونيو` in `ar`, `May` in `en`"),
        ("resident-card/es.md", "[!WARNING]", "[!NOTE]", "the texts differ: `[!NOTE]` in `es`, `[!WARNING]` in `en`"),
        ("resident-card/es.md", "{{ amount(\"pass\") }}", "1250,00 $", "amounts in USD must be computed, not typed"),
        ("voting-age/es.md", "/es/votar).", "/es/voto).", "in `es`, `https://san-aurelio.example/en/vote` in `en`"),
    ] {
        let site = second();
        let file = file.replace("ar/../", "");
        site.edit(&format!("content/faq/{file}"), from, to);
        let run = site.run(&["check"]);
        assert!(run.errors().iter().any(|line| line.contains(problem)), "{problem}\n{}", run.stderr);
    }
}

#[test]
fn directories_of_places_from_a_table_and_from_files() {
    let site = second();
    site.build(&[]);
    for (code, title, hours, entrance) in [
        ("en", "Polling places: Docks", "Mon–Fri", "Entrance from the yard."),
        ("es", "Centros de votación: Muelles", "lun–vie", "Entrada por el patio."),
        ("ar", "مراكز الاقتراع: الأرصفة", "", "المدخل من الفناء."),
    ] {
        assert!(site.page(&format!("{code}/polling-places/index.html")).contains("polling-places/harbour/index.html"), "{code}");
        let page = text(&site, &format!("{code}/polling-places/harbour/docks/index.html"));
        for words in [
            title,
            hours,
            entrance,
            "San Aurelio, 11 Acacia Street",
            "itemprop=openingHours",
            "content=36.5",
            "vote.san-aurelio.example/places",
        ] {
            assert!(page.replace('"', "").contains(words), "{code}: no «{words}» in {page}");
        }
        for service in ["voting", "drop-off"] {
            let links = page.replace('"', "").matches(&format!("<a href=#{service}>")).count();
            assert_eq!(links, 1, "{code}: one link to the first place of each service");
        }
        let library = text(&site, &format!("{code}/reading-rooms/centre/index.html"));
        assert!(library.contains("mailto:library@san-aurelio.example") && library.contains("itemprop"), "{code}");
    }
    let places = ["harbour/docks", "harbour/lighthouse", "old-town", "north-hills", "lakeside"];
    let shown = places.map(|area| site.page(&format!("en/polling-places/{area}/index.html")).matches("schema.org/Place").count());
    assert_eq!(shown, [24; 5]);
}

#[test]
fn times_phones_and_foreign_addresses_are_those_of_the_reader() {
    let site = second();
    site.build(&[]);
    for (code, phrases) in [
        ("en", ["1 card fee ($4.50)", "+1 937-544-2633, ext. 5", "9am to 5pm"]),
        ("es", ["1 tasa (4,50 $)", "937-544-2633", "9:00 a 17:00"]),
        ("ar", ["1 من رسم البطاقة (4.50 $)", "937-544-2633", "٥ مساءً"]),
    ] {
        let page = text(&site, &format!("{code}/faq/office-hours/index.html"));
        for phrase in phrases {
            assert!(page.contains(phrase), "{code}: no «{phrase}» in {page}");
        }
        assert!(page.contains("tel:+19375442633;ext=5") && page.contains("tel:112"), "{code}");
        assert!(!page.contains("hours of the summer"), "{code}: a comment is not published");
    }
    // An address in Latin letters keeps its order between Arabic words, and an apostrophe is one letter.
    let arabic = site.page("ar/faq/office-hours/index.html");
    for address in ["Pier 3, 12 Harbour Road", "O'Neill's, 14 St. Mary's Walk"] {
        let marked = format!("<bdi>{address}</bdi>");
        assert!(arabic.replace("&#39;", "'").replace("&nbsp;", " ").replace('\u{a0}', " ").contains(&marked), "{address} in {arabic}");
    }
    let contacts = site.page("ar/contacts/index.html");
    assert!(!contacts.contains("لا يذكر المصدر أرقام هواتف"), "an office has a phone");
}
