// The side-by-side view: the languages of a page in columns with aligned blocks; differences are marked.
import { coded, fetchJson, fill, h, notifier, openSource, page, plain, strings } from "./common.js";
import { ask } from "./edit-request.js";
import { openPanel } from "./edit-panel.js";
import { allNames } from "./edit-toolbar.js";
import { onReload } from "./live-reload.js";
import { showStale } from "./stale.js";
import { difference, mark, tokens } from "./tokens.js";

const text = await strings();
const app = document.getElementById("app");
const status = h("p", { role: "status", className: "message" });
const summary = h("p", { className: "summary" });
const problems = h("ul", { className: "differences" });
const stale = h("div");
const grid = h("div", { className: "compare" });
const notify = notifier(status, text);
app.append(h("p", {}, h("a", { href: `/_preview/?lang=${text.lang}` }, text.board)), summary, problems, stale, status, grid);

// Readers at other computers may not write.
const mayEdit = await allNames().then(() => true, () => false);
const panelPlace = h("div", { className: "panel-place" });
document.body.append(panelPlace);
let isOpen = false;
const write = async (source) => {
  if (isOpen) return;
  isOpen = true;
  try {
    const place = await ask("place", source);
    const { closed } = await openPanel(panelPlace, { place, element: null, text, notify, name: document.title.split(" · ")[0] });
    await closed;
  } catch (error) {
    notify({ message: error.message });
  } finally {
    isOpen = false;
  }
};

// The blocks of a page in document order: title, answer, key facts, then the blocks of each section.
const BLOCKS = "h1, .answer, .facts > dl > div, .body > *, table.place > tbody, .points > *, .point";

const blocks = (html, address) => {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  // Resolve links and images relative to their page.
  for (const name of ["href", "src"]) {
    for (const element of main.querySelectorAll(`[${name}]`)) element.setAttribute(name, new URL(element.getAttribute(name), address));
  }
  const sections = [{ anchor: "", blocks: [] }];
  for (const block of main.querySelectorAll(BLOCKS)) {
    if (block.parentElement.closest(BLOCKS)) continue;
    if (/^H[2-6]$/.test(block.tagName)) sections.push({ anchor: block.id, blocks: [] });
    sections.at(-1).blocks.push(block);
  }
  return sections;
};

// Aligns sections by their anchors, and the blocks within a section by their position.
const rows = (pages) => {
  const anchors = [...new Set(pages.flatMap((sections) => sections.map(({ anchor }) => anchor)))];
  return anchors.flatMap((anchor) => {
    const found = pages.map((sections) => sections.find((section) => section.anchor === anchor)?.blocks ?? []);
    const longest = Math.max(...found.map((list) => list.length));
    return Array.from({ length: longest }, (_, at) => found.map((list) => list[at]));
  });
};

const cell = (block, { code, dir }) => {
  const container = h("div", { lang: code, dir, className: block ? "block" : "block none" });
  if (!block) {
    container.append(text.empty);
    return container;
  }
  // Rows of tables and items of lists of facts are valid only inside their parent.
  const parent = /^(TBODY|TR)$/.test(block.tagName) ? "table" : block.parentElement?.localName === "dl" ? "dl" : null;
  container.append(parent ? h(parent, {}, document.importNode(block, true)) : document.importNode(block, true));
  // Each id would occur once per language.
  for (const element of container.querySelectorAll("[id]")) element.removeAttribute("id");
  const source = block.closest("[data-source]")?.dataset.source ?? block.querySelector("[data-source]")?.dataset.source;
  if (source && mayEdit) container.append(h("button", { type: "button", className: "source", onclick: () => write(source) }, text.edit));
  if (source) container.append(h("button", { type: "button", className: "source", title: source, onclick: async () => notify(await openSource(source)) }, text.source));
  return container;
};

const draw = async () => {
  const { languages, conventions, folder, differences } = await fetchJson("compare.json", { path: page });
  const pages = await Promise.all(languages.map(async ({ path }) => {
    const address = new URL(path, location.href);
    return blocks(await (await fetch(address)).text(), address);
  }));
  grid.style.setProperty("--languages", languages.length);
  const heads = languages.map(({ code, name, path }) => h("h2", { lang: code }, h("a", { href: path }, name)));
  const cells = rows(pages).flatMap((row) => {
    const [first, ...others] = row.map((block, at) => cell(block, languages[at]));
    const tokensOf = (block, at) => tokens(block, conventions[languages[at].code], languages[at].folder);
    const own = tokensOf(first, 0);
    const marks = new Map();
    // What the check does not count is not marked either.
    if (differences.length || !folder) others.forEach((other, at) => {
      const theirs = tokensOf(other, at + 1);
      const extra = difference(theirs, own);
      mark(extra, text.differs);
      for (const token of difference(own, theirs)) marks.set(token, token);
    });
    mark([...marks.keys()], text.differs);
    return [first, ...others];
  });
  grid.replaceChildren(...heads, ...cells);
  document.title = `${pages[0][0].blocks[0]?.textContent ?? ""} · ${text.compare}`;
  summary.textContent = differences.length ? fill(text.differences, { count: differences.length }) : text.same;
  summary.classList.toggle("bad", differences.length > 0);
  problems.replaceChildren(...differences.map(({ message, hint, place }) => h("li", {}, h("strong", {}, ...coded(plain(message, text, languages))), ...(hint ? [" ", ...coded(plain(hint, text, languages))] : []), ` (${place.file}:${place.line})`)));
  await showStale(stale, { folder, languages, text, notify, draw });
};

await draw();
onReload(draw);
