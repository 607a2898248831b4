// The fields of a form, made from the JSON Schema of a file. Each field is `{ element, value() }`.
import { h } from "./common.js";
import { alike, alternatives, empty, fits, isTechnical, next, propertyNames, resolved } from "./edit-schema.js";
import { reachedByKey } from "./edit-buttons.js";
import { hoursField } from "./edit-hours.js";
import { slugOf } from "./slug.js";

const key = (kind, name) => `${kind}-${String(name).replaceAll("_", "-")}`;
const label = (text, name) => text[key("field", name)] ?? name;
const choice = (text, value) => text[key("choice", value)] ?? String(value);

/** A field for a value. `form` has the root schema, strings, names, languages, the whole value and `changed`. Without a `name` the
 *  field has no heading of its own. */
export const field = (schema, value, name, form, what = name) => {
  const plain = resolved(schema, form.root);
  const list = alternatives(plain, form.root).map((variant) => inheriting(variant, plain));
  if (list.length > 1 && list.every((variant) => "const" in variant || variant.enum)) return select(list.flatMap((variant) => variant.enum ?? [variant.const]), value, name, form);
  if (list.length > 1) return namedOrConst(list, value, name, form) ?? variants(list, value, name, form);
  if (plain.enum) return select(plain.enum, value, name, form);
  switch (plain.type) {
    case "object": return plain.properties ? object(plain, value, name, form) : map(plain, value, name, form);
    case "array": return array(plain, value, name, form, what);
    case "boolean": return box(value, name, form);
    case "integer": case "number": return number(plain, value, name, form);
    default: return scalar(plain, value, name, form);
  }
};

// What a value may name is said once, for a list of names as for a single one.
const inheriting = (inner, outer) => (outer["x-names"] ? { "x-names": outer["x-names"], ...inner } : inner);

const labelled = (form, name, element) => h("label", { className: "row" }, h("span", {}, label(form.text, name)), element);

const input = (type, value, name, form, read = (words) => words) => {
  const element = h("input", { type, value: value ?? "", oninput: form.changed });
  return { element: labelled(form, name, element), control: element, value: () => read(element.value) };
};

const number = (schema, value, name, form) => {
  const made = input("number", value, name, form, (words) => (words === "" ? null : Number(words)));
  if (schema.type === "number") made.element.querySelector("input").step = "any";
  return made;
};

const scalar = (schema, value, name, form) => {
  const hours = schema.format === "opening-hours" && hoursField(value, label(form.text, name), form);
  if (hours) return hours;
  if (schema.format === "date") return input("date", value, name, form);
  const names = form.names[schema["x-names"]];
  if (!names) {
    if ((value ?? "").length < 60) return input("text", value, name, form);
    const area = h("textarea", { value, rows: 3, oninput: form.changed });
    return { element: labelled(form, name, area), control: area, value: () => area.value };
  }
  const element = h("select", { onchange: form.changed }, ...nameOptions(names, value));
  element.value = value ?? "";
  return { element: labelled(form, name, element), control: element, value: () => element.value };
};

const nameOptions = (names, value) => {
  const isKnown = !value || names.some(({ id }) => id === value);
  return [h("option", { value: "" }, "–"), ...(isKnown ? [] : [h("option", { value }, value)]),
    ...names.map(({ id, name }) => h("option", { value: id }, name))];
};

const select = (values, value, name, form) => {
  const element = h("select", { onchange: form.changed }, ...values.map((option, at) => h("option", { value: String(at) }, choice(form.text, option))));
  element.value = String(Math.max(0, values.indexOf(value)));
  return { element: labelled(form, name, element), control: element, value: () => values[Number(element.value)] };
};

const box = (value, name, form) => {
  const element = h("input", { type: "checkbox", checked: value === true, onchange: form.changed });
  return { element: labelled(form, name, element), control: element, value: () => element.checked };
};

