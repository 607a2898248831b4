// Questions with expected answers, and the scores of the search. `tests/search/README.md` describes the files.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './site.js';

const FOLDER = join(ROOT, 'tests/search');
const REGIONS = { 'almaty-city': 'almaty' };
const EXAMINATIONS = { tb: 'tuberculosis', drug: 'narcology', psych: 'psychiatry', lepra: 'leprosy', hiv: 'aids' };

/** Slug → number, for each entry. */
const numbers = Object.fromEntries(readdirSync(join(ROOT, 'content/faq')).map((slug) => [slug, readFileSync(join(ROOT, `content/faq/${slug}/entry.yaml`), 'utf8').match(/^number: (\d+)/m)[1]]));

/** The files with questions. */
export const files = readdirSync(FOLDER).filter((file) => file.endsWith('.tsv') && file !== 'sentences.tsv').sort();

/** Sets with separate floors, so that a difficult set does not lower the floors of the others. */
const OWN_FLOORS = new Set(['held_out_5.tsv', 'tuning_5.tsv', 'tuning_12.tsv', 'held_out_6.tsv', 'held_out_7.tsv', 'held_out_8.tsv', 'held_out_9.tsv', 'held_out_10.tsv', 'held_out_11.tsv', 'held_out_12.tsv', 'held_out_13.tsv', 'held_out_14.tsv', 'held_out_16.tsv', 'tuning_16.tsv']);

/** The questions in a file: { set, id, lang, query, expected, region, examination, kind }. */
export function questions(file) {
  const [, ...lines] = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [id, lang, query, expected, region, disease, kind] = line.split('\t');
    return { set: OWN_FLOORS.has(file) ? `${file.replace('.tsv', '')} ` : '', id, lang, query, expected: expected.split(';'), region: REGIONS[region] ?? region, examination: EXAMINATIONS[disease] ?? disease, kind };
  });
}

/** Whether a link answers a question. The addresses of a region count as part of the entry on medical certificates. */
function answers({ expected, region, examination }, href) {
  const [, , kind, name, , anchor] = href.match(/^\/(\w+)\/(faq|clinics|acts)\/(?:([\w-]+)\/)?(index\.html)?(?:#(.*))?$/) ?? [];
  if (kind === 'acts') return expected.includes(`act:${anchor}`);
  if (kind === 'faq') return !region && expected.includes(numbers[name]);
  return kind === 'clinics' && expected.includes(numbers['medical-certificate']) && (!region || region === name) && (!examination || examination === anchor);
}

/**
 * The position of the first correct link, starting at 0, or -1. If no answer is expected, a weak first result is correct. For a region
 * without addresses, a notice with its name is correct if there is no address of another region.
 */
export function place(question, { links, isWeak, notice }) {
  const { expected, region } = question;
  if (expected[0] === 'none' && region) return notice.includes(region) && !links.some((href) => href.includes('/clinics/')) ? 0 : -1;
  if (expected[0] === 'none') return isWeak ? 0 : -1;
  return links.findIndex((href) => answers(question, href));
}

/** Success@1, success@3, the mean reciprocal rank (of the first ten), and the share of correct first answers that are not marked as weak,
 * by language and kind. */
export function scores(results) {
  const sums = {};
  for (const { set, lang, kind, expected, place, isWeak } of results) {
    for (const name of [`${set}${lang} ${kind}`, `${set}${lang} all`]) {
      const sum = (sums[name] ??= { count: 0, first: 0, three: 0, rank: 0, sure: 0 });
      sum.count += 1;
      sum.first += place === 0;
      sum.sure += place === 0 && (expected[0] === 'none' || !isWeak);
      sum.three += place >= 0 && place < 3;
      sum.rank += place >= 0 && place < 10 ? 1 / (place + 1) : 0;
    }
  }
  const share = (sum, count) => Math.round((1000 * sum) / count) / 1000;
  return Object.fromEntries(Object.keys(sums).sort().map((name) => {
    const { count, first, three, rank, sure } = sums[name];
    return [name, { count, first: share(first, count), three: share(three, count), rank: share(rank, count), sure: share(sure, first || 1) }];
  }));
}

/** The questions whose answer is one sentence: { lang, query, entry, wanted }, where `wanted` is a pattern. */
export function sentences() {
  const [, ...lines] = readFileSync(join(FOLDER, 'sentences.tsv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [lang, query, entry, wanted] = line.split('\t');
    return { lang, query, entry, wanted: new RegExp(wanted, 'i') };
  });
}

export const floors = () => JSON.parse(readFileSync(join(FOLDER, 'floors.json'), 'utf8'));
