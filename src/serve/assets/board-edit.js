// The editing part of the board: a new entry or area, the data files of the handbook, and the history of changes.
import { fill, h, leave, pageIn, recordName, time } from "./common.js";
import { ask } from "./edit-request.js";
import { openPanel, switched } from "./edit-panel.js";
import { empty, schemaAt } from "./edit-schema.js";
import { allNames } from "./edit-toolbar.js";
import { importPart } from "./board-import.js";
import { linesOf, presence } from "./edit-presence.js";
import { releaseDesk } from "./board-release.js";
import { slugOf } from "./slug.js";

// A new entry with its texts, or a new area. Texts that are left out get the words of a sample.
const newForm = (kind, { text, notify, names, languages }) => {
  const isEntry = kind === "entry";
  const row = (label, input) => h("label", { className: "row" }, h("span", {}, label), input);
  const columns = languages.map(({ code, name }) => {
    const input = (rows) => h(rows ? "textarea" : "input", { ...(rows ? { rows } : { type: "text", required: true }), lang: code, dir: "auto", spellcheck: true, oninput: () => suggest() });
    const [title, answer, body] = [input(), input(2), input(8)];
    const fields = [row(isEntry ? text["field-title"] : text["field-name"], title), ...(isEntry ? [row(text["field-answer"], answer), row(text["full-answer"], body)] : [])];
    return { code, title, answer, body, element: h("fieldset", {}, h("legend", {}, name), ...fields) };
  });
  const slug = h("input", { type: "text", required: true, pattern: "[a-z0-9]+(-[a-z0-9]+)*" });
  const topic = h("select", {}, ...(names.topics ?? []).map(({ id, name }) => h("option", { value: id }, name)));
  const directory = h("select", {}, ...(names.directories ?? []).map(({ id, name }) => h("option", { value: id }, name)));
  let isOwn = false;
  const suggest = () => {
    if (!isOwn) slug.value = slugOf(columns.at(-1).title.value || columns[0].title.value);
  };
  slug.addEventListener("input", () => (isOwn = true));
  const by = (name) => Object.fromEntries(columns.map((column) => [column.code, column[name].value]));
  const create = async (event) => {
    event.preventDefault();
    try {
      const texts = isEntry ? { answers: by("answer"), bodies: by("body") } : {};
      await leave(async () => pageIn(text.lang, await ask("new", { kind, slug: slug.value, topic: isEntry ? topic.value : null, directory: isEntry ? null : directory.value, title: fill(text["created"], { title: columns[0].title.value }), titles: by("title"), ...texts })));
    } catch (error) {
      notify({ message: error.message });
    }
  };
  return h("form", { className: "create", onsubmit: create }, h("div", { className: "columns" }, ...columns.map(({ element }) => element)),
    isEntry ? row(text["field-topic"], topic) : row(text["field-directory"], directory), row(text["field-slug"], slug), h("p", {}, h("button", { type: "submit", className: "primary" }, text.create)));
};

// The lists of a file that has nothing else of its own, such as the currencies and facts; none for other files.
const records = (value) => {
  const lists = Object.entries(value).filter(([, part]) => Array.isArray(part) && part.every((item) => item && typeof item === "object"));
  return Object.keys(value).length <= lists.length + 1 ? lists.map(([key, list]) => ({ key, list })) : [];
};

