// Detects content that does not fit on a narrow screen.

/** The overflowing elements, if the page scrolls horizontally or content is cut off at its edge. Runs in the page. */
export const sideways = () => {
  const root = document.documentElement;
  const out = [...document.body.querySelectorAll('*')].filter((e) => {
    const box = e.getBoundingClientRect();
    return e.checkVisibility() && box.width > 1 && box.right > root.clientWidth + 1 && box.left < root.clientWidth && e.innerText?.trim();
  });
  const name = (e) => `<${e.localName} class="${e.className}"> ${e.innerText.trim().slice(0, 40)}`;
  return root.scrollWidth > root.clientWidth || out.length ? [`${root.scrollWidth} px: ${out.slice(0, 3).map(name).join(' | ')}`] : [];
};

/** Applies user-defined text spacing (WCAG 1.4.12) with a constructed style sheet, because the policy of the site blocks others. Runs in
 * the page. */
export const space = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
  document.adoptedStyleSheets = [sheet];
};
