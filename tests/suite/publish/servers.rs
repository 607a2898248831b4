//! Starts real servers on free local ports; `tests/run` installs them.

use super::{KEY, SECRET};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A running server; stopped when dropped.
pub struct Server {
    child: Child,
    pub port: u16,
    /// Its files.
    pub folder: TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A free local port.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|socket| socket.local_addr()).expect("a free port").port()
}

/// A bucket service that verifies signatures, with an empty bucket `handbook`.
pub fn signing() -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("data/handbook")).expect("created");
    let port = free_port();
    let mut command = Command::new(tool("S3S_FS", "target/tools/bin/s3s-fs"));
    command.args(["--host", "127.0.0.1", "--port", &port.to_string(), "--access-key", KEY, "--secret-key", SECRET]);
    command.arg(folder.path().join("data"));
    start(command, port, folder)
}

/// A second bucket service, which accepts any key, with an empty bucket `handbook`.
pub fn second() -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    let port = free_port();
    let mut command = Command::new(tool("MOTO_SERVER", "target/tools/moto/bin/moto_server"));
    command.args(["-H", "127.0.0.1", "-p", &port.to_string()]);
    let server = start(command, port, folder);
    let made = exchange(port, "PUT /handbook HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    assert!(made.starts_with("HTTP/1.1 200"), "{made}");
    server
}

/// rclone as a bucket service, with an empty bucket `handbook`.
pub fn rclone_bucket() -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("data/handbook")).expect("created");
    let port = free_port();
    let mut command = Command::new(tool("RCLONE", "target/tools/servers/bin/rclone"));
    command.args(["serve", "s3", "--addr", &format!("127.0.0.1:{port}"), "--auth-key", &format!("{KEY},{SECRET}")]);
    command.arg(folder.path().join("data"));
    start(command, port, folder)
}

/// rclone as a WebDAV server; its root is `www`.
pub fn rclone_webdav() -> Server {
    let (folder, port) = (with_www(), free_port());
    let mut command = Command::new(tool("RCLONE", "target/tools/servers/bin/rclone"));
    command.args(["serve", "webdav", "--addr", &format!("127.0.0.1:{port}")]).arg(folder.path().join("www"));
    start(command, port, folder)
}

/// WsgiDAV; its root is `www`.
pub fn wsgidav() -> Server {
    let (folder, port) = (with_www(), free_port());
    let mut command = Command::new(tool("WSGIDAV", "target/tools/servers/bin/wsgidav"));
    command.args(["--host", "127.0.0.1", "--port", &port.to_string(), "--auth", "anonymous", "--server", "cheroot", "--no-config"]);
    command.arg("--root").arg(folder.path().join("www"));
    start(command, port, folder)
}

/// Apache with mod_dav; its root is `www`.
pub fn apache_webdav() -> Server {
    apache("DavLockDB {folder}/lock/db\n<Directory {folder}/www>\nDav On\n</Directory>")
}

fn with_www() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("www")).expect("created");
    folder
}

/// nginx with a configuration. `{port}` and `{folder}` are replaced with the port and the server's own folder, which contains `www`.
pub fn nginx(server_block: &str) -> Server {
    nginx_with(tempfile::tempdir().expect("a folder"), "", server_block)
}

/// nginx with TLS. The folder contains its key `name.key` and its certificate `name.pem`.
pub fn nginx_tls(folder: TempDir, name: &str, server_block: &str) -> Server {
    let certificate = format!("ssl_certificate {{folder}}/{name}.pem;\nssl_certificate_key {{folder}}/{name}.key;\n{server_block}");
    nginx_with(folder, " ssl", &certificate)
}

