// The search engine; independent of the page. The files of this folder are concatenated into one script: keys of words, terms of the index,
// ranked documents. `anyqtamaFind(data, load, suggestFile)` returns `find` and the key functions.
self.anyqtamaFind = (data, load, suggestFile) => {
  const keys = self.anyqtamaKeys(data.rules);
  const index = self.anyqtamaIndex(data, load);
  const { total, documents, kindOf, placeOf, read, document } = index;
  const { parse, editDistance } = self.anyqtamaQuery(keys, index, self.anyqtamaPlaces(keys, data.missing));
  const snippet = self.anyqtamaSnippet(keys);
  const { marker, textsOf, cut, sentence } = snippet;
  const confidence = self.anyqtamaConfidence(index);
  let suggest;
  const nearest = async (words) => {
    if (!suggestFile) return [];
    suggest ??= (await load(suggestFile))(snippet, index, editDistance);
    return suggest(words);
  };

  // ---- scoring ----
  const ADDRESS_KINDS = new Set(["c", "r"]);
  const KIND_BOOST = { e: 1, c: 0.95, r: 0.8, a: 0.3, p: 0.5 };
  // Importance of a word: one that only forms a question, one that says little, any other.
  const QUESTION_SHARE = 0.12;
  const COMMON_SHARE = 0.6;
  // How much of the points depends on the share of matched words.
  const COVERAGE = 0.4;
  const RARITY_POWER = 0.6;
  const OTHER_REGION = 0.5;
  // The page of a region that the query names: «Павлодар медсправка».
  const NAMED_REGION = 1.28;
  const MAX_NAMED = 2;
  // The regions that a query names: a word that few pages of regions have in their title or aliases, but not all.
  const regionsNamed = (matches) => {
    const named = new Set();
    for (const match of matches) {
      const pages = [...match].filter(([id, { weight, strength }]) => kindOf(id) === "r" && weight > 0.9 && strength > 0.5);
      if (pages.length <= MAX_NAMED) for (const [id] of pages) named.add(placeOf(id));
    }
    return named;
  };
  const score = (words) => {
    const allQuestions = words.every((word) => word.isQuestion);
    const shareOf = ({ isQuestion, isCommon }) => (isQuestion && !allQuestions ? 0 : isCommon ? COMMON_SHARE : 1);
    const meaningful = words.reduce((sum, word) => sum + shareOf(word), 0);
    const found = new Map();
    const matches = words.map(() => new Map());
    for (const [at, word] of words.entries()) {
      const best = matches[at];
      for (const [term, weight] of word.terms) {
        const list = read(term);
        for (let at = 0; at < list.length; at += 2) {
          const points = weight * term.rarity ** RARITY_POWER * list[at + 1];
          const known = best.get(list[at]);
          if (!known || points > known.points) best.set(list[at], { points, weight, strength: list[at + 1], rarity: term.rarity });
        }
      }
      const share = shareOf(word);
      for (const [id, { points, weight }] of best) {
        let hit = found.get(id);
        if (!hit) found.set(id, (hit = { id, points: 0, matched: 0, strong: 0 }));
        hit.points += points * (share || QUESTION_SHARE);
        hit.matched += share * (weight > 0.6 ? 1 : 0.6 + weight * 0.4);
        hit.strong += share && weight > 0.7 ? 1 : 0;
      }
    }
    const hits = [...found.values()].filter((hit) => hit.matched > 0);
    const named = regionsNamed(matches);
    const isElsewhere = ({ id }) => named.size > 0 && ADDRESS_KINDS.has(kindOf(id)) && !named.has(placeOf(id));
    for (const hit of hits) hit.score = hit.points * (1 - COVERAGE + (COVERAGE * hit.matched) / meaningful) * (isElsewhere(hit) ? OTHER_REGION : 1);
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    // A row that has both a word that is in the addresses of few regions, and the name of an examination.
    const regionsOf = matches.map((match) => new Set([...match].filter(([id, { weight }]) => weight > 0.9 && ADDRESS_KINDS.has(kindOf(id))).map(([id]) => placeOf(id))).size);
    const isNamed = ({ id }) => {
      const found = matches.map((match) => match.get(id));
      const has = (isPart) => found.some((match, at) => match && isPart(match, regionsOf[at]));
      return has(({ weight }, regions) => weight > 0.9 && regions <= MAX_NAMED) && has(({ weight, strength }, regions) => weight > 0.7 && strength > 0.5 && regions > MAX_NAMED);
    };
    return { hits, isNamed, isHere: ({ id }) => named.has(placeOf(id)), features: (hit) => confidence.features(hit, words, matches) };
  };

  // ---- wrong keyboard layout ----
  const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>234589 0-=";
  const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбюәіңғүұ қөһ";
  const swap = (text, from, to) => [...text.toLowerCase()].map((letter) => (from.includes(letter) && letter !== " " ? to[from.indexOf(letter)] : letter)).join("");
  const retyped = (text) => {
    const digits = LATIN.indexOf("2");
    if (/[а-яёәіңғүұқөһ]/i.test(text)) return [swap(text, CYRILLIC.slice(0, digits), LATIN.slice(0, digits))];
    if (!/[a-z]/i.test(text)) return [];
    return [swap(text, LATIN.slice(0, digits), CYRILLIC.slice(0, digits)), swap(text, LATIN, CYRILLIC)];
  };

  // ---- query ----
  // As many letters as the box takes; an address can have more.
  const MAX_LENGTH = 200;
  const ask = async (text) => {
    const { words, regions } = await parse(text.slice(0, MAX_LENGTH));
    const { hits, ...rest } = score(words);
    // No address of another region is shown for a region without addresses, but those of one that the query names, too.
    return { words, regions, ...rest, hits: regions.length ? hits.filter((hit) => !ADDRESS_KINDS.has(kindOf(hit.id)) || rest.isHere(hit)) : hits };
  };
  const hasAnswer = ({ hits, features }) => hits.length > 0 && confidence.isSure(features(hits[0]));
  const worth = (answer) => (answer.hits.length ? answer.hits[0].score * (hasAnswer(answer) ? 1 : 0.5) : 0);

  /** Finds documents, best first: `{ hits: [{ kind, url, title, note, sentence, isWeak }], isWeak, regions, nearest }`; `regions` have no addresses. */
  const find = async (text, { region, limit = 8 } = {}) => {
    let answer = await ask(text);
    if (!hasAnswer(answer) || !answer.words.some(({ sure }) => sure > 0.9)) {
      for (const other of retyped(text)) {
        const again = await ask(other);
        if (hasAnswer(again) && worth(again) > worth(answer)) answer = again;
      }
    }
    const home = data.regions.indexOf(region);
    const candidates = answer.hits.slice(0, Math.max(40, limit));
    for (const hit of candidates) {
      const kind = kindOf(hit.id);
      // An address row that matches two words (place and examination) is a better answer than an entry that mentions both.
      hit.score *= (kind === "r" && answer.isHere(hit) ? NAMED_REGION : KIND_BOOST[kind]) * (kind === "c" && hit.strong > 1 ? (answer.isNamed(hit) ? 2 : 1.35) : 1) * (home >= 0 && placeOf(hit.id) === home ? 1.2 : 1);
    }
    candidates.sort((a, b) => b.score - a.score || a.id - b.id);
    const top = candidates.slice(0, limit);
    const asked = marker(answer.words);
    const typed = answer.words.map(({ folded }) => folded).join(" ");
    const hits = await Promise.all(
      top.map(async (hit) => {
        const { id, score } = hit;
        const features = answer.features(hit);
        const [url, title, note, body] = await document(id);
        const texts = textsOf(id, title, body);
        const { pieces, anchor } = sentence(texts, asked);
        const isExact = texts.title.words.map(([, , folded]) => folded).join(" ") === typed;
        return { kind: kindOf(id), url: anchor ? `${url}#${anchor}` : url, score, features, isExact, isWeak: !isExact && !confidence.isSure(features), note, title: cut(title, asked.mark(texts.title.words), 0, title.length), sentence: pieces };
      }),
    );
    // Who types a whole title wants this document.
    hits.sort((a, b) => b.isExact - a.isExact);
    return { hits, regions: answer.regions, count: answer.hits.length, isWeak: !hits.length || hits[0].isWeak, nearest: hits.length ? [] : await nearest(answer.words).catch(() => []) };
  };

  /** Tokenizes one more document during idle time; false when all are done. */
  let warmed = 0;
  const warm = () => {
    if (!documents || warmed >= total) return false;
    const [, title, , body] = documents[warmed];
    textsOf(warmed, title, body);
    return ++warmed < total;
  };

  return { ...keys, find, warm };
};
