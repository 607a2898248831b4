// «Import a table»: an editor drops a spreadsheet of places on the board, sees what would change, and confirms it.
import { coded, fill, h, helpLink, plain } from "./common.js";
import { sendFile } from "./edit-request.js";

const KINDS = ["new", "changed", "gone"];

export const importPart = ({ text, notify, names, languages }) => {
  let file = null;
  let sheet = null;
  let chosen = {};
  let run = 0;
  const status = h("p", { role: "status" });
  const result = h("div");
  const directory = h("select", { onchange: () => (aim(), restart()) }, ...names.directories.map(({ id, name }) => h("option", { value: id }, name)));
  const download = h("a", { download: "" }, text["import-download"]);
  const aim = () => (download.href = `/_preview/places.xlsx?directory=${encodeURIComponent(directory.value)}`);
  aim();

  /** A column in words: `address.kk` is «address (Қазақша)». */
  const column = (name) => {
    const [stem, code] = name.split(".");
    const language = languages.find((known) => known.code === code)?.name;
    return (text[`field-${stem}`] ?? stem) + (code ? ` (${language ?? code})` : "");
  };
  const area = (id) => names.areas?.find((known) => known.id === `${directory.value}/${id}`)?.name ?? id;
  // A problem of the area as a whole.
  const ofArea = (path) => {
    const [, id] = /^content\/directories\/[^/]+\/(.+)\.yaml$/.exec(path) ?? [];
    return id ? `${area(id)}: ` : "";
  };
  const restart = () => {
    sheet = null;
    chosen = {};
    look();
  };
  const choose = (found) => {
    if (!found) return;
    file = found;
    restart();
  };
  const send = async (write) => {
    const mine = ++run;
    status.className = "";
    status.textContent = text["import-reading"];
    try {
      const values = { directory: directory.value, name: file.name, columns: JSON.stringify(chosen), ...(sheet !== null && { sheet }), ...write };
      const answer = await sendFile("table", values, file);
      if (mine !== run) return;
      status.textContent = "";
      draw(answer, Boolean(write));
    } catch (error) {
      if (mine !== run) return;
      result.replaceChildren();
      status.className = "bad";
      // Browsers refuse to read a file that changed since it was chosen.
      status.textContent = error.name === "TypeError" || error.name === "NotReadableError" ? text["import-choose-again"] : error.message;
    }
  };
  const look = () => file && send(null);
  const store = (answer) => send({ write: answer.fingerprint, title: fill(text.imported, { name: file.name }) });

  const sheets = ({ sheets: found }) => {
    if (found.length < 2) return "";
    const select = h("select", { onchange: () => ((sheet = select.value), (chosen = {}), look()) }, ...found.map((name) => h("option", {}, name)));
    select.value = sheet ?? found[0];
    return h("label", { className: "row" }, h("span", {}, text["import-sheet"]), select);
  };
  const isUnknown = ({ problems }, heading) => problems.some((problem) => problem.id === "unknown-csv-column" && problem.heading === heading);
  // Which heading of the table is which part of a place; an editor decides what the program does not know.
  const headings = (answer) => {
    const unknown = answer.headings.filter(({ heading }) => isUnknown(answer, heading));
    const row = ({ heading, column: found }) => {
      const select = h("select", { onchange: () => {
        chosen[heading] = select.value;
        look();
      } }, isUnknown(answer, heading) && h("option", { value: "", disabled: true }, text["import-unknown"]),
      h("option", { value: "ignore" }, text["import-ignore"]), ...answer.columns.map((name) => h("option", { value: name }, column(name))));
      select.value = found ?? (isUnknown(answer, heading) ? "" : "ignore");
      return h("label", { className: "row", "data-heading": heading }, h("span", {}, heading), select);
    };
    const others = answer.headings.filter((heading) => !unknown.includes(heading));
    return h("div", {}, ...unknown.map(row), h("details", {}, h("summary", {}, text["import-headings"]), ...others.map(row)));
  };
  const problems = ({ problems: found, problem_count: count, fingerprint }) => {
    if (!found.length) return "";
    const item = (problem) => h("li", { className: problem.severity }, problem.row ? `${fill(text["import-row"], { row: problem.row })}${problem.heading ? `, «${problem.heading}»` : ""}: ` : ofArea(problem.place.file),
      h("strong", {}, ...coded(plain(problem.message, text, languages))),
      // What the hint says about a file is done with the lists above.
      ...(problem.hint && problem.id !== "unknown-csv-column" ? [" ", ...coded(plain(problem.hint, text, languages))] : []), " ", helpLink(problem, text, text.help));
    return h("div", {}, h("p", { className: fingerprint ? "stale" : "bad" }, fill(fingerprint ? text["import-warnings"] : text["import-errors"], { count })),
      h("ul", { className: "trouble" }, ...found.map(item), count > found.length && h("li", {}, fill(text["import-and-more"], { count: count - found.length }))));
  };
  const words = (name, value) => (name === "services" ? value.split(", ").map((id) => names.services?.find((known) => known.id === id)?.name ?? id).join(", ") : value);
  const difference = ({ column: name, was, now }) => h("li", {}, `${column(name)}: `, was && h("del", {}, words(name, was)), was && now && " ", now && h("ins", {}, words(name, now)));
  // A place by its area, name and address, in the language of the board if the table has it.
  const place = ({ place: cells, differences }) => {
    const codes = Object.keys(cells).map((name) => name.split(".")[1]);
    const isShown = (name) => name !== "area" && (!codes.includes(text.lang) || [undefined, text.lang].includes(name.split(".")[1]));
    const parts = new Set(Object.keys(cells).filter(isShown).sort().reverse().map((name) => cells[name]));
    return h("li", {}, [area(cells.area), ...parts].join(" · "), differences.length > 0 && h("ul", {}, ...differences.map(difference)));
  };
  const changes = (answer) => {
    const part = (kind) => {
      const { count, first } = answer.changes[kind];
      return h("details", { open: count > 0 && count <= 20 }, h("summary", {}, fill(text[`import-${kind}`], { count })),
        h("ul", {}, ...first.map(place), count > first.length && h("li", {}, fill(text["import-and-more"], { count: count - first.length }))));
    };
    return h("div", {}, ...KINDS.filter((kind) => answer.changes[kind].count).map(part), h("p", {}, fill(text["import-same"], { count: answer.same })));
  };
  const draw = (answer, wasConfirmed) => {
    if (answer.is_written) {
      status.className = "complete";
      status.textContent = fill(text.imported, { name: file.name });
      file = null;
      input.value = "";
      result.replaceChildren();
      return;
    }
    const hasChanges = answer.file_count > 0;
    if (wasConfirmed) status.textContent = text["import-changed-meanwhile"];
    else if (answer.fingerprint && !hasChanges) status.textContent = text["import-nothing"];
    // The choice of a column redraws the list in which it was made.
    const focused = result.contains(document.activeElement) && document.activeElement.closest("[data-heading]")?.dataset.heading;
    result.replaceChildren(sheets(answer), headings(answer), problems(answer), answer.fingerprint ? changes(answer) : "",
      answer.fingerprint && hasChanges ? h("p", {}, h("button", { type: "button", className: "primary", onclick: () => store(answer) }, text["import-write"])) : "");
    const again = focused && result.querySelector(`[data-heading="${CSS.escape(focused)}"]`);
    if (again) {
      if (again.closest("details")) again.closest("details").open = true;
      again.querySelector("select").focus();
    }
  };
  const input = h("input", { type: "file", accept: ".xlsx,.csv", onchange: () => choose(input.files[0]) });
  const drop = h("details", { className: "create import" }, h("summary", {}, text.import), h("p", {}, text["import-help"]),
    names.directories.length > 1 && h("label", { className: "row" }, h("span", {}, text["field-directory"]), directory),
    h("p", {}, download), h("label", { className: "row" }, h("span", {}, text["import-file"]), input), status, result);
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
  });
  return drop;
};
