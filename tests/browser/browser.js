// Chromium on the served site. `page(path, {scheme, width, …})` opens a page in a fresh profile, which is closed after the test.
import { after, afterEach } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.js';
import { SITE } from './site.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const server = await serve(SITE);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: FLAGS });
const open = new Set();

/** A fresh profile that remembers nothing; `workers` lets it keep pages for offline, `script` runs before each page's own. */
export async function profile({ scheme = 'light', width = 1280, height = 900, javaScript = true, workers = false, touch = false, script } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', javaScriptEnabled: javaScript,
    serviceWorkers: workers ? 'allow' : 'block', hasTouch: touch, isMobile: touch,
  });
  context.setDefaultTimeout(15_000);
  if (script) await context.addInitScript(script);
  open.add(context);
  return context;
}

/** A page of the site in a fresh profile. */
export async function page(path, options) {
  const tab = await (await profile(options)).newPage();
  await visit(tab, path);
  return tab;
}

/** Goes to a page of the site and waits until its fonts are there and, where there are scripts, what they make handier. */
export async function visit(tab, path, origin = server.origin) {
  const response = await tab.goto(origin + path, { waitUntil: 'load' });
  await settled(tab);
  return response;
}

/** Waits until a page has its fonts and, where there are scripts, what they make handier. */
export async function settled(tab) {
  await tab.evaluate(() => document.fonts.ready.then(() => {}));
  await until(tab, () => document.documentElement.dataset.js !== '');
}

/** Goes through pages one by one in one tab; the answers that are not empty, with their pages. */
export async function walk(paths, options, look) {
  const tab = await (await profile(options)).newPage();
  const found = [];
  for (const path of paths) {
    await visit(tab, path);
    const answers = await look(tab, path);
    found.push(...(answers ?? []).map((answer) => `${path} ${answer}`));
  }
  return found;
}

/** Waits until a condition holds in the page; it may be asynchronous, as those of caches are. */
export async function until(tab, condition, argument) {
  const deadline = performance.now() + 20_000;
  while (!(await tab.evaluate(condition, argument))) if (performance.now() > deadline) throw new Error(`never came true: ${condition}`);
}

/** Reads pages as they are written, without showing them: `look` gets the document and its path, and runs in the browser. */
export async function written(paths, look) {
  const tab = await page('/', { script: `window.look = ${look}` });
  return tab.evaluate(async (all) => Promise.all(all.map(async (path) => {
    const html = await (await fetch(path)).text();
    return [path, window.look(new DOMParser().parseFromString(html, 'text/html'), new URL(path, location.href))];
  })), paths);
}

afterEach(async () => {
  for (const context of open) await context.close();
  open.clear();
});
after(async () => {
  await browser.close();
  await server.close();
});
