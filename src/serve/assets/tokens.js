// Tokens that must be equal in all languages: numbers, dates, links and phone numbers.

const PHONE = /(?:\+\d|8\s?\()[\d ()\u00a0-]{8,}\d/g;
const NUMBER = /\d+(?:[ \u00a0\u202f]\d{3})*(?!\d)/g;
const WORD = /\p{L}+/gu;

const textNodes = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

// Month names near a digit are parts of dates. They are compared by the number of the month.
const months = (text, forms) => {
  const found = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const near = text.slice(Math.max(0, index - 12), index + word.length + 12);
    if (!/\d/.test(near)) continue;
    const month = forms.findIndex((names) => names?.some((name) => name && word.toLowerCase().startsWith(name)));
    if (month >= 0) found.push({ value: `month ${month + 1}`, start: index, end: index + word.length });
  }
  return found;
};

/** The tokens of a block: `{value, node, start, end}` in text nodes, `{value, element}` for links. */
export const tokens = (block, forms, folder) => {
  const found = [];
  for (const node of textNodes(block)) {
    const text = node.data;
    const taken = [];
    for (const { 0: phone, index } of text.matchAll(PHONE)) {
      taken.push([index, index + phone.length]);
      found.push({ value: `phone ${phone.replace(/\D/g, "")}`, node, start: index, end: index + phone.length });
    }
    for (const { 0: number, index } of text.matchAll(NUMBER)) {
      if (taken.some(([start, end]) => index >= start && index < end)) continue;
      found.push({ value: number.replace(/\D/g, ""), node, start: index, end: index + number.length });
    }
    found.push(...months(text, forms).map((month) => ({ ...month, node })));
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
