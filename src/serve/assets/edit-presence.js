// Tells the others what this page has open, and marks the parts of the page that other people have open for writing.
import { ask } from "./edit-request.js";

const PAUSE = 4000;
const MARK = "data-anyqtama-other";
const client = crypto.randomUUID?.() ?? String(Math.random());

/** The lines of a place that is opened: a block in each language, or a record. */
export const linesOf = (place) => (place.parts ?? [place]).filter(({ lines }) => lines).map(({ file, lines: [first, last] }) => ({ file, first, last }));

const overlap = (one, other) => one.file === other.file && one.first <= other.last && other.first <= one.last;

/** Tells the others every few seconds what is open here (`places()`), and marks what they have open. `meet` is called with whether somebody
 *  else has the same place open. `sources()` are the places of elements that do not say it themselves. */
export const presence = (text, places, meet, sources = () => []) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen { [${MARK}] { outline: 2px dashed #b45309; outline-offset: 4px; } }`);
  document.adoptedStyleSheets.push(sheet);
  let timer;
  let marked = [];
  const mark = (others) => {
    for (const element of marked) {
      element.removeAttribute(MARK);
      element.removeAttribute("title");
    }
    const isOpen = (source) => {
      const [, file, line] = /^(.*):(\d+):\d+$/.exec(source) ?? [];
      // The first line of a data file is the source of whole pages.
      return line > 1 && others.some((place) => overlap(place, { file, first: Number(line), last: Number(line) }));
    };
    const named = sources().filter(({ source }) => isOpen(source)).flatMap(({ selector }) => [...document.querySelectorAll(selector)]);
    const found = new Set([...document.querySelectorAll("main [data-source]")].filter((element) => isOpen(element.dataset.source)).concat(named));
    marked = [...found].filter((element) => ![...found].some((outer) => outer !== element && outer.contains(element)));
    for (const element of marked) {
      element.setAttribute(MARK, "");
      element.title = text["somebody-else"];
    }
  };
  const tell = async () => {
    clearTimeout(timer);
    try {
      const mine = places();
      const found = await ask("presence", { client, places: mine });
      mark(found);
      meet(mine.some((place) => found.some((other) => overlap(place, other))));
    } catch {
      // The preview stopped, or the reader may not write.
    }
    timer = setTimeout(tell, PAUSE);
  };
  document.addEventListener("visibilitychange", () => (document.hidden && !places().length ? clearTimeout(timer) : tell()));
  tell();
  return { tell };
};
