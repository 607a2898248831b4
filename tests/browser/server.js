// A small web server for one folder: Brotli 11 or uncompressed, 404.html, `/x/` serves `/x/index.html`. It counts the transferred bytes
// and can simulate network failures.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2',
};
const PACKED = new Set(['.png', '.woff2']);

/** Serves `folder`. `log` contains one item per response; its `bytes` include the headers. */
export async function serve(folder) {
  const log = [];
  const packed = new Map();
  const waiting = new Set();
  let silent = false;

  async function brotli(file, body, { mtimeMs, size }) {
    const key = `${file} ${mtimeMs} ${size}`;
    if (!packed.has(key)) packed.set(key, await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    return packed.get(key);
  }

  async function answer(request, response) {
    if (silent) return void waiting.add(response);
    const { socket } = request;
    const before = socket.bytesWritten;
    const path = decodeURIComponent(new URL(request.url, 'http://site').pathname);
    let file = join(folder, normalize(path));
    let status = 200;
    if (path.endsWith('/')) file = join(file, 'index.html');
    if (!(await stat(file).catch(() => null))?.isFile()) [file, status] = [join(folder, '404.html'), 404];
    let body = await readFile(file);
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': /^\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (!PACKED.has(extname(file))) {
      headers.vary = 'accept-encoding';
      if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
        headers['content-encoding'] = 'br';
        body = await brotli(file, body, await stat(file));
      }
    }
    response.on('finish', () => log.push({ path, status, kind: extname(file), bytes: socket.bytesWritten - before }));
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
  }

  const server = createServer((request, response) => answer(request, response).catch((error) => {
    log.push({ path: request.url, status: 500, kind: String(error), bytes: 0 });
    response.destroy();
  }));
  const listen = async (port) => { server.listen(port, '127.0.0.1'); await once(server, 'listening'); };
  const off = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  await listen(0);
  const { port } = server.address();

  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    /** Simulates a network failure: connections are refused. */
    off,
    /** Restores the network at the same address. */
    on: () => listen(port),
    /** Simulates a network that accepts requests but never responds. */
    silence(on) {
      silent = on;
      for (const response of waiting) response.destroy();
      waiting.clear();
    },
    close: async () => { if (server.listening) await off(); },
  };
}
