// The script and the program compute the same keys for every word of the handbook and of the questions. `cargo test` writes the keys
// of the program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { finder } from './finder.js';
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
