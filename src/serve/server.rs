//! The server itself: a free port, and connections with limits.

use super::{Preview, api, patient::Patient};
use crate::base::message::Trouble;
use crate::msg;
use anyhow::{Context, Result};
use axum::Extension;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// So many connections at once: far more than open pages need, and few enough for any machine.
const MOST_CONNECTIONS: usize = 512;
/// A request's first line and headers must be here after this time; a connection that rests so long is closed.
const HEADERS_WITHIN: Duration = Duration::from_secs(6);
/// What a request's headers may weigh; browsers send about one kilobyte.
const LARGEST_HEADERS: usize = 32 << 10;
/// How many ports are tried.
const PORTS: u16 = 20;

/// An open port.
pub(crate) struct Listener {
    listener: TcpListener,
    /// Its number.
    pub port: u16,
}

/// Our end of a connection and the other one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ends {
    /// Ours.
    pub local: SocketAddr,
    /// The other.
    pub peer: SocketAddr,
}

/// Opens the port, or the next free one.
pub(crate) async fn listen(host: IpAddr, port: u16) -> Result<Listener> {
    let mut last = None;
    for port in port..=port.saturating_add(if port == 0 { 0 } else { PORTS - 1 }) {
        match TcpListener::bind((host, port)).await {
            Ok(listener) => {
                let port = listener.local_addr().map_or(port, |address| address.port());
                return Ok(Listener { listener, port });
            }
            Err(error) => last = Some(error),
        }
    }
    let error = last.expect("one port at least was tried");
    Err(error).with_context(|| Trouble(msg!("preview-no-port", host = host.to_string(), port = u64::from(port))))
}

/// Answers until the program is interrupted.
pub(crate) async fn run(listener: Listener, preview: Arc<Preview>) {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let accepting = async {
        loop {
            let place = places.clone().acquire_owned().await.expect("nobody closes it");
            let Ok((stream, peer)) = listener.listener.accept().await else {
                // Out of file handles, most likely: some will be given back.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let preview = preview.clone();
            tokio::spawn(async move {
                let _place = place;
                connection(stream, peer, preview).await;
            });
        }
    };
    tokio::select! {
        () = accepting => {}
        () = interrupted() => {}
    }
}

async fn connection(stream: TcpStream, peer: SocketAddr, preview: Arc<Preview>) {
    let Ok(local) = stream.local_addr() else { return };
    // Answers are small, and wait for nothing.
    let _ = stream.set_nodelay(true);
    let routes = api::routes(preview).layer(Extension(Ends { local, peer }));
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN)
        .max_buf_size(LARGEST_HEADERS)
        .max_headers(64)
        .serve_connection(TokioIo::new(Patient::new(stream)), TowerToHyperService::new(routes))
        .await;
    // A connection that broke is the other side's business.
    drop(served);
}

/// Ctrl-C, or being asked to end.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut ended) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = ended.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
