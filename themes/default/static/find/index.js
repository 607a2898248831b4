// The index as src/search/pack.rs writes it: one file, or parts of which a question loads those it needs.
self.anyqtamaIndex = (data, load) => {
  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const value = new Map([...DIGITS].map((digit, at) => [digit, at]));

  // The letters of a word as bits: two words that differ in many can't be near each other.
  const lettersIn = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const count = (bits) => {
    let sum = 0;
    for (; bits; bits &= bits - 1) sum += 1;
    return sum;
  };

  // A part of the terms, ready to be asked: spelling → terms, the spellings in order and by length.
  const open = (text) => {
    const spellings = new Map();
    const terms = [];
    let last = "";
    const [keys, lists] = text.split("|").map((half) => half.split(";"));
    for (const [at, line] of keys.entries()) {
      if (!line) continue;
      const [head, forms] = line.split(" ");
      const [postings, documents] = lists[at].split(" ");
      last = last.slice(0, value.get(head[0])) + head.slice(1);
      const term = { key: last, postings, documents };
      terms.push(term);
      const lead = (spelling) => {
        const known = spellings.get(spelling);
        if (known) known.push(term);
        else spellings.set(spelling, [term]);
      };
      lead(last);
      for (const form of forms ? forms.split(",") : []) {
        const gone = form.lastIndexOf("~") + 1;
        lead(last.slice(0, last.length - gone) + form.slice(gone));
      }
    }
    const sorted = [...spellings.keys()].sort();
    const byLength = [];
    for (const spelling of sorted) (byLength[spelling.length] ??= []).push([spelling, lettersIn(spelling)]);
    return { spellings, sorted, byLength };
  };

  // [document, how much the term says there, …], and in how many documents it stands.
  const read = (term) => {
    if (term.list) return term.list;
    const list = [];
    let next = 0;
    for (let at = 0; at < term.postings.length; ) {
      let step = 0;
      let place = 1;
      let digit = value.get(term.postings[at++]);
      for (; digit >= 32; place *= 32, digit = value.get(term.postings[at++])) step += (digit - 32) * place;
      next += step + digit * place;
      list.push(next, value.get(term.postings[at++]) / 15);
      next += 1;
    }
    term.rarity = Math.log(1 + total / (Number(term.documents) || list.length / 2));
    return (term.list = list);
  };

  // Documents stand kind by kind; those of a region's, one after another, in `places`.
  const total = data.kinds.reduce((sum, [, count]) => sum + count, 0);
  const kindOf = (id) => {
    for (const [kind, count] of data.kinds) {
      if (id < count) return kind;
      id -= count;
    }
  };
  const firstPlace = data.kinds.reduce(([sum, isOver], [kind, count]) => (isOver || kind === "c" || kind === "r" ? [sum, true] : [sum + count, false]), [0, false])[0];
  const placeOf = (id) => data.places[id - firstPlace];

  const whole = data.terms === undefined ? undefined : open(data.terms);
  const opened = new Map();
  const part = async (file) => {
    if (!opened.has(file)) opened.set(file, load(file).then(open));
    return opened.get(file).catch((error) => {
      opened.delete(file); // the network may be back at the next letter
      throw error;
    });
  };
  const MOST_PARTS = 3;
  // The parts in which spellings with a start can stand.
  const partsFor = async (folded) => {
    if (whole) return [whole];
    const all = data.parts.terms;
    const start = folded.slice(0, Math.max(2, folded.length - 2));
    let at = all.findLastIndex(([first]) => first <= start);
    if (at < 0) at = 0;
    const files = [];
    for (; at < all.length && files.length < MOST_PARTS && (!files.length || all[at][0] <= folded + "\uffff"); at += 1) files.push(all[at][1]);
    return Promise.all(files.map(part));
  };

  const documentParts = new Map();
  const document = async (id) => {
    if (data.documents) return data.documents[id];
    const { documents: files, each } = data.parts;
    const at = Math.floor(id / each);
    if (!documentParts.has(at)) documentParts.set(at, load(files[at]));
    try {
      return (await documentParts.get(at))[id % each];
    } catch (error) {
      documentParts.delete(at);
      throw error;
    }
  };

  return { total, isWhole: Boolean(whole), kindOf, placeOf, partsFor, read, document, lettersIn, count };
};
