//! Values in running text: `{{ times("fee", 3) }}`. Each value is replaced by a placeholder before the Markdown is parsed, so that Markdown
//! syntax does not apply inside it.
//!
//! The set of functions is fixed; content has no loops, conditions or includes.

use super::placeholders::{MAX_VALUES, is_private_use, value_placeholder};
use crate::base::decimal::Decimal;
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::msg;
use std::fmt;

/// A value that is computed or looked up when a page is rendered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum TextValue {
    /// `times("fee", 3)`, `times("fee", 3, "-тен")`: a multiple of a fact and its value.
    Times {
        fact: String,
        count: Decimal,
        /// The grammatical ending of the short name.
        ending: String,
    },
    /// `amount("fee")`, `amount("fee", 3)`: only the value.
    Amount { fact: String, count: Decimal },
    /// `fact("places.total")`: a fact, or a part of one.
    Fact {
        /// `fact` or `fact.part`; the part `total` means the whole.
        key: String,
    },
    /// `fact_table("places")`: the parts of a fact and their sum as a table.
    FactTable { id: String },
    /// `table("rent")`: a table of the entry.
    Table { id: String },
    /// `range("rent")`: the lowest and the highest amount of a table.
    Range { id: String },
    /// `calculator("family")`: a calculator of the entry.
    Calculator { id: String },
    /// `open("centre-name")`: the note on an open point.
    Open { id: String },
    /// `note("centre-name")`: the number of the note on an open point, which is listed below the text.
    Note { id: String },
}

impl TextValue {
    /// The fact that it shows, or the part of one: `fact` or `fact.part`.
    pub(crate) fn fact_key(&self) -> Option<&str> {
        match self {
            TextValue::Times { fact: key, .. } | TextValue::Amount { fact: key, .. } => Some(key),
            TextValue::Fact { key } | TextValue::FactTable { id: key } => Some(key),
            TextValue::Table { .. } | TextValue::Range { .. } | TextValue::Calculator { .. } => None,
            TextValue::Open { .. } | TextValue::Note { .. } => None,
        }
    }

    /// Whether it must be a paragraph of its own.
    pub(crate) fn is_block(&self) -> bool {
        match self {
            TextValue::FactTable { .. } | TextValue::Table { .. } | TextValue::Calculator { .. } | TextValue::Open { .. } => true,
            TextValue::Times { .. } | TextValue::Amount { .. } | TextValue::Fact { .. } => false,
            TextValue::Range { .. } | TextValue::Note { .. } => false,
        }
    }
}

impl fmt::Display for TextValue {
    /// As authors write it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TextValue::Times { fact, count, ending } if ending.is_empty() => write!(out, "{{{{ times(\"{fact}\", {count}) }}}}"),
            TextValue::Times { fact, count, ending } => write!(out, "{{{{ times(\"{fact}\", {count}, \"{ending}\") }}}}"),
            TextValue::Amount { fact, count } => write!(out, "{{{{ amount(\"{fact}\", {count}) }}}}"),
            TextValue::Fact { key } => write!(out, "{{{{ fact(\"{key}\") }}}}"),
            TextValue::FactTable { id } => write!(out, "{{{{ fact_table(\"{id}\") }}}}"),
            TextValue::Table { id } => write!(out, "{{{{ table(\"{id}\") }}}}"),
            TextValue::Range { id } => write!(out, "{{{{ range(\"{id}\") }}}}"),
            TextValue::Calculator { id } => write!(out, "{{{{ calculator(\"{id}\") }}}}"),
            TextValue::Open { id } => write!(out, "{{{{ open(\"{id}\") }}}}"),
            TextValue::Note { id } => write!(out, "{{{{ note(\"{id}\") }}}}"),
        }
    }
}

/// The names of the functions, for suggestions.
const FUNCTIONS: [&str; 9] = ["times", "amount", "fact", "fact_table", "table", "range", "calculator", "open", "note"];

/// A text whose values were replaced by placeholders.
pub(crate) struct ExtractedValues {
    pub text: String,
    /// With their byte offsets in the source.
    pub values: Vec<(TextValue, usize)>,
    pub map: SourceMap,
    pub errors: Vec<ValueError>,
    /// Whether the text is discarded because it contains private-use characters, which would be extracted for placeholders.
    pub is_refused: bool,
}

/// An invalid `{{ }}`.
pub(crate) struct ValueError {
    /// In bytes, in the source.
    pub offset: usize,
    pub message: Message,
    pub hint: Option<Message>,
}

/// Maps offsets in the text to offsets in its source, as ascending pairs (text, source).
#[derive(Default)]
pub(crate) struct SourceMap(Vec<(usize, usize)>);

