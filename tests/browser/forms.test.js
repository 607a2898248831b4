// The calculator shows the amounts of its tables, and checklists keep their ticks on the device.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, profile, settled, visit } from './browser.js';
import { languages } from './site.js';

for (const lang of languages) {
  test(`${lang}: the calculator shows the row of its tables for every answer and count`, async () => {
    const tab = await page(`/${lang}/faq/quota-payments/`);
    const form = tab.locator('form.sum');
    const [choices, counts] = [await form.locator('[type=radio]').count(), await form.locator('option').count()];
    assert.deepEqual([choices, counts], [2, 10]);
    for (let choice = 0; choice < choices; choice += 1) {
      await form.locator('[type=radio]').nth(choice).check();
      for (let count = 0; count < counts; count += 1) {
        await form.locator('select').selectOption({ index: count });
        const shown = await form.locator('dd').allTextContents();
        const row = tab.locator('.sums table').nth(choice).locator('tbody tr').nth(count);
        assert.deepEqual(shown, await row.locator('td').allTextContents());
        assert.ok(shown.every((amount) => amount.endsWith('₸')), shown.join());
      }
    }
  });

  test(`${lang}: without scripts the amounts are a visible table`, async () => {
    const tab = await page(`/${lang}/faq/quota-payments/`, { javaScript: false });
    assert.ok(await tab.locator('.sums td').first().isVisible());
    assert.ok(!(await tab.locator('form.sum').isVisible()));
  });
}

test('ticks stay after a reload, in the other language and on the page of a path', async () => {
  const tab = await (await profile()).newPage();
  await visit(tab, '/kk/faq/proving-ethnicity/');
  await tab.locator('ul.ticks input').first().check();
  for (const [path, list] of [['/kk/faq/proving-ethnicity/', 'ul.ticks'], ['/ru/faq/proving-ethnicity/', 'ul.ticks'], ['/ru/paths/china/', '.stop:has(a[href*=proving-ethnicity]) ul.ticks']]) {
    await visit(tab, path);
    const boxes = tab.locator(`${list} input`);
    assert.ok(await boxes.first().isChecked(), path);
    assert.ok(!(await boxes.nth(1).isChecked()), path);
  }
});

test('a list is printed on its own', async () => {
  const tab = await page('/ru/faq/ata-joly-documents/', { script: () => { window.print = () => { window.printed = true; }; } });
  await tab.locator('.alone').first().click();
  assert.ok(await tab.evaluate(() => window.printed));
  await tab.emulateMedia({ media: 'print' });
  assert.ok(await tab.locator('ul.ticks').first().isVisible());
  assert.ok(await tab.locator('h1').isVisible());
  for (const part of ['.answer', '.facts', '.related', 'footer', '[aria-labelledby=_acts]']) assert.ok(!(await tab.locator(part).first().isVisible()), part);
});

test('the meaning of a word appears on tap, without scripts', async () => {
  const tab = await page('/ru/faq/iin/', { javaScript: false });
  const meaning = tab.locator('[popover]').first();
  assert.ok(!(await meaning.isVisible()));
  const word = tab.locator('.word').first();
  await word.click();
  assert.ok(await meaning.isVisible());
  const [above, below] = [await word.boundingBox(), await meaning.boundingBox()].sort((a, b) => a.y - b.y);
  const gap = below.y - above.y - above.height;
  assert.ok(gap >= 0 && gap < 24, `the meaning is ${gap} px from the word`);
});

test('a page tells that its text changed since the last visit', async () => {
  const tab = await (await profile()).newPage();
  await visit(tab, '/kk/faq/iin/');
  await visit(tab, '/kk/faq/iin/');
  assert.equal(await tab.locator('.head .take').count(), 0);
  await tab.evaluate(() => localStorage.setItem('anyqtama-seen', JSON.stringify({ 'kk/iin': 'older' })));
  await tab.reload();
  await settled(tab);
  assert.equal(await tab.locator('.head .take').count(), 1);
});

test('the address of a page has no file name', async () => {
  const tab = await page('/kk/faq/iin/index.html?a=b#when');
  assert.equal(await tab.evaluate(() => location.pathname + location.search + location.hash), '/kk/faq/iin/?a=b#when');
});
