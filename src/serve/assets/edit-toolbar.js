// The buttons above a text area, and the list of values and links that opens on `{{` and `[`.
import { h, uiLanguage } from "./common.js";
import { addAsset, ask, isPicture } from "./edit-request.js";

let names;
/** What texts may refer to, by kind; requested once per page. */
export const allNames = () => (names ??= ask("names", uiLanguage));

// What is inserted for a name of each kind. `$` is the text of a link.
const LINKS = { entries: "entry", pages: "page", acts: "act", directories: "directory", areas: "directory", channels: "channel", words: "word", links: "link" };

const choices = (names, isValue) => {
  if (!isValue) return Object.entries(LINKS).flatMap(([kind, prefix]) => (names[kind] ?? []).map(({ id, name }) => ({ name, insert: `[${name}](${prefix}:${id})` })));
  const value = (call) => ({ id, name }) => ({ name: `${name} · ${id}`, insert: `{{ ${call}("${id}") }}` });
  const amounts = (names.multiples ?? []).flatMap(({ id, name }) => ["times", "amount"].map((call) => ({ name: `${name} · ${call}(…)`, insert: `{{ ${call}("${id}", 1) }}` })));
  return [...(names.facts ?? []).map(value("fact")), ...(names.tables ?? []).map(value("fact_table")), ...amounts];
};

export const toolbar = ({ area }, text, typed, say) => {
  const list = h("ul", { className: "choices", role: "listbox", hidden: true, "aria-label": text.insert });
  let start = 0;
  let found = [];
  let chosen = 0;
  const write = (from, to, words, select = words.length) => {
    area.setRangeText(words, from, to, "end");
    area.setSelectionRange(from + select, from + select);
    area.focus();
    typed();
  };
  const close = () => {
    const wasOpen = !list.hidden;
    list.hidden = true;
    return wasOpen;
  };
  const pick = (choice) => {
    close();
    write(start, area.selectionStart, choice.insert);
  };
  const draw = () => {
    list.replaceChildren(...found.map((choice, at) => h("li", { role: "option", "aria-selected": String(at === chosen), onmousedown: (event) => (event.preventDefault(), pick(choice)) }, choice.name)));
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    list.hidden = !found.length;
  };
  // Offers what matches the words after `{{` or `[`, up to the caret.
  const offer = async () => {
    const before = area.value.slice(0, area.selectionStart);
    const open = /(\{\{|\[)([^\]\}\n]*)$/.exec(before);
    if (!open) return close();
    const { names } = await allNames();
    start = open.index;
    const words = open[2].trim().toLocaleLowerCase();
    found = choices(names, open[1] === "{{").filter(({ name, insert }) => `${name} ${insert}`.toLocaleLowerCase().includes(words)).slice(0, 40);
    chosen = 0;
    draw();
  };
  const around = (sign) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const words = value.slice(from, to);
    write(from, to, `${sign}${words}${sign}`, words ? words.length + 2 * sign.length : sign.length);
  };
  const lineStart = (sign) => {
    const from = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
    write(from, from, sign);
  };
  const begin = (sign) => {
    write(area.selectionStart, area.selectionEnd, sign);
    offer();
  };
  // A picture or form that is dropped, pasted or chosen: its description is selected, to be typed over.
  const insertFile = async (file) => {
    try {
      const name = await addAsset(file);
      const at = area.selectionStart;
      const [start, words, address] = isPicture(file) ? ["![", text["picture-words"], name] : ["[", file.name.replace(/\.\w+$/, "").replace(/[[\]]/g, ""), `file:${name}`];
      write(at, area.selectionEnd, `${start}${words}](${address})`);
      area.setSelectionRange(at + start.length, at + start.length + words.length);
    } catch (error) {
      say(error.message, true);
    }
  };
  for (const [name, data] of [["drop", (event) => event.dataTransfer], ["paste", (event) => event.clipboardData]]) {
    area.addEventListener(name, (event) => {
      const [file] = data(event)?.files ?? [];
      if (!file) return;
      event.preventDefault();
      insertFile(file);
    });
  }
  const choose = h("input", { type: "file", accept: "image/*,.pdf,.docx,.xlsx,.odt,.ods,.doc,.xls,.rtf", hidden: true, tabIndex: -1, "aria-label": text.picture, onchange: () => {
    if (choose.files[0]) insertFile(choose.files[0]);
    // The same file can be chosen again.
    choose.value = "";
  } });
  area.addEventListener("input", offer);
  area.addEventListener("blur", close);
  area.addEventListener("keydown", (event) => {
    if (!list.hidden && ["ArrowDown", "ArrowUp", "Enter", "Tab"].includes(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (event.key.startsWith("Arrow")) {
        chosen = (chosen + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
        draw();
      } else {
        pick(found[chosen]);
      }
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      // The next item of a list starts by itself; an empty one ends the list.
      const before = area.value.slice(0, area.selectionStart);
      const line = before.slice(before.lastIndexOf("\n") + 1);
      const item = /^(\s*)(?:([-*] (?:\[.\] )?)|(\d+)([.)] ))(.*)$/.exec(line);
      if (!item) return;
      event.preventDefault();
      if (!item[5].trim()) write(area.selectionStart - line.length, area.selectionStart, "");
      else write(area.selectionStart, area.selectionEnd, `\n${item[1]}${item[2] ?? `${Number(item[3]) + 1}${item[4]}`}`);
    }
  });
  const button = (sign, label, act) => h("button", { type: "button", title: `${label} (F2)`, "aria-label": label, onmousedown: (event) => event.preventDefault(), onclick: act }, sign);
  return {
    list,
    escape: close,
    choose,
    buttons: [
      button("B", text.bold, () => around("**")),
      button("•", text["list-item"], () => lineStart("- ")),
      button("1.", `1. ${text["list-step"]}`, () => lineStart("1. ")),
      button("[ ]", text.link, () => begin("[")),
      button("{{ }}", text.value, () => begin("{{ ")),
      button("▣", text.picture, () => choose.click()),
    ],
  };
};
