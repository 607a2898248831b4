//! The strings of the interface.

use super::edit_strings;
use crate::base::message::{Message, UiLanguage};
use crate::msg;
use serde_json::{Map, Value};

pub(crate) fn language_tag(ui_language: UiLanguage) -> &'static str {
    match ui_language {
        UiLanguage::English => "en",
        UiLanguage::Kazakh => "kk",
        UiLanguage::Russian => "ru",
    }
}

/// All strings by the key that scripts use, which is the message id without `preview-`; the language tag under `lang`.
pub(crate) fn all(ui_language: UiLanguage) -> Value {
    let key = |message: &Message| message.id.trim_start_matches("preview-").to_owned();
    let mut strings: Map<String, Value> =
        messages().iter().chain(&edit_strings::messages()).map(|message| (key(message), Value::from(message.text(ui_language)))).collect();
    strings.insert("lang".to_owned(), Value::from(language_tag(ui_language)));
    Value::Object(strings)
}

fn messages() -> Vec<Message> {
    vec![
        msg!("preview-bar"),
        msg!("preview-hide"),
        msg!("preview-show"),
        msg!("preview-language"),
        msg!("preview-as-of"),
        msg!("preview-drafts"),
        msg!("preview-phone"),
        msg!("preview-phone-width"),
        msg!("preview-print"),
        msg!("preview-board"),
        msg!("preview-compare"),
        msg!("preview-source"),
        msg!("preview-source-help"),
        msg!("preview-opened"),
        msg!("preview-copied"),
        msg!("preview-open-in-vscode"),
        msg!("preview-not-opened"),
        msg!("preview-problems"),
        msg!("preview-no-problems"),
        msg!("preview-broken-title"),
        msg!("preview-broken-text"),
        msg!("preview-differing-title"),
        msg!("preview-differing-text"),
        msg!("preview-close"),
        msg!("preview-disconnected"),
        msg!("preview-changes"),
        msg!("preview-no-changes"),
        msg!("preview-over-budget"),
        msg!("preview-page"),
        msg!("preview-filter"),
        msg!("preview-all"),
        msg!("preview-overdue"),
        msg!("preview-behind"),
        msg!("preview-with-problems"),
        msg!("preview-with-open-points"),
        msg!("preview-kind"),
        msg!("preview-entry"),
        msg!("preview-other-page"),
        msg!("preview-area"),
        msg!("preview-parity"),
        msg!("preview-facts"),
        msg!("preview-until"),
        msg!("preview-review-by"),
        msg!("preview-open-points"),
        msg!("preview-complete"),
        msg!("preview-missing"),
        msg!("preview-stale"),
        msg!("preview-broken"),
        msg!("preview-no-matches"),
        msg!("preview-rows"),
        msg!("preview-asked"),
        msg!("preview-asked-help"),
        msg!("preview-asked-file"),
        msg!("preview-asked-nearest"),
        msg!("preview-asked-result"),
        msg!("preview-differs"),
        msg!("preview-differences"),
        msg!("preview-same"),
        msg!("preview-empty"),
        msg!("preview-help"),
        msg!("label-hint"),
        msg!("label-also"),
        msg!("severity-error"),
        msg!("severity-warning"),
    ]
}