// One of a list of names, or a choice such as «not given»: a single list.
const namedOrConst = (list, value, name, form) => {
  const [fixed, named] = [list.filter((variant) => "const" in variant), list.filter((variant) => form.names[variant["x-names"]] && variant.type === "string")];
  if (fixed.length + named.length !== list.length || named.length !== 1) return null;
  const isFixed = (id) => fixed.some((variant) => variant.const === id);
  const element = h("select", { onchange: form.changed }, ...fixed.map((variant) => h("option", { value: variant.const }, choice(form.text, variant.const))),
    ...nameOptions(form.names[named[0]["x-names"]], isFixed(value) ? "" : value));
  element.value = value ?? "";
  return { element: labelled(form, name, element), control: element, value: () => element.value };
};

// One of several kinds of values, such as «not given» or a list.
const variants = (list, value, name, form) => {
  const title = (variant) => {
    if ("const" in variant) return choice(form.text, variant.const);
    const [only] = variant.required ?? [];
    if (only && Object.keys(variant.properties).length === 1) return choice(form.text, only);
    return choice(form.text, severalTyped ? kindOf(variant) : "given");
  };
  const severalTyped = list.filter((variant) => !("const" in variant)).length > 1;
  const exact = list.findIndex((variant) => "const" in variant && variant.const === value);
  let at = exact >= 0 ? exact : Math.max(0, list.findIndex((variant) => fits(variant, value)));
  const kept = list.map((variant, index) => (index === at ? value : empty(variant, form.root)));
  const inside = h("div", { className: "inside" });
  let current;
  const draw = () => {
    const variant = list[at];
    const [only] = variant.required ?? [];
    const isTagged = variant.type === "object" && variant.properties && only && Object.keys(variant.properties).length === 1;
    if ("const" in variant) current = { element: "", value: () => variant.const };
    else if (isTagged) {
      // The field is called as the choice.
      const text = { ...form.text, [key("field", only)]: choice(form.text, only) };
      const below = field(variant.properties[only], kept[at][only], only, { ...form, text });
      current = { element: below.element, value: () => ({ [only]: below.value() }) };
    } else {
      const kind = resolved(variant, form.root).type;
      current = field(variant, kept[at], kind === "object" || kind === "array" ? null : name, form, name);
      // The heading is beside the choice already.
      current.control?.setAttribute("aria-label", label(form.text, name));
      if (current.control) current = { ...current, element: current.control };
    }
    inside.replaceChildren(current.element);
  };
  const element = h("select", { onchange: () => {
    kept[at] = current.value();
    at = Number(element.value);
    draw();
    form.changed();
    focusIn(inside);
  } }, ...list.map((variant, index) => h("option", { value: String(index) }, title(variant))));
  element.value = String(at);
  draw();
  return { element: h("div", { className: "group", role: "group", "aria-label": label(form.text, name) }, labelled(form, name, element), inside), value: () => current.value() };
};

// What is written in one of several kinds of values that have no name of their own.
const kindOf = ({ type, format, properties }) => {
  if (format === "date") return "date";
  if (type === "object") return properties ? "plural-forms" : "each-language";
  return type === "number" || type === "integer" ? "number" : "text";
};

const framed = (form, name, ...parts) => (name === null ? h("div", {}, ...parts) : h("fieldset", {}, h("legend", {}, label(form.text, name)), ...parts));

/** The name of the record with this id anywhere in a value, in the language of the interface. */
const nameOf = (value, id, language) => {
  if (!value || typeof value !== "object") return null;
  if (value.id === id && value.name && typeof value.name === "object") return value.name[language] ?? Object.values(value.name)[0];
  for (const part of Object.values(value)) {
    const found = nameOf(part, id, language);
    if (found) return found;
  }
  return null;
};

