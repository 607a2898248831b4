//! Checks the medical examinations and the addresses of each region.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::message::Message;
use crate::base::nearest::nearest;
use crate::content::clinic::{AddressFile, ContactFile, PhoneFile, RegionFile, RouteFile};
use crate::handbook::{
    ClinicAddress, ClinicRow, Contact, Examination, ExaminationId, IndexVec, Localized, Phone, PhoneForm, Region, RegionId, Route,
};
use crate::msg;
use crate::phone::{self, PhoneError};
use crate::yaml::At;

impl Checker<'_> {
    /// The examinations, the name of the conclusion, and how many regions the country has.
    pub(super) fn services(&mut self) -> (IndexVec<ExaminationId, Examination>, Option<Localized>, u32) {
        let (file, Some(services)) = (&self.parsed.services.file, &self.parsed.services.value) else {
            return (IndexVec::new(Vec::new()), None, 0);
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
        (IndexVec::new(examinations), Some(self.local(file, &services.certificate)), services.regions_in_country)
    }

    /// The regions, sorted by number.
    pub(super) fn regions(&mut self, examinations: &IndexVec<ExaminationId, Examination>) -> IndexVec<RegionId, Region> {
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
                self.problems.push(
                    Diagnostic::error(place.clone(), msg!("duplicate-number", number = u64::from(*region.number))).also(first.clone()),
                );
            }
            numbers.push((*region.number, place));
            regions.push((*region.number, self.region(slug, &source.file, region, examinations)));
        }
        regions.sort_by(|(a, first), (b, second)| (a, &first.slug).cmp(&(b, &second.slug)));
        IndexVec::new(regions.into_iter().map(|(_, region)| region).collect())
    }

    fn region(&mut self, slug: &str, file: &FilePath, region: &RegionFile, examinations: &IndexVec<ExaminationId, Examination>) -> Region {
        self.dates(file, &region.checked_on, &region.review_by);
        self.unique(file, region.rows.iter().map(|row| &row.examination));
        let mut rows = Vec::new();
        for row in &region.rows {
            let name = &row.examination;
            let known = examinations.iter().map(|examination| examination.id.as_str());
            let found = self.find(file, name, &self.parsed.services, known, msg!("unknown-examination", id = &name.value));
            let checked = self.row(file, found, &row.contact);
            rows.extend(found.is_some().then_some(checked));
        }
        self.missing_examinations(file, region, examinations);
        rows.sort_by_key(|row| row.examination);
        Region {
            slug: slug.to_owned(),
            name: self.local(file, &region.name),
            abbreviation: self.maybe_local(file, region.abbreviation.as_ref()),
            checked_on: *region.checked_on,
            review_by: *region.review_by,
            answer: self.local(file, &region.answer),
            rows,
            certificate: region.certificate.as_ref().map(|contact| self.row(file, None, contact)),
            notes: self.notes(file, &region.open_points),
        }
    }

    /// Reports each examination for which a region has no row.
    fn missing_examinations(&mut self, file: &FilePath, region: &RegionFile, examinations: &IndexVec<ExaminationId, Examination>) {
        let named = || region.rows.iter().map(|row| row.examination.as_str());
        let unknown: Vec<&str> = named().filter(|id| !examinations.iter().any(|known| known.id == *id)).collect();
        for examination in examinations.iter().filter(|known| !named().any(|id| id == known.id)) {
            // A misspelt id is one problem and has already been reported as unknown.
            let is_misspelt = unknown.iter().any(|name| nearest(name, [examination.id.as_str()]).is_some());
            if !is_misspelt {
                let problem = Diagnostic::error(region.number.place(file), msg!("missing-examination", id = &examination.id));
                self.problems.push(problem.hint(msg!("hint-not-given")));
            }
        }
    }

    fn row(&mut self, file: &FilePath, examination: Option<ExaminationId>, written: &ContactFile) -> ClinicRow {
        // Every field is named, so that a new field which is not handled here does not compile.
        let ContactFile { source_name: _, places, routes, phones, bring, open_points } = written;
        let contact = Contact {
            addresses: places.as_option().into_iter().flatten().map(|address| self.address(file, address)).collect(),
            routes: routes.as_option().into_iter().flatten().map(|route| self.route(file, route)).collect(),
            phones: phones.as_option().into_iter().flatten().map(|phone| self.phone(file, phone)).collect(),
        };
        ClinicRow { examination, contact, bring: self.maybe_local(file, bring.as_ref()), notes: self.notes(file, open_points) }
    }

    fn address(&mut self, file: &FilePath, written: &AddressFile) -> ClinicAddress {
        let AddressFile { locality, address, name } = written;
        ClinicAddress {
            locality: self.given_local(file, locality),
            address: self.local(file, address),
            name: self.maybe_local(file, name.as_ref()),
        }
    }

    fn route(&mut self, file: &FilePath, written: &RouteFile) -> Route {
        let RouteFile { kind, numbers } = written;
        Route { kind: *kind, numbers: self.route_numbers(file, numbers) }
    }

    fn route_numbers(&mut self, file: &FilePath, written: &[At<String>]) -> Vec<String> {
        let mut numbers: Vec<String> = Vec::new();
        for number in written {
            if !is_route_number(number) {
                let problem = Diagnostic::error(number.place(file), msg!("invalid-route", number = &number.value));
                self.problems.push(problem.hint(msg!("hint-route")));
            } else if numbers.contains(number) {
                self.error(number.place(file), msg!("duplicate-route", number = &number.value));
            }
            numbers.push(number.value.clone());
        }
        numbers
    }

    pub(super) fn phone(&mut self, file: &FilePath, written: &PhoneFile) -> Phone {
        let PhoneFile { number, purpose, faulty } = written;
        let purpose = self.maybe_local(file, purpose.as_ref());
        match phone::read(number, self.country) {
            Ok(read) if *faulty && !read.is_known => Phone { number: PhoneForm::Faulty(number.value.clone()), purpose },
            Ok(read) => {
                if *faulty {
                    self.error(number.place(file), msg!("phone-valid", number = &number.value));
                }
                if !read.is_known {
                    let problem = Diagnostic::warning(number.place(file), msg!("phone-unknown-range", number = &number.value));
                    self.problems.push(problem.hint(msg!("hint-phone-unknown-range")));
                }
                Phone { number: PhoneForm::Dialled(read), purpose }
            }
            Err(error) => {
                if !*faulty {
                    let problem = Diagnostic::error(number.place(file), msg!("invalid-phone", number = &number.value));
                    self.problems.push(problem.hint(phone_hint(&error)));
                }
                Phone { number: PhoneForm::Faulty(number.value.clone()), purpose }
            }
        }
    }
}

fn phone_hint(error: &PhoneError) -> Message {
    match error {
        PhoneError::Characters => msg!("hint-phone-characters"),
        PhoneError::NoCountry => msg!("hint-phone-country"),
        PhoneError::UnknownCode => msg!("hint-phone-code"),
        PhoneError::NoAreaCode(example) => msg!("hint-phone-area-code", example = example),
        PhoneError::UnknownRange(example) => msg!("hint-phone-range", example = example),
        PhoneError::Length(example) => msg!("hint-phone-length", example = example),
    }
}

/// The most characters in a route number, such as `1234-к`.
const MAX_ROUTE_LENGTH: usize = 8;

/// Letters, digits, hyphens and slashes: `12`, `63к`, `102/2`. Search could not find one of two numbers in one text.
fn is_route_number(text: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || "-/".contains(letter);
    text.starts_with(char::is_alphanumeric) && text.chars().all(is_part) && text.chars().count() <= MAX_ROUTE_LENGTH
}
