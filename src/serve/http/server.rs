//! The server: a free port, and connections with limits.

use super::open_connections::OpenConnections;
use super::routes::{self, ConnectionInfo};
use crate::base::message::LocalizedError;
use crate::msg;
use crate::serve::preview::Preview;
use anyhow::{Context, Result};
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio_io_timeout::TimeoutStream;

/// The maximum number of open connections; far more than the tabs of a few editors need.
const MAX_CONNECTIONS: usize = 512;
/// The maximum time until the request line and headers have arrived; also the keep-alive timeout.
const HEADER_TIMEOUT: Duration = Duration::from_secs(6);
/// The maximum time a write may block because the client does not read.
const WRITE_TIMEOUT: Duration = Duration::from_secs(15);
/// The maximum size of the headers of a request, in bytes. Browsers send about one kilobyte.
const MAX_HEADER_SIZE: usize = 32 << 10;
/// The maximum number of headers.
const MAX_HEADERS: usize = 64;
/// The number of consecutive ports to try.
const PORTS: u16 = 20;
/// The pause after a connection could not be accepted.
const ACCEPT_RETRY: Duration = Duration::from_millis(50);

/// An open port.
pub(crate) struct Listener {
    listener: TcpListener,
    pub port: u16,
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
    let error = last.expect("at least one port was tried");
    Err(error).with_context(|| LocalizedError(msg!("preview-no-port", host = host.to_string(), port = u64::from(port))))
}

/// Serves until the program is interrupted.
pub(crate) async fn run(listener: Listener, preview: Arc<Preview>) {
    let routes = routes::routes(preview);
    tokio::select! {
        () = accept(listener.listener, routes) => {}
        () = interrupted() => {}
    }
}

async fn accept(listener: TcpListener, routes: Router) {
    let connections = OpenConnections::new(MAX_CONNECTIONS);
    loop {
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
            // The client closed the connection before it was accepted.
            Err(error) if error.kind() == ErrorKind::ConnectionAborted => continue,
            // Most likely the process has no free file descriptor.
            Err(_) => {
                connections.evict();
                tokio::time::sleep(ACCEPT_RETRY).await;
                continue;
            }
        };
        let routes = routes.clone();
        let mut registration = connections.register(peer.ip().to_canonical());
        tokio::spawn(async move {
            tokio::select! {
                () = serve_connection(stream, peer, routes) => {}
                () = registration.evicted() => {}
            }
        });
    }
}

async fn serve_connection(stream: TcpStream, peer: SocketAddr, routes: Router) {
    let Ok(local) = stream.local_addr() else { return };
    // Responses are small: send them without waiting for more data.
    let _ = stream.set_nodelay(true);
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(WRITE_TIMEOUT));
    let service = TowerToHyperService::new(routes.layer(Extension(ConnectionInfo { local, peer })));
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT)
        .max_buf_size(MAX_HEADER_SIZE)
        .max_headers(MAX_HEADERS)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
        .await;
    // A broken connection is not an error of the server.
    drop(served);
}

/// Waits for Ctrl-C or a termination signal.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminated.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
