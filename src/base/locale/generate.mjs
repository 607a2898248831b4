// Writes table.tsv, the conventions of languages, from the CLDR data that Node.js contains:
//
//     node src/base/locale/generate.mjs > src/base/locale/table.tsv
//
// One line per language, with the columns of `COLUMNS`. Lists are separated by `|`. `{…}` marks what the program fills in.

const COLUMNS = ["code", "script", "direction", "zero", "group", "decimal", "sizes", "least", "percent", "currency", "date", "months", "forms", "inflected", "scales", "name", "weekdays", "first"];

const LANGUAGES = `af am ar ar-AE ar-EG ar-MA ar-SA as az az-Cyrl be bg bn bs ca cs cy da de de-AT de-CH el en en-AU en-CA en-GB en-IE en-IN
en-NZ en-ZA es es-MX es-US et eu fa fa-AF fi fil fr fr-BE fr-CA fr-CH ga gl gu ha he hi hr hu hy id ig is it it-CH ja ka kk kk-Arab kk-Latn km
kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl nl-BE or pa pa-Arab pl ps pt pt-PT ro ru sd si sk sl so sq sr sr-Latn sv sw ta te tg th tk tr
tt ug uk ur uz uz-Arab uz-Cyrl vi yo zh zh-Hant zh-HK zu`.split(/\s+/);

// Languages that add endings to the names of months, besides those whose names have two forms.
const AGGLUTINATIVE = `az az-Cyrl bn bs et eu fi gu hu hy ka kk kk-Arab kk-Latn kn ky lv ml mn mr ne or sl sq sr sr-Latn ta te tk tr tt ug uz uz-Arab
uz-Cyrl`.split(/\s+/);

// How the first day of a month is written in a date, which CLDR does not say.
const FIRST_DAY = { fr: "1er" };

// The endings of names that are too short to be recognised by their beginning: Uzbek «maydon» is a square, not May.
const ENDINGS = {
  az: "da dan a ın ı dakı",
  "az-Cyrl": "да дан а ын ы дакы",
  bs: "a u em om",
  et: "s l st ni kuu kuus kuul kuust kuuni",
  ky: "да дан га дын ды дагы",
  sl: "a u em",
  sq: "i it in",
  sr: "а у ем ом",
  "sr-Latn": "a u em om",
  tk: "da dan a yň y daky",
  tt: "да дан га ның ны дагы",
  ug: "دا دىن غا نىڭ نى دىكى",
  uz: "da dan ga ning ni gacha dagi",
  "uz-Arab": "ده دن گه",
  "uz-Cyrl": "да дан га нинг ни гача даги",
};

// What names lose before an ending: Kyrgyz «январь», «январда», Latvian «janvāris», «janvārī».
const LOST = { ky: /ь$/, lv: /i?s$/, tt: /ь$/ };

// As in `months.rs`.
const MIN_STEM = 4;

