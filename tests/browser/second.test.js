// The handbook of another body (tests/suite/second_handbook): searched in each language in the browser, printed, published.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { profile, settled } from './browser.js';
import { serve } from './server.js';
import { PROGRAM, ROOT } from './site.js';

const root = mkdtempSync(join(tmpdir(), 'anyqtama-'));
cpSync(join(ROOT, 'tests/suite/second_handbook'), root, { recursive: true });
cpSync(join(ROOT, 'themes'), join(root, 'themes'), { recursive: true });
const run = (...words) => execFileSync(PROGRAM, [...words, '--root', root], { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
run('accept', '--all');
run('build', '--strict');
const served = await serve(join(root, 'public'));
after(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

// Word forms, words without diacritics, other spellings of a letter, a title, an address, a phone.
const QUESTIONS = {
  en: { 'resident cards': 'faq/resident-card', 'opening hour': 'faq/office-hours', registering: 'faq/voting-age', 'Who can buy a ferry pass?': 'faq/ferry-pass', '11 acacia street': 'polling-places/', '937 544 2633': 'contacts', libraries: 'reading-rooms' },
  es: { 'tarjetas de residentes': 'faq/resident-card', horarios: 'faq/office-hours', votacion: 'polling-places/', '¿Quién puede comprar un abono de ferri?': 'faq/ferry-pass', 'acacia street 11': 'polling-places/', 'biblioteca publica': 'reading-rooms' },
  ar: { 'بطاقات الاقامة': 'faq/resident-card', 'مكتب السكان': 'faq/office-hours', 'التسجيل للتصويت': 'faq/voting-age', 'من يمكنه شراء بطاقة العبّارة؟': 'faq/ferry-pass', 'المكتبات العامه': 'reading-rooms', '٩٣٧ ٥٤٤ ٢٦٣٣': 'contacts' },
};
for (const [lang, questions] of Object.entries(QUESTIONS)) {
  test(`${lang}: the first result answers`, async () => {
    const tab = await (await profile()).newPage();
    const wrong = [];
    for (const [question, answer] of Object.entries(questions)) {
      await tab.goto(`${served.origin}/${lang}/search/?q=${encodeURIComponent(question)}`);
      await settled(tab);
      const first = await tab.locator('main .found a').first().getAttribute('href').catch(() => 'nothing');
      if (!first.includes(`/${answer}`)) wrong.push(`${question}: ${first}`);
    }
    assert.deepEqual(wrong, []);
  });

  test(`${lang}: no page is wider than a phone`, async () => {
    const tab = await (await profile({ width: 320 })).newPage();
    for (const path of ['', 'faq/resident-card/', 'faq/office-hours/', 'polling-places/harbour/docks/', 'contacts/', 'print/guide-a4/']) {
      await tab.goto(`${served.origin}/${lang}/${path}`);
      await settled(tab);
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 320, path);
    }
  });
}

test('the brochure is printed in every language, and the PDF has all words of its page', () => {
  // The program reads every PDF back and fails if a word is missing.
  run('pdf');
  assert.equal(readdirSync(join(root, '.anyqtama/pdf')).filter((name) => name.endsWith('.pdf')).length, 3);
});

test('the site is published to a folder and is what was published', () => {
  const target = join(root, 'published');
  run('publish', '--to', target, '--allow', 'placeholder', '--allow', 'overdue');
  assert.ok(existsSync(join(target, 'ar/faq/resident-card/index.html')));
  run('publish', '--to', target, '--verify');
});
