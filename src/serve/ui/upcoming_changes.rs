//! What changes until the date that a reader chose.

use crate::base::date::Date;
use crate::base::language::LanguageId;
use crate::base::message::UiLanguage;
use crate::msg;
use crate::render::PreparedSite;
use crate::serve::engine::{Engine, View};

/// What happens between the default date of the site and the chosen date, in chronological order: facts that start or end,
/// and reviews that become due. Empty if no later date is chosen.
pub(crate) fn changes(site: &PreparedSite, engine: &Engine, view: View, ui_language: UiLanguage) -> Vec<String> {
    let Some(chosen) = view.as_of else { return Vec::new() };
    let default = engine.options(View::default()).as_of.unwrap_or(site.content().handbook.edition);
    if chosen <= default {
        return Vec::new();
    }
    let is_between = |day: Date| default < day && day <= chosen;
    let mut found = Vec::new();
    for fact in engine.parsed().facts.value.iter().flat_map(|file| &file.facts) {
        let id = &fact.id.value;
        for period in &fact.periods {
            if is_between(*period.from) {
                found.push((*period.from, msg!("preview-fact-starts", fact = id, date = period.from.to_string())));
            }
            if let Some(to) = period.to.as_deref().filter(|to| default <= **to && **to < chosen) {
                found.push((*to, msg!("preview-fact-ends", fact = id, date = to.to_string())));
            }
        }
    }
    let handbook = &site.content().handbook;
    let due = |title: &String, day: Date| {
        (default <= day && day < chosen).then(|| (day, msg!("preview-review-due", title = title, date = day.to_string())))
    };
    found.extend(handbook.entries.iter().filter_map(|entry| due(&entry.texts[LanguageId::SOURCE].text.title.value, entry.review_by)));
    found.extend(handbook.areas.iter().filter_map(|area| due(&area.name[LanguageId::SOURCE], area.review_by)));
    found.sort();
    found.into_iter().map(|(_, message)| message.text(ui_language)).collect()
}
