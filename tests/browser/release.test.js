// A new release replaces the old one at the next visit, also in the offline cache.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { profile, until, visit } from './browser.js';
import { handbook } from './build.js';
import { serve } from './server.js';

const book = handbook();
let server;
before(async () => {
  await book.build();
  server = await serve(book.folder);
});
after(async () => {
  await server?.close();
  book.remove();
});

test('a new release replaces the old one at the next visit, also in the offline cache', async () => {
  const context = await profile({ workers: true });
  const tab = await context.newPage();
  const go = (path) => visit(tab, path, server.origin);
  const heading = () => tab.locator('h1').innerText();

  await go('/kk/');
  await tab.waitForFunction(() => navigator.serviceWorker.controller);
  await go('/kk/faq/iin/');
  const keep = tab.locator('#_keep').getByRole('button');
  await keep.click();
  await keep.waitFor({ state: 'hidden' });
  const old = await tab.evaluate(async () => (await caches.keys()).find((name) => !name.endsWith(' kept')));

  for (const name of ['iin', 'kaztest']) book.edit(`content/faq/${name}/kk.md`, /^title: ("?)/m, 'title: $1Жаңа ');
  await book.build();
  await go('/kk/faq/iin/');
  assert.match(await heading(), /^Жаңа /, 'immediately on the page itself');

  await until(tab, async (name) => !(await caches.keys()).includes(name), old);
  await server.off();
  await context.setOffline(true);
  for (const path of ['/kk/faq/kaztest/', '/kk/faq/iin/']) {
    await go(path);
    assert.match(await heading(), /^Жаңа /, `${path} from the cache`);
  }
  await go('/kk/acts/');
  assert.ok(await tab.locator('main li').count() > 10, 'the unchanged page is still in the cache');
});
