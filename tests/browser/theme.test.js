// Light or dark: by the system, or by a choice that the device remembers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, profile, visit } from './browser.js';
import { languages } from './site.js';

const ground = (tab) => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
const choose = (tab, value) => tab.getByRole('contentinfo').getByRole('combobox').selectOption(value);
const DARK = await (await page('/', { scheme: 'dark' })).evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = 'rgb(255, 255, 255)';

/** Notes the theme that the page has before there is anything to see. */
const EARLY = () => new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.early = document.documentElement.dataset.theme;
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });

for (const lang of languages) {
  test(`${lang}: the system decides until the reader does`, async () => {
    const tab = await page(`/${lang}/`, { scheme: 'dark' });
    assert.equal(await ground(tab), DARK);
    await choose(tab, 'light');
    assert.equal(await ground(tab), LIGHT);
    await choose(tab, 'system');
    assert.equal(await ground(tab), DARK);
    await tab.emulateMedia({ colorScheme: 'light' });
    assert.equal(await ground(tab), LIGHT);
  });

  test(`${lang}: the choice is remembered on every page, and is there before the first paint`, async () => {
    const tab = await page(`/${lang}/`, { script: EARLY });
    await choose(tab, 'dark');
    for (const path of [`/${lang}/faq/iin/`, `/${languages.at(-1)}/acts/`, '/', '/404.html']) {
      await visit(tab, path);
      assert.equal(await tab.evaluate(() => window.early), 'dark', path);
      assert.equal(await ground(tab), DARK, path);
    }
    await visit(tab, `/${lang}/`);
    assert.equal(await tab.getByRole('contentinfo').getByRole('combobox').inputValue(), 'dark');
  });
}

test('a device that refuses to remember does no harm', async () => {
  const context = await profile({ script: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } }) });
  const errors = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  const tab = await context.newPage();
  await visit(tab, '/kk/clinics/pavlodar/');
  await tab.locator('nav a[hreflang=ru]').first().click();
  await tab.waitForURL('**/ru/clinics/pavlodar/**');
  await choose(tab, 'dark');
  assert.deepEqual(errors, []);
});

test('what is remembered stays on the device: theme, language, region and nothing else', async () => {
  const tab = await page('/kk/');
  assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), [], 'nothing before the reader does something');
  await choose(tab, 'dark');
  await visit(tab, '/kk/clinics/pavlodar/');
  await tab.locator('nav a[hreflang=ru]').first().click();
  await tab.waitForURL('**/ru/**');
  assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage).map((key) => key.replace('anyqtama-', '')).sort()), ['language', 'region', 'theme']);
});
