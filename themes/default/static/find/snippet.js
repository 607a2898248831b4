// What is displayed of a document: its title and the sentence that matches best, with the matching words marked.
self.anyqtamaSnippet = ({ fold, ignored }) => {
  // A text as [text, isMarked] pieces.
  const foldedWords = new Map();
  const foldOnce = (word) => {
    let folded = foldedWords.get(word);
    if (folded === undefined) foldedWords.set(word, (folded = fold(word.toLowerCase().replace(ignored, ""))));
    return folded;
  };
  const marker = (words) => {
    // First two letters → keys with that prefix, each with the index of the query word.
    const asked = new Map();
    words.forEach(({ terms, isQuestion }, at) => {
      if (isQuestion && words.length > 1) return;
      for (const [{ key }, weight] of terms) {
        if (weight < 0.3) continue;
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
    return (words) => {
      const marked = [];
      for (const [from, to, folded] of words) {
        const at = askedFor(folded);
        if (at !== undefined) marked.push([from, to, at]);
      }
      return marked;
    };
  };
  const wordsIn = (text) => [...text.matchAll(/[\p{Alphabetic}\p{N}\u00ad\u2060]+/gu)].map(({ 0: word, index }) => [index, index + word.length, foldOnce(word)]);

  // Title and sentences of a document with their words; tokenized once.
  const readTexts = new Map();
  const textsOf = (id, title, body) => {
    if (!readTexts.has(id)) {
      const sentences = body.split("\n").flatMap((line) => line.split(/(?<=\p{Alphabetic}{3}[.!?;])\s+/u));
      readTexts.set(id, { title: { text: title, words: wordsIn(title) }, sentences: sentences.map((text) => ({ text, words: wordsIn(text) })) });
    }
    return readTexts.get(id);
  };
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
  // The sentence with the most query words, or an excerpt around the first match.
  const sentence = (sentences, mark) => {
    let best;
    for (const { text, words } of sentences) {
      const marked = mark(words);
      const seen = new Set(marked.map(([, , at]) => at)).size;
      if (!best || seen > best.seen) best = { text, marked, seen };
    }
    if (!best?.text) return [];
    const { text, marked } = best;
    const first = marked[0]?.[0] ?? 0;
    const from = first > 90 ? text.indexOf(" ", first - 60) + 1 : 0;
    const to = text.length - from > MAX_LENGTH ? Math.max(text.lastIndexOf(" ", from + MAX_LENGTH), marked[0]?.[1] ?? 0) : text.length;
    return [...(from ? [["… ", false]] : []), ...cut(text, marked, from, to), ...(to < text.length ? [[" …", false]] : [])];
  };

  return { wordsIn, marker, textsOf, cut, sentence };
};
