//! Files: byte order marks and line endings, links, pipes, sizes, names.

use super::*;

#[test]
fn files_that_are_not_text_files() {
    table(vec![
        case(
            "a link to a file outside the handbook",
            [act(|site| link("/etc/hostname", site, "content/hosts.yaml"))],
            ["content/hosts.yaml:1:1: error: symbolic links are not followed"],
        ),
        case(
            "a link to its own folder",
            [act(|site| link(".", site, "content/faq/circle"))],
            ["content/faq/circle:1:1: error: symbolic links are not followed"],
        ),
        case(
            "a dangling link",
            [act(|site| link("nowhere", site, "assets/gone.png"))],
            ["assets/gone.png:1:1: error: symbolic links are not followed"],
        ),
        case(
            "a pipe",
            [act(|site| pipe(site, "content/pipe.yaml"))],
            ["content/pipe.yaml:1:1: error: expected a file or a folder, found something else"],
        ),
        case(
            "a folder in place of a text",
            [remove(RU), act(|site| std::fs::create_dir(site.path(RU)).expect("created"))],
            ["content/faq/quota/ru.md:1:1: error: the text in `ru` is missing | write the file"],
        ),
        case(
            "a text of 10 MB",
            [act(|site| {
                site.write("content/faq/quota/kk.md", &"а".repeat(5 << 20));
            })],
            ["content/faq/quota/kk.md:1:1: error: the file is larger than 1 MB"],
        ),
        case(
            "a picture of 10 MB",
            [act(|site| {
                site.write("assets/big.png", &"а".repeat(5 << 20));
            })],
            ["assets/big.png:1:1: error: the file is larger than 8 MB"],
        ),
        case(
            "a file of an unknown kind",
            [write("content/topcis.yaml", "topics: []\n")],
            ["content/topcis.yaml:1:1: error: this file is not part of a handbook | did you mean `topics.yaml`?"],
        ),
        case(
            "backup files of editors",
            [
                write("content/faq/quota/.kk.md.swp", "x"),
                write("content/faq/quota/kk.md~", "x"),
                write("content/faq/quota/kk.md.orig", "x"),
                write("content/.DS_Store", "x"),
            ],
            [
                "content/faq/quota/kk.md.orig:1:1: warning: this file was left behind by an editor | delete it",
                "content/faq/quota/kk.md~:1:1: warning: this file was left behind by an editor | delete it",
            ],
        ),
    ]);
}

#[test]
fn a_byte_order_mark_and_crlf_change_nothing() {
    let plain = good();
    plain.build(&[]);
    let site = good();
    for path in [HANDBOOK, FACTS, ENTRY, KK, RU, AREA] {
        let text = site.read(path).replace('\n', "\r\n");
        site.write(path, &format!("\u{feff}{text}"));
    }
    let run = site.build(&["--strict"]);
    assert_eq!(run.problems(), Vec::<&str>::new());
    assert_eq!(site.output(), plain.output());
}

#[test]
fn a_missing_line_end_and_blanks_behind_the_rules_change_nothing() {
    let plain = good();
    plain.build(&[]);
    let site = good();
    for path in [KK, RU] {
        let text = site.read(path);
        site.write(path, &text.trim_end_matches('\n').replacen("---\n", "--- \n", 2));
    }
    let run = site.build(&["--strict"]);
    assert_eq!(run.problems(), Vec::<&str>::new());
    assert_eq!(site.output(), plain.output());
}

#[test]
fn pictures_may_have_names_with_spaces_signs_and_cyrillic() {
    let site = good();
    site.write("assets/Мөр + қол & #1.gif", GIF).edit(KK, "Кіріспе.", "![Мөр](<Мөр + қол & #1.gif>)").edit(
        RU,
        "Введение.",
        "![Печать](<Мөр + қол & #1.gif>)",
    );
    site.build(&[]);
    let addresses = crate::handbook::attributes(&site.page("kk/faq/quota/index.html"), "src");
    let address = addresses.iter().find(|address| address.ends_with(".gif")).expect("the picture");
    let file = address.trim_start_matches("../");
    assert!(file.bytes().all(|byte| byte.is_ascii_graphic() && !b"#?%".contains(&byte)), "{file}");
    assert!(site.output().contains_key(file), "{file}");
}

fn link(to: &str, site: &Site, path: &str) {
    std::os::unix::fs::symlink(to, site.path(path)).expect("created");
}

const HEIC: &str = "error: browsers do not show pictures of the format HEIC | save the picture as JPEG or PNG";

#[test]
fn pictures_that_are_none() {
    let text = |name: &str| format!("![Мөр]({name})");
    table(vec![
        case(
            "an empty picture",
            [write("assets/empty.png", ""), edit(KK, "Кіріспе.", text("empty.png")), edit(RU, "Введение.", text("empty.png"))],
            ["assets/empty.png:1:1: error: the file is empty, not a picture | save or copy"],
        ),
        case(
            "a web page in place of a picture",
            [write("assets/page.jpg", "<!doctype html><title>404</title>")],
            ["assets/page.jpg:1:1: error: this is not a picture of the format JPEG | save or copy"],
        ),
        case(
            "a picture of another format",
            [write("assets/other.png", GIF)],
            ["assets/other.png:1:1: error: this is a GIF, but the name says PNG | give the file the ending"],
        ),
        case(
            "a picture that moves",
            [write("assets/moving.gif", "GIF89a@\x000\0\0\0\0!NETSCAPE2.0")],
            ["assets/moving.gif:1:1: warning: this picture moves | save one frame"],
        ),
        case(
            "a picture with too many pixels",
            [write("assets/bomb.gif", "GIF89a\x7f\x7f\x7f\x7f\0\0\0")],
            ["assets/bomb.gif:1:1: error: this picture has 1065 million pixels: phones cannot show it | make the picture smaller"],
        ),
        case(
            "a picture without its end",
            [write("assets/cut.webp", "RIFFd\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0?\0\0/\0\0")],
            ["assets/cut.webp:1:1: error: the end of this picture is missing | save or copy"],
        ),
        case(
            "a picture that browsers do not show",
            [write("assets/seal.heic", "a"), edit(KK, "Кіріспе.", "⟦![Печать](seal.heic)"), edit(RU, "Введение.", "⟦![Печать](seal.heic)")],
            [HEIC, HEIC],
        ),
    ]);
}

#[test]
fn names_in_decomposed_letters_are_the_same_names() {
    let site = good();
    site.write("assets/и\u{306}од.gif", GIF).edit(KK, "Кіріспе.", "![Мөр](йод.gif)").edit(RU, "Введение.", "![Печать](и\u{306}од.gif)");
    site.build(&[]);
    let page = site.page("kk/faq/quota/index.html");
    assert!(page.contains("width=\"64\" height=\"48\""), "{page}");
    site.write("assets/йод.gif", GIF);
    let run = site.run(&["check"]);
    assert!(run.stderr.contains("assets/йод.gif:1:1: error: there are two files of this name"), "{}", run.stderr);
}
