//! «Did you mean …»: the known name that is closest to what the author wrote.

use crate::base::message::Message;
use crate::msg;

/// The name in `known` that is closest to `wrong`, if it is close enough to be a slip.
pub(crate) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let longest_slip = (wrong.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&wrong.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= longest_slip || name.starts_with(wrong) && !wrong.is_empty())
        .min()
        .map(|(_, name)| name)
}

/// A hint with the closest name.
pub(crate) fn hint_nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Message> {
    nearest(wrong, known).map(|name| msg!("hint-did-you-mean", name = name))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_slips_and_leaves_strangers() {
        let known = ["quota", "quota-documents", "housing"];
        assert_eq!(nearest("qouta", known), Some("quota"));
        assert_eq!(nearest("quota-docs", known), None);
        assert_eq!(nearest("quota-doc", known), Some("quota-documents"));
        assert_eq!(nearest("visa", known), None);
    }
}
