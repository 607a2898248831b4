// Keyboard navigation: the skip link is first, every tab stop is visible, and there is no keyboard trap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from './browser.js';
import { languages } from './site.js';

/** The focused element; null if the focus is on the page itself. */
const stop = () => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const all = window.stops ??= [];
  if (!all.includes(e)) all.push(e);
  const box = e.getClientRects()[0] ?? e.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(e);
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 12)];
  const top = document.elementFromPoint(x, y);
  return {
    number: all.indexOf(e), name: (e.ariaLabel || e.innerText || e.href || e.name).trim().slice(0, 50), href: e.getAttribute('href'),
    ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    seen: box.width > 1 && x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight,
    free: !!top && (e === top || e.contains(top) || top.contains(e)),
  };
};

/** All elements that Tab should reach. */
const reachable = () => [...document.querySelectorAll('a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]')]
  .filter((e) => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true })).length;

async function tabs(tab) {
  const count = await tab.evaluate(reachable);
  const stops = [];
  for (let i = 0; i < count; i += 1) {
    await tab.keyboard.press('Tab');
    stops.push(await tab.evaluate(stop));
  }
  return stops;
}

for (const lang of languages) {
  for (const [path, width, scheme] of [['', 320, 'dark'], ['faq/kaztest/', 1280, 'light'], ['clinics/pavlodar/', 390, 'light'], ['search/', 1280, 'dark']]) {
    test(`/${lang}/${path}: Tab reaches every element once and the focus is always visible (${width} px, ${scheme})`, async () => {
      const stops = await tabs(await page(`/${lang}/${path}`, { width, scheme }));
      assert.ok(stops.length > 10);
      assert.deepEqual(stops.map((one) => one?.number), stops.map((_, i) => i), 'each press moves the focus to the next element');
      assert.deepEqual(stops.filter(({ ring }) => !ring), [], 'has a focus ring');
      assert.deepEqual(stops.filter(({ seen }) => !seen), [], 'is on the screen');
      assert.deepEqual(stops.filter(({ free }) => !free), [], 'is not covered');
    });
  }

  test(`${lang}: in the masthead, Tab follows the rows of the screen`, async () => {
    for (const width of [320, 768, 1280]) {
      for (const path of ['', 'faq/iin/']) {
        const tab = await page(`/${lang}/${path}`, { width });
        const centres = await tab.locator('.mast :is(a, input, button)').evaluateAll((all) => all.filter((e) => e.checkVisibility()).map((e) => {
          const { top, height, left } = e.getBoundingClientRect();
          return [Math.round(top + height / 2), Math.round(left)];
        }));
        assert.deepEqual(centres, centres.toSorted((a, b) => (Math.abs(a[0] - b[0]) > 8 ? a[0] - b[0] : a[1] - b[1])), `${width} px ${path}`);
      }
    }
  });

  test(`${lang}: the skip link is first and skips the masthead`, async () => {
    const tab = await page(`/${lang}/faq/iin/`);
    await tab.keyboard.press('Tab');
    const first = await tab.evaluate(stop);
    assert.ok(first.seen && first.href.startsWith('#'));
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/#/);
    await tab.keyboard.press('Tab');
    assert.ok(await tab.evaluate(() => !!document.activeElement.closest('main')));
  });

  test(`${lang}: Shift+Tab leaves the page backwards`, async () => {
    const tab = await page(`/${lang}/`);
    await tab.locator('main a').first().focus();
    const before = await tab.evaluate(() => [...document.querySelectorAll('a[href], button, input')].filter((e) => e.checkVisibility()
      && document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING).length);
    for (let i = 0; i < before; i += 1) await tab.keyboard.press('Shift+Tab');
    assert.ok(await tab.evaluate(() => document.activeElement.matches('.skip')));
  });
}
