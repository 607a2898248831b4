// Computes the weights in `find/confidence.js` from all sets of questions except `held_out_7.tsv`: `SITE=… node fit.js`.
// Prints the weights and the threshold, and for each set how many unanswerable questions are recognised and how many correct first answers are marked
// as weak. This is a tool, not a test.
import { ask, finder } from './finder.js';
import { files, place, questions } from './questions.js';
import { languages } from './site.js';

const STEPS = 4000;
const RATE = 0.8;
const REGULARISATION = 0.003;
// The answers to paraphrases are the hardest to tell from wrong ones.
const PARAPHRASE_WEIGHT = 3;
// The share of correct first answers that may be marked as weak.
const MAX_WEAK = 0.02;
const UNSEEN = 'held_out_7.tsv';

const finders = Object.fromEntries(languages.map((lang) => [lang, finder(lang)]));
const answered = [];
for (const set of files) {
  for (const question of questions(set)) {
    const isUnanswerable = question.expected[0] === 'none';
    if (isUnanswerable && question.region) continue; // recognised by the name of the region
    const answer = await ask(finders[question.lang], question.query);
    const isRight = !isUnanswerable && place(question, answer) === 0;
    if (isUnanswerable || isRight) answered.push({ set, isRight, kind: question.kind, isWeak: answer.isWeak, features: answer.hits[0]?.features });
  }
}

// Subjects that are not covered are always marked.
const samples = answered.filter(({ set, features }) => set !== UNSEEN && features && !features.isForeign);
const names = Object.keys(samples[0].features).filter((name) => name !== 'isForeign');
const column = (name) => samples.map(({ features }) => features[name]);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const means = names.map((name) => mean(column(name)));
const deviations = names.map((name, at) => Math.sqrt(mean(column(name).map((value) => (value - means[at]) ** 2))) || 1);
const rows = samples.map(({ features }) => names.map((name, at) => (features[name] - means[at]) / deviations[at]));
const right = samples.filter(({ isRight }) => isRight).length;
// Both classes have the same total weight.
const shares = samples.map(({ isRight, kind }) => (isRight ? (kind === 'paraphrase' ? PARAPHRASE_WEIGHT : 1) / right : 1 / (samples.length - right)));

let weights = names.map(() => 0);
let bias = 0;
for (let step = 0; step < STEPS; step += 1) {
  const gradient = weights.map((weight) => REGULARISATION * weight);
  let shift = 0;
  for (const [at, row] of rows.entries()) {
    const value = row.reduce((sum, feature, place) => sum + weights[place] * feature, bias);
    const error = (1 / (1 + Math.exp(-value)) - samples[at].isRight) * shares[at];
    shift += error;
    for (const [place, feature] of row.entries()) gradient[place] += error * feature;
  }
  weights = weights.map((weight, place) => weight - RATE * gradient[place]);
  bias -= RATE * shift;
}
const scaled = weights.map((weight, at) => weight / deviations[at]);
console.log(`BIAS ${(bias - scaled.reduce((sum, weight, at) => sum + weight * means[at], 0)).toFixed(3)}`);
for (const [at, name] of names.entries()) console.log(`${name}: ${scaled[at].toFixed(3)},`);
const value = (row) => row.reduce((sum, feature, at) => sum + weights[at] * feature, bias);
const values = rows.filter((_, at) => samples[at].isRight).map(value).sort((a, b) => a - b);
console.log(`THRESHOLD ${values[Math.floor(values.length * MAX_WEAK)].toFixed(1)}`);

for (const set of files) {
  const of = (wanted) => answered.filter((one) => one.set === set && one.isRight === wanted);
  const weak = (all) => `${all.filter(({ isWeak }) => isWeak).length} of ${all.length}`;
  console.log(`${set}: unanswerable told ${weak(of(false))}, right first answers doubted ${weak(of(true))}`);
}
