// The problems that a change would cause, shown beside what is edited.
import { coded, h, helpLink, plain } from "./common.js";

/** A list of problems below a field. */
export const problemList = (text, languages) => {
  const list = h("ul", { className: "trouble", "aria-live": "polite" });
  const show = (problems) => list.replaceChildren(...problems.map((problem) => h("li", { className: problem.severity },
    h("strong", {}, ...coded(plain(problem.message, text, languages))), ...(problem.hint ? [` ${text["label-hint"]}: `, ...coded(plain(problem.hint, text, languages))] : []), " ", helpLink(problem, text, text.help))));
  return { list, show };
};
