// A handbook with an index in several parts: the browser loads only the parts that a query needs, over HTTP and from disk.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, test } from 'node:test';
import { profile, settled, until } from './browser.js';
import { generated } from './generated.js';
import { serve } from './server.js';
import { PROGRAM } from './site.js';

const ENTRIES = 520; // with 501 entries or more, the index is split into parts
const BUDGET = 60; // kB for the first query

// Generated words of nine letters that are not similar to each other: three of sixteen syllables, one word for each number.
const SYLLABLES = ['бұр', 'қас', 'жол', 'тіл', 'көр', 'сөз', 'құм', 'шаш', 'мұз', 'бақ', 'жүз', 'төс', 'қыз', 'гүл', 'пәс', 'рух'];
const word = (number) => [number * 7, number >> 4, number >> 8].map((at, place) => SYLLABLES[(at + place * 5) & 15]).join('');
const words = new Set(Array.from({ length: 4096 }, (_, number) => word(number)));
const sentence = (seed) => `${Array.from({ length: 40 }, (_, at) => word((seed * 31 + at * 97) % 4096)).join(' ')}.`;
/** The title of an entry occurs in no other entry; its words occur in the texts of many entries. */
const titled = (number) => [word(number), word(4095 - number * 3)];
const textOf = (number) => ({ title: `${titled(number).join(' ')}?`, answer: sentence(number), sentence: (section) => sentence(number * 3 + section) });

const root = generated(ENTRIES, textOf);
const folder = join(root, 'public');
execFileSync(PROGRAM, ['build', '--root', root, '--out', folder], { stdio: 'ignore' });
const served = await serve(folder);
after(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

const PLACES = {
  http: (path) => `${served.origin}/${path}`,
  file: (path) => pathToFileURL(join(folder, `${path}index.html`)).href,
};
const kB = () => served.log.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
const isSearch = ({ path }) => /\/(find|search)\.[^/]*js$|data\.js$|search-/.test(path);

/** Opens the results page without a query. From here on, only requests of the search are counted. */
async function opened(address) {
  const tab = await (await profile()).newPage();
  await tab.goto(address);
  await settled(tab);
  served.log.length = 0;
  await tab.locator('[role=search] input').focus();
  return tab;
}
async function ask(tab, text) {
  await tab.locator('[role=search] input').fill(text);
  await until(tab, (asked) => document.querySelector('[role=search]').dataset.answered === asked, text);
  return tab.locator('#_results .found a').evaluateAll((all) => all.map((one) => one.pathname.match(/entry-(\d+)/)?.[1]).map(Number));
}

test('the index is split into parts', () => {
  const parts = readdirSync(join(folder, 'assets')).filter((file) => file.startsWith('search-kk-'));
  assert.ok(parts.length > 20, `${parts.length} parts`);
  assert.ok(statSync(join(folder, 'kk/search/data.js')).size < 20_000);
});

for (const [name, address] of Object.entries(PLACES)) {
  test(`${name}: titles find their entries, also incomplete, inflected or with typing errors`, async () => {
    const tab = await opened(address('kk/search/'));
    const ways = {
      whole: ([one, two]) => `${one} ${two}`,
      'without Kazakh letters': ([one, two]) => [...`${one} ${two}`].map((letter) => ({ ұ: 'у', қ: 'к', і: 'и', ө: 'о', ү: 'у', ә: 'а' })[letter] ?? letter).join(''),
      'half typed': ([one, two]) => `${one} ${two.slice(0, 6)}`,
      'with a slip': ([one, two]) => `${one.slice(0, 6)}${one.slice(7)} ${two}`,
      inflected: ([one, two]) => `${one} ${two}тар`,
    };
    const wrong = [];
    for (const number of [1, 77, 256, 401, ENTRIES]) {
      for (const [way, typed] of Object.entries(ways)) {
        const found = await ask(tab, typed(titled(number)));
        if (found[0] !== number) wrong.push(`${number} ${way} «${typed(titled(number))}»: ${found.slice(0, 3)}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test(`${name}: a query without results suggests similar words that have results`, async () => {
    const tab = await opened(address('kk/search/'));
    const [meant] = titled(300);
    const typed = `${meant.slice(0, 3)}ф${meant.slice(4, 5)}в${meant.slice(6, 8)}д`; // three typing errors: too many to be corrected automatically
    assert.deepEqual(await ask(tab, typed), []);
    const offer = tab.locator('#_results button');
    assert.equal(await offer.count(), 1);
    const text = await offer.innerText();
    assert.ok(words.has(text), `${text} occurs in the handbook`);
    await offer.click();
    await until(tab, (asked) => document.querySelector('[role=search]').dataset.answered === asked, text);
    assert.ok((await tab.locator('#_results .found a').count()) > 0, text);
  });
}

test(`a first query loads at most ${BUDGET} kB, also if it has no results`, async () => {
  for (const text of [titled(77).join(' '), 'көрфавтөд']) {
    const tab = await opened(PLACES.http('kk/search/'));
    await ask(tab, text);
    const loaded = served.log.filter(isSearch);
    console.log(`«${text}»: ${kB().toFixed(1)} kB, ${loaded.length} files`);
    assert.ok(loaded.length > 3, 'parts of the index are loaded');
    assert.ok(kB() <= BUDGET, `${kB().toFixed(1)} kB`);
    await tab.context().close();
  }
});
