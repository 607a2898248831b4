//! Pictures and forms that editors put into `assets/`.

use super::files::WriteError;
use crate::base::diagnostic::FilePath;
use crate::disk;
use crate::parse::{is_slug, picture_problems};
use std::io::ErrorKind;
use std::path::Path;

/// The largest file, in bytes. Larger ones are not read for a build either.
pub(crate) const MAX_ASSET: usize = 8 << 20;

/// More files with names that differ in a number are not tried.
const MAX_COPIES: u32 = 1000;

/// The endings that a picture may get.
const ENDINGS: [&str; 6] = ["png", "jpg", "gif", "webp", "avif", "svg"];

/// The endings that a form may get, each with the bytes with which such files start. Office files with macros and everything that a browser
/// would run are not among them.
const FORMS: [(&str, &[u8]); 8] =
    [("pdf", b"%PDF-"), ("docx", ZIP), ("xlsx", ZIP), ("odt", ZIP), ("ods", ZIP), ("doc", OLE), ("xls", OLE), ("rtf", b"{\\rtf")];
const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Adds a picture to `assets/` and returns its name there. `wanted` is a name without ending. A file that is there already is not added
/// again. None if it is not a picture that pages can show.
pub(crate) fn add(root: &Path, wanted: &str, bytes: &[u8]) -> Result<Option<String>, WriteError> {
    add_file(root, wanted, bytes, ENDINGS.into_iter().find(|ending| is_picture(ending, bytes)))
}

/// Adds a form, such as an application to print, as [`add`] does. `ending` is that of the file which the editor chose. None if the bytes are
/// not those of such a file.
pub(crate) fn add_form(root: &Path, wanted: &str, ending: &str, bytes: &[u8]) -> Result<Option<String>, WriteError> {
    let ending = ending.to_lowercase();
    let known = FORMS.into_iter().find(|(known, start)| *known == ending && bytes.starts_with(start));
    add_file(root, wanted, bytes, known.map(|(ending, _)| ending))
}

fn add_file(root: &Path, wanted: &str, bytes: &[u8], ending: Option<&str>) -> Result<Option<String>, WriteError> {
    let refused = || WriteError::Refused(format!("assets/{wanted}"));
    if bytes.len() > MAX_ASSET {
        return Err(WriteError::TooLarge(format!("assets/{wanted}")));
    }
    let folder = root.join("assets");
    if !is_slug(wanted) || wanted.len() > 100 || folder.symlink_metadata().is_ok_and(|found| !found.is_dir()) {
        return Err(refused());
    }
    let Some(ending) = ending else { return Ok(None) };
    for number in 1..MAX_COPIES {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        let name = format!("{wanted}{number}.{ending}");
        let file = folder.join(&name);
        match file.symlink_metadata() {
            Ok(found) if found.is_file() && std::fs::read(&file).is_ok_and(|there| there == bytes) => return Ok(Some(name)),
            Ok(_) => continue,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(WriteError::Failed(error.into())),
        }
        return match disk::write_new(&file, bytes) {
            Ok(()) => Ok(Some(name)),
            Err(error) => Err(WriteError::Failed(error)),
        };
    }
    Err(refused())
}

/// Whether a build would accept the bytes under a name with this ending.
fn is_picture(ending: &str, bytes: &[u8]) -> bool {
    let path = FilePath::from(format!("assets/picture.{ending}"));
    let is_drawing = ending != "svg" || std::str::from_utf8(bytes).is_ok_and(|text| text.contains("<svg"));
    is_drawing && !bytes.is_empty() && picture_problems(&path, bytes).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";

    #[test]
    fn pictures_get_the_ending_of_their_format_and_never_replace_others() {
        let root = tempfile::tempdir().expect("a folder");
        let add = |name: &str, bytes: &[u8]| add(root.path(), name, bytes);
        assert_eq!(add("seal", PIXEL).expect("possible").as_deref(), Some("seal.gif"));
        assert_eq!(add("seal", PIXEL).expect("possible").as_deref(), Some("seal.gif"), "it is there already");
        let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>"#;
        assert_eq!(add("seal", drawing).expect("possible").as_deref(), Some("seal.svg"));
        std::fs::write(root.path().join("assets/seal.gif"), "other").expect("written");
        assert_eq!(add("seal", PIXEL).expect("possible").as_deref(), Some("seal-2.gif"));
        for bytes in [
            b"".as_slice(),
            b"text",
            b"<html><script>alert(1)</script></html>",
            br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#,
        ] {
            assert_eq!(add("a", bytes).expect("possible"), None);
        }
        for name in ["../a", "a/b", ".a", "", "A", "a.png"] {
            assert!(matches!(add(name, PIXEL), Err(WriteError::Refused(_))), "{name}");
            assert!(matches!(add_form(root.path(), name, "pdf", b"%PDF-1.7"), Err(WriteError::Refused(_))), "{name}");
        }
        assert!(matches!(add("a", &vec![0; MAX_ASSET + 1]), Err(WriteError::TooLarge(_))));
    }

    #[test]
    fn forms_are_files_to_print_or_fill_in() {
        let root = tempfile::tempdir().expect("a folder");
        let add = |ending: &str, bytes: &[u8]| add_form(root.path(), "application", ending, bytes).expect("possible");
        assert_eq!(add("PDF", b"%PDF-1.7 a").as_deref(), Some("application.pdf"));
        assert_eq!(add("pdf", b"%PDF-1.7 a").as_deref(), Some("application.pdf"), "it is there already");
        assert_eq!(add("pdf", b"%PDF-1.7 b").as_deref(), Some("application-2.pdf"));
        assert_eq!(add("docx", b"PK\x03\x04").as_deref(), Some("application.docx"));
        for (ending, bytes) in [
            ("html", b"<html>".as_slice()),
            ("pdf", b"<html>"),
            ("js", b"%PDF-"),
            ("docm", ZIP),
            ("exe", b"MZ"),
            ("svg", b"<svg"),
            ("", ZIP),
        ] {
            assert_eq!(add(ending, bytes), None, "{ending}");
        }
    }
}
