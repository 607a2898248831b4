// Maps the words of a query to terms of the index: exact keys, prefixes and typing errors.
self.anyqtamaQuery = ({ split, lower, isUnspaced, fold, keysOf, isQuestion, isCommon }, { shardsFor, lettersIn, bitCount }, findPlaces) => {
  // Damerau-Levenshtein distance (optimal string alignment). Stops early with a value above `most`.
  const editDistance = (a, b, most) => {
    let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        if (cost < least) least = cost;
      }
      if (least > most) return least;
      [before, row] = [row, next];
    }
    return row[b.length];
  };
  const maxDistance = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

  // Calls `add(spelling, confidence)` for each spelling that the word may mean; returns the highest confidence.
  const match = ({ spellings, sorted, byLength }, word, folded, isLast, add) => {
    let sure = 0;
    for (const [spelling, weight] of keysOf(word)) {
      if (!spellings.has(spelling)) continue;
      add(spelling, weight);
      sure = Math.max(sure, weight);
    }
    const { length } = folded;
    const isNumber = /^[0-9]+$/.test(folded);
    if (length >= (isNumber ? 4 : isUnspaced.test(word) ? 1 : isLast ? 2 : 3)) {
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] < folded) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < sorted.length && at < low + 400 && sorted[at].startsWith(folded); at += 1) {
        const likely = 0.35 + (0.5 * length) / sorted[at].length;
        add(sorted[at], sure > 0.8 ? likely * 0.6 : likely);
        sure = Math.max(sure, likely * 0.95);
      }
    }
    if (sure > 0.5 || isNumber) return sure;
    for (let cut = 1; cut <= 4 && length - cut >= 4; cut += 1) {
      const shorter = folded.slice(0, -cut);
      if (!spellings.has(shorter)) continue;
      add(shorter, 0.65 - 0.05 * cut);
      sure = Math.max(sure, 0.55);
      break;
    }
    // A typing error in the word as typed or in its stem.
    const tried = [...keysOf(word)].filter(([one, weight]) => one.length >= 4 && weight > 0.9);
    for (const [typed] of tried) {
      const most = maxDistance(typed.length);
      const own = lettersIn(typed);
      for (let size = typed.length - most; size <= typed.length + most; size += 1) {
        for (const [spelling, bits] of byLength[size] ?? []) {
          if (bitCount(own & ~bits) > most || bitCount(bits & ~own) > most) continue;
          if (most > 1 && spelling[0] !== typed[0] && spelling[1] !== typed[1]) continue;
          const number = editDistance(typed, spelling, most);
          if (number > most) continue;
          add(spelling, number > 1 ? 0.32 : 0.6);
          sure = Math.max(sure, number > 1 ? 0.3 : 0.5);
        }
      }
    }
    if (sure || !isLast || length < 5) return sure;
    // A typing error in a word that is not complete.
    for (const spelling of sorted) {
      if (spelling.length <= length || spelling[0] !== folded[0] || editDistance(folded, spelling.slice(0, length), 1) > 1) continue;
      add(spelling, 0.3);
      sure = 0.3;
    }
    return sure;
  };

  const cache = new Map();
  // The terms that a word may mean, each with its confidence.
  const lookUp = async (word, isLast) => {
    const id = `${word} ${isLast}`;
    if (cache.has(id)) return cache.get(id);
    const folded = fold(word);
    const terms = new Map();
    let sure = 0;
    for (const part of await shardsFor(folded)) {
      const add = (spelling, weight) => {
        for (const term of part.spellings.get(spelling)) if (weight > (terms.get(term) ?? 0)) terms.set(term, weight);
      };
      sure = Math.max(sure, match(part, word, folded, isLast, add));
    }
    const found = { word, folded, terms, sure, isQuestion: isQuestion(folded), isCommon: isCommon(word) };
    if (cache.size > 500) cache.clear();
    cache.set(id, found);
    return found;
  };
  const isKnown = async (word) => {
    const shards = await shardsFor(fold(word));
    return [...keysOf(word).keys()].some((spelling) => shards.some(({ spellings }) => spellings.has(spelling)));
  };

  // Splits words typed without a space, and numbers with letters.
  const splitWord = async (word) => {
    if (/[0-9]/.test(word) && /[^0-9]/.test(word)) return word.match(/[0-9]+|[^0-9]+/g);
    if (word.length < 6 || /[0-9]/.test(word)) return undefined;
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if ((await isKnown(left)) && (await isKnown(right))) return [left, right];
    }
  };
  // Joins the digits of a phone number or an amount if the handbook contains the result.
  const joinNumbers = async (text) => {
    for (const [written] of text.matchAll(/\+?[0-9][0-9\s()–-]*[0-9]/g)) {
      const digits = written.replace(/[^0-9]/g, "");
      const national = digits.replace(/^[78](?=[0-9]{10}$)/, "");
      if (digits !== written && digits.length >= 4 && (await lookUp(national, true)).terms.size) text = text.replace(written, ` ${national} `);
      else if (national !== digits) text = text.replace(written, national);
    }
    return text;
  };
  // «бала-бақша» if the handbook writes «балабақша».
  const joinHalves = async (text) => {
    for (const [written, left, right] of text.matchAll(/(\p{Alphabetic}+)-(\p{Alphabetic}+)/gu)) if (await isKnown((left + right).toLowerCase())) text = text.replace(written, left + right);
    return text;
  };
  const parse = async (question) => {
    const isTyping = !/\s$/.test(question);
    const words = split(await joinHalves(await joinNumbers(lower(question)))).slice(0, 24);
    const found = [];
    const { regions, found: named } = findPlaces(words);
    const isNamed = (at) => named[at].isPlace || named[at].subject;
    for (let at = 0; at < words.length; at += 1) {
      if (isNamed(at)) {
        // Mentioned or not: similar words mean something else.
        const one = await lookUp(words[at], false);
        found.push({ ...one, ...named[at], terms: new Map([...one.terms].filter(([, weight]) => weight > 0.7)) });
        continue;
      }
      const isLast = isTyping && at === words.length - 1;
      const one = await lookUp(words[at], isLast);
      if (one.sure < 0.9 && at + 1 < words.length && !isNamed(at + 1) && (await isKnown(words[at] + words[at + 1]))) {
        found.push(await lookUp(words[at] + words[at + 1], false));
        at += 1;
        continue;
      }
      const halves = one.sure < 0.6 ? await splitWord(words[at]) : undefined;
      if (halves) for (const half of halves) found.push(await lookUp(half, false));
      else found.push(one);
    }
    return { words: found, regions };
  };

  return { parse, editDistance };
};
