//! The Atom feed of changes in each language.

use crate::base::html::escape;
use crate::base::language::Language;
use crate::base::ui_strings::UiStrings;
use crate::handbook::{ChangelogEntry, Handbook};
use crate::site::{PageKind, path, public_url};

/// The path of a language's feed.
pub(crate) fn feed_path(language: &Language) -> String {
    format!("{}/changes.xml", language.folder)
}

/// The feed of a language; none without changes. Entries have ids that stay the same when changes are added.
pub(crate) fn feed(handbook: &Handbook, words: &UiStrings, language: &Language) -> Option<String> {
    let newest = handbook.changes.first()?;
    let page = public_url(handbook, &path(handbook, language, PageKind::Changes));
    let title = format!("{} · {}", words.get(language.id, "title_changes"), handbook.title[language.id]);
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str(&format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", language.code));
    element(&mut xml, "title", &title);
    element(&mut xml, "id", &page);
    element(&mut xml, "updated", &instant(newest));
    xml.push_str(&link("alternate", &page));
    xml.push_str(&link("self", &public_url(handbook, &feed_path(language))));
    xml.push_str("<author>");
    element(&mut xml, "name", &handbook.publisher[language.id]);
    xml.push_str("</author>\n");
    for (index, change) in handbook.changes.iter().enumerate() {
        // Counted from the oldest change of the day, since new ones are added at the start.
        let number = handbook.changes[index..].iter().filter(|other| other.date == change.date).count();
        xml.push_str("<entry>");
        element(&mut xml, "title", &change.text[language.id]);
        element(&mut xml, "id", &format!("{page}#{}-{number}", change.date));
        element(&mut xml, "updated", &instant(change));
        xml.push_str(&link("alternate", &page));
        xml.push_str("</entry>\n");
    }
    xml.push_str("</feed>\n");
    Some(xml)
}

/// Only the day is known.
fn instant(change: &ChangelogEntry) -> String {
    format!("{}T00:00:00Z", change.date)
}

fn element(xml: &mut String, name: &str, text: &str) {
    xml.push_str(&format!("<{name}>"));
    escape(text, xml);
    xml.push_str(&format!("</{name}>"));
}

fn link(relation: &str, address: &str) -> String {
    let mut link = format!("<link rel=\"{relation}\" href=\"");
    escape(address, &mut link);
    link.push_str("\"/>");
    link
}
