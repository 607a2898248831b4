// Tasks of editors who never saw YAML, in Kazakh and in Russian: with the mouse and the keyboard, from the home page, within three minutes.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './browser.js';
import { board, part, task } from './editor-tasks.js';

const region = async (person, say) => {
  await person.follow(person.tab.locator('header').getByRole('link', { name: say('Мекенжайлар', 'Адреса') }));
  await person.follow(person.tab.locator('main').getByRole('link', { name: say(/^Қарағанды облысы/, /^Карагандинская область/) }).first());
};

task('a phone is changed', async (person, handbook, say) => {
  await region(person, say);
  await person.pencil(person.tab.locator('tbody tr').nth(1).locator('td').last());
  await person.replace('8(7212)51-26-60');
  await person.save();
  await until(person.tab, () => /51\s26\s60/.test(document.body.innerText));
  assert.match(handbook.read('content/directories/clinics/karaganda.yaml'), /8\(7212\)51-26-60/);
});

task('the amount of the next year is put in', async (person, handbook, say) => {
  const before = handbook.read('content/facts.yaml');
  await board(person, say);
  await person.click(part(person, say('анықтама деректері', 'данные справочника')));
  await person.click(part(person, say('мәндер', 'значения')));
  await person.read(person.tab.locator('.editing'));
  await person.click(person.tab.locator('.editing').getByRole('button', { name: say(/АЕК/, /МРП/) }));
  await person.panel.waitFor();
  await person.read(person.panel);
  await person.click(person.panel.locator('[data-key="periods"]').getByRole('button', { name: say('+ кезең', '+ период'), exact: true }));
  await person.type('4450');
  await person.save();
  const line = '      - {from: 2026-01-01, to: 2026-12-31, value: 4325}';
  assert.equal(handbook.read('content/facts.yaml'), before.replace(line, `${line}\n      - {from: 2027-01-01, to: 2027-12-31, value: 4450}`));
});

task('a document is added to a list in both languages', async (person, handbook, say) => {
  await person.follow(person.tab.locator('main').getByRole('link', { name: say(/Квотаға ену үшін қандай құжат керек/, /документы нужны для включения в квоту|документы.*квот/i) }).first());
  await person.pencil(person.tab.locator('.body li').filter({ hasText: say('туу туралы куәлік', 'свидетельство о рождении') }).first());
  const texts = { kk: 'зейнетақы шарты (бар болса).', ru: 'пенсионный договор (если есть).' };
  const order = say(['kk', 'ru'], ['ru', 'kk']);
  for (const [at, lang] of order.entries()) {
    if (at) await person.click(person.panel.locator('textarea').nth(at));
    await person.press('Control+End');
    await person.press('Enter');
    await person.type(texts[lang]);
  }
  await until(person.tab, () => !document.querySelector('anyqtama-preview').shadowRoot.querySelector('.trouble li'));
  await person.save();
  for (const lang of order) assert.ok(handbook.read(`content/faq/quota-documents/${lang}.md`).includes(`\n- [ ] ${texts[lang]}\n`), lang);
});

task('a place of examination with its hours is added', async (person, handbook, say) => {
  await region(person, say);
  await person.pencil(person.tab.locator('tbody tr').nth(1).locator('td').first());
  await person.click(person.panel.getByRole('button', { name: say('+ мекенжай', '+ адрес'), exact: true }));
  for (const words of ['Теміртау қаласы', 'город Темиртау', 'Металлургтер даңғылы, 7', 'проспект Металлургов, 7']) {
    await person.type(words);
    await person.press('Tab');
  }
  await person.click(person.panel.getByRole('button', { name: say('+ жұмыс уақыты', '+ часы работы') }));
  const hours = person.panel.locator('.hours');
  await person.read(hours);
  await person.fill(hours.locator('input[type=time]').nth(0), '09:00');
  await person.fill(hours.locator('input[type=time]').nth(1), '13:00');
  await person.click(hours.getByRole('button', { name: say('+ үзілістен кейінгі уақыт', '+ время после перерыва') }));
  await person.fill(hours.locator('input[type=time]').nth(2), '14:00');
  await person.fill(hours.locator('input[type=time]').nth(3), '18:00');
  await person.save();
  const saved = handbook.read('content/directories/clinics/karaganda.yaml');
  assert.ok(saved.includes('address: {kk: "Металлургтер даңғылы, 7", ru: "проспект Металлургов, 7"}'), saved);
  assert.match(saved, /hours: "?Mo-Fr 09:00-13:00,14:00-18:00"?/);
  await until(person.tab, (words) => document.body.innerText.includes(words), say('Металлургтер даңғылы, 7', 'проспект Металлургов, 7'));
});

task('a new question with its translation is published to a folder', async (person, handbook, say) => {
  await board(person, say);
  await person.click(part(person, say('жаңа сұрақ', 'новый вопрос')));
  const form = person.tab.locator('form.create').first();
  await person.read(form);
  await person.click(form.locator('input').first());
  for (const words of [
    'Баланы мектепке қалай беремін?', 'Өтінішті портал арқылы немесе мектепте бересіз.', 'Өтінішпен бірге баланың құжатын көрсетесіз.',
    'Как устроить ребёнка в школу?', 'Подайте заявление на портале или в школе.', 'Вместе с заявлением покажите документ ребёнка.']) {
    await person.type(words);
    await person.press('Tab');
  }
  await person.click(form.locator('button'));
  await person.tab.locator('main#_main h1').waitFor();
  assert.equal((await person.tab.locator('main#_main h1').innerText()).replace(/^№ \d+\s*/, ''), say('Баланы мектепке қалай беремін?', 'Как устроить ребёнка в школу?'));
  await person.tab.locator('anyqtama-preview .bar').waitFor();
  await board(person, say);
  await person.click(part(person, say('жариялау', 'публикация')));
  const desk = person.tab.locator('.editing details[open]').filter({ hasText: 'PDF' });
  await person.read(desk);
  const folder = join(handbook.root, 'published');
  await person.click(desk.locator('form input').first());
  await person.type(folder);
  await person.press('Enter');
  await person.click(desk.getByRole('button', { name: say('жариялау', 'опубликовать'), exact: true }));
  await desk.locator('[role=status].complete, [role=status].bad').waitFor({ timeout: 300_000 });
  assert.equal(await desk.locator('[role=status].bad').count(), 0, await desk.locator('pre').innerText());
  const page = join(folder, say('kk', 'ru'), 'faq/kak-ustroit-rebenka-v-shkolu/index.html');
  assert.ok(existsSync(page), page);
  assert.match(readFileSync(page, 'utf8'), say(/баланың құжатын көрсетесіз/, /покажите документ ребёнка/));
});
