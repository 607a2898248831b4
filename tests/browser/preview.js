// Runs `anyqtama serve` on a copy of the handbook. `save` writes a file in place, or renames a new file as most editors do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROGRAM, ROOT } from './site.js';

/** Runs the preview on a folder. `stop` and `start` restart it on the same port. */
export async function preview(root, ...options) {
  const served = { root, port: 0, origin: '' };
  let child;
  const start = async () => {
    child = spawn(PROGRAM, ['serve', '--root', root, '--port', String(served.port), ...options], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, LANG: 'en_US.UTF-8', VISUAL: '', EDITOR: '' } });
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)\/$/.exec(line)?.[1];
      if (port) served.port = Number(port);
      if (line.includes('Ctrl-C')) break;
    }
    child.stdout.resume();
    served.process = child.pid;
    served.origin = `http://127.0.0.1:${served.port}`;
  };
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
  await start();
  return Object.assign(served, {
    stop,
    start,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    save(path, text, byRename = false) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(byRename ? `${file}.new~` : file, text);
      if (byRename) renameSync(`${file}.new~`, file);
    },
    edit(path, from, to) {
      const text = this.read(path);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path}: nothing to change`);
      this.save(path, changed);
      return text;
    },
  });
}

/** Runs the preview on a copy of the real handbook; `close` removes the copy. */
export async function previewOfHandbook(...options) {
  const root = mkdtempSync(join(tmpdir(), 'anyqtama-'));
  for (const part of ['content', 'assets', 'themes']) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  const served = await preview(root, ...options);
  const { stop } = served;
  served.close = async () => {
    await stop();
    rmSync(root, { recursive: true, force: true });
  };
  return served;
}
