// Source picker: the reader clicks a part of the page, or moves to it with Tab and presses Enter, and its file opens at the line.
import { openSource, strings } from "./common.js";

const HIGHLIGHT = "data-anyqtama-picked";
const sheet = new CSSStyleSheet();
sheet.replaceSync(`[${HIGHLIGHT}] { outline: 3px solid #b45309; outline-offset: 3px; cursor: pointer; }`);

/** The element with a known source that contains `element`, and its source: from its `data-source`, or from `sources`. */
export const sourceOf = (element, sources) => {
  const block = element.closest("[data-source]");
  const match = sources.find(({ selector }) => element.closest(selector));
  if (block && !(match && block.contains(element.closest(match.selector)) && element.closest(match.selector) !== block)) return [block, block.dataset.source];
  return match ? [element.closest(match.selector), match.source] : null;
};

const openInEditor = async (element, source, notify) => notify(await openSource(source));

/** Makes `button` start and stop the picker. `sources()` returns the sources of elements without `data-source`, `act` gets the element
 *  and the source that were picked. */
export const sourcePicker = (host, button, notify, sources, { act = openInEditor, help, shortcut = "KeyE" } = {}) => {
  let highlighted = null;
  let focusable = [];
  const highlight = (element) => {
    highlighted?.removeAttribute(HIGHLIGHT);
    highlighted = element;
    highlighted?.setAttribute(HIGHLIGHT, "");
  };
  const isInterface = (event) => event.composedPath().includes(host);
  const target = (event) => (event.target instanceof Element ? sourceOf(event.target, sources()) : null);
  const over = (event) => !isInterface(event) && highlight(target(event)?.[0] ?? null);
  const pick = async (event) => {
    if (isInterface(event)) return;
    const found = target(event);
    event.preventDefault();
    event.stopPropagation();
    if (!found) return;
    stop();
    await act(found[0], found[1], notify);
  };
  const keys = (event) => {
    if (event.key === "Escape") {
      stop();
      button.focus();
    } else if (event.key === "Enter") {
      pick(event);
    }
  };
  const stop = () => {
    highlight(null);
    for (const element of focusable) element.removeAttribute("tabindex");
    focusable = [];
    button.ariaPressed = "false";
    document.removeEventListener("mouseover", over, true);
    document.removeEventListener("focusin", over, true);
    document.removeEventListener("click", pick, true);
    document.removeEventListener("keydown", keys, true);
  };
  const start = async () => {
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
    button.ariaPressed = "true";
    const selectors = ["[data-source]", ...sources().map(({ selector }) => selector).filter((selector) => selector !== ":root")];
    focusable = [...document.querySelectorAll(selectors.join())].filter((element) => element.tabIndex < 0 && !element.hasAttribute("tabindex"));
    for (const element of focusable) element.tabIndex = 0;
    document.addEventListener("mouseover", over, true);
    document.addEventListener("focusin", over, true);
    document.addEventListener("click", pick, true);
    document.addEventListener("keydown", keys, true);
    const words = help ?? (await strings())["source-help"];
    // The reader may have picked a part already: the help must not replace the answer.
    if (button.ariaPressed === "true") notify({ message: words });
  };
  const toggle = () => (button.ariaPressed === "true" ? stop() : start());
  button.addEventListener("click", toggle);
  addEventListener("keydown", (event) => {
    if (!(event.altKey && event.shiftKey && event.code === shortcut)) return;
    event.preventDefault();
    toggle();
  });
};
