// The list of problems: each with its position, the surrounding lines and a hint. It covers a part of the page only.
import { coded, h, helpLink, openSource, plain, strings } from "./common.js";

const position = ({ file, line, column }) => `${file}:${line}:${column}`;

const lines = ({ lines, place: { line, column } }) => {
  // Focusable, so that long lines can be scrolled with the keyboard.
  const frame = h("pre", { tabIndex: 0 });
  for (const { number, text } of lines) {
    const row = h("span", { className: number === line ? "row here" : "row" }, h("b", {}, String(number).padStart(4)));
    if (number === line) {
      const letters = [...text];
      row.append(letters.slice(0, column - 1).join(""), h("mark", {}, letters[column - 1] ?? " "), letters.slice(column).join(""));
    } else {
      row.append(text);
    }
    frame.append(row, "\n");
  }
  return frame;
};

const item = (problem, text, notify, edit) => {
  const open = (source) => h("button", { type: "button", className: "place", onclick: async () => notify(await openSource(source)) }, source);
  return h("li", { className: problem.severity },
    h("p", {}, open(position(problem.place)), " ", h("span", { className: "severity" }, text[`severity-${problem.severity}`]), " ", h("strong", {}, ...coded(plain(problem.message, text))), " ", helpLink(problem, text), " ",
      edit && problem.place.file.startsWith("content/") && h("button", { type: "button", onclick: () => edit(position(problem.place)) }, text.edit)),
    problem.lines.length > 0 && lines(problem),
    problem.hint && h("p", { className: "hint" }, `${text["label-hint"]}: `, ...coded(plain(problem.hint, text))),
    problem.also && h("p", {}, `${text["label-also"]}: `, open(position(problem.also))),
    problem.also && problem.also_lines.length > 0 && lines({ lines: problem.also_lines, place: problem.also }));
};

/** Returns `show(state, isRequested)`, which shows the problems if the page is out of date or if the reader requested it. `editor()` is
 *  the function that opens a place for writing, if the reader may. */
export const overlay = (root, notify, editor) => {
  const list = h("ul");
  const title = h("h2", { id: "title" });
  const explanation = h("p", { className: "text" });
  const summary = h("p", { className: "summary" });
  const close = h("button", { type: "button", className: "close" });
  const panel = h("section", { className: "overlay", hidden: true, "aria-labelledby": "title" },
    h("header", {}, title, close), explanation, summary, list);
  panel.setAttribute("role", "region");
  const announcement = h("p", { className: "unseen", role: "status" });
  root.append(panel, announcement);
  let closedVersion = -1;
  let version = -1;
  const hide = () => {
    closedVersion = version;
    panel.hidden = true;
  };
  close.addEventListener("click", hide);
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && hide());

  return async (state, isRequested = false) => {
    const text = await strings();
    version = state.version;
    const isNeeded = isRequested || (!state.is_current && closedVersion !== version);
    const isBlocked = state.errors > 0 && !state.is_current;
    title.textContent = isBlocked ? text["broken-title"] : state.errors > 0 ? text["differing-title"] : text.problems;
    explanation.textContent = isBlocked ? (state.has_site ? text["broken-text"] : "") : state.errors > 0 ? text["differing-text"] : "";
    close.textContent = text.close;
    close.hidden = !state.has_site;
    summary.textContent = [state.summary, state.more].filter(Boolean).join("; ");
    panel.classList.toggle("whole", !state.has_site);
    list.replaceChildren(...state.problems.map((problem) => item(problem, text, notify, editor() && ((source) => (hide(), editor()(source))))));
    if (announcement.textContent !== state.summary) announcement.textContent = state.summary;
    panel.hidden = !isNeeded;
    // A mistake at the end of a long line must be in sight.
    for (const mark of list.querySelectorAll("mark")) mark.closest("pre").scrollLeft = mark.offsetLeft - mark.closest("pre").clientWidth / 2;
    if (isRequested) close.focus();
  };
};
