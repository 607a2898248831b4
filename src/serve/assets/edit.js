// Writing in the page: a pencil beside the block under the pointer, the key `E`, and the panel that they open.
import { h, recordName, strings } from "./common.js";
import { ask } from "./edit-request.js";
import { sourceOf, sourcePicker } from "./source.js";

const isTyping = (event) => event.composedPath().some((node) => node.matches?.("input, select, textarea, [contenteditable]"));

// Parts of the page that got their source here.
const named = new WeakSet();

/** Names the source of parts that have none of their own, such as tables made from values: the line of their block. */
const nameBlocks = (lines, file) => {
  for (const child of [...document.querySelectorAll("main .body > *")]) {
    if (named.has(child)) delete child.dataset.source;
  }
  let last = 0;
  for (const child of document.querySelectorAll("main .body > *")) {
    const own = child.matches("[data-source]") ? child : child.querySelector("[data-source]");
    if (own) {
      last = Math.max(last, Number(own.dataset.source.match(/:(\d+):\d+$/)?.[1]));
    } else if (child.localName !== "anyqtama-draft") {
      last = lines.find((start) => start > last) ?? last;
      child.dataset.source = `${file}:${last}:1`;
      named.add(child);
    }
  }
};

/** Makes the page editable. `details()` are the details of the page, `notify` shows a message in the bar. */
export const editing = async (stack, host, button, notify, details) => {
  const text = await strings();
  const sources = () => details().sources ?? [];
  let panel;
  // The lines that are open here; others see them.
  let here = [];
  let others;
  const settle = () => panel.closed.then(() => {
    panel = null;
    here = [];
    others?.tell();
  });

  const show = async (place) => {
    const { linesOf } = await import("./edit-presence.js");
    here = linesOf(place);
    others?.tell();
    settle();
  };

  const open = async (element, source, notifier, words) => {
    if (panel) return panel.focus();
    pencil.hidden = true;
    try {
      let place = await ask("place", source);
      // From the list of problems: the whole record of the file, such as a value with all its periods.
      if (!element && place.path?.length > 2) place = { ...(await ask("record", { file: place.file, path: place.path.slice(0, 2) })), key: place.path[2] };
      const { openPanel } = await import("./edit-panel.js");
      const name = (element ? document.querySelector("main h1")?.textContent.trim() : recordName(place.value, text)) || text.edit;
      panel = await openPanel(stack, { place, element, text, notify, words, name, follow });
      pencil.hidden = true;
      show(place);
    } catch (error) {
      notify({ message: error.message });
    }
  };

  // Opens the form of a value that a text uses, or of the list to which a record belongs.
  const follow = async ({ file, list, id, name, path }) => {
    try {
      const at = path ?? [list, (await ask("record", { file, path: [] })).value[list].findIndex((item) => item.id === id)];
      const place = await ask("record", { file, path: at });
      const { openPanel } = await import("./edit-panel.js");
      panel = await openPanel(stack, { place, element: null, text, notify, name, follow });
      show(place);
    } catch (error) {
      notify({ message: error.message });
    }
  };

  const openEntryPanel = async (slug) => {
    if (panel) return panel.focus();
    pencil.hidden = true;
    try {
      const { openEntry } = await import("./edit-entry.js");
      panel = await openEntry(stack, { slug, text, notify, edit: (source) => setTimeout(() => open(null, source)) });
      settle();
    } catch (error) {
      notify({ message: error.message });
    }
  };

  const pencil = h("button", { type: "button", className: "pencil", hidden: true, title: `${text.edit} (E)`, "aria-label": text.edit, tabIndex: -1 }, "✎");
  host.shadowRoot.append(pencil);
  let target = null;
  const point = (element) => {
    const { blocks, blocks_file: file } = details();
    if (blocks) nameBlocks(blocks, file);
    const found = element ? sourceOf(element, sources().filter(({ selector }) => selector !== ":root")) : null;
    target = found;
    pencil.hidden = !found || Boolean(panel);
    if (found) move(found);
  };
  const move = (found) => {
    const { top, right, left } = found[0].getBoundingClientRect();
    const isRightToLeft = getComputedStyle(found[0]).direction === "rtl";
    pencil.style.insetBlockStart = `${Math.max(4, top - 4)}px`;
    pencil.style.left = `${Math.min(innerWidth - 44, Math.max(4, isRightToLeft ? left - 36 : right + 4))}px`;
  };
  const share = async () => {
    if (others) return;
    const { presence } = await import("./edit-presence.js");
    others ??= presence(text, () => here, (isMet) => isMet && panel?.say?.(text["somebody-else"]), sources);
  };
  let hovered = null;
  // Where the pointer rested last: on its way to the pencil it passes other parts.
  let rested = null;
  let resting;
  document.addEventListener("mouseover", (event) => {
    if (button.ariaPressed === "true" || !(event.target instanceof Element) || event.composedPath().includes(host)) return;
    hovered = event.target;
    clearTimeout(resting);
    resting = setTimeout(() => (rested = event.target), 120);
    if (!button.hidden) point(hovered);
  });
  addEventListener("scroll", () => target && move(target), { passive: true });
  pencil.addEventListener("click", () => target && open(...target, notify, target[0].contains(rested) ? rested.textContent : ""));

  addEventListener("keydown", (event) => {
    if (event.code !== "KeyE" || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event) || button.hidden) return;
    event.preventDefault();
    const focused = document.activeElement?.closest("main *");
    if (focused && !(target && pencil.hidden === false)) point(focused);
    if (target) open(...target);
    else button.click();
  });
  sourcePicker(host, button, notify, sources, { act: open, help: text["edit-help"], shortcut: null });
  // For details that arrive after the pointer.
  return { open: (source) => open(null, source), openEntry: openEntryPanel, share, update: () => !panel && hovered?.isConnected && point(hovered) };
};
