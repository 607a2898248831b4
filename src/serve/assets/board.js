// The editors' board: one row per entry, page and area, filters, links to the page and its source.
import { askedPart } from "./board-asked.js";
import { editingPart } from "./board-edit.js";
import { allNames } from "./edit-toolbar.js";
import { fetchJson, fill, h, notifier, openSource, readable, strings } from "./common.js";
import { onReload } from "./live-reload.js";

const text = await strings();
const app = document.getElementById("app");
const KINDS = { entry: text.entry, page: text["other-page"], area: text.area };
const FILTERS = {
  all: () => true,
  overdue: (row) => row.overdue,
  behind: (row) => Object.values(row.languages).some((state) => state !== "complete"),
  "with-problems": (row) => row.errors + row.warnings > 0,
  "with-errors": (row) => row.errors > 0,
  parity: (row) => row.parity > 0,
  "with-open-points": (row) => row.open_points > 0,
};

// Names for readers who may write; others see the short names of the files.
const { names = {}, languages = [] } = await allNames().catch(() => ({}));
const nameOf = (list, id, unnamed = id) => list?.find((known) => (known.id ?? known.code) === id)?.name ?? unnamed;
let board = { rows: [], languages: [] };
const status = h("p", { role: "status", className: "message" });
const notify = notifier(status, text);

const filter = h("select", { onchange: () => draw() }, ...Object.keys(FILTERS).map((name) => h("option", { value: name }, text[name])));
const kind = h("select", { onchange: () => draw() }, h("option", { value: "" }, text.all),
  ...Object.entries(KINDS).map(([name, label]) => h("option", { value: name }, label)));
const count = h("span", { className: "count", role: "status" });
const head = h("tr");
const body = h("tbody");
const table = h("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": text.board },
  h("table", {}, h("thead", {}, head), body));
// What has to be done, first what blocks a release: each count shows its rows.
const tasks = h("ul", { className: "tasks" });
const DUE = { "with-errors": (row) => row.errors > 0, parity: (row) => row.parity > 0, overdue: FILTERS.overdue, behind: FILTERS.behind, "with-open-points": FILTERS["with-open-points"] };
const drawTasks = () => {
  const found = Object.entries(DUE).map(([name, isDue]) => [name, board.rows.filter(isDue).length]).filter(([, number]) => number);
  tasks.replaceChildren(...found.map(([name, number]) => h("li", { className: name === "with-errors" || name === "parity" ? "bad" : "" }, h("button", { type: "button", onclick: () => {
    filter.value = name in FILTERS ? name : "all";
    draw();
  } }, `${text[name]}: ${number}`))), ...(found.length ? [] : [h("li", {}, text["nothing-due"])]));
};

const asked = askedPart(text, () => board.languages);
app.append(tasks, await editingPart(text, notify), asked.part, h("p", { className: "filters" }, h("label", {}, `${text.filter} `, filter), " ", h("label", {}, `${text.kind} `, kind), " ", count), status, table);

// In the language of the board, if it is one of the handbook.
const title = (row) => nameOf({ entry: names.entries, page: names.pages, area: names.areas }[row.kind], row.kind === "area" ? row.file.slice("content/directories/".length, -".yaml".length) : row.slug, row.title || row.slug);
const link = (row) => {
  const order = [text.lang, ...board.languages].filter((code) => board.languages.includes(code));
  const language = order.find((code) => row.languages[code] !== "missing") ?? board.languages[0];
  return `/${language?.toLowerCase()}/${row.path}/`;
};
const compare = (row) => `/_preview/${row.kind === "entry" ? row.slug : row.kind === "page" ? `pages/${row.slug}` : row.path}?lang=${text.lang}`;
const source = (row) => h("button", { type: "button", onclick: async () => notify(await openSource(`${row.file}:1:1`)) }, text.source);

const cells = (row) => [
  h("td", {}, KINDS[row.kind]),
  h("th", { scope: "row" }, row.number ? `${text["number-sign"]} ${row.number} ` : "", h("a", { href: link(row) }, title(row))),
  ...board.languages.map((code) => h("td", { className: row.languages[code] }, text[row.languages[code]])),
  h("td", { className: row.parity ? "bad" : "" }, row.parity || "–"),
  h("td", {}, row.facts.map(({ id, to }) => nameOf(names.facts, id) + (to ? ` (${fill(text.until, { date: readable(to, text.lang) })})` : "")).join(", ") || "–"),
  h("td", { className: row.overdue ? "bad" : "" }, readable(row.review_by, text.lang), row.overdue && ` · ${text.overdue}`),
  h("td", {}, row.points.length ? h("details", {}, h("summary", {}, String(row.points.length)), h("ul", {}, ...row.points.map((point) => h("li", { lang: board.languages[0] }, point)))) : "–"),
  h("td", { className: row.errors ? "bad" : row.warnings ? "stale" : "" }, row.errors + row.warnings || "–"),
  h("td", {}, h("a", { href: compare(row) }, text.compare), " ", source(row)),
];

const draw = () => {
  drawTasks();
  const columns = [text.kind, text.page, ...board.languages.map((code) => nameOf(languages, code)), text.parity, text.facts, text["review-by"], text["open-points"], text.problems, text.source];
  head.replaceChildren(...columns.map((name) => h("th", { scope: "col" }, name)));
  const rows = board.rows.filter((row) => FILTERS[filter.value](row) && (!kind.value || row.kind === kind.value));
  body.replaceChildren(...rows.map((row) => h("tr", {}, ...cells(row))));
  count.textContent = rows.length ? fill(text.rows, { count: rows.length }) : text["no-matches"];
};

const update = async () => {
  board = await fetchJson("board.json");
  draw();
  await asked.refresh();
};
await update();
onReload(update);
