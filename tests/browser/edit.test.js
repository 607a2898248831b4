// Writing in the page: blocks, titles and forms, both languages, conflicts, undo, the keyboard.
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { AXE, violations } from './axe.js';
import { profile, settled, until } from './browser.js';
import { previewOfHandbook } from './preview.js';

const PATH = '/kk/faq/quota/';
const KK = 'content/faq/quota/kk.md';
const RU = 'content/faq/quota/ru.md';
const FILES = [KK, RU, 'content/faq/quota/entry.yaml', 'content/facts.yaml', 'content/directories/clinics/karaganda.yaml', 'content/translations.lock'];
const handbook = await previewOfHandbook();
const originals = new Map(FILES.map((file) => [file, handbook.read(file)]));
after(() => handbook.close());
beforeEach(() => {
  for (const [file, text] of originals) if (handbook.read(file) !== text) handbook.save(file, text);
});

const open = async (path, options) => {
  const context = await profile(options);
  const tab = await context.newPage();
  tab.failures = [];
  tab.on('pageerror', (error) => tab.failures.push(error.message));
  await tab.goto(handbook.origin + path, { waitUntil: 'load' });
  await settled(tab);
  await tab.locator('anyqtama-preview .bar').getByRole('button', { name: /^(түзету|править)$/ }).waitFor();
  return tab;
};
const panel = (tab) => tab.locator('anyqtama-preview .editor');
const area = (tab, number = 0) => panel(tab).locator('textarea').nth(number);
/** Opens the panel for an element with the pencil. */
const write = async (tab, element) => {
  await element.scrollIntoViewIfNeeded();
  await element.hover();
  await tab.locator('anyqtama-preview .pencil').click();
  await panel(tab).waitFor();
};
const save = async (tab) => {
  await panel(tab).locator('.primary').click();
  await panel(tab).waitFor({ state: 'detached' });
};

test('a block is written in both languages, and the page shows it while it is typed', async () => {
  const tab = await open(PATH);
  await write(tab, tab.locator('.body ul li').first());
  assert.equal(await panel(tab).locator('textarea').count(), 2);
  assert.match(await area(tab).inputValue(), /^- Қазақстан Республикасының Үкіметі/);
  assert.match(await area(tab, 1).inputValue(), /^- приезжают на постоянное/);
  await area(tab).focus();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type('жаңа тармақ.');
  assert.match(await area(tab).inputValue(), /\n- жаңа тармақ\.$/, 'the next item starts by itself');
  await until(tab, () => document.querySelector('anyqtama-draft')?.textContent.includes('жаңа тармақ'));
  assert.equal(handbook.read(KK), originals.get(KK), 'nothing is written yet');
  await panel(tab).locator('.trouble li').first().waitFor();
  await area(tab, 1).fill(`${await area(tab, 1).inputValue()}\n- новый пункт.`);
  await until(tab, () => !document.querySelector('anyqtama-preview').shadowRoot.querySelector('.trouble li.error'));
  await save(tab);
  const added = (file, line, item) => originals.get(file).replace(line, `${line}\n${item}`);
  assert.equal(handbook.read(KK), added(KK, '- жұмыспен қамтуға жәрдемдесудің белсенді шараларына қатысушыларға көзделген мемлекеттік қолдауды алады.', '- жаңа тармақ.'));
  assert.equal(handbook.read(RU), added(RU, '- получают государственную поддержку, предусмотренную для участников активных мер содействия занятости.', '- новый пункт.'));
  await until(tab, () => [...document.querySelectorAll('.body li')].some((item) => item.textContent === 'жаңа тармақ.'));
  assert.equal(await tab.locator('anyqtama-draft').count(), 0);
  assert.deepEqual(tab.failures, []);
});

