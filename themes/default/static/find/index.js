// Reads the index that src/search/index_files.rs writes: one file, or shards that are loaded when a query needs them.
self.anyqtamaIndex = (data, load) => {
  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  const WEIGHTS = "!#$%&()*+./:<=>";
  const USUAL_WEIGHT = 9;
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
    const [keys, lists] = text.split("|");
    const postingsOf = lists.split(";");
    for (const [at, [, shared, rest, forms]] of [...keys.matchAll(/([A-Z])([^A-Z ]*)(?: ([^A-Z]*))?/g)].entries()) {
      postingsOf[at] ||= postingsOf[at - 1];
      const [postings, documents] = postingsOf[at].split(" ");
      last = last.slice(0, value.get(shared) - value.get("A")) + rest;
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
    let [weight, next, step, place] = [USUAL_WEIGHT, 0, 0, 1];
    for (const letter of term.postings) {
      const digit = value.get(letter);
      if (digit === undefined) {
        [weight, next] = [WEIGHTS.indexOf(letter) + 1, 0];
        continue;
      }
      step += (digit % 32) * place;
      place *= 32;
      if (digit >= 32) continue;
      list.push(next + step, weight / 15);
      next += step + 1;
      [step, place] = [0, 1];
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
  const other = new Map([...(data.alphabet ?? "")].flatMap((letter, at) => [[letter, DIGITS[10 + at]], [DIGITS[10 + at], letter]]));
  const exchanged = (text) => text.replace(/\p{Alphabetic}/gu, (letter) => other.get(letter) ?? letter);
  // The program writes all URLs, then all titles, notes and texts. The URL of a document on the same page as the previous one is only a fragment.
  let page;
  const wholeUrl = (url) => {
    if (!url || url.startsWith("#")) return page + url;
    [page] = url.split("#");
    return url;
  };
  const [urls, ...columns] = data.documents ?? [];
  const documents = urls?.map((url, id) => [wholeUrl(url), ...columns.map((column) => exchanged(column[id]))]);
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
