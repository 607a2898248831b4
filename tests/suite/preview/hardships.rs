//! Saving while the disk is full, while the program is killed, while other programs write, and with requests made by an attacker.

use super::Preview;
use super::edits::{ask, place, save};
use crate::disk_image::Dice;
use crate::site::Site;
use serde_json::{Value, json};
use std::process::Command;
use std::time::Duration;

const KK: &str = "content/faq/first-question/kk.md";
const RU: &str = "content/faq/first-question/ru.md";

/// A request that replaces the last block of both texts, made from their places.
fn save_both(found: &Value, words: &str) -> Value {
    let parts = found["parts"].as_array().expect("parts");
    let files = parts.iter().map(|part| {
        let change = json!([{ "block": { "block": part["block"], "text": words, "was": part["text"] } }]);
        json!({ "file": part["file"], "fingerprint": part["fingerprint"], "changes": change })
    });
    json!({ "do": "save", "with": { "title": words, "files": files.collect::<Vec<_>>() } })
}

fn last_block(site: &Site, preview: &Preview) -> Value {
    place(preview, &format!("{KK}:{}:1", site.read(KK).lines().count()))
}

/// The last line of a text.
fn last_line(text: &str) -> String {
    text.lines().last().unwrap_or_default().to_owned()
}

#[test]
fn a_killed_program_leaves_whole_files_and_a_record_of_the_change() {
    let site = Site::small();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut cut, mut done) = (0, 0);
    for round in 0..60 {
        let preview = Preview::start(&site, &[]);
        let (before_kk, before_ru) = (site.read(KK), site.read(RU));
        let found = last_block(&site, &preview);
        let words = format!("Сақталған мәтін {}.", ["бір", "екі", "үш"][round % 3].repeat(1 + round / 3));
        let request = save_both(&found, &words);
        let (token, origin) = (preview.token(), format!("http://127.0.0.1:{}", preview.port));
        std::thread::scope(|scope| {
            let body = request.to_string();
            let headers = format!(
                "X-Anyqtama-Token: {token}\r\nOrigin: {origin}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
                body.len()
            );
            let preview = &preview;
            let asked = scope.spawn(move || preview.request("POST", "/_preview/edit", &headers, &body).status);
            std::thread::sleep(Duration::from_micros(dice.below(12_000)));
            let killed = Command::new("kill").args(["-9", &preview.process_id().to_string()]).status().expect("`kill` runs");
            assert!(killed.success());
            if asked.join().expect("no panic") == 200 {
                done += 1;
                assert_eq!(
                    [last_line(&site.read(KK)), last_line(&site.read(RU))],
                    [words.clone(), words.clone()],
                    "a save that was answered"
                );
            }
        });
        // Every file is whole: with its old text or its new one.
        let (kk, ru) = (site.read(KK), site.read(RU));
        assert!(kk == before_kk || last_line(&kk) == words, "round {round}: {kk}");
        assert!(ru == before_ru || last_line(&ru) == words, "round {round}: {ru}");
        if kk == before_kk && ru == before_ru {
            continue;
        }
        cut += u32::from((last_line(&kk) == words) != (last_line(&ru) == words));
        drop(preview);
        // What was written is in the history: undo gives both old texts, redo both new ones.
        let preview = Preview::start(&site, &[]);
        let (status, answer) = ask(&preview, &json!({ "do": "undo" }));
        assert_eq!((status, answer["title"].as_str()), (200, Some(words.as_str())), "{answer}");
        assert_eq!((site.read(KK), site.read(RU)), (before_kk, before_ru), "round {round}");
        assert_eq!(ask(&preview, &json!({ "do": "redo" })).0, 200);
        assert_eq!([last_line(&site.read(KK)), last_line(&site.read(RU))], [words.clone(), words], "round {round}");
    }
    assert!(done < 60, "no program was killed while it saved; {cut} between the files");
}

