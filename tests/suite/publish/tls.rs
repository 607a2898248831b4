//! Real TLS connections: a private certificate authority, and certificates that must be rejected.

use super::servers::{Server, apache_webdav, nginx_tls, second};
use super::{command, finished, published, small};
use crate::site::{Run, Site};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const WEBDAV: &str =
    "location / {\n  dav_methods PUT DELETE MKCOL COPY MOVE;\n  dav_ext_methods PROPFIND;\n  dav_access user:rw group:r all:r;\n}";

/// Runs openssl in a folder.
fn openssl(folder: &Path, arguments: &str) {
    let output = Command::new("openssl").args(arguments.split(' ')).current_dir(folder).output().expect("openssl runs");
    assert!(output.status.success(), "{arguments}: {}", String::from_utf8_lossy(&output.stderr));
}

/// A folder with the certificate `ca.pem` of a certificate authority, the certificates that it has issued (`good` for this computer,
/// `name` for another host, `expired`), and a self-signed certificate (`self`).
fn certificates() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    openssl(path, &format!("req -x509 {key} -days 30 -subj /CN=authority -keyout ca.key -out ca.pem"));
    openssl(
        path,
        &format!("req -x509 {key} -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout self.key -out self.pem"),
    );
    std::fs::write(path.join("index"), "").expect("written");
    std::fs::write(
        path.join("ca.cnf"),
        "[ca]\ndefault_ca=own\n[own]\ndatabase=index\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\npolicy=any\ncopy_extensions=copy\nunique_subject=no\n[any]\ncommonName=supplied\n",
    )
    .expect("written");
    for (name, host, from, to) in [
        ("good", "localhost", "20250101000000Z", "20491231000000Z"),
        ("name", "other.localhost", "20250101000000Z", "20491231000000Z"),
        ("expired", "localhost", "20200101000000Z", "20200201000000Z"),
    ] {
        openssl(path, &format!("req {key} -subj /CN={host} -addext subjectAltName=DNS:{host} -keyout {name}.key -out {name}.csr"));
        openssl(
            path,
            &format!(
                "ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -startdate {from} -enddate {to} -in {name}.csr -out {name}.pem -notext"
            ),
        );
    }
    folder
}

fn server(name: &str) -> Server {
    nginx_tls(certificates(), name, WEBDAV)
}

fn run(site: &Site, server: &Server, environment: &[(&str, &Path)], arguments: &[&str]) -> Run {
    let to = format!("https://localhost:{}/site", server.port);
    let mut command = command(site, &[&["--to", to.as_str()], arguments].concat());
    command.envs(environment.iter().copied());
    command.env("ANYQTAMA_WEBDAV_USER", "editor").env("ANYQTAMA_WEBDAV_PASSWORD", "hunter2");
    finished(command)
}

#[test]
fn a_private_certificate_authority_is_trusted_if_configured() {
    let server = server("good");
    let site = small();
    let authority = server.folder.path().join("ca.pem");
    for variable in ["AWS_CA_BUNDLE", "SSL_CERT_FILE"] {
        super::restyle(&site, variable);
        let trusted = run(&site, &server, &[(variable, &authority)], &[]);
        assert_eq!(trusted.code, 0, "{variable}: {}", trusted.stderr);
        assert!(run(&site, &server, &[(variable, &authority)], &["--verify"]).code == 0);
    }
    let handbook = site.read("content/handbook.yaml");
    let target = format!("publish:\n  - {{name: dav, to: \"https://localhost:{}/site\", ca_file: ca.pem}}\n", server.port);
    site.write("content/handbook.yaml", &format!("{handbook}{target}"));
    std::fs::copy(&authority, site.path("ca.pem")).expect("copied");
    super::restyle(&site, "file");
    published(&site, &[]);
    published(&site, &["--rollback"]);
    assert_eq!(published(&site, &["--verify"]).code, 0);
}

#[test]
fn each_bad_certificate_has_its_own_advice() {
    let site = small();
    for (name, is_trusted, advice) in [
        ("good", false, "the certificate authority of the server is not trusted"),
        ("name", true, "the certificate was issued for another host name"),
        ("expired", true, "the certificate has expired or is not valid yet"),
        ("self", true, "self-signed"),
    ] {
        let server = server(name);
        let authority = server.folder.path().join("ca.pem");
        let environment: Vec<(&str, &Path)> = if is_trusted { vec![("AWS_CA_BUNDLE", &authority)] } else { Vec::new() };
        for arguments in [&[][..], &["--rollback"], &["--verify"]] {
            let run = run(&site, &server, &environment, arguments);
            assert!(run.code == 3 && run.stderr.contains(advice), "{name}: {}", run.stderr);
            assert!(!run.stderr.contains("run the command again"), "{name}: {}", run.stderr);
        }
        let requests = std::fs::read_to_string(server.folder.path().join("access.log")).unwrap_or_default();
        assert_eq!(requests, "", "no request is sent");
    }
}

#[test]
fn a_bucket_over_tls() {
    let service = second();
    let server = nginx_tls(
        certificates(),
        "good",
        &format!("location / {{\n  proxy_pass http://127.0.0.1:{};\n  proxy_set_header Host $http_host;\n}}", service.port),
    );
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let target = format!(
        "publish:\n  - {{name: cdn, to: \"s3://handbook/site\", endpoint: \"https://localhost:{}\", ca_file: ca.pem}}\n",
        server.port
    );
    site.write("content/handbook.yaml", &format!("{handbook}{target}"));
    std::fs::copy(server.folder.path().join("ca.pem"), site.path("ca.pem")).expect("copied");
    published(&site, &[]);
    assert_eq!(published(&site, &["--verify"]).code, 0);
    site.edit("content/handbook.yaml", ", ca_file: ca.pem", "");
    let refused = super::publish(&site, &["--verify"]);
    assert!(refused.code == 3 && refused.stderr.contains("is not trusted"), "{}", refused.stderr);
}

#[test]
fn apache_behind_a_reverse_proxy_with_tls() {
    let apache = apache_webdav();
    let server = nginx_tls(
        certificates(),
        "good",
        &format!("location / {{\n  proxy_pass http://127.0.0.1:{};\n  proxy_set_header Host $http_host;\n}}", apache.port),
    );
    let site = small();
    let authority = server.folder.path().join("ca.pem");
    for mark in ["first", "second"] {
        super::restyle(&site, mark);
        let published = run(&site, &server, &[("AWS_CA_BUNDLE", &authority)], &[]);
        assert_eq!(published.code, 0, "{}", published.stderr);
        assert!(!published.stderr.contains("warning"), "{}", published.stderr);
        super::assert_whole(&apache.folder.path().join("www/site"), &super::built(&site));
    }
}
