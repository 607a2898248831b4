// Shared by all scripts of the preview: the data of the script element, strings, elements, the chosen view.
const script = document.querySelector("script[data-anyqtama]");

/** `page` is the path of the page in the site, `cookie` the name of the cookie for the chosen view. */
export const { page, cookie } = script.dataset;
/** The run of the server that rendered this page. */
export const server = { token: script.dataset.token, session: script.dataset.session };
/** Takes over the token and session of another run of the server from a page that it rendered. */
export const adoptServer = (page) => Object.assign(server, { ...page.querySelector("script[data-anyqtama]")?.dataset });
export const version = Number(script.dataset.version);
export const language = document.documentElement.lang;

/** The language of the interface. */
export const uiLanguage = new URLSearchParams(location.search).get("lang") ?? language;

let leaving = false;
/** Whether another page is about to open in this tab: a reload would stop that. */
export const isLeaving = () => leaving;
/** Opens the page whose address `find` gives, after requests that may cause a build. */
export const leave = async (find) => {
  leaving = true;
  try {
    location.href = await find();
  } catch (error) {
    leaving = false;
    throw error;
  }
};
addEventListener("pageshow", ({ persisted }) => persisted && (leaving = false));
/** The page of the answer in this language, or in the first one. */
export const pageIn = (language, { paths }) => paths[language] ?? Object.values(paths)[0];

/** JSON from a route of the preview, in the language of its interface. */
export const fetchJson = async (name, values = {}) => {
  const query = new URLSearchParams({ lang: uiLanguage, ...values });
  const response = await fetch(`/_preview/${name}?${query}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
};

let cached;
/** The strings of the interface. */
export const strings = () => (cached ??= fetchJson("strings.json"));

/** Replaces placeholders in braces. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Words of a problem for people who do not see its file: the names of fields, files and languages instead of their keys. */
export const plain = (words, text, languages = []) => words.replace(/`([^`]+)`/g, (whole, code) => {
  const key = /^([a-z_]+)(?:: .*)?$/.exec(code)?.[1] ?? /^(?:content\/)?(?:[\w-]+\/)*([\w-]+)\.yaml$/.exec(code)?.[1];
  const name = languages.find((language) => language.code === code)?.name ?? text[`field-${key?.replaceAll("_", "-")}`];
  return name ? `«${name}»` : whole;
});

/** Words with the parts between backticks as code. */
export const coded = (words) => words.split("`").map((part, at) => (at % 2 ? h("code", {}, part) : part));

/** A link to the help page of a problem, in a tab of its own: what was typed on this one must not be lost. */
export const helpLink = ({ id }, text, words = id) => h("a", { href: `/_preview/help/${id}?lang=${text.lang}`, target: "_blank", className: "code" }, words);

/** What a record of a data file is called: its name or title, and its date. */
export const recordName = (item, text) => {
  const title = item?.title === "not_given" ? undefined : item?.title;
  const own = item && text.lang in item ? item : undefined;
  // Synonyms are lists of words; a brochure of each topic has no title.
  const list = Array.isArray(item) ? item : item?.words;
  const named = item?.name ?? title ?? item?.word ?? item?.question ?? item?.text ?? own ?? list?.join(", ") ?? text[`choice-${item?.each}`];
  const words = typeof named === "object" && named ? named[text.lang] ?? Object.values(named)[0] : named;
  // An act without a title is known by its number.
  const number = Array.isArray(item?.numbers) && `${text["number-sign"]} ${item.numbers.join(", ")}`;
  return [words, ...(words ? [] : [number || (item?.id ?? item?.code ?? item?.slug)]), item?.date].filter((part) => typeof part === "string" && part !== "not_given").join(" · ");
};

/** Creates an element with properties, `on…` listeners, attributes (names with a hyphen, or `role`) and children. */
export const h = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** The chosen view: `as_of`, `drafts`. */
export const chosenView = () => {
  const value = document.cookie.split("; ").find((pair) => pair.startsWith(cookie + "="));
  return new URLSearchParams(value?.slice(cookie.length + 1) ?? "");
};

/** Changes the view in all tabs of this browser. */
export const setView = (name, value) => {
  const view = chosenView();
  if (value) view.set(name, value);
  else view.delete(name);
  const age = view.size ? "" : "; max-age=0";
  document.cookie = `${cookie}=${view}; path=/; samesite=strict${age}`;
};

/** Returns a function that shows a message, with a link or a button if there is one, in an element. */
export const notifier = (status, text) => ({ message, url, label, act }) => status.replaceChildren(message,
  ...(url ? [" ", h("a", { href: url }, text["open-in-vscode"])] : []), ...(act ? [" ", h("button", { type: "button", onclick: act }, label)] : []));

/** A date such as `2026-12-31` in figures: not every browser has the names of all months. */
export const readable = (date, language) => {
  const [year, month, day] = date?.split("-") ?? [];
  if (!date) return "–";
  return language === "en" ? new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`)) : `${day}.${month}.${year}`;
};

/** A time in milliseconds since 1970 as a date and a time of day. */
export const time = (at, language) => {
  const moment = new Date(at);
  const two = (number) => String(number).padStart(2, "0");
  const date = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${readable(date, language)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
};

/** Opens a source location in the editor's program. Returns a message, with a link if the program could not be started. */
export const openSource = async (source) => {
  const text = await strings();
  const response = await fetch("/_preview/open", {
    method: "POST",
    headers: { "content-type": "application/json", "x-anyqtama-token": server.token },
    body: JSON.stringify({ source }),
  });
  const { opened, url, path } = response.ok ? await response.json() : {};
  if (opened) return { message: fill(text.opened, { path }) };
  try {
    await navigator.clipboard.writeText(path ?? source);
  } catch {
    return { message: path ?? source, url };
  }
  return { message: fill(text.copied, { path: path ?? source }), url };
};
