// Recognises places for which the handbook has no addresses, so that no other region's address is shown for them.
self.anyqtamaPlaces = ({ fold, key, stemmers }, unlisted = []) => {
  // A stem of fewer letters is too ambiguous to identify a place.
  const MIN_STEM = 4;
  const keysOf = (word) => {
    const folded = fold(word);
    return new Set([folded, ...stemmers.map((stemmer) => key(word, stemmer)).filter(({ length }) => length >= Math.min(MIN_STEM, folded.length))]);
  };
  const split = (text) => text.toLowerCase().match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  const phrases = unlisted.flatMap(([name, names]) => names.map((text) => ({ name, words: split(text).map(keysOf) })));
  // First key → phrases, longest first.
  const byKey = new Map();
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
    for (const first of phrase.words[0]) byKey.set(first, [...(byKey.get(first) ?? []), phrase]);
  }
  const isSame = (keys, word) => [...keysOf(word)].some((one) => keys.has(one));

  /** The regions named in a query, and which of its words name them. */
  return (words) => {
    const regions = new Set();
    const isPlace = words.map(() => false);
    for (let at = 0; at < words.length; at += 1) {
      const candidates = [...keysOf(words[at])].flatMap((one) => byKey.get(one) ?? []);
      const fits = ({ words: keys }) => keys.every((one, step) => at + step < words.length && isSame(one, words[at + step]));
      const phrase = candidates.filter(fits).sort((a, b) => b.words.length - a.words.length)[0];
      if (!phrase) continue;
      regions.add(phrase.name);
      isPlace.fill(true, at, at + phrase.words.length);
      at += phrase.words.length - 1;
    }
    return { regions: [...regions], isPlace };
  };
};
