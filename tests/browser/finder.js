// The search of a language without a page: the theme's scripts and the built index, run in Node.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { ROOT, read } from './site.js';

const FIND = join(ROOT, 'themes/default/static/find');

/** What `anyqtamaFind` returns. Only for handbooks whose index is a single file. */
export function finder(lang) {
  const context = vm.createContext({});
  vm.runInContext('self = globalThis', context);
  for (const file of readdirSync(FIND)) vm.runInContext(readFileSync(join(FIND, file), 'utf8'), context);
  vm.runInContext(read(`${lang}/search/data.js`), context);
  return context.anyqtamaFind(context.anyqtama[0]);
}

/** Asks the finder like the page of results does; the links from the root, whether the first is weak, and the regions without addresses. */
export async function ask(search, query) {
  const { hits, isWeak, regions } = await search.find(query, { limit: 30 });
  return { links: hits.map(({ url }) => `/${url}`), isWeak, notice: regions.join(), hits };
}
