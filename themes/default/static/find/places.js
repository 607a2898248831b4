// Recognises what the handbook lists as missing: places without addresses, so that no other region's address is shown for them, and subjects that
// it does not cover.
self.anyqtamaPlaces = ({ keysOf, fold, isQuestion, questionKind }, missing) => {
  // In the list, a word is represented by its shortest key.
  // First key → phrases. A subject has no name.
  const byKey = new Map();
  for (const [name, all] of missing) {
    for (const phrase of all ? all.split(",") : []) {
      const words = phrase.split(" ");
      byKey.set(words[0], [...(byKey.get(words[0]) ?? []), { name, words }]);
    }
  }

  /**
   * The regions without addresses that a query names, and for each of its words the phrase that contains it: `place` names a region,
   * `subject` a subject that is not covered: `{ length, isAspect }`.
   */
  return (words) => {
    const regions = new Set();
    const found = words.map(() => ({}));
    const folded = words.map(fold);
    const keys = words.map((word) => [...keysOf(word).keys()]);
    // The words of a name are next to each other. Those of a subject may be anywhere («посольство телефон»: «телефон китайского посольства»), except
    // those that only form a question («виза в»).
    const anywhere = (one) => keys.findIndex((all, place) => all.includes(one) && !isQuestion(folded[place]));
    const placesOf = ({ name, words: wanted }, at) => wanted.map((one, step) => (keys[at + step]?.includes(one) ? at + step : name ? -1 : anywhere(one)));
    for (let at = 0; at < words.length; at += 1) {
      const candidates = keys[at].flatMap((one) => byKey.get(one) ?? []).map((phrase) => ({ name: phrase.name, places: placesOf(phrase, at) }));
      const phrase = candidates.filter(({ places }) => !places.includes(-1)).sort((a, b) => b.places.length - a.places.length)[0];
      if (!phrase) continue;
      const { name, places } = phrase;
      if (name) regions.add(name);
      // What is asked of a subject («сколько стоит»): a document that contains the words answers it.
      const subject = { length: places.length, isAspect: places.some((place) => questionKind(folded[place])) };
      for (const place of places) found[place] = name ? { isPlace: true } : { subject };
      if (name) at += places.length - 1;
    }
    return { regions: [...regions], found };
  };
};
