// The site opened from disk, for example from a USB drive: links, styles and fonts work.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { profile, settled } from './browser.js';
import { SITE, languages, other } from './site.js';

const at = (path) => pathToFileURL(join(SITE, path, 'index.html')).href;

// Preloading fonts fails for `file:` URLs, but the style sheet loads the fonts nevertheless.
const isEarlyFont = (text) => /\.woff2|net::ERR_FAILED/.test(text);

/** A tab that collects errors. */
async function opened(path) {
  const context = await profile();
  const failed = [];
  context.on('requestfailed', (request) => failed.push(request.url()));
  context.on('console', (message) => { if (message.type() === 'error') failed.push(message.text()); });
  context.on('weberror', (error) => failed.push(error.error().message));
  const tab = await context.newPage();
  await tab.goto(at(path));
  await settled(tab);
  return { tab, failed };
}

for (const lang of languages) {
  test(`${lang}: on disk, links lead from the first page to an entry and to the other language`, async () => {
    const { tab, failed } = await opened('');
    const steps = [
      [`main a[hreflang=${lang}]`, `${lang}`],
      ['main a[href*="/faq/iin/"]', `${lang}/faq/iin`],
      [`nav a[hreflang=${other(lang)}]`, `${other(lang)}/faq/iin`],
    ];
    for (const [link, path] of steps) {
      await tab.locator(link).first().click();
      await tab.waitForURL((url) => url.href.split('#')[0] === at(path));
      assert.notEqual(await tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper')), '', 'styled');
      assert.equal(await tab.locator('h1').count(), 1);
      const fonts = await tab.evaluate(async () => [...await document.fonts.ready].map(({ status }) => status));
      assert.ok(fonts.includes('loaded'), `fonts: ${fonts}`);
    }
    assert.deepEqual(failed.filter((text) => !isEarlyFont(text)), []);
  });
}
