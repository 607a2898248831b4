// Code in a text: long lines scroll in a box of their own, and the page does not.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { profile, visit } from './browser.js';
import { handbook } from './build.js';
import { serve } from './server.js';

const book = handbook();
let server;
before(async () => {
  const code = Array.from({ length: 19 }, () => 'жауап'.repeat(18)).join('\n');
  for (const language of ['kk', 'ru']) book.edit(`content/faq/quota-documents/${language}.md`, '\n---\n', `\n---\n\n\`\`\`\n${code}\n\`\`\`\n\n`);
  await book.build();
  server = await serve(book.folder);
});
after(async () => {
  await server?.close();
  book.remove();
});

for (const width of [320, 360]) {
  test(`19 lines of 90 letters of code do not widen a page of ${width} px`, async () => {
    const tab = await (await profile({ width })).newPage();
    await visit(tab, '/kk/faq/quota-documents/', server.origin);
    const [outer, inner] = await tab.evaluate(() => {
      const box = document.querySelector('main pre');
      return [document.documentElement.scrollWidth - document.documentElement.clientWidth, box.scrollWidth - box.clientWidth];
    });
    assert.equal(outer, 0);
    assert.ok(inner > 300, `the box hides ${inner} px, which can be scrolled to`);
  });
}
