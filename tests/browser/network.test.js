// Side effects of pages: no requests to other hosts, no console messages, no cookies, no policy violations.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { profile, server, visit } from './browser.js';
import { samples } from './site.js';

const POLICY = () => {
  window.breaches = [];
  document.addEventListener('securitypolicyviolation', (e) => window.breaches.push(`${e.effectiveDirective} ${e.blockedURI}`));
};

test('no page contacts another host, logs to the console, violates its policy or sets a cookie', async () => {
  const context = await profile({ script: POLICY, workers: true });
  const found = [];
  let path;
  const add = (what) => found.push(`${path} ${what}`);
  context.on('request', (request) => { if (!request.url().startsWith(`${server.origin}/`)) add(`request ${request.url()}`); });
  context.on('requestfailed', (request) => add(`failed ${request.url()}`));
  context.on('response', (response) => { if (response.status() >= 400) add(`${response.status()} ${response.url()}`); });
  context.on('console', (message) => { if (['error', 'warning'].includes(message.type())) add(`console ${message.text()}`); });
  context.on('weberror', (error) => add(`error ${error.error().message}`));
  const tab = await context.newPage();
  for (path of samples) {
    await visit(tab, path);
    for (const breach of await tab.evaluate(() => window.breaches)) add(`policy ${breach}`);
    const shown = await tab.evaluate(() => document.body.innerText + [...document.querySelectorAll('[aria-label]')].map((e) => e.ariaLabel));
    if (/undefined|\[object|NaN/.test(shown)) add('a script shows a raw value');
  }
  assert.deepEqual(found, []);
  assert.deepEqual(await context.cookies(), []);
});
