// Pages are complete without JavaScript: scripts only add optional features.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, walk } from './browser.js';
import { languages, sample, shared } from './site.js';

/** The content of a page: headings, links and text, without the buttons that scripts add. */
const content = () => {
  const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const added = 'button, .device, [role=status]';
  const all = (what) => [...document.body.querySelectorAll(what)].filter((e) => shown(e) && !e.closest(added));
  const words = (e) => [...e.childNodes].map((n) => (n.nodeType === 3 ? n.data : n.nodeType === 1 && shown(n) && !n.matches(added) ? words(n) : '')).join(' ').replace(/\s+/g, ' ').trim();
  return [
    ...all('h1, h2, h3, h4').map((e) => `heading ${words(e)}`),
    ...all('a[href]').map((e) => `link ${e.getAttribute('href')} ${words(e)}`),
    ...all('p, li, dt, dd, th, td, caption').map((e) => `text ${words(e)}`),
  ];
};

for (const [name, paths] of [...languages.map((lang) => [lang, sample(lang)]), ['all languages', shared]]) {
  test(`${name}: text, links and headings are the same with JavaScript off`, async () => {
    const look = (tab) => tab.evaluate(content);
    const off = await walk(paths, { javaScript: false }, look);
    assert.ok(off.length > 20);
    assert.deepEqual(await walk(paths, { script: () => localStorage.clear() }, look), off);
  });
}

test('without JavaScript, no button without a function is shown', async () => {
  const dead = (tab) => tab.evaluate(() => [...document.querySelectorAll('button, select, input')].filter((e) => e.checkVisibility() && !e.form?.hasAttribute('action') && !e.popoverTargetElement).map((e) => e.outerHTML));
  assert.deepEqual(await walk([...sample('kk'), ...shared], { javaScript: false }, dead), []);
});

test('without JavaScript, the colour scheme of the system is used', async () => {
  const ground = async (scheme) => (await page('/kk/', { scheme, javaScript: false })).evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.notEqual(await ground('dark'), await ground('light'));
});
