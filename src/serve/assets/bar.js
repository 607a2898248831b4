// The preview's bar: language, day, drafts, phone, paper, side by side, source, weight, problems.
import { ask, choose, chosen, make, page, words } from "./common.js";
import { picker } from "./source.js";

// Shows the page as it is on paper, by turning the rules for print and for screens round.
const turnMedia = () => {
  const turn = (rules) => {
    for (const rule of rules) {
      if (rule.media) rule.media.mediaText = rule.media.mediaText.replace(/\b(print|screen)\b/g, (name) => (name === "print" ? "screen" : "print"));
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
};

export const bar = async (stack, host, { update, showProblems }) => {
  const said = await words();
  const message = make("p", { className: "message", role: "status" });
  let quiet;
  const tell = ({ text, url }) => {
    message.replaceChildren(text, ...(url ? [" ", make("a", { href: url }, said["open-in-vscode"])] : []));
    clearTimeout(quiet);
    quiet = setTimeout(() => message.replaceChildren(), 12_000);
  };

  const languages = make("span", { className: "languages", role: "group", "aria-label": said.language });
  const day = make("input", { type: "date", onchange: () => (choose("as_of", day.value), update(), look()) });
  const drafts = make("input", { type: "checkbox", onchange: () => (choose("drafts", drafts.checked ? "1" : ""), update(), look()) });
  const changes = make("details", { className: "changes", hidden: true }, make("summary", {}, said.changes), make("ul"));
  const phone = make("a", { href: `/_preview/phone.html?page=${encodeURIComponent(location.pathname)}&lang=${said.lang}` }, said.phone);
  const compare = make("a", { hidden: true }, said.compare);
  const board = make("a", { href: `/_preview/?lang=${said.lang}` }, said.board);
  const paper = make("button", { type: "button", ariaPressed: "false" }, said.print);
  const source = make("button", { type: "button", ariaPressed: "false", title: "Alt+Shift+E" }, said.source);
  const weight = make("span", { className: "weight" });
  const problems = make("button", { type: "button", className: "problems", onclick: showProblems }, said.problems);
  const away = make("strong", { className: "away", hidden: true }, said.away);

  const isPaper = () => paper.ariaPressed === "true";
  paper.addEventListener("click", () => {
    paper.ariaPressed = String(!isPaper());
    turnMedia();
  });
  document.addEventListener("anyqtama-style", () => isPaper() && turnMedia());

  const content = make("div", { className: "content" }, languages,
    make("label", {}, said["as-of"], " ", day), make("label", {}, drafts, " ", said.drafts), changes,
    phone, paper, compare, board, source, weight, problems, away);
  const fold = make("button", { type: "button", className: "fold" });
  const toggle = (hidden) => {
    content.hidden = hidden;
    fold.textContent = hidden ? "▴" : "▾";
    fold.ariaLabel = hidden ? said.show : said.hide;
    fold.ariaExpanded = String(!hidden);
    try {
      localStorage.setItem("anyqtama-preview-bar", hidden ? "hidden" : "");
    } catch {}
  };
  fold.addEventListener("click", () => toggle(!content.hidden));
  let wasHidden = false;
  try {
    wasHidden = localStorage.getItem("anyqtama-preview-bar") === "hidden";
  } catch {}
  toggle(wasHidden);
  stack.append(make("section", { className: "bar", "aria-label": said.bar, role: "region" }, message, fold, content));

  let parts = [];
  picker(host, source, tell, () => parts);

  // What belongs to this page; asked for a moment after the page itself, which is more urgent.
  let waiting;
  const look = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const view = chosen();
      drafts.checked = view.get("drafts") === "1";
      let data;
      try {
        data = await ask("page.json", { page });
      } catch {
        return;
      }
      parts = data.parts;
      languages.replaceChildren(...data.languages.flatMap(({ code, name, path, current }) => {
        const link = make("a", { href: path, lang: code, hreflang: code }, name);
        if (current) link.setAttribute("aria-current", "true");
        return [link, " "];
      }));
      compare.hidden = !data.compare;
      if (data.compare) compare.href = `${data.compare}?lang=${said.lang}`;
      weight.textContent = data.weight?.text ?? "";
      weight.classList.toggle("heavy", data.weight?.total > data.weight?.budget);
      weight.title = data.weight?.total > data.weight?.budget ? said.heavy : "";
      changes.hidden = !view.get("as_of");
      changes.lastChild.replaceChildren(...(data.changes.length ? data.changes : [said["no-changes"]]).map((text) => make("li", {}, text)));
    }, 60);
  };
  look();

  return {
    tell,
    look,
    away: (gone) => (away.hidden = !gone),
    state(state) {
      const count = state.errors + state.warnings;
      problems.textContent = count ? state.summary : said["no-problems"];
      problems.classList.toggle("error", state.errors > 0);
      if (state.as_of && day !== host.shadowRoot.activeElement) day.value = state.as_of;
      drafts.checked = state.drafts;
    },
  };
};
