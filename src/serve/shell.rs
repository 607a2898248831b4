//! The preview's own pages and files. Their words come with a request of their own; here is only what they stand in.

use super::view::COOKIE;
use super::{Preview, words};
use crate::base::message::Speech;
use crate::msg;

/// The files that the preview's pages load: name, type, text.
const ASSETS: [(&str, &str, &str); 13] = [
    ("preview.js", JAVASCRIPT, include_str!("assets/preview.js")),
    ("common.js", JAVASCRIPT, include_str!("assets/common.js")),
    ("news.js", JAVASCRIPT, include_str!("assets/news.js")),
    ("patch.js", JAVASCRIPT, include_str!("assets/patch.js")),
    ("overlay.js", JAVASCRIPT, include_str!("assets/overlay.js")),
    ("source.js", JAVASCRIPT, include_str!("assets/source.js")),
    ("bar.js", JAVASCRIPT, include_str!("assets/bar.js")),
    ("board.js", JAVASCRIPT, include_str!("assets/board.js")),
    ("compare.js", JAVASCRIPT, include_str!("assets/compare.js")),
    ("tokens.js", JAVASCRIPT, include_str!("assets/tokens.js")),
    ("phone.js", JAVASCRIPT, include_str!("assets/phone.js")),
    ("preview.css", "text/css; charset=utf-8", concat!(include_str!("assets/colours.css"), include_str!("assets/preview.css"))),
    ("pages.css", "text/css; charset=utf-8", concat!(include_str!("assets/colours.css"), include_str!("assets/pages.css"))),
];
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// A file of the preview: its type and text.
pub(crate) fn asset(name: &str) -> Option<(&'static str, &'static str)> {
    ASSETS.iter().find(|(known, ..)| *known == name).map(|(_, kind, text)| (*kind, *text))
}

/// A page of the preview.
struct Shell<'a> {
    preview: &'a Preview,
    port: u16,
    speech: Speech,
    title: String,
    script: &'static str,
    /// What the script must know.
    data: &'a str,
}

impl Shell<'_> {
    fn html(&self) -> String {
        let Shell { preview, port, script, data, title, .. } = self;
        let lang = words::code_of(self.speech);
        format!(
            "<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title}</title>\
             <meta name=viewport content=\"width=device-width, initial-scale=1\"><meta name=color-scheme content=\"light dark\">\
             <link rel=icon href=data:,><link rel=stylesheet href=/_preview/pages.css>\
             <script type=module src=/_preview/{script} data-anyqtama data-token={} data-session={} data-version=0 data-page=\"{data}\" data-cookie={COOKIE}{port}></script>\
             </head><body><main id=app><h1>{title}</h1></main></body></html>",
            preview.token, preview.session
        )
    }
}

/// The editors' board.
pub(crate) fn board(preview: &Preview, port: u16, speech: Speech) -> String {
    Shell { preview, port, speech, title: msg!("preview-board").say(speech), script: "board.js", data: "" }.html()
}

/// The languages of a page side by side; `own` is the address below `/_preview/`, made of slugs alone.
pub(crate) fn compare(preview: &Preview, port: u16, speech: Speech, own: &str) -> String {
    Shell { preview, port, speech, title: msg!("preview-compare").say(speech), script: "compare.js", data: own }.html()
}

/// A page as a phone shows it.
pub(crate) fn phone(preview: &Preview, port: u16, speech: Speech) -> String {
    Shell { preview, port, speech, title: msg!("preview-phone").say(speech), script: "phone.js", data: "" }.html()
}

/// What is shown while there is no site yet: the overlay names what stands in the way.
pub(crate) fn waiting(preview: &Preview) -> String {
    let speech = preview.said_speech.unwrap_or(preview.speech);
    Shell { preview, port: 0, speech, title: msg!("preview-no-site").say(speech), script: "preview.js", data: "" }.html()
}
