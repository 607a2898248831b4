// The built site: its folder, languages and pages, and a sample of each kind of page.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const ROOT = resolve(here, '../..');
export const SITE = resolve(here, process.env.SITE ?? '../../public');
export const PROGRAM = resolve(here, process.env.PROGRAM ?? '../../target/release/anyqtama');
if (!existsSync(join(SITE, 'index.html'))) throw new Error(`no site in ${SITE}: run \`anyqtama build\`, or set SITE`);

/** Reads a text file of the site. */
export const read = (path) => readFileSync(join(SITE, path), 'utf8');

/** All pages in the site map: `/`, `/kk/`, `/kk/faq/iin/`… */
export const pages = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url).pathname);
export const languages = pages.flatMap((path) => path.match(/^\/([a-z]+)\/$/)?.[1] ?? []);
export const entries = pages.filter((path) => path.includes('/faq/'));
export const regions = pages.filter((path) => /\/clinics\/[^/]+\/$/.test(path));
export const other = (lang) => languages.find((one) => one !== lang);

/** Pages of each kind in a language, including the longest and the widest one. */
export const sample = (lang) => ['', 'faq/iin/', 'faq/mobility-certificate/', 'faq/kaztest/', 'clinics/', 'clinics/pavlodar/', 'clinics/karaganda/', 'acts/', 'search/', 'about/']
  .map((path) => `/${lang}/${path}`);
/** The pages shared by all languages. */
export const shared = ['/', '/404.html'];
/** The pages for officials, which the site map leaves out. */
export const unlisted = pages.filter((path) => path.endsWith('/contacts/')).map((path) => path.replace('contacts', 'open-points'));
export const samples = [...languages.flatMap(sample), ...shared];

/** The path without `index.html`: `/kk/index.html` and `/kk/` are the same page. */
export const plain = (url) => new URL(url, 'http://site').pathname.replace(/index\.html$/, '');
