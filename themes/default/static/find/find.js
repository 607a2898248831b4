// The search engine; independent of the page. The files of this folder are concatenated into one script: keys of the words, terms of the index,
// ranked documents. `anyqtamaFind(data, load)` returns `find` and the key functions.
self.anyqtamaFind = (data, load) => {
  const keys = self.anyqtamaKeys(data.rules);
  const index = self.anyqtamaIndex(data, load);
  const { total, isWhole, kindOf, placeOf, read, document } = index;
  const { parse, editDistance } = self.anyqtamaQuery(keys, index);
  const snippet = self.anyqtamaSnippet(keys);
  const { marker, textsOf, cut, sentence } = snippet;
  const nearest = self.anyqtamaSuggestions(snippet, index, editDistance);

  // ---- scoring ----
  const KIND_BOOST = { e: 1, c: 1.12, r: 0.8, a: 0.3, p: 0.5 };
  const score = (words) => {
    const meaningful = words.some((word) => !word.isQuestion) ? words.filter((word) => !word.isQuestion).length : words.length;
    const allQuestions = words.every((word) => word.isQuestion);
    const found = new Map();
    for (const { terms, isQuestion } of words) {
      const best = new Map();
      for (const [term, weight] of terms) {
        const list = read(term);
        for (let at = 0; at < list.length; at += 2) {
          const points = weight * term.rarity * list[at + 1];
          const known = best.get(list[at]);
          if (!known || points > known[0]) best.set(list[at], [points, weight]);
        }
      }
      const share = isQuestion && !allQuestions ? 0 : 1;
      for (const [id, [points, weight]] of best) {
        let hit = found.get(id);
        if (!hit) found.set(id, (hit = { id, points: 0, matched: 0, sure: 0, strong: 0 }));
        hit.points += points * (share || 0.12);
        hit.matched += share * (weight > 0.6 ? 1 : 0.6 + weight * 0.4);
        hit.sure = Math.max(hit.sure, share * weight);
        hit.strong += share && weight > 0.7 ? 1 : 0;
      }
    }
    const hits = [...found.values()].filter((hit) => hit.matched > 0);
    for (const hit of hits) {
      const covered = hit.matched / meaningful;
      hit.score = hit.points * (0.35 + 0.65 * covered);
      hit.isWeak = covered <= 0.5 || hit.sure <= 0.52;
    }
    return hits.sort((a, b) => b.score - a.score || a.id - b.id);
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
    const words = await parse(text);
    return { words, hits: score(words) };
  };
  const worth = ({ hits }) => (hits.length ? hits[0].score * (hits[0].isWeak ? 0.5 : 1) : 0);

  /** Finds documents, best first: `{ hits: [{ kind, url, title, note, sentence, isWeak }], isWeak, nearest }`. */
  const find = async (text, { region, limit = 8 } = {}) => {
    let answer = await ask(text);
    if (!answer.hits.length || answer.hits[0].isWeak || !answer.words.some(({ sure }) => sure > 0.9)) {
      for (const other of retyped(text)) {
        const again = await ask(other);
        if (again.hits.length && !again.hits[0].isWeak && worth(again) > worth(answer)) answer = again;
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
    const mark = marker(answer.words);
    const hits = await Promise.all(
      top.map(async ({ id, score, isWeak }) => {
        const [url, title, note, body] = await document(id);
        const texts = textsOf(id, title, body);
        return { kind: kindOf(id), url, score, isWeak, note, title: cut(title, mark(texts.title.words), 0, title.length), sentence: sentence(texts.sentences, mark) };
      }),
    );
    return { hits, count: answer.hits.length, isWeak: !hits.length || hits[0].isWeak, nearest: hits.length ? [] : await nearest(answer.words) };
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
