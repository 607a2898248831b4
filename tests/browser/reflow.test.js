// Narrow screens: no horizontal scrolling at 320 px (WCAG 1.4.10), also with user-defined text spacing (1.4.12); tap targets are large
// enough (2.5.8).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from './browser.js';
import { sideways, space } from './reflow.js';
import { pages, samples } from './site.js';

test('no page scrolls horizontally at 320 px, also with WCAG text spacing', async () => {
  const found = await walk([...pages, '/404.html'], { width: 320 }, async (tab) => {
    const bare = await tab.evaluate(sideways);
    await tab.evaluate(space);
    const spaced = await tab.evaluate(sideways);
    return [...bare, ...spaced.map((what) => `with spacing ${what}`)];
  });
  assert.deepEqual(found, []);
});

for (const percent of [130, 150, 200]) {
  test(`pages do not scroll horizontally on phones at a text size of ${percent} %, and no column is too narrow to read`, async () => {
    const resize = (size) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { font-size: ${size}% !important }`);
      document.adoptedStyleSheets = [sheet];
    };
    for (const width of [320, 390]) {
      const found = await walk([...samples, '/kk/faq/quota-payments/', '/ru/paths/china/', '/kk/contacts/'], { width }, async (tab) => {
        await tab.evaluate(resize, percent);
        return tab.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const ems = (e) => e.getBoundingClientRect().width / parseFloat(getComputedStyle(e).fontSize);
          const narrow = [...document.querySelectorAll('.place td > *, .question > :last-child')].filter((e) => e.checkVisibility() && ems(e) < 5 && e.scrollHeight > 3 * parseFloat(getComputedStyle(e).lineHeight));
          return [...(scrollWidth > clientWidth ? [`${scrollWidth} px`] : []), ...narrow.map((e) => `narrow column: ${e.innerText}`)];
        });
      });
      assert.deepEqual(found, [], `${width} px`);
    }
  });
}

test('links and buttons outside of sentences are at least 24 px high and wide on a phone', async () => {
  const found = await walk(samples, { width: 390, touch: true }, (tab) => tab.evaluate(() => [...document.querySelectorAll('a[href], button, select, input, summary')]
    .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.matches('.skip') && !(getComputedStyle(e).display === 'inline' && e.closest('p, li, dd, td, th, caption')))
    .map((e) => [e.getBoundingClientRect(), e])
    .filter(([box]) => box.height < 24 || box.width < 24)
    .map(([box, e]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${e.ariaLabel || e.innerText}`)));
  assert.deepEqual(found, []);
});
