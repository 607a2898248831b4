// Accessibility of one page of each kind, in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, violations } from './axe.js';
import { walk } from './browser.js';
import { languages, sample, shared } from './site.js';

for (const lang of languages) {
  test(`${lang}: no axe violations in light and dark mode, at 320 px, in forced colours`, async () => {
    assert.deepEqual(await walk(sample(lang), { script: AXE }, violations), []);
  });
}

test('no axe violations on the pages shared by all languages', async () => {
  assert.deepEqual(await walk(shared, { script: AXE }, violations), []);
});