/// In a namespace of its own, a full tmpfs needs no privileges. The files are read through the folder of the process.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let site = Site::small();
    let script = "mount -t tmpfs -o size=3m tmpfs \"$0\" && cp -r \"$1\"/. \"$0\" && shift && exec \"$@\"";
    let disk = tempfile::tempdir().expect("a folder");
    let mut command = Command::new("unshare");
    command
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
        .arg(disk.path())
        .arg(site.path(""))
        .arg(env!("CARGO_BIN_EXE_anyqtama"));
    // The root of the preview is the mounted folder.
    let preview = Preview::start_at(command, disk.path(), &[]);
    let seen = |path: &str| format!("/proc/{}/root{}/{path}", preview.process_id(), disk.path().display());
    let read = |path: &str| std::fs::read_to_string(seen(path)).expect("readable");
    let before = (read(KK), read(RU));
    let found = place(&preview, &format!("{KK}:{}:1", before.0.lines().count()));
    let filler = seen("filler");
    let fill = || {
        use std::io::Write;
        let mut file = std::fs::OpenOptions::new().create(true).append(true).open(&filler).expect("created");
        while file.write(&[0; 4096]).is_ok_and(|written| written > 0) {}
    };
    fill();
    let (status, answer) = ask(&preview, &save_both(&found, "Дискіге сыймайтын мәтін."));
    assert_eq!(status, 507, "{answer}");
    assert!(answer["error"].as_str().is_some_and(|words| words.contains("disk is full")), "{answer}");
    assert_eq!((read(KK), read(RU)), before, "nothing is written by halves");
    assert_eq!(ask(&preview, &json!({ "do": "history" })).1, json!([]), "nothing to undo");
    assert!(preview.get("/kk/faq/first-question/").status == 200);
    std::fs::remove_file(&filler).expect("removed");
    assert_eq!(ask(&preview, &save_both(&found, "Енді сыйды.")).0, 200, "the same request, once there is room");
    assert_eq!([last_line(&read(KK)), last_line(&read(RU))], ["Енді сыйды.", "Енді сыйды."]);
    // With room for some of the files only, none of them changes.
    let room = (read(KK), read(RU));
    let found = place(&preview, &format!("{KK}:{}:1", room.0.lines().count()));
    fill();
    for kept in [1_u64, 2, 3, 4] {
        let length = std::fs::metadata(&filler).expect("there").len();
        std::fs::OpenOptions::new().write(true).open(&filler).and_then(|file| file.set_len(length - kept * 4096)).expect("shorter");
        let status = ask(&preview, &save_both(&found, &format!("Орын: {}.", "а".repeat(kept as usize)))).0;
        let now = (read(KK), read(RU));
        match status {
            200 => break,
            507 => assert_eq!(now, room, "room for {kept} blocks"),
            other => panic!("{other}"),
        }
        fill();
    }
}

#[test]
fn a_file_that_another_program_writes_all_the_time_stays_whole() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let stop = std::sync::atomic::AtomicBool::new(false);
    let saved = std::thread::scope(|scope| {
        let (site, preview, stop) = (&site, &preview, &stop);
        // Another program adds lines to the front matter, as an editor that saves by renaming.
        let other = scope.spawn(move || {
            let mut number = 0;
            while !stop.load(std::sync::atomic::Ordering::SeqCst) {
                let text = site.read(KK);
                if let Some(at) = text.find("\n---\n").filter(|_| text.ends_with('\n')) {
                    number += 1;
                    let new = format!("{}\n# {number}{}", text[..at].split("\n# ").next().unwrap_or_default(), &text[at..]);
                    let before = site.read(KK);
                    // Another program, too, must not write over a text that it has not seen.
                    if before == text {
                        site.write("content/new~", &new);
                        std::fs::rename(site.path("content/new~"), site.path(KK)).expect("renamed");
                    }
                }
                std::thread::sleep(Duration::from_millis(3));
            }
        });
        let mut saved = 0;
        for number in 0..40 {
            let found = place(preview, &format!("{KK}:{}:1", site.read(KK).lines().count()));
            let part = &found["parts"][0];
            let words = format!("Мәтін {}", "а".repeat(number + 1));
            let change = json!([{ "block": { "block": part["block"], "text": words, "was": part["text"] } }]);
            let (status, answer) = ask(preview, &save(&part["fingerprint"], KK, change));
            assert!(matches!(status, 200 | 409), "{status} {answer}");
            saved += u32::from(status == 200);
        }
        stop.store(true, std::sync::atomic::Ordering::SeqCst);
        other.join().expect("no panic");
        saved
    });
    assert!(saved > 0);
    let text = site.read(KK);
    assert!(text.starts_with("---\n") && text.contains("title:") && text.ends_with('\n'), "{text}");
}

#[cfg(unix)]
#[test]
fn a_folder_that_becomes_a_link_while_it_is_written_leads_nowhere() {
    let site = Site::small();
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("kk.md"), site.read(KK)).expect("written");
    std::fs::write(outside.path().join("ru.md"), site.read(RU)).expect("written");
    let original = crate::site::files(outside.path());
    let preview = Preview::start(&site, &["--drafts"]);
    let folder = site.path("content/faq/first-question");
    let kept = site.path("kept");
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let stop = &stop;
        let swapper = scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::SeqCst) {
                std::fs::rename(&folder, &kept).expect("renamed");
                std::os::unix::fs::symlink(outside.path(), &folder).expect("made");
                std::thread::yield_now();
                std::fs::remove_file(&folder).expect("removed");
                std::fs::rename(&kept, &folder).expect("renamed");
                std::thread::sleep(Duration::from_micros(200));
            }
        });
        for number in 0..150 {
            let change = json!([{ "set": { "path": ["title"], "value": format!("Атау {number}"), "was": null } }]);
            for file in [KK, "content/faq/first-question/new.md"] {
                let (status, _) = ask(&preview, &save(&json!("0000000000"), file, change.clone()));
                assert!(matches!(status, 200 | 403 | 404 | 409 | 422 | 507), "{status}");
            }
        }
        stop.store(true, std::sync::atomic::Ordering::SeqCst);
        swapper.join().expect("no panic");
    });
    assert_eq!(crate::site::files(outside.path()), original);
}

