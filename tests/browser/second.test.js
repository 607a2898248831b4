// The handbook of another body (tests/suite/second_handbook): searched in each language in the browser, printed, published.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { profile, settled, until } from './browser.js';
import { ask as find, finder } from './finder.js';
import { preview } from './preview.js';
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
  const pdfs = join(root, '.anyqtama/pdf');
  assert.equal(readdirSync(pdfs).filter((name) => name.endsWith('.pdf')).length, 3);
  // Fonts that draw each letter as a picture (Type 3) came out unreadable; other fonts than those of the theme differ on each computer.
  const fonts = execFileSync('pdffonts', [join(pdfs, 'ar-guide-a4.pdf')], { encoding: 'utf8' }).trim().split('\n').slice(2);
  assert.ok(fonts.some((font) => font.includes('Arabic')), fonts.join('\n'));
  for (const font of fonts) assert.match(font, /\+(SansArabic|NotoNaskhArabic|GolosText|NotoSerif)\S* +CID TrueType +Identity-H +yes +yes +yes /);
});

test('an address on paper keeps its order between Arabic words', async () => {
  const tab = await (await profile()).newPage();
  await tab.goto(`${served.origin}/ar/print/guide-a4/`);
  const address = tab.locator('bdi', { hasText: 'residents.san-aurelio.example/ar' }).first();
  assert.equal(await address.evaluate((bdi) => getComputedStyle(bdi).direction), 'ltr');
});

test('the preview shows no differences that the check does not count, and its bar is written from left to right', async () => {
  const edited = await preview(root);
  try {
    const tab = await (await profile()).newPage();
    // «may» is a month only in a date, digits of all scripts are the same number.
    await tab.goto(`${edited.origin}/_preview/voting-age?lang=en`);
    await tab.locator('.compare .block').first().waitFor();
    assert.deepEqual(await tab.locator('.compare mark').allInnerTexts(), []);
    const saved = edited.edit('content/faq/voting-age/ar.md', 'سن ١٧', 'سن ١٦');
    await until(tab, () => document.querySelectorAll('.compare mark').length);
    assert.ok((await tab.locator('.compare mark').allInnerTexts()).includes('١٦'));
    // The window with errors lies over an Arabic page.
    edited.save('content/faq/voting-age/ar.md', saved.replace('link:voter-id', 'link:nothing'));
    await tab.goto(`${edited.origin}/ar/faq/voting-age/`);
    const problems = tab.locator('anyqtama-preview button.problems');
    await problems.waitFor();
    for (const part of ['anyqtama-preview .content', 'anyqtama-preview code']) {
      assert.equal(await tab.locator(part).first().evaluate((element) => getComputedStyle(element).direction), 'ltr', part);
    }
    edited.save('content/faq/voting-age/ar.md', saved);
  } finally {
    await edited.stop();
  }
});

test('the site is published to a folder and is what was published', () => {
  const target = join(root, 'published');
  run('publish', '--to', target, '--allow', 'placeholder', '--allow', 'overdue');
  assert.ok(existsSync(join(target, 'ar/faq/resident-card/index.html')));
  run('publish', '--to', target, '--verify');
});

// Words without spaces between them, names of several words of which others have some, word forms of Arabic.
const ENTRIES = {
  parties: ['政黨與初選', '如何加入政黨，以及如何在初選中投票。', 'Partidos y primarias', 'Cómo unirse a un partido.', 'الأحزاب والانتخابات التمهيدية', 'كيف تنضم إلى حزب.'],
  overseas: ['海外公民投票', '居住在海外的公民可以郵寄選票。', 'Votar desde el extranjero', 'Los ciudadanos en el extranjero votan por correo.', 'التصويت من الخارج', 'يصوّت المواطنون في الخارج بالبريد.'],
  military: ['軍人及其家屬', '軍人可以提前投票。', 'Militares y sus familias', 'Los militares pueden votar antes.', 'العسكريون وعائلاتهم', 'يمكن للعسكري أن يصوّت مبكرًا.'],
  card: ['選民登記卡', '登記後您會收到登記卡。', 'Tarjeta de elector', 'Recibirá la tarjeta después de inscribirse.', 'بطاقة الناخب', 'تصل البطاقة بعد التسجيل.'],
  deadlines: ['登記截止日期', '請在選舉前 30 天登記。', 'Fechas límite', 'Inscríbase 30 días antes.', 'مواعيد التسجيل النهائية', 'سجّل قبل الانتخابات بـ 30 يومًا.'],
  'north-carolina': ['在北卡羅來納州登記投票', '北卡羅來納州的選民登記。', 'Inscribirse en Carolina del Norte', 'La inscripción en el estado.', 'التسجيل في كارولاينا الشمالية', 'التسجيل في الولاية.'],
  'south-carolina': ['在南卡羅來納州登記投票', '南卡羅來納州的選民登記。', 'Inscribirse en Carolina del Sur', 'La inscripción en el estado, también en el norte.', 'التسجيل في كارولاينا الجنوبية', 'التسجيل في الولاية.'],
  california: ['在加利福尼亞州登記投票', '加利福尼亞州的選民登記。', 'Inscribirse en California', 'La inscripción en el estado.', 'التسجيل في كاليفورنيا', 'التسجيل في الولاية.'],
};
const LANGUAGES = ['zh', 'es', 'ar'];
test('Chinese, Spanish and Arabic words lead to their entries', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'anyqtama-'));
  execFileSync(PROGRAM, ['new', 'handbook', '--languages', LANGUAGES.join(), '--country', 'US', '--root', folder], { stdio: 'ignore' });
  for (const [at, [name, texts]] of Object.entries(ENTRIES).entries()) {
    const entry = join(folder, 'content/faq', name);
    cpSync(join(folder, 'content/faq/first-question'), entry, { recursive: true });
    writeFileSync(join(entry, 'entry.yaml'), readFileSync(join(entry, 'entry.yaml'), 'utf8').replace('number: 1', `number: ${at + 2}`));
    for (const [of, code] of LANGUAGES.entries()) writeFileSync(join(entry, `${code}.md`), `---\ntitle: ${texts[of * 2]}\nanswer: ${texts[of * 2 + 1]}\n---\n`);
  }
  execFileSync(PROGRAM, ['build', '--root', folder], { stdio: 'ignore' });
  const questions = {
    zh: { 政黨: 'parties', 海外: 'overseas', 軍人: 'military', 選民登記卡: 'card', 截止日期: 'deadlines', 北卡羅來納州: 'north-carolina' },
    es: { 'Carolina del Norte': 'north-carolina', 'carolina del sur': 'south-carolina', militar: 'military' },
    ar: { موعد: 'deadlines', عسكري: 'military', كاليفورنيا: 'california', 'بطاقه الناخب': 'card', 'كارولاينا الشمالية': 'north-carolina' },
  };
  const wrong = [];
  for (const [lang, asked] of Object.entries(questions)) {
    const search = finder(lang, join(folder, 'public'));
    for (const [question, name] of Object.entries(asked)) {
      const { links } = await find(search, question);
      if (!links[0]?.includes(`/faq/${name}/`)) wrong.push(`${lang} ${question}: ${links[0]}`);
    }
  }
  assert.deepEqual(wrong, []);
  rmSync(folder, { recursive: true, force: true });
});
