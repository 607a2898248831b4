// Recognises what the handbook lists as missing: places without addresses, so that no other region's address is shown for them, and subjects that
// it does not cover.
self.anyqtamaPlaces = ({ keysOf }, missing) => {
  // In the list, a word is represented by its shortest key.
  // First key → phrases. A subject has no name.
  const byKey = new Map();
  for (const [name, all] of missing) {
    for (const phrase of all ? all.split(",") : []) {
      const words = phrase.split(" ");
      byKey.set(words[0], [...(byKey.get(words[0]) ?? []), { name, words }]);
    }
  }

  /** The regions without addresses that a query names, which of its words name them, and which name subjects that are not covered. */
  return (words) => {
    const regions = new Set();
    const isPlace = words.map(() => false);
    const isForeign = words.map(() => false);
    const keys = words.map((word) => [...keysOf(word).keys()]);
    for (let at = 0; at < words.length; at += 1) {
      const candidates = keys[at].flatMap((one) => byKey.get(one) ?? []);
      const fits = ({ words: wanted }) => wanted.every((one, step) => keys[at + step]?.includes(one));
      const phrase = candidates.filter(fits).sort((a, b) => b.words.length - a.words.length)[0];
      if (!phrase) continue;
      if (phrase.name) regions.add(phrase.name);
      (phrase.name ? isPlace : isForeign).fill(true, at, at + phrase.words.length);
      at += phrase.words.length - 1;
    }
    return { regions: [...regions], isPlace, isForeign };
  };
};