// Where the data of CLDR is missing or differs from the usage of official texts.
const AMENDED = {
  kk: { date: "{year}\u00a0ж. {day}\u00a0{month}", percent: "{number}\u00a0%", name: "Қазақша" },
  "kk-Arab": {
    months: "قاڭتار|اقپان|ناۋرىز|ءساۋىر|مامىر|ماۋسىم|شىلدە|تامىز|قىركۇيەك|قازان|قاراشا|جەلتوقسان",
    date: "{year}\u00a0ج. {day}\u00a0{month}",
    group: "\u00a0",
    decimal: ",",
    percent: "{number}\u00a0%",
    currency: "{number}\u00a0{symbol}",
    scales: "مىڭ|ملن|ميلليون|ملرد|ميلليارد",
    name: "قازاقشا",
  },
  "kk-Latn": {
    months: "qañtar|aqpan|nauryz|säuır|mamyr|mausym|şılde|tamyz|qyrküiek|qazan|qaraşa|jeltoqsan",
    date: "{year}\u00a0j. {day}\u00a0{month}",
    group: "\u00a0",
    decimal: ",",
    percent: "{number}\u00a0%",
    currency: "{number}\u00a0{symbol}",
    scales: "myñ|mln|million|mlrd|milliard",
    name: "Qazaqşa",
  },
  // The only name whose forms have no common beginning of four letters, in every case.
  ru: { date: "{day}\u00a0{month} {year}\u00a0г.", forms: { 5: "мае мая маю маем" } },
  bs: { forms: { 9: "septembra", 10: "oktobra", 11: "novembra", 12: "decembra" } },
  sl: { forms: { 3: "marca", 9: "septembra", 10: "oktobra", 11: "novembra", 12: "decembra" } },
  // In a date, the name is in the genitive, which CLDR does not have.
  sr: {
    months: "јануара|фебруара|марта|априла|маја|јуна|јула|августа|септембра|октобра|новембра|децембра",
    forms: { 1: "јануар", 2: "фебруар", 3: "март", 4: "април", 5: "мај мају мајем мајом", 6: "јун јуни јуну јуном", 7: "јул јули јулу јулом", 8: "август", 9: "септембар", 10: "октобар", 11: "новембар", 12: "децембар" },
  },
  "sr-Latn": {
    months: "januara|februara|marta|aprila|maja|juna|jula|avgusta|septembra|oktobra|novembra|decembra",
    forms: { 1: "januar", 2: "februar", 3: "mart", 4: "april", 5: "maj maju majem majom", 6: "jun juni junu junom", 7: "jul juli julu julom", 8: "avgust", 9: "septembar", 10: "oktobar", 11: "novembar", 12: "decembar" },
  },
  uz: { name: "O‘zbekcha" },
  tt: { date: "{year}\u00a0елның {day}\u00a0{month}" },
};

const parts = (found, names) => found.map(({ type, value }) => (names[type] ? names[type](value) : value)).join("");

// A no-break space keeps a number and what belongs to it on one line.
const bound = (pattern) =>
  pattern.replaceAll("\u202f", "\u00a0").replace(/(\{(?:number|day|year)\}) /g, "$1\u00a0").replace(/ (\{number\})/g, "\u00a0$1").replace("{month} {day}", "{month}\u00a0{day}");

