//! Values in running text: `{{ mci(70) }}`. Each is taken out of the Markdown before it is parsed and leaves one character
//! of a private range behind, so that no Markdown rule can touch it and its place is not lost.
//!
//! The functions are few and fixed; there are no loops, conditions or includes in content.

use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::msg;

/// A value that an author asks for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Value {
    /// `mci(70)`, `mci(1625, "-тен")`: a number of monthly calculation indices with its sum in tenge.
    Mci {
        /// How many.
        count: u64,
        /// A grammatical ending after the unit.
        ending: String,
    },
    /// `tenge(20)`: the sum alone.
    Tenge {
        /// How many monthly calculation indices.
        count: u64,
    },
    /// `fact("quota.total")`: a fact, or a part of one.
    Fact {
        /// `fact` or `fact.part`; the part `total` is the whole.
        key: String,
    },
    /// `fact_table("quota")`: the parts of a fact and their sum as a table.
    FactTable {
        /// The fact's id.
        id: String,
    },
    /// `open("centre-name")`: the note on an open point.
    Open {
        /// The point's id.
        id: String,
    },
}

impl Value {
    /// Whether it stands alone as a block of its own.
    pub(crate) fn is_block(&self) -> bool {
        matches!(self, Value::FactTable { .. } | Value::Open { .. })
    }
}

/// The functions and how they are written, for hints.
const FUNCTIONS: [&str; 5] = ["mci", "tenge", "fact", "fact_table", "open"];

/// The first of the characters that stand for values (Supplementary Private Use Area-A).
const FIRST_HOLE: u32 = 0xF_0000;
const LAST_HOLE: u32 = 0xF_FFFD;

/// The character that stands for hole number `index`.
pub(crate) fn hole(index: usize) -> char {
    char::from_u32(FIRST_HOLE + index as u32).expect("a text is shorter than the private range: `take_values` stops before")
}

/// The hole that a character stands for.
pub(crate) fn hole_index(letter: char) -> Option<usize> {
    (FIRST_HOLE..=LAST_HOLE).contains(&(letter as u32)).then(|| (letter as u32 - FIRST_HOLE) as usize)
}

/// A text whose values were taken out.
pub(crate) struct Taken {
    /// The text with one character a value.
    pub text: String,
    /// The values with their byte offsets in the source.
    pub values: Vec<(Value, usize)>,
    /// From offsets in `text` to offsets in the source.
    pub map: SourceMap,
    /// What could not be read.
    pub mistakes: Vec<Mistake>,
    /// Whether the whole text is refused, because a letter in it would pass for a value.
    pub is_refused: bool,
}

/// Something in `{{ }}` that is no value.
pub(crate) struct Mistake {
    /// Its byte offset in the source.
    pub offset: usize,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
}

/// Where the pieces of a text stood in its source: (offset in the text, offset in the source), rising.
#[derive(Default)]
pub(crate) struct SourceMap(Vec<(usize, usize)>);

impl SourceMap {
    /// The offset in the source.
    pub(crate) fn source_offset(&self, offset: usize) -> usize {
        match self.0.partition_point(|(start, _)| *start <= offset) {
            0 => offset,
            next => {
                let (start, source) = self.0[next - 1];
                source + (offset - start)
            }
        }
    }
}

/// Takes the values out of a text. Something that is no value is reported and left out.
pub(crate) fn take_values(source: &str) -> Taken {
    let mut taken = Taken {
        text: String::with_capacity(source.len()),
        values: Vec::new(),
        map: SourceMap::default(),
        mistakes: Vec::new(),
        // Letters for private use start with one of the last bytes that UTF-8 has. The largest byte is found many at a time.
        is_refused: source.bytes().fold(0, u8::max) >= 0xEE && source.chars().any(is_private),
    };
    let mut rest = 0;
    while let Some(start) = opening(source, rest) {
        taken.text.push_str(&source[rest..start]);
        let line_end = source[start..].find('\n').map_or(source.len(), |at| start + at);
        let Some(end) = source[start..line_end].find("}}").map(|at| start + at) else {
            // The rest of the line goes with it; what follows is read as ever.
            taken.mistakes.push(Mistake { offset: start, message: msg!("value-not-closed"), hint: Some(msg!("hint-value-forms")) });
            rest = line_end;
            taken.map.0.push((taken.text.len(), rest));
            continue;
        };
        match read(source[start + 2..end].trim()) {
            Ok(value) if taken.values.len() < (LAST_HOLE - FIRST_HOLE) as usize / 4 => {
                taken.map.0.push((taken.text.len(), start));
                taken.text.push(hole(taken.values.len()));
                taken.values.push((value, start));
            }
            Ok(_) => taken.mistakes.push(Mistake { offset: start, message: msg!("too-many-values"), hint: None }),
            Err((message, hint)) => taken.mistakes.push(Mistake { offset: start, message, hint }),
        }
        rest = end + 2;
        taken.map.0.push((taken.text.len(), rest));
    }
    taken.text.push_str(&source[rest..]);
    let refused = if taken.is_refused { source } else { "" };
    for (offset, letter) in refused.char_indices().filter(|(_, letter)| is_private(*letter)) {
        let code = format!("U+{:04X}", letter as u32);
        taken.mistakes.push(Mistake { offset, message: msg!("private-character", code = code), hint: None });
    }
    if taken.is_refused {
        // Such a letter would pass for a hole; the text is reported above and not used.
        taken.text = String::new();
        taken.values.clear();
        taken.map = SourceMap::default();
    }
    taken
}

