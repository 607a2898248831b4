// The quality of search results on the real page, over HTTP and from disk. `tests/search/floors.json` contains the minimum values.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { profile, server } from './browser.js';
import { ROOT, SITE, languages } from './site.js';
import { ask as askFinder, finder } from './finder.js';
import { files, floors, place, questions, scores, sentences } from './questions.js';

const all = files.flatMap(questions);

/** Submits every question of a language on the results page. Returns the links in their order. */
async function ask(lang, address) {
  const tab = await (await profile()).newPage();
  await tab.goto(address);
  await tab.locator('[role=search] input').focus();
  return tab.evaluate(async (asked) => {
    const form = document.querySelector('[role=search]');
    const field = form.querySelector('input');
    const answered = async (text) => { while (form.dataset.answered !== text) await new Promise((done) => setTimeout(done, 1)); };
    const root = new URL(form.dataset.root, location).pathname;
    const found = [];
    for (const text of asked) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await answered(text);
      const links = [...document.querySelectorAll('#_results .found a')];
      found.push({ links: links.map((link) => `/${(link.pathname + link.hash).slice(root.length)}`), isWeak: !links.length || 'weak' in links[0].dataset, notice: document.querySelector('#_results .note').textContent });
    }
    return found;
  }, all.filter((question) => question.lang === lang).map(({ query }) => query));
}

async function results(address) {
  const found = [];
  for (const lang of languages) {
    const answers = await ask(lang, address(lang));
    all.filter((question) => question.lang === lang).forEach((question, at) => found.push({ ...question, links: answers[at].links.slice(0, 10), isWeak: answers[at].isWeak, place: place(question, answers[at]) }));
  }
  return found;
}

let served;
test('no kind of question scores below its floor', async () => {
  served = await results((lang) => `${server.origin}/${lang}/search/`);
  const now = scores(served);
  console.log(`${'kind'.padEnd(34)} count  @1    @3    MRR   sure`);
  for (const [name, { count, first, three, rank, sure }] of Object.entries(now)) console.log(`${name.padEnd(34)} ${String(count).padStart(4)}  ${first.toFixed(2)}  ${three.toFixed(2)}  ${rank.toFixed(2)}  ${sure.toFixed(2)}`);
  for (const one of served.filter(({ place }) => place !== 0)) console.log(`  not first: ${one.id} «${one.query}» place ${one.place + 1}: ${one.links.slice(0, 3).join(' ')}`);
  if (process.env.SET_FLOORS) writeFileSync(join(ROOT, 'tests/search/floors.json'), `${JSON.stringify(now, null, 1)}\n`);
  const worse = Object.entries(floors()).flatMap(([name, floor]) => ['first', 'three', 'rank', 'sure'].filter((score) => !(now[name]?.[score] >= floor[score])).map((score) => `${name} ${score}: ${now[name]?.[score]}, was ${floor[score]}`));
  assert.deepEqual(worse, []);
});

test('the site opened from disk has the same results', async () => {
  const disk = await results((lang) => pathToFileURL(join(SITE, lang, 'search/index.html')).href);
  assert.deepEqual(disk.map(({ id, links }) => [id, links]), served.map(({ id, links }) => [id, links]));
});

const MIN_SENTENCES = 0.92;
test('the sentence that is shown holds the answer', async () => {
  const finders = Object.fromEntries(languages.map((lang) => [lang, finder(lang)]));
  const wrong = [];
  const asked = sentences();
  for (const { lang, query, entry, wanted } of asked) {
    const { hits } = await askFinder(finders[lang], query);
    const shown = hits.find(({ url }) => url.includes(`/faq/${entry}/`))?.sentence.map(([text]) => text).join('') ?? '';
    if (!wanted.test(shown.replaceAll('\u2060', '').replaceAll('\u00a0', ' '))) wrong.push(`${lang} «${query}»: ${shown}`);
  }
  console.log(`${asked.length - wrong.length} of ${asked.length} sentences; not: ${wrong.join('\n  ')}`);
  assert.ok(wrong.length <= asked.length * (1 - MIN_SENTENCES), wrong.join('\n'));
});
