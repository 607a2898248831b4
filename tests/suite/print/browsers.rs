//! `anyqtama pdf` without a browser, with broken browsers, and with one that is stopped.

use super::{chromium, site};
use crate::site::{Run, Site, program};
use std::path::Path;

/// Runs `anyqtama pdf` with a script in place of the browser.
#[cfg(unix)]
fn with_browser(site: &Site, script: &str, arguments: &[&str]) -> Run {
    use std::os::unix::fs::PermissionsExt;
    site.write("browser", script);
    let path = site.path("browser");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o755)).expect("set");
    std::fs::create_dir_all(site.path("tmp")).expect("created");
    let mut command = program();
    command.args(["pdf", "all-a5", "--lang", "kk", "--browser"]).arg(&path).args(arguments);
    let output = command
        .current_dir(site.path(""))
        .env("TMPDIR", site.path("tmp"))
        .env(MARK, site.path("tmp"))
        .env("PATH", "/usr/bin:/bin")
        .output()
        .expect("runs");
    Run {
        code: output.status.code().expect("the program ends by itself"),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[test]
fn without_a_browser_the_message_says_what_to_install() {
    let site = site();
    let run = program().args(["pdf"]).current_dir(site.path("")).env("PATH", "/nowhere").output().expect("runs");
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    if Path::new("/usr/bin/chromium").exists() {
        assert_eq!(run.status.code(), Some(0), "found at the path that Debian uses: {told}");
    } else {
        assert!(run.status.code() == Some(3) && told.contains("install Chromium"), "{told}");
    }
    let run = site.run(&["pdf", "--browser", "/no/such/browser"]);
    assert!(run.code == 3 && run.stderr.contains("cannot run the browser `/no/such/browser`"), "{}", run.stderr);
    let run = site.run(&["pdf", "nothing"]);
    assert!(run.code == 2 && run.stderr.contains("all-a5"), "{}", run.stderr);
}

#[cfg(unix)]
#[test]
fn a_broken_browser_is_stopped_and_reported() {
    let site = site();
    let run = with_browser(&site, "#!/bin/sh\necho $0 >>starts; echo no screen >&2; exit 1\n", &[]);
    assert!(run.code == 3 && run.stderr.contains("no screen"), "{}", run.stderr);
    assert_eq!(site.read("starts").lines().count(), 1, "only a sandbox is a reason to start it again");
    // It answers one request and exits.
    let run = with_browser(&site, "#!/bin/sh\nprintf '{\"id\":0}\\000' >&4; exit 0\n", &[]);
    assert!(run.code == 3 && run.stderr.contains("the browser exited before the brochure was finished"), "{}", run.stderr);
    assert!(!site.path(".anyqtama/pdf/kk-all-a5.pdf").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_browser_that_does_not_respond_times_out_with_all_its_processes() {
    let site = site();
    // The shell that starts the browser's child process ignores termination signals.
    let run = with_browser(&site, "#!/bin/sh\ntrap '' TERM INT HUP; sleep 61 & sleep 62\n", &["--timeout", "1"]);
    assert!(run.code == 3 && run.stderr.contains("did not respond within 1 s"), "{}", run.stderr);
    wait_until("no process is left", || processes_of(&site).is_empty());
}

#[cfg(unix)]
#[test]
fn the_browser_has_no_port_and_a_private_profile() {
    let site = site();
    let script = "#!/bin/sh\nfor a; do echo \"$a\"; done >arguments\nfor a; do case $a in --user-data-dir=*) ls -ld \"${a#*=}/..\" >profile; esac; done\nexit 1\n";
    with_browser(&site, script, &[]);
    let arguments = site.read("arguments");
    assert!(arguments.lines().any(|argument| argument == "--remote-debugging-pipe"), "{arguments}");
    assert!(!arguments.contains("--remote-debugging-port") && !arguments.contains("--no-sandbox"), "{arguments}");
    assert!(site.read("profile").starts_with("drwx------"), "{}", site.read("profile"));
    assert!(temporary_files(&site).is_empty(), "it is removed");
}

#[cfg(unix)]
#[test]
fn the_sandbox_is_switched_off_only_if_the_browser_refuses_it() {
    let site = site();
    let script = "#!/bin/sh\ncase \"$*\" in *--no-sandbox*) echo second >&2;; *) echo 'No usable sandbox!' >&2;; esac; exit 1\n";
    let run = with_browser(&site, script, &[]);
    assert!(run.code == 3 && run.stderr.contains("second"), "{}", run.stderr);
    let Some(browser) = chromium() else { return };
    let run = site.run(&["pdf", "all-a5", "--lang", "kk", "--browser", &browser.to_string_lossy()]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told = run.stderr.contains("note: the browser did not start with its sandbox");
    assert_eq!(told, is_root(), "Chromium refuses its sandbox to root: {}", run.stderr);
}

#[cfg(unix)]
fn is_root() -> bool {
    let id = std::process::Command::new("id").arg("-u").output().expect("runs");
    id.stdout == b"0\n"
}

/// What the temporary folder of a site contains.
#[cfg(unix)]
fn temporary_files(site: &Site) -> Vec<String> {
    let entries = std::fs::read_dir(site.path("tmp")).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// An environment variable that all processes of a run inherit; its value is a path of the site.
#[cfg(unix)]
const MARK: &str = "ANYQTAMA_TEST_SITE";

/// The command lines of all processes that belong to runs for a site.
#[cfg(target_os = "linux")]
fn processes_of(site: &Site) -> Vec<String> {
    let wanted = format!("{MARK}={}", site.path("tmp").display());
    let has_it = |folder: &Path| {
        let environment = std::fs::read(folder.join("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes())
    };
    let folders = std::fs::read_dir("/proc").expect("exists").flatten().map(|entry| entry.path());
    let found = folders.filter(|folder| has_it(folder));
    found.map(|folder| String::from_utf8_lossy(&std::fs::read(folder.join("cmdline")).unwrap_or_default()).replace('\0', " ")).collect()
}

#[cfg(target_os = "linux")]
fn wait_until(what: &str, is_true: impl Fn() -> bool) {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
    while !is_true() {
        assert!(std::time::Instant::now() < deadline, "not within 30 s: {what}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Stops the program at several moments and with every usual signal.
#[cfg(target_os = "linux")]
#[test]
fn a_stopped_program_leaves_no_processes_and_no_profile() {
    use std::time::Duration;
    let Some(browser) = chromium() else { return };
    let site = site();
    std::fs::create_dir_all(site.path("tmp")).expect("created");
    for (signal, code) in [("INT", Some(130)), ("TERM", Some(143)), ("HUP", Some(129)), ("KILL", None)] {
        for delay in [0, 100, 400] {
            let _ = std::fs::remove_dir_all(site.path(".anyqtama"));
            let mut command = program();
            command
                .args(["pdf", "--browser"])
                .arg(&browser)
                .current_dir(site.path(""))
                .env("TMPDIR", site.path("tmp"))
                .env(MARK, site.path("tmp"));
            let mut child = command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped()).spawn().expect("runs");
            wait_until("a browser runs", || processes_of(&site).iter().any(|line| line.contains("--remote-debugging-pipe")));
            std::thread::sleep(Duration::from_millis(delay));
            let kill = std::process::Command::new("/bin/sh").args(["-c", &format!("kill -{signal} {}", child.id())]).status();
            assert!(kill.expect("runs").success());
            let mut told = String::new();
            std::io::Read::read_to_string(&mut child.stderr.take().expect("piped"), &mut told).expect("UTF-8");
            assert_eq!(child.wait().expect("ended").code(), code, "{signal} after {delay} ms: {told}");
            wait_until("no process is left", || processes_of(&site).is_empty());
            assert!(!told.contains("error"), "{signal} after {delay} ms: {told}");
            if signal != "KILL" {
                assert_eq!(temporary_files(&site), Vec::<String>::new(), "{signal} after {delay} ms");
            }
        }
    }
    // The next run removes the profiles of killed ones.
    let run =
        program().args(["pdf", "all-a5", "--browser"]).arg(&browser).current_dir(site.path("")).env("TMPDIR", site.path("tmp")).output();
    assert_eq!(run.expect("runs").status.code(), Some(0));
    assert_eq!(temporary_files(&site), Vec::<String>::new());
}