/// The first `{{` from an offset on. A single letter is found much faster than two.
fn opening(source: &str, from: usize) -> Option<usize> {
    source[from..].match_indices('{').map(|(at, _)| from + at).find(|at| source[at + 1..].starts_with('{'))
}

fn is_private(letter: char) -> bool {
    matches!(letter as u32, 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF)
}

type Problem = (Message, Option<Message>);

/// Reads `name(argument, …)`.
fn read(text: &str) -> Result<Value, Problem> {
    let wrong_form = || (msg!("value-form", text = text), Some(msg!("hint-value-forms")));
    let (name, rest) = text.split_once('(').ok_or_else(wrong_form)?;
    let arguments = rest.strip_suffix(')').ok_or_else(wrong_form)?;
    let name = name.trim();
    if !FUNCTIONS.contains(&name) {
        let hint = hint_nearest(name, FUNCTIONS).unwrap_or_else(|| msg!("hint-value-forms"));
        return Err((msg!("unknown-value", name = name), Some(hint)));
    }
    let arguments: Vec<&str> = arguments.split(',').map(str::trim).filter(|argument| !argument.is_empty()).collect();
    match (name, arguments.as_slice()) {
        ("mci", [count]) => number(count).map(|count| Value::Mci { count, ending: String::new() }),
        ("mci", [count, ending]) => number(count).zip(quoted(ending)).map(|(count, ending)| Value::Mci { count, ending }),
        ("tenge", [count]) => number(count).map(|count| Value::Tenge { count }),
        ("fact", [key]) => quoted(key).map(|key| Value::Fact { key }),
        ("fact_table", [id]) => quoted(id).map(|id| Value::FactTable { id }),
        ("open", [id]) => quoted(id).map(|id| Value::Open { id }),
        _ => None,
    }
    .ok_or_else(|| (msg!("value-arguments", text = text), Some(msg!("hint-value-forms"))))
}

fn number(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number| *number <= 1_000_000_000)
}

fn quoted(text: &str) -> Option<String> {
    text.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.contains('"')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_function() {
        assert_eq!(read("mci(70)").ok(), Some(Value::Mci { count: 70, ending: String::new() }));
        assert_eq!(read("mci(1625, \"-тен\")").ok(), Some(Value::Mci { count: 1625, ending: "-тен".to_owned() }));
        assert_eq!(read("fact(\"quota.total\")").ok(), Some(Value::Fact { key: "quota.total".to_owned() }));
        for wrong in ["mci", "mci()", "mci(a)", "mci(-3)", "fact(quota)", "fact(\"a\", \"b\")", "for(1)", "mci(70"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn offsets_lead_back_to_the_source() {
        let source = "а {{ mci(1) }} б {{ tenge(2) }} в";
        let taken = take_values(source);
        assert_eq!(taken.values.len(), 2);
        for word in ["а", "б", "в"] {
            let offset = taken.text.find(word).expect("kept");
            assert_eq!(taken.map.source_offset(offset), source.find(word).expect("there"), "{word}");
        }
        assert_eq!(taken.map.source_offset(taken.text.find(hole(1)).expect("a hole")), source.find("{{ tenge").expect("there"));
    }

    #[test]
    fn letters_that_pass_for_holes_are_refused() {
        assert_eq!(take_values("a \u{F0000} b").mistakes.len(), 1);
        assert_eq!(take_values("a {{ mci(1)").mistakes.len(), 1);
    }
}
