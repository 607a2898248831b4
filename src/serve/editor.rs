//! Opens a file of the handbook at a line in the editor's program, and the preview in a browser. Never uses a shell.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A position in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SourceLocation {
    /// The path relative to the root. The caller checks that it is a file of the handbook.
    pub file: String,
    line: u32,
    column: u32,
}

impl SourceLocation {
    /// Parses `{"source": "content/faq/iin/kk.md:12:1"}`.
    pub(crate) fn from_json(value: &Value) -> Option<SourceLocation> {
        let mut parts = value.get("source")?.as_str()?.rsplitn(3, ':');
        let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(SourceLocation { file: parts.next()?.to_owned(), line, column })
    }
}

/// The characters that are escaped in the path of a `vscode:` URL.
const NOT_IN_EDITOR_URL: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b':');

/// Editors that need a terminal. They can't share the terminal of the preview.
const TERMINAL_EDITORS: [&str; 11] = ["vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "emacs", "joe", "ed"];

pub(crate) struct Editor {
    root: PathBuf,
    command: Option<Vec<String>>,
}

impl Editor {
    /// The program from the command line, else that of `$VISUAL` or `$EDITOR`, unless it needs a terminal.
    pub(crate) fn new(root: &Path, flag: Option<&str>) -> Editor {
        let from_environment = || {
            let named = ["VISUAL", "EDITOR"].iter().filter_map(|name| std::env::var(name).ok()).map(|text| split_words(&text));
            named.into_iter().find(|command| command.first().is_some_and(|program| !TERMINAL_EDITORS.contains(&program_name(program))))
        };
        let command = flag.map(split_words).filter(|command| !command.is_empty()).or_else(from_environment);
        Editor { root: root.to_path_buf(), command }
    }

    /// Opens a location. If there is no program, the response has a link that the browser can follow instead.
    pub(crate) fn open(&self, location: &SourceLocation) -> std::io::Result<Value> {
        let path = self.root.join(&location.file);
        let shown = format!("{}:{}:{}", location.file, location.line, location.column);
        let Some(command) = &self.command else {
            let address = path.to_string_lossy().replace('\\', "/");
            let url = format!(
                "vscode://file/{}:{}:{}",
                utf8_percent_encode(address.trim_start_matches('/'), NOT_IN_EDITOR_URL),
                location.line,
                location.column
            );
            return Ok(json!({ "opened": false, "url": url, "path": shown }));
        };
        let arguments = arguments(command, &path.to_string_lossy(), location.line, location.column);
        let mut child =
            Command::new(&command[0]).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        // Wait for it, so that it does not stay a zombie process.
        std::thread::spawn(move || child.wait());
        Ok(json!({ "opened": true, "path": shown }))
    }
}

/// The arguments after the program: those with the placeholders `{file}`, `{line}` and `{column}`, or those that a known
/// program expects.
fn arguments(command: &[String], file: &str, line: u32, column: u32) -> Vec<String> {
    let fill = |text: &String| text.replace("{line}", &line.to_string()).replace("{column}", &column.to_string()).replace("{file}", file);
    let mut arguments: Vec<String> = command[1..].iter().map(fill).collect();
    if command.iter().any(|word| word.contains("{file}")) {
        return arguments;
    }
    match program_name(&command[0]) {
        "code" | "code-insiders" | "codium" | "vscodium" | "cursor" => {
            arguments.extend(["--goto".to_owned(), format!("{file}:{line}:{column}")])
        }
        "subl" | "sublime_text" | "zed" | "zeditor" | "lapce" => arguments.push(format!("{file}:{line}:{column}")),
        "gedit" | "gnome-text-editor" | "gvim" | "mousepad" | "emacsclient" => arguments.extend([format!("+{line}"), file.to_owned()]),
        "kate" | "kwrite" => arguments.extend(["--line".to_owned(), line.to_string(), file.to_owned()]),
        "notepad++" => arguments.extend([format!("-n{line}"), file.to_owned()]),
        "idea" | "webstorm" | "rustrover" => arguments.extend(["--line".to_owned(), line.to_string(), file.to_owned()]),
        _ => arguments.push(file.to_owned()),
    }
    arguments
}

fn program_name(program: &str) -> &str {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program);
    name.strip_suffix(".exe").or_else(|| name.strip_suffix(".cmd")).unwrap_or(name)
}

/// Splits a command line at spaces outside quotes. A backslash is not an escape: it separates folders on Windows.
fn split_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quote, mut is_open) = (String::new(), None, false);
    for letter in text.chars() {
        match (letter, quote) {
            ('"' | '\'', None) => (quote, is_open) = (Some(letter), true),
            (letter, Some(open)) if letter == open => quote = None,
            (letter, None) if letter.is_whitespace() => {
                if is_open {
                    words.push(std::mem::take(&mut word));
                }
                is_open = false;
            }
            (letter, _) => {
                word.push(letter);
                is_open = true;
            }
        }
    }
    if is_open {
        words.push(word);
    }
    words
}

/// Opens the default browser. If that fails, the address is still on the terminal.
pub(crate) fn open_browser(address: &str) {
    let (program, arguments): (&str, &[&str]) = match std::env::consts::OS {
        "macos" => ("open", &[]),
        "windows" => ("explorer", &[]),
        _ => ("xdg-open", &[]),
    };
    let started =
        Command::new(program).args(arguments).arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    if let Ok(mut child) = started {
        std::thread::spawn(move || child.wait());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_programs_get_their_own_arguments() {
        let line = |command: &str| arguments(&split_words(command), "/h/content/a.md", 3, 5).join(" ");
        assert_eq!(line("code"), "--goto /h/content/a.md:3:5");
        assert_eq!(line("/usr/bin/gedit"), "+3 /h/content/a.md");
        assert_eq!(line("mine --at {line} {file}"), "--at 3 /h/content/a.md");
        assert_eq!(line("notepad"), "/h/content/a.md");
        assert_eq!(split_words("'C:/Program Files/x.exe'  -n \"\""), ["C:/Program Files/x.exe", "-n", ""]);
    }

    #[test]
    fn locations_are_parsed() {
        let parse = |source: &str| SourceLocation::from_json(&json!({ "source": source }));
        assert_eq!(parse("content/a.md:3:5"), Some(SourceLocation { file: "content/a.md".to_owned(), line: 3, column: 5 }));
        assert_eq!(parse("content/a.md"), None);
        assert_eq!(parse("a:b:c"), None);
        assert_eq!(utf8_percent_encode("a b/қ", NOT_IN_EDITOR_URL).to_string(), "a%20b/%D2%9B");
    }
}