// A mapping with free keys: a text in each language, or a number for each part.
const map = (schema, value, name, form) => {
  const type = resolved(schema.additionalProperties ?? {}, form.root);
  if (!type.type) return mapOfKinds(type, value, name, form);
  const isText = type.type === "string";
  const keys = isText ? [...new Set([...form.languages.map(({ code }) => code), ...Object.keys(value ?? {})])] : Object.keys(value ?? {});
  const title = (key) => form.languages.find(({ code }) => code === key)?.name ?? nameOf(form.value, key, form.text.lang) ?? key;
  const rows = keys.map((key) => {
    const element = isText
      ? h("textarea", { value: value?.[key] ?? "", rows: (value?.[key] ?? "").length > 70 ? 3 : 1, lang: key, dir: "auto", oninput: form.changed })
      : h("input", { type: "number", step: "any", value: value?.[key] ?? "", oninput: form.changed });
    const read = () => (isText ? element.value : element.value === "" ? undefined : Number(element.value));
    return { key, read, element: h("label", { className: "row", "data-key": key }, h("span", {}, title(key)), element) };
  });
  const read = () => rows.map(({ key, read }) => [key, read()]).filter(([key, found]) => found !== undefined && (found !== "" || key in (value ?? {})));
  return { element: framed(form, name, ...rows.map(({ element }) => element)), value: () => Object.fromEntries(read()) };
};

// A text in each language that is either one text or has parts, such as plural forms.
const mapOfKinds = (type, value, name, form) => {
  const codes = [...new Set([...form.languages.map(({ code }) => code), ...Object.keys(value ?? {})])];
  const names = Object.fromEntries(form.languages.map(({ code, name }) => [`field-${code}`, name]));
  const inner = { ...form, text: { ...form.text, ...names } };
  const rows = codes.map((code) => [code, field(type, value?.[code] ?? "", code, inner)]);
  const read = () => rows.map(([code, row]) => [code, row.value()]).filter(([, found]) => found !== "");
  return { element: framed(form, name, ...rows.map(([, row]) => row.element)), value: () => Object.fromEntries(read()) };
};

const object = (schema, value, name, form) => {
  const fields = new Map();
  // What comes back when a field is added again.
  const removed = new Map();
  const body = h("div", { className: "inside" });
  const hidden = h("div", { className: "inside" });
  const technical = h("details", {}, h("summary", {}, form.text.technical), hidden);
  const more = h("p", { className: "more" });
  const isRequired = (key) => (schema.required ?? []).includes(key);
  const remove = (key) => {
    const following = [...fields.keys()].filter((other) => isTechnical(other) === isTechnical(key));
    const next = following[following.indexOf(key) + 1];
    removed.set(key, fields.get(key));
    fields.delete(key);
    draw();
    form.changed();
    focusIn(next ? fields.get(next).element : more);
  };
  const property = ([key, { element }]) => {
    const owner = h("div", { className: "property", "data-key": key }, element);
    if (isRequired(key)) return owner;
    const button = quiet("×", form.text.remove, () => remove(key), label(form.text, key));
    owner.append(button);
    return reachedByKey(owner, [button]);
  };
  const draw = () => {
    const all = [...fields];
    body.replaceChildren(...all.filter(([key]) => !isTechnical(key)).map(property));
    hidden.replaceChildren(...all.filter(([key]) => isTechnical(key)).map(property));
    technical.hidden = !hidden.hasChildNodes();
    const absent = propertyNames(schema, value).filter((key) => !fields.has(key));
    // What is asked for is given: not «not given», and yes rather than no.
    const start = (key) => {
      const list = alternatives(resolved(schema.properties[key], form.root), form.root);
      const wanted = list.find((variant) => !("const" in variant)) ?? list[0];
      return wanted.type === "boolean" ? true : empty(wanted, form.root);
    };
    more.replaceChildren(...absent.map((key) => h("button", { type: "button", onclick: () => {
      if (removed.has(key)) fields.set(key, removed.get(key));
      else add(key, start(key));
      draw();
      form.changed();
      const added = (isTechnical(key) ? hidden : body).lastElementChild;
      if (isTechnical(key)) technical.open = true;
      // A list that was asked for starts with its first item.
      const first = !removed.has(key) && added.querySelector(":scope > fieldset > .more > button, :scope > .group > .inside > div > .more > button");
      if (first) first.click();
      else (added.querySelector("input[type=time]") ?? added.querySelector("input, textarea") ?? added.querySelector("select"))?.focus();
    } }, `+ ${label(form.text, key)}`)));
  };
  const add = (key, part) => fields.set(key, field(schema.properties[key], part, key, form));
  for (const key of propertyNames(schema, value)) if (key in (value ?? {}) || isRequired(key)) add(key, value?.[key] ?? empty(schema.properties[key], form.root));
  draw();
  const read = () => Object.fromEntries([...fields].map(([key, found]) => [key, found.value()]).filter(([, found]) => found !== null && found !== undefined));
  const element = framed(form, name, body, more, technical);
  nameItself(fields, element, read, value, form);
  return { element, value: read };
};

