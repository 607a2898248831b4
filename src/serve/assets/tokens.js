// Tokens that must be equal in all languages: numbers, dates, links and phone numbers.

const PHONE = /(?:\+\p{Nd}|8\s?\()[\p{Nd} ()\u00a0\u2060-]{8,}\p{Nd}/gu;
// Groups of three digits, in whatever way a language separates them. Decimals are a number of their own.
const NUMBER = /(?:[^\P{Nd}0٠۰]\p{Nd}{0,2}(?:([ \u00a0\u202f\u2009]|[,.٬'’])\p{Nd}{3}(?!\p{Nd})(?:\1\p{Nd}{3}(?!\p{Nd}))*)|\p{Nd}+)/gu;
const WORD = /\p{L}+/gu;

// The digits of each script follow each other, so the value of a digit is its distance from the first.
const ascii = (text) => [...text].map((letter) => {
  if (!/\p{Nd}/u.test(letter)) return "";
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(letter.codePointAt(0) - value - 1))) value++;
  return value;
}).join("");

const textNodes = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

const monthOf = (word, { months, stems, capital }) => {
  if (capital && word[0] === word[0].toLowerCase()) return -1;
  const lower = word.toLowerCase();
  const whole = months.findIndex((forms) => forms.some((form) => form.toLowerCase() === lower));
  return whole >= 0 ? whole : stems.findIndex((stem) => stem && lower.startsWith(stem));
};

// Month names near a number of the same sentence are parts of dates. They are compared by the number of the month.
const months = (text, conventions) => {
  const found = [];
  const stop = conventions.ordinalStop ? /[!?;؟؛。]|\p{L}{5,}\.\s/u : /[!?;؟؛。]|(?:\p{L}{5,}|\p{Nd})\.\s/u;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const before = text.slice(Math.max(0, index - 12), index).split(stop).at(-1);
    const after = text.slice(index + word.length, index + word.length + 12).split(stop)[0];
    if (conventions.suffix && word.startsWith(conventions.suffix) && /\p{Nd}$/u.test(before)) {
      const [number] = before.match(/\p{Nd}+$/u);
      found.push({ value: `month ${Number(ascii(number))}`, start: index - number.length, end: index + conventions.suffix.length });
      continue;
    }
    if (!/\p{Nd}/u.test(before + after)) continue;
    const month = monthOf(word, conventions);
    if (month >= 0) found.push({ value: `month ${month + 1}`, start: index, end: index + word.length });
  }
  return found;
};

/** The tokens of a block: `{value, node, start, end}` in text nodes, `{value, element}` for links. */
export const tokens = (block, conventions, folder) => {
  const found = [];
  for (const node of textNodes(block)) {
    const text = node.data;
    const taken = [];
    for (const { 0: phone, index } of text.matchAll(PHONE)) {
      taken.push([index, index + phone.length]);
      found.push({ value: `phone ${ascii(phone)}`, node, start: index, end: index + phone.length });
    }
    const named = months(text, conventions);
    taken.push(...named.map(({ start, end }) => [start, end]));
    for (const { 0: number, index } of text.matchAll(NUMBER)) {
      if (taken.some(([start, end]) => index >= start && index < end)) continue;
      found.push({ value: ascii(number), node, start: index, end: index + number.length });
    }
    found.push(...named.map((month) => ({ ...month, node })));
  }
  for (const element of block.querySelectorAll("a[href]")) {
    const address = new URL(element.href, location.href);
    const inside = address.origin === location.origin;
    found.push({ value: `link ${inside ? address.pathname.replace(`/${folder}/`, "/") + address.hash : address.href}`, element });
  }
  return found;
};

/** The tokens of `own` that `others` lacks; repeated tokens are counted. */
export const difference = (own, others) => {
  const counts = new Map();
  for (const { value } of others) counts.set(value, (counts.get(value) ?? 0) + 1);
  return own.filter(({ value }) => {
    const left = counts.get(value) ?? 0;
    counts.set(value, left - 1);
    return left <= 0;
  });
};

/** Wraps tokens in `mark` elements. */
export const mark = (found, title) => {
  // From the end of each text node, so that earlier offsets stay valid.
  for (const { node, element, start, end } of [...found].sort((a, b) => (b.start ?? 0) - (a.start ?? 0))) {
    const wrapper = document.createElement("mark");
    wrapper.title = title;
    if (element) {
      element.replaceWith(wrapper);
      wrapper.append(element);
    } else {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      range.surroundContents(wrapper);
    }
  }
};
