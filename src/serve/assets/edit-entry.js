// What is done with a whole entry: another topic, another name, the archive.
import { fill, h, leave, pageIn } from "./common.js";
import { ask } from "./edit-request.js";
import { allNames } from "./edit-toolbar.js";

/** Opens the panel for an entry. `edit` opens a place of a file. */
export const openEntry = async (stack, { slug, text, notify, edit }) => {
  const file = `content/faq/${slug}/entry.yaml`;
  const title = document.querySelector("main h1")?.textContent.trim() ?? slug;
  const [{ names }, record] = await Promise.all([allNames(), ask("record", { file, path: [] })]);
  const { fingerprint, value } = record;
  const before = document.activeElement;
  const act = (run) => async (event) => {
    event.preventDefault();
    try {
      await run();
    } catch (error) {
      notify({ message: error.message });
    }
  };
  const row = (label, control, button) => h("label", { className: "row" }, h("span", {}, label), h("span", { className: "with-button" }, control, h("button", { type: "submit" }, button)));
  const topic = h("select", {}, ...(names.topics ?? []).map(({ id, name }) => h("option", { value: id }, name)));
  topic.value = value.topic;
  const moving = h("form", { onsubmit: act(async () => {
    if (topic.value === value.topic) return shut();
    await ask("save", { title: fill(text["moved"], { title }), files: [{ file, fingerprint, changes: [{ set: { path: ["topic"], value: topic.value, was: value.topic } }] }] });
    shut();
    notify({ message: fill(text.saved, { title: fill(text["moved"], { title }) }) });
  }) }, row(text["field-topic"], topic, text["move"]));

  const name = h("input", { type: "text", value: slug, required: true, pattern: "[a-z0-9]+(-[a-z0-9]+)*" });
  const renaming = h("form", { onsubmit: act(async () => {
    if (name.value === slug) return shut();
    await leave(async () => pageIn(document.documentElement.lang, await ask("rename", { slug, to: name.value, title: fill(text["renamed"], { title }) })));
  }) }, row(text["field-slug"], name, text["rename"]), h("p", { className: "hint" }, text["rename-help"]));

  const successor = h("select", {}, h("option", { value: "" }, text["archive-none"]), ...(names.entries ?? []).filter(({ id }) => id !== slug).map(({ id, name }) => h("option", { value: id }, name)));
  const archiving = h("form", { onsubmit: act(async () => {
    if (!confirm(fill(text["archive-sure"], { title }))) return;
    await leave(async () => {
      await ask("archive", { slug, successor: successor.value || null, title: fill(text["archived"], { title }) });
      return `/_preview/?lang=${text.lang}`;
    });
  }) }, row(text["archive-successor"], successor, text["archive"]));

  const close = h("button", { type: "button", title: "Esc", onclick: () => shut() }, text.close);
  const all = h("button", { type: "button", onclick: () => (shut(), edit(`${file}:1:1`)) }, text["entry-data"]);
  const panel = h("section", { className: "editor", role: "dialog", "aria-label": title },
    h("div", { className: "head" }, h("strong", { className: "status" }, title), all, close), h("div", { className: "fields" }, moving, renaming, archiving));
  let end;
  const closed = new Promise((resolve) => (end = resolve));
  const keys = (event) => event.key === "Escape" && shut();
  const shut = () => {
    panel.remove();
    removeEventListener("keydown", keys, true);
    before?.focus?.({ preventScroll: true });
    end();
  };
  addEventListener("keydown", keys, true);
  stack.prepend(panel);
  topic.focus();
  return { closed, focus: () => topic.focus() };
};
