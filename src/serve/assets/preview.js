// Runs in every page of the site during a preview: patches the page after each build, and shows the bar and the problems.
import { adoptServer, fetchJson, isLeaving } from "./common.js";
import { bar } from "./bar.js";
import { onReload } from "./live-reload.js";
import { overlay } from "./overlay.js";
import { patch } from "./patch.js";
import { markProblems } from "./problem-marks.js";

// The page as it was rendered: this script runs before those of the site.
let before = document.cloneNode(true);
const isFramed = window !== window.top;
const isPlaceholder = !document.getElementById("_main") && document.getElementById("app") !== null;

// The interface is in a shadow tree outside the body, out of reach of the styles and scripts of the site.
const host = document.createElement("anyqtama-preview");
const root = host.attachShadow({ mode: "open" });
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/_preview/preview.css";
// Problems above the bar, at the bottom of the window.
const stack = document.createElement("div");
stack.className = "stack";
root.append(style, stack);

let previewBar;
let currentState;
const showProblems = async () => showState(await fetchJson("state.json", { problems: "1" }), true);
const showOverlay = isFramed ? async () => {} : overlay(stack, (message) => previewBar?.notify(message), () => previewBar?.editor());
const showState = async (state, isRequested) => {
  currentState = state;
  previewBar?.setState(state);
  host.dataset.errors = state.errors;
  host.dataset.version = state.version;
  await showOverlay(state, isRequested);
};

const showPage = async () => {
  const response = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
  const after = new DOMParser().parseFromString(await response.text(), "text/html");
  if (isLeaving()) return;
  const isOtherKind = Boolean(after.getElementById("app")) !== isPlaceholder;
  if (isOtherKind || !patch(before, after)) return void location.reload();
  adoptServer(after);
  before = after;
};

const update = onReload(async () => {
  const state = fetchJson("state.json");
  await Promise.all([showPage(), state.then((state) => showState(state, false))]);
  markProblems(currentState);
  previewBar?.refresh();
}, (isConnected) => previewBar?.setConnected(isConnected));

if (!isFramed) {
  document.documentElement.append(host);
  const space = new CSSStyleSheet();
  space.replaceSync("@media screen { html { padding-block-end: 3.5rem } }");
  document.adoptedStyleSheets.push(space);
  if (!isPlaceholder) previewBar = await bar(stack, host, { update, showProblems });
  if (currentState) previewBar?.setState(currentState);
  await showState(await fetchJson("state.json"), false);
}
if (currentState) markProblems(currentState);
