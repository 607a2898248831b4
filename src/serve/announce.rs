//! What the preview prints on the terminal: where it is, and what each change did.

use super::hub::Change;
use super::{Preview, Settings};
use crate::base::message::{Message, Speech};
use crate::msg;
use crate::report::problems as report;
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// Prints a line. Whoever reads may stop: that is no reason to end.
fn tell(words: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{words}");
}

/// The address at which this machine opens the preview.
pub(crate) fn address(host: IpAddr, port: u16) -> String {
    match host {
        host if host.is_unspecified() => format!("http://localhost:{port}/"),
        IpAddr::V6(host) => format!("http://[{host}]:{port}/"),
        IpAddr::V4(host) => format!("http://{host}:{port}/"),
    }
}

/// Says where the preview is, and what is wrong from the start.
pub(crate) fn started(settings: &Settings, port: u16, preview: &Preview) {
    let say = |message: Message| tell(&message.say(settings.speech));
    if settings.port != 0 && port != settings.port {
        say(msg!("preview-port-busy", wanted = u64::from(settings.port), port = u64::from(port)));
    }
    let shown = preview.hub.shown(preview.hub.default_view());
    problems(preview, settings.speech);
    say(msg!("summary-problems", errors = shown.errors, warnings = shown.warnings));
    say(msg!("preview-address", address = address(settings.host, port)));
    say(msg!("preview-board-address", address = format!("{}_preview/", address(settings.host, port))));
    if !settings.host.is_loopback() {
        network(settings, port);
    }
    say(msg!("preview-stop"));
}

/// The errors, so that they are seen also where no browser is open.
fn problems(preview: &Preview, speech: Speech) {
    preview.hub.with(preview.hub.default_view(), |shown, engine| {
        for problem in shown.problems.iter().filter(|problem| problem.is_error()) {
            let _ = writeln!(std::io::stderr().lock(), "{}", report::human(&problem.diagnostic, engine.inputs(), speech));
        }
    });
}

/// The addresses for other devices, and a picture of the first that a phone reads.
fn network(settings: &Settings, port: u16) {
    let own = if settings.host.is_unspecified() { own_address() } else { Some(settings.host) };
    if let Some(name) = machine_name() {
        tell(&msg!("preview-network-address", address = format!("http://{name}.local:{port}/")).say(settings.speech));
    }
    let Some(own) = own else { return };
    let address = address(own, port);
    tell(&msg!("preview-network-address", address = &address).say(settings.speech));
    if let Some(picture) = qr(&address) {
        tell(&picture);
    }
}

/// What a change did, in one line.
pub(crate) fn changed(change: &Change, speech: Speech) {
    let took = change.took.as_millis() as u64;
    let done = msg!("preview-updated", files = change.files.len(), milliseconds = took).say(speech);
    let problems = msg!("summary-problems", errors = change.shown.errors, warnings = change.shown.warnings).say(speech);
    tell(&format!("{done}; {problems}"));
}

/// The machine's name in small letters, without a domain.
pub(crate) fn machine_name() -> Option<String> {
    let output = std::process::Command::new("hostname").stdin(std::process::Stdio::null()).output().ok()?;
    let name = String::from_utf8(output.stdout).ok()?.trim().split('.').next()?.to_ascii_lowercase();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_name.then_some(name)
}

/// The machine's address in the local network: that from which it would reach others. Nothing is sent.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // An address for documentation: it only chooses the way out.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|address| !address.is_loopback() && !address.is_unspecified())
}

/// A QR code of half blocks, dark on light whatever the terminal's colours are.
fn qr(text: &str) -> Option<String> {
    let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().ok()?;
    let edge = 2;
    // White around the code: readers need it.
    let is_dark = |x: usize, y: usize| {
        let inside = edge..code.size + edge;
        inside.contains(&x) && inside.contains(&y) && code[y - edge][x - edge].value()
    };
    let mut picture = String::new();
    for y in (0..code.size + 2 * edge).step_by(2) {
        // White paper, black ink: reversed on most terminals otherwise.
        picture.push_str("\u{1b}[30;107m");
        for x in 0..code.size + 2 * edge {
            picture.push(match (is_dark(x, y), is_dark(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        picture.push_str("\u{1b}[0m\n");
    }
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_their_picture() {
        assert_eq!(address(IpAddr::from([127, 0, 0, 1]), 4000), "http://127.0.0.1:4000/");
        assert_eq!(address(IpAddr::from([0, 0, 0, 0]), 4000), "http://localhost:4000/");
        assert_eq!(address("::1".parse().expect("an address"), 4000), "http://[::1]:4000/");
        let picture = qr("http://192.168.1.20:4000/").expect("short enough");
        assert!(picture.lines().count() > 12 && picture.contains('█'));
    }
}
