// Requests of the editing scripts.
import { server, uiLanguage } from "./common.js";
import { slugOf } from "./slug.js";

/** Asks the server to do something. Throws an error with the server's words, `status` and `conflicts`. */
export const ask = async (what, values) => {
  const response = await fetch(`/_preview/edit?lang=${encodeURIComponent(uiLanguage)}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-anyqtama-token": server.token },
    body: JSON.stringify(values === undefined ? { do: what } : { do: what, with: values }),
  });
  const answer = await response.json().catch(() => ({}));
  // Records keep the order of their keys as a text.
  if (answer?.json) answer.value = JSON.parse(answer.json);
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.error ?? `${response.status}`), { status: response.status, conflicts: answer.conflicts ?? [] });
};

/** Sends the bytes of a file to a route. */
export const sendFile = async (route, values, file, type = "application/octet-stream") => {
  const response = await fetch(`/_preview/${route}?${new URLSearchParams({ lang: uiLanguage, ...values })}`, {
    method: "POST", headers: { "content-type": type, "x-anyqtama-token": server.token }, body: file,
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `${response.status}`);
  return answer;
};

export const isPicture = ({ type }) => type.startsWith("image/");

/** Adds a picture or form to the assets. Returns its name there. */
export const addAsset = async (file) => {
  const [, stem, ending] = /^(.*?)(?:\.(\w+))?$/.exec(file.name);
  const name = slugOf(stem) || "file";
  return (isPicture(file) ? await sendFile("picture", { name }, file, file.type) : await sendFile("form", { name, ending: ending ?? "" }, file)).name;
};

/** Calls `run` when `wait` milliseconds have passed without another call; an answer that is no longer the newest is dropped. */
export const debounced = (wait, run, show) => {
  let timer;
  let newest = 0;
  return (...values) => {
    clearTimeout(timer);
    const number = (newest += 1);
    timer = setTimeout(async () => {
      try {
        const answer = await run(...values);
        if (number === newest) show(answer);
      } catch (error) {
        if (number === newest) show(null, error);
      }
    }, wait);
  };
};

/** Texts that were typed and not saved, kept in the browser. */
export const drafts = {
  key: (part) => `anyqtama-draft:${part.file}:${part.key ?? part.block ?? `+${part.before}`}`,
  read(part) {
    try {
      return JSON.parse(localStorage.getItem(drafts.key(part)));
    } catch {
      return null;
    }
  },
  keep(part, draft) {
    try {
      if (draft === null) localStorage.removeItem(drafts.key(part));
      else localStorage.setItem(drafts.key(part), JSON.stringify(draft));
    } catch {
      // Without storage, a draft lives as long as the page.
    }
  },
};
