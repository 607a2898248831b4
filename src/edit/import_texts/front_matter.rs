//! The front matter that other programs write.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place};
use crate::edit::value::ContentValue;
use crate::msg;
use std::ops::Range;

/// What an entry uses of a front matter.
#[derive(Default)]
pub(super) struct Matter {
    pub title: Option<String>,
    pub answer: Option<String>,
    pub aliases: Vec<String>,
}

/// Reads the YAML in `range` of a file. Keys that an entry does not have are reported.
pub(super) fn read(file: &FilePath, text: &str, range: Range<usize>) -> Checked<Matter> {
    let yaml = &text[range.clone()];
    let place = |offset: usize| Place::new(file, Lines::new(text).position(offset));
    let Ok(ContentValue::Map(entries)) = serde_yaml::from_str::<ContentValue>(yaml) else {
        let problem = Diagnostic::warning(place(range.start), msg!("import-text-front-matter")).hint(super::hint_write());
        let problems = if yaml.trim().is_empty() { Vec::new() } else { vec![problem] };
        return Checked { value: Matter::default(), problems };
    };
    let mut matter = Matter::default();
    let mut problems = Vec::new();
    for (key, value) in entries {
        let is_used = match (key.as_str(), value) {
            ("title", ContentValue::Text(text)) => matter.title.replace(text).is_none(),
            ("answer" | "description" | "summary", ContentValue::Text(text)) if matter.answer.is_none() => {
                matter.answer.replace(text).is_none()
            }
            // In other programs, aliases are addresses.
            ("aliases", ContentValue::List(items))
                if items.iter().all(|item| matches!(item, ContentValue::Text(text) if !text.contains('/'))) =>
            {
                matter.aliases =
                    items.into_iter().filter_map(|item| if let ContentValue::Text(text) = item { Some(text) } else { None }).collect();
                true
            }
            _ => false,
        };
        if !is_used {
            let line = yaml.split_inclusive('\n').scan(range.start, |start, line| {
                let at = *start;
                *start += line.len();
                Some((at, line))
            });
            let at = line.into_iter().find(|(_, line)| line.trim_start_matches(['"', '\'']).starts_with(key.as_str()));
            problems.push(Diagnostic::warning(place(at.map_or(range.start, |(at, _)| at)), msg!("import-text-left-out", key = key)));
        }
    }
    Checked { value: matter, problems }
}
