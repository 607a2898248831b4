// The live preview in a browser: patching pages in place, problems, the board, the side-by-side view, opening sources.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { AXE, violations } from './axe.js';
import { profile, settled, until } from './browser.js';
import { previewOfHandbook } from './preview.js';

const ENTRY = 'content/faq/quota';
const PATH = '/kk/faq/quota/';
const handbook = await previewOfHandbook();
const originals = new Map(['kk.md', 'ru.md', 'entry.yaml'].map((name) => [`${ENTRY}/${name}`, handbook.read(`${ENTRY}/${name}`)]));
after(() => handbook.close());

const open = async (path, options) => {
  const context = await profile(options);
  const tab = await context.newPage();
  await tab.goto(handbook.origin + path, { waitUntil: 'load' });
  await settled(tab);
  await tab.waitForFunction(() => document.querySelector('anyqtama-preview')?.dataset.version || document.querySelector('#app'));
  return tab;
};
const overlay = (tab) => tab.locator('anyqtama-preview .overlay');
const append = (language, words) => handbook.save(`${ENTRY}/${language}.md`, `${originals.get(`${ENTRY}/${language}.md`)}\n${words}\n`);
const shows = (tab, words) => until(tab, (words) => document.body.textContent.includes(words), words);

beforeEach(() => {
  for (const [path, text] of originals) if (handbook.read(path) !== text) handbook.save(path, text);
});

test('the page is patched in place: scroll position, focus and open details are preserved', async () => {
  const tab = await open(PATH, { height: 500 });
  let loads = 0;
  tab.on('framenavigated', () => { loads += 1; });
  await tab.evaluate(() => {
    const details = document.createElement('details');
    details.innerHTML = '<summary>a</summary>b';
    details.open = true;
    document.querySelector('.body').append(details);
    scrollTo(0, 400);
    document.querySelector('.contents a, .body a, main a').focus({ preventScroll: true });
    window.focused = document.activeElement;
  });
  append('kk', 'Жаңа сөйлем осында.');
  await shows(tab, 'Жаңа сөйлем осында.');
  assert.deepEqual(await tab.evaluate(() => [scrollY, document.querySelector('.body details').open, document.activeElement === window.focused]), [400, true, true]);
  assert.equal(loads, 0, 'no reload');
});

test('buttons added by scripts and the chosen region are preserved', async () => {
  const tab = await open('/kk/clinics/karaganda/');
  await tab.goto(`${handbook.origin}${PATH}`);
  await settled(tab);
  const count = await tab.locator('.body button.copy').count();
  append('kk', 'Тағы бір сөйлем.');
  await shows(tab, 'Тағы бір сөйлем.');
  assert.equal(await tab.locator('.body button.copy').count(), count);
  assert.equal(await tab.evaluate(() => localStorage.getItem('anyqtama-region')), 'karaganda');
});

test('tabs in all languages are updated', async () => {
  const [kk, ru] = [await open(PATH), await open('/ru/faq/quota/')];
  append('kk', 'Қазақша сөйлем.');
  append('ru', 'Русское предложение.');
  await shows(kk, 'Қазақша сөйлем.');
  await shows(ru, 'Русское предложение.');
});

for (const withWorkers of [true, false]) {
  test(`more tabs than a browser has connections are loaded and updated, ${withWorkers ? 'with' : 'without'} shared workers`, async () => {
    const context = await profile({ script: withWorkers ? undefined : 'delete globalThis.SharedWorker' });
    const tabs = [];
    for (let number = 0; number < 9; number += 1) {
      const tab = await context.newPage();
      await tab.goto(handbook.origin + PATH, { waitUntil: 'load' });
      tabs.push(tab);
    }
    append('kk', 'Барлық бетте көрінеді.');
    for (const tab of tabs) await shows(tab, 'Барлық бетте көрінеді.');
  });
}

