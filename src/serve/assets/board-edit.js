// The editing part of the board: a new entry or area, the data files of the handbook, and the history of changes.
import { fill, h } from "./common.js";
import { ask } from "./edit-request.js";
import { openPanel, switched } from "./edit-panel.js";
import { empty, schemaAt } from "./edit-schema.js";
import { allNames } from "./edit-toolbar.js";
import { releaseDesk } from "./board-release.js";

// Latin letters for names in addresses.
const LATIN = Object.fromEntries("а:a ә:a б:b в:v г:g ғ:g д:d е:e ё:e ж:zh з:z и:i й:i к:k қ:q л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ұ:u ү:u ф:f х:kh һ:h ц:ts ч:ch ш:sh щ:shch ъ: ы:y і:i ь: э:e ю:iu я:ia".split(" ").map((pair) => pair.split(":")));
const slugOf = (title) => [...title.toLowerCase()].map((letter) => LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : "-")).join("").replace(/-+/g, "-").replace(/^-|-$/g, "").split("-").slice(0, 5).join("-");

const newForm = (kind, { text, notify, names, languages }) => {
  const titles = languages.map(({ code, name }) => ({ code, input: h("input", { type: "text", required: true, lang: code, oninput: () => suggest() }), name }));
  const slug = h("input", { type: "text", required: true, pattern: "[a-z0-9]+(-[a-z0-9]+)*" });
  const topic = h("select", {}, ...(names.topics ?? []).map(({ id, name }) => h("option", { value: id }, name)));
  const directory = h("select", {}, ...(names.directories ?? []).map(({ id, name }) => h("option", { value: id }, name)));
  let isOwn = false;
  const suggest = () => {
    if (!isOwn) slug.value = slugOf(titles.at(-1).input.value || titles[0].input.value);
  };
  slug.addEventListener("input", () => (isOwn = true));
  const row = (label, input) => h("label", { className: "row" }, h("span", {}, label), input);
  const create = async (event) => {
    event.preventDefault();
    try {
      const { path } = await ask("new", { kind, slug: slug.value, topic: kind === "entry" ? topic.value : null, directory: kind === "area" ? directory.value : null, title: fill(text["created"], { title: titles[0].input.value }),
        titles: Object.fromEntries(titles.map(({ code, input }) => [code, input.value])) });
      location.href = path;
    } catch (error) {
      notify({ message: error.message });
    }
  };
  return h("form", { className: "create", onsubmit: create }, ...titles.map(({ name, input }) => row(`${kind === "entry" ? text["field-title"] : text["field-name"]} (${name})`, input)),
    kind === "entry" ? row(text["field-topic"], topic) : row(text["field-directory"], directory), row(text["field-slug"], slug), h("p", {}, h("button", { type: "submit", className: "primary" }, text.create)));
};

// The lists of a file that has nothing else of its own, such as the currencies and facts; none for other files.
const records = (value) => {
  const lists = Object.entries(value).filter(([, part]) => Array.isArray(part) && part.every((item) => item && typeof item === "object"));
  return Object.keys(value).length <= lists.length + 1 ? lists.map(([key, list]) => ({ key, list })) : [];
};
const nameOf = (item, text) => {
  const named = item.name ?? item.title ?? item.text ?? (text.lang in item ? item : undefined);
  const words = typeof named === "object" && named ? named[text.lang] ?? Object.values(named)[0] : named;
  return [words, item.id ?? item.code ?? item.slug ?? item.date].filter((part) => typeof part === "string" && part !== "not_given").join(" · ") || "–";
};

const dataFile = (file, { text, notify, stack }) => {
  const body = h("div");
  const open = async (path, value) => {
    try {
      const place = await ask("record", { file, path: value === undefined ? path : [] });
      const whole = { ...place, path, value: value === undefined ? place.value : null, start: value };
      await openPanel(stack, { place: whole, element: null, text, notify }).then(({ closed }) => closed);
      await draw();
    } catch (error) {
      notify({ message: error.message });
    }
  };
  const draw = async () => {
    const { value, schema } = await ask("record", { file, path: [] });
    const found = records(value);
    const button = (label, act) => h("li", {}, h("button", { type: "button", onclick: act }, label));
    const items = ({ key, list }) => [
      found.length > 1 && h("li", { className: "kind" }, h("b", {}, text[`field-${key.replaceAll("_", "-")}`] ?? key)),
      ...list.map((item, at) => button(nameOf(item, text), () => open([key, at]))),
      button(`+ ${text.add}`, () => open([key, list.length], empty(schemaAt(schema, [key, 0]), schema))),
    ];
    body.replaceChildren(h("ul", { className: "records" }, ...found.flatMap(items), button(text["whole-file"], () => open([]))));
  };
  const title = text[`field-${file.split("/").at(-1).replace(".yaml", "")}`] ?? file;
  const details = h("details", { ontoggle: () => details.open && !body.hasChildNodes() && draw().catch((error) => notify({ message: error.message })) }, h("summary", {}, title), body);
  return details;
};

const history = ({ text, notify }) => {
  const list = h("ol");
  const draw = async () => {
    const changes = await ask("history");
    const time = (at) => new Intl.DateTimeFormat(text.lang, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
    list.replaceChildren(...changes.slice(0, 50).map((change) => h("li", { className: change.is_undone ? "undone" : "" }, `${time(change.at)} – `, change.is_undone ? h("s", {}, change.title) : change.title)));
  };
  const act = (what) => async () => {
    await switched(what, text, notify);
    await draw();
  };
  const details = h("details", { ontoggle: () => details.open && draw().catch((error) => notify({ message: error.message })) }, h("summary", {}, text.history),
    h("p", {}, h("button", { type: "button", onclick: act("undo") }, text.undo), " ", h("button", { type: "button", onclick: act("redo") }, text.redo)), list);
  return details;
};

/** The editing part of the board; nothing for readers who may not write. */
export const editingPart = async (text, notify) => {
  let found;
  try {
    found = await Promise.all([allNames(), ask("files")]);
  } catch {
    return "";
  }
  const [{ names, languages }, files] = found;
  const stack = h("div", { className: "panel-place" });
  document.body.append(stack);
  const context = { text, notify, names, languages, stack };
  const part = (label, ...children) => h("details", {}, h("summary", {}, label), ...children);
  return h("div", { className: "editing" },
    part(text["new-entry"], newForm("entry", context)),
    names.directories?.length > 0 && part(text["new-area"], newForm("area", context)),
    part(text.data, ...files.map((file) => dataFile(file, context))),
    history(context),
    releaseDesk(context));
};
