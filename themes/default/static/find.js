// Finds documents for a question; knows nothing of the page. Words become keys exactly as in the program (src/search/keys.rs); a test compares
// both. The index is one file, or parts of which a question loads those it needs. `anyqtamaFind(data, load)` gives `find` and the key functions.
self.anyqtamaFind = (data, load) => {
  const { rules } = data;

  // ---- words and keys ----
  const letters = new Map();
  const groups = new Map();
  for (const [to, from] of Object.entries(rules.letters)) {
    for (const one of from.split(" ")) (one.length > 1 ? groups : letters).set(one, to);
  }
  const starts = new Set([...groups.keys()].map(([first]) => first));
  const dropped = new RegExp(`[${rules.dropped.replaceAll(" ", "")}]`, "gu");

  const lettersOf = (word) => {
    let folded = "";
    for (let at = 0; at < word.length; ) {
      let length = starts.has(word[at]) ? 4 : 1;
      while (length > 1 && !(at + length <= word.length && groups.has(word.slice(at, at + length)))) length -= 1;
      const piece = word.slice(at, at + length);
      folded += (length > 1 ? groups : letters).get(piece) ?? piece;
      at += length;
    }
    return folded;
  };
  const tidy = (folded) => {
    for (const [from, to] of rules.after) folded = folded.replaceAll(from, to);
    return folded.replace(/([^0-9])\1+/gu, "$1");
  };
  const fold = (word) => tidy(lettersOf(word));

  const endingsOf = (rule, alphabet, isNative) => {
    const set = (text) => new Set([...text].map(alphabet).join(""));
    const back = new Set(isNative ? rule.back : "");
    const front = new Set(isNative ? rule.front : "");
    const ending = (before, text) => ({
      letters: alphabet(text),
      before: set(before),
      vowel: rule.any_harmony.includes(text) ? undefined : [...text].find((letter) => back.has(letter) || front.has(letter)),
    });
    const layer = (groups) => {
      const all = groups.flatMap(([before, endings]) => endings.split(" ").map((text) => ending(before, text)));
      return all.filter(({ letters }) => letters).sort((a, b) => b.letters.length - a.letters.length);
    };
    return {
      least: rule.least,
      leastLong: rule.least_long,
      vowels: set(rule.vowels),
      back,
      front,
      softened: new Map(Object.entries(rule.softened).map(([from, to]) => [alphabet(from), alphabet(to)])),
      fallsOut: set(rule.falls_out),
      layers: rule.layers.map(layer),
    };
  };
  const stemmers = Object.entries(rules.languages).map(([code, rule]) => ({
    code,
    native: endingsOf(rule, (text) => text, true),
    folded: endingsOf(rule, lettersOf, false),
    questions: new Set(rule.questions.split(" ").map(fold)),
  }));
  const mayGo = (word, { letters, before, vowel }, endings) => {
    if (!word.endsWith(letters)) return false;
    const rest = word.slice(0, word.length - letters.length);
    if (!rest || rest.length < (letters.length >= 3 ? endings.leastLong : endings.least)) return false;
    if (before.size && !before.has(rest.at(-1))) return false;
    const last = [...rest].findLast((letter) => endings.vowels.has(letter));
    if (!last) return false;
    if (vowel && endings.back.has(last)) return endings.back.has(vowel);
    if (vowel && endings.front.has(last)) return endings.front.has(vowel);
    return true;
  };
  const stem = (word, endings) => {
    if (/[0-9]/.test(word)) return word;
    for (const layer of endings.layers) {
      const ending = layer.find((one) => mayGo(word, one, endings));
      if (!ending) continue;
      word = word.slice(0, word.length - ending.letters.length);
      if (endings.vowels.has(ending.letters[0])) word = word.slice(0, -1) + (endings.softened.get(word.at(-1)) ?? word.at(-1));
    }
    const isVowel = (letter) => endings.vowels.has(letter);
    const falls = word.length > 3 && endings.fallsOut.has(word.at(-2)) && !isVowel(word.at(-3)) && !isVowel(word.at(-1));
    return falls ? word.slice(0, -2) + word.at(-1) : word;
  };
  const none = { native: { layers: [], vowels: new Set(), fallsOut: new Set() }, folded: { layers: [], vowels: new Set(), fallsOut: new Set() } };
  const stemmerOf = (code) => stemmers.find((one) => one.code === code.split("-")[0]) ?? none;
  const key = (word, stemmer) => fold(stem(word, stemmer.native));
  const foldedKey = (word, stemmer) => tidy(stem(lettersOf(word), stemmer.folded));

  // The words of a question; unlike those of a text, «63к» is not yet also 63.
  const split = (text) => text.toLowerCase().replace(dropped, "").match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];
  const isQuestion = (folded) => stemmers.some(({ questions }) => questions.has(folded));

  // ---- the index ----
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
    for (const line of text.split(";")) {
      if (!line) continue;
      const [head, forms, postings, documents] = line.split(" ");
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
      list.push(next, value.get(term.postings[at++]) / 31);
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

  // ---- what a word of a question may mean ----
  // Slips between two words: a letter wrong, missing, too much, or two swapped. More than `most` is never looked at closer.
  const slips = (a, b, most) => {
    let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        if (cost < least) least = cost;
      }
      if (least > most) return least;
      [before, row] = [row, next];
    }
    return row[b.length];
  };
  const mostSlips = (length) => (length < 4 ? 0 : length < 8 ? 1 : 2);

  const keysOf = (word) => {
    const keys = new Map([[fold(word), 1]]);
    const add = (spelling, weight) => {
      // What is left of a word may be too little to tell it by.
      if (spelling && !keys.has(spelling)) keys.set(spelling, spelling.length < 4 && spelling.length < word.length - 1 ? weight * 0.75 : weight);
    };
    for (const stemmer of stemmers) add(key(word, stemmer), 0.98);
    for (const stemmer of stemmers) add(foldedKey(word, stemmer), 0.93);
    if (word.includes("э")) add(fold(word.replaceAll("э", "а")), 0.8);
    return keys;
  };

  // Spelling → how sure it is that it was meant.
  const look = ({ spellings, sorted, byLength }, word, folded, isLast, add) => {
    let sure = 0;
    for (const [spelling, weight] of keysOf(word)) {
      if (!spellings.has(spelling)) continue;
      add(spelling, weight);
      sure = Math.max(sure, weight);
    }
    const { length } = folded;
    const isNumber = /^[0-9]+$/.test(folded);
    if (length >= (isNumber ? 4 : isLast ? 2 : 3)) {
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle] < folded) low = middle + 1;
        else high = middle;
      }
      for (let at = low; at < sorted.length && at < low + 400 && sorted[at].startsWith(folded); at += 1) {
        const likely = 0.35 + (0.5 * length) / sorted[at].length;
        add(sorted[at], sure > 0.8 ? likely * 0.6 : likely);
        sure = Math.max(sure, likely * 0.95);
      }
    }
    if (sure > 0.5 || isNumber) return sure;
    for (let cut = 1; cut <= 4 && length - cut >= 4; cut += 1) {
      const shorter = folded.slice(0, -cut);
      if (!spellings.has(shorter)) continue;
      add(shorter, 0.65 - 0.05 * cut);
      sure = Math.max(sure, 0.55);
      break;
    }
    // A slip: in the word as it was typed, or in what is left of it without its endings.
    for (const typed of new Set([...keysOf(word).keys()].filter((one) => one.length >= 4))) {
      const most = mostSlips(typed.length);
      const own = lettersIn(typed);
      for (let size = typed.length - most; size <= typed.length + most; size += 1) {
        for (const [spelling, bits] of byLength[size] ?? []) {
          if (count(own & ~bits) > most || count(bits & ~own) > most) continue;
          if (most > 1 && spelling[0] !== typed[0] && spelling[1] !== typed[1]) continue;
          const number = slips(typed, spelling, most);
          if (number > most) continue;
          add(spelling, number > 1 ? 0.32 : 0.52);
          sure = Math.max(sure, number > 1 ? 0.3 : 0.5);
        }
      }
    }
    if (sure || !isLast || length < 5) return sure;
    // A slip in a word that is not typed to its end.
    for (const spelling of sorted) {
      if (spelling.length <= length || spelling[0] !== folded[0] || slips(folded, spelling.slice(0, length), 1) > 1) continue;
      add(spelling, 0.3);
      sure = 0.3;
    }
    return sure;
  };

  const meant = new Map();
  // The terms that a word may mean: term → how sure.
  const meaning = async (word, isLast) => {
    const id = `${word} ${isLast}`;
    if (meant.has(id)) return meant.get(id);
    const folded = fold(word);
    const terms = new Map();
    let sure = 0;
    for (const part of await partsFor(folded)) {
      const add = (spelling, weight) => {
        for (const term of part.spellings.get(spelling)) if (weight > (terms.get(term) ?? 0)) terms.set(term, weight);
      };
      sure = Math.max(sure, look(part, word, folded, isLast, add));
    }
    const found = { word, folded, terms, sure, isQuestion: isQuestion(folded) };
    if (meant.size > 500) meant.clear();
    meant.set(id, found);
    return found;
  };
  const isKnown = async (word) => {
    const parts = await partsFor(fold(word));
    return [...keysOf(word).keys()].some((spelling) => parts.some(({ spellings }) => spellings.has(spelling)));
  };

  // Words written as one, a number with letters.
  const apart = async (word) => {
    if (/[0-9]/.test(word) && /[^0-9]/.test(word)) return word.match(/[0-9]+|[^0-9]+/g);
    if (word.length < 6 || /[0-9]/.test(word)) return undefined;
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if ((await isKnown(left)) && (await isKnown(right))) return [left, right];
    }
  };
  // A phone with its marks, a sum in groups of three: one number, where the handbook has it.
  const joinNumbers = async (text) => {
    for (const [written] of text.matchAll(/\+?[0-9][0-9\s()–-]*[0-9]/g)) {
      const digits = written.replace(/[^0-9]/g, "");
      const national = digits.replace(/^[78](?=[0-9]{10}$)/, "");
      if (digits !== written && digits.length >= 4 && (await meaning(national, true)).terms.size) text = text.replace(written, ` ${national} `);
      else if (national !== digits) text = text.replace(written, national);
    }
    return text;
  };
  const understand = async (question) => {
    const isOpen = !/\s$/.test(question);
    const words = split(await joinNumbers(question)).slice(0, 24);
    const found = [];
    for (let at = 0; at < words.length; at += 1) {
      const isLast = isOpen && at === words.length - 1;
      const one = await meaning(words[at], isLast);
      if (one.sure < 0.9 && at + 1 < words.length && (await isKnown(words[at] + words[at + 1]))) {
        found.push(await meaning(words[at] + words[at + 1], false));
        at += 1;
        continue;
      }
      const pieces = one.sure < 0.6 ? await apart(words[at]) : undefined;
      if (pieces) for (const piece of pieces) found.push(await meaning(piece, false));
      else found.push(one);
    }
    return found;
  };

  // ---- scoring ----
  const KINDS = { e: 1, c: 1.12, r: 0.8, a: 0.3, p: 0.5 };
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
        if (!hit) found.set(id, (hit = { id, points: 0, matched: 0, sure: 0 }));
        hit.points += points * (share || 0.12);
        hit.matched += share * (weight > 0.6 ? 1 : 0.6 + weight * 0.4);
        hit.sure = Math.max(hit.sure, share * weight);
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

  // ---- other keyboards ----
  const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>234589 0-=";
  const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбюәіңғүұ қөһ";
  const swap = (text, from, to) => [...text.toLowerCase()].map((letter) => (from.includes(letter) && letter !== " " ? to[from.indexOf(letter)] : letter)).join("");
  const retyped = (text) => {
    const digits = LATIN.indexOf("2");
    if (/[а-яёәіңғүұқөһ]/i.test(text)) return [swap(text, CYRILLIC.slice(0, digits), LATIN.slice(0, digits))];
    if (!/[a-z]/i.test(text)) return [];
    return [swap(text, LATIN.slice(0, digits), CYRILLIC.slice(0, digits)), swap(text, LATIN, CYRILLIC)];
  };

  // ---- documents ----
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

  // Pieces of a text, those that the question asked for marked: [text, isMarked].
  const foldedWords = new Map();
  const foldOnce = (word) => {
    let folded = foldedWords.get(word);
    if (folded === undefined) foldedWords.set(word, (folded = fold(word.toLowerCase().replace(dropped, ""))));
    return folded;
  };
  const marker = (words) => {
    // The first two letters → keys that start so, and which word of the question they answer.
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
      // A key may have lost the vowel before its last letter, or have another last letter than the word.
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

  // The title and the sentences of a document with their words, split once.
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
  const LONGEST = 170;
  // The sentence with most of the words that were asked for, or a part of it around the first.
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
    const to = text.length - from > LONGEST ? Math.max(text.lastIndexOf(" ", from + LONGEST), marked[0]?.[1] ?? 0) : text.length;
    return [...(from ? [["… ", false]] : []), ...cut(text, marked, from, to), ...(to < text.length ? [[" …", false]] : [])];
  };

  // ---- a question ----
  const ask = async (text) => {
    const words = await understand(text);
    return { words, hits: score(words) };
  };
  const worth = ({ hits }) => (hits.length ? hits[0].score * (hits[0].isWeak ? 0.5 : 1) : 0);

  // The words of the handbook nearest to one that it lacks, as they are written.
  const nearest = (words) => {
    if (!whole) return [];
    const near = new Set();
    for (const { folded, terms, isQuestion } of words) {
      if (terms.size || isQuestion || folded.length < 4) continue;
      const most = Math.min(3, Math.floor(folded.length * 0.4));
      const spellings = whole.sorted.filter((one) => one[0] === folded[0] && Math.abs(one.length - folded.length) <= most && !/[0-9]/.test(one));
      const [best] = spellings.map((one) => [slips(folded, one, most), one]).sort((a, b) => a[0] - b[0]);
      if (best?.[0] <= most) near.add(best[1]);
    }
    const written = new Set();
    for (const spelling of near) {
      for (const [, title, , text] of data.documents) {
        const word = `${title} ${text}`.match(/[\p{Alphabetic}\p{N}]+/gu)?.find((one) => foldOnce(one) === spelling);
        if (!word) continue;
        written.add(word.toLowerCase());
        break;
      }
    }
    return [...written];
  };

  /** The documents for a question, best first: `{ hits: [{ kind, url, title, note, sentence, isWeak }], isWeak, nearest }`. */
  const find = async (text, { region, most = 8 } = {}) => {
    let answer = await ask(text);
    if (!answer.hits.length || answer.hits[0].isWeak || !answer.words.some(({ sure }) => sure > 0.9)) {
      for (const other of retyped(text)) {
        const again = await ask(other);
        if (again.hits.length && !again.hits[0].isWeak && worth(again) > worth(answer)) answer = again;
      }
    }
    const home = data.regions.indexOf(region);
    const candidates = answer.hits.slice(0, Math.max(40, most));
    for (const hit of candidates) hit.score *= KINDS[kindOf(hit.id)] * (home >= 0 && placeOf(hit.id) === home ? 1.2 : 1);
    candidates.sort((a, b) => b.score - a.score || a.id - b.id);
    const top = candidates.slice(0, most);
    const mark = marker(answer.words);
    const hits = await Promise.all(
      top.map(async ({ id, score, isWeak }) => {
        const [url, title, note, body] = await document(id);
        const texts = textsOf(id, title, body);
        return { kind: kindOf(id), url, score, isWeak, note, title: cut(title, mark(texts.title.words), 0, title.length), sentence: sentence(texts.sentences, mark) };
      }),
    );
    return { hits, count: answer.hits.length, isWeak: !hits.length || hits[0].isWeak, nearest: hits.length ? [] : nearest(answer.words) };
  };

  /** Reads one more document beforehand, while nothing is asked; false when all are read. */
  let warmed = 0;
  const warm = () => {
    if (!whole || warmed >= total) return false;
    const [, title, , body] = data.documents[warmed];
    textsOf(warmed, title, body);
    return ++warmed < total;
  };

  return { find, warm, split, fold, lettersOf, key, foldedKey, stemmerOf };
};
