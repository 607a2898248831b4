//! Plain text of a document for the index: placeholders filled in, one paragraph per line.

use crate::base::html::plain_text;
use crate::base::language::LanguageId;
use crate::base::ui_strings::UiStrings;
use crate::handbook::{Entry, FactFormat, Handbook, Table};
use crate::markdown::values::TextValue;
use crate::markdown::{HtmlPiece, MarkdownDocument};

/// Tags that end a paragraph.
const BLOCK_ENDS: [&str; 10] = ["</summary>", "</p>", "</li>", "</tr>", "</h2>", "</h3>", "</h4>", "</caption>", "</blockquote>", "<br"];
/// Starts a new line between the values of a table.
const NEW_LINE: char = '\u{1}';
/// Tags that separate words.
const CELL_ENDS: [&str; 2] = ["</td>", "</th>"];

/// Starts the line with the anchor of the section that follows. Lines of text never start with white space.
pub(crate) const SECTION: char = '\t';

/// Starts the line of an item of a list or a row of a table, which belongs to the line above.
pub(crate) const ITEM: char = ' ';
/// Tags that start such a line.
const ITEM_STARTS: [&str; 3] = ["<li>", "<li ", "<tr"];

/// The handbook, and the entry to which a text belongs.
#[derive(Clone, Copy)]
pub(crate) struct TextOf<'a> {
    pub handbook: &'a Handbook,
    pub entry: Option<&'a Entry>,
}

/// The lines of a text. A heading with an anchor is preceded by a line of [`SECTION`] and the anchor.
pub(crate) fn paragraphs(document: &MarkdownDocument, of: TextOf<'_>, words: &UiStrings, language: LanguageId) -> Vec<String> {
    let mut html = String::new();
    for piece in &document.pieces {
        match piece {
            HtmlPiece::Html(ready) => html.push_str(ready),
            HtmlPiece::Value(at) => html.push_str(&value(&document.values[*at].0, of, words, language)),
            HtmlPiece::LinkStart(_) | HtmlPiece::LinkEnd | HtmlPiece::Picture(_) | HtmlPiece::UiString(_) => {}
        }
    }
    lines_of(&html)
}

/// Splits generated HTML into lines of plain text, at block ends and at [`NEW_LINE`].
fn lines_of(html: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut is_item = false;
    let mut rest = html;
    while let Some(at) = rest.find(['<', NEW_LINE]) {
        line.push_str(&rest[..at]);
        let length = if rest[at..].starts_with(NEW_LINE) { 1 } else { rest[at..].find('>').map_or(rest.len() - at, |end| end + 1) };
        let tag = &rest[at..at + length];
        if let Some(anchor) = anchor_of(tag) {
            finish(&mut line, &mut is_item, &mut lines);
            lines.push(format!("{SECTION}{anchor}"));
        } else if tag.starts_with(NEW_LINE) || BLOCK_ENDS.iter().any(|end| tag.starts_with(end)) {
            finish(&mut line, &mut is_item, &mut lines);
        } else if ITEM_STARTS.iter().any(|start| tag.starts_with(start)) {
            finish(&mut line, &mut is_item, &mut lines);
            is_item = true;
        } else if CELL_ENDS.contains(&tag) {
            line.push(' ');
        }
        rest = &rest[at + length..];
    }
    line.push_str(rest);
    finish(&mut line, &mut is_item, &mut lines);
    lines
}

fn finish(line: &mut String, is_item: &mut bool, lines: &mut Vec<String>) {
    let words = plain_text(&std::mem::take(line));
    if !words.is_empty() {
        lines.push(if std::mem::take(is_item) { format!("{ITEM}{words}") } else { words });
    }
}

/// The anchor of a heading's start tag.
fn anchor_of(tag: &str) -> Option<&str> {
    let attributes = tag.strip_prefix("<h2 ").or_else(|| tag.strip_prefix("<h3 "))?;
    attributes.split_once("id=\"")?.1.split('"').next()
}

