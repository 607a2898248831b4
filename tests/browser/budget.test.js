// Budgets for transferred bytes (Brotli, including headers; 1 kB = 1024 bytes). A page that exceeds its budget fails the test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, profile, server, visit } from './browser.js';
import { entries } from './site.js';

const kB = (answers) => answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
const of = (kind, answers) => answers.filter((answer) => answer.kind === kind);

/** The responses of the server to one visit with an empty cache. */
async function asked(path, options) {
  server.log.length = 0;
  const tab = await page(path, options);
  const answers = [...server.log];
  await tab.context().close();
  return answers;
}

test('the HTML and style sheets of an entry are at most 12 kB, in a derived script at most 14 kB', async () => {
  const found = [];
  const fetched = (url) => fetch(url, { headers: { 'accept-encoding': 'br' } }).then((answer) => answer.text());
  for (const path of entries) {
    server.log.length = 0;
    const html = await fetched(server.origin + path);
    for (const [, sheet] of html.matchAll(/rel="?stylesheet"? href="([^"]+)"/g)) await fetched(new URL(sheet, server.origin + path));
    assert.ok(of('.css', server.log).length > 0, path);
    const weight = kB(server.log);
    const limit = /^\/[a-z]+-/.test(path) ? 14 : 12;
    if (weight > limit) found.push(`${path} ${weight.toFixed(2)} kB`);
  }
  assert.deepEqual(found, []);
});

test('a complete entry needs at most 5 requests and no script, and one more if it belongs to a series', async () => {
  for (const [path, limit] of [['/kk/faq/iin/', 5], ['/ru/faq/mobility-certificate/', 5], ['/ru/faq/kaztest/', 6]]) {
    const answers = await asked(path, { javaScript: false });
    assert.ok(answers.length <= limit, `${path}: ${answers.map((answer) => answer.path)}`);
    assert.deepEqual(of('.js', answers), []);
  }
});

test('the first view of a page transfers at most 50 kB including fonts and scripts', async () => {
  const found = [];
  for (const path of ['kk/', 'ru/faq/mobility-certificate/', 'kk/faq/kaztest/', 'ru/clinics/karaganda/', 'kk/acts/'].map((one) => `/${one}`)) {
    const weight = kB(await asked(path));
    if (weight > 50) found.push(`${path} ${weight.toFixed(1)} kB`);
  }
  assert.deepEqual(found, []);
});

test('each resource that blocks the first view fits in one initial congestion window', async () => {
  // A new connection can send ten segments of 1,460 bytes before it waits for an acknowledgement. More bytes cost a round trip.
  const awaited = (await asked('/kk/faq/kaztest/')).filter(({ kind }) => ['.html', '.css', '.woff2'].includes(kind));
  assert.ok(awaited.length >= 4);
  assert.deepEqual(awaited.filter(({ bytes }) => bytes > 10 * 1460).map(({ path, bytes }) => `${path} ${bytes}`), []);
});

test('optional scripts are requested after style sheets and fonts', async () => {
  const paths = (await asked('/kk/faq/kaztest/')).map(({ path }) => path);
  const at = (part) => paths.findIndex((path) => path.includes(part));
  assert.ok(at('/site.') > Math.max(at('/style.'), at('golos-text-400'), at('golos-text-700'), at('/theme.')), paths.join(' '));
  assert.ok(Math.min(at('/style.'), at('golos-text-400'), at('golos-text-700')) > 0, paths.join(' '));
});

test('the next page loads only its HTML', async () => {
  const tab = await (await profile()).newPage();
  await visit(tab, entries[0]);
  server.log.length = 0;
  await visit(tab, entries[1]);
  assert.deepEqual(server.log.map(({ kind }) => kind), ['.html']);
});

test('the layout of a page does not shift while it loads', async () => {
  for (const path of ['/kk/', '/ru/faq/mobility-certificate/', '/kk/clinics/pavlodar/']) {
    const context = await profile({
      width: 390,
      script: () => new PerformanceObserver((list) => { window.moved = [...(window.moved ?? []), ...list.getEntries().map(({ value }) => value)]; }).observe({ type: 'layout-shift', buffered: true }),
    });
    await context.route('**/*.woff2', (route) => route.abort()); // the layout shift that a font causes depends on the fonts of the device
    const tab = await context.newPage();
    await visit(tab, path);
    assert.deepEqual(await tab.evaluate(() => window.moved ?? []), [], path);
  }
});

test('an Arabic font that is late does not move the text', async () => {
  const context = await profile({
    width: 390,
    script: () => new PerformanceObserver((list) => { window.moved = [...(window.moved ?? []), ...list.getEntries().map(({ value }) => value)]; }).observe({ type: 'layout-shift', buffered: true }),
  });
  let late = 0;
  await context.route('**/*.woff2', async (route) => {
    if (!route.request().url().includes('naskh')) return route.abort();
    await new Promise((done) => setTimeout(done, 1000));
    late += 1;
    return route.continue();
  });
  const tab = await context.newPage();
  await visit(tab, '/kk-arab/faq/quota/');
  await tab.waitForTimeout(500);
  assert.deepEqual([await tab.evaluate(() => window.moved ?? []), late > 0], [[], true]);
});

test('text is displayed before fonts are loaded', async () => {
  const tab = await page('/kk/');
  assert.deepEqual(await tab.evaluate(() => [...document.fonts].filter(({ status, display }) => status === 'loaded' && display !== 'swap').map(({ family }) => family)), []);
});
