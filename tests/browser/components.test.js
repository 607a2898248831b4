// The style guide, which contains every component of the theme, in every display mode.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AXE, violations } from './axe.js';
import { profile, visit } from './browser.js';
import { handbook } from './build.js';
import { sideways, space } from './reflow.js';
import { serve } from './server.js';

const PATH = '/styleguide/';
const book = handbook();
let server;
before(async () => {
  await book.build('--styleguide');
  server = await serve(book.folder);
});
after(async () => {
  await server?.close();
  book.remove();
});
const guide = async (options) => {
  const tab = await (await profile(options)).newPage();
  await visit(tab, PATH, server.origin);
  return tab;
};

test('no component has axe violations in light and dark mode, at 320 px, in forced colours', async () => {
  assert.deepEqual(await violations(await guide({ script: AXE })), []);
});

test('every component fits into 320 px, also with WCAG text spacing', async () => {
  const tab = await guide({ width: 320 });
  assert.deepEqual(await tab.evaluate(sideways), []);
  await tab.evaluate(space);
  assert.deepEqual(await tab.evaluate(sideways), []);
});

test('search engines do not index the style guide, and it is not in the site map', async () => {
  const tab = await guide();
  assert.match(await tab.locator('meta[name=robots]').getAttribute('content'), /noindex/);
  const map = await (await fetch(`${server.origin}/sitemap.xml`)).text();
  assert.doesNotMatch(map, /styleguide/);
});
