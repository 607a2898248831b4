// The display of a result: the title and the best matching sentence of the document, with the matching words marked.
self.anyqtamaSnippet = ({ fold, lower, parts, questionKind }) => {
  // Points for a sentence with a number if the query asks for an amount, and for a section whose heading asks what the query asks: as many as for
  // a fairly common word.
  const NUMBER_BONUS = 1.5;
  // Points for the first sentence, which sums up the answer.
  const SUMMARY_BONUS = 0.8;
  const TITLE_SHARE = 0.3;
  const HEADING_BONUS = 1;
  // Word → its folded form.
  const foldedWords = new Map();
  const foldOnce = (word) => {
    let folded = foldedWords.get(word);
    if (folded === undefined) foldedWords.set(word, (folded = fold(lower(word))));
    return folded;
  };
  const marker = (words) => {
    // First two letters → keys with that prefix, each with the index of the query word.
    const asked = new Map();
    const value = words.map(() => 0);
    const kinds = new Set(words.map(({ folded }) => questionKind(folded)).filter(Boolean));
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
    // The points of a sentence: the rarity of its matching words, plus the bonuses. What the title already says counts less.
    const worth = ({ text, kinds: answered }, marked, titled) => {
      const points = [...new Set(marked.map(([, , at]) => at))].reduce((sum, at) => sum + value[at] * (titled.has(at) ? TITLE_SHARE : 1), 0);
      if (!points) return 0;
      const hasNumber = kinds.has("amount") && /[0-9]/.test(text);
      return points + (hasNumber ? NUMBER_BONUS : 0) + HEADING_BONUS * answered.filter((kind) => kinds.has(kind)).length;
    };
    return { mark, worth };
  };
  const wordsIn = (text) => [...text.matchAll(/[\p{Alphabetic}\p{N}\p{M}\u00ad\u2060]+/gu)].flatMap(({ 0: word, index }) => parts(word).map(([from, to]) => [index + from, index + to, foldOnce(word.slice(from, to))]));

  const ENDS = /[.!?…。！？]$/;
  const joined = (start, text) => (start ? `${start.replace(/[.:;]$/, "")}${/[?!]$/.test(start) ? "" : ":"} ${text}` : text);
  // The sentences of a document, each with the anchor of its section and what the heading asks for. A heading, which rarely answers alone, becomes
  // part of the next sentence; what introduces a list or table becomes part of each item.
  const sentencesOf = (body) => {
    const found = [];
    let section = { anchor: "", kinds: [] };
    let heading = "";
    let isHeading = false;
    let intro;
    const add = (text, isNext = false) => found.push({ text, words: wordsIn(text), ...section, isNext });
    for (const line of body.split("\n")) {
      if (line.startsWith("\t")) {
        if (heading) add(heading);
        section = { anchor: line.slice(1), kinds: [] };
        [heading, intro, isHeading] = ["", undefined, true];
      } else if (isHeading) {
        heading = line;
        section.kinds = [...new Set(wordsIn(line).map(([, , folded]) => questionKind(folded)))];
        isHeading = false;
      } else if (line.startsWith(" ") && intro) {
        const item = line.slice(1);
        intro.text += ` ${item}`;
        found.push({ text: joined(intro.start, item), words: wordsIn(joined(intro.start, item)), ...section });
      } else {
        const [first, ...rest] = line.trim().split(/(?<=\p{Alphabetic}{3}[.!?;؟؛])\s+|(?<=[。！？؟۔।])/u);
        add(joined(heading, first));
        rest.forEach((text) => add(text, true));
        const last = found.at(-1);
        intro = line.startsWith(" ") || ENDS.test(last.text) ? undefined : Object.assign(last, { start: last.text });
        heading = "";
      }
    }
    if (heading) add(heading);
    return found;
  };

  // Title and sentences of a document with their words; tokenized once.
  const readTexts = new Map();
  const textsOf = (id, title, body) => {
    if (!readTexts.has(id)) {
      readTexts.set(id, { title: { text: title, words: wordsIn(title) }, sentences: sentencesOf(body) });
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
      pieces.push([text.slice(Math.max(start, last), end), true]); // pairs of letters overlap
      last = end;
    }
    if (last < to) pieces.push([text.slice(last, to), false]);
    return pieces;
  };
  const MAX_LENGTH = 200;
  const LEAD = 60;
  // The sentence that answers most of the query, or an excerpt around the first match, and the anchor of its section.
  const sentence = ({ title, sentences }, { mark, worth }) => {
    const titled = new Set(mark(title.words).map(([, , at]) => at));
    let best;
    for (const [at, one] of sentences.entries()) {
      const points = worth(one, mark(one.words), titled) + (at ? 0 : SUMMARY_BONUS);
      if (!best || points > best.points) best = { at, points };
    }
    if (!best || !sentences[best.at].text) return { pieces: [], anchor: "" };
    let { text, anchor } = sentences[best.at];
    // A short sentence is shown with those that follow it in the paragraph.
    for (const { text: next, isNext } of sentences.slice(best.at + 1)) {
      if (!isNext || text.length + next.length >= MAX_LENGTH) break;
      text += ` ${next}`;
    }
    const marked = mark(wordsIn(text));
    // Of a long sentence, the part with the most words of the query.
    const starts = text.length > MAX_LENGTH ? marked.map(([start]) => (start > LEAD ? text.indexOf(" ", start - LEAD) + 1 : 0)) : [];
    const count = (start) => new Set(marked.filter(([at, end]) => at >= start && end <= start + MAX_LENGTH).map(([, , word]) => word)).size;
    const from = starts.reduce((chosen, start) => (count(start) > count(chosen) ? start : chosen), 0);
    const to = text.length - from > MAX_LENGTH ? text.lastIndexOf(" ", from + MAX_LENGTH) : text.length;
    return { pieces: [...(from ? [["… ", false]] : []), ...cut(text, marked, from, to), ...(to < text.length ? [[" …", false]] : [])], anchor };
  };

  return { wordsIn, marker, textsOf, cut, sentence };
};
