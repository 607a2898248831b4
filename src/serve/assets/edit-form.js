// A form for a record of a YAML file: a region's row, a fact, an act, the key facts of an entry.
import { fill, h } from "./common.js";
import { backToField } from "./edit-buttons.js";
import { debounced, ask, drafts } from "./edit-request.js";
import { problemList } from "./edit-problems.js";
import { field } from "./edit-fields.js";
import { schemaAt } from "./edit-schema.js";
import { allNames } from "./edit-toolbar.js";

// The order of keys does not matter.
const sorted = (key, value) => (value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1))) : value);
const isEqual = (one, two) => JSON.stringify(one, sorted) === JSON.stringify(two, sorted);

/** The innermost part of a form for a path below its record. */
const partAt = (root, path) => {
  let part = root;
  for (const step of path) {
    const found = typeof step === "number" ? part.querySelector(".items")?.children[step] : part.querySelector(`[data-key="${CSS.escape(step)}"]`);
    if (!found) break;
    part = found;
  }
  return part === root ? null : part;
};

const letters = (words) => words.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
/** The control whose value is the clicked words, or the longest part of them. */
const controlOf = (root, words) => {
  const wanted = letters(words ?? "");
  const matching = [...root.querySelectorAll("input, textarea")].map((control) => [control, letters(control.value)])
    .filter(([, value]) => value.length > 2 && wanted.includes(value)).sort(([, one], [, two]) => two.length - one.length);
  return wanted ? matching[0]?.[0] : null;
};

/** The names of columns with a text in one language, and the areas of the directory. */
const ofTable = (place, text, names, languages) => {
  const columns = Object.keys(place.schema.$defs.Row.properties).filter((column) => column.includes("."));
  const named = columns.map((column) => {
    const [stem, language] = column.split(".");
    return [`field-${column}`, `${text[`field-${stem}`] ?? stem} (${languages.find(({ code }) => code === language)?.name ?? language})`];
  });
  const areas = (names.listed_areas ?? []).filter(({ directory }) => directory === place.file.split("/").at(-2));
  return { text: { ...text, ...Object.fromEntries(named) }, names: { ...names, listed_areas: areas } };
};

export const contents = async (main, { place, text, say, words, name, follow }) => {
  const { names, languages } = await allNames();
  const problems = problemList(text, languages);
  const key = { file: place.file, key: `:${place.path.join("/")}` };
  const draft = drafts.read(key);
  const isKept = draft && isEqual(draft.was, place.value ?? null) && !isEqual(draft.now, draft.was);
  const start = isKept ? draft.now : place.value ?? place.start;
  const form = { root: place.schema, text, names, languages, value: start, changed: () => changed(), ...(place.file.endsWith(".csv") && ofTable(place, text, names, languages)) };
  const root = field(schemaAt(place.schema, place.path), start, null, form);
  const isChanged = () => !isEqual(root.value(), place.value);
  const edits = () => (isChanged() ? [{ file: place.file, fingerprint: place.fingerprint, changes: [{ set: { path: place.path, value: root.value(), was: place.value } }] }] : []);

  // Problems beside their fields; the others below the form.
  const showProblems = (found) => {
    for (const shown of root.element.querySelectorAll(".beside")) shown.remove();
    for (const control of root.element.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
    const others = [];
    for (const problem of found) {
      const isHere = problem.place.file === place.file && problem.path && place.path.every((step, at) => problem.path[at] === step);
      const part = isHere && partAt(root.element, problem.path.slice(place.path.length));
      if (!part) {
        if (problem.severity === "error" || isHere) others.push(problem);
        continue;
      }
      const list = problemList(text, languages);
      list.show([problem]);
      list.list.classList.add("beside");
      (part.matches("label") ? part : part.querySelector(":scope > label, :scope > fieldset, :scope > .group") ?? part).after(list.list);
      if (problem.severity === "error") part.querySelector("input, select, textarea")?.setAttribute("aria-invalid", "true");
    }
    problems.show(others);
    // The message about what is being typed stays in sight.
    main.querySelector(".property:has(:focus) .beside, .row:has(:focus) + .beside")?.scrollIntoView({ block: "nearest" });
  };
  const check = debounced(350, () => ask("try", edits()), (answer, error) => (answer ? showProblems(answer.problems) : say(error.message, true)));
  const changed = () => {
    say(isChanged() ? text.unsaved : "");
    drafts.keep(key, isChanged() ? { was: place.value ?? null, now: root.value() } : null);
    if (isChanged()) check();
    else showProblems([]);
  };
  if (isKept) {
    say(text["draft-restored"]);
    check();
  }
  main.append(root.element, problems.list);
  // A place of an area: the list has buttons to add, move and remove places.
  const isPlace = place.file.startsWith("content/directories/") && place.path.length === 2 && typeof place.path[1] === "number";
  if (isPlace && follow) main.append(h("p", { className: "more" }, h("button", { type: "button", onclick: () => follow({ file: place.file, path: place.path.slice(0, 1), name }) }, text["all-places"])));
  const wanted = place.key && main.querySelector(`[data-key="${CSS.escape(place.key)}"]`);

  return {
    edits,
    title: () => fill(text["changed-data"], { file: name }),
    saved: () => drafts.keep(key, null),
    discard: () => drafts.keep(key, null),
    settle(found, isMine) {
      const mine = root.value();
      place.fingerprint = found.fingerprint;
      place.value = found.theirs;
      if (isMine) return;
      const fresh = field(schemaAt(place.schema, place.path), found.theirs ?? mine, null, form);
      root.element.replaceWith(fresh.element);
      Object.assign(root, fresh);
    },
    escape: backToField,
    end() {},
    focus() {
      const control = controlOf(main, words) ?? (wanted || root.element).querySelector("input:not([readonly]), select, textarea");
      control?.scrollIntoView({ block: "center" });
      control?.focus({ preventScroll: true });
    },
  };
};
