//! The cookie in which the preview's bar stores the chosen view.

use super::engine::View;
use axum::http::{HeaderMap, header};

/// The name of the cookie, followed by the port: browsers share cookies between the ports of a host.
pub(crate) const NAME: &str = "anyqtama-view-";

/// The view of a request, from a cookie such as `as_of=2027-01-01&drafts=1`. Invalid values are ignored.
pub(crate) fn view(headers: &HeaderMap, port: u16, default: View) -> View {
    let name = format!("{NAME}{port}=");
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let Some(chosen) = cookies.map(str::trim).find_map(|cookie| cookie.strip_prefix(&name)) else {
        return default;
    };
    let mut view = default;
    for (key, value) in chosen.split('&').filter_map(|pair| pair.split_once('=')) {
        match key {
            "as_of" => view.as_of = value.parse().ok().or(default.as_of),
            "drafts" => view.drafts = value == "1",
            _ => {}
        }
    }
    view
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn reads_the_cookie_that_the_bar_writes() {
        let parse = |cookie: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, HeaderValue::from_static(cookie));
            view(&headers, 4000, View::default())
        };
        let day = "2027-01-01".parse().ok();
        assert_eq!(parse("a=b; anyqtama-view-4000=as_of=2027-01-01&drafts=1"), View { as_of: day, drafts: true });
        assert_eq!(parse("anyqtama-view-4000=as_of=2027-01-01"), View { as_of: day, drafts: false });
        assert_eq!(parse("anyqtama-view-4001=as_of=2027-01-01"), View::default());
        assert_eq!(parse("anyqtama-view-4000=as_of=soon&x=y"), View::default());
    }
}
