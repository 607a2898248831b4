//! Builds that are killed, run concurrently, or fill the disk: the output folder always contains one complete site.

use crate::disk_image::Dice;
use crate::site::{Site, files, program, project};
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

type Files = BTreeMap<String, Vec<u8>>;

const TITLE: &str = "content/handbook.yaml";
const KILLS: u32 = 200;

/// The real handbook, without its derived languages, in two versions that differ on every page, and the site of each.
struct Twins {
    site: Site,
    texts: [String; 2],
    outputs: [Files; 2],
}

impl Twins {
    fn new() -> Twins {
        let site = Site::real_written_languages();
        let first = site.read(TITLE);
        let second = first.replacen("title: {kk: \"", "title: {kk: \"Жаңа ", 1);
        let texts = [first, second];
        let outputs = texts.each_ref().map(|text| {
            site.write(TITLE, text);
            site.build(&["--out", "made/site"]);
            files(&site.path("made/site"))
        });
        assert_ne!(outputs[0]["kk/index.html"], outputs[1]["kk/index.html"]);
        Twins { site, texts, outputs }
    }

    /// Which of the two versions a folder contains. `None`: a mixture, or something else.
    fn state(&self, folder: &std::path::Path) -> Option<usize> {
        let found = files(folder);
        self.outputs.iter().position(|output| *output == found)
    }
}

fn start(site: &Site) -> std::process::Child {
    let mut command = program();
    command.arg("build").arg("--root").arg(site.path("")).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("starts")
}

#[test]
fn a_killed_build_leaves_the_complete_old_or_new_site() {
    let twins = Twins::new();
    let begun = Instant::now();
    twins.site.build(&[]);
    let mut exchange = u64::try_from(begun.elapsed().as_micros()).expect("short");
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut seen = [0; 2];
    let mut shown = twins.state(&twins.site.path("public"));
    for kill in 0..KILLS {
        // The version that the folder does not contain yet.
        let wanted = usize::from(shown == Some(0));
        twins.site.write(TITLE, &twins.texts[wanted]);
        let mut build = start(&twins.site);
        // In every fourth round, a second build runs concurrently and is not killed.
        let other = (kill % 4 == 3).then(|| start(&twins.site));
        sleep(Duration::from_micros(dice.below(exchange * 2)));
        let _ = build.kill();
        build.wait().expect("ends");
        if let Some(mut other) = other {
            assert!(other.wait().expect("ends").success(), "the other build of round {kill}");
        }
        shown = twins.state(&twins.site.path("public"));
        let state = shown.unwrap_or_else(|| panic!("after kill {kill} the folder contains neither site"));
        if kill % 4 == 3 {
            assert_eq!(state, wanted, "round {kill}");
            continue;
        }
        // Adapts to the speed of the machine, so that about half of the kills happen before the exchange and half after it.
        let is_after = state == wanted;
        seen[usize::from(is_after)] += 1;
        exchange = if is_after { exchange * 9 / 10 } else { exchange * 10 / 9 + 1 };
    }
    assert!(seen.iter().all(|seen| *seen > KILLS / 10), "kills before and after the exchange: {seen:?}");
    twins.site.build(&[]);
    let mut beside: Vec<String> = std::fs::read_dir(twins.site.path(""))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    beside.sort();
    assert_eq!(beside, ["build.json", "content", "made", "public"], "the next build cleans up");
}

