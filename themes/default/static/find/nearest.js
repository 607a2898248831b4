// Where nothing was found: the words of the handbook nearest to those that it lacks, as they are written there.
self.anyqtamaNearest = ({ wordsIn }, { partsFor, read, document, lettersIn, count }, slips) => {
  // So many words are offered, and so many documents looked into for each: a phone waits for no more.
  const MOST_WORDS = 3;
  const MOST_TRIED = 3;

  // A word of the document in which a term says most.
  const written = async (spelling, term) => {
    const list = read(term);
    let best = 0;
    for (let at = 2; at < list.length; at += 2) if (list[at + 1] > list[best + 1]) best = at;
    const [, title, , body] = await document(list[best]);
    const text = `${title} ${body}`;
    const words = wordsIn(text);
    const [from, to] = words.find(([, , folded]) => folded === spelling) ?? words.find(([, , folded]) => folded.startsWith(term.key)) ?? [];
    return text.slice(from ?? text.length, to).toLowerCase();
  };

  // Spellings with the same first letter, nearest first.
  const near = async (folded) => {
    const most = Math.min(3, Math.floor(folded.length * 0.4));
    const own = lettersIn(folded);
    const found = [];
    for (const part of new Set([...(await partsFor(folded)), ...(await partsFor(folded.slice(0, 2)))])) {
      for (let size = folded.length - most; size <= folded.length + most; size += 1) {
        for (const [spelling, bits] of part.byLength[size] ?? []) {
          if (spelling[0] !== folded[0] || /[0-9]/.test(spelling) || count(own & ~bits) > most) continue;
          const number = slips(folded, spelling, most);
          if (number <= most) found.push([number, spelling, part.spellings.get(spelling)[0]]);
        }
      }
    }
    return found.sort((a, b) => a[0] - b[0]).slice(0, MOST_TRIED);
  };

  return async (words) => {
    const unknown = words.filter(({ folded, terms, isQuestion }) => !terms.size && !isQuestion && folded.length >= 4);
    const offered = new Set();
    for (const { folded } of unknown.slice(0, MOST_WORDS)) {
      for (const [, spelling, term] of await near(folded)) {
        const word = await written(spelling, term);
        if (!word) continue;
        offered.add(word);
        break;
      }
    }
    return [...offered];
  };
};
