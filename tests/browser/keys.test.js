// The browser makes the same keys of words as the program: on every word of the handbook and of the questions. `cargo test` writes its keys.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { ROOT, read } from './site.js';

const FIND = join(ROOT, 'themes/default/static/find');

test('every word has the keys that the program makes of it', () => {
  const context = vm.createContext({});
  vm.runInContext('self = globalThis', context);
  for (const file of readdirSync(FIND)) vm.runInContext(readFileSync(join(FIND, file), 'utf8'), context);
  vm.runInContext(read('kk/search/data.js'), context);
  const finder = context.anyqtamaFind(context.anyqtama[0]);
  const [kazakh, russian] = ['kk', 'ru'].map(finder.stemmerOf);
  const lines = readFileSync(join(ROOT, 'target/search-keys.tsv'), 'utf8').trim().split('\n');
  const different = lines.flatMap((line) => {
    const [word, ...keys] = line.split('\t');
    const own = [finder.key(word, kazakh), finder.foldedKey(word, kazakh), finder.key(word, russian), finder.foldedKey(word, russian), finder.fold(word)];
    return own.join() === keys.join() && finder.split(word).join() === word ? [] : [`${line} ≠ ${own}`];
  });
  console.log(`${lines.length} words, ${different.length} differences`);
  assert.ok(lines.length > 4000);
  assert.deepEqual(different.slice(0, 20), []);
});
