//! The script of a language tag, and the direction of a script.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The direction of writing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// Scripts that are written from right to left.
const RIGHT_TO_LEFT: [&str; 12] = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Sogd", "Syrc", "Thaa"];

/// Languages without a line in the table whose script is written from right to left.
const OTHERS: [(&str, &str); 5] = [("ckb", "Arab"), ("dv", "Thaa"), ("ks", "Arab"), ("nqo", "Nkoo"), ("yi", "Hebr")];

/// The script that a tag names, or in which its language is usually written.
pub(crate) fn script_of(code: &str) -> Option<&str> {
    let named = code.split('-').skip(1).find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let language = code.split('-').next().unwrap_or_default();
    named
        .or_else(|| super::scripts().get(language).copied())
        .or_else(|| OTHERS.iter().find(|(known, _)| *known == language).map(|(_, script)| *script))
}

/// The direction of a language; `None` if its script is unknown.
pub(crate) fn direction_of(code: &str) -> Option<Direction> {
    let script = script_of(code)?;
    let is_rtl = RIGHT_TO_LEFT.iter().any(|known| known.eq_ignore_ascii_case(script));
    Some(if is_rtl { Direction::Rtl } else { Direction::Ltr })
}

#[cfg(test)]
mod tests {
    use super::{Direction, direction_of};

    #[test]
    fn direction_follows_the_script() {
        for code in ["ar", "fa", "he", "ur", "kk-Arab", "uz-Arab-AF", "az-arab", "dv", "yi"] {
            assert_eq!(direction_of(code), Some(Direction::Rtl), "{code}");
        }
        for code in ["kk", "en", "ar-Latn", "zh-Hant", "ru-RU", "de-1996"] {
            assert_eq!(direction_of(code), Some(Direction::Ltr), "{code}");
        }
        assert_eq!(direction_of("xx"), None);
    }
}
