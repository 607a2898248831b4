// What all scripts of the preview share: what the server wrote into the page, words, elements, the chosen view.
const script = document.querySelector("script[data-anyqtama]");

/** Written by the server: version, page (its path in the site), cookie (the name). */
export const { page, cookie } = script.dataset;
/** The run of the server that this page belongs to. */
export const server = { token: script.dataset.token, session: script.dataset.session };
/** Takes over what another run of the server wrote into the page. */
export const adopt = (fresh) => Object.assign(server, { ...fresh.querySelector("script[data-anyqtama]")?.dataset });
export const version = Number(script.dataset.version);
export const language = document.documentElement.lang;

const speech = new URLSearchParams(location.search).get("lang") ?? language;

/** JSON from an address of the preview, in the language of the preview's words. */
export const ask = async (name, values = {}) => {
  const query = new URLSearchParams({ lang: speech, ...values });
  const answer = await fetch(`/_preview/${name}?${query}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
};

let known;
/** The preview's words. */
export const words = () => (known ??= ask("words.json"));

/** Words with values in braces filled in. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** An element with properties, `on…` listeners, attributes (with a hyphen, or `role`), and children. */
export const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name.includes("-") || name === "role") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** The view that the reader chose: `as_of`, `drafts`. */
export const chosen = () => {
  const value = document.cookie.split("; ").find((pair) => pair.startsWith(cookie + "="));
  return new URLSearchParams(value?.slice(cookie.length + 1) ?? "");
};

/** Chooses another view, for all tabs of this browser. */
export const choose = (name, value) => {
  const view = chosen();
  if (value) view.set(name, value);
  else view.delete(name);
  const age = view.size ? "" : "; max-age=0";
  document.cookie = `${cookie}=${view}; path=/; samesite=strict${age}`;
};

/** Opens a place in the editor's program. Returns what to tell: a text, and perhaps a link. */
export const openSource = async (source) => {
  const said = await words();
  const answer = await fetch("/_preview/open", {
    method: "POST",
    headers: { "content-type": "application/json", "x-anyqtama-token": server.token },
    body: JSON.stringify({ source }),
  });
  const { opened, url, path } = answer.ok ? await answer.json() : {};
  if (opened) return { text: fill(said.opened, { path }) };
  try {
    await navigator.clipboard.writeText(path ?? source);
  } catch {
    return { text: path ?? source, url };
  }
  return { text: fill(said.copied, { path: path ?? source }), url };
};
