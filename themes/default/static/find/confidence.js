// Estimates whether a document answers a query or only shares words with it: a logistic regression on how the words of the query match.
// `tests/browser/fit.js` computes the weights from the query sets; `tests/search/README.md` has the results.
self.anyqtamaConfidence = ({ total, read }) => {
  const BIAS = -4.45;
  const WEIGHTS = {
    strength: 1.731,
    rarest: -0.008,
    unknown: -2.769,
    letters: 5.186,
    meanStrength: 6.98,
    isShort: 2.215,
    points: 3.931,
    isPhrase: -6.907,
    coverage: -5.173,
    wordLength: 5.448,
    weakest: -1.082,
    hasNumber: 4.082,
  };
  // Of the questions used for tuning, 2% of the correct first answers and 93% of the unanswerable questions are below this value.
  const THRESHOLD = -1.6;
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

  /** `matches` maps, for each word, the documents that it matches: id → { weight, strength, rarity }. */
  const features = (hit, words, matches) => {
    const isMeaningful = words.some(({ isQuestion }) => !isQuestion) ? ({ isQuestion }) => !isQuestion : () => true;
    const all = words.map((word, at) => ({ ...word, match: matches[at].get(hit.id) })).filter((word) => isMeaningful(word) && (word.match || !word.isPlace));
    const sum = (value) => all.reduce((total, word) => total + value(word), 0);
    const matched = (value) => sum((word) => (word.match ? value(word.match, word) : 0));
    const rarity = sum((word) => word.match?.rarity ?? rarityOf(word));
    const length = sum(({ folded }) => folded.length);
    const rarest = Math.max(0, ...all.map(({ match }) => (match ? (match.weight * match.strength * match.rarity) / MAX_RARITY : 0)));
    return {
      // Share of the rarity of all words that the document matches, by the strength of the field.
      strength: matched((match) => match.rarity * match.weight * match.strength) / rarity,
      rarest,
      unknown: sum((word) => (word.sure < 0.6 ? (word.match?.rarity ?? rarityOf(word)) : 0)) / rarity,
      letters: matched((match, { folded }) => folded.length * match.weight) / length,
      meanStrength: matched((match) => match.weight * match.strength) / all.length,
      isShort: Number(all.length === 1 && length < 5),
      points: Math.log(hit.points + 0.01),
      isPhrase: Number(all.length > 1),
      coverage: (matched((match) => match.rarity * match.weight) / rarity) * rarest,
      wordLength: length / all.length / 10,
      weakest: Math.min(1, ...all.map(({ match }) => match?.weight ?? 0)),
      isForeign: words.some((word) => word.isForeign),
      hasNumber: Number(all.some(({ match, folded }) => match?.weight > 0.9 && /^[0-9]{2,}$/.test(folded))),
    };
  };
  const isSure = ({ isForeign, ...features }) => !isForeign && Object.entries(features).reduce((sum, [name, value]) => sum + WEIGHTS[name] * value, BIAS) >= THRESHOLD;

  return { features, isSure };
};