/// The full disk is a small tmpfs, mounted in a separate namespace.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_old_site() {
    let twins = Twins::new();
    let size: usize = twins.outputs[0].values().map(|bytes| bytes.len().div_ceil(4096) * 4).sum();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    let (mut full, mut enough) = (0, 0);
    for round in 0..24 {
        // Space for slightly more than one site, up to about two.
        let kilobytes = size + size / 8 + usize::try_from(dice.below(size as u64)).expect("small");
        twins.site.write("first.yaml", &twins.texts[0]).write("second.yaml", &twins.texts[1]);
        let script = "mount -t tmpfs -o size=\"$1\"k tmpfs disk || exit 99
            cp first.yaml content/handbook.yaml && \"$2\" build --out disk/site > /dev/null || exit 98
            cp second.yaml content/handbook.yaml && \"$2\" build --out disk/site > said 2>&1
            echo $? > code; rm -rf result; cp -r disk/site result; ls -A disk > beside";
        std::fs::create_dir_all(twins.site.path("disk")).expect("created");
        let status = Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"])
            .arg(kilobytes.to_string())
            .arg(env!("CARGO_BIN_EXE_anyqtama"))
            .current_dir(twins.site.path(""))
            .env("LANG", "en_US.UTF-8")
            .status()
            .expect("`unshare` runs");
        assert!(status.success(), "round {round}: {status}");
        let code = twins.site.read("code");
        let said = twins.site.read("said");
        match code.trim() {
            "0" => enough += 1,
            "3" => full += 1,
            other => panic!("round {round}: exit code {other}: {said}"),
        }
        assert_eq!(twins.state(&twins.site.path("result")), Some(usize::from(code.trim() == "0")), "round {round}: {said}");
        assert_eq!(twins.site.read("beside"), "build.json\nsite\n", "round {round}");
        assert!(code.trim() == "0" || said.contains("cannot write"), "{said}");
    }
    assert!(full > 3 && enough > 3, "the disk was full in {full} rounds and large enough in {enough}");
}

#[test]
fn builds_in_ten_environments_are_identical() {
    let mut first: Option<(Files, Vec<u8>)> = None;
    let surroundings = [
        ("UTC", "C", "022", "1", "plain"),
        ("Asia/Almaty", "kk_KZ.UTF-8", "022", "2", "two words"),
        ("America/New_York", "ru_RU.UTF-8", "077", "8", "қалта"),
        ("Asia/Kathmandu", "tr_TR.UTF-8", "002", "3", "deep/er/still"),
        ("Pacific/Apia", "ar_SA.UTF-8", "027", "1", "a'quote"),
        ("Europe/Moscow", "POSIX", "000", "16", "per%cent"),
        ("Asia/Tokyo", "ja_JP.UTF-8", "022", "4", "#sharp"),
        ("Africa/Cairo", "", "022", "2", "UPPER"),
        ("", "en_US.UTF-8", "077", "5", "-dash"),
        (":bad", "xx_YY", "022", "7", "{brace}"),
    ];
    for (round, (zone, language, umask, cores, folder)) in surroundings.into_iter().enumerate() {
        let site = Site::empty();
        let root = site.path(folder);
        // Files are created in a different order in each round.
        let mut content: Vec<(String, Vec<u8>)> = files(&project().join("content")).into_iter().collect();
        content.rotate_left(round * 7);
        if round % 2 == 1 {
            content.reverse();
        }
        for (path, bytes) in content {
            let file = root.join("content").join(path);
            std::fs::create_dir_all(file.parent().expect("below content")).expect("created");
            std::fs::write(file, bytes).expect("written");
        }
        let build = |page: &str| {
            let status = Command::new("sh")
                .args(["-c", "umask \"$1\" && exec \"$2\" build --root . > /dev/null", "sh", umask])
                .arg(env!("CARGO_BIN_EXE_anyqtama"))
                .env_clear()
                .envs([("TZ", zone), ("LANG", language), ("RAYON_NUM_THREADS", cores)])
                .current_dir(&root)
                .status()
                .expect("runs");
            assert!(status.success(), "{page} in round {round}");
        };
        if round % 3 == 2 {
            // The output folder contains another site, next to the remains of a killed build.
            let text = site.read(&format!("{folder}/{TITLE}"));
            site.write(&format!("{folder}/{TITLE}"), &text.replacen("title: {kk: \"", "title: {kk: \"Ескі ", 1));
            build("the old site");
            site.write(&format!("{folder}/{TITLE}"), &text).write(&format!("{folder}/.public.anyqtama/site/half.html"), "<p");
        }
        build("the site");
        let made = (files(&root.join("public")), std::fs::read(root.join("build.json")).expect("the build manifest"));
        match &first {
            None => first = Some(made),
            Some(first) => assert!(*first == made, "round {round} differs"),
        }
    }
    let record: serde_json::Value = serde_json::from_slice(&first.expect("ten rounds").1).expect("JSON");
    assert_eq!(record["outputs"]["kk/index.html"].as_str().map(str::len), Some(64));
    assert_eq!(record["inputs"]["content/handbook.yaml"].as_str().map(str::len), Some(64));
    assert_eq!(record["edition"].as_str().map(str::len), Some(10));
}
