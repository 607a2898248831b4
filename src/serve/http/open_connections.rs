//! A limit on open connections. When it is reached, a connection is closed instead of letting new clients wait: held event streams
//! and idle connections must not lock other clients out.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::sync::oneshot;

/// The open connections of the server.
pub(crate) struct OpenConnections {
    limit: usize,
    state: Mutex<ConnectionTable>,
}

#[derive(Default)]
struct ConnectionTable {
    next_id: u64,
    /// The connections by id, oldest first.
    open: BTreeMap<u64, OpenConnection>,
}

struct OpenConnection {
    client: IpAddr,
    /// Dropped to close the connection.
    _keep_open: oneshot::Sender<()>,
}

/// The registration of a connection. The connection counts as open until this is dropped.
pub(crate) struct ConnectionSlot {
    connections: Arc<OpenConnections>,
    id: u64,
    evicted: oneshot::Receiver<()>,
}

impl OpenConnections {
    pub(crate) fn new(limit: usize) -> Arc<OpenConnections> {
        Arc::new(OpenConnections { limit, state: Mutex::default() })
    }

    /// Registers a connection. At the limit, the oldest connection of the client with the most connections is evicted: a browser
    /// that loses a stream reconnects, and a request in progress belongs to a recent connection.
    pub(crate) fn register(self: &Arc<OpenConnections>, client: IpAddr) -> ConnectionSlot {
        let (keep_open, evicted) = oneshot::channel();
        let mut state = self.lock();
        if state.open.len() >= self.limit {
            state.evict();
        }
        let id = state.next_id;
        state.next_id += 1;
        state.open.insert(id, OpenConnection { client, _keep_open: keep_open });
        ConnectionSlot { connections: self.clone(), id, evicted }
    }

    /// Closes the connection that would be closed for a new one.
    pub(crate) fn evict(&self) {
        self.lock().evict();
    }

    fn lock(&self) -> MutexGuard<'_, ConnectionTable> {
        self.state.lock().expect("no panic while the lock is held")
    }
}

impl ConnectionTable {
    fn evict(&mut self) {
        let mut counts: HashMap<IpAddr, usize> = HashMap::new();
        for connection in self.open.values() {
            *counts.entry(connection.client).or_default() += 1;
        }
        let most = counts.values().copied().max().unwrap_or_default();
        let oldest = self.open.iter().find(|(_, connection)| counts[&connection.client] == most).map(|(id, _)| *id);
        if let Some(oldest) = oldest {
            self.open.remove(&oldest);
        }
    }
}

impl ConnectionSlot {
    /// Waits until the connection must be closed.
    pub(crate) async fn evicted(&mut self) {
        // An error: the sender was dropped. Nothing is ever sent.
        let _ = (&mut self.evicted).await;
    }
}

impl Drop for ConnectionSlot {
    fn drop(&mut self) {
        self.connections.lock().open.remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_evicted(registration: &mut ConnectionSlot) -> bool {
        registration.evicted.try_recv() == Err(oneshot::error::TryRecvError::Closed)
    }

    #[test]
    fn the_oldest_connection_of_the_client_with_the_most_is_evicted() {
        let connections = OpenConnections::new(3);
        let (one, other) = (IpAddr::from([10, 0, 0, 1]), IpAddr::from([10, 0, 0, 2]));
        let mut first = connections.register(other);
        let mut second = connections.register(one);
        let mut third = connections.register(one);
        let mut fourth = connections.register(other);
        assert_eq!([&mut first, &mut second, &mut third, &mut fourth].map(is_evicted), [false, true, false, false]);
        drop(third);
        let mut fifth = connections.register(one);
        assert_eq!([&mut first, &mut fourth, &mut fifth].map(is_evicted), [false, false, false]);
    }
}
