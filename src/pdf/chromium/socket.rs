//! DevTools messages over a web socket on the loopback interface, for Windows: a process cannot pass pipes to Chromium there without
//! `unsafe` code. Other users of the machine could connect to the port while the browser runs.

use anyhow::{Result, bail};
use std::net::TcpStream;
use std::time::Duration;
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Message, WebSocket};

pub(crate) struct BrowserConnection {
    socket: WebSocket<TcpStream>,
}

#[cfg(windows)]
pub(super) fn command(program: &std::ffi::OsStr) -> std::process::Command {
    let mut command = std::process::Command::new(program);
    command.arg("--remote-debugging-port=0");
    command.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::null());
    command
}

impl BrowserConnection {
    /// Connects to the URL that the browser prints when it starts: `ws://127.0.0.1:…`.
    pub(super) fn open(url: &str) -> Result<BrowserConnection> {
        let host = url.trim_start_matches("ws://").split('/').next().unwrap_or_default();
        let stream = TcpStream::connect(host)?;
        stream.set_nodelay(true)?;
        let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let (socket, _) = tungstenite::client::client_with_config(url, stream, Some(config))?;
        Ok(BrowserConnection { socket })
    }

    pub(super) fn send(&mut self, message: String) -> Result<()> {
        Ok(self.socket.send(Message::text(message))?)
    }

    /// The next message. `None`: there was none within `timeout`. An error: the browser has closed the connection.
    pub(super) fn receive(&mut self, timeout: Duration) -> Result<Option<String>> {
        use std::io::ErrorKind::{TimedOut, WouldBlock};
        self.socket.get_ref().set_read_timeout(Some(timeout))?;
        match self.socket.read() {
            Ok(Message::Text(text)) => Ok(Some(text.as_str().to_owned())),
            Ok(Message::Close(_)) => bail!("the connection is closed"),
            Ok(_) => Ok(None),
            Err(tungstenite::Error::Io(error)) if matches!(error.kind(), WouldBlock | TimedOut) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    #[test]
    fn messages_travel_both_ways_and_silence_times_out() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("ws://{}/devtools", listener.local_addr().expect("bound"));
        let server = std::thread::spawn(move || {
            let mut socket = tungstenite::accept(listener.accept().expect("a client").0).expect("a handshake");
            let message = socket.read().expect("a message");
            socket.send(message).expect("sent");
            socket.read().is_err()
        });
        let mut connection = BrowserConnection::open(&url).expect("connected");
        connection.send("{\"id\":1}".to_owned()).expect("sent");
        assert_eq!(connection.receive(Duration::from_secs(5)).expect("open"), Some("{\"id\":1}".to_owned()));
        assert_eq!(connection.receive(Duration::from_millis(20)).expect("open"), None);
        drop(connection);
        assert!(server.join().expect("ended"));
    }
}
