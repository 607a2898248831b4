// Reads the index that src/search/index_files.rs writes: one file, or shards that are loaded when a query needs them.
self.anyqtamaIndex = (data, load) => {
  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const value = new Map([...DIGITS].map((digit, at) => [digit, at]));

  // The letters of a word as a bit set: words that differ in many bits cannot be similar.
  const lettersIn = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const bitCount = (bits) => {
    let sum = 0;
    for (; bits; bits &= bits - 1) sum += 1;
    return sum;
  };

  // Parses a shard of terms: spelling → terms, spellings in order and by length.
  const parseTerms = (text) => {
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

  // [document, weight, …] of a term; also sets its inverse document frequency (`rarity`).
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

  // Documents are grouped by kind; `places` holds the region of each document that has one, in the same order.
  const total = data.kinds.reduce((sum, [, count]) => sum + count, 0);
  const kindOf = (id) => {
    for (const [kind, count] of data.kinds) {
      if (id < count) return kind;
      id -= count;
    }
  };
  const firstPlace = data.kinds.reduce(([sum, isOver], [kind, count]) => (isOver || kind === "c" || kind === "r" ? [sum, true] : [sum + count, false]), [0, false])[0];
  const placeOf = (id) => data.places[id - firstPlace];

  const whole = data.terms === undefined ? undefined : parseTerms(data.terms);
  const loaded = new Map();
  const shard = async (file) => {
    if (!loaded.has(file)) loaded.set(file, load(file).then(parseTerms));
    return loaded.get(file).catch((error) => {
      loaded.delete(file); // retry at the next keystroke
      throw error;
    });
  };
  const MAX_SHARDS = 3;
  // The shards that can contain spellings with this prefix.
  const shardsFor = async (folded) => {
    if (whole) return [whole];
    const all = data.shards.terms;
    const start = folded.slice(0, Math.max(2, folded.length - 2));
    let at = all.findLastIndex(([first]) => first <= start);
    if (at < 0) at = 0;
    const files = [];
    for (; at < all.length && files.length < MAX_SHARDS && (!files.length || all[at][0] <= folded + "\uffff"); at += 1) files.push(all[at][1]);
    return Promise.all(files.map(shard));
  };

  // The program exchanges the letters of `alphabet` with ASCII letters, which compress better.
  const exchanged = (text) => {
    const ascii = DIGITS.slice(10, 62);
    const other = new Map([...data.alphabet].flatMap((letter, at) => [[letter, ascii[at]], [ascii[at], letter]]));
    return text.replace(/\p{Alphabetic}/gu, (letter) => other.get(letter) ?? letter);
  };
  const documents = whole && JSON.parse(exchanged(data.documents));
  const documentShards = new Map();
  const document = async (id) => {
    if (documents) return documents[id];
    const { documents: files, each } = data.shards;
    const at = Math.floor(id / each);
    if (!documentShards.has(at)) documentShards.set(at, load(files[at]));
    try {
      return (await documentShards.get(at))[id % each];
    } catch (error) {
      documentShards.delete(at);
      throw error;
    }
  };

  return { total, documents, kindOf, placeOf, shardsFor, read, document, lettersIn, bitCount };
};
