//! Servers that lie, and proxies that listen: the publish ends in bounded time and memory, and secrets go nowhere else.

use super::{command, finished, small};
use crate::site::{Run, Site};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What a server answers to a request.
enum Answer {
    /// A status line with headers, and a body whose length is added.
    Whole(&'static str, String),
    /// A body of a terabyte.
    Endless,
}

struct Liar {
    port: u16,
    /// The heads of all requests.
    heads: Arc<Mutex<Vec<String>>>,
}

impl Liar {
    /// Starts a server. `answer` gets the head of a request.
    fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Liar {
        let socket = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = socket.local_addr().expect("known").port();
        let (heads, answer) = (Arc::new(Mutex::new(Vec::new())), Arc::new(answer));
        let heads_here: Arc<Mutex<Vec<String>>> = heads.clone();
        std::thread::spawn(move || {
            for client in socket.incoming().flatten() {
                let (answer, heads) = (answer.clone(), heads_here.clone());
                std::thread::spawn(move || {
                    let head = read_head(&client);
                    heads.lock().expect("no thread panics with it").push(head.clone());
                    // The program may close the connection at any time.
                    let _ = respond(&client, answer(&head));
                });
            }
        });
        Liar { port, heads }
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("no thread panics with it").clone()
    }
}

/// Reads a request with its body, and returns its head.
fn read_head(mut client: &TcpStream) -> String {
    let (mut bytes, mut part) = (Vec::new(), [0; 65536]);
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, _)) = text.split_once("\r\n\r\n") {
            let lower = head.to_lowercase();
            let length = lower.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok()).unwrap_or(0);
            if bytes.len() >= head.len() + 4 + length {
                return head.to_owned();
            }
        }
        match client.read(&mut part) {
            Ok(read) if read > 0 => bytes.extend_from_slice(&part[..read]),
            _ => return text,
        }
    }
}

fn respond(mut client: &TcpStream, answer: Answer) -> std::io::Result<()> {
    match answer {
        Answer::Whole(head, body) => {
            write!(client, "HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len())
        }
        Answer::Endless => {
            write!(client, "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nConnection: close\r\nContent-Length: 1099511627776\r\n\r\n")?;
            loop {
                client.write_all(&[b' '; 65536])?;
            }
        }
    }
}

/// A site with a bucket and a WebDAV server on a port.
fn site(port: u16, timeout: u32) -> Site {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let bucket = format!("  - {{name: bucket, to: \"s3://handbook/site\", endpoint: \"http://127.0.0.1:{port}\", timeout: {timeout}}}\n");
    let webdav = format!("  - {{name: webdav, to: \"http://127.0.0.1:{port}/site\", timeout: {timeout}}}\n");
    site.write("content/handbook.yaml", &format!("{handbook}publish:\n{bucket}{webdav}"));
    site
}

fn with_environment(site: &Site, arguments: &[&str], environment: &[(&str, &str)]) -> Run {
    let mut command = command(site, arguments);
    command.envs(environment.iter().copied());
    finished(command)
}

fn run(site: &Site, arguments: &[&str]) -> Run {
    with_environment(site, arguments, &[])
}

#[test]
fn a_list_of_files_that_never_ends_is_given_up() {
    for keys in
        ["", "<Contents><Key>site/.anyqtama/releases/x</Key><LastModified>2026-01-01T00:00:00Z</LastModified><Size>1</Size></Contents>"]
    {
        let page = format!(
            "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>more</NextContinuationToken>{keys}</ListBucketResult>"
        );
        let liar = Liar::start(move |head| match head.contains("list-type=2") {
            true => Answer::Whole("200 OK", page.clone()),
            false => Answer::Whole("404 Not Found", "<Error><Code>NoSuchKey</Code></Error>".to_owned()),
        });
        let site = site(liar.port, 1);
        for arguments in [&[][..], &["--repair"]] {
            let start = Instant::now();
            let run = run(&site, &[&["--to", "bucket"], arguments].concat());
            assert!(run.code == 3 && run.stderr.contains("larger than anything"), "{}", run.stderr);
            assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
        }
    }
}

#[test]
fn a_response_that_never_ends_is_cut_off() {
    let liar = Liar::start(|_| Answer::Endless);
    // Long enough to fill the memory.
    let site = site(liar.port, 300);
    for target in ["bucket", "webdav"] {
        let start = Instant::now();
        let run = run(&site, &["--to", target]);
        assert!(run.code == 3 && run.stderr.contains("too large"), "{}", run.stderr);
        assert!(start.elapsed() < Duration::from_secs(100), "{:?}", start.elapsed());
    }
}

#[test]
fn a_page_in_place_of_the_server_is_not_another_publish() {
    let liar = Liar::start(|_| Answer::Whole("200 OK\r\nETag: \"1\"\r\nContent-Type: text/html", "<html>Sign in</html>".to_owned()));
    let site = site(liar.port, 5);
    for target in ["bucket", "webdav"] {
        let run = run(&site, &["--to", target, "--repair"]);
        assert!(run.code == 3 && run.stderr.contains("something else answers in place of the server"), "{}", run.stderr);
        assert!(!run.stderr.contains("another publish") && !run.stderr.contains("run the command again"), "{}", run.stderr);
    }
}

#[test]
fn a_server_on_this_computer_is_never_asked_through_a_proxy() {
    let proxy = Liar::start(|_| Answer::Whole("404 Not Found", String::new()));
    let server = Liar::start(|_| Answer::Whole("404 Not Found", String::new()));
    let site = site(server.port, 5);
    let address = format!("http://127.0.0.1:{}", proxy.port);
    for variable in ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"] {
        for target in ["bucket", "webdav"] {
            let token = ("ANYQTAMA_WEBDAV_TOKEN", "t0ken-of-the-test");
            let run = with_environment(&site, &["--to", target], &[(variable, &address), token]);
            assert_eq!(run.code, 3, "{}", run.stdout);
        }
    }
    assert!(proxy.heads().is_empty(), "the proxy gets {:?}", proxy.heads());
    assert!(server.heads().iter().any(|head| head.contains("t0ken-of-the-test")), "the server gets it");
}

