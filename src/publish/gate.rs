//! What must hold before anything goes to readers, besides what `check` finds.

use super::Stop;
use super::target::Target;
use crate::base::date::Date;
use crate::handbook::Handbook;
use crate::msg;

/// What somebody may let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Allowance {
    /// Entries whose review date has passed.
    Overdue,
    /// An address that nobody can visit.
    Placeholder,
    /// Many pages that go.
    Deletes,
    /// A connection without encryption.
    Http,
    /// A folder with somebody else's files.
    Foreign,
}

impl Allowance {
    /// How it stands on the command line and in the manifest.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Allowance::Overdue => "overdue",
            Allowance::Placeholder => "placeholder",
            Allowance::Deletes => "deletes",
            Allowance::Http => "http",
            Allowance::Foreign => "foreign",
        }
    }
}

/// How many entries are named; `check` names all.
const MOST_NAMES: usize = 10;

/// What the gate found. A warning is said, and the release says what was let through.
#[derive(Debug, Default)]
pub(crate) struct Passed {
    /// What was let through.
    pub allowed: Vec<String>,
    /// What to say.
    pub warnings: Vec<crate::base::message::Message>,
}

/// Whether a handbook may go to a target on a day.
pub(crate) fn pass(handbook: &Handbook, target: &Target, today: Date, allowed: &[Allowance]) -> Result<Passed, Stop> {
    let mut passed = Passed::default();
    let overdue: Vec<&str> = handbook.entries.iter().filter(|entry| entry.review_by < today).map(|entry| entry.slug.as_str()).collect();
    if !overdue.is_empty() {
        let more = if overdue.len() > MOST_NAMES { ", …" } else { "" };
        let names = format!("{}{more}", overdue[..overdue.len().min(MOST_NAMES)].join(", "));
        let message = msg!("publish-overdue", count = overdue.len(), names = names);
        passed.say(message, Allowance::Overdue, allowed, true)?;
    }
    if is_placeholder(&handbook.base_url) {
        let message = msg!("publish-placeholder", address = handbook.base_url.to_string());
        passed.say(message, Allowance::Placeholder, allowed, target.is_live())?;
    }
    if target.is_open_to_listeners() {
        passed.say(msg!("publish-http", name = &target.name), Allowance::Http, allowed, true)?;
    }
    Ok(passed)
}

impl Passed {
    fn say(&mut self, message: crate::base::message::Message, what: Allowance, allowed: &[Allowance], must: bool) -> Result<(), Stop> {
        let is_allowed = allowed.contains(&what);
        if must && !is_allowed {
            return Err(Stop { message, hint: Some(msg!("hint-publish-allow", name = what.name())), faults: Vec::new(), is_refusal: true });
        }
        if is_allowed {
            self.allowed.push(what.name().to_owned());
        }
        self.warnings.push(message);
        Ok(())
    }
}

/// Whether nobody can ever visit the address: its name is kept free for examples.
pub(crate) fn is_placeholder(address: &url::Url) -> bool {
    let host = address.host_str().unwrap_or_default();
    ["example", "invalid", "test"].iter().any(|end| host == *end || host.ends_with(&format!(".{end}")))
        || ["example.com", "example.org", "example.net"].iter().any(|name| host == *name || host.ends_with(&format!(".{name}")))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn addresses_for_examples_are_known() {
        for (address, expected) in [
            ("https://anyqtama.example/", true),
            ("https://www.example.com/x/", true),
            ("https://handbook.invalid/", true),
            ("https://example.kz/", false),
            ("http://127.0.0.1:8000/", false),
        ] {
            assert_eq!(is_placeholder(&url::Url::parse(address).expect("an address")), expected, "{address}");
        }
    }
}
