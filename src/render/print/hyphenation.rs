//! Soft hyphens in the running text of brochures: browsers have no hyphenation for Kazakh, and each has its own for Russian.
//!
//! Pages of the site have none: they must stay small.

use hypher::Lang;

/// Shorter words are not divided.
const MIN_WORD: usize = 8;

/// The fewest letters before and after a hyphen.
const BEFORE: usize = 2;
const AFTER: usize = 3;

/// Elements whose text is not divided: headings, lists of contents, code, labels.
const WHOLE: [&str; 15] = ["head", "header", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "th", "caption", "dt", "script"];

/// The title page.
const COVER: &str = "<section class=\"cover\"";

/// Elements without a closing tag.
const VOID: [&str; 8] = ["br", "img", "hr", "wbr", "col", "input", "link", "meta"];

/// How words of a language are divided.
#[derive(Debug, Clone, Copy)]
enum Rules {
    Syllables(&'static Syllables),
    Patterns(Lang),
    /// Not divided.
    None,
}

/// Every syllable has one vowel. One consonant before a vowel begins the syllable, those before it end the previous one.
#[derive(Debug)]
struct Syllables {
    vowels: &'static str,
    /// Vowels that are consonants after a vowel: «тау-лар».
    glides: &'static str,
    /// Signs that belong to the letter before them.
    signs: &'static str,
    /// Consonants of two letters.
    pairs: &'static [&'static str],
}

/// Language tag → rules. A script of joined letters has no hyphens and is not here.
const SYLLABLES: [(&str, Syllables); 2] = [
    ("kk", Syllables { vowels: "аәеёиоөуұүыіэюя", glides: "уи", signs: "ьъ", pairs: &[] }),
    ("kk-Latn", Syllables { vowels: "aäeiıoöuūü", glides: "ui", signs: "", pairs: &["ts", "ch"] }),
];
const PATTERNS: [(&str, Lang); 1] = [("ru", Lang::Russian)];

impl Rules {
    fn of(language: &str) -> Rules {
        let syllables = SYLLABLES.iter().find(|(known, _)| *known == language).map(|(_, rules)| Rules::Syllables(rules));
        let patterns = || PATTERNS.iter().find(|(known, _)| *known == language).map(|(_, patterns)| Rules::Patterns(*patterns));
        syllables.or_else(patterns).unwrap_or(Rules::None)
    }
}

/// HTML with soft hyphens in its text. `language` is the tag of the language around it; elements with `lang` have their own.
pub(super) fn hyphenated(html: &str, language: &str) -> String {
    let mut out = String::with_capacity(html.len() * 5 / 4);
    let mut open: Vec<(&str, Rules)> = vec![("", Rules::of(language))];
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let rules = open.last().map_or(Rules::None, |(_, rules)| *rules);
        hyphenate(&rest[..start], rules, &mut out);
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        let tag = &rest[start..end];
        out.push_str(tag);
        rest = &rest[end..];
        let name = tag.trim_start_matches(['<', '/']).split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        if tag.starts_with("</") {
            // An element that the text did not open stays open around it.
            if let Some(at) = open.iter().rposition(|(opened, _)| *opened == name).filter(|at| *at > 0) {
                open.truncate(at);
            }
        } else if !VOID.contains(&name) && !tag.ends_with("/>") && !tag.starts_with("<!") {
            let own = tag.split_once(" lang=\"").and_then(|(_, value)| value.split('"').next()).map(Rules::of);
            let is_whole = WHOLE.contains(&name) || tag.starts_with(COVER);
            open.push((name, if is_whole { Rules::None } else { own.unwrap_or(rules) }));
        }
    }
    hyphenate(rest, open.last().map_or(Rules::None, |(_, rules)| *rules), &mut out);
    out
}

/// Appends text with soft hyphens.
fn hyphenate(text: &str, rules: Rules, out: &mut String) {
    if matches!(rules, Rules::None) {
        out.push_str(text);
        return;
    }
    // Signs of entities and addresses belong to the word, which is then not divided.
    let is_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '&' | ';' | '.' | '/' | '@' | '_' | '\u{ad}');
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !is_word(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let bare = word.trim_end_matches(['.', ';']);
        if is_divisible(bare) {
            push_divided(bare, rules, out);
            out.push_str(&word[bare.len()..]);
        } else {
            out.push_str(word);
        }
        let gap = after.find(is_word).unwrap_or(after.len());
        out.push_str(&after[..gap]);
        rest = &after[gap..];
    }
}

/// Words of letters. Abbreviations and names with capitals inside, entities and addresses are not divided.
fn is_divisible(word: &str) -> bool {
    word.chars().count() >= MIN_WORD && word.chars().all(char::is_alphabetic) && word.chars().skip(1).all(char::is_lowercase)
}

fn push_divided(word: &str, rules: Rules, out: &mut String) {
    let parts: Vec<&str> = match rules {
        Rules::Patterns(language) => hypher::hyphenate_bounded(word, language, BEFORE, AFTER).collect(),
        Rules::Syllables(rules) => rules.divide(word),
        Rules::None => vec![word],
    };
    out.push_str(&parts.join("\u{ad}"));
}

