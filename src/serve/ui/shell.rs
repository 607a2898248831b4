//! The pages of the interface and their scripts and style sheets. A page is an empty shell: its script requests strings and data.

use crate::base::html::escape;
use crate::base::message::{Message, UiLanguage};
use crate::msg;
use crate::serve::preview::Preview;
use crate::serve::view_cookie;
use include_dir::{Dir, include_dir};

/// The scripts and style sheets.
static ASSETS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/serve/assets");

/// The media type and text of a script or style sheet. The style sheets of previewed pages and of the interface's own pages share parts.
pub(crate) fn asset(name: &str) -> Option<(&'static str, String)> {
    let file = |name: &str| ASSETS.get_file(name)?.contents_utf8();
    match name {
        "preview.css" | "pages.css" => {
            let parts: Option<String> = ["colours.css", name, "edit.css"].into_iter().map(file).collect();
            Some(("text/css; charset=utf-8", parts?))
        }
        _ => Some(("text/javascript; charset=utf-8", file(name).filter(|_| name.ends_with(".js"))?.to_owned())),
    }
}

/// A script element with everything that the scripts need to know about the server and the page. `page` is a path in the site.
pub(crate) fn script(preview: &Preview, port: u16, name: &str, version: u64, page: &str) -> String {
    let Preview { token, session, .. } = preview;
    let cookie = view_cookie::NAME;
    format!(
        "<script type=module src=/_preview/{name} data-anyqtama data-token={token} data-session={session} data-version={version} \
         data-page=\"{page}\" data-cookie={cookie}{port}></script>"
    )
}

/// The editors' board.
pub(crate) fn board(preview: &Preview, port: u16, ui_language: UiLanguage) -> String {
    shell(ui_language, msg!("preview-board"), &script(preview, port, "board.js", 0, ""))
}

/// The side-by-side view. `address` is the part below `/_preview/`, which consists of slugs.
pub(crate) fn compare(preview: &Preview, port: u16, ui_language: UiLanguage, address: &str) -> String {
    shell(ui_language, msg!("preview-compare"), &script(preview, port, "compare.js", 0, address))
}

/// A page at the width of a phone.
pub(crate) fn phone(preview: &Preview, port: u16, ui_language: UiLanguage) -> String {
    shell(ui_language, msg!("preview-phone"), &script(preview, port, "phone.js", 0, ""))
}

/// The placeholder for all pages while no valid site could be built. The overlay lists the problems.
pub(crate) fn no_site(preview: &Preview) -> String {
    let ui_language = preview.ui_language_flag.unwrap_or(preview.ui_language);
    shell(ui_language, msg!("preview-no-site"), &script(preview, 0, "preview.js", 0, ""))
}

fn shell(ui_language: UiLanguage, title: Message, script: &str) -> String {
    let title = title.text(ui_language);
    page(ui_language, &title, script, &format!("<main id=app><h1>{title}</h1></main>"))
}

/// A page without scripts. `title` is text, `body` HTML.
pub(crate) fn document(ui_language: UiLanguage, title: &str, body: &str) -> String {
    let mut escaped = String::new();
    escape(title, &mut escaped);
    page(ui_language, &escaped, "", &format!("<main class=help>{body}</main>"))
}

fn page(ui_language: UiLanguage, title: &str, head: &str, body: &str) -> String {
    let lang = ui_language.tag();
    format!(
        "<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title}</title>\
         <meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=color-scheme content=\"light dark\">\
         <link rel=icon href=data:,><link rel=stylesheet href=/_preview/pages.css>{head}\
         </head><body>{body}</body></html>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    /// The limit for everything that the interface loads, compressed, in bytes.
    const BUDGET: usize = 250_000;

    #[test]
    fn the_interface_stays_within_its_weight() {
        let weight = |text: &str| {
            let mut compressed = Vec::new();
            let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 5, 22);
            writer.write_all(text.as_bytes()).expect("writing to memory can't fail");
            drop(writer);
            compressed.len()
        };
        let total: usize = ASSETS.files().filter_map(|file| file.contents_utf8()).map(weight).sum();
        assert!(total > 10_000 && total < BUDGET, "{total} bytes");
    }

    #[test]
    fn scripts_import_only_scripts_that_are_served() {
        for file in ASSETS.files() {
            for rest in file.contents_utf8().unwrap_or_default().split("\"./").skip(1) {
                let imported = rest.split('"').next().unwrap_or_default();
                assert!(asset(imported).is_some(), "{} imports {imported}", file.path().display());
            }
        }
        assert!(asset("pages.css").is_some_and(|(_, text)| text.contains("--")) && asset("edit.css").is_none());
    }
}
