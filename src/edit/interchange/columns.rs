//! Which column of a table is which column of `places.csv`: by `import.yaml`, by name, or by what the handbook and the program call it in
//! their languages.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::base::message::{UiLanguage, interface_strings};
use crate::base::nearest::hint_nearest;
use crate::check::places_table::{LOCAL_COLUMNS, NEEDED_COLUMNS, PLAIN_COLUMNS};
use crate::handbook::CheckedHandbook;
use crate::msg;
use crate::parse::ParsedDirectory;
use crate::parse::table::{Cell, Sheet};
use std::collections::BTreeMap;

/// For each column of a table, the column of `places.csv`; `None` for one that is ignored.
pub(super) type Mapping = Vec<Option<String>>;

/// The columns of headings that were decided.
pub(super) struct KnownColumns {
    /// Heading → column, from `import.yaml` and from what an editor chose now.
    by_heading: BTreeMap<String, String>,
    /// Whether an editor chose something that `import.yaml` lacks.
    has_new: bool,
}

impl KnownColumns {
    pub(super) fn new(directory: &ParsedDirectory, chosen: &BTreeMap<String, String>) -> KnownColumns {
        let file = directory.import.iter().filter_map(|import| import.value.as_ref()).flat_map(|file| &file.columns);
        let mut by_heading: BTreeMap<String, String> = file.map(|(heading, column)| (heading.clone(), column.value.clone())).collect();
        let has_new = chosen.iter().any(|(heading, column)| by_heading.get(heading) != Some(column));
        by_heading.extend(chosen.clone());
        KnownColumns { by_heading, has_new }
    }
}

