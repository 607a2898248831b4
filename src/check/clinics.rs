//! The examinations and where they are done in each region.

use super::Checker;
use super::phone;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::nearest::nearest;
use crate::content::clinic::{PhoneFile, PlaceFile, RegionFile, RouteFile};
use crate::content::{Local, OpenPoint};
use crate::handbook::{Examination, Localized, Phone, PlaceOf, Region, Row};
use crate::msg;
use crate::yaml::{At, Given};

/// The fields that a row of an examination and the row of the conclusion share.
struct RowFields<'a> {
    places: &'a Given<Vec<PlaceFile>>,
    routes: &'a Given<Vec<RouteFile>>,
    phones: &'a Given<Vec<PhoneFile>>,
    bring: Option<&'a Local>,
    open_points: &'a [OpenPoint],
}

impl Checker<'_> {
    /// The examinations, the name of the conclusion, and how many regions the country has.
    pub(super) fn services(&mut self) -> (Vec<Examination>, Option<Localized>, u32) {
        let (file, Some(services)) = (&self.parsed.services.file, &self.parsed.services.value) else {
            return (Vec::new(), None, 0);
        };
        self.unique(file, services.examinations.iter().map(|examination| &examination.id));
        self.slugs(file, services.examinations.iter().map(|examination| &examination.id));
        let examinations = services
            .examinations
            .iter()
            .map(|examination| Examination {
                id: examination.id.value.clone(),
                name: self.local(file, &examination.name),
                short: self.local(file, &examination.short),
                notes: self.notes(file, &examination.open_points),
            })
            .collect();
        (examinations, Some(self.local(file, &services.certificate)), services.regions_in_country)
    }

    /// The regions in their order.
    pub(super) fn regions(&mut self, examinations: &[Examination]) -> Vec<Region> {
        let parsed = self.parsed;
        let mut regions: Vec<(u32, Region)> = Vec::new();
        let mut numbers: Vec<(u32, Place)> = Vec::new();
        for (slug, source) in &parsed.regions {
            if !parsed.services.exists && source.value.is_some() {
                self.error(Place::start_of(&source.file), msg!("region-without-services"));
            }
            let Some(region) = &source.value else {
                continue;
            };
            let place = region.number.place(&source.file);
            if let Some((_, first)) = numbers.iter().find(|(number, _)| *number == *region.number) {
                self.problems
                    .push(Diagnostic::error(place.clone(), msg!("number-twice", number = u64::from(*region.number))).also(first.clone()));
            }
            numbers.push((*region.number, place));
            regions.push((*region.number, self.region(slug, &source.file, region, examinations)));
        }
        regions.sort_by(|(a, first), (b, second)| (a, &first.slug).cmp(&(b, &second.slug)));
        regions.into_iter().map(|(_, region)| region).collect()
    }

    fn region(&mut self, slug: &str, file: &FilePath, region: &RegionFile, examinations: &[Examination]) -> Region {
        self.dates(file, &region.checked_on, &region.review_by);
        self.unique(file, region.rows.iter().map(|row| &row.examination));
        let mut rows = Vec::new();
        for row in &region.rows {
            let name = &row.examination;
            let found = self.find(
                file,
                name,
                &self.parsed.services,
                examinations.iter().map(|examination| examination.id.as_str()),
                msg!("unknown-examination", id = &name.value),
            );
            let fields = RowFields {
                places: &row.places,
                routes: &row.routes,
                phones: &row.phones,
                bring: row.bring.as_ref(),
                open_points: &row.open_points,
            };
            let checked = self.row(file, found, &fields);
            rows.extend(found.is_some().then_some(checked));
        }
        let strangers: Vec<&str> =
            region.rows.iter().map(|row| row.examination.as_str()).filter(|id| !examinations.iter().any(|known| known.id == *id)).collect();
        for examination in examinations.iter().filter(|known| !region.rows.iter().any(|row| row.examination.value == known.id)) {
            // A name that is only misspelt is one mistake, not two.
            let is_misspelt = strangers.iter().any(|stranger| nearest(stranger, [examination.id.as_str()]).is_some());
            if !is_misspelt {
                let problem = Diagnostic::error(region.number.place(file), msg!("missing-examination", id = &examination.id));
                self.problems.push(problem.hint(msg!("hint-not-given")));
            }
        }
        rows.sort_by_key(|row| row.examination);
        let certificate = region.certificate.as_ref().map(|row| {
            let fields = RowFields {
                places: &row.places,
                routes: &row.routes,
                phones: &row.phones,
                bring: row.bring.as_ref(),
                open_points: &row.open_points,
            };
            self.row(file, None, &fields)
        });
        Region {
            slug: slug.to_owned(),
            name: self.local(file, &region.name),
            abbreviation: self.maybe_local(file, region.abbreviation.as_ref()),
            checked_on: *region.checked_on,
            review_by: *region.review_by,
            answer: self.local(file, &region.answer),
            rows,
            certificate,
            notes: self.notes(file, &region.open_points),
        }
    }

    fn row(&mut self, file: &FilePath, examination: Option<usize>, fields: &RowFields<'_>) -> Row {
        let places = fields.places.as_option().map(Vec::as_slice).unwrap_or_default();
        let routes = fields.routes.as_option().map(Vec::as_slice).unwrap_or_default();
        let phones = fields.phones.as_option().map(Vec::as_slice).unwrap_or_default();
        Row {
            examination,
            places: places.iter().map(|place| self.place(file, place)).collect(),
            routes: routes.iter().map(|route| (route.kind, self.route_numbers(file, &route.numbers))).collect(),
            phones: phones.iter().map(|phone| self.phone(file, phone)).collect(),
            bring: self.maybe_local(file, fields.bring),
            notes: self.notes(file, fields.open_points),
        }
    }

    fn place(&mut self, file: &FilePath, place: &PlaceFile) -> PlaceOf {
        PlaceOf {
            locality: self.given_local(file, &place.locality),
            address: self.local(file, &place.address),
            name: self.maybe_local(file, place.name.as_ref()),
        }
    }

    fn route_numbers(&mut self, file: &FilePath, written: &[At<String>]) -> Vec<String> {
        let mut numbers: Vec<String> = Vec::new();
        for number in written {
            if !is_route_number(number) {
                let problem = Diagnostic::error(number.place(file), msg!("bad-route", number = &number.value));
                self.problems.push(problem.hint(msg!("hint-route")));
            } else if numbers.contains(number) {
                self.error(number.place(file), msg!("route-twice", number = &number.value));
            }
            numbers.push(number.value.clone());
        }
        numbers
    }

    fn phone(&mut self, file: &FilePath, written: &PhoneFile) -> Phone {
        let read = phone::read(&written.number);
        match (read, written.faulty) {
            (Some(phone), false) => phone,
            (Some(phone), true) => {
                self.error(written.number.place(file), msg!("phone-not-faulty", number = &written.number.value));
                phone
            }
            (None, faulty) => {
                if !faulty {
                    let problem = Diagnostic::error(written.number.place(file), msg!("bad-phone", number = &written.number.value));
                    self.problems.push(problem.hint(msg!("hint-phone")));
                }
                Phone { text: written.number.value.clone(), dial: None }
            }
        }
    }
}

/// A route's longest number: `1234-к`.
const LONGEST_NUMBER: usize = 8;

/// Letters, digits, hyphens and slashes: `12`, `63к`, `102/2`. Two numbers in one text would be found by neither.
fn is_route_number(text: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || "-/".contains(letter);
    text.starts_with(char::is_alphanumeric) && text.chars().all(is_part) && text.chars().count() <= LONGEST_NUMBER
}
