// Compares the search with MiniSearch and Pagefind on the answerable questions of sets: `SITE=… node compare.js held_out_14.tsv`.
// This is a benchmark, not a test; it needs `npm install --no-save minisearch pagefind`.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ask, finder } from './finder.js';
import { place, questions } from './questions.js';
import { serve } from './server.js';
import { ROOT, SITE, languages, pages } from './site.js';

const MODULES = process.env.MODULES ?? join(ROOT, 'tests/browser/node_modules');
const MiniSearch = createRequire(join(MODULES, 'x.js'))('minisearch');
const LIMIT = 10;
const asked = process.argv.slice(2).flatMap(questions).filter(({ expected }) => expected[0] !== 'none');
const written = languages.filter((lang) => asked.some((one) => one.lang === lang));

/** The visible text of a page: title, text of `main`. */
const readPage = (path) => {
  const html = readFileSync(join(SITE, path, 'index.html'), 'utf8');
  const plain = (part) => part.replace(/<(script|style)[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/&nbsp;|\s+/g, ' ');
  return { path: `${path}index.html`, title: plain(html.match(/<h1[^>]*>([^]*?)<\/h1>/)?.[1] ?? ''), text: plain(html.match(/<main[^>]*>([^]*?)<\/main>/)?.[1] ?? '') };
};

/** MiniSearch on the same pages, with prefixes, typing errors and more weight for titles. */
function miniSearch(lang) {
  const index = new MiniSearch({ fields: ['title', 'text'], idField: 'path', tokenize: (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [] });
  index.addAll(pages.filter((path) => path.startsWith(`/${lang}/`) && /\/(faq|clinics|acts)\/./.test(`${path} `)).map(readPage));
  return async (query) => index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 3 } }).slice(0, LIMIT).map(({ id }) => id);
}

const copy = mkdtempSync(join(tmpdir(), 'anyqtama-'));
cpSync(SITE, copy, { recursive: true });
execFileSync(join(MODULES, '.bin/pagefind'), ['--site', copy, '--root-selector', 'main'], { stdio: 'ignore' });
const served = await serve(copy);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
async function pagefind(lang) {
  const tab = await browser.newPage();
  await tab.goto(`${served.origin}/${lang}/`);
  return (query) => tab.evaluate(async ([text, limit]) => {
    const engine = await import('/pagefind/pagefind.js');
    const { results } = await engine.search(text);
    const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
    return found.map(({ url }) => `${url.replace(/index\.html$/, '')}index.html`);
  }, [query, LIMIT]);
}
const own = (lang) => {
  const search = finder(lang);
  return async (query) => (await ask(search, query)).links;
};

for (const [name, make] of Object.entries({ 'this search': own, MiniSearch: miniSearch, Pagefind: pagefind })) {
  for (const lang of written) {
    const search = await make(lang);
    let [first, three, rank] = [0, 0, 0];
    const all = asked.filter((one) => one.lang === lang);
    for (const question of all) {
      // The other engines find pages, not rows: for them, the page of the region is enough.
      const links = await search(question.query);
      const at = place(name === 'this search' ? question : { ...question, examination: '' }, { links });
      first += at === 0;
      three += at >= 0 && at < 3;
      rank += at >= 0 && at < LIMIT ? 1 / (at + 1) : 0;
    }
    const share = (sum) => (sum / all.length).toFixed(2);
    console.log(`${name.padEnd(12)} ${lang}: ${share(first)} / ${share(three)} / ${share(rank)} of ${all.length}`);
  }
}
await browser.close();
await served.close();
rmSync(copy, { recursive: true, force: true });
