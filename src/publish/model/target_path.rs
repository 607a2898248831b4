//! Validated names in documents at a target. A target is untrusted: anybody with write access can change its documents, so every path
//! and id that is read from them is checked here, by type.

use super::STATE_FOLDER;
use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use unicode_normalization::UnicodeNormalization as _;

/// Longest path in bytes; the limit of S3.
const MAX_LENGTH: usize = 1024;

/// The path of a file at a target, relative to the target, with `/` between the segments.
///
/// Deserialising accepts the paths of site files only: relative, without `.`, `..`, empty segments, backslashes, drive letters
/// and control characters, and outside of [`STATE_FOLDER`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct TargetPath(String);

/// A text that is not the path of a site file.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct UnsafePath(String);

impl TargetPath {
    /// The path of one of the program's own documents. `name` comes from the program, never from a document.
    pub(crate) fn private(name: &str) -> TargetPath {
        debug_assert!(name.split('/').all(is_segment), "`{name}` is one of our own names");
        TargetPath(format!("{STATE_FOLDER}/{name}"))
    }
}

impl TryFrom<String> for TargetPath {
    type Error = UnsafePath;

    fn try_from(text: String) -> Result<TargetPath, UnsafePath> {
        let is_private = is_state_folder(text.split('/').next().unwrap_or_default());
        let is_safe = text.len() <= MAX_LENGTH && text.split('/').all(is_segment) && !is_private;
        if is_safe { Ok(TargetPath(text)) } else { Err(UnsafePath(text)) }
    }
}

/// Whether some file system takes a name for [`STATE_FOLDER`]: many ignore case, those of Windows also dots and blanks at the end
/// and what follows a colon, that of macOS invisible characters. Windows knows the folder by a short name, too: `ANYQTA~1`.
fn is_state_folder(name: &str) -> bool {
    let name: String = name.split(':').next().unwrap_or_default().nfkc().filter(|letter| !is_invisible(*letter)).collect();
    let name = name.trim_end_matches(['.', ' ']).to_lowercase();
    name == STATE_FOLDER || name.starts_with("anyqta~")
}

/// Characters that change nothing but the look of the letters beside them.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// On Windows, a name must also be stored as it is written, and must not be that of a device.
fn is_segment(segment: &str) -> bool {
    is_portable_segment(segment) && (!cfg!(windows) || is_windows_segment(segment))
}

fn is_windows_segment(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let is_numbered = |device: &str| stem.strip_prefix(device).is_some_and(|rest| rest.chars().count() == 1 && rest != "0");
    let is_device = matches!(&*stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") || is_numbered("com") || is_numbered("lpt");
    !is_device && !segment.ends_with(['.', ' ']) && !segment.contains(['<', '>', ':', '"', '|', '?', '*'])
}

fn is_portable_segment(segment: &str) -> bool {
    let is_drive = segment.len() >= 2 && segment.as_bytes()[1] == b':' && segment.as_bytes()[0].is_ascii_alphabetic();
    !matches!(segment, "" | "." | "..") && !is_drive && !segment.contains(|letter: char| letter == '\\' || letter.is_control())
}

impl From<TargetPath> for String {
    fn from(path: TargetPath) -> String {
        path.0
    }
}

impl Deref for TargetPath {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for TargetPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TargetPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Display for UnsafePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unsafe path {:?}", self.0)
    }
}

impl std::error::Error for UnsafePath {}

/// An id of `N` hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct HexId<const N: usize>(String);

/// The id of a release.
pub(crate) type ReleaseId = HexId<12>;
/// A random id of a working copy or of an attempt.
pub(crate) type RandomId = HexId<16>;

impl<const N: usize> TryFrom<String> for HexId<N> {
    type Error = String;

    fn try_from(text: String) -> Result<HexId<N>, String> {
        let is_id = text.len() == N && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if is_id { Ok(HexId(text)) } else { Err(format!("invalid id {text:?}")) }
    }
}

impl<const N: usize> From<HexId<N>> for String {
    fn from(id: HexId<N>) -> String {
        id.0
    }
}

impl<const N: usize> Deref for HexId<N> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const N: usize> fmt::Display for HexId<N> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_site_files_are_accepted() {
        let parse = |text: &str| TargetPath::try_from(text.to_owned());
        for good in ["index.html", "kk/faq/iin/index.html", "assets/құжат.pdf", "a..b/c."] {
            assert_eq!(parse(good).map(String::from), Ok(good.to_owned()));
        }
        for bad in [
            "",
            "/etc/x",
            "../x",
            "kk/../../x",
            "kk//x",
            "kk/",
            "./x",
            "kk\\..\\x",
            "C:/x",
            "c:x",
            "a\0b",
            "a\nb",
            "\u{1b}[2J",
            ".anyqtama",
            ".anyqtama/current.json",
            ".AnyQtama/lock.json",
            ".anyqtama./lock.json",
            ".anyqtama /lock.json",
            ".anyqtama::$INDEX_ALLOCATION/lock.json",
            ".any\u{200c}qtama/lock.json",
            ".anyqtama\u{feff}/lock.json",
            "ANYQTA~1/lock.json",
        ] {
            assert!(parse(bad).is_err(), "{bad:?}");
        }
        assert!(parse(&"a/".repeat(600)).is_err(), "too long");
        assert!(serde_json::from_str::<TargetPath>("\"../x\"").expect_err("rejected").to_string().contains("unsafe path \"../x\""));
    }

    #[test]
    fn names_that_windows_reads_in_another_way_are_told() {
        for good in ["index.html", "console.html", "com.html", "com10.js", "құжат 1.pdf"] {
            assert!(is_windows_segment(good), "{good}");
        }
        for bad in ["CON", "nul.txt", "aux .html", "LPT1", "com9.js", "index.html:stream", "index.html.", "index.html ", "a?b"] {
            assert!(!is_windows_segment(bad), "{bad}");
        }
    }

    #[test]
    fn ids_have_hexadecimal_digits_only() {
        assert!(ReleaseId::try_from("0123456789ab".to_owned()).is_ok());
        for bad in ["", "../../../abc", "0123456789AB", "0123456789abc"] {
            assert!(ReleaseId::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
