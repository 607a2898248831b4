//! The help pages of the preview: one for each code of a problem, and their list. They need no script.

use super::shell;
use crate::base::diagnostic::Severity;
use crate::base::html::escape;
use crate::base::message::{Message, UiLanguage};
use crate::msg;
use crate::report::explain::{self, Explanation, KnownProblem};

/// The help page of a code. None for an unknown code.
pub(crate) fn page(code: &str, ui_language: UiLanguage) -> Option<String> {
    let explanation = explain::explain(explain::find(code).ok()?, ui_language);
    let body = body(&explanation, ui_language);
    Some(shell::document(ui_language, &explanation.message, &body))
}

/// The list of all codes by group.
pub(crate) fn index(ui_language: UiLanguage) -> String {
    let title = msg!("preview-help-all").text(ui_language);
    let mut body = format!("<h1>{title}</h1>");
    for group in &explain::known().groups {
        body.push_str("<h2>");
        escape(group.title.text(ui_language), &mut body);
        body.push_str("</h2><p>");
        push_text(group.why.text(ui_language), &mut body);
        body.push_str("</p><ul class=codes>");
        let problems = explain::known().problems.iter().filter(|problem| problem.group == group.id);
        problems.for_each(|problem| push_entry(problem, ui_language, &mut body));
        body.push_str("</ul>");
    }
    shell::document(ui_language, &title, &body)
}

fn push_entry(problem: &'static KnownProblem, ui_language: UiLanguage, into: &mut String) {
    into.push_str(&format!("<li>{}<code>{}</code></a> ", link(&problem.code, ui_language), problem.code));
    push_text(&Message::outline(&problem.code, ui_language), into);
    into.push_str("</li>");
}

fn body(explanation: &Explanation, ui_language: UiLanguage) -> String {
    let label = |message: Message| message.text(ui_language);
    let mut body = "<p>".to_owned();
    escape(explanation.group, &mut body);
    body.push_str("</p><h1>");
    push_text(&explain::capitalized(&explanation.message), &mut body);
    body.push_str("</h1><p>");
    match explanation.severity {
        Some(Severity::Error) => body.push_str(&format!("<strong class=bad>{}</strong> ", label(msg!("severity-error")))),
        Some(Severity::Warning) => body.push_str(&format!("<strong class=warn>{}</strong> ", label(msg!("severity-warning")))),
        None => {}
    }
    body.push_str(&format!("<code>{}</code></p>", explanation.code));
    let mut section = |heading: Message, text: Option<&str>| {
        if let Some(text) = text {
            body.push_str(&format!("<h2>{}</h2><p>", label(heading)));
            push_text(&explain::capitalized(text), &mut body);
            body.push_str("</p>");
        }
    };
    section(msg!("preview-help-why"), Some(explanation.why));
    section(msg!("preview-help-do"), explanation.hint.as_deref().or(explanation.about));
    let forms = [(msg!("explain-wrong"), &explanation.wrong), (msg!("explain-right"), &explanation.right)];
    if let (Some(file), Some(_)) = (explanation.file, &explanation.wrong) {
        body.push_str(&format!("<h2>{}</h2><p><code>", label(msg!("preview-help-example"))));
        escape(file, &mut body);
        body.push_str("</code></p>");
    }
    for (heading, form) in forms.into_iter().filter_map(|(heading, form)| Some((heading, form.as_ref()?))) {
        // Focusable, so that long lines can be scrolled with the keyboard.
        body.push_str(&format!("<h3>{0}</h3><pre tabindex=0 role=group aria-label=\"{0}\" lang dir=auto>", label(heading)));
        escape(form.trim_end(), &mut body);
        body.push_str("</pre>");
    }
    body.push_str(&format!("<p>{}{}</a></p>", link("", ui_language), label(msg!("preview-help-all"))));
    body
}

/// The start of a link to a help page in the same language, or to their list.
fn link(code: &str, ui_language: UiLanguage) -> String {
    format!("<a href=\"/_preview/help/{code}?lang={}\">", ui_language.tag())
}

/// Appends a text; what is between backticks becomes code.
fn push_text(text: &str, into: &mut String) {
    for (at, part) in text.split('`').enumerate() {
        // Backticks come in pairs, apart from those of a message about a backtick.
        let is_code = at % 2 == 1;
        into.push_str(if is_code { "<code>" } else { "" });
        escape(part, into);
        into.push_str(if is_code { "</code>" } else { "" });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_help_page_has_message_advice_and_example() {
        for (ui_language, lang, part) in [
            (UiLanguage::English, "en", "Did you mean <code>general</code>?"),
            (UiLanguage::Kazakh, "kk", "Бұл не үшін маңызды"),
            (UiLanguage::Russian, "ru", "Почему это важно"),
        ] {
            let page = page("unknown-topic", ui_language).expect("a code");
            for part in [part, &format!("<html lang={lang}>"), "<code>genral</code>", "topic: genral</pre>", "topic: general</pre>"] {
                assert!(page.contains(part), "{part}: {page}");
            }
            assert!(!page.contains("<script"));
        }
        assert!(page("no-such-code", UiLanguage::English).is_none());
    }

    #[test]
    fn examples_are_escaped() {
        let page = page("html-forbidden", UiLanguage::Russian).expect("a code");
        assert!(page.contains("&lt;i&gt;") && !page.contains("<i>"), "{page}");
    }

    #[test]
    fn the_list_links_to_every_code() {
        let list = index(UiLanguage::Kazakh);
        assert!(
            explain::known().problems.iter().all(|problem| list.contains(&format!("href=\"/_preview/help/{}?lang=kk\"", problem.code)))
        );
    }
}
