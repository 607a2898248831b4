// Reading tasks: on a phone with a width of 390 px, one tap leads a new reader from the home page to the page with the answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from './browser.js';

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

/** The words that a reader has passed before an element, from the start of the page's main part. */
const wordsBefore = (tab, selector) => tab.locator(selector).first().evaluate((end) => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  let read = '';
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (end.contains(text) || end.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) break;
    if (text.parentElement.checkVisibility({ visibilityProperty: true }) && !text.parentElement.closest('.vh')) read += ` ${text.data}`;
  }
  return read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
});

// Readers read about 2.5 words per second, so 50 words are 20 seconds.
const READING = {
  kk: [['', '.paths [href*=ata-joly-card]'], ['', '.tasks [href*=contacts]'], ['', '.tasks [href*=quota-payments]'], ['', '.tasks [href*=visa-free-stay]'], ['', '.tasks [href*=refusal]'],
    ['faq/visa-free-stay/', '.answer'], ['faq/expired-documents/', '.answer'], ['faq/refusal/', '.answer'], ['faq/quota-payments/', '.answer'],
    ['faq/ata-joly-documents/', '.answer'], ['faq/ata-joly-documents/', '[data-print=lists]'], ['clinics/pavlodar/', '.jump [href="#tuberculosis"]'], ['contacts/', '.lead'],
    ['search/?q=5 адам ауыл', '.found li', /90.825/], ['search/?q=өкпе павлодар', '.found li', /275/]],
  ru: [['', '.paths [href*=ata-joly-card]'], ['', '.tasks [href*=contacts]'], ['', '.tasks [href*=quota-payments]'], ['', '.tasks [href*=visa-free-stay]'], ['', '.tasks [href*=refusal]'],
    ['faq/visa-free-stay/', '.answer'], ['faq/expired-documents/', '.answer'], ['faq/refusal/', '.answer'], ['faq/quota-payments/', '.answer'],
    ['faq/ata-joly-documents/', '.answer'], ['faq/ata-joly-documents/', '[data-print=lists]'], ['clinics/pavlodar/', '.jump [href="#tuberculosis"]'], ['contacts/', '.lead'],
    ['search/?q=5 человек село', '.found li', /90.825/], ['search/?q=проверить лёгкие павлодар', '.found li', /275/]],
};

for (const [lang, answers] of Object.entries(READING)) {
  test(`${lang}: the answers of frequent tasks are read within 20 seconds`, async () => {
    const tab = await page(`/${lang}/`, { width: 360, touch: true });
    for (const [path, place, answer] of answers) {
      await visit(tab, `/${lang}/${path}`);
      await tab.locator(place).first().waitFor();
      if (answer) assert.match(await tab.locator(place).first().innerText(), answer, path);
      const words = await wordsBefore(tab, place);
      assert.ok(words <= 50, `${path} ${place}: ${words} words`);
    }
  });
}
