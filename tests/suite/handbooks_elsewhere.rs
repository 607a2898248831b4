//! The same text in languages of other countries, each with numbers, dates, times and phones as people there write them: no difference is
//! reported.

use crate::site::Site;

/// A country, and its languages with their texts.
type Texts = (&'static str, &'static [(&'static str, &'static str)]);

const TEXTS: [Texts; 6] = [
    (
        "BE",
        &[
            (
                "nl",
                "Bel 016/27 22 00 of 0470 12 34 56 vanaf 14/03/2026, van 9.00 u. tot 17 u. Er zijn 1.250 plaatsen; 12,5 % is vrij. Na 1 januari 2027 is het loket dicht.",
            ),
            (
                "fr",
                "Appelez le 016 27 22 00 ou le 0470/12.34.56 dès le 14 mars 2026, de 9 h à 17 h. Il y a 1 250 places ; 12,5 % sont libres. Après le 1er janvier 2027, le guichet est fermé.",
            ),
            (
                "de",
                "Rufen Sie +32 (0)16 27 22 00 oder 0470123456 an, ab dem 14.03.2026, von 9 bis 17 Uhr. Es gibt 1.250 Plätze; 12,5 % sind frei. Nach dem 1. Januar 2027 ist der Schalter zu.",
            ),
        ],
    ),
    (
        "IN",
        &[
            (
                "hi",
                "0612-222 3344 या 098350 12345 पर 15 अगस्त २०२६ से फ़ोन करें, सुबह 10:00 बजे से शाम 5 बजे तक। 1,25,000 सीटें हैं, 12.5% खाली। 3/11/2026 को बंद।",
            ),
            (
                "en",
                "Call 0612 2223344 or +91 98350 12345 from 15 August 2026, 10 am to 5 pm. There are 1,25,000 seats, 12.5% free. Closed on 3 November 2026.",
            ),
        ],
    ),
    (
        "JP",
        &[
            ("ja", "2026年3月14日から03-5320-7732へ、午前9時～午後5時。定員1,250人、12.5%。2027/1/1は休み。"),
            ("en", "Call 03-5320-7732 from March 14, 2026, 9 am to 5 pm. There are 1,250 places, 12.5%. Closed on 1/1/2027."),
            (
                "pt",
                "Ligue para +81 3-5320-7732 a partir de 14/03/2026, das 9h às 17h. Há 1.250 lugares, 12,5%. Fechado em 1 de janeiro de 2027.",
            ),
        ],
    ),
    (
        "UA",
        &[
            (
                "uk",
                "Телефонуйте 044 123-45-67 або (067) 123-45-67 з 14.03.2026, з 9.00 до 17:00. Є 1 250 місць, 12,5 %. Зачинено 1 січня 2027 року.",
            ),
            (
                "en",
                "Call +380 44 123 4567 or +380671234567 from March 14, 2026, 9 am to 5 pm. There are 1,250 places, 12.5%. Closed on 1 January 2027.",
            ),
            (
                "pl",
                "Telefon: +380 44 123 45 67 lub 0671234567 od 14 marca 2026 r., od 9.00 do 17.00. Jest 1250 miejsc, 12,5%. 1 stycznia 2027 r. nieczynne.",
            ),
        ],
    ),
    (
        "GR",
        &[
            (
                "el",
                "Καλέστε 210 331 2000 ή 697 123 4567 από τις 14/3/2026, από 9 π.μ. έως 5 μ.μ. Υπάρχουν 1.250 θέσεις, 12,5%. Κλειστά την 1η Ιανουαρίου 2027.",
            ),
            (
                "en",
                "Call +30 210 331 2000 or +30 697 123 4567 from 14 March 2026, 9 am to 5 pm. There are 1,250 places, 12.5%. Closed on 1 January 2027.",
            ),
        ],
    ),
    (
        "RS",
        &[
            ("sr", "Позовите 011/3000-100 од 14. марта 2026, од 9 до 17 часова. Има 1.250 места, 12,5%. Затворено 1. јануара 2027."),
            ("en", "Call +381 11 3000 100 from March 14, 2026, 9 am to 5 pm. There are 1,250 places, 12.5%. Closed on January 1, 2027."),
        ],
    ),
];

#[test]
fn texts_with_the_numbers_of_other_countries_agree() {
    for (country, texts) in TEXTS {
        let site = Site::empty();
        let codes = texts.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(",");
        assert_eq!(site.run(&["new", "handbook", "--languages", &codes, "--country", country]).code, 0, "{country}");
        for (code, text) in texts {
            let file = format!("content/faq/first-question/{code}.md");
            site.write(&file, &format!("---\ntitle: {code}?\nanswer: {code}.\n---\n{text}\n"));
        }
        assert_eq!(site.run(&["accept", "--all"]).code, 0, "{country}");
        let run = site.run(&["check"]);
        let problems: Vec<&str> = run.problems().into_iter().filter(|line| !line.contains("text of a skeleton")).collect();
        assert_eq!(problems, Vec::<&str>::new(), "{country}");
        site.build(&[]);
        let linked = |code: &str| site.page(&format!("{code}/faq/first-question/index.html")).matches("href=\"tel:").count();
        let first = linked(texts[0].0);
        assert!(first > 0 && texts.iter().all(|(code, _)| linked(code) == first), "{country}: phones are links");
    }
}