#[test]
fn names_in_every_request_stay_inside_the_handbook() {
    let site = Site::small();
    site.write("archive/faq/old/entry.yaml", "number: 1\n").write("secret/kk.md", "a secret of the machine\n");
    let preview = Preview::start(&site, &["--allow-publish"]);
    let before = crate::site::files(&site.path(""));
    let names = [
        "../../secret",
        "..%2f..%2fsecret",
        "%2e%2e/secret",
        "/etc",
        "a/b",
        "a\\b",
        ".",
        "..",
        "",
        "a\u{0}b",
        "A",
        "а",
        "-a",
        "a--b",
        "con:stream",
        ".git",
        "first-question/../../../secret",
        "a\r\nx: y",
    ];
    let long = "a".repeat(5000);
    for name in names.into_iter().chain([long.as_str()]) {
        let requests = [
            json!({ "do": "new", "with": { "kind": "entry", "slug": name, "topic": null, "titles": {}, "title": "" } }),
            json!({ "do": "new", "with": { "kind": "area", "slug": name, "directory": name, "topic": null, "titles": {}, "title": "" } }),
            json!({ "do": "new", "with": { "kind": "area", "slug": "a", "directory": name, "topic": null, "titles": {}, "title": "" } }),
            json!({ "do": "rename", "with": { "slug": "first-question", "to": name, "title": "" } }),
            json!({ "do": "rename", "with": { "slug": name, "to": "new", "title": "" } }),
            json!({ "do": "archive", "with": { "slug": name, "successor": null, "title": "" } }),
            json!({ "do": "archive", "with": { "slug": "first-question", "successor": name, "title": "" } }),
            json!({ "do": "restore", "with": { "slug": name, "title": "" } }),
            json!({ "do": "difference", "with": { "folder": format!("faq/{name}"), "language": "ru" } }),
            json!({ "do": "difference", "with": { "folder": name, "language": "../../secret/kk" } }),
            json!({ "do": "accept", "with": { "folder": name, "language": name, "title": "" } }),
            json!({ "do": "release", "with": { "action": "plan", "target": name } }),
            json!({ "do": "place", "with": format!("content/faq/{name}/kk.md:1:1") }),
        ];
        for request in requests {
            let (status, answer) = ask(&preview, &request);
            assert!(matches!(status, 400 | 403 | 404 | 409 | 413 | 422), "{request}: {status} {answer}");
            assert!(!answer.to_string().contains("secret of"), "{request}");
        }
    }
    assert_eq!(crate::site::files(&site.path("")), before);
}

#[test]
fn an_entry_gets_another_name_and_leaves_and_comes_back() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let new = json!({ "do": "new", "with": { "kind": "entry", "slug": "second", "topic": null, "titles": { "kk": "Екінші сұрақ?", "ru": "Второй вопрос?" },
        "answers": { "kk": "[Біріншіні](entry:first-question) қараңыз.", "ru": "Смотрите [первый](entry:first-question)." },
        "bodies": { "kk": "[Мұнда](entry:first-question) жазылған.", "ru": "Написано [здесь](entry:first-question)." }, "title": "new" } });
    let (status, answer) = ask(&preview, &new);
    assert_eq!((status, answer["paths"]["ru"].as_str()), (200, Some("/ru/faq/second/")), "{answer}");
    let before = crate::site::files(&site.path("content"));
    assert_eq!(ask(&preview, &json!({ "do": "rename", "with": { "slug": "first-question", "to": "first", "title": "renamed" } })).0, 200);
    assert!(!site.path("content/faq/first-question").exists());
    assert!(site.read("content/faq/second/ru.md").contains("(entry:first)."));
    assert!(preview.get("/kk/faq/first/").status == 200 && preview.get("/kk/faq/second/").body.contains("kk/faq/first/index.html"));
    assert_eq!(preview.state()["errors"], 0, "{}", preview.get("/_preview/state.json?problems=1&lang=en").body);
    assert_eq!(ask(&preview, &json!({ "do": "undo" })).0, 200);
    assert_eq!(crate::site::files(&site.path("content")), before);
    assert_eq!(
        ask(&preview, &json!({ "do": "archive", "with": { "slug": "first-question", "successor": null, "title": "archived" } })).0,
        200
    );
    assert!(site.read("content/faq/second/ru.md").contains("Написано здесь."), "links become text");
    assert!(site.path("archive/faq/first-question/kk.md").exists() && !site.path("content/faq/first-question").exists());
    assert_eq!(ask(&preview, &json!({ "do": "archived" })).1, json!(["first-question"]));
    assert_eq!(preview.get("/kk/faq/first-question/").status, 404);
    assert_eq!(ask(&preview, &json!({ "do": "restore", "with": { "slug": "first-question", "title": "restored" } })).0, 200);
    assert_eq!(preview.get("/kk/faq/first-question/").status, 200);
    assert!(!site.path("archive/faq/first-question").exists());
}
