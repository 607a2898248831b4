// What the tasks of editors share: each runs in Kazakh and in Russian, with the mouse and the keyboard, within three minutes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Person } from './person.js';
import { previewOfHandbook } from './preview.js';

const LIMIT = 180;

/** Runs a task in each language on an untouched copy of the handbook, from the home page. */
export const task = (name, run) => {
  for (const lang of ['kk', 'ru']) {
    test(`${name} (${lang})`, async () => {
      const handbook = await previewOfHandbook('--allow-publish');
      try {
        const person = await Person.at(`${handbook.origin}/${lang}/`, lang);
        await run(person, handbook, (kk, ru) => (lang === 'kk' ? kk : ru));
        assert.deepEqual(person.failures, []);
        console.log(`${name} (${lang}): ${person.seconds} s (${person.clicks} clicks, ${person.keys} keys, ${person.words} words)`);
        assert.ok(person.seconds <= LIMIT, `${person.seconds} s`);
      } finally {
        await handbook.close();
      }
    });
  }
};

/** Opens the editors' board from a page. */
export const board = async (person, say) => {
  await person.follow(person.tab.locator('anyqtama-preview .bar').getByRole('link', { name: say('редактор тақтасы', 'доска редактора') }));
  await person.tab.locator('.editing').waitFor();
};

/** A part of the board. */
export const part = (person, name) => person.tab.locator('.editing summary').getByText(name, { exact: true });