const monthNames = (code, options) =>
  Array.from({ length: 12 }, (_, month) => {
    const format = new Intl.DateTimeFormat(code, { ...options, timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" });
    return format.formatToParts(new Date(Date.UTC(2026, month, 22))).find((part) => part.type === "month").value;
  });

// The words for thousand, million and so on, long and short, in every form that they have after a number.
const scales = (code) => {
  const found = new Set();
  for (const compactDisplay of ["short", "long"]) {
    const format = new Intl.NumberFormat(code, { notation: "compact", compactDisplay, numberingSystem: "latn" });
    for (const power of [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12]) {
      for (const count of [1, 2, 3, 5]) {
        const scale = format.formatToParts(count * power).find((part) => part.type === "compact");
        if (scale) found.add(scale.value.trim().toLocaleLowerCase(code).replace(/\.$/, ""));
      }
    }
  }
  return [...found].join("|");
};

// A name as it is before endings, and with those of a short one.
const inflected = (code, name) => {
  const stem = name.replace(LOST[code] ?? "", "");
  const endings = [...stem].length < MIN_STEM ? ENDINGS[code]?.split(" ") ?? [] : [];
  return [stem, ...endings.map((ending) => stem + ending)];
};

// Long and short names of the days of the week, Monday first.
const weekdays = (code) =>
  Array.from({ length: 7 }, (_, day) => {
    const name = (weekday) => new Intl.DateTimeFormat(code, { weekday, timeZone: "UTC" }).format(new Date(Date.UTC(2026, 10, 23 + day)));
    return [...new Set(["long", "short"].map((length) => name(length).toLocaleLowerCase(code).replace(/\.$/, "")))].join("_");
  }).join("|");

const ownName = (code) => {
  const name = new Intl.DisplayNames(code, { type: "language", languageDisplay: "standard" }).of(code);
  return name[0].toLocaleUpperCase(code) + name.slice(1);
};

const conventions = (code) => {
  const found = new Intl.NumberFormat(code, { minimumFractionDigits: 1 }).formatToParts(123456789012.5);
  const groups = found.filter((part) => part.type === "integer").map((part) => [...part.value].length);
  const symbol = (type) => (found.find((part) => part.type === type)?.value ?? "").replaceAll("\u202f", "\u00a0");
  const isGrouped = (value) => new Intl.NumberFormat(code).formatToParts(value).some((part) => part.type === "group");
  const nothing = () => "";
  const inside = { integer: () => "{number}", fraction: nothing, decimal: nothing, group: nothing };
  const money = new Intl.NumberFormat(code, { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 });
  const long = new Intl.DateTimeFormat(code, { dateStyle: "long", timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" });
  const dateNames = { day: () => "{day}", month: () => "{month}", year: () => "{year}" };
  const { forms: more, months: ownMonths, ...amended } = AMENDED[code] ?? {};
  const months = ownMonths?.split("|") ?? monthNames(code, { day: "numeric", month: "long", year: "numeric" });
  const lower = (name) => name.toLocaleLowerCase(code);
  const standalone = ownMonths ? months : monthNames(code, { month: "long" });
  const short = ownMonths ? months : monthNames(code, { day: "numeric", month: "short" }).map((name) => name.replace(/[.॰]$/, ""));
  const differs = months.some((name, at) => lower(name) !== lower(standalone[at]));
  const isInflected = differs || AGGLUTINATIVE.includes(code);
  // Where names are lower case, their abbreviations may be other words: Kazakh «там» is «there», Spanish «mar» is «sea».
  const isCapital = !isInflected && months.every((name) => lower(name) !== name);
  const date = bound(parts(long.formatToParts(new Date(Date.UTC(2026, 10, 22))), dateNames));
  // Hebrew «בנובמבר»: «in November» is one word.
  const [, prefix] = date.match(/\s(\p{L}+)\{month\}/u) ?? [];
  const all = (name, at) => [
    name,
    standalone[at],
    ...(prefix ? [prefix + name] : []),
    ...(isCapital ? [short[at]] : []),
    ...(AGGLUTINATIVE.includes(code) ? inflected(code, lower(name)) : []),
    ...(more?.[at + 1]?.split(" ") ?? []),
  ];
  const forms = months.map((name, at) => [...new Set(all(name, at).map((form) => (isCapital ? form : lower(form))))].join(" "));
  const locale = new Intl.Locale(code);
  return {
    code,
    script: locale.maximize().script,
    direction: (locale.textInfo ?? locale.getTextInfo()).direction,
    zero: new Intl.NumberFormat(code).format(0),
    group: symbol("group"),
    decimal: symbol("decimal"),
    sizes: groups.at(-2) === 2 ? "3|2" : "3|3",
    least: isGrouped(1234) ? 4 : 5,
    percent: bound(parts(new Intl.NumberFormat(code, { style: "percent" }).formatToParts(0.5), inside)),
    currency: bound(parts(money.formatToParts(5), { ...inside, currency: () => "{symbol}" })),
    date,
    months: months.join("|"),
    forms: forms.join("|"),
    inflected: isInflected ? "yes" : "no",
    scales: scales(code),
    name: ownName(code),
    weekdays: weekdays(code),
    first: FIRST_DAY[locale.language] ?? "1",
    ...amended,
  };
};

console.log(`# CLDR ${process.versions.cldr}, by generate.mjs: ${COLUMNS.join(" ")}`);
for (const code of [...LANGUAGES].sort()) {
  const row = conventions(code);
  console.log(COLUMNS.map((column) => row[column]).join("\t"));
}