fn nginx_with(folder: TempDir, listen: &str, server_block: &str) -> Server {
    for name in ["www", "tmp"] {
        std::fs::create_dir_all(folder.path().join(name)).expect("created");
    }
    let port = free_port();
    let root = folder.path().display().to_string();
    let modules: String = ["ngx_http_brotli_static_module", "ngx_http_dav_ext_module"]
        .map(|name| format!("load_module /usr/lib/nginx/modules/{name}.so;\n"))
        .concat();
    let temporary: String =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|name| format!("{name}_temp_path {root}/tmp/{name};\n")).concat();
    let user = if is_root() { "user root;\n" } else { "" };
    let text = format!(
        "{modules}{user}daemon off;\nmaster_process off;\npid {root}/pid;\nerror_log {root}/error.log;\nworker_processes 1;\nevents {{}}\nhttp {{\n{temporary}access_log {root}/access.log;\nclient_max_body_size 100m;\nserver {{\nlisten 127.0.0.1:{port}{listen};\nroot {root}/www;\n{}\n}}\n}}\n",
        server_block.replace("{folder}", &root)
    );
    let file = folder.path().join("nginx.conf");
    std::fs::write(&file, text).expect("written");
    let mut command = Command::new("/usr/sbin/nginx");
    command.arg("-c").arg(&file).arg("-e").arg(folder.path().join("start.log"));
    start(command, port, folder)
}

/// Apache with a configuration snippet, in which `{folder}` is replaced with the server's own folder; its document root is `www`.
pub fn apache(snippet: &str) -> Server {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["www", "lock"] {
        std::fs::create_dir_all(folder.path().join(name)).expect("created");
    }
    let port = free_port();
    let root = folder.path().display().to_string();
    let names = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "dav", "dav_fs"];
    let modules: String = names.map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")).concat();
    let user = if is_root() { "User www-data\nGroup www-data\n" } else { "" };
    let text = format!(
        "ServerName localhost\nServerRoot {root}\nPidFile {root}/pid\nErrorLog {root}/error.log\nListen 127.0.0.1:{port}\n{modules}{user}TypesConfig /dev/null\n<VirtualHost *:{port}>\nDocumentRoot {root}/www\n<Directory {root}/www>\nRequire all granted\n</Directory>\n{}\n</VirtualHost>\n",
        snippet.replace("{folder}", &root)
    );
    let file = folder.path().join("apache.conf");
    std::fs::write(&file, text).expect("written");
    open_to_all(folder.path());
    if is_root() {
        let done = Command::new("chown").args(["-R", "www-data"]).args(["www", "lock"].map(|name| folder.path().join(name))).status();
        assert!(done.expect("chown runs").success());
    }
    let mut command = Command::new("/usr/sbin/apache2");
    command.arg("-X").arg("-f").arg(&file);
    start(command, port, folder)
}

/// Makes a folder readable by servers that run as another user.
pub fn open_to_all(folder: &Path) {
    let done = Command::new("chmod").args(["-R", "a+rX"]).arg(folder).status().expect("chmod runs");
    assert!(done.success());
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

fn tool(variable: &str, path: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| crate::site::project().join(path), PathBuf::from)
}

fn start(mut command: Command, port: u16, folder: TempDir) -> Server {
    let log = std::fs::File::create(folder.path().join("server.log")).expect("created");
    command.stdin(Stdio::null()).stdout(log.try_clone().expect("a second handle")).stderr(log);
    let child = command.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}; `tests/run` installs what tests need"));
    let mut server = Server { child, port, folder };
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        let ended = server.child.try_wait().expect("known");
        let log = || std::fs::read_to_string(server.folder.path().join("server.log")).unwrap_or_default();
        assert!(ended.is_none() && start.elapsed() < Duration::from_secs(60), "the server does not start: {}", log());
        std::thread::sleep(Duration::from_millis(50));
    }
    server
}

/// Sends a request and reads the whole response.
pub fn exchange(port: u16, request: &str) -> String {
    String::from_utf8_lossy(&exchange_bytes(port, request.as_bytes())).into_owned()
}

/// Sends a request that asks the server to close the connection, and reads the whole response.
pub fn exchange_bytes(port: u16, request: &[u8]) -> Vec<u8> {
    use std::io::{Read, Write};
    let mut socket = TcpStream::connect(("127.0.0.1", port)).expect("connects");
    socket.write_all(request).expect("sent");
    let mut answer = Vec::new();
    // A server may reset the connection after its response.
    let _ = socket.read_to_end(&mut answer);
    answer
}

/// The status line with the headers, and the body.
pub fn get(port: u16, path: &str, coding: &str) -> (String, Vec<u8>) {
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: {coding}\r\nConnection: close\r\n\r\n");
    let answer = exchange_bytes(port, request.as_bytes());
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an end of the headers");
    (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end + 4..].to_vec())
}

/// The value of a response header.
pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| line.split_once(':').filter(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim()))
}
