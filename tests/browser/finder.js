// Runs the search of one language in Node, without a page: the scripts of the theme with the built index.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { ROOT, SITE } from './site.js';

const FIND = join(ROOT, 'themes/default/static/find');

/** Returns the result of `anyqtamaFind` for a built site. Works only for handbooks whose index is a single file. */
export function finder(lang, site = SITE) {
  const context = vm.createContext({});
  vm.runInContext('self = globalThis', context);
  for (const file of readdirSync(FIND).filter((name) => name !== 'view.js')) vm.runInContext(readFileSync(join(FIND, file), 'utf8'), context);
  vm.runInContext(readFileSync(join(site, lang, 'search/data.js'), 'utf8'), context);
  const suggestions = () => {
    vm.runInContext(readFileSync(join(FIND, '../search-suggest.js'), 'utf8'), context);
    return context.anyqtama.at(-1);
  };
  return context.anyqtamaFind(context.anyqtama[0], suggestions, 'search-suggest.js');
}

/** Searches as the results page does. Returns root-relative links, whether the first hit is weak, and regions without addresses. */
export async function ask(search, query) {
  const { hits, isWeak, regions } = await search.find(query, { limit: 30 });
  return { links: hits.map(({ url }) => `/${url}`), isWeak, notice: regions.join(), hits };
}