/// All columns, for advice.
fn column_names() -> String {
    PLAIN_COLUMNS.into_iter().chain(LOCAL_COLUMNS).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// The value in `import.yaml` for columns that are not imported.
const IGNORE: &str = "ignore";

/// Words of the theme that name columns.
const THEME_WORDS: [(&str, &str); 8] = [
    ("areas_heading", "area"),
    ("place_cost", "cost"),
    ("take_along", "bring"),
    ("column_address", "address"),
    ("column_phone", "phones"),
    ("column_transport", "transport"),
    ("column_hours", "hours"),
    ("column_service", "services"),
];

/// What a heading can be called.
struct Name {
    /// In lower case.
    word: String,
    column: &'static str,
    /// The language of the handbook to which the word belongs; empty if the handbook lacks it.
    code: String,
}

/// Finds the column for each heading. Unknown headings and missing columns are reported.
pub(super) fn map(file: &FilePath, sheet: &Sheet, known: &KnownColumns, handbook: &CheckedHandbook, directory: &str) -> Checked<Mapping> {
    let columns = all(handbook);
    let names = names(handbook, directory);
    let mut problems = Vec::new();
    let mut mapping: Mapping = Vec::new();
    for (at, cell) in sheet.header.iter().enumerate() {
        let by_file = known.by_heading.get(&cell.text).cloned();
        let found = by_file.or_else(|| by_name(&cell.text, &columns)).or_else(|| by_meaning(&cell.text, &sheet.header, &names));
        let place = || Place::new(file, cell.position);
        let (column, problem) = match found {
            Some(column) if column == IGNORE => (None, None),
            Some(column) if !columns.contains(&column) => {
                let hint = hint_nearest(&column, columns.iter().map(String::as_str));
                (None, Some(Diagnostic::error(place(), msg!("unknown-csv-column", name = &column)).maybe_hint(hint)))
            }
            Some(column) if mapping.contains(&Some(column.clone())) => {
                (None, Some(Diagnostic::error(place(), msg!("duplicate-name", name = &column))))
            }
            Some(column) => (Some(column), None),
            // A column without heading and cells is empty space.
            None if cell.text.is_empty() => {
                let lost = sheet.rows.iter().filter_map(|row| row.get(at)).find(|cell| !cell.text.is_empty());
                (None, lost.map(|cell| Diagnostic::error(Place::new(file, cell.position), msg!("import-no-heading"))))
            }
            None => {
                let problem = Diagnostic::error(place(), msg!("unknown-csv-column", name = &cell.text));
                (None, Some(problem.hint(msg!("hint-import-column", name = &cell.text, directory = directory, columns = column_names()))))
            }
        };
        mapping.push(column);
        problems.extend(problem);
    }
    let start = sheet.header.first().map_or(Position::START, |cell| cell.position);
    for needed in NEEDED_COLUMNS {
        let is_there = mapping.iter().flatten().any(|column| column.split('.').next() == Some(needed));
        if !is_there && problems.is_empty() {
            problems.push(Diagnostic::error(Place::new(file, start), msg!("missing-csv-column", name = needed)));
        }
    }
    Checked { value: mapping, problems }
}

/// Every column that `places.csv` can have, in order.
fn all(handbook: &CheckedHandbook) -> Vec<String> {
    let codes: Vec<&str> = handbook.handbook.languages.written().map(|language| language.code.as_str()).collect();
    in_order_of(&codes)
}

/// Every column that `places.csv` can have in these languages: what a place is, where it is, and the rest.
pub(crate) fn in_order_of(codes: &[&str]) -> Vec<String> {
    let local = |name: &&str| std::iter::once((*name).to_owned()).chain(codes.iter().map(|code| format!("{name}.{code}"))).collect();
    let plain = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let (identity, rest) = PLAIN_COLUMNS.split_at(2);
    let local: Vec<String> = LOCAL_COLUMNS.iter().flat_map(|name: &&str| -> Vec<String> { local(name) }).collect();
    [plain(identity), local, plain(rest)].concat()
}

/// The mapped columns in the order of `places.csv`.
pub(super) fn in_order(mapping: &Mapping, handbook: &CheckedHandbook) -> Vec<String> {
    all(handbook).into_iter().filter(|column| mapping.contains(&Some(column.clone()))).collect()
}

fn by_name(heading: &str, columns: &[String]) -> Option<String> {
    columns.iter().find(|column| column.eq_ignore_ascii_case(heading)).cloned()
}

/// The words of the theme, the headings of the directory and the names of fields in forms, in all languages.
fn names(handbook: &CheckedHandbook, directory: &str) -> Vec<Name> {
    let CheckedHandbook { handbook, words } = handbook;
    let own = handbook.names.directories.get(directory).map(|id| &handbook.directories[*id].headings);
    let mut names = Vec::new();
    for language in handbook.languages.iter() {
        // A text in a derived language is one in its source.
        let code = &handbook.languages[words.written_form(language.id)].code;
        let mut add = |word: &str, column| names.push(Name { word: word.to_lowercase(), column, code: code.clone() });
        let headings = own.iter().flat_map(|own| [(&own.service, "services"), (&own.areas, "area")]);
        headings.for_each(|(text, column)| text.iter().for_each(|text| add(&text[language.id], column)));
        THEME_WORDS
            .iter()
            .for_each(|(word, column)| add(words.get(language.id, word).trim_end_matches([':', '：', ' ', '\u{a0}']), column));
    }
    for ui_language in UiLanguage::all() {
        let code = handbook.languages.find(ui_language.tag()).map_or("", |_| ui_language.tag());
        let strings: BTreeMap<&str, String> = interface_strings(*ui_language).collect();
        let fields = LOCAL_COLUMNS.into_iter().chain(PLAIN_COLUMNS).map(|column| (format!("field-{column}"), column));
        for (id, column) in fields.chain([("field-service".to_owned(), "services")]) {
            names.extend(strings.get(id.as_str()).map(|word| Name { word: word.clone(), column, code: code.to_owned() }));
        }
    }
    names
}

/// By the meaning of a heading. `Address (kk)` is `address.kk`. Where the table has the heading in several languages, each is for the texts
/// in its language; the only one is for all languages.
fn by_meaning(heading: &str, header: &[Cell], names: &[Name]) -> Option<String> {
    let (heading, code) = without_code(heading, names);
    let name = names.iter().find(|name| name.word == heading)?;
    if !LOCAL_COLUMNS.contains(&name.column) {
        return code.is_none().then(|| name.column.to_owned());
    }
    let is_other = |other: &Name| other.column == name.column && other.code != name.code && other.word != name.word;
    let has_other = header.iter().any(|cell| names.iter().any(|other| is_other(other) && other.word == cell.text.to_lowercase()));
    let code = code.or_else(|| has_other.then(|| name.code.clone())).filter(|code| !code.is_empty());
    Some(code.map_or_else(|| name.column.to_owned(), |code| format!("{}.{code}", name.column)))
}

/// `address_kk`, `Address (kk)` and `address kk` are a heading in lower case and a language.
fn without_code(heading: &str, names: &[Name]) -> (String, Option<String>) {
    let lower = heading.trim().to_lowercase();
    let trimmed = lower.trim_end_matches([')', ']']);
    for Name { code, .. } in names.iter().filter(|name| !name.code.is_empty()) {
        let rest = trimmed.strip_suffix(&code.to_lowercase()).filter(|rest| rest.ends_with(['(', '[', ' ', '_', '.', '-', ',']));
        if let Some(rest) = rest {
            return (rest.trim_end_matches(['(', '[', ' ', '_', '.', '-', ',']).to_owned(), Some(code.clone()));
        }
    }
    (lower, None)
}

/// `import.yaml` with what is known and the headings that are not names of columns. `None` if there is nothing to add.
pub(super) fn file_text(header: &[Cell], mapping: &Mapping, known: &KnownColumns) -> Option<String> {
    let found = header.iter().zip(mapping).filter_map(|(cell, column)| column.as_ref().map(|column| (&cell.text, column)));
    let added: Vec<(&String, &String)> =
        found.filter(|(heading, column)| heading != column && !known.by_heading.contains_key(*heading)).collect();
    if added.is_empty() && !known.has_new {
        return None;
    }
    let lines = known
        .by_heading
        .iter()
        .chain(added)
        .map(|(heading, column)| format!("  {}: {column}\n", serde_json::Value::from(heading.as_str())));
    Some(format!("# Headings of tables that were imported, and the columns of places.csv.\ncolumns:\n{}", lines.collect::<String>()))
}
