// The panel at the bottom of the window in which an editor writes: a frame with buttons, messages and a conflict, around a text or a form.
import { fill, h } from "./common.js";
import { ask } from "./edit-request.js";

/** Opens the panel for a place. `words` are those that the editor clicked, `name` is what is edited. Returns `{ closed, focus }`. */
export const openPanel = async (stack, { place, element, text, notify, words, name, follow }) => {
  const { contents } = place.kind === "record" ? await import("./edit-form.js") : await import("./edit-text.js");
  const status = h("p", { className: "status", role: "status" });
  const save = h("button", { type: "button", className: "primary", title: "Ctrl+Enter" }, text.save);
  const discard = h("button", { type: "button" }, text.discard);
  const close = h("button", { type: "button", title: "Esc" }, text.close);
  const conflict = h("div", { className: "conflicts" });
  const main = h("div", { className: "fields" });
  const panel = h("section", { className: "editor", role: "dialog", "aria-label": `${text.edit}: ${name}` },
    h("div", { className: "head" }, h("strong", { title: place.file ?? place.parts[0].file }, name), status, save, discard, close), conflict, main);
  // Focus comes back to where it was.
  const before = document.activeElement;
  stack.prepend(panel);
  let end;
  const closed = new Promise((resolve) => (end = resolve));

  const say = (words, isError = false) => {
    status.textContent = words;
    status.classList.toggle("error", isError);
  };
  const inside = await contents(main, { place, element, text, say, words, name, follow: follow && ((other) => (shut(), follow(other))) });
  main.append(h("p", { className: "keys" }, text["edit-keys"]));

  const shut = () => {
    inside.end();
    panel.remove();
    removeEventListener("keydown", keys, true);
    before?.focus?.({ preventScroll: true });
    end();
  };
  const showConflicts = (conflicts) => {
    conflict.replaceChildren(...conflicts.map((found) => h("div", { className: "conflict" },
      h("p", {}, h("strong", {}, text.theirs), " ", h("code", {}, found.file)),
      h("pre", { tabIndex: 0 }, typeof found.theirs === "string" ? found.theirs : JSON.stringify(found.theirs, null, 2) ?? ""),
      h("button", { type: "button", onclick: () => settle(found, true) }, text["write-mine"]),
      " ",
      h("button", { type: "button", onclick: () => settle(found, false) }, text["take-theirs"]))));
  };
  const settle = (found, isMine) => {
    inside.settle(found, isMine);
    conflict.replaceChildren();
    say(isMine ? text["save-again"] : "");
    if (isMine) store();
  };
  const store = async () => {
    const edits = inside.edits();
    if (!edits.length) return shut();
    const title = inside.title();
    save.disabled = true;
    say(text.saving);
    try {
      await ask("save", { title, files: edits });
      inside.saved();
      shut();
      notify({ message: fill(text.saved, { title }), label: text.undo, act: () => switched("undo", text, notify) });
    } catch (error) {
      say(error.status ? error.message : text["not-reached"], true);
      showConflicts(error.conflicts ?? []);
    } finally {
      save.disabled = false;
    }
  };
  const keys = (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      if (!inside.escape()) shut();
    } else if ((event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.code === "KeyS")) {
      event.preventDefault();
      store();
    }
  };
  addEventListener("keydown", keys, true);
  save.addEventListener("click", store);
  close.addEventListener("click", shut);
  discard.addEventListener("click", () => {
    inside.discard();
    shut();
  });
  reveal(element, panel);
  inside.focus();
  return { closed, say, focus: inside.focus };
};

// The part of the page that is edited stays in sight above the panel.
const reveal = (element, panel) => {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const edge = panel.getBoundingClientRect().top;
  if (top < 0 || bottom > edge) scrollBy({ top: top < 0 || bottom - top > edge ? top - 16 : bottom - edge + 16, behavior: "instant" });
};

/** Takes the last change back (`undo`) or does it again (`redo`). */
export const switched = async (what, text, notify) => {
  try {
    const { title } = await ask(what);
    const [done, none] = what === "undo" ? [text.undone, text["nothing-to-undo"]] : [text.redone, text["nothing-to-redo"]];
    const [other, label] = what === "undo" ? ["redo", text.redo] : ["undo", text.undo];
    notify(title ? { message: fill(done, { title }), label, act: () => switched(other, text, notify) } : { message: none });
  } catch (error) {
    notify({ message: error.message });
  }
};
