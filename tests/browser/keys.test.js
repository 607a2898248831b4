// The script and the program compute the same keys for every word of the handbook and of the questions. `cargo test` writes the keys
// of the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ask, finder } from './finder.js';
import { ROOT } from './site.js';

test('every word has the same keys as in the program', () => {
  const keys = finder('kk');
  const [kazakh, russian] = ['kk', 'ru'].map(keys.stemmerOf);
  const lines = readFileSync(join(ROOT, 'target/search-keys.tsv'), 'utf8').trim().split('\n');
  const different = lines.flatMap((line) => {
    const [word, ...expected] = line.split('\t');
    const own = [keys.key(word, kazakh), keys.foldedKey(word, kazakh), keys.key(word, russian), keys.foldedKey(word, russian), keys.fold(word)];
    return own.join() === expected.join() && keys.split(word).join() === word ? [] : [`${line} ≠ ${own}`];
  });
  console.log(`${lines.length} words, ${different.length} differences`);
  assert.ok(lines.length > 4000);
  assert.deepEqual(different.slice(0, 20), []);
});

test('signs around words do not change the first result, and signs alone cause no error', async () => {
  const search = finder('ru');
  const first = async (query) => (await ask(search, query)).links[0];
  const expected = await first('паспорт');
  assert.ok(expected);
  for (const query of ['паспорт:', '-паспорт', '+паспорт', '«паспорт»', 'паспорт*', '^паспорт~2', '(паспорт', 'пас\u00adпорт', '\u202eпаспорт\u202c', 'пас\u202dпорт']) {
    assert.equal(await first(query), expected, query);
  }
  for (const query of ['', ' ', '+', '*', '^~', '()', '__proto__', 'constructor', '\ud83d\ude00']) await ask(search, query);
});

test('an endless word is cut where the box would cut it', async () => {
  const search = finder('kk');
  const query = `${'паспорт '.repeat(20)}${'қандас'.repeat(2000)}`;
  assert.deepEqual((await ask(search, query)).links, (await ask(search, query.slice(0, 200))).links);
});
