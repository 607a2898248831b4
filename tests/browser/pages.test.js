// The HTML of every page: text, reachability, links, policy, size.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { written } from './browser.js';
import { SITE, languages, pages, plain, shared, unlisted } from './site.js';

const site = new Map();
before(async () => {
  const all = await written([...new Set([...pages, ...shared, ...unlisted])], (page, base) => ({
    links: [...page.querySelectorAll('a[href]')].map((a) => new URL(a.getAttribute('href'), base)).filter(({ origin }) => origin === base.origin).map(({ pathname, hash }) => pathname + hash),
    isRtl: page.documentElement.dir === 'rtl',
    ids: [...page.querySelectorAll('[id]')].map((e) => e.id),
    loaded: [...page.querySelectorAll('[src], link:not([rel=canonical], [rel=alternate])')].map((e) => new URL(e.getAttribute('src') ?? e.getAttribute('href'), base)).filter(({ origin }) => origin !== base.origin).map(String),
    said: [page.title, page.body.textContent, ...[...page.querySelectorAll('*')].flatMap((e) => [...e.attributes].filter(({ name }) => /^(aria-label|alt|title|content|placeholder|data-.*)$/.test(name)).map(({ value }) => value))],
    size: page.querySelectorAll('*').length,
    policy: page.querySelector('meta[http-equiv=Content-Security-Policy]')?.content,
    inline: [...page.querySelectorAll('style, [style], script:not([src])')].map((e) => e.outerHTML),
  }));
  for (const [path, one] of all) site.set(path, one);
});

/** The pages for which a check reports something. */
const which = (look) => [...site].flatMap(([path, one]) => [look(one, path) ?? []].flat().map((what) => `${path} ${what}`));

for (const lang of languages) {
  test(`${lang}: every page is at most three clicks from home`, () => {
    const clicks = new Map([[`/${lang}/`, 0]]);
    for (const [path, count] of clicks) {
      for (const link of site.get(path)?.links ?? []) if (!clicks.has(plain(link))) clicks.set(plain(link), count + 1);
    }
    assert.deepEqual(pages.filter((path) => path.startsWith(`/${lang}/`) && !(clicks.get(path) <= 3)), []);
  });
}

test('no page shows a raw key or template syntax', () => {
  const raw = /undefined|\[object|\{\{|\}\}|\{%|\bwords\.|\bNaN\b|\{ ?\$/;
  assert.deepEqual(which(({ said }) => said.filter((text) => raw.test(text)).map((text) => text.match(raw)[0])), []);
  // Only texts that run from right to left isolate their numbers.
  assert.deepEqual(which(({ said, isRtl }) => said.filter((text) => !isRtl && /[\u2068\u2069]/.test(text))), []);
});

test('no page loads anything from another host', () => {
  assert.deepEqual(which(({ loaded }) => loaded), []);
});

test('every link target and anchor exists', () => {
  assert.deepEqual(which(({ links }) => links.filter((link) => {
    const [path, id] = link.split('#');
    const there = site.get(plain(path));
    // Print-only pages and feeds are not in the site map.
    if (!there && /\/print\/|\.xml$/.test(path)) return !existsSync(join(SITE, decodeURIComponent(path)));
    return !there || (id && !there.ids.includes(decodeURIComponent(id)));
  })), []);
});

test('links contain file names, so that they also work from disk', () => {
  assert.deepEqual(which(({ links }, path) => links.filter((link) => !/\.(html|pdf|xml)(#|$)/.test(link) && !link.startsWith(`${path}#`))), []);
});

test('anchors are unique', () => {
  assert.deepEqual(which(({ ids }) => ids.filter((id, i) => ids.indexOf(id) !== i)), []);
});

test('every page has a policy without exceptions and no inline code', () => {
  assert.deepEqual(which(({ policy, inline }) => (/default-src 'none'/.test(policy) && !/unsafe|http:|\*/.test(policy) ? inline : [policy])), []);
});

test('no page has more than 1000 elements, the list of all open points 1500', () => {
  assert.deepEqual(which(({ size }, path) => (size > (unlisted.includes(path) ? 1500 : 1000) ? `${size}` : undefined)), []);
});
