//! Writes a drawing's operators shorter. The browser gives every letter an address; a letter that stands where the one before it
//! ends, by its font's own widths, needs none. No letter moves by more than [`SLACK`], however long its line is.

use super::faces::{Faces, Widths};
use std::fmt::Write;

/// How far a letter may stand from where the browser put it, in the drawing's pixels: a seventy-fifth of a millimetre.
const SLACK: f64 = 0.05;

/// Writes operators one by one.
pub(crate) struct Pen<'a> {
    faces: &'a Faces,
    /// The font that letters are written in, and its size; none where it is not known how far its letters move the pen.
    font: Option<(&'a Widths, f64)>,
    /// Whether letters move the pen by their widths alone.
    is_plain: bool,
    line: Line,
    /// Where the pen stands from the start of the line, when the letters of `line` are written; none where that is not known.
    stands: Option<f64>,
    /// Where the next letter is to stand.
    wanted: f64,
}

impl<'a> Pen<'a> {
    /// A pen for a page with these fonts.
    pub(crate) fn new(faces: &'a Faces) -> Pen<'a> {
        Pen { faces, font: None, is_plain: true, line: Line::default(), stands: None, wanted: 0.0 }
    }

    /// Writes an operator, or keeps it in mind until it is known what follows. `bytes` are its operands and itself.
    pub(crate) fn write(&mut self, bytes: &[u8], operator: &[u8], out: &mut Vec<u8>) {
        let Ok(text) = std::str::from_utf8(bytes) else {
            self.end_line(0.0, out);
            self.stands = None;
            return put(bytes, out);
        };
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        match (operator, words.as_slice()) {
            (b"Td", [along, across, _]) => {
                if let (Ok(along), Ok(across)) = (along.parse::<f64>(), across.parse::<f64>()) {
                    self.wanted += along;
                    if across != 0.0 {
                        self.end_line(across, out);
                    }
                    return;
                }
            }
            (b"Tj", [letters, _]) => {
                if let (Some((widths, size)), Some(letters)) = (self.font, letters_of(letters)) {
                    return self.letters(&letters, widths, size, out);
                }
                self.end_line(0.0, out);
                self.stands = None;
            }
            (b"Tf", [name, size, _]) => {
                self.line.end(out);
                let widths = name.strip_prefix('/').and_then(|name| self.faces.get(name.as_bytes()));
                self.font = widths.zip(size.parse().ok()).filter(|(_, size)| self.is_plain && *size > 0.0);
                return put(format!("{name} {} Tf", short(size)).as_bytes(), out);
            }
            (b"BT", _) => self.start(out),
            (b"Tm", [a, b, c, d, x, y, _]) => {
                self.start(out);
                return put(format!("{a} {b} {c} {d} {} {} Tm", short(x), short(y)).as_bytes(), out);
            }
            // Letters that something else moves too.
            (b"TJ" | b"'" | b"\"" | b"T*" | b"TD" | b"TL" | b"Tc" | b"Tw" | b"Tz" | b"Ts", _) => {
                self.end_line(0.0, out);
                (self.stands, self.font, self.is_plain) = (None, None, false);
            }
            (b"m" | b"l" | b"c" | b"v" | b"y", words) => {
                self.line.end(out);
                let words: Vec<String> = words.iter().map(|word| short(word)).collect();
                return put(words.join(" ").as_bytes(), out);
            }
            _ => self.line.end(out),
        }
        put(bytes, out);
    }

    /// Writes what it still has in mind.
    pub(crate) fn end(mut self, out: &mut Vec<u8>) {
        self.line.end(out);
    }

    /// A line starts anew: what stood in mind is done with.
    fn start(&mut self, out: &mut Vec<u8>) {
        self.line.end(out);
        (self.stands, self.wanted) = (Some(0.0), 0.0);
    }

    /// Ends the line and starts the next one where the pen is wanted, so much above it.
    fn end_line(&mut self, across: f64, out: &mut Vec<u8>) {
        self.line.end(out);
        if self.wanted != 0.0 || across != 0.0 {
            put(format!("{} {} Td", rounded(self.wanted), rounded(across)).as_bytes(), out);
        }
        (self.stands, self.wanted) = (Some(0.0), 0.0);
    }

    /// Adds letters to the line.
    fn letters(&mut self, letters: &[u16], widths: &Widths, size: f64, out: &mut Vec<u8>) {
        if self.stands.is_none() {
            self.end_line(0.0, out);
        }
        let mut stands = self.stands.unwrap_or_default();
        let missing = self.wanted - stands;
        if missing.abs() > SLACK {
            let thousandths = (missing * 1000.0 / size).round();
            self.line.skip(thousandths);
            stands += thousandths * size / 1000.0;
        }
        for letter in letters {
            self.line.add(*letter);
            stands += widths.of(*letter) * size / 1000.0;
        }
        self.stands = Some(stands);
    }
}

/// Letters and moves between them, as the operand of `TJ`; of `Tj` where there are no moves.
#[derive(Default)]
struct Line {
    text: String,
    is_open: bool,
    has_moves: bool,
}

impl Line {
    fn add(&mut self, letter: u16) {
        if !self.is_open {
            self.text.push('<');
            self.is_open = true;
        }
        write!(self.text, "{letter:04x}").expect("a text takes what is written");
    }

    /// Moves the pen along by thousandths of the size; the format counts backwards.
    fn skip(&mut self, thousandths: f64) {
        self.close();
        self.has_moves = true;
        write!(self.text, "{}", -thousandths).expect("a text takes what is written");
    }

