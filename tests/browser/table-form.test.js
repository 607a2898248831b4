// Forms for the rows of `places.csv`: each place opens its own, a save changes the cells that were edited and nothing else.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { AXE, violations } from './axe.js';
import { profile, settled, until } from './browser.js';
import { preview } from './preview.js';
import { ROOT } from './site.js';

const FILE = 'content/directories/polling-places/places.csv';
const root = mkdtempSync(join(tmpdir(), 'anyqtama-'));
for (const part of ['content', 'assets']) cpSync(join(ROOT, 'tests/suite/second_handbook', part), join(root, part), { recursive: true });
cpSync(join(ROOT, 'themes'), join(root, 'themes'), { recursive: true });
const handbook = await preview(root);
// A cell with two phones that are written like nobody else writes them, and a decimal comma.
const original = handbook.read(FILE).replace('harbour/docks,drop-off,San Aurelio,12 Bay Road,,,,36.5013,-121.9011,"bus 1, 21",,', 'harbour/docks,drop-off,San Aurelio,12 Bay Road,,,,"36,5013",-121.9011,"bus 1, 21",+1 937 544 2633;+1 937 544 2634,');
assert.notEqual(original, handbook.read(FILE));
after(async () => {
  await handbook.stop();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => handbook.save(FILE, original));

const open = async (path, options) => {
  const tab = await (await profile(options)).newPage();
  tab.failures = [];
  tab.on('pageerror', (error) => tab.failures.push(error.message));
  await tab.goto(handbook.origin + path, { waitUntil: 'load' });
  await settled(tab);
  if (!path.startsWith('/_preview')) await tab.locator('anyqtama-preview .bar').getByRole('button', { name: 'edit', exact: true }).waitFor();
  return tab;
};
const panel = (tab) => tab.locator('.editor');
const property = (tab, column) => panel(tab).locator(`[data-key="${column}"]`);
const write = async (tab, element) => {
  await element.scrollIntoViewIfNeeded();
  await element.hover();
  await tab.waitForTimeout(200);
  await tab.locator('anyqtama-preview .pencil').click();
  await panel(tab).waitFor();
};
const save = async (tab) => {
  await panel(tab).locator('.primary').click();
  await panel(tab).waitFor({ state: 'detached' });
};
const DOCKS = '/en/polling-places/harbour/docks/';
const row = (tab, words) => tab.locator('tbody tr').filter({ hasText: words });

test('only the hours of the second place of a service change', async () => {
  const tab = await open(DOCKS);
  await write(tab, row(tab, '12 Bay Road').locator('.address'));
  assert.equal(await property(tab, 'address').locator('input').inputValue(), '12 Bay Road');
  assert.equal(await property(tab, 'lat').locator('input').inputValue(), '36.5013');
  assert.deepEqual(await property(tab, 'phones').locator('[data-key="number"] input').evaluateAll((found) => found.map(({ value }) => value)), ['+1 937 544 2633', '+1 937 544 2634']);
  await property(tab, 'hours').locator('input[type=time]').nth(1).fill('18:30');
  await save(tab);
  assert.equal(handbook.read(FILE), original.replace(/(12 Bay Road.*?,)Mo-Fr 08:00-17:00/, '$1Mo-Fr 08:00-18:30'));
  await until(tab, () => document.body.innerText.includes('18:30'));
  assert.deepEqual(tab.failures, []);
});

test('a place is added, moved and removed', async () => {
  const tab = await open(DOCKS);
  await write(tab, row(tab, '13 Cedar Lane').locator('.address'));
  await panel(tab).getByRole('button', { name: 'all addresses of this list' }).click();
  await until(tab, () => document.querySelector('anyqtama-preview').shadowRoot.querySelectorAll('.editor .items > li').length > 20);
  const items = panel(tab).locator('.fields > div > .items > li');
  const count = await items.count();
  await panel(tab).locator('.fields > div > .more > button').first().click();
  const added = items.nth(count);
  assert.equal(await added.locator('[data-key="area"] select').inputValue(), 'harbour/docks');
  await added.locator('[data-key="services"] button', { hasText: '+' }).first().click();
  await added.locator('[data-key="services"] select').last().selectOption('voting');
  await added.locator('[data-key="address"] input').fill('1, "New" Street');
  await added.locator('[data-key="locality"] input').fill('San Aurelio');
  await added.locator('[data-key="hours"] input[type=time]').nth(0).fill('09:00');
  await added.locator('[data-key="hours"] input[type=time]').nth(1).fill('10:00');
  await items.nth(0).locator(':scope > .moves button').nth(2).click();
  await items.nth(0).locator(':scope > .moves button').nth(1).click();
  await save(tab);
  const lines = original.split('\n');
  const [header, , second, third, ...others] = lines;
  const last = others.findIndex((line) => !line.startsWith('harbour/docks'));
  const line = 'harbour/docks,voting,San Aurelio,"1, ""New"" Street",,,,,,,,,Mo-Fr 09:00-10:00';
  assert.equal(handbook.read(FILE), [header, third, second, ...others.slice(0, last), line, ...others.slice(last)].join('\n'));
  assert.deepEqual(tab.failures, []);
});

test('of two changes of a row the second one is asked about, of two rows both are kept', async () => {
  const tab = await open(DOCKS);
  await write(tab, row(tab, '12 Bay Road').locator('.address'));
  await property(tab, 'address').locator('input').fill('12 Bay Street');
  handbook.edit(FILE, '12 Bay Road', '12 Bay Avenue');
  await panel(tab).locator('.primary').click();
  await panel(tab).locator('.conflict').waitFor();
  assert.match(await panel(tab).locator('.conflict pre').innerText(), /12 Bay Avenue/);
  assert.ok(handbook.read(FILE).includes('12 Bay Avenue'));
  await tab.keyboard.press('Escape');
  const other = await open(DOCKS);
  await write(other, row(other, '13 Cedar Lane').locator('.address'));
  await property(other, 'address').locator('input').fill('13 Cedar Street');
  handbook.edit(FILE, '14 Dune Avenue', '14 Dune Road');
  await save(other);
  assert.match(handbook.read(FILE), /13 Cedar Street[^]*14 Dune Road/);
});

test('a wrong value is told beside its field, and the board opens the places of an area', async () => {
  const tab = await open('/_preview/?lang=en', { script: AXE, width: 390, height: 844 });
  await tab.locator('.editing summary', { hasText: /^data of the handbook$/i }).click();
  await tab.locator('.editing summary', { hasText: 'addresses: Polling places' }).click();
  await tab.locator('.editing').getByRole('button', { name: 'Old Town', exact: true }).click();
  await panel(tab).waitFor();
  const phones = panel(tab).locator('[data-key="phones"]').first();
  if (!(await phones.count())) await panel(tab).getByRole('button', { name: '+ phones' }).first().click();
  await panel(tab).locator('[data-key="phones"] [data-key="number"] input').first().fill('12');
  await panel(tab).locator('[data-key="phones"] .beside, [data-key="phones"] ~ .beside').first().waitFor();
  assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(await violations(tab), []);
  assert.deepEqual(tab.failures, []);
});

test('the title of an area leads to its fields in the directory', async () => {
  const tab = await open(DOCKS);
  await write(tab, tab.locator('main h1'));
  assert.equal(await panel(tab).locator('[data-key="name"] textarea').first().inputValue(), 'Docks');
});
