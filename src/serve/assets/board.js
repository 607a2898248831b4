// The editors' board: one row an entry, page or region; filters; a click opens the page or its source.
import { ask, fill, make, openSource, words } from "./common.js";
import { follow } from "./news.js";

const said = await words();
const app = document.getElementById("app");
const KINDS = { entry: said.entry, page: said["other-page"], region: said.region };
const FILTERS = {
  all: () => true,
  overdue: (row) => row.overdue,
  behind: (row) => Object.values(row.languages).some((state) => state !== "complete"),
  "with-problems": (row) => row.errors + row.warnings > 0,
  "with-open-points": (row) => row.open_points > 0,
};

let board = { rows: [], languages: [] };
const message = make("p", { role: "status", className: "message" });
const tell = ({ text, url }) => message.replaceChildren(text, ...(url ? [" ", make("a", { href: url }, said["open-in-vscode"])] : []));

const filter = make("select", { onchange: () => draw() }, ...Object.keys(FILTERS).map((name) => make("option", { value: name }, said[name])));
const kind = make("select", { onchange: () => draw() }, make("option", { value: "" }, said.all),
  ...Object.entries(KINDS).map(([name, text]) => make("option", { value: name }, text)));
const count = make("span", { className: "count", role: "status" });
const head = make("tr");
const body = make("tbody");
const table = make("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": said.board },
  make("table", {}, make("thead", {}, head), body));
app.append(make("p", { className: "filters" }, make("label", {}, `${said.filter} `, filter), " ", make("label", {}, `${said.kind} `, kind), " ", count), message, table);

const link = (row) => {
  const language = board.languages.find((code) => row.languages[code] !== "missing") ?? board.languages[0];
  return `/${language?.toLowerCase()}/${row.path}/`;
};
const compare = (row) => `/_preview/${row.kind === "entry" ? row.slug : row.kind === "page" ? `pages/${row.slug}` : row.path}?lang=${said.lang}`;
const source = (row) => make("button", { type: "button", onclick: async () => tell(await openSource(`${row.file}:1:1`)) }, said.source);

const cells = (row) => [
  make("td", {}, KINDS[row.kind]),
  make("th", { scope: "row" }, row.number ? `№ ${row.number} ` : "", make("a", { href: link(row) }, row.title || row.slug)),
  ...board.languages.map((code) => make("td", { className: row.languages[code] }, said[row.languages[code]])),
  make("td", { className: row.parity ? "bad" : "" }, row.parity || "–"),
  make("td", {}, row.facts.map(({ id, to }) => (to ? `${id} (${said.until} ${to})` : id)).join(", ") || "–"),
  make("td", { className: row.overdue ? "bad" : "" }, row.review_by ?? "–", row.overdue && ` · ${said.overdue}`),
  make("td", {}, row.open_points || "–"),
  make("td", { className: row.errors ? "bad" : row.warnings ? "stale" : "" }, row.errors + row.warnings || "–"),
  make("td", {}, make("a", { href: compare(row) }, said.compare), " ", source(row)),
];

const draw = () => {
  const columns = [said.kind, said.page, ...board.languages, said.parity, said.facts, said["review-by"], said["open-points"], said.problems, said.source];
  head.replaceChildren(...columns.map((text) => make("th", { scope: "col" }, text)));
  const rows = board.rows.filter((row) => FILTERS[filter.value](row) && (!kind.value || row.kind === kind.value));
  body.replaceChildren(...rows.map((row) => make("tr", {}, ...cells(row))));
  count.textContent = rows.length ? fill(said.rows, { count: rows.length }) : said["nothing-fits"];
};

const update = async () => {
  board = await ask("board.json");
  draw();
};
await update();
follow(update);
