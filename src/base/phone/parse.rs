//! From digits to a number of a country.

use super::plans::{CountryEntry, NumberingPlan, of_code, of_country};
use super::{Country, PhoneError, PhoneNumber, format, written};

/// The most digits of a calling code.
const CODE_DIGITS: usize = 3;

/// Reads a phone number as the source writes it: `8(7212)34-70-42`, `+1 937 544 2633 ext. 5`, `112`. `home` is the country whose numbers
/// are written without calling code.
pub(crate) fn read(text: &str, home: Option<Country>) -> Result<PhoneNumber, PhoneError> {
    let written = written::read(text).ok_or(PhoneError::Characters)?;
    let home = home.and_then(|country| of_country(country.0));
    let is_short = home.filter(|_| !written.has_plus && written.extension.is_none()).and_then(|home| home.plan().short.as_ref());
    let is_listed = written.digits == EMERGENCY || is_short.is_some_and(|short| short.matches(&written.digits));
    if is_listed && !written.has_plus && written.extension.is_none() || home.is_some_and(|home| can_be_short(&written, home.plan())) {
        let digits = written.digits;
        return Ok(PhoneNumber {
            text: digits.clone(),
            extension: None,
            dial: digits.clone(),
            spellings: vec![digits],
            is_known: is_listed,
        });
    }
    let (entry, national) = resolve(written.has_plus, &written.digits, home)?;
    let plan = entry.plan();
    let length = national.len();
    if !plan.lengths.contains(&length) {
        let example = format::example(entry, home);
        return Err(if plan.local.contains(&length) { PhoneError::NoAreaCode(example) } else { PhoneError::Length(example) });
    }
    let is_known = plan.has(&national);
    // The table may be older than a new range. A calling code shows that the number is meant as written.
    if !is_known && !written.has_plus {
        return Err(incomplete(entry, &national));
    }
    let extension_dial = written.extension.iter().map(|digits| format!(";ext={digits}")).collect::<String>();
    Ok(PhoneNumber {
        text: format::text(entry, &national, home),
        dial: format!("+{}{national}{extension_dial}", entry.code),
        extension: written.extension,
        spellings: spellings(entry, &national),
        is_known,
    })
}

/// Reaches the emergency services from every mobile phone.
const EMERGENCY: &str = "112";

/// Lengths of short numbers, which the table lists for few countries in full: hotlines of a city, of a ministry, of an operator.
const SHORT_DIGITS: std::ops::RangeInclusive<usize> = 3..=5;

/// Whether digits are too few for a number of the country, so that only a short number can be meant.
fn can_be_short(written: &written::WrittenNumber, plan: &NumberingPlan) -> bool {
    let length = written.digits.len();
    let is_number = plan.lengths.contains(&length) || plan.local.contains(&length);
    SHORT_DIGITS.contains(&length) && !is_number && !written.has_plus && written.extension.is_none()
}

/// Why a number without calling code is not in use. What starts with the national prefix has lost a digit.
fn incomplete(entry: &'static CountryEntry, national: &str) -> PhoneError {
    let prefix = &entry.plan().prefix;
    let example = format::example(entry, Some(entry));
    let lost_digit = !prefix.is_empty() && national.starts_with(prefix.as_str());
    if lost_digit { PhoneError::Length(example) } else { PhoneError::UnknownRange(example) }
}

/// The country of a number, and the number without calling code and national prefix.
fn resolve(has_plus: bool, digits: &str, home: Option<&'static CountryEntry>) -> Result<(&'static CountryEntry, String), PhoneError> {
    if has_plus {
        return with_code(digits, home).ok_or(PhoneError::UnknownCode);
    }
    let home = home.ok_or(PhoneError::NoCountry)?;
    let plan = home.plan();
    let national = without_prefix(plan, digits);
    let owner_here = owner(home.code, &national, Some(home));
    if plan.general.matches(&national) || owner_here.plan().has(&national) {
        // Without its prefix, a number of a neighbour that shares the calling code is more likely a number of this country with a mistake.
        let is_bare = digits == national && format::national_digits(owner_here, &national) != national;
        let is_neighbour = owner_here.country != home.country;
        return if is_bare && is_neighbour { Err(incomplete(home, &national)) } else { Ok((owner_here, national)) };
    }
    // Digits after a prefix such as 00 or 011 start with a calling code.
    let abroad = plan.exit.as_ref().and_then(|exit| exit.length(digits)).map(|end| &digits[end..]).filter(|rest| !rest.starts_with('0'));
    if let Some(found) =
        abroad.and_then(|rest| with_code(rest, Some(home))).filter(|(entry, national)| entry.plan().general.matches(national))
    {
        return Ok(found);
    }
    // The calling code of the country itself, without plus sign.
    if let Some(rest) = digits.strip_prefix(home.code) {
        let inner = without_prefix(plan, rest);
        if plan.general.matches(&inner) {
            return Ok((owner(home.code, &inner, Some(home)), inner));
        }
    }
    Ok((home, national))
}

/// A number that starts with a calling code.
fn with_code(digits: &str, home: Option<&'static CountryEntry>) -> Option<(&'static CountryEntry, String)> {
    (1..=CODE_DIGITS.min(digits.len())).find_map(|length| {
        let (code, rest) = digits.split_at(length);
        let main = of_code(code).first().copied()?;
        let national = without_prefix(main.plan(), rest);
        Some((owner(code, &national, home), national))
    })
}

/// Which of the countries that share a calling code has a number; `home` where it is one of them.
fn owner(code: &str, national: &str, home: Option<&'static CountryEntry>) -> &'static CountryEntry {
    let sharing = of_code(code);
    let home = home.filter(|home| home.code == code);
    let in_order = || home.into_iter().chain(sharing.iter().copied());
    let has = in_order().find(|entry| entry.plan().has(national));
    let leads = || in_order().find(|entry| entry.plan().leads(national));
    has.or_else(leads).or(home).unwrap_or_else(|| sharing.first().copied().expect("the calling code is in the table"))
}

/// A number without national prefix and carrier code, unless only the digits as written are a number.
fn without_prefix(plan: &NumberingPlan, digits: &str) -> String {
    let stripped = plan.strip.as_ref().and_then(|strip| strip.replace(digits, &plan.transform));
    match stripped {
        Some(stripped) if !plan.general.matches(digits) || plan.general.matches(&stripped) => {
            let is_possible = plan.lengths.contains(&stripped.len()) || !plan.lengths.contains(&digits.len());
            if is_possible { stripped } else { digits.to_owned() }
        }
        _ => digits.to_owned(),
    }
}

/// The lengths of local numbers, without area code, that are indexed.
const LOCAL_DIGITS: std::ops::RangeInclusive<usize> = 5..=8;

fn spellings(entry: &CountryEntry, national: &str) -> Vec<String> {
    let prefixed = Some(format!("{}{national}", entry.plan().prefix)).filter(|prefixed| prefixed != national);
    let local = LOCAL_DIGITS.filter(|length| *length < national.len()).map(|length| national[national.len() - length..].to_owned());
    [national.to_owned()].into_iter().chain(prefixed).chain(local).collect()
}
