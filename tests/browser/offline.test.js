// Offline use: visited pages open, and after «keep the whole handbook» all pages of the language open.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { profile, server, until, visit } from './browser.js';
import { languages, pages, read } from './site.js';

/** A tab whose pages are cached. */
export async function keeping(path) {
  const tab = await (await profile({ workers: true, width: 390 })).newPage();
  await visit(tab, path);
  await tab.waitForFunction(() => navigator.serviceWorker.controller);
  return tab;
}

/** Opens a page and waits until it is cached. */
async function see(tab, path) {
  await visit(tab, path);
  await until(tab, () => caches.match(location.href.replace(/index\.html$/, '')).then(Boolean));
}

async function disconnect(tab) {
  await server.off();
  await tab.context().setOffline(true);
}

/** Asserts that the page opens with its own heading. */
async function opens(tab, path) {
  const response = await tab.goto(server.origin + path, { waitUntil: 'domcontentloaded' });
  assert.equal(response.status(), 200, path);
  const heading = read(`${path}index.html`).match(/<h1[^>]*>(.*?)<\/h1>/s)[1].replace(/<[^>]+>|\s/g, '');
  assert.equal((await tab.locator('h1').innerText()).replace(/\s/g, ''), heading, path);
}

/** Asserts that the page opens with its style and fonts, too. */
async function whole(tab, path) {
  await opens(tab, path);
  await until(tab, () => document.styleSheets.length > 0 && [...document.fonts].some(({ status }) => status === 'loaded'));
}

let off = false;
afterEach(async () => {
  server.silence(false);
  if (off) await server.on();
  off = false;
});

for (const lang of languages) {
  test(`${lang}: offline, visited pages open, and other pages show a message`, async () => {
    const seen = [`/${lang}/`, `/${lang}/faq/iin/`, `/${lang}/clinics/pavlodar/`];
    const tab = await keeping(seen[0]);
    for (const path of seen.slice(1)) await see(tab, path);
    off = true;
    await disconnect(tab);
    for (const path of seen) await whole(tab, path);
    await tab.locator('nav a').first().click();
    await tab.waitForURL((url) => [`/${lang}/`, `/${lang}/index.html`].includes(url.pathname));
    const response = await visit(tab, `/${lang}/faq/kaztest/`);
    assert.equal(response.status(), 503);
    assert.ok(await tab.locator(`main a[hreflang=${lang}]`).first().isVisible(), 'links to the home page');
  });

  test(`${lang}: after «keep the whole handbook», every page of the language opens offline`, async () => {
    const tab = await keeping(`/${lang}/`);
    const keep = tab.locator('#_keep');
    await keep.scrollIntoViewIfNeeded();
    await tab.waitForFunction(() => /\d/.test(document.querySelector('#_keep').innerText));
    const before = await keep.innerText();
    await keep.getByRole('button').click();
    await keep.getByRole('button').waitFor({ state: 'hidden' });
    assert.notEqual(await keep.innerText(), before, 'confirms that the handbook is cached');
    off = true;
    await disconnect(tab);
    for (const path of pages.filter((one) => one.startsWith(`/${lang}/`))) await opens(tab, path);
    await whole(tab, `/${lang}/`);
    await keep.scrollIntoViewIfNeeded();
    await keep.getByRole('button').waitFor({ state: 'hidden' });
    await visit(tab, `/${lang}/faq/iin/`);
    await tab.locator('[role=search] input').fill('квота');
    await tab.locator('#_hits [role=option]').first().waitFor(); // the search is cached too
  });
}

test('a cached page opens soon although the network does not respond', async () => {
  const tab = await keeping('/kk/');
  await see(tab, '/kk/faq/iin/');
  await visit(tab, '/kk/');
  server.silence(true);
  const start = performance.now();
  await whole(tab, '/kk/faq/iin/');
  assert.ok(performance.now() - start < 8000);
});
