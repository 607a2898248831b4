//! Opens a file of the handbook at its line in the editor's program, and the preview in a browser. Never through a shell.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A place that somebody wants to see in the editor's program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// The file, relative to the root; whoever opens it checks that it belongs to the handbook.
    pub file: String,
    line: u32,
    column: u32,
}

impl Wanted {
    /// Reads `{"source": "content/faq/iin/kk.md:12:1"}`.
    pub(crate) fn read(value: &Value) -> Option<Wanted> {
        let mut parts = value.get("source")?.as_str()?.rsplitn(3, ':');
        let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Wanted { file: parts.next()?.to_owned(), line, column })
    }
}

/// Programs that draw in a terminal: the preview's own is no place for them.
const IN_TERMINAL: [&str; 11] = ["vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "emacs", "joe", "ed"];

/// The program that opens files.
pub(crate) struct Editor {
    root: PathBuf,
    command: Option<Vec<String>>,
}

impl Editor {
    /// The program that was said, else that of `$VISUAL` or `$EDITOR` where it has windows of its own.
    pub(crate) fn new(root: &Path, said: Option<&str>) -> Editor {
        let of_system = || {
            let named = ["VISUAL", "EDITOR"].iter().filter_map(|name| std::env::var(name).ok()).map(|text| words(&text));
            named.into_iter().find(|command| command.first().is_some_and(|program| !IN_TERMINAL.contains(&name_of(program))))
        };
        let command = said.map(words).filter(|command| !command.is_empty()).or_else(of_system);
        Editor { root: root.to_path_buf(), command }
    }

    /// Opens a place; where there is no program for it, the answer tells what the browser can do instead.
    pub(crate) fn open(&self, place: &Wanted) -> std::io::Result<Value> {
        let path = self.root.join(&place.file);
        let shown = format!("{}:{}:{}", place.file, place.line, place.column);
        let Some(command) = &self.command else {
            let address = path.to_string_lossy().replace('\\', "/");
            let url = format!("vscode://file/{}:{}:{}", encode(address.trim_start_matches('/')), place.line, place.column);
            return Ok(json!({ "opened": false, "url": url, "path": shown }));
        };
        let arguments = arguments(command, &path.to_string_lossy(), place.line, place.column);
        let mut child =
            Command::new(&command[0]).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        // Somebody must take note of its end.
        std::thread::spawn(move || child.wait());
        Ok(json!({ "opened": true, "path": shown }))
    }
}

/// The arguments after the program: as its owner wrote them with `{file}`, `{line}`, `{column}`, or as the program is known
/// to want them.
fn arguments(command: &[String], file: &str, line: u32, column: u32) -> Vec<String> {
    let fill = |text: &String| text.replace("{line}", &line.to_string()).replace("{column}", &column.to_string()).replace("{file}", file);
    let mut arguments: Vec<String> = command[1..].iter().map(fill).collect();
    if command.iter().any(|word| word.contains("{file}")) {
        return arguments;
    }
    match name_of(&command[0]) {
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

fn name_of(program: &str) -> &str {
    let name = program.rsplit(['/', '\\']).next().unwrap_or(program);
    name.strip_suffix(".exe").or_else(|| name.strip_suffix(".cmd")).unwrap_or(name)
}

/// The words of a command line; quotes keep spaces.
fn words(text: &str) -> Vec<String> {
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

/// A path in an address.
fn encode(path: &str) -> String {
    path.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() || b"/-_.~:".contains(&byte) { (byte as char).to_string() } else { format!("%{byte:02X}") }
            },
        )
        .collect()
}

/// Starts a browser; where that fails, the address stands on the terminal.
pub(crate) fn in_browser(address: &str) {
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
    fn each_program_is_asked_in_its_way() {
        let ask = |command: &str| arguments(&words(command), "/h/content/a.md", 3, 5).join(" ");
        assert_eq!(ask("code"), "--goto /h/content/a.md:3:5");
        assert_eq!(ask("/usr/bin/gedit"), "+3 /h/content/a.md");
        assert_eq!(ask("mine --at {line} {file}"), "--at 3 /h/content/a.md");
        assert_eq!(ask("notepad"), "/h/content/a.md");
        assert_eq!(words("'C:/Program Files/x.exe'  -n \"\""), ["C:/Program Files/x.exe", "-n", ""]);
    }

    #[test]
    fn places_are_read() {
        let read = |source: &str| Wanted::read(&json!({ "source": source }));
        assert_eq!(read("content/a.md:3:5"), Some(Wanted { file: "content/a.md".to_owned(), line: 3, column: 5 }));
        assert_eq!(read("content/a.md"), None);
        assert_eq!(read("a:b:c"), None);
        assert_eq!(encode("a b/қ"), "a%20b/%D2%9B");
    }
}
