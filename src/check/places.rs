//! Checks places: services, addresses, transport, phones, hours.

use super::Checker;
use crate::base::address::has_usual_host;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::base::phone::{self, PhoneError};
use crate::content::Texts;
use crate::content::directory::RequiredField;
use crate::content::place::{AddressFile, CoordinatesFile, PhoneFile, PlaceFile, RouteFile};
use crate::handbook::{Address, Contact, IndexVec, Location, Phone, PhoneForm, Route, Service, ServiceId};
use crate::msg;
use crate::yaml::{At, Given};

impl Checker<'_> {
    /// `None` if the place has no known service, which is reported.
    pub(super) fn location(
        &mut self,
        file: &FilePath,
        written: &PlaceFile,
        required: &[RequiredField],
        services: &IndexVec<ServiceId, Service>,
    ) -> Option<Location> {
        // Every field is named, so that a new field which is not handled here does not compile.
        let PlaceFile {
            services: names,
            source_name: _,
            addresses,
            directions,
            transport,
            phones,
            email,
            web,
            hours,
            bring,
            cost,
            note,
            open_points,
        } = written;
        let given = [
            (RequiredField::Transport, transport.is_some()),
            (RequiredField::Phones, phones.is_some()),
            (RequiredField::Hours, hours.is_some()),
        ];
        for (field, _) in given.iter().filter(|(field, is_given)| required.contains(field) && !is_given) {
            let problem = Diagnostic::error(names.place(file), msg!("missing-field", name = field.key()));
            self.problems.push(problem.hint(msg!("hint-field-not-given", name = field.key())));
        }
        for text in [directions, bring, cost, note].into_iter().flatten() {
            self.words(file, &text.value, char::is_alphanumeric);
        }
        let services = self.services_of(file, names, services);
        let contact = Contact {
            addresses: list(Some(addresses)).map(|address| self.address(file, address)).collect(),
            directions: self.maybe_local(file, directions.as_ref()),
            transport: list(transport.as_ref()).map(|route| self.route(file, route)).collect(),
            phones: list(phones.as_ref()).map(|phone| self.phone(file, phone)).collect(),
            email: email.iter().map(|address| self.email(file, address)).collect(),
            web: web.iter().map(|address| self.web(file, address)).collect(),
            hours: hours.as_ref().and_then(|hours| hours.as_option().cloned()),
            cost: self.maybe_local(file, cost.as_ref()),
            note: self.maybe_local(file, note.as_ref()),
        };
        let location = Location {
            place: names.place(file),
            services,
            contact,
            bring: self.maybe_local(file, bring.as_ref()),
            notes: self.notes(file, open_points),
        };
        (!location.services.is_empty()).then_some(location)
    }

    /// The known services, in the order of the directory. Unknown, missing and repeated ones are reported.
    fn services_of(&mut self, file: &FilePath, names: &At<Vec<At<String>>>, services: &IndexVec<ServiceId, Service>) -> Vec<ServiceId> {
        if names.is_empty() {
            self.error(names.place(file), msg!("place-without-service"));
        }
        self.unique(file, names.iter());
        let mut found = Vec::new();
        for name in names.iter() {
            match services.find_id(|service| service.id == name.value) {
                Some(id) => found.push(id),
                None => {
                    let hint = hint_nearest(name, services.iter().map(|service| service.id.as_str()));
                    self.problems.push(Diagnostic::error(name.place(file), msg!("unknown-service", id = &name.value)).maybe_hint(hint));
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn address(&mut self, file: &FilePath, written: &AddressFile) -> Address {
        let AddressFile { locality, address, name, coordinates } = written;
        let locality_text = locality.as_ref().and_then(|locality| locality.as_option());
        for texts in [Some(&address.value), name.as_ref().map(|name| &name.value), locality_text].into_iter().flatten() {
            self.words(file, texts, char::is_alphabetic);
        }
        Address {
            locality: locality.as_ref().and_then(|locality| self.given_local(file, locality)),
            lacks_locality: locality.as_ref().is_some_and(|locality| locality.as_option().is_none()),
            address: self.local(file, address),
            name: self.maybe_local(file, name.as_ref()),
            coordinates: coordinates.as_ref().map(|coordinates| self.coordinates(file, coordinates)),
        }
    }

    /// Reports texts that say nothing, such as `-`, and errors of spreadsheets.
    fn words(&mut self, file: &FilePath, texts: &Texts, is_part: fn(char) -> bool) {
        for text in texts.values() {
            if is_spreadsheet_error(text) {
                self.error(text.place(file), msg!("cell-with-error", text = &text.value));
            } else if !text.contains(is_part) || NOTHING.iter().any(|nothing| nothing.eq_ignore_ascii_case(text.trim())) {
                let problem = Diagnostic::warning(text.place(file), msg!("text-without-words", text = &text.value));
                self.problems.push(problem.hint(msg!("hint-text-without-words")));
            }
        }
    }

    fn coordinates(&mut self, file: &FilePath, written: &CoordinatesFile) -> (f64, f64) {
        let CoordinatesFile { lat, lon } = written;
        for (degrees, most) in [(lat, 90.0), (lon, 180.0)] {
            if !(-most..=most).contains(&degrees.value) {
                let problem = Diagnostic::error(degrees.place(file), msg!("invalid-degrees", text = degrees.value.to_string()));
                self.problems.push(problem.hint(msg!("hint-degrees")));
            }
        }
        (lat.value, lon.value)
    }

    fn route(&mut self, file: &FilePath, written: &RouteFile) -> Route {
        let RouteFile { kind, numbers } = written;
        let known = self.words.route_kinds();
        if !known.contains(&kind.value) {
            let hint =
                hint_nearest(kind, known.iter().map(String::as_str)).unwrap_or_else(|| msg!("hint-valid-names", names = known.clone()));
            self.problems.push(Diagnostic::error(kind.place(file), msg!("unknown-route-kind", name = &kind.value)).hint(hint));
        }
        Route { kind: kind.value.clone(), numbers: self.route_numbers(file, numbers) }
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

    fn email(&mut self, file: &FilePath, written: &At<String>) -> String {
        self.email_address(written.place(file), written);
        written.value.clone()
    }

    /// Reports a text that is not an e-mail address.
    pub(super) fn email_address(&mut self, place: Place, text: &str) {
        let is_plain =
            |text: &str| !text.is_empty() && !text.contains(|letter: char| letter.is_whitespace() || "@<>()[],;:\"".contains(letter));
        let is_address = text.split_once('@').is_some_and(|(user, domain)| {
            is_plain(user) && is_plain(domain) && domain.split('.').count() > 1 && domain.split('.').all(|part| !part.is_empty())
        });
        if !is_address || !has_usual_host(text) {
            self.error(place, msg!("invalid-email", text = text));
        }
    }

    fn web(&mut self, file: &FilePath, written: &At<String>) -> String {
        self.web_address(written.place(file), written);
        written.value.clone()
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
                // The table lists the short numbers of few countries in full.
                let is_short = !read.dial.starts_with('+');
                if !read.is_known && !is_short {
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

/// What people write into a cell that they have nothing for.
const NOTHING: [&str; 3] = ["n/a", "tbd", "xxx"];

/// `#REF!`, `#N/A`, `Err:502`
fn is_spreadsheet_error(text: &str) -> bool {
    let is_name = |name: &str| name.ends_with(['!', '?']) || name.eq_ignore_ascii_case("n/a");
    text.trim().strip_prefix('#').is_some_and(|name| is_name(name) && !name.contains(char::is_whitespace))
        || text.trim().starts_with("Err:")
}

/// The most characters in a route number, such as `1234-к`.
const MAX_ROUTE_LENGTH: usize = 8;

/// Letters, digits, hyphens and slashes: `12`, `63к`, `102/2`. Search could not find one of two numbers in one text.
fn is_route_number(text: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || "-/".contains(letter);
    text.starts_with(char::is_alphanumeric) && text.chars().all(is_part) && text.chars().count() <= MAX_ROUTE_LENGTH
}

/// The items of a list that is given.
fn list<T>(written: Option<&Given<Vec<T>>>) -> impl Iterator<Item = &T> {
    written.and_then(Given::as_option).into_iter().flatten()
}
