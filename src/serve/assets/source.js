// To the source: the reader points at a part of the page, or goes there with Tab, and its file opens at the line.
import { openSource, words } from "./common.js";

const MARK = "data-anyqtama-picked";
const sheet = new CSSStyleSheet();
sheet.replaceSync(`[${MARK}] { outline: 3px solid #b45309; outline-offset: 3px; cursor: pointer; }`);

/** Where an element is written: it says so itself, or one of the page's parts does. */
export const sourceOf = (element, parts) => {
  const block = element.closest("[data-source]");
  const part = parts.find(({ selector }) => element.closest(selector));
  if (block && !(part && block.contains(element.closest(part.selector)) && element.closest(part.selector) !== block)) return [block, block.dataset.source];
  return part ? [element.closest(part.selector), part.source] : null;
};

/** Starts and ends pointing; `parts()` gives the page's parts. */
export const picker = (host, button, tell, parts) => {
  let marked = null;
  let tabs = [];
  const mark = (element) => {
    marked?.removeAttribute(MARK);
    marked = element;
    marked?.setAttribute(MARK, "");
  };
  const isOurs = (event) => event.composedPath().includes(host);
  const found = (event) => (event.target instanceof Element ? sourceOf(event.target, parts()) : null);
  const over = (event) => !isOurs(event) && mark(found(event)?.[0] ?? null);
  const pick = async (event) => {
    if (isOurs(event)) return;
    const place = found(event);
    event.preventDefault();
    event.stopPropagation();
    if (!place) return;
    end();
    tell(await openSource(place[1]));
  };
  const keys = (event) => {
    if (event.key === "Escape") {
      end();
      button.focus();
    } else if (event.key === "Enter") {
      pick(event);
    }
  };
  const end = () => {
    mark(null);
    for (const element of tabs) element.removeAttribute("tabindex");
    tabs = [];
    button.ariaPressed = "false";
    document.removeEventListener("mouseover", over, true);
    document.removeEventListener("focusin", over, true);
    document.removeEventListener("click", pick, true);
    document.removeEventListener("keydown", keys, true);
  };
  const start = async () => {
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    button.ariaPressed = "true";
    const selectors = ["[data-source]", ...parts().map(({ selector }) => selector).filter((selector) => selector !== ":root")];
    tabs = [...document.querySelectorAll(selectors.join())].filter((element) => element.tabIndex < 0 && !element.hasAttribute("tabindex"));
    for (const element of tabs) element.tabIndex = 0;
    document.addEventListener("mouseover", over, true);
    document.addEventListener("focusin", over, true);
    document.addEventListener("click", pick, true);
    document.addEventListener("keydown", keys, true);
    tell({ text: (await words())["source-help"] });
  };
  const toggle = () => (button.ariaPressed === "true" ? end() : start());
  button.addEventListener("click", toggle);
  addEventListener("keydown", (event) => {
    if (!(event.altKey && event.shiftKey && event.code === "KeyE")) return;
    event.preventDefault();
    toggle();
  });
};
