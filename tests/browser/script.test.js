// Editions in another script: the order of numbers, phones and addresses on the screen, the link to the original, the search.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, violations } from './axe.js';
import { page, walk } from './browser.js';
import { pages, plain, sample } from './site.js';

const ARABIC = 'kk-arab';
const own = (folder) => pages.filter((path) => path.startsWith(`/${folder}/`));

/** The characters of each isolated run as they are seen from left to right, with the characters as they are written. */
const runs = () => [...document.querySelectorAll('bdi')].filter((run) => run.checkVisibility() && run.textContent.trim()).map((run) => {
  const walker = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  const seen = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width } = range.getBoundingClientRect();
      if (width) seen.push({ letter: node.data[at], left, line: Math.round(top) });
    }
  }
  const written = seen.map(({ letter }) => letter).join('');
  const shown = seen.map((one, at) => ({ ...one, at })).sort((a, b) => a.line - b.line || a.left - b.left || a.at - b.at).map(({ letter }) => letter).join('');
  return { written, shown };
});

test('numbers, phones, dates and addresses are seen in the order in which they are written', async () => {
  const samples = new Map();
  await walk(own(ARABIC), { width: 1280 }, async (tab) => {
    for (const { written, shown } of await tab.evaluate(runs)) samples.set(written, shown);
  });
  const phones = [...samples.keys()].filter((text) => /\(\d{4}\)/.test(text));
  assert.ok(samples.size >= 40 && phones.length >= 6, `${samples.size} samples, ${phones.length} phones`);
  for (const [written, shown] of samples) assert.equal(shown, written);
});

for (const folder of [ARABIC, 'kk-latn']) {
  test(`${folder}: no axe violations in light and dark mode, at 320 px, in forced colours`, async () => {
    assert.deepEqual(await walk(sample(folder), { script: AXE }, violations), []);
  });
}

test('a page names its original and opens it at the section that is read', async () => {
  for (const folder of [ARABIC, 'kk-latn']) {
    const tab = await page(`/${folder}/faq/mobility-certificate/`, { width: 390 });
    const id = await tab.locator('main h2[id]:not([id^=_])').nth(3).getAttribute('id');
    await tab.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
    await tab.evaluate(() => document.querySelector('.rendition a').click());
    await tab.waitForURL((url) => plain(url) === '/kk/faq/mobility-certificate/');
    assert.equal(new URL(tab.url()).hash, `#${id}`);
    await tab.context().close();
  }
});

test('the language switch shows all languages at 320 pixels', async () => {
  for (const folder of ['kk', ARABIC, 'kk-latn', 'ru']) {
    const tab = await page(`/${folder}/faq/quota/`, { width: 320 });
    const names = tab.locator('.mast .lang a:visible');
    assert.equal(await names.count(), 3, 'all but the current one');
    const tops = await names.evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    assert.equal(new Set(tops).size, 1, 'in one line');
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    await tab.context().close();
  }
});

test('a question in any script finds the same answer in every edition', async () => {
  for (const folder of ['kk', ARABIC, 'kk-latn']) {
    for (const question of ['өңірлік квота', 'وڭىرلىك كۆوتا', 'öñırlık kvota']) {
      const tab = await page(`/${folder}/`, { width: 1280 });
      await tab.locator('[role=search] input').first().fill(question);
      const first = tab.locator('.hits a').first();
      await first.waitFor();
      assert.equal(plain(await first.getAttribute('href')).split('/').filter(Boolean).slice(-3).join('/'), `${folder}/faq/quota`, `${folder}: ${question}`);
      if (folder !== 'kk') assert.doesNotMatch(await first.innerText(), /[\u0400-\u052f]/);
      await tab.context().close();
    }
  }
});

test('letters with marks are drawn with their marks', async () => {
  const tab = await page('/kk-latn/', { width: 1280 });
  const same = await tab.evaluate(() => {
    const font = getComputedStyle(document.body).fontFamily;
    const drawn = (letter, weight) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 100 });
      const context = canvas.getContext('2d');
      context.font = `${weight} 60px ${font}`;
      context.fillText(letter, 10, 70);
      return canvas.toDataURL();
    };
    const pairs = ['äa', 'ğg', 'ıi', 'ñn', 'öo', 'şs', 'üu', 'ūu', 'ÄA', 'ĞG', 'İI', 'ÑN', 'ÖO', 'ŞS', 'ÜU', 'ŪU', 'ūü', 'йи', 'ңн', 'қк', 'ғг', 'ұү', 'әа', 'өо'];
    return pairs.filter(([one, other]) => [400, 700].some((weight) => drawn(one, weight) === drawn(other, weight)));
  });
  assert.deepEqual(same, []);
});
