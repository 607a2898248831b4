// A form for a record of a YAML file: a region's row, a fact, an act, the key facts of an entry.
import { fill, h } from "./common.js";
import { debounced, ask } from "./edit-request.js";
import { problemList } from "./edit-panel.js";
import { field } from "./edit-fields.js";
import { schemaAt } from "./edit-schema.js";
import { allNames } from "./edit-toolbar.js";

// The order of keys does not matter.
const sorted = (key, value) => (value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1))) : value);
const isEqual = (one, two) => JSON.stringify(one, sorted) === JSON.stringify(two, sorted);

export const contents = async (main, { place, text, say }) => {
  const { names, languages } = await allNames();
  const problems = problemList(text);
  const form = { root: place.schema, text, names, languages, changed: () => changed() };
  const root = field(schemaAt(place.schema, place.path), place.value ?? place.start, null, form);
  const isChanged = () => !isEqual(root.value(), place.value);
  const edits = () => (isChanged() ? [{ file: place.file, fingerprint: place.fingerprint, changes: [{ set: { path: place.path, value: root.value(), was: place.value } }] }] : []);
  const check = debounced(350, () => ask("try", edits()), (answer, error) => {
    if (!answer) return say(error.message, true);
    problems.show(answer.problems.filter((problem) => problem.place.file === place.file || problem.severity === "error"));
  });
  const changed = () => {
    say(isChanged() ? text.unsaved : "");
    check();
  };
  main.append(h("p", { className: "file" }, place.file), root.element, problems.list);
  const wanted = place.key && main.querySelector(`[data-key="${CSS.escape(place.key)}"]`);

  return {
    edits,
    title: () => fill(text["changed-data"], { file: place.file }),
    saved() {},
    discard() {},
    settle(found, isMine) {
      const mine = root.value();
      place.fingerprint = found.fingerprint;
      place.value = found.theirs;
      if (isMine) return;
      const fresh = field(schemaAt(place.schema, place.path), found.theirs ?? mine, null, form);
      root.element.replaceWith(fresh.element);
      Object.assign(root, fresh);
    },
    end() {},
    focus() {
      wanted?.scrollIntoView({ block: "start" });
      (wanted ?? main).querySelector("input, select, textarea")?.focus({ preventScroll: Boolean(wanted) });
    },
  };
};
