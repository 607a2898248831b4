// Opens the served site in Chromium. `page(path, {scheme, width, …})` opens a page in a fresh profile, which is closed after the test.
import { after, afterEach } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from './server.js';
import { SITE } from './site.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const server = await serve(SITE);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: FLAGS });
const open = new Set();

/** A fresh profile without stored data. `workers` allows service workers, `script` runs before the scripts of each page. */
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

/** Opens a page of the site and waits until its fonts are loaded and its scripts, if enabled, have run. */
export async function visit(tab, path, origin = server.origin) {
  const response = await tab.goto(origin + path, { waitUntil: 'load' });
  await settled(tab);
  return response;
}

/** Waits until the fonts of a page are loaded and its scripts, if enabled, have run. */
export async function settled(tab) {
  await tab.evaluate(() => document.fonts.ready.then(() => {}));
  await until(tab, () => document.documentElement.dataset.js !== '');
}

/** Opens pages one by one in the same tab. Returns the results of `look`, each with the path of its page. */
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

/** Waits until a condition is true in the page. The condition may be asynchronous, for example to query a cache. */
export async function until(tab, condition, argument) {
  const deadline = performance.now() + 20_000;
  while (!(await tab.evaluate(condition, argument))) if (performance.now() > deadline) throw new Error(`never came true: ${condition}`);
}

/** Parses the HTML of pages without displaying them. `look` runs in the browser and gets the document and its URL. */
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
