//! The dots that lead from a heading to its page: the browser paints each by itself, in a contents list by the thousand. A row of
//! equal squares is drawn as one dashed line.

use super::content::Operator;
use std::borrow::Cow;

/// Fewer squares than these are no row.
const ROW: usize = 4;

/// How much places may differ, in the drawing's pixels: the browser writes them in short numbers.
const SLACK: f64 = 0.005;

/// A filled square or another upright box: where it starts, how wide and how high it is.
#[derive(Clone, Copy)]
struct Filled {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// The operators, each row of equal squares drawn as one dashed line.
pub(crate) fn joined(operators: Vec<Operator<'_>>) -> Vec<Operator<'_>> {
    let mut joined = Vec::with_capacity(operators.len());
    // The colour to fill with, and those to come back to.
    let mut colours = vec![None];
    let mut at = 0;
    while at < operators.len() {
        let operator = &operators[at];
        match operator.name {
            b"q" => colours.push(colours.last().cloned().flatten()),
            b"Q" => drop(colours.pop()),
            b"rg" => {
                colours.pop();
                colours.push(Some(operator.bytes.clone()));
            }
            // Colours in other words: nobody asked for them yet, so a row in one stays as it is.
            b"g" | b"k" | b"cs" | b"sc" | b"scn" => {
                colours.pop();
                colours.push(None);
            }
            b"re" => {
                let row = row(&operators[at..]);
                if let (ROW.., Some(Some(colour))) = (row.len(), colours.last()) {
                    at += 2 * row.len();
                    joined.extend(dashed(&row, colour));
                    continue;
                }
            }
            _ => {}
        }
        joined.push(operators[at].clone());
        at += 1;
    }
    joined
}

/// The equal squares, at equal distances on a level, that these operators begin with.
fn row(operators: &[Operator]) -> Vec<Filled> {
    let equal = |one: f64, other: f64| (one - other).abs() < SLACK;
    let mut row: Vec<Filled> = Vec::new();
    for pair in operators.chunks_exact(2) {
        let Some(next) = filled(pair) else { break };
        let is_next = match row.as_slice() {
            [] => true,
            [first, between @ ..] => {
                let step = between.first().map_or(next.x, |second| second.x) - first.x;
                let is_alike = equal(next.y, first.y) && equal(next.width, first.width) && equal(next.height, first.height);
                is_alike && step > first.width && equal(next.x, first.x + step * row.len() as f64)
            }
        };
        if !is_next {
            break;
        }
        row.push(next);
    }
    row
}

/// A box and the order to fill it.
fn filled(pair: &[Operator]) -> Option<Filled> {
    let [shape, paint] = pair else { return None };
    if shape.name != b"re" || paint.name != b"f" {
        return None;
    }
    let mut numbers = std::str::from_utf8(&shape.bytes).ok()?.split_ascii_whitespace().map_while(|word| word.parse::<f64>().ok());
    Some(Filled { x: numbers.next()?, y: numbers.next()?, width: numbers.next()?, height: numbers.next()? })
}

/// A row as a dashed line of its height through its middle, in the colour to fill with.
fn dashed(row: &[Filled], colour: &[u8]) -> Vec<Operator<'static>> {
    let [first, second, .., last] = row else { unreachable!("a row has at least {ROW} squares") };
    let middle = first.y + first.height / 2.0;
    let colour = String::from_utf8_lossy(colour);
    let written = [
        (b"q".as_slice(), String::new()),
        (b"RG", colour.trim_end_matches("rg").to_owned()),
        (b"w", first.height.to_string()),
        (b"d", format!("[{} {}] 0", first.width, second.x - first.x - first.width)),
        (b"m", format!("{} {middle}", first.x)),
        (b"l", format!("{} {middle}", last.x + last.width)),
        (b"S", String::new()),
        (b"Q", String::new()),
    ];
    let whole = |operands: String, name: &[u8]| Cow::Owned([operands.trim().as_bytes(), name].join(&b' ').trim_ascii().to_vec());
    written.into_iter().map(|(name, operands)| Operator { bytes: whole(operands, name), name }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::content::operators;
    use super::*;

    fn drawn(drawing: &str) -> String {
        let words = joined(operators(drawing.as_bytes())).into_iter().map(|operator| operator.bytes.into_owned());
        String::from_utf8(words.collect::<Vec<_>>().join(&b' ')).expect("ASCII in, ASCII out")
    }

    #[test]
    fn a_row_of_dots_is_a_dashed_line() {
        let dots: String = (0..5).map(|at| format!(" {} 7 1 1 re f", 151 + 2 * at)).collect();
        assert_eq!(
            drawn(&format!(".6 .7 .8 rg{dots} 0 0 9 9 re f")),
            ".6 .7 .8 rg q .6 .7 .8 RG 1 w [1 1] 0 d 151 7.5 m 160 7.5 l S Q 0 0 9 9 re f"
        );
    }

    #[test]
    fn what_is_no_row_stays_as_it_is() {
        for drawing in [
            "0 0 0 rg 1 7 1 1 re f 3 7 1 1 re f 5 7 1 1 re f",
            "0 0 0 rg 1 7 1 1 re f 3 8 1 1 re f 5 7 1 1 re f 7 8 1 1 re f",
            "0 0 0 rg 1 7 1 1 re f 3 7 1 1 re f 6 7 1 1 re f 7 7 1 1 re f 9 7 2 1 re f",
            "1 7 1 1 re f 3 7 1 1 re f 5 7 1 1 re f 7 7 1 1 re f",
            "0 0 0 rg .5 g 1 7 1 1 re f 3 7 1 1 re f 5 7 1 1 re f 7 7 1 1 re f",
            "0 0 0 rg 1 7 1 1 re W n 3 7 1 1 re W n 5 7 1 1 re W n 7 7 1 1 re W n",
        ] {
            assert_eq!(drawn(drawing), drawing);
        }
    }
}
