// Runs axe-core (WCAG 2.0–2.2 A and AA, best practices) in every display mode of a page.
import { createRequire } from 'node:module';

export const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WAYS = {
  light: [1280, 'light', 'none'],
  dark: [1280, 'dark', 'none'],
  '320 px': [320, 'light', 'none'],
  'forced colours': [1280, 'light', 'active'],
};

/** The violations that axe finds in a page that was opened with the script AXE. */
export async function violations(tab) {
  const found = [];
  for (const [way, [width, colorScheme, forcedColors]] of Object.entries(WAYS)) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme, forcedColors });
    const result = await tab.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), TAGS);
    found.push(...result.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${way}: ${id} at ${target}`)));
  }
  return found;
}
