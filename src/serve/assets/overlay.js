// The notice of problems: each with its place, the lines around it, the hint. It stands over the page and leaves it usable.
import { make, openSource, words } from "./common.js";

const place = ({ file, line, column }) => `${file}:${line}:${column}`;

const lines = ({ lines, place: { line, column } }) => {
  // Long lines are scrolled with keys too.
  const frame = make("pre", { tabIndex: 0 });
  for (const { number, text } of lines) {
    const row = make("span", { className: number === line ? "row here" : "row" }, make("b", {}, String(number).padStart(4)));
    if (number === line) {
      const letters = [...text];
      row.append(letters.slice(0, column - 1).join(""), make("mark", {}, letters[column - 1] ?? " "), letters.slice(column).join(""));
    } else {
      row.append(text);
    }
    frame.append(row, "\n");
  }
  return frame;
};

const show = (problem, said, tell) => {
  const open = (source) => make("button", { type: "button", className: "place", onclick: async () => tell(await openSource(source)) }, source);
  return make("li", { className: problem.severity },
    make("p", {}, open(place(problem.place)), " ", make("span", { className: "severity" }, said[`severity-${problem.severity}`]), " ", make("strong", {}, problem.message)),
    problem.lines.length > 0 && lines(problem),
    problem.hint && make("p", { className: "hint" }, `${said["label-hint"]}: ${problem.hint}`),
    problem.also && make("p", {}, `${said["label-also"]}: `, open(place(problem.also))));
};

/** The notice; `update(state, asked)` shows what there is, where there are errors or the reader asked for it. */
export const overlay = (root, tell) => {
  const list = make("ul");
  const title = make("h2", { id: "title" });
  const text = make("p", { className: "text" });
  const summary = make("p", { className: "summary" });
  const close = make("button", { type: "button", className: "close" });
  const panel = make("section", { className: "overlay", hidden: true, "aria-labelledby": "title" },
    make("header", {}, title, close), text, summary, list);
  panel.setAttribute("role", "region");
  const listener = make("p", { className: "unseen", role: "status" });
  root.append(panel, listener);
  let closedAt = -1;
  let version = -1;
  const hide = () => {
    closedAt = version;
    panel.hidden = true;
  };
  close.addEventListener("click", hide);
  panel.addEventListener("keydown", ({ key }) => key === "Escape" && hide());

  return async (state, asked = false) => {
    const said = await words();
    version = state.version;
    const isNeeded = asked || (state.errors > 0 && closedAt !== version);
    title.textContent = state.errors > 0 ? said["broken-title"] : said.problems;
    text.textContent = state.errors > 0 && state.has_site ? said["broken-text"] : "";
    close.textContent = said.close;
    close.hidden = !state.has_site;
    summary.textContent = [state.summary, state.more].filter(Boolean).join("; ");
    panel.classList.toggle("whole", !state.has_site);
    list.replaceChildren(...state.problems.map((problem) => show(problem, said, tell)));
    if (listener.textContent !== state.summary) listener.textContent = state.summary;
    panel.hidden = !isNeeded;
    if (asked) close.focus();
  };
};
