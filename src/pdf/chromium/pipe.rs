//! DevTools messages over two pipes that only this process and the browser have: no port is opened that another user of the machine could
//! connect to. Messages end with a NUL byte.

use anyhow::{Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Chromium reads from file descriptor 3 and writes to 4. `Command` can only set 0 to 2, so a shell moves the pipes and then becomes the
/// browser.
const MOVE_PIPES: &str = "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null";

/// Both directions have a thread, so that a browser that neither reads nor writes cannot block us beyond a timeout. When this process ends
/// in any way, the pipes close and Chromium exits.
pub(crate) struct BrowserConnection {
    requests: Sender<String>,
    messages: Receiver<String>,
}

/// The command that starts a browser in a process group of its own.
pub(super) fn command(program: &OsStr) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", MOVE_PIPES]).arg(program).arg("--remote-debugging-pipe").process_group(0);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command
}

impl BrowserConnection {
    pub(super) fn open(child: &mut Child) -> BrowserConnection {
        BrowserConnection::over(child.stdin.take().expect("stdin is piped"), child.stdout.take().expect("stdout is piped"))
    }

    fn over(mut writer: impl Write + Send + 'static, reader: impl Read + Send + 'static) -> BrowserConnection {
        let (requests, outgoing) = channel::<String>();
        let (incoming, messages) = channel();
        std::thread::spawn(move || {
            for request in outgoing {
                if writer.write_all(request.as_bytes()).and_then(|()| writer.write_all(&[0])).and_then(|()| writer.flush()).is_err() {
                    break;
                }
            }
        });
        std::thread::spawn(move || {
            let mut reader = BufReader::new(reader);
            let mut message = Vec::new();
            while reader.read_until(0, &mut message).is_ok_and(|length| length > 0) {
                if message.pop() != Some(0) || incoming.send(String::from_utf8_lossy(&message).into_owned()).is_err() {
                    break;
                }
                message.clear();
            }
        });
        BrowserConnection { requests, messages }
    }

    pub(super) fn send(&mut self, message: String) -> Result<()> {
        Ok(self.requests.send(message)?)
    }

    /// The next message. `None`: there was none within `timeout`. An error: the browser has closed the pipe.
    pub(super) fn receive(&mut self, timeout: Duration) -> Result<Option<String>> {
        match self.messages.recv_timeout(timeout) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => bail!("the pipe is closed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_end_with_nul_and_incomplete_ones_are_dropped() {
        let mut connection = BrowserConnection::over(std::io::sink(), &b"{\"a\":1}\0{\"b\":\"\xd3\x98\"}\0{\"cut"[..]);
        let timeout = Duration::from_secs(5);
        assert_eq!(connection.receive(timeout).expect("open"), Some("{\"a\":1}".to_owned()));
        assert_eq!(connection.receive(timeout).expect("open"), Some("{\"b\":\"Ә\"}".to_owned()));
        assert!(connection.receive(timeout).is_err());
    }
}