test('a title and a short answer are written with E, without a mouse', async () => {
  const tab = await open(PATH);
  await tab.locator('main h1').evaluate((title) => {
    title.tabIndex = 0;
    title.focus();
  });
  await tab.keyboard.press('e');
  await panel(tab).waitFor();
  assert.equal(await area(tab).inputValue(), 'Өңірлік квота деген не, оған кім ене алады?');
  await area(tab).fill('Өңірлік квота: ол не?');
  await until(tab, () => document.querySelector('anyqtama-draft h1')?.textContent === 'Өңірлік квота: ол не?');
  await tab.keyboard.press('Control+Enter');
  await panel(tab).waitFor({ state: 'detached' });
  assert.equal(handbook.read(KK), originals.get(KK).replace(/^title: .*$/m, 'title: "Өңірлік квота: ол не?"'), 'with quotes, which the colon needs');
  await until(tab, () => document.querySelector('main h1').textContent === 'Өңірлік квота: ол не?');
  await write(tab, tab.locator('.answer p').last());
  assert.match(await area(tab).inputValue(), /^Квотаға мекенжайы .*\{\{ fact\("quota\.total"\) \}\}/);
  await tab.keyboard.press('Escape');
  await panel(tab).waitFor({ state: 'detached' });
  assert.deepEqual(tab.failures, []);
});

test('values and links are inserted from lists', async () => {
  const tab = await open(PATH);
  await write(tab, tab.locator('.body > p').first());
  await area(tab).focus();
  await tab.keyboard.press('Control+End');
  await tab.keyboard.type(' Қараңыз: [кестеде жоқ');
  await panel(tab).locator('.choices').first().waitFor({ state: 'hidden' });
  for (let back = 0; back < 'кестеде жоқ'.length; back += 1) await tab.keyboard.press('Backspace');
  await tab.keyboard.type('iin');
  await panel(tab).locator('.choices li').first().waitFor();
  await tab.keyboard.press('Enter');
  assert.match(await area(tab).inputValue(), /Қараңыз: \[[^\]]+\]\(entry:iin\)$/);
  await tab.keyboard.type(' {{ mci');
  await panel(tab).locator('.choices li').first().waitFor();
  await tab.keyboard.press('Enter');
  assert.match(await area(tab).inputValue(), /\{\{ fact\("mci"\) \}\}$/);
  await until(tab, () => /4\s325/.test(document.querySelector('anyqtama-draft')?.textContent ?? ''));
  await panel(tab).getByRole('button', { name: 'өзгерістен бас тарту' }).click();
  assert.equal(handbook.read(KK), originals.get(KK));
});

test('text that was not saved is there again after a reload', async () => {
  const tab = await open(PATH);
  await write(tab, tab.locator('.body > p').first());
  await area(tab).fill('Жарты сөйлем');
  await tab.reload();
  await settled(tab);
  await write(tab, tab.locator('.body > p').first());
  assert.equal(await area(tab).inputValue(), 'Жарты сөйлем');
  await panel(tab).getByRole('button', { name: 'өзгерістен бас тарту' }).click();
});

test('of two people who change the same block, both keep their text', async () => {
  const tab = await open(PATH);
  await write(tab, tab.locator('.body > p').first());
  await area(tab).fill('Менің мәтінім.');
  handbook.edit(KK, /^Қандастарды қабылдаудың өңірлік квотасы – .*$/m, 'Оның мәтіні.');
  await panel(tab).locator('.primary').click();
  await panel(tab).locator('.conflict').waitFor();
  assert.match(await panel(tab).locator('.conflict pre').innerText(), /Оның мәтіні\./);
  assert.equal(await area(tab).inputValue(), 'Менің мәтінім.');
  assert.ok(handbook.read(KK).includes('Оның мәтіні.'));
  await panel(tab).getByRole('button', { name: 'орнына менікін жазу' }).click();
  await panel(tab).waitFor({ state: 'detached' });
  assert.ok(handbook.read(KK).includes('Менің мәтінім.') && !handbook.read(KK).includes('Оның мәтіні.'));
});

test('a phone is changed in a form, and «not given» is a choice', async () => {
  const tab = await open('/ru/clinics/karaganda/');
  await write(tab, tab.locator('tbody').first().locator('tr').first());
  const phones = panel(tab).locator('[data-key="phones"]');
  await phones.waitFor();
  const number = phones.locator('input[type=text]').first();
  const before = await number.inputValue();
  await number.fill('8(7212)34-70');
  await panel(tab).locator('.trouble li').first().waitFor();
  await number.fill('8(7212)11-22-33');
  await until(tab, () => !document.querySelector('anyqtama-preview').shadowRoot.querySelector('.trouble li'));
  await save(tab);
  assert.equal(handbook.read('content/directories/clinics/karaganda.yaml'), originals.get('content/directories/clinics/karaganda.yaml').replace(before, '8(7212)11-22-33'));
  await until(tab, () => /11\s22\s33/.test(document.body.textContent));
  assert.deepEqual(tab.failures, []);
});