#[test]
fn a_setting_that_cannot_be_sent_is_named() {
    let site = site(9, 5);
    for (target, name, value) in [
        ("bucket", "AWS_REGION", "kz\n1"),
        ("bucket", "AWS_ACCESS_KEY_ID", "AKID TEST"),
        ("bucket", "AWS_SESSION_TOKEN", "token\r\nX-Other: 1"),
        ("webdav", "ANYQTAMA_WEBDAV_TOKEN", "token\n"),
        ("webdav", "ANYQTAMA_WEBDAV_TOKEN", "құпия"),
    ] {
        let run = with_environment(&site, &["--to", target], &[(name, value)]);
        assert!(run.code == 3 && run.stderr.contains(&format!("{name} cannot be sent")), "{name}: {}", run.stderr);
        assert!(!run.stderr.contains(value) && !run.stderr.contains("panicked"), "{}", run.stderr);
    }
}

#[test]
fn secrets_in_addresses_are_refused_and_not_repeated() {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let hidden = |run: &Run, code: i32| {
        assert_eq!(run.code, code, "{}", run.stdout);
        assert!(!run.stderr.contains("hunter2") && !run.stdout.contains("hunter2"), "{}{}", run.stdout, run.stderr);
    };
    for address in [
        "ftp://editor:hunter2@dav.handbook.localhost/",
        "HTTPS://editor:hunter2@dav.handbook.localhost/",
        "https://editor:hunter2@dav.handbook.localhost:99999/",
        "http:/editor:hunter2@dav.handbook.localhost/",
        "s3://editor:hunter2@handbook/site",
        "https://dav.handbook.localhost:99999/?token=hunter2",
    ] {
        hidden(&run(&site, &["--to", address]), 2);
        hidden(&with_environment(&site, &["--to", "s3://handbook"], &[("AWS_ENDPOINT_URL", address)]), 1);
        let base_url = site.run(&["build", "--base-url", address]);
        assert!(base_url.code == 2 && !base_url.stderr.contains("hunter2"), "{}", base_url.stderr);
        for key in ["endpoint", "url", "purge"] {
            let value = if key == "purge" { format!("{{url: \"{address}\"}}") } else { format!("\"{address}\"") };
            site.write("content/handbook.yaml", &format!("{handbook}publish:\n  - name: cdn\n    to: s3://handbook\n    {key}: {value}\n"));
            let run = run(&site, &[]);
            assert_ne!(run.code, 0, "{}", run.stdout);
            assert!(!run.stderr.contains("hunter2"), "{key}: {}", run.stderr);
        }
        site.write("content/handbook.yaml", &handbook);
    }
    // A site whose own address has a password would publish it on every page.
    assert_eq!(site.run(&["build", "--base-url", "https://editor:hunter2@handbook.localhost"]).code, 2);
}

#[test]
fn a_server_that_repeats_secrets_does_not_bring_them_to_the_screen() {
    let (token, part) = ("t0ken/of+the==test", "t0ken");
    let [encoded, base64] = ["t0ken%2Fof%2Bthe%3D%3Dtest", "dDBrZW4vb2YrdGhlPT10ZXN0"];
    // The message is cut: a token that lies across the cut would be shown in part.
    for length in [0, 240, 485, 490] {
        let body = format!("{token} {encoded} {base64} {}{token}{}", "x".repeat(length), "y".repeat(490));
        let liar = Liar::start(move |_| Answer::Whole("403 Forbidden", body.clone()));
        let site = site(liar.port, 5);
        for target in ["bucket", "webdav"] {
            let environment = [("AWS_SESSION_TOKEN", token), ("ANYQTAMA_WEBDAV_TOKEN", token)];
            let run = with_environment(&site, &["--to", target], &environment);
            assert_eq!(run.code, 3, "{}", run.stdout);
            for secret in [part, "the==test", "the%3D%3Dtest", "ken/of", &base64[..8]] {
                assert!(!run.stderr.contains(secret), "{length} {secret}: {}", run.stderr);
            }
        }
    }
}
