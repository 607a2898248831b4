//! The names under which this server may be addressed.

use super::network;
use std::net::{IpAddr, SocketAddr};

/// The accepted values of `Host` and `Origin`. A page of another site whose domain was made to resolve to this machine (DNS
/// rebinding) still sends its own domain and is refused.
pub(crate) struct HostNames {
    port: u16,
    /// The host name of this machine, if the preview is reachable from the network.
    machine: Option<String>,
}

impl HostNames {
    /// The names of a server that listens on `host`.
    pub(crate) fn new(host: IpAddr, port: u16) -> HostNames {
        HostNames { port, machine: (!host.is_loopback()).then(network::host_name).flatten() }
    }

    /// Whether `host` or `host:port` names this server. `local` is the server's end of the connection.
    pub(crate) fn contains(&self, host: &str, local: SocketAddr) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port),
            _ => (host, "80"),
        };
        let name = name.to_ascii_lowercase();
        let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().ok();
        let is_machine = self
            .machine
            .as_ref()
            .is_some_and(|machine| name == *machine || name.strip_suffix(".local").is_some_and(|name| name == machine));
        let is_local = local.ip().to_canonical().is_loopback() && name == "localhost";
        (is_local || is_machine || address.is_some_and(|address| address == local.ip().to_canonical())) && port == self.port.to_string()
    }
}
