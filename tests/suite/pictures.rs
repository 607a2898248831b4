//! Pictures in texts: smaller files for phones, better compression, the original on paper.

use crate::site::Site;

const BROCHURES: &str = "brochures:\n  - {slug: all, title: {kk: \"Бәрі\", ru: \"Всё\"}, paper: [a4]}\n";

/// A wide photo.
fn photo() -> Vec<u8> {
    photo_of(1600, 100)
}

/// A photo with noise, compressed badly.
fn photo_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fastest);
    let mut seed = 1_u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed >> 27
    };
    let pixels: Vec<u8> = (0..width * height * 3).map(|at| (at % (width * 3) / 24 + noise()) as u8).collect();
    encoder.write_header().expect("written").write_image_data(&pixels).expect("written");
    bytes
}

fn site() -> Site {
    let site = Site::small();
    std::fs::create_dir_all(site.path("assets")).expect("created");
    std::fs::write(site.path("assets/seal.png"), photo()).expect("written");
    for language in ["kk", "ru"] {
        let file = format!("content/faq/first-question/{language}.md");
        site.write(&file, &(site.read(&file) + "\n![Мөр](seal.png)\n"));
    }
    site.write("content/brochures.yaml", BROCHURES);
    site
}

/// The files of a `srcset` with their widths.
fn candidates(page: &str) -> Vec<(String, String)> {
    let list = page.split_once("srcset=\"").expect("smaller files").1.split('"').next().unwrap_or_default();
    let pairs = list.split(", ").filter_map(|part| part.split_once(' '));
    pairs.map(|(path, width)| (path.trim_start_matches("../").to_owned(), width.to_owned())).collect()
}

#[test]
fn a_wide_picture_has_smaller_files_on_pages_and_its_own_on_paper() {
    let site = site();
    site.build(&[]);
    let files = site.output();
    let page = site.page("kk/faq/first-question/index.html");
    let candidates = candidates(&page);
    let widths: Vec<&str> = candidates.iter().map(|(_, width)| width.as_str()).collect();
    assert_eq!(widths, ["480w", "960w", "1600w"]);
    let sizes: Vec<usize> = candidates.iter().map(|(path, _)| files[path].len()).collect();
    assert!(sizes.is_sorted_by(|one, other| one < other) && sizes[2] < photo().len(), "{sizes:?} of {}", photo().len());
    for ((path, width), size) in candidates.iter().zip(&sizes) {
        let reader = png::Decoder::new(std::io::Cursor::new(&files[path])).read_info().expect("a PNG file");
        assert_eq!(format!("{}w", reader.info().width), *width, "{size} bytes");
    }
    let printed = site.page("kk/print/all-a4/index.html");
    assert!(printed.contains("<img src=") && !printed.contains("srcset"));
    site.build(&[]);
    assert!(site.output() == files, "the same picture gives the same files");
}

#[test]
fn a_language_has_its_own_picture_for_shared_links_or_that_of_its_source() {
    let shown = |site: &Site, path: &str| -> Option<String> {
        let page = site.page(path).replace('"', "");
        let tag = page.split('<').find(|tag| tag.starts_with("meta") && tag.contains("property=og:image>"))?;
        Some(tag.split_once("content=")?.1.split(' ').next()?.to_owned())
    };
    let site = Site::real();
    site.build(&[]);
    let other_script = shown(&site, "kk-arab/index.html").expect("a picture");
    assert!(other_script.contains("/assets/og-kk."), "{other_script}");
    std::fs::create_dir_all(site.path("assets")).expect("created");
    std::fs::write(site.path("assets/share-ru.png"), photo_of(1200, 630)).expect("written");
    site.build(&[]);
    let own = shown(&site, "ru/index.html").expect("a picture");
    assert!(own.contains("/assets/share-ru."), "{own}");
    assert!(site.output().contains_key(&own[own.find("assets/").expect("found above")..]), "{own}");
    assert!(shown(&site, "kk/index.html").expect("a picture").contains("/assets/og-kk."));
    std::fs::write(site.path("assets/share-ru.png"), photo_of(630, 1200)).expect("written");
    let run = site.run(&["build"]);
    assert_eq!(run.problems().len(), 3, "{}", run.stderr);
    assert!(run.stderr.contains("assets/share-ru.png:1:1: error:") && run.stderr.contains("630 × 1200"), "{}", run.stderr);
}
