// Computes keys exactly as the program does (src/search/keys.rs), by the rules in the index; a test compares both.
self.anyqtamaKeys = (rules) => {
  const letters = new Map();
  const groups = new Map();
  for (const [to, from] of Object.entries(rules.letters)) {
    for (const one of from.split(" ")) (one.length > 1 ? groups : letters).set(one, to);
  }
  const starts = new Set([...groups.keys()].map(([first]) => first));
  const ignored = new RegExp(`[${rules.ignored.replaceAll(" ", "")}]`, "gu");

  const transliterate = (word) => {
    let folded = "";
    for (let at = 0; at < word.length; ) {
      let length = starts.has(word[at]) ? 4 : 1;
      while (length > 1 && !(at + length <= word.length && groups.has(word.slice(at, at + length)))) length -= 1;
      const piece = word.slice(at, at + length);
      folded += (length > 1 ? groups : letters).get(piece) ?? piece;
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
      layers: rule.suffix_layers.map(layer),
    };
  };
  const stemmers = Object.entries(rules.languages).map(([code, rule]) => ({
    code,
    native: suffixRules(rule, (text) => text, true),
    folded: suffixRules(rule, transliterate, false),
    questionWords: new Set(rule.question_words.split(" ").map(fold)),
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
    for (const layer of suffixes.layers) {
      const suffix = layer.find((one) => canStrip(word, one, suffixes));
      if (!suffix) continue;
      word = word.slice(0, word.length - suffix.letters.length);
      if (suffixes.vowels.has(suffix.letters[0])) word = word.slice(0, -1) + (suffixes.voiced.get(word.at(-1)) ?? word.at(-1));
    }
    const isVowel = (letter) => suffixes.vowels.has(letter);
    const falls = word.length > 3 && suffixes.fleetingVowels.has(word.at(-2)) && !isVowel(word.at(-3)) && !isVowel(word.at(-1));
    return falls ? word.slice(0, -2) + word.at(-1) : word;
  };
  const none = { native: { layers: [], vowels: new Set(), fleetingVowels: new Set() }, folded: { layers: [], vowels: new Set(), fleetingVowels: new Set() } };
  const stemmerOf = (code) => stemmers.find((one) => one.code === code.split("-")[0]) ?? none;
  const key = (word, stemmer) => fold(stem(word, stemmer.native));
  const foldedKey = (word, stemmer) => normalize(stem(transliterate(word), stemmer.folded));

  // The words of a query. Unlike in a text, «63к» does not yet also yield 63.
  const split = (text) => text.toLowerCase().replace(ignored, "").match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  const numberQuestions = new Set(Object.values(rules.languages).flatMap((rule) => (rule.number_questions ?? "").split(" ").map(fold)));
  const isNumberQuestion = (folded) => folded !== "" && numberQuestions.has(folded);
  const isQuestion = (folded) => stemmers.some(({ questionWords }) => questionWords.has(folded));

  return { split, fold, transliterate, stem, key, foldedKey, stemmers, stemmerOf, isQuestion, isNumberQuestion, ignored };
};
