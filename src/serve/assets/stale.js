// Translations that may be out of date: what changed in the source text, word by word, and a button that confirms them.
import { fill, h } from "./common.js";
import { ask } from "./edit-request.js";

const words = (text) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** The longest common words of two texts, as pieces `[sign, words]`: `=` in both, `-` only before, `+` only after. */
export const wordDifference = (before, after) => {
  let [one, two] = [words(before), words(after)];
  let start = 0;
  while (start < Math.min(one.length, two.length) && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, two.length) - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
  const [head, tail] = [one.slice(0, start), one.slice(one.length - end)];
  [one, two] = [one.slice(start, one.length - end), two.slice(start, two.length - end)];
  const pieces = [["=", head.join("")]];
  // Texts that differ in more words than this are shown as a whole.
  if (one.length * two.length > 4_000_000) return [...pieces, ["-", one.join("")], ["+", two.join("")], ["=", tail.join("")]];
  const width = two.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = two.length - 1; to >= 0; to -= 1) {
      lengths[at * width + to] = one[at] === two[to] ? lengths[(at + 1) * width + to + 1] + 1 : Math.max(lengths[(at + 1) * width + to], lengths[at * width + to + 1]);
    }
  }
  const add = (sign, word) => (pieces.at(-1)[0] === sign ? (pieces.at(-1)[1] += word) : pieces.push([sign, word]));
  let [at, to] = [0, 0];
  while (at < one.length || to < two.length) {
    if (at < one.length && to < two.length && one[at] === two[to]) add("=", one[at]), (at += 1), (to += 1);
    else if (to >= two.length || (at < one.length && lengths[(at + 1) * width + to] >= lengths[at * width + to + 1])) add("-", one[at++]);
    else add("+", two[to++]);
  }
  pieces.push(["=", tail.join("")]);
  return pieces.filter(([, text]) => text);
};

// Unchanged text is shortened to the words around a change.
const NEAR = 120;
export const piece = ([sign, text], at, all) => {
  if (sign === "-") return h("del", {}, text);
  if (sign === "+") return h("ins", {}, text);
  const [isFirst, isLast] = [at === 0, at === all.length - 1];
  if (isFirst && text.length > NEAR) return `… ${text.slice(-NEAR)}`;
  if (isLast && text.length > NEAR) return `${text.slice(0, NEAR)} …`;
  return text.length > 2 * NEAR ? `${text.slice(0, NEAR)} … ${text.slice(-NEAR)}` : text;
};

export const showStale = async (into, { folder, languages, text, notify, draw }) => {
  const sections = languages.filter(({ is_stale }) => is_stale).map(async ({ code, name }) => {
    const { was, now } = await ask("difference", { folder, language: code });
    const button = h("button", { type: "button", onclick: async () => {
      try {
        await ask("accept", { folder, language: code, title: `${text.accept}: ${folder}, ${name}` });
        notify({ message: text["accepted-now"] });
        await draw();
      } catch (error) {
        notify({ message: error.message });
      }
    } }, text.accept);
    const source = languages[0];
    return h("section", { className: "stale" }, h("h2", {}, `${name}: ${text.stale}`),
      was === null ? h("p", {}, text["no-earlier-text"]) : h("div", { className: "words", lang: source.code, dir: source.dir, tabIndex: 0, role: "group", "aria-label": fill(text["changed-since"], { name: source.name }) }, ...wordDifference(was, now).map(piece)),
      h("p", {}, button));
  });
  try {
    into.replaceChildren(...await Promise.all(sections));
  } catch (error) {
    // Readers at other computers may not ask.
    if (error.status !== 403) notify({ message: error.message });
  }
};
