//! Terminal output of the preview: its addresses, and one line for each rebuild.

use super::builds::{LatestBuilds, Rebuild};
use super::network;
use super::options::ServeOptions;
use crate::base::message::{Message, UiLanguage};
use crate::msg;
use crate::report::problems as report;
use std::io::Write;
use std::net::IpAddr;

/// Prints a line. A closed terminal does not end the preview.
fn print(line: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{line}");
}

/// The address of the preview for a browser on this machine.
pub(crate) fn address(host: IpAddr, port: u16) -> String {
    match host {
        host if host.is_unspecified() => format!("http://localhost:{port}/"),
        IpAddr::V6(host) => format!("http://[{host}]:{port}/"),
        IpAddr::V4(host) => format!("http://{host}:{port}/"),
    }
}

/// Prints the addresses of the preview and the current problems.
pub(crate) fn started(options: &ServeOptions, port: u16, builds: &LatestBuilds) {
    let say = |message: Message| print(&message.text(options.ui_language));
    if options.port != 0 && port != options.port {
        say(msg!("preview-port-busy", wanted = u64::from(options.port), port = u64::from(port)));
    }
    let snapshot = builds.snapshot(builds.default_view());
    errors(builds, options.ui_language);
    say(msg!("summary-problems", errors = snapshot.errors, warnings = snapshot.warnings));
    say(msg!("preview-address", address = address(options.host, port)));
    say(msg!("preview-board-address", address = format!("{}_preview/", address(options.host, port))));
    if !options.host.is_loopback() {
        network_addresses(options, port);
    }
    say(msg!("preview-stop"));
}

/// Prints the errors, for editors who have not opened the preview yet.
fn errors(builds: &LatestBuilds, ui_language: UiLanguage) {
    builds.with_engine(builds.default_view(), |snapshot, engine| {
        for problem in snapshot.problems.iter().filter(|problem| problem.is_error()) {
            let _ = writeln!(std::io::stderr().lock(), "{}", report::human(&problem.diagnostic, engine.inputs(), ui_language));
        }
    });
}

/// Prints the addresses for other devices, and a QR code of the address that needs no name resolution.
fn network_addresses(options: &ServeOptions, port: u16) {
    let own = if options.host.is_unspecified() { network::local_address() } else { Some(options.host) };
    if let Some(name) = network::host_name() {
        print(&msg!("preview-network-address", address = format!("http://{name}.local:{port}/")).text(options.ui_language));
    }
    let Some(own) = own else { return };
    let address = address(own, port);
    print(&msg!("preview-network-address", address = &address).text(options.ui_language));
    if let Some(code) = qr_code(&address) {
        print(&code);
    }
}

/// Prints the number of changed files, the build time and the number of problems.
pub(crate) fn rebuilt(rebuild: &Rebuild, ui_language: UiLanguage) {
    let milliseconds = rebuild.duration.as_millis() as u64;
    let updated = msg!("preview-updated", files = rebuild.files.len(), milliseconds = milliseconds).text(ui_language);
    let snapshot = &rebuild.snapshot;
    let problems = msg!("summary-problems", errors = snapshot.errors, warnings = snapshot.warnings).text(ui_language);
    print(&format!("{updated}; {problems}"));
}

/// A QR code made of half blocks, dark on light regardless of the terminal's colours.
fn qr_code(text: &str) -> Option<String> {
    let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().ok()?;
    // Readers need a light margin around the code.
    let margin = 2;
    let is_dark = |x: usize, y: usize| {
        let inside = margin..code.size + margin;
        inside.contains(&x) && inside.contains(&y) && code[y - margin][x - margin].value()
    };
    let mut lines = String::new();
    for y in (0..code.size + 2 * margin).step_by(2) {
        // Black on bright white; most terminals would show the code inverted otherwise.
        lines.push_str("\u{1b}[30;107m");
        for x in 0..code.size + 2 * margin {
            lines.push(match (is_dark(x, y), is_dark(x, y + 1)) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            });
        }
        lines.push_str("\u{1b}[0m\n");
    }
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_qr_codes() {
        assert_eq!(address(IpAddr::from([127, 0, 0, 1]), 4000), "http://127.0.0.1:4000/");
        assert_eq!(address(IpAddr::from([0, 0, 0, 0]), 4000), "http://localhost:4000/");
        assert_eq!(address("::1".parse().expect("an address"), 4000), "http://[::1]:4000/");
        let code = qr_code("http://192.168.1.20:4000/").expect("short enough");
        assert!(code.lines().count() > 12 && code.contains('█'));
    }
}
