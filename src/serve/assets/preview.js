// Runs in every page of the site while it is previewed: follows the news, changes the page in place, shows bar and overlay.
import { adopt, ask } from "./common.js";
import { bar } from "./bar.js";
import { follow } from "./news.js";
import { overlay } from "./overlay.js";
import { patch } from "./patch.js";

// The page as it was written: this script runs before the site's own.
let before = document.cloneNode(true);
const isFramed = window !== window.top;
const isEmpty = !document.getElementById("_main") && document.getElementById("app") !== null;

// Our own elements stand beside the body, in a tree of their own: neither the site's style nor its scripts meet them.
const host = document.createElement("anyqtama-preview");
const root = host.attachShadow({ mode: "open" });
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/_preview/preview.css";
// Notice above bar, at the lower edge.
const stack = document.createElement("div");
stack.className = "stack";
root.append(style, stack);

let shownBar;
let shownState;
const showProblems = async () => showState(await ask("state.json", { problems: "1" }), true);
const showOverlay = isFramed ? async () => {} : overlay(stack, (said) => shownBar?.tell(said));
const showState = async (state, asked) => {
  shownState = state;
  shownBar?.state(state);
  host.dataset.errors = state.errors;
  host.dataset.version = state.version;
  await showOverlay(state, asked);
};

const showPage = async () => {
  const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
  const after = new DOMParser().parseFromString(await answer.text(), "text/html");
  const isOther = Boolean(after.getElementById("app")) !== isEmpty;
  if (isOther || !patch(before, after)) return void location.reload();
  adopt(after);
  before = after;
};

const update = follow(async () => {
  const state = ask("state.json");
  await Promise.all([showPage(), state.then((state) => showState(state, false))]);
  shownBar?.look();
}, (gone) => shownBar?.away(gone));

if (!isFramed) {
  document.documentElement.append(host);
  const space = new CSSStyleSheet();
  space.replaceSync("@media screen { html { padding-block-end: 3.5rem } }");
  document.adoptedStyleSheets.push(space);
  if (!isEmpty) shownBar = await bar(stack, host, { update, showProblems });
  if (shownState) shownBar?.state(shownState);
  await showState(await ask("state.json"), false);
}
