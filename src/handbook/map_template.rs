//! The link from an address to a map: a template in `handbook.yaml`. It is only a link: pages load nothing from the map service.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::borrow::Cow;
use url::Url;

/// `https://www.openstreetmap.org/search?query={address}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MapTemplate(String);

/// Placeholders for an address and for coordinates in degrees.
const ADDRESS: &str = "{address}";
const LATITUDE: &str = "{lat}";
const LONGITUDE: &str = "{lon}";

/// Characters that have a meaning in paths and queries.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'/')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'=')
    .add(b';')
    .add(b'\\')
    .add(b'^')
    .add(b'|')
    .add(b'[')
    .add(b']');

impl MapTemplate {
    /// `None` if a placeholder is unknown or missing, or if the result would not be an address.
    pub(crate) fn new(text: &str) -> Option<MapTemplate> {
        let template = MapTemplate(text.trim().to_owned());
        let sample = template.fill("a", Some((1.0, 2.0)));
        let has_place = text.contains(ADDRESS) || (text.contains(LATITUDE) && text.contains(LONGITUDE));
        let is_complete = has_place && text.contains(LATITUDE) == text.contains(LONGITUDE) && !sample.contains(['{', '}']);
        let host =
            |address: &str| Url::parse(&template.fill(address, Some((1.0, 2.0)))).ok().and_then(|url| url.host_str().map(str::to_owned));
        let is_web =
            ["https://", "http://"].iter().any(|scheme| sample.starts_with(scheme)) && host("a").is_some() && host("a") == host("b");
        let is_link = is_web || sample.starts_with("geo:");
        (is_complete && is_link).then_some(template)
    }

    /// The link for an address. `None` if the template needs coordinates that the place does not have.
    pub(crate) fn link(&self, address: &str, coordinates: Option<(f64, f64)>) -> Option<String> {
        let is_possible = coordinates.is_some() || !self.0.contains(LATITUDE);
        is_possible.then(|| self.fill(address, coordinates))
    }

    fn fill(&self, address: &str, coordinates: Option<(f64, f64)>) -> String {
        let mut link = self.0.clone();
        if let Some((latitude, longitude)) = coordinates {
            link = link.replace(LATITUDE, &latitude.to_string()).replace(LONGITUDE, &longitude.to_string());
        }
        let address: Cow<'_, str> = utf8_percent_encode(address, ENCODED).into();
        link.replace(ADDRESS, &address)
    }
}

#[cfg(test)]
mod tests {
    use super::MapTemplate;

    #[test]
    fn addresses_and_coordinates_are_filled_in() {
        let search = MapTemplate::new("https://map.example/search/{address}").expect("a template");
        assert_eq!(
            search.link("Athens, 15 S. Court St & 1/2", None).as_deref(),
            Some("https://map.example/search/Athens,%2015%20S.%20Court%20St%20%26%201%2F2")
        );
        let pin = MapTemplate::new("geo:{lat},{lon}?q={address}").expect("a template");
        assert_eq!(pin.link("a b", Some((39.33, -82.1))).as_deref(), Some("geo:39.33,-82.1?q=a%20b"));
        assert_eq!(pin.link("a b", None), None);
    }

    #[test]
    fn templates_without_a_place_are_refused() {
        for wrong in [
            "https://map.example/",
            "https://map.example/{adress}",
            "https://map.example/{lat}",
            "map.example/{address}",
            "javascript:{address}",
            "https://{address}",
            "https://map.example/{address}/{zoom}",
        ] {
            assert_eq!(MapTemplate::new(wrong), None, "{wrong}");
        }
    }
}
