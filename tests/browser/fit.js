// Computes the weights in `find/confidence.js` from the sets of questions except those in `UNSEEN`: `node fit.js`. Prints the weights, and for each
// set how many unanswerable questions are recognised and how many correct first answers are marked as weak. This is a tool, not a test.
//
// Editors have made aliases of the words in older questions, so their answers match better than those of new questions will. The weights are
// therefore computed on copies of the handbook without half of the aliases and synonyms, and without the list of subjects that are not covered.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { handbook } from './build.js';
import { ask, finder } from './finder.js';
import { files, place, questions } from './questions.js';
import { ROOT, languages } from './site.js';

const UNSEEN = new Set(['held_out_7.tsv', 'held_out_9.tsv', 'held_out_11.tsv', 'held_out_12.tsv', 'held_out_13.tsv', 'held_out_14.tsv', 'held_out_16.tsv']);
const COPIES = 3;
const STEPS = 3000;
const RATE = 0.8;
const REGULARISATION = 0.001;
// The answers to paraphrases are the hardest to tell from wrong ones.
const PARAPHRASE_WEIGHT = 3;
// The share of correct first answers that may be marked as weak in the copies; in the handbook itself it is much lower.
const MAX_WEAK = 0.03;
// Words of a question. Some authors ask in whole sentences, others in keywords: each question is also asked in the other way.
const FORMS = {
  kk: ['* қалай аламын', '* қайда', '* қанша', '* керек пе', '* бола ма', '* қашан болады', '* қалай'],
  ru: ['как получить *', 'где *', 'сколько стоит *', 'нужно ли *', 'когда *', 'можно ли *', 'как *'],
};

let seed = 7;
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const written = languages.filter((lang) => FORMS[lang]);

/** A copy of the handbook in which words that lead to an answer are missing. */
async function thinned() {
  const copy = handbook();
  const some = (list, from) => list.filter((_, at) => at < from || random() < 0.5).join(', ');
  for (const slug of readdirSync(join(ROOT, 'content/faq'))) {
    for (const lang of written) copy.edit(`content/faq/${slug}/${lang}.md`, /aliases:\s*\[([^\]]*)\]/, (_, all) => `aliases: [${some(all.trim().split(/\s*,\s*/), 1)}]`);
  }
  copy.edit('content/synonyms.yaml', /regions_without_addresses:[^]*/, (rest) => rest.replace(/not_covered:[^]*/, ''));
  const [synonyms] = readFileSync(join(ROOT, 'content/synonyms.yaml'), 'utf8').split('regions_without_addresses:');
  copy.edit('content/synonyms.yaml', synonyms, synonyms.replace(/(words: \[)([^\]]*)/g, (_, start, all) => start + some(all.split(/\s*,\s*/), 2)));
  await copy.build();
  return copy;
}

const isSample = ({ expected, region }) => expected[0] !== 'none' || !region; // regions without addresses are recognised by their names
const isRight = (question, answer) => question.expected[0] !== 'none' && place(question, answer) === 0;
const isUnanswerable = ({ expected }) => expected[0] === 'none';

/** The question in the other form: with a question word, or without any. */
function otherForm({ lang, query }, { isQuestion, fold, lower }) {
  const words = query.split(/\s+/);
  const rest = words.filter((word) => !isQuestion(fold(lower(word).replace(/[?,.!]/g, ''))));
  if (rest.length < words.length) return rest.join(' ');
  return FORMS[lang][Math.floor(random() * FORMS[lang].length)].replace('*', query);
}

const samples = [];
for (let number = 0; number < COPIES; number += 1) {
  const copy = await thinned();
  const finders = Object.fromEntries(written.map((lang) => [lang, finder(lang, copy.folder)]));
  for (const set of files.filter((file) => !UNSEEN.has(file))) {
    for (const question of questions(set).filter(isSample)) {
      const search = finders[question.lang];
      const forms = [question.query, ...(random() < 0.5 ? [otherForm(question, search)] : [])];
      for (const query of forms.filter(Boolean)) {
        const answer = await ask(search, query);
        if (answer.hits.length && (isUnanswerable(question) || isRight(question, answer))) samples.push({ isRight: isRight(question, answer), kind: question.kind, features: answer.hits[0].features });
      }
    }
  }
  copy.remove();
}

const names = Object.keys(samples[0].features).filter((name) => name !== 'foreign');
const column = (name) => samples.map(({ features }) => features[name]);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const means = names.map((name) => mean(column(name)));
const deviations = names.map((name, at) => Math.sqrt(mean(column(name).map((value) => (value - means[at]) ** 2))) || 1);
const rows = samples.map(({ features }) => names.map((name, at) => (features[name] - means[at]) / deviations[at]));
// Both classes have the same total weight.
const value = ({ isRight, kind }) => (isRight && kind === 'paraphrase' ? PARAPHRASE_WEIGHT : 1);
const total = (wanted) => samples.filter(({ isRight }) => isRight === wanted).reduce((sum, one) => sum + value(one), 0);
const totals = new Map([true, false].map((wanted) => [wanted, total(wanted)]));
const shares = samples.map((one) => value(one) / totals.get(one.isRight) / 2);

let weights = names.map(() => 0);
let bias = 0;
const score = (row) => row.reduce((sum, feature, at) => sum + weights[at] * feature, bias);
for (let step = 0; step < STEPS; step += 1) {
  const gradient = weights.map((weight) => REGULARISATION * weight);
  let shift = 0;
  for (const [at, row] of rows.entries()) {
    const error = (1 / (1 + Math.exp(-score(row))) - samples[at].isRight) * shares[at];
    shift += error;
    for (const [place, feature] of row.entries()) gradient[place] += error * feature;
  }
  weights = weights.map((weight, place) => weight - RATE * gradient[place]);
  bias -= RATE * shift;
}
// With this threshold as the bias, a result is sure from 0.
const scores = (wanted) => rows.filter((_, at) => samples[at].isRight === wanted).map(score).sort((a, b) => a - b);
const threshold = scores(true)[Math.floor(scores(true).length * MAX_WEAK)];
const scaled = weights.map((weight, at) => weight / deviations[at]);
console.log(`BIAS = ${(bias - threshold - scaled.reduce((sum, weight, at) => sum + weight * means[at], 0)).toFixed(2)};`);
for (const [at, name] of names.entries()) console.log(`${name}: ${scaled[at].toFixed(2)},`);
const told = scores(false);
console.log(`in the copies: unanswerable recognised ${(told.filter((one) => one < threshold).length / told.length).toFixed(3)} of ${told.length}`);

const finders = Object.fromEntries(written.map((lang) => [lang, finder(lang)]));
for (const set of files) {
  const counts = { none: 0, told: 0, right: 0, weak: 0 };
  for (const question of questions(set).filter(isSample)) {
    const answer = await ask(finders[question.lang], question.query);
    if (isUnanswerable(question)) (counts.none += 1, counts.told += answer.isWeak);
    else if (isRight(question, answer)) (counts.right += 1, counts.weak += answer.isWeak);
  }
  console.log(`${set}: unanswerable told ${counts.told} of ${counts.none}, right first answers doubted ${counts.weak} of ${counts.right}`);
}
