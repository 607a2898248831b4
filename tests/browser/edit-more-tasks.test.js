// Rarer tasks of editors who never saw YAML, in Kazakh and in Russian: names, the archive, words, pictures, channels, acts.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { board, part, task } from './editor-tasks.js';
import { until } from './browser.js';

const entryPanel = async (person, say) => {
  await person.click(person.tab.locator('anyqtama-preview .bar summary').filter({ hasText: say('тағы', 'ещё') }));
  await person.click(person.tab.locator('anyqtama-preview .bar').getByRole('button', { name: say(/^сұрақ:/, /^вопрос:/) }));
  await person.panel.waitFor();
  await person.read(person.panel);
};
const question = async (person, slug) => person.follow(person.tab.locator(`main a[href*="faq/${slug}/"]`).first());
const data = async (person, say, kk, ru) => {
  await board(person, say);
  await person.click(part(person, say('анықтама деректері', 'данные справочника')));
  await person.click(part(person, say(kk, ru)));
  await person.read(person.tab.locator('.editing'));
};
const shown = (person, words) => until(person.tab, (wanted) => document.body.textContent.includes(wanted), words);

task('an entry gets another name in addresses', async (person, handbook, say) => {
  await question(person, 'iin');
  await entryPanel(person, say);
  await person.click(person.panel.locator('input[type=text]'));
  await person.replace('personal-number');
  // The build of the new name is seen in the tab before the answer of the request.
  await person.tab.route('**/_preview/edit*', async (route) => {
    const answer = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.fulfill({ response: answer });
  });
  await person.press('Enter');
  await person.tab.waitForURL(/personal-number/);
  assert.match(handbook.read('content/faq/personal-number/entry.yaml'), /was: \[iin\]/);
  assert.equal((await person.tab.request.get(`${handbook.origin}/ru/faq/iin/`)).status(), 200);
});

task('an entry goes to the archive and another one takes its place', async (person, handbook, say) => {
  await question(person, 'iin');
  await entryPanel(person, say);
  await person.click(person.panel.locator('select').last());
  await person.panel.locator('select').last().selectOption('quota');
  await person.click(person.panel.getByRole('button', { name: say('мұрағатқа жіберу', 'убрать в архив') }));
  await person.tab.waitForURL(/_preview/);
  assert.ok(readdirSync(join(handbook.root, 'archive/faq')).includes('iin'));
});

task('a word is added to the glossary', async (person, handbook, say) => {
  await data(person, say, 'сөздік', 'словарь');
  await person.click(person.tab.locator('.editing').getByRole('button', { name: say('+ қосу', '+ добавить') }));
  await person.panel.waitFor();
  await person.read(person.panel);
  const areas = person.panel.locator('textarea');
  for (const [at, words] of ['Кеден', 'Таможня', 'шекарадан өтетін жүкті тексеретін орган.', 'орган, который проверяет грузы на границе.'].entries()) {
    await person.click(areas.nth(at));
    await person.type(words);
  }
  await person.save();
  assert.match(handbook.read('content/glossary.yaml'), /id: tamozhnia[^]*Кеден[^]*Таможня/);
});

task('a picture is added to a text', async (person, handbook, say) => {
  await question(person, 'iin');
  await person.pencil(person.tab.locator('.body > p').first());
  const chooser = person.tab.waitForEvent('filechooser');
  await person.click(person.panel.getByRole('button', { name: say(/сурет/, /картинк|рисун|изображ/) }).first());
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await (await chooser).setFiles({ name: 'Менің суретім.png', mimeType: 'image/png', buffer: png });
  await person.tab.waitForFunction(() => /\!\[/.test(document.querySelector('anyqtama-preview').shadowRoot.querySelector('textarea').value));
});

task('the phone of an office is corrected', async (person, handbook, say) => {
  await data(person, say, 'өтініш беретін жер', 'куда обращаться');
  await person.click(person.tab.locator('.editing').getByRole('button', { name: say('Мансап орталығы', 'карьерный центр'), exact: true }));
  await person.panel.waitFor();
  await person.read(person.panel);
  await person.click(person.panel.getByRole('button', { name: say('+ телефондар', '+ телефоны') }));
  await person.type('1414');
  await person.save();
  assert.match(handbook.read('content/channels.yaml'), /career-centre.*\n?.*phones: \[?[^]*?1414/);
});

task('an act is added', async (person, handbook, say) => {
  await data(person, say, 'құқықтық актілер', 'правовые акты');
  await person.click(person.tab.locator('.editing').getByRole('button', { name: say('+ қосу', '+ добавить') }).last());
  await person.panel.waitFor();
  await person.read(person.panel);
  await person.panel.locator('[data-key="kind"] select').selectOption('order');
  await person.click(person.panel.locator('[data-key="numbers"]').getByRole('button', { name: /^\+/ }));
  await person.type('55');
  await person.fill(person.panel.locator('[data-key="date"] input'), '2026-11-02');
  for (const [key, texts] of [['issuer', ['Денсаулық сақтау министрі', 'министр здравоохранения']], ['title', ['Тексеру туралы', 'Об осмотре']]]) {
    for (const [at, words] of texts.entries()) await person.fill(person.panel.locator(`[data-key="${key}"] textarea`).nth(at), words);
  }
  await person.save();
  assert.match(handbook.read('content/acts.yaml'), /- id: ob-osmotre\n +kind: order\n +numbers: \["?55"?\]\n +date: 2026-11-02\n[^]*Об осмотре/);
  await shown(person, say('Тексеру туралы', 'Об осмотре'));
});
