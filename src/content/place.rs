//! `directories/<name>/<area>.yaml`: the places of an area.

use super::{GivenLocalText, Id, LocalText, OpenPointFile};
use crate::base::date::Date;
use crate::base::opening_hours::OpeningHours;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `<area>.yaml`. The areas that an area consists of have files in a folder with its name.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AreaFile {
    /// The position in the list of areas.
    pub number: At<u32>,
    /// The name.
    pub name: LocalText,
    /// The usual abbreviation: ШҚО, СҚО.
    pub abbreviation: Option<LocalText>,
    /// The date on which the places were last compared with their source.
    pub checked_on: At<Date>,
    /// The date by which the places must be compared again.
    pub review_by: At<Date>,
    /// The answer in one sentence.
    pub answer: Option<LocalText>,
    /// The places.
    #[serde(default)]
    pub places: Vec<PlaceFile>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// Where services are given, and how to get there.
// An import writes the fields into files of areas in this order.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceFile {
    /// The ids of the services in `directory.yaml`.
    #[schemars(extend("x-names" = "services"))]
    pub services: At<Vec<Id>>,
    /// The name of the service exactly as the source writes it.
    pub source_name: Option<String>,
    /// The address, or several addresses that share everything else, or `not_given`.
    pub addresses: Given<Vec<AddressFile>>,
    /// Public transport, or `not_given`.
    pub transport: Option<Given<Vec<RouteFile>>>,
    /// The phones, or `not_given`.
    pub phones: Option<Given<Vec<PhoneFile>>>,
    /// E-mail addresses.
    #[serde(default)]
    pub email: Vec<At<String>>,
    /// Web addresses.
    #[serde(default)]
    pub web: Vec<At<String>>,
    /// When the place is open, or `not_given`: `Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; PH off`.
    pub hours: Option<At<Given<OpeningHours>>>,
    /// How to find the place.
    pub directions: Option<LocalText>,
    /// What to take along.
    pub bring: Option<LocalText>,
    /// What it costs.
    pub cost: Option<LocalText>,
    /// What else readers must know.
    pub note: Option<LocalText>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// An address.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressFile {
    /// The town or village; `not_given` if the source does not name it, which the page then says. Left out in a directory of one town.
    #[serde(default, deserialize_with = "super::present")]
    pub locality: Option<GivenLocalText>,
    /// Street and house.
    pub address: LocalText,
    /// The name of the institution, if the source gives it.
    pub name: Option<LocalText>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<CoordinatesFile>,
}

/// A position on the globe.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CoordinatesFile {
    /// Degrees north of the equator: `51.1282`.
    pub lat: At<f64>,
    /// Degrees east of Greenwich: `71.4304`.
    pub lon: At<f64>,
}

/// Public transport to an address.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RouteFile {
    /// The kind of transport: `bus`, `tram`, `metro`, `intercity_bus`, `route` (the source only says «route»), `unspecified` (the source
    /// only gives numbers), or a kind for which the theme has words.
    pub kind: At<String>,
    /// The route numbers, one per item; empty for the metro.
    #[serde(default)]
    pub numbers: Vec<At<String>>,
}

/// A phone.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhoneFile {
    /// The number as the source writes it, with the calling code if it belongs to another country: `+1 937 544 2633`. An extension
    /// follows `ext.`.
    pub number: At<String>,
    /// What the number is for: «appointments», «on weekends».
    pub purpose: Option<LocalText>,
    /// The number in the source cannot be dialled: it is shown as text, not as a link.
    #[serde(default)]
    pub faulty: bool,
}
