// Marks the parts of the page that other people have open for writing.
import { ask } from "./edit-request.js";

const PAUSE = 4000;
const MARK = "data-anyqtama-other";
const client = crypto.randomUUID?.() ?? String(Math.random());

/** Tells the others every few seconds what is open here (`source()`, or null), and marks what they have open. `meet` is called with
 *  whether somebody else has the same place open. */
export const presence = (text, source, meet) => {
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
    marked = others.flatMap((place) => [...document.querySelectorAll(`[data-source="${CSS.escape(place)}"]`)]);
    for (const element of marked) {
      element.setAttribute(MARK, "");
      element.title = text["somebody-else"];
    }
  };
  const tell = async () => {
    clearTimeout(timer);
    try {
      const others = await ask("presence", { client, source: source() });
      mark(others);
      meet(others.includes(source()));
    } catch {
      // The preview stopped, or the reader may not write.
    }
    timer = setTimeout(tell, PAUSE);
  };
  document.addEventListener("visibilitychange", () => (document.hidden && !source() ? clearTimeout(timer) : tell()));
  tell();
  return { tell };
};
