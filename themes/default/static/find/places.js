// Recognises what the handbook lists as missing: places without addresses, so that no other region's address is shown for them, and subjects that
// it does not cover.
self.anyqtamaPlaces = ({ keysOf, fold, isQuestion, questionKind }, missing) => {
  // A word of a phrase is represented by its shortest key. A subject has no name.
  const phrases = missing.flatMap(([name, all]) => (all ? all.split(",").map((phrase) => phrase.split(" ")).map((words) => ({ name, words, isLong: !name && words.length > 1 })) : []));
  const MIN_PREFIX = 5;

  /**
   * The regions without addresses that a query names, and for each of its words what the phrase that contains it names: `isPlace` is
   * true for a region, `subject` is `{ length, isAspect }` for a subject that is not covered.
   */
  return (words) => {
    const regions = new Set();
    const found = words.map(() => ({}));
    const folded = words.map(fold);
    const keys = words.map((word) => [...keysOf(word).keys()]);
    // In a phrase about a subject, a word may have endings that the rules do not know. A name may not: «Семей» is not the start of «семейный».
    const isWord = (place, one, isLong) => keys[place]?.includes(one) || (isLong && one.length >= MIN_PREFIX && folded[place]?.startsWith(one));
    // The words of a name are next to each other. Those of a subject may be anywhere («посольство телефон»: «телефон китайского посольства»), except
    // those that only form a question («виза в»).
    const anywhere = (one) => words.findIndex((_, place) => (!isQuestion(folded[place]) || questionKind(folded[place])) && isWord(place, one, true));
    const placesOf = ({ name, words: wanted, isLong }, at) => wanted.map((one, step) => (isWord(at + step, one, isLong) ? at + step : name ? -1 : anywhere(one)));
    for (let at = 0; at < words.length; at += 1) {
      const candidates = phrases.filter(({ words: wanted, isLong }) => isWord(at, wanted[0], isLong)).map((phrase) => ({ name: phrase.name, places: placesOf(phrase, at) }));
      const phrase = candidates.filter(({ places }) => !places.includes(-1)).sort((a, b) => b.places.length - a.places.length)[0];
      if (!phrase) continue;
      const { name, places } = phrase;
      if (name) regions.add(name);
      // What is asked of a subject («сколько стоит»): a document that contains the words answers it.
      const subject = { length: places.length, isAspect: places.length < 2 || places.some((place) => questionKind(folded[place])) };
      for (const place of places) found[place] = name ? { isPlace: true } : { subject };
      if (name) at += places.length - 1;
    }
    return { regions: [...regions], found };
  };
};
