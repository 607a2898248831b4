// Generates a handbook with many entries in two languages, for tests that need a large handbook.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './site.js';

/** Writes a handbook into a new folder and returns the folder. `textOf(number)` returns the title, the answer and a function for the
 * sentence of each section. */
export function generated(entries, textOf) {
  const root = mkdtempSync(join(tmpdir(), 'anyqtama-'));
  const write = (path, text) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('content/handbook.yaml', readFileSync(join(ROOT, 'benches/handbook.yaml'), 'utf8'));
  const topics = Array.from({ length: 8 }, (_, at) => `  - {id: t${at}, name: {kk: Тақырып, ru: Тема}, scope: {kk: Аясы, ru: Охват}}\n`);
  write('content/topics.yaml', `topics:\n${topics.join('')}`);
  for (let number = 1; number <= entries; number += 1) {
    const folder = `content/faq/entry-${number}`;
    const next = (number % entries) + 1;
    const { title, answer, sentence } = textOf(number);
    write(`${folder}/entry.yaml`, `number: ${number}\ntopic: t${number % 8}\nchecked_on: 2026-01-01\nreview_by: 2026-07-01\nacts: not_given\nrelated: [entry-${next}]\n`);
    const sections = [1, 2, 3].map((section) => `\n## Бөлім {#s${section}}\n\n${sentence(section)} [Сұрақ](entry:entry-${next})\n\n- бір\n- екі\n- үш\n`);
    for (const language of ['kk', 'ru']) write(`${folder}/${language}.md`, `---\ntitle: ${title}\nanswer: ${answer}\n---\n${sections.join('')}`);
  }
  return root;
}
