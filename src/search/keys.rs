//! Words and their keys. A key is what is left of a word when its endings are taken off and its letters are brought to one
//! alphabet, so that «жеңілдіктерді», «женилдик», `jenildik` and `جەڭىلدىك` meet. The browser does exactly the same to
//! questions (`themes/default/static/find/keys.js`); a test compares both on every word of the handbook.

use super::rules::{Ending, Endings, Rules, Stemmer};
use std::borrow::Cow;

impl Rules {
    /// The letters of a word in the alphabet of keys, not tidied: endings can still be told.
    pub(crate) fn letters_of(&self, word: &str) -> String {
        let chars: Vec<char> = word.chars().collect();
        let mut folded = String::with_capacity(word.len());
        let mut at = 0;
        while at < chars.len() {
            let lengths: &[usize] = if self.group_starts.contains(chars[at]) { &[4, 3, 2] } else { &[] };
            let group = lengths.iter().find_map(|length| {
                let group: String = chars.get(at..at + length)?.iter().collect();
                Some((length, self.groups.get(&group)?))
            });
            if let Some((length, letters)) = group {
                folded.push_str(letters);
                at += length;
                continue;
            }
            match self.letters.get(chars[at]) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(chars[at]),
            }
            at += 1;
        }
        folded
    }

    /// Makes one of what people write in several ways: doubled letters, «дж».
    pub(crate) fn tidy(&self, folded: &str) -> String {
        let mut text = Cow::Borrowed(folded);
        for (from, to) in &self.after {
            if text.contains(from.as_str()) {
                text = Cow::Owned(text.replace(from, to));
            }
        }
        let mut tidy = String::with_capacity(text.len());
        let mut last = None;
        for letter in text.chars() {
            if last != Some(letter) || letter.is_ascii_digit() {
                tidy.push(letter);
            }
            last = Some(letter);
        }
        tidy
    }

    /// A word in the alphabet of keys, with its endings.
    pub(crate) fn fold(&self, word: &str) -> String {
        self.tidy(&self.letters_of(word))
    }
}

/// The key of a word as its language writes it.
pub(crate) fn key(word: &str, stemmer: &Stemmer) -> String {
    Rules::get().fold(&stem(word, &stemmer.native))
}

/// The key of a word of which only the letters in the alphabet of keys are known: typed without Kazakh letters or in another script.
pub(crate) fn folded_key(word: &str, stemmer: &Stemmer) -> String {
    key_of_letters(&Rules::get().letters_of(word), stemmer)
}

/// The same for a word whose [`Rules::letters_of`] are known.
pub(crate) fn key_of_letters(letters: &str, stemmer: &Stemmer) -> String {
    Rules::get().tidy(&stem(letters, &stemmer.folded))
}

/// A word without its endings: of each layer the longest that may be taken off.
pub(crate) fn stem(word: &str, endings: &Endings) -> String {
    let mut rest: Vec<char> = word.chars().collect();
    if rest.iter().any(char::is_ascii_digit) {
        return word.to_owned();
    }
    for layer in &endings.layers {
        let ending = rest.last().and_then(|last| layer.get(last)?.iter().find(|ending| may_go(&rest, ending, endings)));
        let Some(ending) = ending else { continue };
        rest.truncate(rest.len() - ending.letters.len());
        if let (true, Some(last)) = (endings.vowels.contains(ending.letters[0]), rest.last_mut())
            && let Some(hard) = endings.softened.get(last)
        {
            *last = *hard;
        }
    }
    // «орын», «орны»: the vowel between the last two consonants comes and goes.
    if let [.., first, middle, last] = rest.as_slice() {
        let is_vowel = |letter: &char| endings.vowels.contains(*letter);
        if rest.len() > 3 && endings.falls_out.contains(*middle) && !is_vowel(first) && !is_vowel(last) {
            rest.remove(rest.len() - 2);
        }
    }
    rest.into_iter().collect()
}

fn may_go(word: &[char], ending: &Ending, endings: &Endings) -> bool {
    let Some(rest) = word.strip_suffix(ending.letters.as_slice()) else { return false };
    let least = if ending.letters.len() >= 3 { endings.least_long } else { endings.least };
    let Some(last) = rest.last() else { return false };
    if rest.len() < least || !ending.before.is_empty() && !ending.before.contains(*last) {
        return false;
    }
    let Some(vowel) = rest.iter().rev().copied().find(|letter| endings.vowels.contains(*letter)) else { return false };
    match ending.vowel {
        Some(own) if endings.back.contains(vowel) => endings.back.contains(own),
        Some(own) if endings.front.contains(vowel) => endings.front.contains(own),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kazakh(word: &str) -> String {
        key(word, Rules::get().stemmer("kk"))
    }

    #[test]
    fn forms_of_a_word_have_one_key() {
        for forms in [
            "жеңілдік жеңілдіктер жеңілдіктерді жеңілдіктерге жеңілдігі жеңілдіктердің",
            "құжат құжаттар құжаттарды құжатымды құжатыңыз құжаттарым құжатпен",
            "қандас қандасқа қандастар қандастарға қандастың қандаспын",
            "квота квотаға квотасы квотасына квотаның",
            "орын орны орнында орынға",
            "халық халқы халықтың",
            "тіркеу тіркейді тіркеген тіркеуге",
            "павлодар павлодарда павлодардағы павлодардың",
            "алматы алматыда алматыдан алматының",
            "құжатсыз құжатпен құжатқа",
        ] {
            let keys: std::collections::BTreeSet<String> = forms.split(' ').map(kazakh).collect();
            assert_eq!(keys.len(), 1, "{forms}: {keys:?}");
        }
    }

    #[test]
    fn scripts_meet_in_one_alphabet() {
        let rules = Rules::get();
        for spellings in [
            "қандас кандас qandas kandas قانداس",
            "жұмыс жумыс zhumys jumys jūmys جۇمىس",
            "жеңіл женил jeñıl jenil جەڭىل",
            "квота kvota كۆوتا",
        ] {
            let keys: std::collections::BTreeSet<String> = spellings.split(' ').map(|word| rules.fold(word)).collect();
            assert_eq!(keys.len(), 1, "{spellings}: {keys:?}");
        }
    }

    #[test]
    fn a_language_without_rules_keeps_its_words() {
        let plain = Rules::get().stemmer("ky");
        assert_eq!(key("документтер", plain), "dokumenter");
    }

    #[test]
    fn russian_forms_have_one_key() {
        let russian = Rules::get().stemmer("ru");
        for forms in [
            "документ документы документов документами",
            "льгота льготы льгот льготами",
            "квота квоту квоты квоте",
            "получить получение получения",
        ] {
            let keys: std::collections::BTreeSet<String> = forms.split(' ').map(|word| key(word, russian)).collect();
            assert_eq!(keys.len(), 1, "{forms}: {keys:?}");
        }
    }
}