test('panel and forms have no accessibility violations and fit a phone', async () => {
  for (const [path, selector] of [[PATH, '.body > p'], ['/ru/clinics/karaganda/', 'tbody tr']]) {
    const tab = await open(path, { script: AXE, width: 390, height: 844 });
    await write(tab, tab.locator(selector).first());
    await panel(tab).locator('textarea, input:not([hidden])').first().waitFor();
    assert.deepEqual(await violations(tab), []);
    assert.equal(await panel(tab).evaluate((node) => node.scrollWidth > node.clientWidth + 1), false, path);
    await tab.keyboard.press('Escape');
  }
});

test('the board creates a question, adds the value of the next year and undoes it', async () => {
  const tab = await (await profile()).newPage();
  await tab.goto(`${handbook.origin}/_preview/?lang=ru`);
  await tab.locator('.editing').waitFor();
  await tab.getByText('данные справочника').click();
  await tab.getByText('значения', { exact: true }).click();
  await tab.getByRole('button', { name: /МРП/ }).click();
  const form = tab.locator('.editor');
  await form.locator('[data-key="periods"]').getByRole('button', { name: '+ период', exact: true }).click();
  const period = form.locator('[data-key="periods"] .items > li').last();
  assert.equal(await period.locator('input[type=date]').nth(0).inputValue(), '2027-01-01', 'the next year is offered');
  assert.equal(await period.locator('input[type=date]').nth(1).inputValue(), '2027-12-31');
  await period.locator('input[type=number]').fill('4450');
  await form.locator('.primary').click();
  await form.waitFor({ state: 'detached' });
  const facts = originals.get('content/facts.yaml');
  const line = '      - {from: 2026-01-01, to: 2026-12-31, value: 4325}';
  assert.equal(handbook.read('content/facts.yaml'), facts.replace(line, `${line}\n      - {from: 2027-01-01, to: 2027-12-31, value: 4450}`));
  await tab.getByText('история изменений').click();
  await tab.getByRole('button', { name: 'отменить', exact: true }).first().click();
  await until(tab, () => document.querySelector('.editing li.undone'));
  assert.equal(handbook.read('content/facts.yaml'), facts);
  await tab.getByText('новый вопрос').click();
  const create = tab.locator('form.create').first();
  await create.locator('fieldset').nth(0).locator('input').fill('Жаңа сынақ сұрағы қандай?');
  await create.locator('fieldset').nth(1).locator('input').fill('Какой новый пробный вопрос?');
  assert.equal(await create.locator('input').nth(2).inputValue(), 'kakoi-novyi-probnyi-vopros');
  await create.locator('button').click();
  await tab.locator('main#_main h1').waitFor();
  assert.match(await tab.locator('main#_main h1').innerText(), /Какой новый пробный вопрос\?$/, 'the page in the language of the board');
  assert.match(handbook.read('content/faq/kakoi-novyi-probnyi-vopros/ru.md'), /^title: "?Какой новый пробный вопрос\?/m);
});

test('an outdated translation shows what changed, and is confirmed', async () => {
  const tab = await open(PATH);
  await write(tab, tab.locator('.body > p').first());
  await area(tab).fill((await area(tab).inputValue()).replace('ең көп саны', 'жоғары шегі'));
  await save(tab);
  await tab.goto(`${handbook.origin}/_preview/quota?lang=ru`);
  const section = tab.locator('section.stale');
  await section.waitFor();
  assert.deepEqual([(await section.locator('del').allInnerTexts()).join(' '), (await section.locator('ins').allInnerTexts()).join(' ')].map((words) => words.split(/\s+/)), [['ең', 'көп', 'саны'], ['жоғары', 'шегі']]);
  await section.getByRole('button').click();
  await section.waitFor({ state: 'detached' });
  assert.notEqual(handbook.read('content/translations.lock'), originals.get('content/translations.lock'));
});

test('Tab leads from field to field, and F2 to the buttons beside one', async () => {
  const tab = await open('/kk/clinics/karaganda/');
  await write(tab, tab.locator('tbody tr').nth(1).locator('td').first());
  const fields = await panel(tab).locator('.items .items textarea, .group .items textarea').count();
  await area(tab).focus();
  const focused = () => tab.evaluate(() => document.querySelector('anyqtama-preview').shadowRoot.activeElement?.localName ?? 'body');
  for (let at = 1; at < fields; at += 1) {
    await tab.keyboard.press('Tab');
    assert.equal(await focused(), 'textarea');
  }
  await area(tab).focus();
  await tab.keyboard.press('F2');
  assert.equal(await focused(), 'button');
  await tab.keyboard.press('Escape');
  assert.equal(await focused(), 'textarea');
  await area(tab).fill('Теміртау');
  await tab.keyboard.press('F2');
  await tab.keyboard.press('Enter');
  assert.equal(await panel(tab).locator('[data-key="locality"]').count(), 0);
  await panel(tab).getByRole('button', { name: '+ елді мекен' }).click();
  assert.equal(await panel(tab).locator('[data-key="locality"] textarea').first().inputValue(), 'Теміртау', 'the text is not lost');
  await panel(tab).getByRole('button', { name: 'өзгерістен бас тарту' }).click();
  assert.deepEqual(tab.failures, []);
});

test('two people see each other in both languages, also in lists', async () => {
  const [one, other] = [await open(PATH), await open('/ru/faq/quota/')];
  await write(one, one.locator('.body ul li').first());
  const marked = other.locator('.body [data-anyqtama-other]');
  await marked.first().waitFor({ timeout: 10_000 });
  assert.match((await marked.allInnerTexts()).join(' '), /приезжают на постоянное/);
  await write(other, other.locator('.body ul li').last());
  await panel(other).locator('.status').filter({ hasText: /./ }).waitFor({ timeout: 10_000 });
  await one.keyboard.press('Escape');
  await marked.first().waitFor({ state: 'detached', timeout: 10_000 });
  assert.deepEqual([...one.failures, ...other.failures], []);
});

test('a form is dropped into a text and becomes a link to download it', async () => {
  const tab = await open(PATH);
  await write(tab, tab.locator('.body > p').first());
  await area(tab).evaluate((node) => {
    node.setSelectionRange(node.value.length, node.value.length);
    const data = new DataTransfer();
    data.items.add(new File(['%PDF-1.7'], 'Өтініш бланкі.pdf', { type: 'application/pdf' }));
    node.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await until(tab, () => /\[Өтініш бланкі\]\(file:[a-z-]+\.pdf\)$/.test(document.querySelector('anyqtama-preview').shadowRoot.querySelector('.editor textarea').value));
  const [, name] = /file:([a-z-]+\.pdf)/.exec(await area(tab).inputValue());
  assert.equal(handbook.read(`assets/${name}`), '%PDF-1.7');
  await until(tab, () => document.querySelector('anyqtama-draft a[href$=".pdf"]'));
  await panel(tab).getByRole('button', { name: 'өзгерістен бас тарту' }).click();
});

test('a block is written from the side-by-side view', async () => {
  const tab = await (await profile({ script: AXE })).newPage();
  await tab.goto(`${handbook.origin}/_preview/quota?lang=ru`);
  await tab.locator('.block').filter({ hasText: 'Қандастарды қабылдаудың өңірлік квотасы' }).first().getByRole('button', { name: 'править' }).click();
  const editor = tab.locator('.editor');
  await editor.locator('textarea').first().waitFor();
  assert.equal(await editor.locator('textarea').count(), 2);
  assert.deepEqual(await violations(tab), []);
  await tab.setViewportSize({ width: 1280, height: 900 });
  await editor.locator('textarea').first().fill('Жаңа сөйлем.');
  await editor.locator('.primary').click();
  await editor.waitFor({ state: 'detached' });
  assert.ok(handbook.read(KK).includes('Жаңа сөйлем.'));
  await until(tab, () => document.querySelector('.compare').textContent.includes('Жаңа сөйлем.'));
});
