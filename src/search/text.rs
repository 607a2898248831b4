//! The plain words of a text, as the index needs them: values filled in, one paragraph a line.

use crate::check::split_key;
use crate::handbook::Handbook;
use crate::language::LanguageId;
use crate::markdown::values::Value;
use crate::markdown::{Document, Piece};
use crate::render::{format, plain_text};
use crate::words::Words;

/// After these tags a new paragraph starts.
const BLOCK_ENDS: [&str; 9] = ["</p>", "</li>", "</tr>", "</h2>", "</h3>", "</h4>", "</caption>", "</blockquote>", "<br"];
/// Between these a space stands.
const CELL_ENDS: [&str; 2] = ["</td>", "</th>"];

/// The paragraphs of a text in plain words.
pub fn paragraphs(document: &Document, handbook: &Handbook, words: &Words, language: LanguageId) -> Vec<String> {
    let mut html = String::new();
    for piece in &document.pieces {
        match piece {
            Piece::Html(ready) => html.push_str(ready),
            Piece::Value(at) => html.push_str(&value(&document.values[*at].0, handbook, words, language)),
            Piece::LinkStart(_) | Piece::LinkEnd | Piece::Picture(_) => {}
        }
    }
    for end in BLOCK_ENDS {
        html = html.replace(end, &format!("\u{1}{end}"));
    }
    for end in CELL_ENDS {
        html = html.replace(end, &format!(" {end}"));
    }
    html.split('\u{1}').map(plain_text).filter(|line| !line.is_empty()).collect()
}

/// Lines that are not empty, each once.
pub fn lines(all: impl IntoIterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in all.into_iter().filter(|line| !line.is_empty()) {
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// A value in plain words. Those of a table stand one a line.
fn value(value: &Value, handbook: &Handbook, words: &Words, language: LanguageId) -> String {
    match value {
        Value::Mci { count, ending } => format::mci(handbook, words, language, *count, ending),
        Value::Tenge { count } => format::tenge_of_mci(handbook, words, language, *count),
        Value::Fact { key } => {
            let (id, part) = split_key(key);
            handbook.facts.get(id).map(|fact| format::fact(words, language, fact, part)).unwrap_or_default()
        }
        Value::FactTable { id } => {
            let parts = handbook.facts.get(id).into_iter().flat_map(|fact| &fact.parts);
            parts.map(|(_, name, value)| format!("\u{1}{}: {}", name[language], format::number(*value))).collect()
        }
        // What is doubtful answers nothing.
        Value::Open { .. } => String::new(),
    }
}
