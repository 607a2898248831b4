// Optional features added by scripts: copying the address of a heading, what readers copy, the last opened region, the print button.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, profile, settled, visit } from './browser.js';
import { languages } from './site.js';

const HEADING = '.body :is(h2, h3)[id]';

for (const lang of languages) {
  test(`${lang}: the button at a heading copies its address and confirms it`, async () => {
    const context = await profile();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = await context.newPage();
    await visit(tab, `/${lang}/faq/kaztest/`);
    assert.equal(await tab.locator(`${HEADING} button`).count(), await tab.locator(HEADING).count());
    const heading = tab.locator(HEADING).nth(1);
    const words = await heading.evaluate((e) => e.firstChild.data.trim());
    const button = tab.getByRole('button', { name: words });
    await button.focus();
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => document.querySelector('[role=status]').textContent.trim());
    const canonical = await tab.locator('link[rel=canonical]').getAttribute('href');
    assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), `${canonical}#${await heading.getAttribute('id')}`);
    assert.equal(await tab.getByRole('heading', { name: words, exact: true }).count(), 1, 'the accessible name of the heading does not change');
  });

  test(`${lang}: copied text is without word joiners, with absolute links`, async () => {
    const context = await profile();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const tab = await context.newPage();
    await visit(tab, `/${lang}/faq/kaztest/`);
    const shown = await tab.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('main'));
      return String(getSelection());
    });
    assert.match(shown, /\u2060/);
    await tab.keyboard.press('Control+c');
    const read = (type) => tab.evaluate(async (type) => (await (await navigator.clipboard.read())[0].getType(type)).text(), type);
    assert.equal(await read('text/plain'), shown.replaceAll('\u2060', ''));
    const html = await read('text/html');
    assert.doesNotMatch(html, /\u2060/);
    assert.match(html, /<a [^>]*href="http/);
    assert.doesNotMatch(html, /href="\.\.?\//);
  });

  test(`${lang}: from an examination, links to other regions lead to the same examination`, async () => {
    const tab = await page(`/${lang}/clinics/pavlodar/`);
    const chosen = tab.locator('.jump a').nth(2);
    const { hash } = new URL(await chosen.evaluate((e) => e.href));
    const hashes = () => tab.locator('.regions a').evaluateAll((all) => [...new Set(all.map((e) => e.hash))]);
    assert.deepEqual(await hashes(), ['']);
    await chosen.click();
    await tab.waitForFunction(() => document.querySelector('.regions a').hash);
    assert.deepEqual(await hashes(), [hash]);
    await tab.locator('.regions a[href*=karaganda]').click();
    await tab.waitForURL(`**/karaganda/**${hash}`);
    assert.equal(await tab.locator(`.place tr:has(:target)`).count(), 1);
  });

  test(`${lang}: the last opened region is the first in the lists`, async () => {
    const tab = await page(`/${lang}/clinics/`);
    const first = () => tab.locator('.regions a').first().getAttribute('href');
    assert.doesNotMatch(await first(), /karaganda/);
    const count = await tab.locator('.regions a').count();
    await tab.locator('.regions a[href*=karaganda]').click();
    await tab.waitForURL('**/karaganda/**');
    await settled(tab);
    for (const path of [`/${lang}/clinics/`, `/${lang}/`]) {
      await visit(tab, path);
      assert.match(await first(), /karaganda/, path);
      assert.equal(await tab.locator('.regions a').count(), count, 'no region is lost');
      assert.notEqual(await tab.locator('.regions li').first().locator('.last').innerText(), '');
    }
  });

  test(`${lang}: the print button prints`, async () => {
    for (const path of [`/${lang}/faq/iin/`, `/${lang}/clinics/astana/`]) {
      const tab = await page(path, { script: () => { window.print = () => { window.printed = true; }; } });
      await tab.locator('[data-print]').click();
      assert.ok(await tab.evaluate(() => window.printed), path);
    }
  });
}