test('a style sheet is replaced without a reload', async () => {
  const tab = await open(PATH);
  let loads = 0;
  tab.on('framenavigated', () => { loads += 1; });
  const style = handbook.read('themes/default/static/style.css');
  handbook.save('themes/default/static/style.css', `${style}\nh1 { letter-spacing: 7px; }\n`);
  await until(tab, () => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px');
  assert.equal(loads, 0);
  handbook.save('themes/default/static/style.css', style);
  await until(tab, () => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
});

test('a problem is shown with its position until it is fixed', async () => {
  const tab = await open(PATH);
  const text = handbook.edit(`${ENTRY}/entry.yaml`, /^topic: .*$/m, 'topic: nowhere');
  await overlay(tab).waitFor();
  const words = await overlay(tab).innerText();
  assert.match(words, /content\/faq\/quota\/entry\.yaml:2:8/);
  assert.match(words, /topic: nowhere/);
  assert.match(words, /құрастыру мүмкін емес/, 'in the language of the page');
  assert.ok(await tab.locator('main h1').isVisible(), 'the last valid page is visible');
  const [help] = await Promise.all([tab.context().waitForEvent('page'), overlay(tab).getByRole('link', { name: 'unknown-topic' }).click()]);
  await help.waitForLoadState();
  assert.equal(await help.locator('html').getAttribute('lang'), 'kk');
  assert.match(await help.locator('main').innerText(), /topic: genral[^]*topic: general/);
  handbook.save(`${ENTRY}/entry.yaml`, text);
  await overlay(tab).waitFor({ state: 'hidden' });
});

test('a page with a difference between the languages shows the current text and marks the block', async () => {
  const [kk, ru] = [await open(PATH), await open('/ru/faq/quota/')];
  append('kk', 'Өтініш 7 күнде қаралады.');
  for (const tab of [kk, ru]) await until(tab, () => document.querySelectorAll('[data-anyqtama-problem]').length === 1);
  await shows(kk, 'күнде қаралады.');
  assert.match(await kk.locator('[data-anyqtama-problem]').innerText(), /7\sкүнде/);
  assert.ok(!(await overlay(kk).isVisible()), 'the page is not covered');
  assert.match(await kk.locator('anyqtama-preview .problems').innerText(), /1/);
  await kk.locator('anyqtama-preview .problems').click();
  await overlay(kk).waitFor();
  assert.match(await overlay(kk).innerText(), /жариялау мүмкін емес/);
  append('ru', 'Заявление рассматривают 7 дней.');
  for (const tab of [kk, ru]) await until(tab, () => !document.querySelector('[data-anyqtama-problem]'));
});

test('an open page is updated after a restart of the server', async () => {
  const tab = await open(PATH);
  await handbook.stop();
  await tab.locator('anyqtama-preview .disconnected').waitFor();
  append('kk', 'Сервер жоқта жазылған.');
  await handbook.start();
  await shows(tab, 'Сервер жоқта жазылған.');
});

test('a handbook with errors at the start shows first the problems, then the site', async () => {
  const broken = await previewOfHandbook();
  try {
    await broken.stop();
    const text = broken.edit('content/handbook.yaml', /^languages:/m, 'langages:');
    await broken.start();
    const tab = await (await profile()).newPage();
    await tab.goto(`${broken.origin}${PATH}`);
    await overlay(tab).waitFor();
    assert.match(await overlay(tab).innerText(), /content\/handbook\.yaml:\d+:1/);
    broken.save('content/handbook.yaml', text);
    await tab.locator('main#_main h1').waitFor();
  } finally {
    await broken.close();
  }
});

test('the board lists all entries, filters them and links to pages', async () => {
  const tab = await open('/_preview/?lang=ru');
  const rows = tab.locator('tbody tr');
  await rows.first().waitFor();
  const all = await rows.count();
  assert.ok(all > 30);
  await tab.locator('select:has(option[value=with-open-points])').selectOption('with-open-points');
  assert.ok(await rows.count() < all);
  await tab.locator('select:has(option[value=with-open-points])').selectOption('all');
  handbook.edit('content/translations.lock', /^(faq\/quota\/ru) \w+/m, '$1 0000000000');
  await until(tab, () => [...document.querySelectorAll('td.stale')].some((cell) => cell.textContent === 'устарело'));
  await tab.locator('tbody th a', { hasText: /\S/ }).first().click();
  await tab.locator('main#_main').waitFor();
});

test('the board asks the search the questions of a file and lists those without a sure answer', async () => {
  const tab = await open('/_preview/?lang=ru');
  const part = tab.locator('details:has(.asked)');
  await part.locator('summary').click();
  const asked = ['где сделать татуировку', 'как получить ИИН', '', 'поменять водительские права', 'где сделать татуировку', 'ЖСН қалай аламын'];
  await part.locator('input').setInputFiles({ name: 'asked.txt', mimeType: 'text/plain', buffer: Buffer.from(asked.join('\r\n')) });
  await until(tab, () => /2 из 4/.test(document.querySelector('details:has(.asked) [role=status]').textContent));
  const lines = await part.locator('li').allInnerTexts();
  assert.ok(lines[0].startsWith('где сделать татуировку × 2') && lines[1].startsWith('поменять'), lines.join('|'));
  assert.match(await tab.locator('.asked a').first().getAttribute('href'), /\/(kk|ru)\//);
});

test('the side-by-side view aligns blocks and marks differences', async () => {
  const tab = await open('/_preview/quota?lang=ru');
  await tab.locator('.compare .block').first().waitFor();
  const languages = await tab.locator('.compare > h2').count();
  assert.equal(await tab.locator('.compare > .block').count() % languages, 0);
  const before = await tab.locator('.compare mark').count();
  append('ru', 'Позвоните 8 (7212) 34-70-42 до 14 марта 2031 года.');
  append('kk', '2031 жылғы 14 сәуірге дейін қоңырау шалыңыз.');
  await until(tab, (before) => document.querySelectorAll('.compare mark').length > before, before);
  await until(tab, () => [...document.querySelectorAll('.compare mark')].some((mark) => mark.textContent === 'сәуірге'));
  const marked = (await tab.locator('.compare mark').allInnerTexts()).map((text) => text.replaceAll('\u2060', ''));
  assert.ok(marked.some((text) => text.includes('34-70-42')) && marked.includes('марта') && marked.includes('сәуірге'), marked.join('|'));
  assert.ok(!marked.includes('2031') && !marked.includes('14'), 'equal tokens are not marked');
});

test('the source of a block is opened with the mouse and with the keyboard', async () => {
  const context = await profile();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tab = await context.newPage();
  await tab.goto(handbook.origin + PATH);
  const button = tab.locator('anyqtama-preview button', { hasText: 'бастапқы файлға' });
  const copied = () => tab.evaluate(() => navigator.clipboard.readText());
  const menu = tab.locator('anyqtama-preview .menu summary');
  await menu.click();
  await button.click();
  await menu.click();
  await tab.locator('.body p').first().click();
  await tab.locator('anyqtama-preview .message a').waitFor();
  assert.match(await copied(), /^content\/faq\/quota\/kk\.md:\d+:1$/);
  assert.match(await tab.locator('anyqtama-preview .message a').getAttribute('href'), /^vscode:\/\/file\/.*\/content\/faq\/quota\/kk\.md:\d+:1$/);
  await menu.click();
  await button.click();
  await menu.click();
  await tab.locator('.facts dd').first().click();
  await tab.waitForFunction(async () => (await navigator.clipboard.readText()).includes('entry.yaml'));
  await tab.keyboard.press('Alt+Shift+KeyE');
  await tab.locator('main h1').focus();
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(async () => /kk\.md:2:/.test(await navigator.clipboard.readText()));
});

test('the bar offers date, drafts, print and phone views', async () => {
  const tab = await open(PATH);
  const bar = tab.locator('anyqtama-preview .bar');
  await bar.locator('input[type=date]').fill('2031-05-06');
  await until(tab, () => document.cookie.includes('as_of=2031-05-06'));
  await bar.locator('.changes').waitFor();
  await bar.locator('input[type=date]').fill('');
  await until(tab, () => !document.cookie.includes('as_of'));
  await bar.locator('.menu summary').click();
  const isShown = () => tab.locator('header.mast').isVisible();
  assert.ok(await isShown());
  await bar.getByRole('button', { name: 'қағазда' }).click();
  assert.ok(!(await tab.locator('.mast nav').first().isVisible()));
  await bar.getByRole('button', { name: 'қағазда' }).click();
  await until(tab, () => /\d/.test(document.querySelector('anyqtama-preview').shadowRoot.querySelector('.size').textContent));
  await bar.getByRole('link', { name: 'телефон' }).click();
  const frame = tab.frameLocator('iframe');
  await frame.locator('main h1').waitFor();
  assert.equal(await frame.locator('anyqtama-preview').count(), 0, 'no second bar');
  append('kk', 'Телефонда да көрінеді.');
  await frame.locator('text=Телефонда да көрінеді.').waitFor();
});

test('the bar has at most two rows, in every language', async () => {
  for (const path of [PATH, '/ru/faq/quota/']) {
    for (const [width, rows] of [[1280, 2], [390, 2]]) {
      const tab = await open(path, { width });
      await tab.locator('anyqtama-preview .bar').getByRole('button', { name: /^(түзету|править)$/ }).waitFor();
      const height = await tab.locator('anyqtama-preview .bar').evaluate((bar) => bar.getBoundingClientRect().height);
      assert.ok(height <= rows * 44 + 12, `${path} at ${width} px: ${height} px`);
    }
  }
});

test('a date at which the page cannot be shown stays chosen, and another one can be chosen', async () => {
  const tab = await open(PATH);
  const day = tab.locator('anyqtama-preview .bar input[type=date]');
  for (const date of ['2029-01-01', '2030-02-02', '2026-12-01']) {
    await day.fill(date);
    await until(tab, (date) => document.cookie.includes(date), date);
    await tab.locator('main h1').click();
    await until(tab, (date) => document.querySelector('anyqtama-preview').shadowRoot.querySelector('input[type=date]').value === date, date);
  }
  await overlay(tab).waitFor({ state: 'hidden' });
});

test('bar, problems and board have no accessibility violations', async () => {
  const tab = await open(PATH, { script: AXE });
  await tab.locator('anyqtama-preview .problems').click();
  await overlay(tab).waitFor();
  assert.deepEqual(await violations(tab), []);
  for (const address of ['html-forbidden', 'yaml-invalid', '']) {
    await tab.goto(`${handbook.origin}/_preview/help/${address}?lang=ru`);
    assert.deepEqual(await violations(tab), []);
  }
  await tab.goto(`${handbook.origin}/_preview/?lang=kk`);
  await tab.locator('tbody tr').first().waitFor();
  assert.deepEqual(await violations(tab), []);
});
