// The language switch: full names, the same page and the same position; all languages have the same structure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, settled, walk, written } from './browser.js';
import { languages, other, pages, plain, sample } from './site.js';

const HEADING = 'main h2[id]:not([id^=_]), main h3[id]:not([id^=_])';
const link = (tab, lang) => tab.locator(`nav a[hreflang=${lang}]`).first();

for (const lang of languages) {
  test(`${lang}: the language switch opens the same page, also without scripts`, async () => {
    await walk(sample(lang), { javaScript: false, width: 390 }, async (tab, path) => {
      await link(tab, other(lang)).click();
      await tab.waitForURL((url) => plain(url) === path.replace(`/${lang}/`, `/${other(lang)}/`));
      assert.equal(await tab.locator('html').getAttribute('lang'), other(lang));
    });
  });

  test(`${lang}: the language switch preserves the position on the page`, async () => {
    const path = `/${lang}/faq/mobility-certificate/`;
    const tab = await page(path);
    const id = await tab.locator(HEADING).nth(4).getAttribute('id');
    await tab.locator(`.contents a[href$="#${id}"]`).click();
    await tab.waitForURL(`**/*#${id}`);
    await link(tab, other(lang)).click();
    await tab.waitForURL((url) => plain(url) === path.replace(`/${lang}/`, `/${other(lang)}/`));
    assert.equal(new URL(tab.url()).hash, `#${id}`);
    await tab.waitForFunction((name) => Math.abs(document.getElementById(name).getBoundingClientRect().top) < 200, id);
  });

  test(`${lang}: the language switch shows the full name of the language in that language`, async () => {
    const tab = await page(`/${lang}/`, { width: 320 });
    const to = link(tab, other(lang));
    assert.ok((await to.innerText()).length > 5);
    assert.equal(await to.getAttribute('lang'), other(lang));
    assert.ok(await to.isVisible());
    assert.equal(await tab.locator(`nav a[hreflang=${lang}]`).first().getAttribute('aria-current'), 'true');
  });
}

test('a page has the same anchors, headings, lists and tables in every language', async () => {
  const shapes = async (lang) => (await written(pages.filter((path) => path.startsWith(`/${lang}/`)), (html) => [...html.querySelectorAll('main :is([id], h1, h2, h3, ul, ol, li, table, tr, .doubt)')].map((e) => `${e.localName}#${e.id}`)))
    .map(([path, shape]) => [path.replace(`/${lang}/`, '/'), shape]);
  const [first, ...rest] = languages;
  const wanted = await shapes(first);
  assert.ok(wanted.length > 40);
  for (const lang of rest) assert.deepEqual(await shapes(lang), wanted);
});

test('the start page marks the last chosen language and does not redirect', async () => {
  for (const lang of languages) {
    const tab = await page(`/${other(lang)}/`);
    await link(tab, lang).click();
    await tab.waitForURL(`**/${lang}/**`);
    await tab.goto(new URL('/', tab.url()).href);
    await settled(tab);
    assert.equal(new URL(tab.url()).pathname, '/');
    assert.equal(await tab.locator('main a[hreflang]').first().getAttribute('hreflang'), lang);
    await tab.context().close();
  }
});
