// Patches the open page in place. Only differences between the previous HTML (`before`) and the new HTML (`after`) are applied,
// so that the state that scripts and the reader added (open details, focus, values, buttons) is preserved.

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

// Identifies an element among siblings of the same name: by its id, first link or language.
const key = (node) => {
  if (!isElement(node)) return "";
  const link = node.matches("a") ? node : node.querySelector(":scope > a");
  return node.id || link?.getAttribute("href") || node.getAttribute("lang") || "";
};

// The live children that correspond to the children of `before`, in order. Null if a script removed one of them.
const counterparts = (live, before) => {
  const free = new Set(live.childNodes);
  const found = [];
  for (const child of before.childNodes) {
    const match = [...free].find((node) => node.nodeName === child.nodeName && key(node) === key(child));
    if (!match) return null;
    free.delete(match);
    found.push(match);
  }
  return found;
};

const patchAttributes = (live, before, after) => {
  for (const { name } of [...before.attributes, ...after.attributes]) {
    const value = after.getAttribute(name);
    if (value === before.getAttribute(name)) continue;
    if (value === null) live.removeAttribute(name);
    else live.setAttribute(name, value);
  }
};

const copy = (node) => document.importNode(node, true);

// Updates a node, or replaces it if its name or id changed. Returns the node that is now in the document.
const patchNode = (live, before, after) => {
  if (before.isEqualNode(after)) return live;
  if (before.nodeName !== after.nodeName || before.id !== after.id) {
    const fresh = copy(after);
    live.replaceWith(fresh);
    return fresh;
  }
  if (!isElement(after)) {
    live.data = after.data;
    return live;
  }
  patchAttributes(live, before, after);
  patchChildren(live, before, after);
  // An accessible name that a script added repeats the text.
  if (live.hasAttribute("aria-label") && !before.hasAttribute("aria-label")) live.setAttribute("aria-label", after.textContent);
  return live;
};

const patchChildren = (live, before, after) => {
  const counterpart = counterparts(live, before);
  if (!counterpart) return void live.replaceChildren(...[...after.childNodes].map(copy));
  const [old, fresh] = [[...before.childNodes], [...after.childNodes]];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start].isEqualNode(fresh[start])) start += 1;
  let end = 0;
  const rest = Math.min(old.length, fresh.length) - start;
  while (end < rest && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end += 1;
  let last = counterpart[start - 1];
  for (let at = start; at < fresh.length - end; at += 1) {
    if (at < old.length - end) {
      last = patchNode(counterpart[at], old[at], fresh[at]);
    } else {
      const node = copy(fresh[at]);
      if (last) last.after(node);
      else live.prepend(node);
      last = node;
    }
  }
  for (let at = Math.max(start, fresh.length - end); at < old.length - end; at += 1) counterpart[at].remove();
};

const scripts = (page) => [...page.querySelectorAll("script[src]:not([data-anyqtama])")].map((script) => script.outerHTML).join();
const styles = (page) => [...page.querySelectorAll("link[rel=stylesheet]")];

// Replaces a style sheet after the new one has loaded, so that the page is never unstyled.
const patchStyles = (before, after) => {
  const old = styles(before).map((link) => link.getAttribute("href"));
  const fresh = styles(after).map((link) => link.getAttribute("href"));
  const live = styles(document);
  fresh.forEach((href, at) => {
    if (href === old[at]) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => {
      live[at]?.remove();
      document.dispatchEvent(new Event("anyqtama-style"));
    });
    if (live[at]) live[at].after(link);
    else document.head.append(link);
  });
  live.slice(fresh.length).forEach((link) => link.remove());
};

/** Turns the open page into `after`. Returns false if that requires a reload. */
export const patch = (before, after) => {
  if (scripts(before) !== scripts(after)) return false;
  const focused = document.activeElement;
  // The other attributes of the root element are set by scripts.
  for (const name of ["lang", "dir"]) {
    const value = after.documentElement.getAttribute(name);
    if (value !== null && value !== document.documentElement.getAttribute(name)) document.documentElement.setAttribute(name, value);
  }
  if (document.title !== after.title) document.title = after.title;
  patchStyles(before, after);
  patchNode(document.body, before.body, after.body);
  if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus({ preventScroll: true });
  return true;
};
