//! The live-reload channel: a stream of server-sent events with the session of the server and the number of the newest build.
//! All tabs of a browser share one stream. Browsers without shared workers poll instead.

use super::preview::Preview;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use serde_json::{Value, json};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

/// The interval of comment lines on an idle stream: writing them is how a closed connection is detected.
const KEEP_ALIVE: Duration = Duration::from_secs(10);
/// The time after which a browser reconnects to a stream that broke.
const RECONNECT_AFTER: Duration = Duration::from_millis(200);

/// The stream. The first event is sent immediately, one more after each build.
pub(crate) fn events(preview: &Arc<Preview>) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let mut versions = preview.builds.subscribe();
    versions.mark_changed();
    let session = preview.session.clone();
    let events = stream::unfold((versions, session), |(mut versions, session)| async move {
        // An error means that the server is shutting down.
        versions.changed().await.ok()?;
        let version = *versions.borrow_and_update();
        let event = Event::default().retry(RECONNECT_AFTER).data(newest_build(&session, version).to_string());
        Some((Ok(event), (versions, session)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

/// The response to a poll: the data of an event.
pub(crate) fn version(preview: &Preview) -> Value {
    newest_build(&preview.session, *preview.builds.subscribe().borrow())
}

fn newest_build(session: &str, version: u64) -> Value {
    json!({ "session": session, "version": version })
}
