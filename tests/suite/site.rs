//! A site in a temporary folder, and helpers that run the program on it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A site. Its folder is removed when the value is dropped.
pub struct Site {
    folder: TempDir,
}

/// The result of running the program.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The program, with English messages and a controlled environment.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_anyqtama"));
    command.env_clear().env("LANG", "en_US.UTF-8");
    command
}

/// The root folder of this project, which contains the real handbook.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands in place of the texts of the skeleton, which must not be published.
const FILLED_IN: [(&str, &str, &str); 16] = [
    ("content/handbook.yaml", "Мұнда не табуға болатынын бір сөйлеммен жазыңыз.", "Мұнда сұрақтардың жауабы бар."),
    ("content/handbook.yaml", "Напишите одним предложением, что здесь можно найти.", "Здесь есть ответы на вопросы."),
    ("content/handbook.yaml", "Мекеменің атауы", "Мекеме"),
    ("content/handbook.yaml", "Название организации", "Организация"),
    ("content/handbook.yaml", "Бастапқы құжат", "Құжат"),
    ("content/handbook.yaml", "Исходный документ", "Документ"),
    ("content/topics.yaml", "Бірінші тақырып", "Бірінші тақырып туралы"),
    ("content/topics.yaml", "Первая тема", "О первой теме"),
    ("content/faq/first-question/kk.md", "Жаңа сұрақ?", "Бірінші сұрақ?"),
    ("content/faq/first-question/kk.md", "Жауапты бір-екі сөйлеммен жазыңыз.", "Жауабы осы."),
    ("content/faq/first-question/kk.md", "Оқырман не істейтінін жазыңыз.", "Өтініш жазыңыз."),
    ("content/faq/first-question/kk.md", "Қайда баратынын жазыңыз.", "Орталыққа барыңыз."),
    ("content/faq/first-question/ru.md", "Новый вопрос?", "Первый вопрос?"),
    ("content/faq/first-question/ru.md", "Напишите ответ одним-двумя предложениями.", "Вот ответ."),
    ("content/faq/first-question/ru.md", "Напишите, что делает читатель.", "Напишите заявление."),
    ("content/faq/first-question/ru.md", "Напишите, куда он идёт.", "Идите в центр."),
];

impl Site {
    /// An empty folder.
    pub fn empty() -> Site {
        Site { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// An empty folder inside another folder, which may be on another disk.
    pub fn empty_in(folder: &Path) -> Site {
        Site { folder: tempfile::tempdir_in(folder).expect("a temporary folder") }
    }

    /// The skeleton of `anyqtama new handbook`, of a fixed day.
    pub fn small() -> Site {
        Site::written(&["--edition", "2026-01-01"])
    }

    /// The skeleton of `anyqtama new handbook` with these options, its texts replaced.
    pub fn written(options: &[&str]) -> Site {
        let site = Site::empty();
        let run = site.run(&[&["new", "handbook", "--country", "KZ"], options].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        for (path, skeleton, own) in FILLED_IN {
            site.edit(path, skeleton, own);
        }
        let run = site.run(&["accept", "--all"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        site
    }

    /// Creates an entry and replaces the texts of the skeleton.
    pub fn new_entry(&self, name: &str) {
        let run = self.run(&["new", "entry", name]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        for (path, skeleton, own) in FILLED_IN.into_iter().filter(|(path, ..)| path.contains("first-question")) {
            let path = path.replace("first-question", name);
            // The title of a new entry has its number before the question mark.
            let from = skeleton.trim_end_matches('?');
            self.edit(&path, from, own.trim_end_matches('?'));
        }
        let run = self.run(&["accept", "--all"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }

    /// A copy of the real handbook.
    pub fn real() -> Site {
        let site = Site::empty();
        copy(&project().join("content"), &site.path("content"));
        site
    }

    /// A copy of the real handbook without its derived languages, for tests that build it many times.
    pub fn real_written_languages() -> Site {
        let site = Site::real();
        let settings = site.read("content/handbook.yaml");
        let kept: Vec<&str> = settings.lines().filter(|line| !line.contains("derived_from:")).collect();
        site.write("content/handbook.yaml", &(kept.join("\n") + "\n"));
        site
    }

    /// A copy of a handbook in this repository.
    pub fn copy_of(folder: &str) -> Site {
        let site = Site::empty();
        copy(&project().join(folder), &site.path(""));
        site
    }

    /// A path in the site.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) -> &Site {
        let file = self.path(path);
        std::fs::create_dir_all(file.parent().expect("below the site")).expect("created");
        std::fs::write(file, text).expect("written");
        self
    }

    /// The text of a file.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Replaces a string that occurs exactly once in a file.
    pub fn edit(&self, path: &str, from: &str, to: &str) -> &Site {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "`{from}` must occur exactly once in {path}");
        self.write(path, &text.replace(from, to))
    }

    /// Runs the program in the folder of the site.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let output = program().args(arguments).current_dir(self.folder.path()).output().expect("the program runs");
        Run {
            code: output.status.code().expect("the program ends by itself"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Builds the site, which must succeed.
    pub fn build(&self, arguments: &[&str]) -> Run {
        let run = self.run(&[&["build"], arguments].concat());
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        run
    }

    /// All files in `public/`.
    pub fn output(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.path("public"))
    }

    /// A page in `public/`.
    pub fn page(&self, path: &str) -> String {
        self.read(&format!("public/{path}"))
    }
}

impl Run {
    /// The first line of each problem: `file:line:column: error: message`.
    pub fn problems(&self) -> Vec<&str> {
        self.stderr.lines().filter(|line| line.contains(": error: ") || line.contains(": warning: ")).collect()
    }

    /// The problems that are errors.
    pub fn errors(&self) -> Vec<&str> {
        self.problems().into_iter().filter(|line| line.contains(": error: ")).collect()
    }
}

/// All files below a folder: relative path with `/` → contents.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(current) = folders.pop() {
        for entry in std::fs::read_dir(&current).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                let name = entry.strip_prefix(folder).expect("a path below the folder").to_string_lossy().replace('\\', "/");
                found.insert(name, std::fs::read(entry).expect("readable"));
            }
        }
    }
    found
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let file = to.join(path);
        std::fs::create_dir_all(file.parent().expect("a path below the folder")).expect("created");
        std::fs::write(file, bytes).expect("written");
    }
}
