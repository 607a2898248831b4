// Printing: an entry takes at most three A4 sheets and contains all of its text, without navigation and buttons.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, walk } from './browser.js';
import { entries, languages, read, regions } from './site.js';

const sheets = async (tab) => (await tab.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;

/** The pages with the most text. */
const longest = (paths, count) => paths.toSorted((a, b) => read(`${b}index.html`).length - read(`${a}index.html`).length).slice(0, count);

/** Three sheets, but five for the longest answer, which has 15 headings and three open points. */
const limit = (path) => (path.endsWith('/mobility-certificate/') ? 5 : 3);

test('the longest entries take at most three sheets of A4', async () => {
  const found = await walk(longest(entries, 10), {}, async (tab, path) => {
    const count = await sheets(tab);
    return count > limit(path) ? [`${count} sheets`] : [];
  });
  assert.deepEqual(found, []);
});

for (const lang of languages) {
  for (const path of [`/${lang}/faq/mobility-certificate/`, `/${lang}/clinics/karaganda/`]) {
    test(`${path} is printed completely, dark on white, without navigation and buttons`, async () => {
      const tab = await page(path, { scheme: 'dark' });
      const text = () => tab.evaluate(() => [...document.querySelectorAll('main :is(h1, .answer, dt, dd, .body > :not(button), .place tr, .notes li)')].filter((e) => e.checkVisibility()).length);
      const before = await text();
      await tab.emulateMedia({ media: 'print' });
      assert.equal(await text(), before);
      const shown = await tab.evaluate(() => [...document.querySelectorAll('nav, .skip, button:not(.word), select')].filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 80)));
      assert.deepEqual(shown, []);
      const [ground, ink] = await tab.evaluate(() => ['backgroundColor', 'color'].map((name) => getComputedStyle(document.body)[name].match(/\d+/g).slice(0, 3).map(Number)));
      assert.deepEqual(ground, [255, 255, 255]);
      assert.ok(Math.max(...ink) < 90, `ink ${ink}`);
      assert.match(await tab.locator('.foot .on-paper').innerText(), /https:/, 'the address of the page is printed');
      assert.equal(await tab.locator('main a[href*="/report/"]').count(), 0, 'nobody would receive a report: the handbook has no address yet');
    });
  }
}

test('the longest lists of addresses take at most four sheets', async () => {
  const found = await walk(longest(regions, 4), {}, async (tab) => {
    const count = await sheets(tab);
    return count > 4 ? [`${count} sheets`] : [];
  });
  assert.deepEqual(found, []);
});
