// The languages of a page side by side, block beside block, so that they scroll together; what differs is marked.
import { ask, fill, make, openSource, page, words } from "./common.js";
import { follow } from "./news.js";
import { difference, mark, tokens } from "./tokens.js";

const said = await words();
const app = document.getElementById("app");
const message = make("p", { role: "status", className: "message" });
const summary = make("p", { className: "summary" });
const grid = make("div", { className: "compare" });
const tell = ({ text, url }) => message.replaceChildren(text, ...(url ? [" ", make("a", { href: url }, said["open-in-vscode"])] : []));
app.append(make("p", {}, make("a", { href: `/_preview/?lang=${said.lang}` }, said.board)), summary, message, grid);

// What a page is made of, in order: title, answer, key facts, then its blocks by section.
const BLOCKS = "h1, .answer, .facts > dl > div, .body > *, table.place > tbody, .points > *, .point";

const blocks = (html, address) => {
  const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
  // Links and pictures stay those of their page.
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

// Blocks beside each other: sections by their anchors, within a section one by one.
const rows = (pages) => {
  const anchors = [...new Set(pages.flatMap((sections) => sections.map(({ anchor }) => anchor)))];
  return anchors.flatMap((anchor) => {
    const found = pages.map((sections) => sections.find((section) => section.anchor === anchor)?.blocks ?? []);
    const longest = Math.max(...found.map((list) => list.length));
    return Array.from({ length: longest }, (_, at) => found.map((list) => list[at]));
  });
};

const cell = (block, { code, dir }) => {
  const place = make("div", { lang: code, dir, className: block ? "block" : "block none" });
  if (!block) {
    place.append(said.empty);
    return place;
  }
  const table = /^(TBODY|TR)$/.test(block.tagName);
  place.append(table ? make("table", {}, document.importNode(block, true)) : document.importNode(block, true));
  // Anchors would stand twice on this page.
  for (const element of place.querySelectorAll("[id]")) element.removeAttribute("id");
  const source = block.closest("[data-source]")?.dataset.source ?? block.querySelector("[data-source]")?.dataset.source;
  if (source) place.append(make("button", { type: "button", className: "source", title: source, onclick: async () => tell(await openSource(source)) }, said.source));
  return place;
};

const draw = async () => {
  const { languages, months } = await ask("compare.json", { path: page });
  const pages = await Promise.all(languages.map(async ({ path }) => {
    const address = new URL(path, location.href);
    return blocks(await (await fetch(address)).text(), address);
  }));
  let count = 0;
  grid.style.setProperty("--languages", languages.length);
  const heads = languages.map(({ code, name, path }) => make("h2", { lang: code }, make("a", { href: path }, name)));
  const cells = rows(pages).flatMap((row) => {
    const [first, ...others] = row.map((block, at) => cell(block, languages[at]));
    const tokensOf = (place, at) => tokens(place, months[languages[at].code] ?? [], languages[at].folder);
    const own = tokensOf(first, 0);
    const marks = new Map();
    others.forEach((place, at) => {
      const theirs = tokensOf(place, at + 1);
      const extra = difference(theirs, own);
      mark(extra, said.differs);
      for (const token of difference(own, theirs)) marks.set(token, token);
      count += Math.max(extra.length, difference(own, theirs).length);
    });
    mark([...marks.keys()], said.differs);
    return [first, ...others];
  });
  grid.replaceChildren(...heads, ...cells);
  document.title = `${pages[0][0].blocks[0]?.textContent ?? ""} · ${said.compare}`;
  summary.textContent = count ? fill(said.differences, { count }) : said.same;
  summary.classList.toggle("bad", count > 0);
};

await draw();
follow(draw);
