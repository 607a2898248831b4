// What was changed since the last release, by entry: texts word by word in each language, data value by value.
import { fill, h, recordName, time } from "./common.js";
import { ask } from "./edit-request.js";
import { piece, wordDifference } from "./stale.js";

const FOLDERS = { faq: "entries", pages: "pages", directories: "areas" };

/** Draws the changes since the last release to a target. */
export const showChanges = async (into, target, { text, names, languages }) => {
  const found = await ask("since_release", target);
  if (!found) return void into.replaceChildren(h("p", {}, text["changes-unknown"]));
  const label = (kind, name) => text[`${kind}-${String(name).replaceAll("_", "-")}`];
  const nameOfId = (id) => Object.values(names).flat().find((known) => known.id === id)?.name;
  // A value in words: names instead of ids, dates as readers write them.
  const words = (value) => {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value)) return value.map(words).join(", ");
    if (typeof value === "object") return Object.entries(value).map(([key, part]) => `${languages.find(({ code }) => code === key)?.name ?? label("field", key) ?? nameOfId(key) ?? key}: ${words(part)}`).join("; ");
    return label("choice", value) ?? nameOfId(value) ?? String(value).replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1");
  };
  const place = (path) => path.filter((step) => typeof step === "string").map((key) => languages.find(({ code }) => code === key)?.name ?? label("field", key) ?? nameOfId(key) ?? key).join(" → ");

  const groups = new Map();
  for (const file of found.files) {
    const [, folder, slug] = /^content\/(directories)\/(.+)\.yaml$/.exec(file.file) ?? /^content\/(\w+)\/([^/.]+)/.exec(file.file) ?? [];
    const known = (names[FOLDERS[folder]] ?? []).find(({ id }) => id === slug)?.name ?? (names.directories ?? []).find(({ id }) => `${id}/directory` === slug)?.name;
    const stem = file.file.split("/").at(-1).replace(/\.\w+$/, "");
    const group = known ?? slug ?? label("field", stem) ?? stem;
    groups.set(group, [...(groups.get(group) ?? []), { ...file, language: languages.find(({ code }) => file.file.endsWith(`/${code}.md`)) }]);
  }
  const value = ({ path, was, now, record }) => {
    const [before, after] = [words(was), words(now)];
    const name = record && recordName(record, text);
    return h("li", {}, [name, place(path)].filter(Boolean).join(" → "), ": ", ...wordDifference(before, after).map(piece));
  };
  const part = (file) => {
    const heading = file.language?.name ?? text["entry-data"];
    if (file.values) return h("li", {}, h("strong", {}, text.data), h("ul", {}, ...file.values.map(value)));
    const state = file.was === null || file.was === undefined ? text["changes-new"] : file.now === null ? text["changes-gone"] : null;
    return h("li", {}, h("strong", {}, heading), ": ", state ?? h("div", { className: "words", lang: file.language?.code ?? "", tabIndex: 0, role: "group", "aria-label": heading }, ...wordDifference(file.was, file.now).map(piece)));
  };
  const date = fill(text["changes-since"], { date: time(Date.parse(found.at), text.lang) });
  into.replaceChildren(h("h3", {}, date), groups.size ? "" : h("p", {}, text["changes-none"]),
    ...[...groups].map(([name, files]) => h("details", {}, h("summary", {}, `${name} (${[...new Set(files.map((file) => file.language?.name ?? text.data))].join(", ")})`), h("ul", {}, ...files.map(part)))));
};