// Other files refer to a record by its short name: it stays. That of a new record follows from its name.
const nameItself = (fields, element, read, value, form) => {
  const id = fields.get("id")?.control;
  if (!id || value?.id) return void (id && (id.readOnly = true));
  let suggested = "";
  element.addEventListener("input", ({ target }) => {
    if (target === id || id.value !== suggested) return;
    const { name, title, question, word, caption, text } = read();
    const named = name ?? title ?? question ?? word ?? caption ?? text;
    const words = typeof named === "string" ? [named] : Object.values(named ?? {});
    id.value = suggested = slugOf(words.filter(Boolean).at(-1) ?? "");
  }, true);
};

const array = (list, value, name, form, what) => {
  const schema = { ...list, items: inheriting(list.items, list) };
  const body = h("ol", { className: "items" });
  const kind = () => resolved(schema.items, form.root);
  const hasParts = kind().type === "object" || kind().type === "array" || Boolean(kind().oneOf ?? kind().anyOf);
  const item = (part) => field(schema.items, part, hasParts ? null : name, form);
  let items = (value ?? []).map(item);
  const move = (at, to) => {
    const [item] = items.splice(at, 1);
    items.splice(to, 0, item);
    draw();
    form.changed();
    focusIn(item.element);
  };
  const drop = (item) => {
    const at = items.indexOf(item);
    items = items.filter((other) => other !== item);
    draw();
    form.changed();
    focusIn(items[Math.min(at, items.length - 1)]?.element ?? add.parentElement);
  };
  const line = (item, at) => {
    const up = quiet("↑", form.text.up, () => move(at, at - 1));
    const down = quiet("↓", form.text.down, () => move(at, at + 1));
    up.disabled = at === 0;
    down.disabled = at === items.length - 1;
    const buttons = [up, down, quiet("×", form.text.remove, () => drop(item))];
    return reachedByKey(h("li", {}, item.element, h("span", { className: "moves" }, ...buttons)), buttons);
  };
  const draw = () => body.replaceChildren(...items.map(line));
  const add = h("button", { type: "button", onclick: () => {
    const sample = items.at(-1)?.value();
    items.push(item(sample === undefined ? empty(schema.items, form.root) : next(alike(schema.items, sample, form.root), sample)));
    draw();
    form.changed();
    focusIn(body.lastElementChild);
  } }, `+ ${form.text[key("one", what)] ?? form.text.add}`);
  draw();
  return { element: framed(form, name, body, h("p", { className: "more" }, add)), value: () => items.map((item) => item.value()) };
};

/** Moves the focus to the first empty control, else the first one, else a button. */
const focusIn = (element) => {
  const controls = [...(element?.querySelectorAll("input, select, textarea") ?? [])].filter((control) => control.offsetParent);
  (controls.find((control) => control.localName !== "select" && !control.value) ?? controls[0] ?? element?.querySelector("button"))?.focus();
};

// A small button beside a field. `what` is said to those who do not see where it is.
const quiet = (sign, title, onclick, what) => h("button", { type: "button", className: "quiet", title: `${title} (F2)`, "aria-label": what ? `${title}: ${what}` : title, onclick }, sign);
