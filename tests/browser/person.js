// A person who edits in the preview: clicks and types like one. The time is that of a keystroke model: 1.5 s for a click with the way to
// it, 0.2 s for a key, and 0.25 s for each word of a panel that has to be looked through.
import assert from 'node:assert/strict';
import { profile, settled } from './browser.js';

const [CLICK, KEY, WORD] = [1.5, 0.2, 0.25];
// Letters on buttons, and names that are the same in every language.
const KNOWN = new Set(['B', 'KZT', 'PDF', 'CDN', 'PEM', 'HTTP', 'git', 'A4', 'A5', 'Enter', 'Esc', 'E', 'Tab', 'Ctrl', 'F2']);

export class Person {
  static async at(url, lang) {
    const tab = await (await profile()).newPage();
    const person = Object.assign(new Person(), { tab, lang, clicks: 0, keys: 0, words: 0, failures: [] });
    tab.on('pageerror', (error) => person.failures.push(error.message));
    tab.on('dialog', (dialog) => {
      person.clicks += 1;
      dialog.accept();
    });
    await tab.goto(url, { waitUntil: 'load' });
    await settled(tab);
    return person;
  }

  get panel() {
    return this.tab.locator('.editor');
  }

  get seconds() {
    return Math.round(this.clicks * CLICK + this.keys * KEY + this.words * WORD);
  }

  async click(target) {
    this.clicks += 1;
    await target.click();
  }

  /** Follows a link of the page. */
  async follow(target) {
    await this.click(target);
    await this.tab.waitForLoadState('load');
    await settled(this.tab);
    await this.tab.waitForFunction(() => document.querySelector('anyqtama-preview')?.shadowRoot.querySelector('.bar') || document.querySelector('.editing'));
  }

  async type(words) {
    this.keys += [...words].length;
    await this.tab.keyboard.type(words);
  }

  async press(keys) {
    this.keys += keys.split('+').length;
    await this.tab.keyboard.press(keys);
  }

  /** Clicks a field and fills it in. */
  async fill(field, words) {
    this.clicks += 1;
    this.keys += [...words].length;
    await field.fill(words);
  }

  /** Replaces what a field contains. */
  async replace(words) {
    await this.press('Control+a');
    await this.type(words);
  }

  /** Points at a part of the page and clicks its pencil. */
  async pencil(part) {
    await part.scrollIntoViewIfNeeded();
    await part.hover();
    // The pointer rests a moment where the person looks.
    await this.tab.waitForTimeout(250);
    await this.click(this.tab.locator('anyqtama-preview .pencil'));
    await this.panel.waitFor();
    await this.read(this.panel);
  }

  /** Looks through a part of the interface. Every word must be one that an editor knows: no keys of files, no YAML. */
  async read(part) {
    const words = (await part.innerText()).match(/[\p{L}\p{N}_`./-]+/gu) ?? [];
    this.words += words.length;
    const isSite = (word) => /^[\w-]+(\.[\w-]+)+$/.test(word);
    const strange = words.filter((word) => /[A-Za-z_`]/.test(word) && !KNOWN.has(word) && !/^[A-Z]$/.test(word) && !isSite(word));
    assert.deepEqual(strange, [], `words that an editor does not know (${this.lang})`);
  }

  async save() {
    const before = await this.tab.evaluate(() => scrollY);
    await this.click(this.panel.locator('.primary'));
    await this.panel.waitFor({ state: 'detached' });
    assert.ok(Math.abs((await this.tab.evaluate(() => scrollY)) - before) < 40, 'the page stays where it was');
  }
}
