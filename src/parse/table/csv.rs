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
                None | Some('\r' | '\n') => Ok(Cell { text, position }),
                Some(letter) if *letter == self.separator => Ok(Cell { text, position }),
                Some(_) => Err((self.position, msg!("csv-after-quote"))),
            };
        }
        let mut text = String::new();
        while let Some(letter) = self.letters.peek().copied().filter(|letter| !['\r', '\n', self.separator].contains(letter)) {
            text.push(letter);
            self.next();
        }
        Ok(Cell { text: text.trim().to_owned(), position })
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
                Some('"') => return Ok(text.trim().to_owned()),
                Some('\r') if self.letters.peek() == Some(&'\n') => {}
                Some(letter) => text.push(letter),
            }
        }
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
            if cell.contains([',', ';', '\t', '"', '\n', '\r']) {
                text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                text.push_str(cell);
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
    fn problems_have_positions() {
        let told = |text: &str| -> Vec<String> {
            read_csv(&FilePath::from("places.csv"), text).problems.iter().map(Diagnostic::summary).collect()
        };
        assert_eq!(told("a,b\n1\n1,2,3\n"), ["2:1 the row has 1 of 2 cells", "3:5 the row has 3 of 2 cells"]);
        assert_eq!(told("a,b\n1,\"2\n"), ["2:3 the quotation mark of this cell is not closed"]);
        assert_eq!(told("a,b\n1,\"2\" 3\n"), ["2:6 text follows the closing quotation mark"]);
    }
}
