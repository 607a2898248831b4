//! Word → key. A key is the folded stem of a word, so that «жеңілдіктерді», «женилдик», `jenildik` and `جەڭىلدىك` share one key.
//! The browser computes the keys of a query in the same way (`themes/default/static/find/keys.js`); a test compares both on every word of the
//! handbook.

use super::rules::Rules;
use super::stemmer::{Stemmer, stem};

/// The key of a word in standard spelling.
pub(crate) fn key(word: &str, stemmer: &Stemmer) -> String {
    Rules::get().folding.fold(&stem(word, &stemmer.native))
}

/// The key of a word that was typed without Kazakh letters or in another script.
pub(crate) fn folded_key(word: &str, stemmer: &Stemmer) -> String {
    key_of_transliterated(&Rules::get().folding.transliterate(word), stemmer)
}

/// Like [`folded_key`], for a word that has already been transliterated by [`Folding::transliterate`](super::folding::Folding::transliterate).
pub(crate) fn key_of_transliterated(letters: &str, stemmer: &Stemmer) -> String {
    Rules::get().folding.normalize(&stem(letters, &stemmer.folded))
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
            "đặt dat đat",
            "élève eleve",
            "istanbul ıstanbul i\u{307}stanbul",
        ] {
            let keys: std::collections::BTreeSet<String> = spellings.split(' ').map(|word| rules.folding.fold(word)).collect();
            assert_eq!(keys.len(), 1, "{spellings}: {keys:?}");
        }
    }

    #[test]
    fn a_language_without_rules_keeps_its_words() {
        let plain = Rules::get().stemmer("ky");
        assert_eq!(key("документтер", plain), "dokumenter");
    }

    #[test]
    fn forms_of_words_of_further_languages_have_one_key() {
        for (code, all) in [
            ("en", vec!["collect collection collecting collected", "library libraries", "register registration registering", "tax taxes"]),
            ("es", vec!["impuesto impuestos", "municipal municipales", "votación votaciones votar", "aparcar aparcamientos"]),
            ("ar", vec!["مدرسة المدارس والمدارس", "تصريح التصاريح", "ضريبة الضريبة", "موعد مواعيد المواعيد", "موقع المواقع"]),
            ("fa", vec!["مدرسه مدرسهها مدرسههای"]),
            ("tr", vec!["fatura faturalar faturası faturayı", "okul okula okullar okuldan", "çocuk çocuğum çocuklar"]),
            ("uz", vec!["maktab maktablar maktabga maktabda"]),
            ("fr", vec!["demande demandes demander", "inscription inscriptions", "municipal municipale municipaux", "bureau bureaux"]),
            ("de", vec!["antrag anträge anträgen", "adresse adressen", "anmeldung anmeldungen anmelden", "ausweis ausweise ausweises"]),
            (
                "nl",
                vec![
                    "adres adressen",
                    "school scholen",
                    "rijbewijs rijbewijzen",
                    "verhuizing verhuizen",
                    "subsidie subsidies",
                    "bus bussen",
                ],
            ),
            ("pt", vec!["declaração declarações", "municipal municipais", "pedido pedidos", "renovar renovação renovado"]),
            ("pl", vec!["dokument dokumenty dokumentów dokumentami", "podatek podatki podatku", "opłata opłaty opłat"]),
            ("uk", vec!["документ документи документів документами", "довідка довідки довідок", "отримати отримання"]),
            ("sr", vec!["документ документи докумената dokument dokumenti", "захтев захтеви захтева"]),
            ("el", vec!["αίτηση αιτήσεις αιτήσεων", "άδεια άδειας άδειες", "σχολείο σχολεία σχολείων σχολειο"]),
            ("hi", vec!["योजना योजनाएँ योजनाओं", "प्रमाणपत्र प्रमाणपत्रों", "राशनकार्ड राशनकार्डों"]),
        ] {
            let stemmer = Rules::get().stemmer(code);
            for forms in all {
                let keys: std::collections::BTreeSet<String> = forms.split(' ').map(|word| key(word, stemmer)).collect();
                assert_eq!(keys.len(), 1, "{code} {forms}: {keys:?}");
            }
        }
    }

    #[test]
    fn words_in_latin_letters_meet_those_of_other_scripts() {
        for (code, word, latin) in
            [("el", "αιτήσεις", "aitisi"), ("el", "άδεια", "adeia"), ("sr", "захтеви", "zahteva"), ("sr", "ђак", "đak")]
        {
            let stemmer = Rules::get().stemmer(code);
            let folded = [folded_key(latin, stemmer), key(latin, stemmer)];
            assert!(folded.contains(&key(word, stemmer)), "{latin}: {folded:?} is not {}", key(word, stemmer));
        }
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
