// Estimates whether a document answers a query or only shares words with it: a logistic regression on how the words of the query match.
// `tests/browser/fit.js` computes the weights and a bias from the query sets; `tests/search/README.md` has the results.
self.anyqtamaConfidence = ({ total, read }) => {
  // Lower by 0.9 than computed: in the handbook itself, answers match better than in the copies that `fit.js` makes.
  const BIAS = -9.3;
  const WEIGHTS = {
    strength: 10.39,
    letters: 3.29,
    words: 4.08,
    isPhrase: -3.63,
    wordLength: 5.46,
    questions: 1.63,
    unknown: -0.64,
    weakest: 0.28,
    hasNumber: 3.67,
    // For each word of the phrase that names a subject that is not covered. Chosen by hand.
    foreign: -5,
  };
  const MAX_RARITY = Math.log(1 + total);
  // The rarity of the word in the index; that of the rarest word if the index does not contain it.
  const rarityOf = ({ terms }) => {
    let rarity = MAX_RARITY;
    for (const [term, weight] of terms) {
      if (weight <= 0.9) continue;
      read(term);
      rarity = Math.min(rarity, term.rarity);
    }
    return rarity;
  };

  // A word that says little counts half.
  const shareOf = ({ isCommon }) => (isCommon ? 0.5 : 1);

  /** `matches` maps, for each word, the documents that it matches: id → { weight, strength, rarity }. */
  const features = (hit, words, matches) => {
    const isMeaningful = words.some(({ isQuestion }) => !isQuestion) ? ({ isQuestion }) => !isQuestion : () => true;
    // An answer covers what is asked of a subject if its title, aliases or summary have the words.
    const covers = ({ length }, match) => match?.strength > 0.5 && match.weight > (length > 1 ? 0.7 : 0.9);
    const isMissing = ({ subject }, at) => subject && !(subject.isAspect && covers(subject, matches[at].get(hit.id)));
    const all = words.map((word, at) => ({ ...word, match: isMissing(word, at) ? undefined : matches[at].get(hit.id) })).filter((word) => isMeaningful(word) && (word.match || !word.isPlace));
    const sum = (value) => all.reduce((total, word) => total + value(word), 0);
    const matched = (value) => sum((word) => (word.match ? value(word.match, word) : 0));
    const length = sum(({ folded }) => folded.length);
    return {
      // Share of the rarity of all words that the document matches, by the strength of the field.
      strength: matched((match, word) => match.rarity * match.weight * match.strength * shareOf(word)) / sum((word) => (word.match?.rarity ?? rarityOf(word)) * shareOf(word)),
      letters: matched((match, { folded }) => folded.length * match.weight) / length,
      words: Math.log(all.length),
      isPhrase: Number(all.length > 1),
      wordLength: length / all.length / 10,
      questions: Math.min(4, words.filter(({ isQuestion }) => isQuestion).length) / 4,
      unknown: Math.min(2, all.filter(({ sure, isCommon }) => sure < 0.6 && !isCommon).length),
      weakest: Math.min(1, ...all.map(({ match }) => match?.weight ?? 0)),
      hasNumber: Number(all.some(({ match, folded }) => match?.weight > 0.9 && /^[0-9]{2,}$/.test(folded))),
      foreign: Math.max(0, ...words.map((word, at) => (isMissing(word, at) && !word.isQuestion ? word.subject.length : 0))),
    };
  };
  const isSure = (features) => Object.entries(features).reduce((sum, [name, value]) => sum + WEIGHTS[name] * value, BIAS) >= 0;

  return { features, isSure };
};
