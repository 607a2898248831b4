// Publishing from the board: shows what a publish would change, publishes, verifies, rolls back; prints PDFs; commits with git.
import { fill, h } from "./common.js";
import { showChanges } from "./board-changes.js";
import { ask } from "./edit-request.js";

const POLL = 700;

export const releaseDesk = (context) => {
  const { text, notify } = context;
  const output = h("pre", { tabIndex: 0, hidden: true, role: "log", "aria-label": text.output });
  const status = h("p", { role: "status" });
  const controls = h("p", { className: "more" });
  const commit = h("div");
  const target = h("div");
  const changes = h("div", { className: "changes" });
  let shown;
  // Once per target and per run that may have changed what is published.
  const drawChanges = (targets, run) => {
    const wanted = targets.length && !run?.is_running ? `${chosen ?? targets[0]} ${run?.action} ${run?.exit_code}` : shown;
    if (wanted === shown) return;
    shown = wanted;
    showChanges(changes, chosen ?? targets[0], context).catch((error) => notify({ message: error.message }));
  };
  let chosen = null;
  // The first target: a folder. Others have more settings, and are written in the form of the handbook.
  const drawTarget = (isNeeded) => {
    if (!isNeeded) return void target.replaceChildren();
    if (target.hasChildNodes()) return;
    const folder = h("input", { type: "text", required: true });
    target.append(h("form", { className: "create", onsubmit: async (event) => {
      event.preventDefault();
      try {
        const { file, fingerprint, value } = await ask("record", { file: "content/handbook.yaml", path: [] });
        const set = { path: ["publish"], value: [...(value.publish ?? []), { name: "folder", to: folder.value.trim() }], was: value.publish ?? null };
        await ask("save", { title: `${text["field-publish"]}: ${folder.value}`, files: [{ file, fingerprint, changes: [{ set }] }] });
        await refresh();
      } catch (error) {
        notify({ message: error.message });
      }
    } }, h("label", { className: "row" }, h("span", {}, text["release-folder"]), folder), h("p", {}, h("button", { type: "submit" }, text["release-add-target"]))));
  };
  const show = (state) => {
    const { run, targets, may_publish: mayPublish, uncommitted } = state;
    if (!targets.includes(chosen)) chosen = null;
    const choice = h("select", { "aria-label": text["field-publish"], onchange: () => ((chosen = choice.value), drawChanges(targets, run)) }, ...targets.map((name) => h("option", { value: name }, name)));
    const button = (action, label, question) => h("button", { type: "button", disabled: Boolean(run?.is_running), onclick: () => (!question || confirm(question())) && start(action, choice.value || null) }, label);
    if (chosen) choice.value = chosen;
    controls.replaceChildren(...(mayPublish && targets.length ? [choice, button("plan", text["release-plan"]), button("publish", text["release-publish"], () => fill(text["release-sure"], { target: choice.value })),
      button("verify", text["release-verify"]), button("roll_back", text["release-roll-back"], () => text["release-sure-back"])] : [h("span", {}, mayPublish ? text["release-no-target"] : text["release-off"]), " "]), button("pdf", text["release-pdf"]));
    if (run) {
      output.hidden = false;
      const isAtEnd = output.scrollTop + output.clientHeight >= output.scrollHeight - 8;
      output.textContent = run.lines.join("\n");
      if (isAtEnd) output.scrollTop = output.scrollHeight;
      const name = text[`release-${run.action}`];
      status.textContent = `${name}: ${run.is_running ? text["release-running"] : run.exit_code === 0 ? text["release-done"] : text["release-failed"]}`;
      status.className = run.is_running ? "" : run.exit_code === 0 ? "complete" : "bad";
      if (run.is_running) setTimeout(refresh, POLL);
    }
    drawTarget(mayPublish && !targets.length);
    drawChanges(targets, run);
    drawCommit(uncommitted);
  };
  const drawCommit = (files) => {
    if (!files) return void commit.replaceChildren();
    const message = h("input", { type: "text", required: true, maxLength: 500 });
    commit.replaceChildren(h("p", {}, files.length ? fill(text["commit-files"], { count: files.length }) : text["commit-none"]), files.length > 0 && h("ul", {}, ...files.slice(0, 30).map((file) => h("li", {}, file))),
      files.length > 0 ? h("form", { className: "create", onsubmit: async (event) => {
        event.preventDefault();
        try {
          show(await ask("commit", message.value));
          notify({ message: text["commit-done"] });
        } catch (error) {
          notify({ message: error.message });
        }
      } }, h("label", { className: "row" }, h("span", {}, text["commit-message"]), message), h("p", {}, h("button", { type: "submit" }, text.commit))) : "");
  };
  const start = async (action, target) => {
    try {
      output.textContent = "";
      show(await ask("release", { action, target: action === "pdf" ? null : target }));
    } catch (error) {
      notify({ message: error.message });
    }
  };
  const refresh = () => ask("release_state").then(show, (error) => notify({ message: error.message }));
  const details = h("details", { ontoggle: () => details.open && refresh() }, h("summary", {}, text.release), controls, target, changes, status, output, commit);
  return details;
};
