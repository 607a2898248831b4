// The display of a result: the title and the best matching sentence of the document, with the matching words marked.
self.anyqtamaSnippet = ({ fold, ignored, isNumberQuestion }) => {
  // Points for a sentence with a number if the query asks for one: as many as for a fairly common word.
  const NUMBER_BONUS = 1.5;
  // Word → its folded form.
  const foldedWords = new Map();
  const foldOnce = (word) => {
    let folded = foldedWords.get(word);
    if (folded === undefined) foldedWords.set(word, (folded = fold(word.toLowerCase().replace(ignored, ""))));
    return folded;
  };
  const marker = (words) => {
    // First two letters → keys with that prefix, each with the index of the query word.
    const asked = new Map();
    const value = words.map(() => 0);
    const asksForNumber = words.some(({ folded }) => isNumberQuestion(folded));
    words.forEach(({ terms, isQuestion }, at) => {
      if (isQuestion && words.length > 1) return;
      for (const [{ key, rarity }, weight] of terms) {
        if (weight < 0.3) continue;
        value[at] = Math.max(value[at], weight * (rarity ?? 1));
        const start = key.slice(0, 2);
        if (!asked.has(start)) asked.set(start, []);
        asked.get(start).push([key, at]);
      }
    });
    const askedFor = (folded) => {
      // The stem of the word in the text may lack the vowel before its last letter, or end in another consonant.
      const answers = ([key]) => folded.startsWith(key) || (key.length > 4 && folded.length <= key.length + 7 && folded.startsWith(key.slice(0, -1)));
      return asked.get(folded.slice(0, 2))?.find(answers)?.[1];
    };
    const mark = (words) => {
      const marked = [];
      for (const [from, to, folded] of words) {
        const at = askedFor(folded);
        if (at !== undefined) marked.push([from, to, at]);
      }
      return marked;
    };
    // The points of a sentence: the rarity of its matching words, plus the bonus for a number.
    const worth = (text, marked) => {
      const points = [...new Set(marked.map(([, , at]) => at))].reduce((sum, at) => sum + value[at], 0);
      return points && asksForNumber && /[0-9]/.test(text) ? points + NUMBER_BONUS : points;
    };
    return { mark, worth };
  };
  const wordsIn = (text) => [...text.matchAll(/[\p{Alphabetic}\p{N}\u00ad\u2060]+/gu)].map(({ 0: word, index }) => [index, index + word.length, foldOnce(word)]);

  // The sentences of a document, each with the anchor of its section. A heading becomes part of the sentence that follows: it rarely answers alone.
  const sentencesOf = (body) => {
    const found = [];
    let anchor = "";
    let heading = "";
    let isHeading = false;
    for (const line of body.split("\n")) {
      if (line.startsWith("\t")) {
        if (heading) found.push({ text: heading, anchor });
        anchor = line.slice(1);
        heading = "";
        isHeading = true;
      } else if (isHeading) {
        heading = line;
        isHeading = false;
      } else {
        const [first, ...rest] = line.split(/(?<=\p{Alphabetic}{3}[.!?;؟؛])\s+/u);
        found.push({ text: heading ? `${heading.replace(/[.:?!]?$/, (end) => end || ":")} ${first}` : first, anchor });
        found.push(...rest.map((text) => ({ text, anchor })));
        heading = "";
      }
    }
    if (heading) found.push({ text: heading, anchor });
    return found;
  };

  // Title and sentences of a document with their words; tokenized once.
  const readTexts = new Map();
  const textsOf = (id, title, body) => {
    if (!readTexts.has(id)) {
      readTexts.set(id, { title: { text: title, words: wordsIn(title) }, sentences: sentencesOf(body).map((one) => ({ ...one, words: wordsIn(one.text) })) });
    }
    return readTexts.get(id);
  };
  // A part of a text as [text, isMarked] pieces.
  const cut = (text, marked, from, to) => {
    const pieces = [];
    let last = from;
    for (const [start, end] of marked) {
      if (start < from || end > to) continue;
      if (start > last) pieces.push([text.slice(last, start), false]);
      pieces.push([text.slice(start, end), true]);
      last = end;
    }
    if (last < to) pieces.push([text.slice(last, to), false]);
    return pieces;
  };
  const MAX_LENGTH = 170;
  // The sentence that answers most of the query, or an excerpt around the first match, and the anchor of its section.
  const sentence = (sentences, { mark, worth }) => {
    let best;
    for (const { text, words, anchor } of sentences) {
      const marked = mark(words);
      const points = worth(text, marked);
      if (!best || points > best.points) best = { text, marked, points, anchor };
    }
    if (!best?.text) return { pieces: [], anchor: "" };
    const { text, marked, anchor } = best;
    const first = marked[0]?.[0] ?? 0;
    const from = first > 90 ? text.indexOf(" ", first - 60) + 1 : 0;
    const to = text.length - from > MAX_LENGTH ? Math.max(text.lastIndexOf(" ", from + MAX_LENGTH), marked[0]?.[1] ?? 0) : text.length;
    return { pieces: [...(from ? [["… ", false]] : []), ...cut(text, marked, from, to), ...(to < text.length ? [[" …", false]] : [])], anchor };
  };

  return { wordsIn, marker, textsOf, cut, sentence };
};
