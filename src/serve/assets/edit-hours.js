// Opening hours as days to choose and times, written in the form of OpenStreetMap: `Mo-Fr 09:00-13:00,14:00-18:00; Sa off; PH off`.
import { h } from "./common.js";

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"];
const WEEK = 7;

/** The rules of a text: `{ days: Set of numbers, times: [[from, to]…] }`; null if it says something that these fields cannot show. */
export const readHours = (text) => {
  const rules = [];
  for (const part of text.split(";").map((rule) => rule.trim()).filter(Boolean)) {
    const [, days, hours] = /^(?:([A-Za-z,-]+)\s+)?(off|closed|[\d:,-]+)$/.exec(part.replace(/, /g, ",").replace(/ - /g, "-")) ?? [];
    if (!hours) return null;
    const chosen = new Set();
    for (const span of (days ?? "Mo-Su").split(",")) {
      const [first, last] = span.split("-").map((name) => DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase()));
      const isHoliday = first === WEEK || last === WEEK;
      if (first < 0 || last < 0 || (isHoliday && last !== undefined)) return null;
      for (let day = first; ; day = (day + 1) % WEEK) {
        chosen.add(day);
        if (day === (last ?? first)) break;
      }
    }
    const times = /^\d/.test(hours) ? hours.split(",").map((span) => /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(span)?.slice(1)) : [];
    if (times.some((span) => !span)) return null;
    rules.push({ days: chosen, times });
  }
  return rules;
};

/** The text of rules. A rule without days or with an unfinished time is left out. */
export const writeHours = (rules) => rules.map(({ days, times }) => {
  const spans = [];
  for (let day = 0; day < WEEK; day += 1) {
    if (!days.has(day)) continue;
    const first = day;
    while (day + 1 < WEEK && days.has(day + 1)) day += 1;
    spans.push(first === day ? DAYS[first] : `${DAYS[first]}-${DAYS[day]}`);
  }
  if (days.has(WEEK)) spans.push(DAYS[WEEK]);
  const isWhole = times.every(([from, to]) => from && to);
  return spans.length && isWhole ? `${spans.join(",")} ${times.length ? times.map((span) => span.join("-")).join(",") : "off"}` : "";
}).filter(Boolean).join("; ");

/** A field for opening hours; null for a text that it cannot show. */
export const hoursField = (value, label, { text, changed }) => {
  const rules = readHours(value ?? "");
  if (!rules) return null;
  if (!rules.length) rules.push({ days: new Set([0, 1, 2, 3, 4]), times: [["", ""]] });
  const names = text["hours-days"].split(" ");
  const body = h("div", { className: "hours" });
  const act = (run) => () => {
    run();
    draw();
    changed();
  };
  const time = (span, at, name) => h("input", { type: "time", value: span[at], "aria-label": name, onchange: ({ target }) => ((span[at] = target.value), changed()) });
  const day = (rule, number) => h("label", {}, h("input", { type: "checkbox", checked: rule.days.has(number), onchange: ({ target }) => (target.checked ? rule.days.add(number) : rule.days.delete(number), changed()) }), names[number]);
  const rule = (rule) => h("div", { className: "rule" }, h("span", { className: "days" }, ...DAYS.map((_, number) => day(rule, number))),
    ...rule.times.map((span) => h("span", { className: "span" }, time(span, 0, text["field-from"]), " – ", time(span, 1, text["field-to"]))),
    rule.times.length ? h("button", { type: "button", onclick: act(() => rule.times.push(["", ""])) }, `+ ${text["hours-break"]}`) : h("span", {}, text["hours-closed"]),
    h("button", { type: "button", onclick: act(() => (rule.times = rule.times.length ? [] : [["", ""]])) }, rule.times.length ? text["hours-closed"] : text["hours-open"]),
    rules.length > 1 && h("button", { type: "button", className: "quiet", "aria-label": text.remove, title: text.remove, onclick: act(() => rules.splice(rules.indexOf(rule), 1)) }, "×"));
  const draw = () => body.replaceChildren(...rules.map(rule), h("button", { type: "button", onclick: act(() => rules.push({ days: new Set([5]), times: [["", ""]] })) }, `+ ${text["hours-days-more"]}`));
  draw();
  const before = writeHours(rules);
  // A text that means the same stays as it is written.
  const read = () => (value && writeHours(rules) === before ? value : writeHours(rules));
  return { element: h("fieldset", {}, h("legend", {}, label), body), value: read };
};
