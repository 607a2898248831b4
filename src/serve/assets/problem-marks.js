// Marks the blocks of the page that have an error, for example a number that another language lacks.

const MARK = "data-anyqtama-problem";
const sheet = new CSSStyleSheet();
sheet.replaceSync(`@media screen { [${MARK}] { box-shadow: -0.5rem 0 0 #b45309; } }`);
let titled = [];

const clear = () => {
  for (const element of document.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  for (const element of titled) element.removeAttribute("title");
  titled = [];
};

/** The blocks of the page with their file and first line, in document order. */
const sourceBlocks = () => [...document.querySelectorAll("[data-source]")].flatMap((element) => {
  const [, file, line] = /^(.*):(\d+):\d+$/.exec(element.dataset.source) ?? [];
  return file ? [{ element, file, line: Number(line) }] : [];
});

/** The last and innermost block that starts at or before a position; the title for a position before all blocks. */
const blockAt = (blocks, { file, line }) => {
  const ofFile = blocks.filter((block) => block.file === file);
  if (!ofFile.length) return null;
  const before = ofFile.filter((block) => block.line <= line);
  const start = Math.max(...before.map((block) => block.line));
  return before.findLast((block) => block.line === start)?.element ?? document.querySelector("main h1");
};

/** Marks the errors of a state. Does nothing if the page is out of date. */
export const markProblems = (state) => {
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  clear();
  if (!state.is_current) return;
  const blocks = sourceBlocks();
  for (const { severity, place, also, message } of state.problems) {
    if (severity !== "error") continue;
    for (const element of [place, also].filter(Boolean).map((position) => blockAt(blocks, position)).filter(Boolean)) {
      element.setAttribute(MARK, "");
      if (element.title) continue;
      element.title = message;
      titled.push(element);
    }
  }
};
