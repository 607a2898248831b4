// A copy of the handbook that tests can change and rebuild with the compiled program.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAM, ROOT } from './site.js';

/** `folder` is the built site, `edit` changes a file, `build` rebuilds the site into the same folder. */
export function handbook() {
  const root = mkdtempSync(join(tmpdir(), 'anyqtama-'));
  for (const part of ['content', 'assets', 'themes']) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  const folder = join(root, 'public');
  return {
    folder,
    build: (...options) => promisify(execFile)(PROGRAM, ['build', '--root', root, '--out', folder, ...options]),
    edit(path, from, to) {
      const text = readFileSync(join(root, path), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path}: nothing to change`);
      writeFileSync(join(root, path), changed);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
