// Light and dark mode: chosen by the system, or by the reader and stored on the device.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, profile, visit } from './browser.js';
import { languages } from './site.js';

const ground = (tab) => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
const choose = (tab, value) => tab.getByRole('contentinfo').getByRole('combobox').selectOption(value);
const DARK = await (await page('/', { scheme: 'dark' })).evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = 'rgb(255, 255, 255)';

/** Records the theme of the page before the first paint. */
const EARLY = () => new MutationObserver((_, observer) => {
  if (!document.body) return;
  window.early = document.documentElement.dataset.theme;
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });

for (const lang of languages) {
  test(`${lang}: the system setting applies until the reader chooses a theme`, async () => {
    const tab = await page(`/${lang}/`, { scheme: 'dark' });
    assert.equal(await ground(tab), DARK);
    await choose(tab, 'light');
    assert.equal(await ground(tab), LIGHT);
    await choose(tab, 'system');
    assert.equal(await ground(tab), DARK);
    await tab.emulateMedia({ colorScheme: 'light' });
    assert.equal(await ground(tab), LIGHT);
  });

  test(`${lang}: the choice applies to every page before the first paint`, async () => {
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

test('pages work without local storage', async () => {
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

test('local storage contains only theme, language and region', async () => {
  const tab = await page('/kk/');
  assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), [], 'empty before the reader does something');
  await choose(tab, 'dark');
  await visit(tab, '/kk/clinics/pavlodar/');
  await tab.locator('nav a[hreflang=ru]').first().click();
  await tab.waitForURL('**/ru/**');
  assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage).map((key) => key.replace('anyqtama-', '')).sort()), ['language', 'region', 'theme']);
});
