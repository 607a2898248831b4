// What languages must share: numbers, dates, links and phones. `tokens` finds them in a block, `difference` compares two blocks.

const PHONE = /(?:\+\d|8\s?\()[\d ()\u00a0-]{8,}\d/g;
const NUMBER = /\d+(?:[ \u00a0\u202f]\d{3})*(?!\d)/g;
const WORD = /\p{L}+/gu;

// Texts inside an element, with the nodes that hold them.
const texts = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

// A month beside a number is a part of a date: compared by its number, whatever the language calls it.
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

/** The tokens of a block: `{value, node, start, end}` in texts, `{value, element}` for links. */
export const tokens = (block, forms, folder) => {
  const found = [];
  for (const node of texts(block)) {
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

/** What of `mine` the other does not have, each as often as it is more. */
export const difference = (mine, others) => {
  const rest = new Map();
  for (const { value } of others) rest.set(value, (rest.get(value) ?? 0) + 1);
  return mine.filter(({ value }) => {
    const left = rest.get(value) ?? 0;
    rest.set(value, left - 1);
    return left <= 0;
  });
};

/** Marks tokens where they stand. */
export const mark = (found, title) => {
  // From the end of each text to its start, so that earlier places stay right.
  for (const { node, element, start, end } of [...found].sort((a, b) => (b.start ?? 0) - (a.start ?? 0))) {
    const around = document.createElement("mark");
    around.title = title;
    if (element) {
      element.replaceWith(around);
      around.append(element);
    } else {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      range.surroundContents(around);
    }
  }
};
