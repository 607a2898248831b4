// Measures the time from saving a file to the changed HTTP response, and to the changed DOM of an open page:
// `node latency.js [entries…]`. Makes 30 edits for each, half of them by renaming. Prints the median, the 95th percentile and the
// number of lost edits. Compare only results from the same machine.
import http from 'node:http';
import { readFileSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { generated } from './generated.js';
import { preview } from './preview.js';

const EDITS = 30;
const LOST = 10_000;
const sleep = (time) => new Promise((done) => setTimeout(done, time));
const SENTENCE = 'Қандас мәртебе алу үшін өтініш пен құжатты порталға береді, ал комиссия оны он күнде қарайды.';

/** A word without digits: a number that the other language lacks would be a parity problem. */
const mark = (number) => `Белгі${[...String(number)].map((digit) => 'абвгдежзий'[digit]).join('')}соңы`;

const at = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))]?.toFixed(0) ?? '–';
const memory = (process) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))[1]) / 1000;

async function measure(entries) {
  const root = generated(entries, (number) => ({ title: `Сұрақ ${number}?`, answer: SENTENCE, sentence: () => `${SENTENCE} ${SENTENCE}` }));
  const began = performance.now();
  const served = await preview(root);
  const ready = performance.now() - began;
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const file = 'content/faq/entry-7/kk.md';
    const path = '/kk/faq/entry-7/';
    const text = served.read(file);
    let number = 0;
    const save = () => {
      number += 1;
      const words = mark(number);
      const start = performance.now();
      served.save(file, `${text}\n${words}\n`, number % 2 === 0);
      return [words, start];
    };
    const agent = new http.Agent({ keepAlive: true });
    const get = () => new Promise((done, failed) => http.get(served.origin + path, { agent }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => { body += part; }).on('end', () => done(body));
    }).on('error', failed));
    const [inHttp, inPage] = [[], []];
    let lost = 0;
    for (let edit = 0; edit <= EDITS; edit += 1) {
      const [words, start] = save();
      let seen = false;
      while (!(seen = (await get()).includes(words)) && performance.now() - start < LOST) await sleep(2);
      if (!seen) lost += 1;
      else if (edit > 0) inHttp.push(performance.now() - start);
      await sleep(150 + (edit * 37) % 200);
    }
    const tab = await browser.newPage();
    const found = new Map();
    await tab.exposeBinding('seen', (_, words) => found.get(words)?.(performance.now()));
    await tab.addInitScript(() => {
      const told = new Set();
      new MutationObserver(() => {
        for (const words of document.body?.textContent.match(/Белгі[а-й]+соңы/g) ?? []) if (!told.has(words)) window.seen((told.add(words), words));
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await tab.goto(served.origin + path, { waitUntil: 'load' });
    await sleep(1500);
    for (let edit = 0; edit <= EDITS; edit += 1) {
      const words = mark(number + 1);
      const shown = new Promise((done) => found.set(words, done));
      const [, start] = save();
      const when = await Promise.race([shown, sleep(LOST)]);
      if (!when) lost += 1;
      else if (edit > 0) inPage.push(when - start);
      await sleep(150 + (edit * 37) % 200);
    }
    const before = memory(served.process);
    console.log(`${entries} entries: ready ${ready.toFixed(0)} ms; HTTP ${at(inHttp, 0.5)} / ${at(inHttp, 0.95)} ms; DOM ${at(inPage, 0.5)} / ${at(inPage, 0.95)} ms (median / p95 of ${inPage.length}); lost ${lost}; ${before.toFixed(0)} MB`);
    if (process.env.EDITS) {
      for (let edit = 0; edit < Number(process.env.EDITS); edit += 1) {
        save();
        await sleep(25);
      }
      await sleep(1000);
      console.log(`  after ${process.env.EDITS} more edits: ${before.toFixed(0)} → ${memory(served.process).toFixed(0)} MB`);
    }
  } finally {
    await browser.close();
    await served.stop();
    rmSync(root, { recursive: true, force: true });
  }
}

for (const entries of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [23, 1000]) await measure(entries);