    fn close(&mut self) {
        if self.is_open {
            self.text.push('>');
            self.is_open = false;
        }
    }

    fn end(&mut self, out: &mut Vec<u8>) {
        self.close();
        match (self.text.is_empty(), self.has_moves) {
            (true, _) => {}
            (false, false) => put(format!("{}Tj", self.text).as_bytes(), out),
            (false, true) => put(format!("[{}]TJ", self.text).as_bytes(), out),
        }
        *self = Line::default();
    }
}

fn put(bytes: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(bytes);
    out.push(b'\n');
}

/// The numbers of letters, two bytes each, written in hexadecimal; none where they are written otherwise.
fn letters_of(operand: &str) -> Option<Vec<u16>> {
    let digits = operand.strip_prefix('<')?.strip_suffix('>')?;
    if digits.len() % 4 != 0 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    (0..digits.len()).step_by(4).map(|at| u16::from_str_radix(&digits[at..at + 4], 16).ok()).collect()
}

fn rounded(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

/// A number with two digits after the point; any other word as it is.
fn short(word: &str) -> String {
    word.parse::<f64>().map_or_else(|_| word.to_owned(), |number| rounded(number).to_string())
}

#[cfg(test)]
mod tests {
    use super::super::content::operators;
    use super::*;

    fn written(drawing: &str) -> String {
        let faces = Faces::of_one("F4", |letter| f64::from(300 + letter * 37 % 700));
        let mut out = Vec::new();
        let mut pen = Pen::new(&faces);
        for operator in operators(drawing.as_bytes()) {
            pen.write(&operator.bytes, operator.name, &mut out);
        }
        pen.end(&mut out);
        String::from_utf8(out).expect("ASCII in, ASCII out").trim_end().replace('\n', " ")
    }

    /// Where each letter stands: what a reader of PDFs makes of a drawing.
    fn places(drawing: &str) -> Vec<(String, f64, f64)> {
        let (mut line, mut pen, mut size, mut places) = ((0.0, 0.0), 0.0, 0.0, Vec::new());
        for operator in operators(drawing.as_bytes()) {
            let text = String::from_utf8_lossy(&operator.bytes).into_owned();
            let numbers: Vec<f64> = text.split_ascii_whitespace().filter_map(|word| word.parse().ok()).collect();
            match operator.name {
                b"Tf" => size = numbers[0],
                b"Tm" => (line, pen) = ((numbers[4], numbers[5]), 0.0),
                b"Td" => (line, pen) = ((line.0 + numbers[0], line.1 + numbers[1]), 0.0),
                b"Tj" | b"TJ" => {
                    for part in text.trim_end_matches("Tj").trim_end_matches("TJ").trim().trim_matches(['[', ']']).split_inclusive('>') {
                        let (skip, letters) = part.split_once('<').unwrap_or((part, ""));
                        pen -= skip.trim().parse().unwrap_or(0.0) * size / 1000.0;
                        for letter in letters_of(&format!("<{letters}")).expect("letters") {
                            places.push((format!("{letter:04x}"), line.0 + pen, line.1));
                            pen += f64::from(300 + letter * 37 % 700) * size / 1000.0;
                        }
                    }
                }
                _ => {}
            }
        }
        places
    }

    #[test]
    fn letters_that_follow_each_other_need_no_address() {
        let drawing = "BT /F4 10 Tf 1 0 0 -1 5 7 Tm <0001> Tj 3.37 0 Td <0002> Tj 3.74 0 Td <0003> Tj ET";
        assert_eq!(written(drawing), "BT /F4 10 Tf 1 0 0 -1 5 7 Tm <000100020003>Tj ET");
    }

    #[test]
    fn letters_that_stand_apart_keep_their_distance() {
        let drawing = "BT /F4 10 Tf 1 0 0 -1 5 7 Tm <0001> Tj 4 0 Td <0002> Tj 0 12 Td <0003> Tj ET";
        assert_eq!(written(drawing), "BT /F4 10 Tf 1 0 0 -1 5 7 Tm [<0001>-63<0002>]TJ 4 12 Td <0003>Tj ET");
    }

    #[test]
    fn no_letter_of_a_long_line_moves() {
        let letters: String =
            (1..400_u32).map(|at| format!("{:.4} 0 Td <{:04x}> Tj ", 4.0 + f64::from(at * 7919 % 1000) / 300.0, at * 31 % 97)).collect();
        let drawing = format!("BT /F4 11.3999996 Tf 1 0 0 -1 52.90625 49 Tm {letters}ET");
        let (before, after) = (places(&drawing), places(&written(&drawing)));
        assert_eq!(before.len(), after.len());
        for ((letter, x, y), (same, new_x, new_y)) in before.iter().zip(&after) {
            assert!(letter == same && (x - new_x).abs() < SLACK + 0.01 && (y - new_y).abs() < 0.01, "{letter} {x} {new_x}");
        }
        assert!(written(&drawing).len() < drawing.len() * 2 / 3);
    }

    #[test]
    fn letters_of_unknown_width_or_moved_otherwise_keep_their_addresses() {
        for drawing in [
            "BT /F9 10 Tf 1 0 0 -1 5 7 Tm <0001> Tj 4 0 Td <0002> Tj ET",
            "BT 2 Tc /F4 10 Tf 1 0 0 -1 5 7 Tm <0001> Tj 4 0 Td <0002> Tj ET",
            "BT /F4 10 Tf 1 0 0 -1 5 7 Tm (a) Tj 4 0 Td (b) Tj ET",
        ] {
            assert_eq!(written(drawing), drawing);
        }
    }
}