impl SourceMap {
    /// Accounts for characters of `length` bytes that were inserted into the text at ascending `offsets`.
    pub(crate) fn insert(&mut self, offsets: &[usize], length: usize) {
        let mut pairs: Vec<(usize, usize)> = offsets.iter().map(|offset| (*offset, self.source_offset(*offset))).collect();
        pairs.extend(self.0.iter().copied().filter(|(start, _)| !offsets.contains(start)));
        pairs.sort_unstable();
        let shift = |start: usize| length * offsets.partition_point(|offset| *offset <= start);
        self.0 = pairs.into_iter().map(|(start, source)| (start + shift(start), source)).collect();
    }

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

/// Replaces the values of a text by placeholders. Invalid values are reported and removed.
pub(crate) fn extract_values(source: &str) -> ExtractedValues {
    let mut extracted = ExtractedValues {
        text: String::with_capacity(source.len()),
        values: Vec::new(),
        map: SourceMap::default(),
        errors: Vec::new(),
        // The lead bytes of private-use characters are 0xEE and above; finding the largest byte is vectorized.
        is_refused: source.bytes().fold(0, u8::max) >= 0xEE && source.chars().any(is_private_use),
    };
    let mut rest = 0;
    while let Some(start) = opening(source, rest) {
        extracted.text.push_str(&source[rest..start]);
        let line_end = source[start..].find('\n').map_or(source.len(), |at| start + at);
        let Some(end) = source[start..line_end].find("}}").map(|at| start + at) else {
            // The rest of the line is removed too; parsing continues on the next line.
            extracted.errors.push(ValueError {
                offset: start,
                message: msg!("placeholder-not-closed"),
                hint: Some(msg!("hint-placeholder-forms")),
            });
            rest = line_end;
            extracted.map.0.push((extracted.text.len(), rest));
            continue;
        };
        match read(source[start + 2..end].trim()) {
            Ok(value) if extracted.values.len() < MAX_VALUES => {
                extracted.map.0.push((extracted.text.len(), start));
                extracted.text.push(value_placeholder(extracted.values.len()));
                extracted.values.push((value, start));
            }
            Ok(_) => extracted.errors.push(ValueError { offset: start, message: msg!("too-many-placeholders"), hint: None }),
            Err((message, hint)) => extracted.errors.push(ValueError { offset: start, message, hint }),
        }
        rest = end + 2;
        extracted.map.0.push((extracted.text.len(), rest));
    }
    extracted.text.push_str(&source[rest..]);
    if extracted.is_refused { refused(source, extracted.errors) } else { extracted }
}

/// A text with characters that placeholders use: they are reported, and nothing of it is shown.
fn refused(source: &str, mut errors: Vec<ValueError>) -> ExtractedValues {
    for (offset, letter) in source.char_indices().filter(|(_, letter)| is_private_use(*letter)) {
        let code = format!("U+{:04X}", letter as u32);
        errors.push(ValueError { offset, message: msg!("private-use-character", code = code), hint: Some(msg!("hint-private-use")) });
    }
    ExtractedValues { text: String::new(), values: Vec::new(), map: SourceMap::default(), errors, is_refused: true }
}

/// The first `{{` after an offset. Searching for a single character is faster than for two.
fn opening(source: &str, from: usize) -> Option<usize> {
    source[from..].match_indices('{').map(|(at, _)| from + at).find(|at| source[at + 1..].starts_with('{'))
}

/// The length of a value in single braces, `{ fact("fee") }`, at the start of a text.
pub(super) fn in_single_braces(text: &str) -> Option<usize> {
    let (inside, _) = text.strip_prefix('{')?.split_once('}')?;
    let name = inside.trim_start().split('(').next().unwrap_or_default();
    FUNCTIONS.contains(&name).then_some(inside.len() + 2)
}

type Problem = (Message, Option<Message>);

/// Reads `name(argument, …)`.
fn read(text: &str) -> Result<TextValue, Problem> {
    let wrong_form = || (msg!("invalid-placeholder", text = text), Some(msg!("hint-placeholder-forms")));
    let (name, rest) = text.split_once('(').ok_or_else(wrong_form)?;
    let arguments = rest.strip_suffix(')').ok_or_else(wrong_form)?;
    let name = name.trim();
    if !FUNCTIONS.contains(&name) {
        let hint = hint_nearest(name, FUNCTIONS).unwrap_or_else(|| msg!("hint-placeholder-forms"));
        return Err((msg!("unknown-placeholder", name = name), Some(hint)));
    }
    let arguments: Vec<&str> = arguments.split(',').map(str::trim).filter(|argument| !argument.is_empty()).collect();
    match (name, arguments.as_slice()) {
        ("times", [fact, count]) => multiple(fact, count).map(|(fact, count)| TextValue::Times { fact, count, ending: String::new() }),
        ("times", [fact, count, ending]) => {
            multiple(fact, count).zip(quoted(ending)).map(|((fact, count), ending)| TextValue::Times { fact, count, ending })
        }
        ("amount", [fact]) => quoted(fact).map(|fact| TextValue::Amount { fact, count: Decimal::from(1) }),
        ("amount", [fact, count]) => multiple(fact, count).map(|(fact, count)| TextValue::Amount { fact, count }),
        ("fact", [key]) => quoted(key).map(|key| TextValue::Fact { key }),
        ("fact_table", [id]) => quoted(id).map(|id| TextValue::FactTable { id }),
        ("table", [id]) => quoted(id).map(|id| TextValue::Table { id }),
        ("range", [id]) => quoted(id).map(|id| TextValue::Range { id }),
        ("calculator", [id]) => quoted(id).map(|id| TextValue::Calculator { id }),
        ("note", [id]) => quoted(id).map(|id| TextValue::Note { id }),
        ("open", [id]) => quoted(id).map(|id| TextValue::Open { id }),
        _ => None,
    }
    .ok_or_else(|| (msg!("placeholder-arguments", text = text), Some(msg!("hint-placeholder-forms"))))
}

fn multiple(fact: &str, count: &str) -> Option<(String, Decimal)> {
    quoted(fact).zip(count.parse().ok().filter(|count| *count <= MAX_COUNT.into()))
}

/// The product with the largest value of a fact can still be written.
const MAX_COUNT: u64 = 1_000_000_000;

fn quoted(text: &str) -> Option<String> {
    text.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.contains('"')).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::UiLanguage;
    use std::collections::BTreeSet;

