// Accessibility on a page of each kind, in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, violations } from './axe.js';
import { walk } from './browser.js';
import { languages, sample, shared } from './site.js';

for (const lang of languages) {
  test(`${lang}: no axe violation in light, dark, at 320 px, in forced colours`, async () => {
    assert.deepEqual(await walk(sample(lang), { script: AXE }, violations), []);
  });
}

test('no axe violation on the pages that all languages share', async () => {
  assert.deepEqual(await walk(shared, { script: AXE }, violations), []);
});
