//! An explanation as text for a terminal.

use super::Explanation;
use crate::base::diagnostic::Severity;
use crate::base::message::UiLanguage;
use crate::msg;
use std::fmt::Write;

/// The explanation as text.
pub(crate) fn plain(explanation: &Explanation, ui_language: UiLanguage) -> String {
    let label = |message: crate::base::message::Message| message.text(ui_language);
    let severity = explanation.severity.map(|severity| match severity {
        Severity::Error => format!("{}: ", label(msg!("severity-error"))),
        Severity::Warning => format!("{}: ", label(msg!("severity-warning"))),
    });
    let mut text = format!("{}{} [{}]\n", severity.unwrap_or_default(), explanation.message, explanation.code);
    let mut push = |words: std::fmt::Arguments<'_>| text.write_fmt(words).expect("writing to a string can't fail");
    if let Some(hint) = &explanation.hint {
        push(format_args!("  {}: {hint}\n", label(msg!("label-hint"))));
    }
    push(format_args!("\n{}\n", explanation.about.unwrap_or(explanation.why)));
    let forms = [(msg!("explain-wrong"), &explanation.wrong), (msg!("explain-right"), &explanation.right)];
    for (heading, form) in forms.into_iter().filter_map(|(heading, form)| Some((heading, form.as_ref()?))) {
        push(format_args!("\n{}, {}:\n", label(heading), explanation.file.unwrap_or_default()));
        for line in form.lines() {
            push(format_args!("{}\n", format!("    {line}").trim_end()));
        }
    }
    text
}

/// The text with a capital at its start. A name in backticks stays as it is.
pub(crate) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