/// Joins non-empty lines without duplicates.
pub(crate) fn lines(all: impl IntoIterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for line in all.into_iter().filter(|line| !line.is_empty()) {
        if !kept.contains(&line) {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// The plain text of a placeholder; the values of a table are one per line.
fn value(value: &TextValue, of: TextOf<'_>, words: &UiStrings, language: LanguageId) -> String {
    let TextOf { handbook, entry } = of;
    let table = |id: &str| entry.into_iter().flat_map(|entry| &entry.tables).find(|table| table.id == id);
    let facts = FactFormat::new(handbook, words, language);
    match value {
        // Only the preview indexes a text with such a mistake.
        _ if value.fact_key().is_some_and(|key| !handbook.has_fact(key)) => String::new(),
        TextValue::Times { fact, count, ending } => facts.times(fact, *count, ending),
        TextValue::Amount { fact, count } => facts.amount(fact, *count),
        TextValue::Fact { key } => facts.fact(key),
        TextValue::FactTable { id } => {
            let fact = handbook.facts.get(id);
            let parts = fact.into_iter().flat_map(|fact| fact.parts.iter().map(move |part| (fact, part)));
            parts.map(|(fact, (_, name, value))| format!("{NEW_LINE}{}: {}", name[language], facts.bare(fact, *value))).collect()
        }
        TextValue::Table { id } => table(id).map(|table| table_text(table, facts, language)).unwrap_or_default(),
        TextValue::Range { id } => table(id).map(|table| facts.table_range(table)).unwrap_or_default(),
        TextValue::Calculator { id } => entry.map(|entry| calculator_text(entry, id, facts, language)).unwrap_or_default(),
        // An open point is not an answer.
        TextValue::Open { .. } | TextValue::Note { .. } => String::new(),
    }
}

/// The caption and each row of a table.
fn table_text(table: &Table, facts: FactFormat<'_>, language: LanguageId) -> String {
    let mut text = format!("{NEW_LINE}{}", table.caption[language]);
    for row in &table.rows {
        let cells = table.columns.iter().zip(&row.values).map(|((_, column), number)| {
            let (amount, number) = facts.table_amount(table, *number);
            let amount = number.map_or(amount.clone(), |number| format!("{amount} ({number})"));
            if table.columns.len() == 1 { amount } else { format!("{} {amount}", column[language]) }
        });
        text.push_str(&format!("{NEW_LINE}{}: {}", row.name[language], facts.list(cells)));
    }
    text
}

/// A line for each answer and count of a calculator.
fn calculator_text(entry: &Entry, id: &str, facts: FactFormat<'_>, language: LanguageId) -> String {
    let Some(calculator) = entry.calculators.iter().find(|calculator| calculator.id == id) else { return String::new() };
    let mut text = String::new();
    for (answer, (_, name)) in entry.tables[calculator.choose_from].columns.iter().enumerate() {
        for count in 1..=calculator.up_to {
            let amounts = calculator.results.iter().map(|result| {
                let number = result.number(&entry.tables, count, answer);
                format!("{} {}", result.name[language], facts.table_amount(&entry.tables[result.table], number).0)
            });
            let asked = facts.list([count.to_string(), name[language].clone()].into_iter());
            text.push_str(&format!("{NEW_LINE}{}: {asked}: {}", calculator.header[language], facts.list(amounts)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::lines_of;

    #[test]
    fn blocks_become_lines_and_cells_become_words() {
        let html = "<h2 id=\"a\">Бір</h2><p>екі <strong>үш</strong> &amp; төрт</p><table><tr><th>бес</th><td>6</td></tr></table>\u{1}жеті<ul><li>сегіз</li></ul>";
        assert_eq!(lines_of(html), ["\ta", "Бір", "екі үш & төрт", " бес 6", "жеті", " сегіз"]);
    }
}
