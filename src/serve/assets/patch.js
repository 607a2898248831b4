// Changes the open page in place. Only what differs between the page as it was written (`before`) and as it is written now
// (`after`) is changed: what scripts and the reader made of the rest (open details, focus, values, buttons) stays.

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

// Where elements of one name stand in another order, they are told apart by their id, language or first link.
const key = (node) => {
  if (!isElement(node)) return "";
  const link = node.matches("a") ? node : node.querySelector(":scope > a");
  return node.id || link?.getAttribute("href") || node.getAttribute("lang") || "";
};

// The children of the open page that were made from the children of `before`, in their order; none where a script left too little.
const counterparts = (live, before) => {
  const free = new Set(live.childNodes);
  const found = [];
  for (const child of before.childNodes) {
    const mine = [...free].find((node) => node.nodeName === child.nodeName && key(node) === key(child));
    if (!mine) return null;
    free.delete(mine);
    found.push(mine);
  }
  return found;
};

const attributes = (live, before, after) => {
  for (const { name } of [...before.attributes, ...after.attributes]) {
    const value = after.getAttribute(name);
    if (value === before.getAttribute(name)) continue;
    if (value === null) live.removeAttribute(name);
    else live.setAttribute(name, value);
  }
};

const copy = (node) => document.importNode(node, true);

// One node: kept and changed where it is of the same kind, else replaced. Returns the node that stands there now.
const one = (live, before, after) => {
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
  attributes(live, before, after);
  children(live, before, after);
  // A name that a script gave repeats the words.
  if (live.hasAttribute("aria-label") && !before.hasAttribute("aria-label")) live.setAttribute("aria-label", after.textContent);
  return live;
};

const children = (live, before, after) => {
  const mine = counterparts(live, before);
  if (!mine) return void live.replaceChildren(...[...after.childNodes].map(copy));
  const [old, fresh] = [[...before.childNodes], [...after.childNodes]];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start].isEqualNode(fresh[start])) start += 1;
  let end = 0;
  const rest = Math.min(old.length, fresh.length) - start;
  while (end < rest && old.at(-1 - end).isEqualNode(fresh.at(-1 - end))) end += 1;
  let last = mine[start - 1];
  for (let at = start; at < fresh.length - end; at += 1) {
    if (at < old.length - end) {
      last = one(mine[at], old[at], fresh[at]);
    } else {
      const node = copy(fresh[at]);
      if (last) last.after(node);
      else live.prepend(node);
      last = node;
    }
  }
  for (let at = Math.max(start, fresh.length - end); at < old.length - end; at += 1) mine[at].remove();
};

const scripts = (page) => [...page.querySelectorAll("script[src]:not([data-anyqtama])")].map((script) => script.outerHTML).join();
const styles = (page) => [...page.querySelectorAll("link[rel=stylesheet]")];

// A new style takes the place of the old one when it is there: nothing flashes.
const restyle = (before, after) => {
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

/** Makes the open page what `after` is. Returns false where only loading it again can do that. */
export const patch = (before, after) => {
  if (scripts(before) !== scripts(after)) return false;
  const focused = document.activeElement;
  // Its other attributes belong to scripts.
  for (const name of ["lang", "dir"]) {
    const value = after.documentElement.getAttribute(name);
    if (value !== null && value !== document.documentElement.getAttribute(name)) document.documentElement.setAttribute(name, value);
  }
  if (document.title !== after.title) document.title = after.title;
  restyle(before, after);
  one(document.body, before.body, after.body);
  if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus({ preventScroll: true });
  return true;
};
