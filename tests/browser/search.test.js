// The search box: keyboard operation, screen readers, use without scripts, transferred bytes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { AXE, violations } from './axe.js';
import { page, server, until, visit } from './browser.js';
import { ask as find, finder } from './finder.js';
import { generated } from './generated.js';
import { languages, PROGRAM } from './site.js';

const WORD = { kk: 'квота', ru: 'квота' };
const box = (tab) => tab.locator('[role=search] input');
const options = (tab) => tab.locator('#_hits [role=option]');
const ask = async (tab, text) => {
  await box(tab).fill(text);
  await until(tab, (asked) => document.querySelector('[role=search]').dataset.answered === asked, text);
};
const kB = (answers) => answers.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;

for (const lang of languages) {
  test(`${lang}: / focuses the box, the arrow keys move through the results and back, Enter opens one`, async () => {
    const tab = await page(`/${lang}/faq/iin/`);
    await tab.keyboard.press('/');
    assert.equal(await tab.evaluate(() => document.activeElement.id), '_q');
    assert.equal(await box(tab).inputValue(), '', 'the shortcut key is not entered');
    await ask(tab, WORD[lang]);
    assert.equal(await box(tab).getAttribute('aria-expanded'), 'true');
    const chosen = () => tab.evaluate(() => document.querySelector('#_hits [aria-selected=true]')?.id ?? null);
    assert.equal(await chosen(), null, 'no option is selected initially');
    await tab.keyboard.press('ArrowDown');
    assert.equal(await chosen(), '_hit-0');
    assert.equal(await box(tab).getAttribute('aria-activedescendant'), '_hit-0');
    await tab.keyboard.press('ArrowUp');
    assert.equal(await chosen(), null, 'back in the box');
    await tab.keyboard.press('ArrowUp');
    assert.equal(await chosen(), '_hit-all', 'then the last option');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/faq\/quota/);
  });

  test(`${lang}: Escape closes the list, a second Escape clears the box; losing the focus closes the list, too`, async () => {
    const tab = await page(`/${lang}/faq/iin/`);
    await box(tab).focus();
    await ask(tab, WORD[lang]);
    await tab.keyboard.press('Escape');
    assert.equal(await box(tab).getAttribute('aria-expanded'), 'false');
    assert.ok(!(await options(tab).first().isVisible()));
    assert.equal(await box(tab).inputValue(), WORD[lang]);
    await tab.keyboard.press('Escape');
    assert.equal(await box(tab).inputValue(), '');
    await ask(tab, WORD[lang]);
    await tab.locator('.foot strong').click();
    assert.ok(!(await options(tab).first().isVisible()));
  });

  test(`${lang}: screen readers find a combobox with a list of labelled options, and the count is announced`, async () => {
    const tab = await page(`/${lang}/faq/iin/`);
    await box(tab).focus();
    await ask(tab, WORD[lang]);
    const name = await tab.locator('label[for=_q]').innerText();
    const combobox = tab.getByRole('combobox', { name });
    assert.equal(await combobox.count(), 1);
    assert.equal(await tab.getByRole('listbox', { name }).getByRole('option').count(), await options(tab).count());
    await until(tab, () => /\d/.test(document.querySelector('[role=search] [role=status]').textContent));
    assert.ok((await options(tab).first().locator('mark').count()) > 0, 'the matching words are marked');
  });

  test(`${lang}: no axe violations with results, weak results and no results, and on the results page`, async () => {
    for (const [path, text] of [['faq/iin/', WORD[lang]], ['faq/iin/', 'доллар квота'], ['faq/iin/', 'зщхъэыкв'], ['search/', WORD[lang]], ['search/', 'зщхъэыкв']]) {
      const tab = await page(`/${lang}/${path}`, { script: AXE });
      await box(tab).focus();
      await ask(tab, text);
      assert.deepEqual(await violations(tab), [], `${path} ${text}`);
      await tab.context().close();
    }
  });

  test(`${lang}: the results page has an address that can be shared and reopened`, async () => {
    const tab = await page(`/${lang}/faq/iin/`);
    await box(tab).focus();
    await ask(tab, WORD[lang]);
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/search\/.*\?q=/);
    const found = () => tab.locator('#_results .found a');
    await found().first().waitFor();
    const first = await found().first().getAttribute('href');
    await tab.reload();
    await found().first().waitFor();
    assert.equal(await found().first().getAttribute('href'), first);
    assert.equal(await box(tab).inputValue(), WORD[lang]);
    assert.ok(!(await tab.locator('#_everything').isVisible()));
    await box(tab).fill('');
    await tab.locator('#_everything').waitFor();
    assert.ok(await tab.locator('#_everything').isVisible(), 'an empty box shows everything');
  });

  test(`${lang}: a query without results offers similar words, topics and the other language`, async () => {
    const tab = await page(`/${lang}/search/`);
    await box(tab).focus();
    await ask(tab, 'зщхъэыкв');
    assert.equal(await tab.locator('#_results .found').count(), 0);
    assert.ok((await tab.locator('#_results a[href*="#"]').count()) > 3, 'topics');
    // Two written languages, and two that are derived from the first.
    assert.equal(await tab.locator('#_results a[hreflang]').count(), 3);
    await ask(tab, 'сердефигат '); // three typing errors
    assert.equal(await tab.locator('#_results button').innerText(), 'сертификат');
  });

  test(`${lang}: the last opened region is the first result`, async () => {
    const tab = await page(`/${lang}/clinics/karaganda/`);
    await visit(tab, `/${lang}/faq/iin/`);
    await box(tab).focus();
    await ask(tab, 'туберкулез');
    const hrefs = await options(tab).evaluateAll((all) => all.map((one) => one.getAttribute('href')).filter((href) => href.includes('/clinics/')));
    assert.match(hrefs[0], /karaganda\/index\.html#tuberculosis$/);
  });

  test(`${lang}: nothing covers the results on the home page, and on a phone the box moves to the top and the list ends above the keyboard`, async () => {
    for (const options of [{ width: 1280 }, { width: 1280, scheme: 'dark' }, { width: 390, height: 800, touch: true }]) {
      const tab = await page(`/${lang}/`, options);
      await box(tab).focus();
      await ask(tab, WORD[lang]);
      if (options.touch) await tab.setViewportSize({ width: 390, height: 420 }); // an on-screen keyboard opens
      await until(tab, () => document.querySelector('.hits').getBoundingClientRect().bottom <= innerHeight || !matchMedia('(pointer: coarse)').matches);
      const covered = await tab.evaluate(() => [...document.querySelectorAll('#_hits [role=option]')].filter((one) => {
        one.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = one.getBoundingClientRect();
        return !document.elementFromPoint(left + width / 2, top + height / 2)?.closest('.hits');
      }).map((one) => one.textContent));
      assert.deepEqual(covered, [], JSON.stringify(options));
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no horizontal scrolling');
      if (options.touch) assert.ok((await tab.evaluate(() => document.querySelector('[role=search]').getBoundingClientRect().top)) < 60);
      await tab.context().close();
    }
  });

  test(`${lang}: the results page shows the first results, and all on request`, async () => {
    const tab = await page(`/${lang}/search/`);
    await box(tab).focus();
    await ask(tab, WORD[lang] + ' құжат документ'); // words of many documents
    const found = tab.locator('#_results .found a');
    const first = await found.count();
    const all = Number((await tab.locator('#_results .note').innerText()).match(/\d+/)[0]);
    assert.ok(all > first, `${all} results, ${first} shown`);
    await tab.locator('#_results > button').click();
    await until(tab, (count) => document.querySelectorAll('#_results .found a').length === count, all);
    assert.equal(await tab.evaluate(() => [...document.querySelectorAll('#_results .found a')].indexOf(document.activeElement)), first, 'the focus is on the first new result');
  });

  test(`${lang}: without scripts, the box opens the list of all entries`, async () => {
    const tab = await page(`/${lang}/faq/iin/`, { javaScript: false });
    await box(tab).fill(WORD[lang]);
    await box(tab).press('Enter');
    await tab.waitForURL(/\/search\//);
    assert.ok((await tab.locator('main a[href*="/faq/"]').count()) >= 23);
  });

  test(`${lang}: the search loads nothing before the box is used, then at most 45 kB`, async () => {
    server.log.length = 0;
    const tab = await page(`/${lang}/faq/iin/`);
    const isSearch = ({ path }) => /\/(find|search)\.[^/]*js$|data\.js$|search-/.test(path);
    await tab.waitForTimeout(500);
    assert.deepEqual(server.log.filter(isSearch), []);
    server.log.length = 0;
    await box(tab).focus();
    await ask(tab, WORD[lang]);
    const weight = kB(server.log);
    console.log(`${lang}: ${weight.toFixed(1)} kB, ${server.log.length} requests`);
    assert.ok(weight <= 45, `${weight.toFixed(1)} kB`);
    server.log.length = 0;
  });
}

test('an exact title is the first result, although other answers have its words more often', async () => {
  const sentence = () => 'Қандас куәлігі, қандас, куәлік.';
  const root = generated(6, (number) =>
    number === 6 ? { title: 'Қандас куәлігі', answer: 'Басқа мәтін.', sentence: () => 'Басқа мәтін.' } : { title: `Қандас куәлігі мен қандас куәлігінің ${number}-көшірмесі`, answer: sentence(), sentence },
  );
  execFileSync(PROGRAM, ['build', '--root', root], { stdio: 'ignore' });
  const search = finder('kk', join(root, 'public'));
  for (const [question, first] of [['Қандас куәлігі', 6], ['қандас куәлігі?', 6], ['Қандас куәлігі мен қандас куәлігінің 3-көшірмесі', 3]]) {
    const { links, isWeak } = await find(search, question);
    assert.deepEqual([links[0].split('#')[0], isWeak], [`/kk/faq/entry-${first}/index.html`, false], question);
  }
  rmSync(root, { recursive: true, force: true });
});
