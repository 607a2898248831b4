// Reading tasks: on a phone with a width of 390 px, one tap leads a new reader from the home page to the page with the answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page } from './browser.js';

const TASKS = {
  kk: [
    ['the address where lungs are checked in Pavlodar', ['Павлодар облысы'], '.place tr:has(#tuberculosis) .address', /Павлодар.+\d/],
    ['the monthly payment for five people in a village', ['Квотаға енгендерге қанша ақша төленеді?'], 'table:has(thead th:text("Ауылдық жерге")) tr:has(th:text("5 адам"))', /90.825.+\s21.АЕК/],
    ['the documents for the Ata Joly card', ['«Ата жолы» картасын алуға қандай құжат керек?'], 'ul.ticks', /диплом/i],
    ['how many days without a visa', ['Визасыз келсем'], '.answer', /күнтізбелік.30.күн/],
  ],
  ru: [
    ['the address where lungs are checked in Pavlodar', ['Павлодарская область'], '.place tr:has(#tuberculosis) .address', /Павлодар.+\d/],
    ['the monthly payment for five people in a village', ['Сколько платят'], 'table:has(thead th:text("сельск")) tr:has(th:text("5 человек"))', /90.825.+\s21.МРП/],
    ['the documents for the Ata Joly card', ['«Ата жолы»', 'документы'], 'ul.ticks', /диплом/i],
    ['how many days without a visa', ['виз'], '.answer', /30.календарных.дней/],
  ],
};

/** The link that contains all the words. */
const link = (tab, words) => words.reduce((found, hasText) => found.filter({ hasText }), tab.locator('main a:visible')).first();

for (const [lang, tasks] of Object.entries(TASKS)) {
  for (const [task, words, place, answer] of tasks) {
    test(`${lang}: ${task} takes one tap`, async () => {
      const tab = await page(`/${lang}/`, { width: 390, touch: true });
      await link(tab, words).tap();
      await tab.waitForURL((url) => !url.pathname.endsWith(`/${lang}/`) && !url.pathname.endsWith(`/${lang}/index.html`));
      const found = tab.locator(place).first();
      await found.scrollIntoViewIfNeeded();
      assert.ok(await found.isVisible());
      assert.match(await found.innerText(), answer);
    });
  }
}
