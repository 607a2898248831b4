//! The names and addresses of this machine on the local network.

use std::net::{IpAddr, Ipv4Addr, UdpSocket};

/// The host name in lower case, without a domain.
pub(crate) fn host_name() -> Option<String> {
    let output = std::process::Command::new("hostname").stdin(std::process::Stdio::null()).output().ok()?;
    let name = String::from_utf8(output.stdout).ok()?.trim().split('.').next()?.to_ascii_lowercase();
    let is_valid = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_valid.then_some(name)
}

/// The address of this machine on the local network: the source address of its default route. No packet is sent.
pub(crate) fn local_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // TEST-NET-1, reserved for documentation: connecting a UDP socket only selects a route.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|address| !address.is_loopback() && !address.is_unspecified())
}