const dataFile = (file, { text, notify, names, stack, show }) => {
  const [folder, base] = file.split("/").slice(-2);
  const isTable = base.endsWith(".csv");
  const kind = text[`field-${base.replace(/\.\w+$/, "")}`] ?? file;
  const title = isTable ? `${kind}: ${names.directories.find(({ id }) => id === folder)?.name ?? folder}` : kind;
  const body = h("div");
  const open = async (path, value, name) => {
    try {
      const place = await ask("record", { file, path: value === undefined ? path : [] });
      const whole = { ...place, path, value: value === undefined ? place.value : null, start: value };
      const panel = await openPanel(stack, { place: whole, element: null, text, notify, name: name ?? (value === undefined && path.length ? recordName(place.value, text) : title) });
      await show(whole, panel);
      await draw();
    } catch (error) {
      notify({ message: error.message });
    }
  };
  const button = (label, act) => h("li", {}, h("button", { type: "button", onclick: act }, label));
  // The rows of a table are opened by area.
  const drawAreas = () => body.replaceChildren(h("ul", { className: "records" },
    ...(names.listed_areas ?? []).filter(({ directory }) => directory === folder).map(({ id, name }) => button(name, () => open([id], undefined, name)))));
  const draw = async () => {
    if (isTable) return drawAreas();
    const { value, schema } = await ask("record", { file, path: [] });
    const found = records(value);
    const items = ({ key, list }) => [
      found.length > 1 && h("li", { className: "kind" }, h("b", {}, text[`field-${key.replaceAll("_", "-")}`] ?? key)),
      ...list.map((item, at) => button(recordName(item, text) || "–", () => open([key, at]))),
      button(`+ ${text.add}`, () => open([key, list.length], empty(schemaAt(schema, [key, 0]), schema))),
    ];
    body.replaceChildren(h("ul", { className: "records" }, ...found.flatMap(items), button(text["whole-file"], () => open([]))));
  };
  const details = h("details", { ontoggle: () => details.open && !body.hasChildNodes() && draw().catch((error) => notify({ message: error.message })) }, h("summary", {}, title), body);
  return details;
};

const history = ({ text, notify }) => {
  const list = h("ol");
  const draw = async () => {
    const changes = await ask("history");
    list.replaceChildren(...changes.slice(0, 50).map((change) => h("li", { className: change.is_undone ? "undone" : "" }, `${time(change.at, text.lang)} – `, change.is_undone ? h("s", {}, change.title) : change.title)));
  };
  const act = (what) => async () => {
    await switched(what, text, notify);
    await draw();
  };
  const commits = h("div");
  const drawCommits = async () => {
    const found = await ask("commits");
    commits.replaceChildren(...(found?.length ? [h("h3", {}, text.commits), h("ul", {}, ...found.map(({ author, at, subject, files }) => h("li", {}, `${time(Date.parse(at), text.lang)} – ${author}: ${subject}`,
      h("details", {}, h("summary", {}, String(files.length)), h("ul", {}, ...files.map((file) => h("li", {}, file)))))))] : []));
  };
  const details = h("details", { ontoggle: () => details.open && Promise.all([draw(), drawCommits()]).catch((error) => notify({ message: error.message })) }, h("summary", {}, text.history),
    h("p", {}, h("button", { type: "button", onclick: act("undo") }, text.undo), " ", h("button", { type: "button", onclick: act("redo") }, text.redo)), list, commits);
  return details;
};

// Entries that were taken out of the handbook.
const archive = (slugs, { text, notify }) => h("ul", { className: "records" }, ...slugs.map((slug) => h("li", {}, slug, " ", h("button", { type: "button", onclick: async () => {
  try {
    await leave(async () => pageIn(text.lang, await ask("restore", { slug, title: fill(text.restored, { title: slug }) })));
  } catch (error) {
    notify({ message: error.message });
  }
} }, text.restore))));

/** The editing part of the board; nothing for readers who may not write. */
export const editingPart = async (text, notify) => {
  let found;
  try {
    found = await Promise.all([allNames(), ask("files"), ask("archived")]);
  } catch {
    return "";
  }
  const [{ names, languages }, files, archived] = found;
  const stack = h("div", { className: "panel-place" });
  document.body.append(stack);
  // What is open here; others see it.
  let here = [];
  let open = null;
  const others = presence(text, () => here, (isMet) => isMet && open?.say(text["somebody-else"]));
  const show = async (place, panel) => {
    [here, open] = [linesOf(place), panel];
    others.tell();
    await panel.closed;
    [here, open] = [[], null];
    others.tell();
  };
  const context = { text, notify, names, languages, stack, show };
  const part = (label, ...children) => h("details", {}, h("summary", {}, label), ...children);
  return h("div", { className: "editing" },
    part(text["new-entry"], newForm("entry", context)),
    names.directories?.length > 0 && part(text["new-area"], newForm("area", context)),
    names.directories?.length > 0 && importPart(context),
    part(text.data, ...files.map((file) => dataFile(file, context))),
    archived.length > 0 && part(text["archive-list"], archive(archived, context)),
    history(context),
    releaseDesk(context));
};
