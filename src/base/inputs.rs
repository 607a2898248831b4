//! Everything a build reads, as one value: relative path → bytes.

use crate::base::diagnostic::FilePath;
use crate::base::pdf_store::PdfStore;
use include_dir::{Dir, include_dir};
use std::collections::{BTreeMap, BTreeSet};

/// The default theme, embedded in the program.
static DEFAULT_THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");
/// The fonts of the default theme, embedded in the program.
static DEFAULT_FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/fonts");

/// The folder below `assets/` whose files are published as they are, under their own names at the root of the site.
pub(crate) const ROOT_FILES: &str = "root/";

/// Path relative to the root of the handbook, with `/` on every system → bytes.
pub(crate) type Files = BTreeMap<FilePath, Vec<u8>>;

/// The UTF-8 byte order mark that some editors write; ignored.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The files of a handbook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Inputs {
    /// Below `content/`.
    pub content: Files,
    /// Below `themes/`.
    pub themes: Files,
    /// Below `assets/`.
    pub assets: Files,
    /// Files and folders of `content/` that exist but could not be read. They have been reported.
    pub refused: BTreeSet<FilePath>,
    /// PDFs of earlier runs of `anyqtama pdf`.
    pub stored_pdfs: PdfStore,
}

impl Inputs {
    /// The text of a file, for quoting lines of it. Invalid UTF-8 is replaced.
    pub(crate) fn text(&self, file: &str) -> Option<String> {
        let bytes = [&self.content, &self.themes, &self.assets].into_iter().find_map(|files| files.get(file))?;
        Some(String::from_utf8_lossy(bytes).into_owned())
    }

    /// The files of a theme, by their path below its folder: those of the default theme, overridden by files of the same name in the
    /// handbook's own theme. Values are the path for diagnostics and the bytes.
    pub(crate) fn theme(&self, name: &str) -> BTreeMap<String, (FilePath, &[u8])> {
        let mut files = BTreeMap::new();
        for (path, bytes) in embedded(&DEFAULT_THEME) {
            files.insert(path.clone(), (FilePath::from(format!("themes/default/{path}")), bytes));
        }
        for folder in ["default", name] {
            let folder = format!("themes/{folder}/");
            for (path, bytes) in
                self.themes.range::<FilePath, _>(FilePath::from(folder.as_str())..).take_while(|(path, _)| path.starts_with(&folder))
            {
                let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
                files.insert(path[folder.len()..].to_owned(), (path.clone(), text));
            }
        }
        files
    }

    /// The assets, by their path below `assets/`: the default fonts, overridden by the handbook's own files.
    pub(crate) fn all_assets(&self) -> BTreeMap<String, (FilePath, &[u8])> {
        let mut files = BTreeMap::new();
        for (path, bytes) in embedded(&DEFAULT_FONTS) {
            files.insert(format!("fonts/{path}"), (FilePath::from(format!("assets/fonts/{path}")), bytes));
        }
        for (path, bytes) in &self.assets {
            files.insert(path["assets/".len()..].to_owned(), (path.clone(), bytes.as_slice()));
        }
        files
    }
}

fn embedded<'a>(folder: &'a Dir<'a>) -> Vec<(String, &'a [u8])> {
    let mut files = Vec::new();
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        files.extend(folder.files().map(|file| (file.path().to_string_lossy().replace('\\', "/"), file.contents())));
    }
    files
}

/// The UI strings of the default theme in its original language: the keys that every language must have.
pub(crate) fn default_words() -> &'static str {
    default_words_of("kk").expect("the default theme is a part of the program and has Kazakh words")
}

/// The UI strings of the default theme in a language.
pub(crate) fn default_words_of(code: &str) -> Option<&'static str> {
    DEFAULT_THEME.get_file(format!("words/{code}.ftl"))?.contents_utf8()
}

/// The files of the default theme, by their path below its folder.
pub(crate) fn default_theme() -> Vec<(String, &'static [u8])> {
    embedded(&DEFAULT_THEME)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_program_holds_the_theme_that_lies_beside_it() {
        for (held, folder) in [(&DEFAULT_THEME, "themes/default"), (&DEFAULT_FONTS, "assets/fonts")] {
            let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
            let files = walkdir::WalkDir::new(&root)
                .into_iter()
                .map(|entry| entry.expect("can be listed"))
                .filter(|entry| entry.file_type().is_file());
            let beside: BTreeSet<String> =
                files.map(|file| file.path().strip_prefix(&root).expect("below").display().to_string()).collect();
            let mut paths = BTreeSet::new();
            let mut folders = vec![held];
            while let Some(folder) = folders.pop() {
                folders.extend(folder.dirs());
                paths.extend(folder.files().map(|file| file.path().display().to_string()));
            }
            assert_eq!(paths, beside, "{folder}");
        }
    }
}
