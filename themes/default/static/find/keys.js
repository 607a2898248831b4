// Words become keys exactly as in the program (src/search/keys.rs), by the table that comes with the index; a test compares both.
self.anyqtamaKeys = (rules) => {
  const letters = new Map();
  const groups = new Map();
  for (const [to, from] of Object.entries(rules.letters)) {
    for (const one of from.split(" ")) (one.length > 1 ? groups : letters).set(one, to);
  }
  const starts = new Set([...groups.keys()].map(([first]) => first));
  const dropped = new RegExp(`[${rules.dropped.replaceAll(" ", "")}]`, "gu");

  const lettersOf = (word) => {
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
  const tidy = (folded) => {
    for (const [from, to] of rules.after) folded = folded.replaceAll(from, to);
    return folded.replace(/([^0-9])\1+/gu, "$1");
  };
  const fold = (word) => tidy(lettersOf(word));

  const endingsOf = (rule, alphabet, isNative) => {
    const set = (text) => new Set([...text].map(alphabet).join(""));
    const back = new Set(isNative ? rule.back : "");
    const front = new Set(isNative ? rule.front : "");
    const ending = (before, text) => ({
      letters: alphabet(text),
      before: set(before),
      vowel: rule.any_harmony.includes(text) ? undefined : [...text].find((letter) => back.has(letter) || front.has(letter)),
    });
    const layer = (groups) => {
      const all = groups.flatMap(([before, endings]) => endings.split(" ").map((text) => ending(before, text)));
      return all.filter(({ letters }) => letters).sort((a, b) => b.letters.length - a.letters.length);
    };
    return {
      least: rule.least,
      leastLong: rule.least_long,
      vowels: set(rule.vowels),
      back,
      front,
      softened: new Map(Object.entries(rule.softened).map(([from, to]) => [alphabet(from), alphabet(to)])),
      fallsOut: set(rule.falls_out),
      layers: rule.layers.map(layer),
    };
  };
  const stemmers = Object.entries(rules.languages).map(([code, rule]) => ({
    code,
    native: endingsOf(rule, (text) => text, true),
    folded: endingsOf(rule, lettersOf, false),
    questions: new Set(rule.questions.split(" ").map(fold)),
  }));
  const mayGo = (word, { letters, before, vowel }, endings) => {
    if (!word.endsWith(letters)) return false;
    const rest = word.slice(0, word.length - letters.length);
    if (!rest || rest.length < (letters.length >= 3 ? endings.leastLong : endings.least)) return false;
    if (before.size && !before.has(rest.at(-1))) return false;
    const last = [...rest].findLast((letter) => endings.vowels.has(letter));
    if (!last) return false;
    if (vowel && endings.back.has(last)) return endings.back.has(vowel);
    if (vowel && endings.front.has(last)) return endings.front.has(vowel);
    return true;
  };
  const stem = (word, endings) => {
    if (/[0-9]/.test(word)) return word;
    for (const layer of endings.layers) {
      const ending = layer.find((one) => mayGo(word, one, endings));
      if (!ending) continue;
      word = word.slice(0, word.length - ending.letters.length);
      if (endings.vowels.has(ending.letters[0])) word = word.slice(0, -1) + (endings.softened.get(word.at(-1)) ?? word.at(-1));
    }
    const isVowel = (letter) => endings.vowels.has(letter);
    const falls = word.length > 3 && endings.fallsOut.has(word.at(-2)) && !isVowel(word.at(-3)) && !isVowel(word.at(-1));
    return falls ? word.slice(0, -2) + word.at(-1) : word;
  };
  const none = { native: { layers: [], vowels: new Set(), fallsOut: new Set() }, folded: { layers: [], vowels: new Set(), fallsOut: new Set() } };
  const stemmerOf = (code) => stemmers.find((one) => one.code === code.split("-")[0]) ?? none;
  const key = (word, stemmer) => fold(stem(word, stemmer.native));
  const foldedKey = (word, stemmer) => tidy(stem(lettersOf(word), stemmer.folded));

  // The words of a question; unlike those of a text, «63к» is not yet also 63.
  const split = (text) => text.toLowerCase().replace(dropped, "").match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  const isQuestion = (folded) => stemmers.some(({ questions }) => questions.has(folded));

  return { split, fold, lettersOf, stem, key, foldedKey, stemmers, stemmerOf, isQuestion, dropped };
};
