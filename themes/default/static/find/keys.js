// Computes keys exactly as the program does (src/search/keys.rs), by the rules in the index; a test compares both.
self.anyqtamaKeys = (rules) => {
  const letters = new Map();
  const groups = new Map();
  for (const [to, from] of Object.entries(rules.letters)) {
    for (const one of from.split(" ")) (one.length > 1 ? groups : letters).set(one, to);
  }
  const starts = new Set([...groups.keys()].map(([first]) => first));
  const ignored = new RegExp(`[${rules.ignored.replaceAll(" ", "")}]`, "gu");
  const UNSPACED = rules.unspaced.replaceAll(" ", "");
  const isUnspaced = new RegExp(`[${UNSPACED}]`, "u");

  // Marks that are not letters: the virama and the nukta of Indic scripts, accents.
  const SILENT = /(?!\p{Alphabetic})\p{M}/gu;
  // Katakana as hiragana, for words that people write in either.
  const hiragana = (letter) => (letter >= "ァ" && letter <= "ヶ" ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter);
  const withoutMarks = (letter) => [...letter.normalize("NFKD").replace(SILENT, "")].map((part) => letters.get(part) ?? hiragana(part)).join("");
  const transliterate = (word) => {
    let folded = "";
    for (let at = 0; at < word.length; ) {
      let length = starts.has(word[at]) ? 4 : 1;
      while (length > 1 && !(at + length <= word.length && groups.has(word.slice(at, at + length)))) length -= 1;
      const piece = word.slice(at, at + length);
      folded += (length > 1 ? groups : letters).get(piece) ?? (piece < "\x80" ? piece : withoutMarks(piece));
      at += length;
    }
    return folded;
  };
  const normalize = (folded) => {
    for (const [from, to] of rules.replacements) folded = folded.replaceAll(from, to);
    return folded.replace(/([^0-9])\1+/gu, "$1");
  };
  const fold = (word) => normalize(transliterate(word));

  const suffixRules = (rule, alphabet, isNative) => {
    const set = (text) => new Set([...text].map(alphabet).join(""));
    const back = new Set(isNative ? rule.back : "");
    const front = new Set(isNative ? rule.front : "");
    const suffix = (before, text) => ({
      letters: alphabet(text),
      before: set(before),
      vowel: rule.harmony_exempt.includes(text) ? undefined : [...text].find((letter) => back.has(letter) || front.has(letter)),
    });
    const layer = (groups) => {
      const all = groups.flatMap(([before, suffixes]) => suffixes.split(" ").map((text) => suffix(before, text)));
      return all.filter(({ letters }) => letters).sort((a, b) => b.letters.length - a.letters.length);
    };
    return {
      minStem: rule.min_stem,
      minStemLongSuffix: rule.min_stem_long_suffix,
      vowels: set(rule.vowels),
      back,
      front,
      voiced: new Map(Object.entries(rule.voiced).map(([from, to]) => [alphabet(from), alphabet(to)])),
      fleetingVowels: set(rule.fleeting_vowels),
      prefixes: (isNative && rule.prefixes ? rule.prefixes.split(" ") : []).sort((a, b) => b.length - a.length),
      innerVowels: new Set(isNative ? rule.inner_vowels : ""),
      layers: rule.suffix_layers.map(layer),
    };
  };
  const stemmers = Object.entries(rules.languages).map(([code, rule]) => ({
    code,
    native: suffixRules(rule, (text) => text, true),
    folded: suffixRules(rule, transliterate, false),
    questionWords: new Set(rule.question_words.split(" ")),
    commonKeys: new Set(rule.common_words.split(" ")),
  }));
  const canStrip = (word, { letters, before, vowel }, suffixes) => {
    if (!word.endsWith(letters)) return false;
    const rest = word.slice(0, word.length - letters.length);
    if (!rest || rest.length < (letters.length >= 3 ? suffixes.minStemLongSuffix : suffixes.minStem)) return false;
    if (before.size && !before.has(rest.at(-1))) return false;
    const last = [...rest].findLast((letter) => suffixes.vowels.has(letter));
    if (!last) return false;
    if (vowel && suffixes.back.has(last)) return suffixes.back.has(vowel);
    if (vowel && suffixes.front.has(last)) return suffixes.front.has(vowel);
    return true;
  };
  const stem = (word, suffixes) => {
    if (/[0-9]/.test(word)) return word;
    const prefix = suffixes.prefixes.find((one) => word.startsWith(one) && word.length >= one.length + suffixes.minStem);
    if (prefix) word = word.slice(prefix.length);
    for (const layer of suffixes.layers) {
      const suffix = layer.find((one) => canStrip(word, one, suffixes));
      if (!suffix) continue;
      word = word.slice(0, word.length - suffix.letters.length);
      if (suffixes.vowels.has(suffix.letters[0])) word = word.slice(0, -1) + (suffixes.voiced.get(word.at(-1)) ?? word.at(-1));
    }
    const isVowel = (letter) => suffixes.vowels.has(letter);
    const falls = word.length > 3 && suffixes.fleetingVowels.has(word.at(-2)) && !isVowel(word.at(-3)) && !isVowel(word.at(-1));
    if (falls) word = word.slice(0, -2) + word.at(-1);
    // Long vowels, which broken plurals change.
    const skeleton = (kept) => [...word].filter((letter, at) => at < kept || at === word.length - 1 || !suffixes.innerVowels.has(letter)).join("");
    return [skeleton(1), skeleton(2)].find((letters) => letters.length >= 4) ?? word;
  };
  const unchanged = { prefixes: [], layers: [], vowels: new Set(), fleetingVowels: new Set(), innerVowels: new Set() };
  const none = { native: unchanged, folded: unchanged };
  const stemmerOf = (code) => stemmers.find((one) => one.code === code.split("-")[0]) ?? none;
  const key = (word, stemmer) => fold(stem(word, stemmer.native));
  const foldedKey = (word, stemmer) => normalize(stem(transliterate(word), stemmer.folded));

  // The words of a query. Unlike in a text, «63к» does not yet also yield 63.
  // Presentation forms, full-width letters and the like become ordinary letters.
  // A digit of any script: the digits of a script start at a code that ends with 0 or 6.
  const digit = (letter) => (letter.codePointAt(0) & 15) - (/\p{Nd}/u.test(String.fromCodePoint(letter.codePointAt(0) & ~15)) ? 0 : 6);
  const plain = (letter) => letter.normalize("NFKC").replace(/(?![0-9])\p{Nd}/u, digit);
  // «l’adresse» is two words.
  const lower = (text) => text.replace(/\b([cdjlmnst]|qu)['’](?=[aeiouyhàâéèêëîïôœ])/giu, "$1 ").replace(/(?![\0-\u052f])[\p{Alphabetic}\p{N}]/gu, plain).toLowerCase().replace(ignored, "").replace(SILENT, "");
  const runs = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
  // Neighbouring letters of a script without spaces form words: [start, end] of each part of a word.
  const parts = (word) => {
    if (!isUnspaced.test(word)) return [[0, word.length]];
    return [...word.matchAll(runs)].flatMap(({ 0: run, index }) => {
      if (run.length < 3 || !isUnspaced.test(run)) return [[index, index + run.length]];
      return Array.from({ length: run.length - 1 }, (_, at) => [index + at, index + at + 2]);
    });
  };
  const split = (text) => (lower(text).match(/[\p{Alphabetic}\p{N}]+/gu) ?? []).flatMap((word) => parts(word).map(([from, to]) => word.slice(from, to)));
  // What a question word asks for: «amount», «place» …
  const kinds = new Map(Object.values(rules.languages).flatMap((rule) => Object.entries(rule.question_kinds).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind]))));
  const questionKind = (folded) => kinds.get(folded);
  const isQuestion = (folded) => stemmers.some(({ questionWords }) => questionWords.has(folded));

  const isCommon = (word) => stemmers.some((stemmer) => stemmer.commonKeys.has(key(word, stemmer)));

  /** The keys that a word of a query may have in the index, each with its confidence. */
  const keysOf = (word) => {
    const keys = new Map([[fold(word), 1]]);
    const add = (spelling, weight) => {
      // A very short stem is ambiguous.
      if (spelling && !keys.has(spelling)) keys.set(spelling, spelling.length < 4 && spelling.length < word.length - 1 ? weight * 0.75 : weight);
    };
    for (const stemmer of stemmers) add(key(word, stemmer), 0.98);
    for (const stemmer of stemmers) add(foldedKey(word, stemmer), 0.93);
    // A word of one language with a suffix of another: «анкетаға», «собеседованиеден».
    for (const stemmer of stemmers) {
      const rest = stem(word, stemmer.native);
      if (rest !== word) for (const other of stemmers) add(key(rest, other), 0.9);
    }
    if (word.includes("э")) add(fold(word.replaceAll("э", "а")), 0.8);
    return keys;
  };

  return { split, lower, parts, isUnspaced, fold, transliterate, key, foldedKey, keysOf, stemmerOf, isQuestion, isCommon, questionKind };
};
