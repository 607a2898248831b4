// Measures the response time of the search on a device four times slower than this machine: `SITE=… node speed.js`. This is a benchmark,
// not a test.
import { chromium } from 'playwright-core';
import { serve } from './server.js';
import { SITE, languages } from './site.js';
import { files, questions } from './questions.js';

const server = await serve(SITE);
const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const lang of languages) {
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(`${server.origin}/${lang}/faq/iin/`);
  const device = await tab.context().newCDPSession(tab);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.locator('[role=search] input').focus();
  await tab.waitForFunction(() => self.anyqtama?.finder?.());
  await tab.waitForTimeout(3000); // the texts are loaded in the background
  const asked = files.flatMap(questions).filter((one) => one.lang === lang).map(({ query }) => query);
  const times = await tab.evaluate(async (all) => {
    const finder = self.anyqtama.finder();
    const spent = [];
    for (const query of all) {
      const start = performance.now();
      await finder.find(query);
      spent.push(performance.now() - start);
    }
    return spent.sort((a, b) => a - b);
  }, asked);
  const at = (share) => times[Math.floor(times.length * share)].toFixed(1);
  console.log(`${lang}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${times.at(-1).toFixed(1)} ms of ${times.length} questions`);
}
await browser.close();
await server.close();
