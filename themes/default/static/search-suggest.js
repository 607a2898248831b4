// Spelling suggestions: the words of the handbook that are most similar, in their original form. Loaded when a query has no result.
self.anyqtama.push(({ wordsIn }, { shardsFor, read, document, lettersIn, bitCount }, editDistance) => {
  // Limits on suggested words and on documents read for each, to keep phones responsive.
  const MAX_WORDS = 3;
  const MAX_CANDIDATES = 3;

  // A term as written in the document where it has the highest weight.
  const originalForm = async (spelling, term) => {
    const list = read(term);
    let best = 0;
    for (let at = 2; at < list.length; at += 2) if (list[at + 1] > list[best + 1]) best = at;
    const [, title, , body] = await document(list[best]);
    const text = `${title} ${body.replace(/^\t.*$/gm, "")}`;
    const words = wordsIn(text);
    const [from, to] = words.find(([, , folded]) => folded === spelling) ?? words.find(([, , folded]) => folded.startsWith(term.key)) ?? [];
    return text.slice(from ?? text.length, to).toLowerCase();
  };

  // Similar spellings with the same first letter, best first.
  const similar = async (folded) => {
    const most = Math.min(3, Math.floor(folded.length * 0.4));
    const own = lettersIn(folded);
    const found = [];
    for (const shard of new Set([...(await shardsFor(folded)), ...(await shardsFor(folded.slice(0, 2)))])) {
      for (let size = folded.length - most; size <= folded.length + most; size += 1) {
        for (const [spelling, bits] of shard.byLength[size] ?? []) {
          if (spelling[0] !== folded[0] || /[0-9]/.test(spelling) || bitCount(own & ~bits) > most) continue;
          const number = editDistance(folded, spelling, most);
          if (number <= most) found.push([number, spelling, shard.spellings.get(spelling)[0]]);
        }
      }
    }
    return found.sort((a, b) => a[0] - b[0]).slice(0, MAX_CANDIDATES);
  };

  return async (words) => {
    const unknown = words.filter(({ folded, terms, isQuestion }) => !terms.size && !isQuestion && folded.length >= 4);
    const suggested = new Set();
    for (const { folded } of unknown.slice(0, MAX_WORDS)) {
      for (const [, spelling, term] of await similar(folded)) {
        const word = await originalForm(spelling, term);
        if (!word) continue;
        suggested.add(word);
        break;
      }
    }
    return [...suggested];
  };
});
