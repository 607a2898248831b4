//! Safety checks before a publish, in addition to those of `check`.

use super::outcome::PublishError;
use super::store::Connection;
use super::store::secrets::Secrets;
use super::target::PublishTarget;
use crate::base::date::Date;
use crate::base::message::Message;
use crate::handbook::{Handbook, REPORT_PAGE};
use crate::msg;
use clap::ValueEnum;

/// A safety check that can be overridden with `--allow`. The texts of the variants are shown by `--help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Allowance {
    /// Entries whose review is overdue.
    Overdue,
    /// A site address that is only a placeholder.
    Placeholder,
    /// No e-mail address to which readers can report mistakes.
    Contact,
    /// Deletion of more than 20 % of the pages.
    Deletes,
    /// An unencrypted connection to another computer.
    Http,
    /// A folder that contains files not published by anyqtama.
    Foreign,
}

impl Allowance {
    /// The name on the command line and in the manifest.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

#[derive(Debug, Default)]
pub(crate) struct GateReport {
    /// The overridden checks, to be recorded in the manifest.
    pub allowed: Vec<String>,
    pub warnings: Vec<Message>,
}

/// Whether a handbook may be published to a target on a given day.
pub(crate) fn check(handbook: &Handbook, target: &PublishTarget, today: Date, allowed: &[Allowance]) -> Result<GateReport, PublishError> {
    let mut report = GateReport::default();
    if let Some(first) = handbook.placeholders.first() {
        let message = msg!("publish-placeholder-texts", count = handbook.placeholders.len(), file = first.file.to_string());
        return Err(PublishError::refusal(message).hint(msg!("hint-placeholder-text")));
    }
    let overdue: Vec<&str> = handbook.entries.iter().filter(|entry| entry.review_by < today).map(|entry| entry.slug.as_str()).collect();
    if !overdue.is_empty() {
        let message = msg!("publish-overdue", count = overdue.len(), names = overdue);
        report.add(message, Allowance::Overdue, allowed, true)?;
    }
    if is_placeholder(&handbook.base_url) {
        let message = msg!("publish-placeholder", address = handbook.base_url.to_string());
        report.add(message, Allowance::Placeholder, allowed, target.is_live())?;
    }
    // Without the page, readers expect no address.
    if handbook.email.is_none() && handbook.names.pages.contains_key(REPORT_PAGE) {
        report.add(msg!("publish-no-contact"), Allowance::Contact, allowed, target.is_live())?;
    }
    Ok(report)
}

/// Checks the addresses of a target before any of them is used. The second value is the warning about an allowed unencrypted
/// connection.
pub(crate) fn connect(
    target: &PublishTarget,
    secrets: &Secrets,
    allowed: &[Allowance],
) -> Result<(Connection, Option<Message>), PublishError> {
    let connection = Connection::new(target, secrets).map_err(|(message, hint)| PublishError { hint, ..PublishError::refusal(message) })?;
    if connection.is_encrypted() {
        return Ok((connection, None));
    }
    let mut report = GateReport::default();
    report.add(msg!("publish-http", name = &target.name), Allowance::Http, allowed, true)?;
    Ok((connection, report.warnings.pop()))
}

impl GateReport {
    fn add(&mut self, message: Message, allowance: Allowance, allowed: &[Allowance], is_required: bool) -> Result<(), PublishError> {
        let is_allowed = allowed.contains(&allowance);
        if is_required && !is_allowed {
            return Err(PublishError::refusal(message).hint(msg!("hint-publish-allow", name = allowance.name())));
        }
        if is_allowed {
            self.allowed.push(allowance.name());
        }
        self.warnings.push(message);
        Ok(())
    }
}

/// Whether the host name is reserved for examples and tests (RFC 2606), so that it leads nowhere.
pub(crate) fn is_placeholder(address: &url::Url) -> bool {
    let host = address.host_str().unwrap_or_default();
    ["example", "invalid", "test"].iter().any(|end| host == *end || host.ends_with(&format!(".{end}")))
        || ["example.com", "example.org", "example.net"].iter().any(|name| host == *name || host.ends_with(&format!(".{name}")))
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn reserved_host_names_are_recognised() {
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
