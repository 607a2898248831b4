// The preview's bar: language, date, drafts, phone, print, side by side, source, size, problems.
import { chosenView, fetchJson, h, notifier, page, setView, strings } from "./common.js";
import { editing } from "./edit.js";
import { sourcePicker } from "./source.js";

// Toggles the print layout by swapping the media queries for print and screen.
const swapMedia = () => {
  const swap = (rules) => {
    for (const rule of rules) {
      if (rule.media) rule.media.mediaText = rule.media.mediaText.replace(/\b(print|screen)\b/g, (name) => (name === "print" ? "screen" : "print"));
      if (rule.cssRules) swap(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) swap(sheet.cssRules);
};

export const bar = async (stack, host, { update, showProblems }) => {
  const text = await strings();
  const status = h("p", { className: "message", role: "status" });
  const show = notifier(status, text);
  let clear;
  const notify = (message) => {
    show(message);
    clearTimeout(clear);
    clear = setTimeout(() => status.replaceChildren(), 12_000);
  };

  const languages = h("span", { className: "languages", role: "group", "aria-label": text.language });
  const day = h("input", { type: "date", "aria-label": `${text["as-of"]} ${text["as-of-after"]}`.trim(), onchange: () => (setView("as_of", day.value), update(), refresh()) });
  const drafts = h("input", { type: "checkbox", onchange: () => (setView("drafts", drafts.checked ? "1" : ""), update(), refresh()) });
  const changes = h("details", { className: "changes", hidden: true }, h("summary", {}, text.changes), h("ul"));
  const phone = h("a", { href: `/_preview/phone.html?page=${encodeURIComponent(location.pathname)}&lang=${text.lang}` }, text.phone);
  const compare = h("a", { hidden: true }, text.compare);
  const board = h("a", { href: `/_preview/?lang=${text.lang}` }, text.board);
  const print = h("button", { type: "button", ariaPressed: "false" }, text.print);
  const source = h("button", { type: "button", ariaPressed: "false", title: "Alt+Shift+E" }, text.source);
  const edit = h("button", { type: "button", ariaPressed: "false", title: "E", hidden: true }, text.edit);
  const entry = h("button", { type: "button", hidden: true, onclick: () => ((menu.open = false), pencils.openEntry(entrySlug())) }, text["entry-actions"]);
  const entrySlug = () => /^content\/faq\/([^/]+)\//.exec(details.blocks_file ?? "")?.[1];
  const size = h("span", { className: "size" });
  const problems = h("button", { type: "button", className: "problems", onclick: showProblems }, text.problems);
  const disconnected = h("strong", { className: "disconnected", hidden: true }, text.disconnected);

  const isPrint = () => print.ariaPressed === "true";
  print.addEventListener("click", () => {
    print.ariaPressed = String(!isPrint());
    swapMedia();
  });
  document.addEventListener("anyqtama-style", () => isPrint() && swapMedia());

  // What is needed rarely, so that the bar has one row.
  const items = h("div", {}, entry, h("label", {}, drafts, " ", text.drafts), phone, print, source, size);
  const menu = h("details", { className: "menu" }, h("summary", {}, text.menu), items);
  const content = h("div", { className: "content" }, languages,
    h("label", {}, h("span", { className: "wide" }, text["as-of"]), " ", day, " ", h("span", { className: "wide" }, text["as-of-after"])), changes, edit, compare, board, menu, problems, disconnected);
  const narrow = matchMedia("(max-width: 40rem)");
  const arrange = () => (narrow.matches ? items.prepend(compare, board) : menu.before(compare, board));
  narrow.addEventListener("change", arrange);
  arrange();
  const fold = h("button", { type: "button", className: "fold" });
  const toggle = (hidden) => {
    content.hidden = hidden;
    fold.textContent = hidden ? "▴" : "▾";
    fold.ariaLabel = hidden ? text.show : text.hide;
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
  stack.append(h("section", { className: "bar", "aria-label": text.bar, role: "region" }, status, fold, content));

  let details = { sources: [] };
  sourcePicker(host, source, notify, () => details.sources);
  const pencils = await editing(stack, host, edit, notify, () => details);

  // Requests the details of the page after a delay: the page itself has priority.
  let scheduled;
  const refresh = () => {
    clearTimeout(scheduled);
    scheduled = setTimeout(async () => {
      const view = chosenView();
      drafts.checked = view.get("drafts") === "1";
      let data;
      try {
        data = await fetchJson("page.json", { page });
      } catch {
        return;
      }
      details = data;
      edit.hidden = !data.may_edit;
      entry.hidden = !data.may_edit || !entrySlug();
      if (data.may_edit) pencils.update();
      if (data.may_edit) pencils.share();
      languages.replaceChildren(...data.languages.flatMap(({ code, name, path, current }) => {
        const link = h("a", { href: path, lang: code, hreflang: code }, name);
        if (current) link.setAttribute("aria-current", "true");
        return [link, " "];
      }));
      compare.hidden = !data.compare;
      if (data.compare) compare.href = `${data.compare}?lang=${text.lang}`;
      const isOverBudget = data.size?.total > data.size?.budget;
      size.textContent = data.size?.text ?? "";
      size.classList.toggle("over-budget", isOverBudget);
      size.title = isOverBudget ? text["over-budget"] : "";
      changes.hidden = !view.get("as_of");
      changes.lastChild.replaceChildren(...(data.changes.length ? data.changes : [text["no-changes"]]).map((change) => h("li", {}, change)));
    }, 60);
  };
  refresh();

  return {
    notify,
    refresh,
    editor: () => (details.may_edit ? pencils.open : null),
    setConnected: (isConnected) => (disconnected.hidden = isConnected),
    setState(state) {
      const count = state.errors + state.warnings;
      problems.title = count ? state.summary : text["no-problems"];
      problems.ariaLabel = problems.title;
      // On a phone, the words would take a row of their own.
      problems.textContent = narrow.matches ? `✕ ${state.errors} ⚠ ${state.warnings}` : problems.title;
      problems.classList.toggle("error", state.errors > 0);
      if (state.as_of && day !== host.shadowRoot.activeElement) day.value = state.as_of;
      drafts.checked = state.drafts;
    },
  };
};