impl Syllables {
    /// The parts into which a word may be divided. A word with a letter that is not in the language's alphabet has no vowel there, which
    /// only makes its parts longer.
    fn divide<'a>(&self, word: &'a str) -> Vec<&'a str> {
        let letters: Vec<(usize, char)> = word.char_indices().collect();
        let lower = |at: usize| letters.get(at).and_then(|(_, letter)| letter.to_lowercase().next()).unwrap_or_default();
        let mut vowels: Vec<usize> = Vec::new();
        for at in 0..letters.len() {
            let is_glide = self.glides.contains(lower(at)) && at > 0 && vowels.last() == Some(&(at - 1));
            if self.vowels.contains(lower(at)) && !is_glide {
                vowels.push(at);
            }
        }
        let mut parts = Vec::new();
        let mut start = 0;
        for pair in vowels.windows(2) {
            let cut = self.cut(pair[0], pair[1], &lower);
            if cut - start >= BEFORE && letters.len() - cut >= AFTER {
                parts.push(&word[letters[start].0..letters[cut].0]);
                start = cut;
            }
        }
        parts.push(&word[letters[start].0..]);
        parts
    }

    /// Where the syllable of the second of two vowels begins.
    fn cut(&self, first: usize, second: usize, lower: &impl Fn(usize) -> char) -> usize {
        if second - first == 1 {
            return second;
        }
        if self.signs.contains(lower(second - 1)) {
            return second;
        }
        let is_pair = second - first > 2 && self.pairs.iter().any(|pair| pair.chars().eq([lower(second - 2), lower(second - 1)]));
        second - if is_pair { 2 } else { 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(html: &str, language: &str) -> String {
        hyphenated(html, language).replace('\u{ad}', "-")
    }

    #[test]
    fn kazakh_words_are_divided_into_syllables() {
        for (word, parts) in [
            ("қандастар", "қан-дас-тар"),
            ("жұмыспен", "жұ-мыс-пен"),
            ("мәртебесі", "мәр-те-бесі"),
            ("тіркеуге", "тір-кеуге"),
            ("азаматтық", "аза-мат-тық"),
            ("құжаттары", "құ-жат-тары"),
            ("министрлігі", "ми-нистр-лігі"),
            ("сауалнама", "са-уал-нама"),
            ("тауларда", "тау-ларда"),
            ("объектілер", "объ-ек-ті-лер"),
            ("Қазақстанға", "Қа-зақс-танға"),
            ("алғашқы", "алғашқы"),
        ] {
            assert_eq!(shown(word, "kk"), parts);
        }
    }

    #[test]
    fn latin_letters_have_their_own_table() {
        for (word, parts) in
            [("qandastar", "qan-das-tar"), ("kvitantsia", "kvi-tan-tsia"), ("taularda", "tau-larda"), ("üşinşisi", "üşin-şisi")]
        {
            assert_eq!(shown(word, "kk-Latn"), parts);
        }
        assert_eq!(shown("قانداستارعا", "kk-Arab"), "قانداستارعا");
    }

    #[test]
    fn russian_words_are_divided_by_patterns() {
        assert_eq!(shown("миграционного подтвердить", "ru"), "ми-гра-ци-он-ного под-твер-дить");
    }

    #[test]
    fn no_letter_is_lost() {
        for text in
            ["қандастар &amp; тіркеуге.", "а\u{ad}б қандас\u{ad}тарға", "Мәртебесі — «құжаттары»", "ИстинныйСлово egov.kz/қазақстан"]
        {
            for language in ["kk", "ru", "kk-Latn", "en"] {
                assert_eq!(hyphenated(text, language).replace('\u{ad}', ""), text.replace('\u{ad}', ""), "{language}");
            }
        }
    }

    #[test]
    fn headings_abbreviations_addresses_and_other_languages_stay_whole() {
        assert_eq!(shown("<h3>қандастар</h3><p>қандастар</p>", "kk"), "<h3>қандастар</h3><p>қан-дас-тар</p>");
        assert_eq!(
            shown("<section class=\"cover\"><p>қандастар</p></section>", "kk"),
            "<section class=\"cover\"><p>қандастар</p></section>"
        );
        assert_eq!(shown("АЗАМАТТЫҚ anyqtama.example/kk қандастар.", "kk"), "АЗАМАТТЫҚ anyqtama.example/kk қан-дас-тар.");
        assert_eq!(shown("қан&shy;дастар қандастар", "kk"), "қан&shy;дастар қан-дас-тар");
        assert_eq!(
            shown("<span lang=\"en\">қандастар</span> қандастар<br>қандастар", "kk"),
            "<span lang=\"en\">қандастар</span> қан-дас-тар<br>қан-дас-тар"
        );
        assert_eq!(shown("<b>қандастар", "uz"), "<b>қандастар");
    }
}
