//! The stream of news to an open page: the run of the server and the number of the newest build, at once and after each change.

use super::Preview;
use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

/// A line goes out so often even without news: then a side that is gone is noticed.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// Answers with the stream. A browser that loses it asks again after 200 ms and hears at once where things stand.
pub(crate) fn events(preview: &Arc<Preview>) -> Response {
    let mut news = preview.hub.news();
    // The first answer is there at once.
    news.mark_changed();
    let session = preview.session.clone();
    let stream = stream::unfold((news, session), |(mut news, session)| async move {
        let text = match tokio::time::timeout(HEARTBEAT, news.changed()).await {
            Ok(Ok(())) => {
                let version = *news.borrow_and_update();
                format!("retry: 200\ndata: {{\"session\":\"{session}\",\"version\":{version}}}\n\n")
            }
            // The server ends.
            Ok(Err(_)) => return None,
            Err(_) => ":\n\n".to_owned(),
        };
        Some((Ok::<_, Infallible>(Bytes::from(text)), (news, session)))
    });
    ([(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")], Body::from_stream(stream)).into_response()
}
