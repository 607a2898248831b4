// «Asked, not found»: an editor drops a file with one question per line; the search of the site answers each in every language, and the questions
// without a sure answer are listed. The questions stay in the browser.
import { fill, h } from "./common.js";

const MAX_QUESTIONS = 5000;
// The page stays responsive while many questions are asked.
const PAUSE_EVERY = 20;

// Files of the search are scripts that pass their data to `anyqtama`.
const passed = new Map();
self.anyqtama = { push: (data) => passed.set(document.currentScript.src, data) };
const load = (address) => new Promise((resolve, reject) => {
  const script = h("script", { src: address });
  script.onload = () => {
    script.remove();
    resolve(passed.get(script.src));
  };
  script.onerror = () => reject(new Error(script.src));
  document.head.append(script);
});

/** The search of a language, with the addresses that its page of results names. */
const finder = async (code) => {
  const page = new URL(`/${code.toLowerCase()}/search/`, location);
  const { root, files } = new DOMParser().parseFromString(await (await fetch(page)).text(), "text/html").querySelector("[role=search]").dataset;
  const [engine, data] = files.split(" ").map((file) => new URL(file, page).href);
  await load(engine);
  return { code, base: new URL(root, page), search: self.anyqtamaFind(await load(data), (file) => load(new URL(file, new URL(root, page)).href)) };
};

/** Each different question of a text, with the number of times it was asked. */
const questionsIn = (content) => {
  const counts = new Map();
  for (const line of content.split(/\r?\n/)) {
    const question = line.replace(/^\ufeff/, "").trim();
    if (question) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
};

export const askedPart = (text, languages) => {
  const status = h("p", { role: "status" });
  const list = h("ul", { className: "asked" });
  let run = 0;
  const show = async () => {
    const mine = ++run;
    const [file] = input.files;
    list.replaceChildren();
    status.textContent = "";
    if (!file) return;
    try {
      const questions = questionsIn(await file.text()).slice(0, MAX_QUESTIONS);
      const finders = [];
      for (const code of languages()) finders.push(await finder(code));
      let missed = 0;
      for (const [at, [question, times]] of questions.entries()) {
        const answers = await Promise.all(finders.map(async ({ search, base }) => ({ base, ...(await search.find(question, { limit: 1 })) })));
        if (mine !== run) return;
        if (at % PAUSE_EVERY === 0) await new Promise((done) => setTimeout(done));
        if (answers.some(({ isWeak, regions }) => !isWeak && !regions.length)) continue;
        missed += 1;
        const near = answers.filter(({ hits }) => hits.length).sort((one, other) => other.hits[0].score - one.hits[0].score)[0];
        const link = near && h("a", { href: new URL(near.hits[0].url, near.base).href }, near.hits[0].title.map(([part]) => part).join(""));
        list.append(h("li", {}, h("b", {}, question), times > 1 && ` × ${times}`, link && h("span", {}, ` – ${text["asked-nearest"]} `, link)));
      }
      status.textContent = fill(text["asked-result"], { missed, count: questions.length });
    } catch (error) {
      status.textContent = error.message;
    }
  };
  const input = h("input", { type: "file", accept: ".txt,.csv,text/plain", onchange: show });
  const part = h("details", {}, h("summary", {}, text.asked), h("p", {}, text["asked-help"]), h("p", {}, h("label", {}, `${text["asked-file"]} `, input)), status, list);
  return { part, refresh: show };
};
