// A site with integrity hashes for style sheets and scripts: they load, the search works, and a changed script is blocked.
import assert from 'node:assert/strict';
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { profile, settled } from './browser.js';
import { handbook } from './build.js';
import { serve } from './server.js';

const book = handbook();
await book.build('--integrity');
const server = await serve(book.folder);
after(async () => {
  await server.close();
  book.remove();
});

async function opened(told) {
  const tab = await (await profile()).newPage();
  tab.on('console', (message) => { if (message.type() === 'error') told.push(message.text()); });
  await tab.goto(`${server.origin}/kk/faq/iin/`);
  return tab;
}

test('style sheets, scripts and search work with integrity hashes', async () => {
  const told = [];
  const tab = await opened(told);
  await settled(tab);
  await tab.locator('[role=search] input').fill('квота');
  await tab.locator('.hits a').first().waitFor();
  assert.deepEqual(told, []);
});

test('every script that a page loads has a hash, that of the spelling suggestions too', async () => {
  const told = [];
  const tab = await opened(told);
  await settled(tab);
  await tab.locator('[role=search] input').fill('анвқтафад');
  await tab.waitForFunction(() => [...document.scripts].some(({ src }) => src.includes('search-suggest')));
  const withoutHash = await tab.evaluate(() => [...document.scripts].filter(({ src, integrity }) => src.includes('/assets/') && !integrity).map(({ src }) => src));
  assert.deepEqual(withoutHash, []);
  assert.deepEqual(told, []);
});

test('a changed script is blocked, and the page remains readable', async () => {
  const assets = join(book.folder, 'assets');
  appendFileSync(join(assets, readdirSync(assets).find((name) => /^site\..*\.js$/.test(name))), '\n// changed');
  const told = [];
  const tab = await opened(told);
  const deadline = performance.now() + 10_000;
  while (!told.length && performance.now() < deadline) await tab.waitForTimeout(50);
  assert.match(told.join('\n'), /integrity/);
  assert.equal(await tab.evaluate(() => document.documentElement.dataset.js), '');
  assert.ok(await tab.locator('h1').isVisible());
});
