// What a JSON Schema allows at a place, in the few shapes that content files use.

/** The schema without references and without `null`, with the description of the place. */
export const resolved = (schema, root) => {
  let found = schema;
  while (found.$ref) {
    const { $ref, ...rest } = found;
    const target = $ref.split("/").slice(1).reduce((node, name) => node[name], root);
    found = { ...target, ...rest };
  }
  const variants = found.anyOf?.filter(({ type }) => type !== "null");
  if (variants?.length === 1) return resolved({ ...variants[0], ...withoutAnyOf(found) }, root);
  if (Array.isArray(found.type)) return { ...found, type: found.type.find((name) => name !== "null") };
  return found;
};
const withoutAnyOf = ({ anyOf, ...rest }) => rest;

/** The schema of a part of a value. */
export const schemaAt = (root, path) => path.reduce((schema, step) => {
  const whole = alternatives(resolved(schema, root), root).find(({ type }) => type === "object" || type === "array") ?? {};
  return typeof step === "number" ? whole.items : whole.properties?.[step] ?? whole.additionalProperties;
}, root);

/** The choices at a place: one for most, several for `anyOf` and `oneOf`. */
export const alternatives = (schema, root) => {
  const list = schema.oneOf ?? schema.anyOf;
  return list ? list.map((variant) => resolved(variant, root)).filter(({ type }) => type !== "null") : [schema];
};

/** Whether a value fits a choice, judged by its type. */
export const fits = (schema, value) => {
  if ("const" in schema) return schema.const === value;
  if (schema.enum) return schema.enum.includes(value);
  switch (schema.type) {
    case "array": return Array.isArray(value);
    case "object": return value !== null && typeof value === "object" && !Array.isArray(value)
      && (schema.required ?? []).every((name) => name in value || schema.properties?.[name] === undefined)
      && (schema.additionalProperties !== false || Object.keys(value).every((name) => name in (schema.properties ?? {})));
    case "integer": case "number": return typeof value === "number";
    case "boolean": return typeof value === "boolean";
    default: return typeof value === "string";
  }
};

/** A value to start with. */
export const empty = (schema, root) => {
  const [first] = alternatives(resolved(schema, root), root);
  const plain = resolved(first, root);
  if ("const" in plain) return plain.const;
  if (plain.enum) return plain.enum[0];
  switch (plain.type) {
    case "array": return [];
    case "object": return Object.fromEntries((plain.required ?? []).map((name) => [name, empty(plain.properties[name], root)]));
    case "integer": case "number": return null;
    case "boolean": return false;
    default: return "";
  }
};

/** Names by which files refer to a record, and words that are kept for comparing it with its source: shown after everything else. */
export const isTechnical = (name) => ["id", "slug", "source_name", "source_title"].includes(name);

const DAY = 24 * 3600 * 1000;
/** The period that follows another one: from the next day on, for as long if that was a year. */
export const next = (value, sample) => {
  if (!value || typeof sample?.from !== "string" || typeof sample.to !== "string" || Number.isNaN(Date.parse(sample.to))) return value;
  const from = new Date(Date.parse(sample.to) + DAY).toISOString().slice(0, 10);
  const isYear = from.slice(4) === sample.from.slice(4) && Number(from.slice(0, 4)) === Number(sample.from.slice(0, 4)) + 1;
  return { ...value, from, ...(isYear ? { to: `${Number(sample.to.slice(0, 4)) + 1}${sample.to.slice(4)}` } : {}) };
};

/** An empty value with the same keys as another one: the next period of a fact has the parts of the last one. */
export const alike = (schema, sample, root) => {
  const list = alternatives(resolved(schema, root), root);
  const plain = list.find((variant) => fits(variant, sample)) ?? list[0];
  // The next row of a table belongs to the same area.
  if (plain["x-names"] === "listed_areas") return sample;
  if (plain.type !== "object" || sample === null || typeof sample !== "object" || Array.isArray(sample)) return empty(plain, root);
  return Object.fromEntries(Object.keys(sample).map((key) => [key, alike(plain.properties?.[key] ?? plain.additionalProperties ?? {}, sample[key], root)]));
};

/** The names of an object's properties: those of the file in its order, then required ones, then the others. */
export const propertyNames = (schema, value) => {
  const known = schema.properties ?? {};
  return [...new Set([...Object.keys(value ?? {}), ...(schema.required ?? []), ...Object.keys(known)])].filter((name) => name in known);
};
