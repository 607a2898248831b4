//! Requests that the preview refuses, and limits on connections.

use super::Preview;
use crate::site::Site;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;

#[test]
fn paths_outside_the_site_are_rejected() {
    let site = Site::small();
    site.write("secret.txt", "a secret of the machine");
    let preview = Preview::start(&site, &[]);
    let ups = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", ".%2e/", "%252e%252e%252f", "..\\", "..%5c", "....//", "..;/", "..%00/", ".././"];
    for up in ups {
        for times in [1, 2, 8] {
            for file in ["secret.txt", "content/handbook.yaml", "etc/passwd"] {
                let response = preview.get(&format!("/{}{file}", up.repeat(times)));
                assert!(matches!(response.status, 400 | 404), "{up}×{times}{file}: {}", response.status);
                assert!(!response.body.contains("secret of") && !response.body.contains("root:"), "{up}");
            }
        }
    }
    for path in ["//secret.txt", "/content/handbook.yaml", "/secret.txt", "/%zz", "/%ff%fe", "/a%0d%0ax:y", "//evil.example/%2e%2e"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
}

#[test]
fn foreign_hosts_foreign_origins_and_other_methods_are_rejected() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let port = preview.port;
    let host = |host: &str| preview.request("GET", "/kk/", &format!("Host: {host}\r\n"), "").status;
    for own in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("LOCALHOST:{port}")] {
        assert_eq!(host(&own), 200, "{own}");
    }
    for foreign in
        ["evil.example".to_owned(), format!("evil.example:{port}"), format!("127.0.0.1.evil.example:{port}"), "169.254.169.254".to_owned()]
    {
        assert_eq!(host(&foreign), 403, "{foreign}");
    }
    assert_eq!(preview.raw(b"GET /kk/ HTTP/1.1\r\nConnection: close\r\n\r\n").status, 400);
    let two = format!("GET /kk/ HTTP/1.1\r\nHost: localhost:{port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert_eq!(preview.raw(two.as_bytes()).status, 400);
    assert_eq!(preview.request("GET", "/_preview/events", "Origin: http://evil.example\r\n", "").status, 403);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"] {
        assert_eq!(preview.request(method, "/kk/", "Content-Length: 0\r\n", "").status, 405, "{method}");
    }
    let head = preview.request("HEAD", "/kk/", "", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
}

#[test]
fn oversized_and_malformed_requests_are_rejected() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let host = format!("Host: 127.0.0.1:{}\r\n", preview.port);
    for bytes in [
        format!("GET / HTTP/1.1\r\n{host}X: {}\r\n\r\n", "a".repeat(1 << 20)),
        format!("GET /{} HTTP/1.1\r\n{host}\r\n", "a".repeat(1 << 20)),
        format!("GET / HTTP/1.1\r\n{host}{}\r\n", "X: 1\r\n".repeat(5000)),
        "G".repeat(1 << 20),
        format!("GET / HTTP/9.9\r\n{host}\r\n"),
        format!("POST /_preview/open HTTP/1.1\r\n{host}Content-Length: -1\r\nConnection: close\r\n\r\n"),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
    ] {
        let response = preview.raw(bytes.as_bytes());
        assert!(response.status < 500 && response.status != 200, "{}: {}", &bytes[..20], response.status);
    }
    assert_eq!(preview.get("/kk/").status, 200);
    assert!(preview.is_alive());
}

#[test]
fn idle_connections_do_not_block_other_clients() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let mut silent: Vec<TcpStream> = (0..60).map(|_| TcpStream::connect(("127.0.0.1", preview.port)).expect("connects")).collect();
    std::thread::scope(|scope| {
        let asked: Vec<_> = (0..200).map(|_| scope.spawn(|| preview.get("/kk/").status)).collect();
        assert!(asked.into_iter().all(|status| status.join().expect("no panic") == 200));
    });
    // The server closes a connection without a request.
    let mut rest = Vec::new();
    silent[0].set_read_timeout(Some(super::TIMEOUT)).expect("set");
    assert!(silent[0].read_to_end(&mut rest).is_ok());
}

/// Opens event streams and keeps them open.
fn hold_streams(preview: &Preview, count: usize) -> Vec<TcpStream> {
    let request = format!("GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port);
    let open = |_| {
        let mut stream = TcpStream::connect(("127.0.0.1", preview.port)).expect("connects");
        stream.write_all(request.as_bytes()).expect("sent");
        stream
    };
    (0..count).map(open).collect()
}

#[test]
fn held_event_streams_do_not_block_other_clients() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let _held = hold_streams(&preview, 600);
    for _ in 0..20 {
        assert_eq!(preview.get("/kk/").status, 200);
    }
}

#[cfg(unix)]
#[test]
fn held_event_streams_do_not_use_up_the_file_descriptors() {
    let site = Site::small();
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -n 100; exec \"$@\"", "sh", env!("CARGO_BIN_EXE_anyqtama")]);
    let preview = Preview::start_by(limited, &site, &[]);
    let _held = hold_streams(&preview, 200);
    assert_eq!(preview.get("/kk/").status, 200);
}

#[test]
fn the_next_port_is_used_if_one_is_busy() {
    let site = Site::small();
    // The next port may be busy too, if another program uses it.
    let busy = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = busy.local_addr().expect("bound").port();
    let preview = Preview::start(&site, &["--port", &port.to_string()]);
    assert!(preview.port > port);
    assert!(preview.first_lines.iter().any(|line| line.contains(&format!("port {port} "))), "{:?}", preview.first_lines);
}

#[test]
fn a_folder_without_a_handbook_is_an_error() {
    let run = Site::empty().run(&["serve", "--port", "0"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("content"), "{}", run.stderr);
}
