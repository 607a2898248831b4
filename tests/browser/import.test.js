// A table of places is imported on the board: what would change is seen first, and it is undone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { AXE, violations } from './axe.js';
import { profile, until } from './browser.js';
import { previewOfHandbook } from './preview.js';
import { PROGRAM } from './site.js';

const FILE = 'content/directories/clinics/karaganda.yaml';
const handbook = await previewOfHandbook();
after(() => handbook.close());

/** The table of all places, with changed words. */
const table = (...changes) => {
  const file = join(handbook.root, 'table.csv');
  execFileSync(PROGRAM, ['export', 'places', file, '--directory', 'clinics', '--root', handbook.root]);
  const text = changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  return file;
};
const open = async (lang, options) => {
  const tab = await (await profile(options)).newPage();
  // A program that is not optimised checks a table for seconds.
  tab.setDefaultTimeout(60_000);
  tab.failures = [];
  tab.on('pageerror', (error) => tab.failures.push(error.message));
  await tab.goto(`${handbook.origin}/_preview/?lang=${lang}`);
  await tab.locator('.import summary').first().click();
  return tab;
};
const write = (tab) => tab.locator('.import button.primary');

test('a changed phone is shown with its old value, written after confirmation, and undone', async () => {
  const tab = await open('kk');
  const before = handbook.read(FILE);
  await tab.locator('.import input[type=file]').setInputFiles(table(['8(7212)51-26-59', '8(7212)51-26-60']));
  await write(tab).waitFor();
  assert.equal(await tab.locator('.import del').innerText(), '8(7212)51-26-59');
  assert.equal(await tab.locator('.import ins').innerText(), '8(7212)51-26-60');
  assert.match(await tab.locator('.import').innerText(), /Қарағанды облысы/, 'areas by name');
  assert.equal(handbook.read(FILE), before, 'nothing is written yet');
  await write(tab).focus();
  await tab.keyboard.press('Enter');
  await tab.locator('.import [role=status].complete').waitFor();
  assert.equal(handbook.read(FILE), before.replace('8(7212)51-26-59', '8(7212)51-26-60'), 'one value of the file');
  await tab.getByText('өзгерістер тарихы').click();
  await tab.getByRole('button', { name: 'кері қайтару', exact: true }).first().click();
  await until(tab, () => document.querySelector('.editing li.undone'));
  assert.equal(handbook.read(FILE), before);
  assert.deepEqual(tab.failures, []);
});

test('the meaning of an unknown heading is chosen, and a wrong cell is named by row and heading', async () => {
  const tab = await open('ru', { script: AXE });
  await tab.locator('.import input[type=file]').setInputFiles(table([/^area,/, 'Где,'], ['8(7212)34-70-42', '8(7212)34-70']));
  const heading = tab.locator('.import label').filter({ hasText: /^Где/ }).locator('select');
  await heading.waitFor();
  assert.equal(await heading.inputValue(), '');
  assert.equal(await write(tab).count(), 0);
  await heading.focus();
  await heading.selectOption('area');
  await tab.locator('.import .trouble li.error').filter({ hasText: /строка \d+, «phones»/ }).waitFor();
  assert.equal(await write(tab).count(), 0, 'a table with errors cannot be imported');
  assert.equal(await heading.evaluate((select) => select === document.activeElement), true, 'the focus stays in the list');
  assert.deepEqual(await violations(tab), []);
});

test('the same table changes nothing', async () => {
  const tab = await open('ru', { width: 390, height: 844 });
  await tab.locator('.import input[type=file]').setInputFiles(table());
  await tab.locator('.import [role=status]').filter({ hasText: 'менять нечего' }).waitFor();
  assert.equal(await write(tab).count(), 0);
  assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
});
