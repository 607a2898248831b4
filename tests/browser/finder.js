// Runs the search of one language in Node, without a page: the scripts of the theme with the built index.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { ROOT, read } from './site.js';

const FIND = join(ROOT, 'themes/default/static/find');

/** Returns the result of `anyqtamaFind`. Works only for handbooks whose index is a single file. */
export function finder(lang) {
  const context = vm.createContext({});
  vm.runInContext('self = globalThis', context);
  for (const file of readdirSync(FIND)) vm.runInContext(readFileSync(join(FIND, file), 'utf8'), context);
  vm.runInContext(read(`${lang}/search/data.js`), context);
  return context.anyqtamaFind(context.anyqtama[0]);
}

/** Searches as the results page does. Returns root-relative links, whether the first hit is weak, and regions without addresses. */
export async function ask(search, query) {
  const { hits, isWeak, regions } = await search.find(query, { limit: 30 });
  return { links: hits.map(({ url }) => `/${url}`), isWeak, notice: regions.join(), hits };
}
