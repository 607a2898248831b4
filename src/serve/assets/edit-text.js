// A block of Markdown, a title or a short answer, in all languages side by side. The page shows the result while it is typed.
import { fill, h, page } from "./common.js";
import { backToField, reachedByKey } from "./edit-buttons.js";
import { ask, debounced, drafts } from "./edit-request.js";
import { problemList } from "./edit-problems.js";
import { allNames, toolbar } from "./edit-toolbar.js";

const original = (part) => part.text ?? part.value ?? "";
const change = (part, now) => {
  if (part.key) return { set: { path: [part.key], value: now, was: part.value } };
  if (part.before !== undefined) return { insert_block: { before: part.before, text: now } };
  return { block: { block: part.block, text: now, was: part.text } };
};

/** The elements of the page that show a part: those of its lines, the title, or the short answer. */
const shownBy = (part, element) => {
  if (part.key === "title") return [document.querySelector("main h1")];
  if (part.key) return [document.querySelector("main .answer > p:not(.label), main .answer")];
  const body = (element ?? document.querySelector(`[data-source^="${CSS.escape(part.file)}:"]`))?.closest(".body");
  if (!body || !part.lines) return [];
  const [first, last] = part.lines;
  const line = (child) => Number((child.matches("[data-source]") ? child : child.querySelector("[data-source]"))?.dataset.source.match(/:(\d+):\d+$/)?.[1]);
  return [...body.children].filter((child) => line(child) >= first && line(child) <= last);
};

/** Shows HTML in place of elements, which stay in the document for the next update of the page. */
const preview = (elements) => {
  const draft = document.createElement("anyqtama-draft");
  const style = new CSSStyleSheet();
  style.replaceSync("anyqtama-draft { display: contents } [data-anyqtama-written] { display: none !important }");
  document.adoptedStyleSheets.push(style);
  const isInline = elements.length === 1 && elements[0]?.closest("h1, .answer");
  return {
    show(html) {
      if (!elements[0]) return;
      if (html === null) return this.end();
      // A sentence keeps the look of its element.
      const shell = isInline ? elements[0].cloneNode(false) : document.createElement("template");
      shell.innerHTML = html;
      if (isInline) shell.removeAttribute("data-anyqtama-written");
      draft.replaceChildren(isInline ? shell : shell.content);
      if (!draft.isConnected) elements.at(-1).after(draft);
      for (const element of elements) element.setAttribute("data-anyqtama-written", "");
    },
    end() {
      draft.remove();
      for (const element of elements) element?.removeAttribute("data-anyqtama-written");
    },
    stop() {
      this.end();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== style);
    },
  };
};

const grow = (area) => {
  area.style.blockSize = "auto";
  area.style.blockSize = `${Math.min(area.scrollHeight + 4, innerHeight * 0.4)}px`;
};

/** Buttons that open the values which the texts use: `{{ fact("fee") }}` is changed in its form, for all texts. */
const usedValues = async (parts, text, follow) => {
  if (!follow) return "";
  const calls = parts.flatMap((part) => [...original(part).matchAll(/\{\{\s*(\w+)\((?:"([\w-]+))?/g)]);
  const { names } = await allNames();
  const ids = [...new Set(calls.map(([, call, id]) => id ?? call))];
  const facts = ids.map((id) => (names.facts ?? []).find((fact) => fact.id === id)).filter(Boolean);
  return facts.length ? h("p", { className: "more" }, `${text["used-values"]}: `, ...facts.map(({ id, name }) => h("button", { type: "button", onclick: () => follow({ file: "content/facts.yaml", list: "facts", id, name }) }, name))) : "";
};

export const contents = async (main, { place: { parts }, element, text, say, follow }) => {
  const shown = preview(shownBy(parts[0], element));
  const fields = parts.map((part) => {
    const draft = drafts.read(part);
    const isKept = draft && draft.was === original(part) && draft.now !== draft.was;
    const area = h("textarea", { value: isKept ? draft.now : original(part), lang: part.language, dir: "auto", spellcheck: true, "aria-label": part.name });
    if (isKept) say(text["draft-restored"]);
    return { part, area, problems: problemList(text, parts.map(({ language, name }) => ({ code: language, name }))) };
  });
  const changed = () => fields.filter(({ part, area }) => area.value !== original(part));
  const edits = () => changed().map(({ part, area }) => ({ file: part.file, fingerprint: part.fingerprint, changes: [change(part, area.value)] }));

  const escaped = (value) => h("p", {}, value).innerHTML;
  const draw = debounced(25, (value) => parts[0].key === "title" ? { html: escaped(value) } : ask("draft", { page, file: parts[0].file, text: value, is_sentence: Boolean(parts[0].key) }),
    (answer) => answer && shown.show(answer.html));
  const check = debounced(350, () => ask("try", edits()), (answer, error) => {
    if (!answer) return void (error?.status === 422 && say(error.message, true));
    say(changed().length ? text.unsaved : "");
    for (const { part, problems } of fields) problems.show(answer.problems.filter(({ place }) => place.file === part.file));
  });
  const typed = (field) => {
    grow(field.area);
    drafts.keep(field.part, field.area.value === original(field.part) ? null : { was: original(field.part), now: field.area.value });
    if (field === fields[0]) draw(field.area.value);
    if (changed().length) check();
  };
  main.append(...fields.map((field) => {
    const bar = toolbar(field, text, () => typed(field), say);
    field.escape = bar.escape;
    field.area.addEventListener("input", () => typed(field));
    const tools = h("div", { className: "tools" }, h("strong", {}, field.part.name), ...bar.buttons, bar.choose);
    return reachedByKey(h("div", { className: "field" }, tools, field.area, bar.list, field.problems.list), bar.buttons);
  }));
  main.append(await usedValues(parts, text, follow));
  for (const field of fields) grow(field.area);
  if (fields[0].area.value !== original(parts[0])) draw(fields[0].area.value);
  const title = document.querySelector("main h1")?.textContent ?? parts[0].file;

  return {
    edits,
    title: () => fill(text["changed-in"], { title, languages: changed().map(({ part }) => part.name).join(", ") }),
    saved() {
      for (const { part } of fields) drafts.keep(part, null);
    },
    discard() {
      for (const { part } of fields) drafts.keep(part, null);
    },
    settle(found, isMine) {
      const field = fields.find(({ part }) => part.file === found.file);
      field.part.fingerprint = found.fingerprint;
      if (field.part.key) field.part.value = found.theirs;
      else field.part.text = found.theirs ?? "";
      if (!isMine) field.area.value = original(field.part);
    },
    escape: () => backToField() || fields.some((field) => field.escape()),
    end: () => shown.stop(),
    focus() {
      fields[0].area.focus();
      shownBy(parts[0], element)[0]?.scrollIntoView({ block: "start" });
    },
  };
};
