// The search engine; independent of the page. The files of this folder are concatenated into one script: keys of words, terms of the index,
// ranked documents. `anyqtamaFind(data, load)` returns `find` and the key functions.
self.anyqtamaFind = (data, load) => {
  const keys = self.anyqtamaKeys(data.rules);
  const index = self.anyqtamaIndex(data, load);
  const { total, isWhole, kindOf, placeOf, read, document } = index;
  const { parse, editDistance } = self.anyqtamaQuery(keys, index, self.anyqtamaPlaces(keys, data.unlisted));
  const snippet = self.anyqtamaSnippet(keys);
  const { marker, textsOf, cut, sentence } = snippet;
  const confidence = self.anyqtamaConfidence(index);
  const nearest = self.anyqtamaSuggestions(snippet, index, editDistance);

  // ---- scoring ----
  const ADDRESS_KINDS = new Set(["c", "r"]);
  const KIND_BOOST = { e: 1, c: 1.12, r: 0.8, a: 0.3, p: 0.5 };
  const score = (words) => {
    const meaningful = words.some((word) => !word.isQuestion) ? words.filter((word) => !word.isQuestion).length : words.length;
    const allQuestions = words.every((word) => word.isQuestion);
    const found = new Map();
    const matches = words.map(() => new Map());
    for (const [at, { terms, isQuestion }] of words.entries()) {
      const best = matches[at];
      for (const [term, weight] of terms) {
        const list = read(term);
        for (let at = 0; at < list.length; at += 2) {
          const points = weight * term.rarity * list[at + 1];
          const known = best.get(list[at]);
          if (!known || points > known.points) best.set(list[at], { points, weight, strength: list[at + 1], rarity: term.rarity });
        }
      }
      const share = isQuestion && !allQuestions ? 0 : 1;
      for (const [id, { points, weight }] of best) {
        let hit = found.get(id);
        if (!hit) found.set(id, (hit = { id, points: 0, matched: 0, strong: 0 }));
        hit.points += points * (share || 0.12);
        hit.matched += share * (weight > 0.6 ? 1 : 0.6 + weight * 0.4);
        hit.strong += share && weight > 0.7 ? 1 : 0;
      }
    }
    const hits = [...found.values()].filter((hit) => hit.matched > 0);
    for (const hit of hits) hit.score = hit.points * (0.35 + (0.65 * hit.matched) / meaningful);
    hits.sort((a, b) => b.score - a.score || a.id - b.id);
    return { hits, features: (hit) => confidence.features(hit, words, matches) };
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
  const ask = async (text) => {
    const { words, regions } = await parse(text);
    const { hits, features } = score(words);
    return { words, regions, features, hits: regions.length ? hits.filter(({ id }) => !ADDRESS_KINDS.has(kindOf(id))) : hits };
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
      hit.score *= KIND_BOOST[kind] * (kind === "c" && hit.strong > 1 ? 1.35 : 1) * (home >= 0 && placeOf(hit.id) === home ? 1.2 : 1);
    }
    candidates.sort((a, b) => b.score - a.score || a.id - b.id);
    const top = candidates.slice(0, limit);
    const asked = marker(answer.words);
    const hits = await Promise.all(
      top.map(async (hit) => {
        const { id, score } = hit;
        const features = answer.features(hit);
        const [url, title, note, body] = await document(id);
        const texts = textsOf(id, title, body);
        const { pieces, anchor } = sentence(texts.sentences, asked);
        return { kind: kindOf(id), url: anchor ? `${url}#${anchor}` : url, score, features, isWeak: !confidence.isSure(features), note, title: cut(title, asked.mark(texts.title.words), 0, title.length), sentence: pieces };
      }),
    );
    return { hits, regions: answer.regions, count: answer.hits.length, isWeak: !hits.length || hits[0].isWeak, nearest: hits.length ? [] : await nearest(answer.words) };
  };

  /** Tokenizes one more document during idle time; false when all are done. */
  let warmed = 0;
  const warm = () => {
    if (!isWhole || warmed >= total) return false;
    const [, title, , body] = data.documents[warmed];
    textsOf(warmed, title, body);
    return ++warmed < total;
  };

  return { ...keys, find, warm };
};