    #[test]
    fn parses_each_function() {
        let times = |count: u64, ending: &str| TextValue::Times { fact: "fee".to_owned(), count: count.into(), ending: ending.to_owned() };
        assert_eq!(read("times(\"fee\", 70)").ok(), Some(times(70, "")));
        assert_eq!(read("times(\"fee\", 1625, \"-тен\")").ok(), Some(times(1625, "-тен")));
        assert_eq!(read("amount(\"fee\")").ok(), read("amount(\"fee\", 1)").ok());
        assert!(read("amount(\"fee\", 0.5)").is_ok());
        assert_eq!(read("fact(\"quota.total\")").ok(), Some(TextValue::Fact { key: "quota.total".to_owned() }));
        for wrong in
            ["times", "times()", "times(a)", "times(\"fee\", -3)", "times(70)", "fact(quota)", "fact(\"a\", \"b\")", "for(1)", "amount(70"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_function_is_in_the_hint_the_documentation_and_the_property_tests() {
        let file = |path: &str| std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).expect("a file of ours");
        let (manual, fuzz) = (file("docs/writing.md"), file("tests/suite/fuzz.rs"));
        let rows = manual.lines().filter(|line| line.starts_with("| `{{"));
        let examples = rows.flat_map(|row| row.split("`{{ ").skip(1)).filter_map(|rest| rest.split(" }}`").next());
        let documented: BTreeSet<&str> =
            examples.inspect(|form| assert!(read(form).is_ok(), "{form}")).filter_map(|form| form.split('(').next()).collect();
        assert_eq!(documented, BTreeSet::from(FUNCTIONS), "docs/writing.md");
        for name in FUNCTIONS {
            for language in UiLanguage::all() {
                assert!(msg!("hint-placeholder-forms").text(*language).contains(&format!(" {name}(\"")), "{name} in {language:?}");
            }
            assert!(fuzz.contains(&format!("{name}|")), "{name} in fuzz.rs");
        }
    }

    #[test]
    fn offsets_map_to_the_source() {
        let source = "а {{ fact(\"a\") }} б {{ amount(\"b\") }} в";
        let extracted = extract_values(source);
        assert_eq!(extracted.values.len(), 2);
        for word in ["а", "б", "в"] {
            let offset = extracted.text.find(word).expect("kept");
            assert_eq!(extracted.map.source_offset(offset), source.find(word).expect("there"), "{word}");
        }
        assert_eq!(
            extracted.map.source_offset(extracted.text.find(value_placeholder(1)).expect("a placeholder")),
            source.find("{{ amount").expect("there")
        );
    }

    #[test]
    fn private_use_characters_are_refused() {
        assert_eq!(extract_values("a \u{F0000} b").errors.len(), 1);
        assert_eq!(extract_values("a {{ fact(1)").errors.len(), 1);
    }
}
