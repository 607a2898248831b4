//! The HTTP server: connections, request checks, routes and responses.

mod open_connections;
mod request_guard;
pub(super) mod responses;
mod routes;
pub(super) mod server;
mod site_files;
