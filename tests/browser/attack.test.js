// Requests that no page of the preview sends: none reads or writes anything outside of the handbook, and the preview stays alive.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import net from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { previewOfHandbook } from './preview.js';

const handbook = await previewOfHandbook('--allow-publish');
after(() => handbook.close());
const FILE = 'content/faq/iin/entry.yaml';
const host = `127.0.0.1:${handbook.port}`;
const SECRET = 'a secret of the machine';
writeFileSync(join(handbook.root, 'secret.yaml'), `word: ${SECRET}\n`);

/** Every file below the handbook, with its bytes. */
const files = (folder = handbook.root, found = {}) => {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) files(path, found);
    else found[path] = createHash('sha1').update(readFileSync(path)).digest('hex');
  }
  return found;
};
const token = /data-token="?([0-9a-f]+)/.exec(await (await fetch(`http://${host}/_preview/`)).text())[1];

/** Sends bytes and returns the status (0 if the connection was closed) and the answer. */
const raw = (head, body = '') => new Promise((done) => {
  const socket = net.connect(handbook.port, '127.0.0.1');
  let answer = '';
  const end = () => done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), answer });
  socket.setTimeout(8000, () => socket.destroy());
  socket.on('data', (part) => { answer += part; }).on('close', end).on('error', () => {});
  socket.write(head.replaceAll('\n', '\r\n'));
  socket.write(body);
});
const post = (body, { path = '/_preview/edit', origin = `http://${host}`, name = host, kind = 'application/json', key = token, more = '', length } = {}) => {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  return raw(`POST ${path} HTTP/1.1\nHost: ${name}\nOrigin: ${origin}\nContent-Type: ${kind}\nX-Anyqtama-Token: ${key}\n${more}Content-Length: ${length ?? bytes.length}\nConnection: close\n\n`, bytes);
};
const ask = (what, values) => post(JSON.stringify(values === undefined ? { do: what } : { do: what, with: values }));
const refused = ({ status, answer }, name) => {
  assert.ok([0, 400, 403, 404, 405, 409, 411, 413, 414, 415, 417, 422, 431, 501].includes(status), `${name}: ${status} ${answer.slice(0, 300)}`);
  assert.ok(!answer.includes(SECRET) && !answer.includes('root:'), name);
};
const untouched = async (run) => {
  const before = files();
  await run();
  assert.deepEqual(files(), before);
  assert.equal((await fetch(`http://${host}/kk/faq/iin/`)).status, 200, 'alive');
};

test('pages of other sites are refused, however they write their origin', () => untouched(async () => {
  const history = JSON.stringify({ do: 'history' });
  assert.equal((await post(history)).status, 200);
  const port = handbook.port;
  for (const origin of ['http://evil.example', 'null', '', 'file://', `http://${host}.evil.example`, `http://${host}@evil.example`, `http://evil.example/${host}`, `https://${host}`,
    `HTTP://${host}`, `http://${host}/`, `http://127.0.0.1`, `http://127.1:${port}`, `http://2130706433:${port}`, `http://0x7f.1:${port}`, `http://[::1]:${port}`, `http://0.0.0.0:${port}`, `http://localhost.:${port}`,
    `http://localhost:${port + 1}`, `http://user@${host}`, `http://${host}, http://evil.example`, `http://${host} http://evil.example`, `http://ⓛocalhost:${port}`, 'chrome-extension://abc', `ws://${host}`]) {
    refused(await post(history, { origin }), `origin ${origin}`);
  }
  for (const name of ['evil.example', `evil.example:${port}`, `${host}.evil.example`, 'rebind.network', `a.127.0.0.1.nip.io:${port}`, `localhost:${port}#evil.example`, `evil.example#@localhost:${port}`, `localhost:${port}/`, `0.0.0.0:${port}`, `[::]:${port}`, `[::ffff:127.0.0.1]:${port}`, `127.0.0.1:0${port}`, `127.0.0.1:${port}:80`, '']) {
    refused(await post(history, { name }), `host ${name}`);
  }
  refused(await post(history, { more: 'Host: evil.example\n' }), 'two hosts');
  refused(await post(history, { more: 'Origin: http://evil.example\n' }), 'two origins');
  refused(await post(history, { path: `http://evil.example/_preview/edit` }), 'an absolute address');
  refused(await post(history, { more: 'X-Anyqtama-Token: 0\n', key: '0' }), 'two tokens');
  for (const kind of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=application/json', 'text/plain; application/json', ' ']) refused(await post(history, { kind }), kind);
  for (const key of ['', '0', token.slice(1), token.toUpperCase() === token ? 'x' : token.toUpperCase(), `${token} `.repeat(2), `${token}0`, '*']) refused(await post(history, { key }), `token ${key}`);
}));

const ODD = ['../secret', '..\\secret', '%2e%2e/secret', '%252e%252e%252fsecret', '..%2fsecret', '..%5csecret', '..%c0%afsecret', '%c0%ae%c0%ae/secret', '.%00./secret', '..;/secret', '....//secret', '..././secret', '/secret', '//secret', '\\\\server\\share\\secret',
  '//?/C:/secret', 'C:\\secret', 'C:secret', 'secret.yaml::$DATA', 'secret.yaml:stream', 'con', 'nul.yaml', 'aux', 'COM1.yaml', 'PROGRA~1', 'secret.yaml.', 'secret.yaml ', 'secret\0.yaml', 'secret\r\nX-Evil: 1', 'secret\n', 'a\u202eb', '．．/secret', '..／secret', '∕secret', 'ſecret', '~', '~root/secret', '$HOME/secret', '`id`', '$(id)', ';id', '|id', '-rf', '--help', '*', '?', 'a'.repeat(300), 'é'.normalize('NFD'), '\ud800', '.git/config', '.anyqtama/edits/000001.json', 'content/../secret'];

test('no name leads out of the handbook', () => untouched(async () => {
  for (const odd of ODD) {
    for (const file of [odd, `content/${odd}`, `content/faq/${odd}/kk.md`, `content/faq/iin/${odd}`, `content/directories/clinics/${odd}`, `content/directories/${odd}/places.csv`, `archive/faq/${odd}/entry.yaml`, `content/faq/iin/${odd}.yaml`]) {
      const changes = [{ set: { path: ['word'], value: 'x', was: SECRET } }];
      for (const [what, values] of [['place', `${file}:1:1`], ['record', { file, path: [] }], ['save', { title: '', files: [{ file, fingerprint: '0', changes }] }], ['try', [{ file, fingerprint: '0', changes }]], ['draft', { page: odd, file, text: '{{ x }}' }]]) {
        const answer = await ask(what, values);
        if (what === 'draft') assert.ok(!answer.answer.includes(SECRET));
        else refused(answer, `${what} ${file}`);
      }
    }
    for (const [what, values] of [['new', { kind: 'entry', slug: odd, topic: null, titles: {}, title: '' }], ['new', { kind: 'entry', slug: 'free', topic: odd, titles: { [odd]: 'x' }, title: '' }], ['new', { kind: 'area', slug: 'a', directory: odd, topic: null, titles: {}, title: '' }], ['rename', { slug: 'iin', to: odd, title: '' }], ['archive', { slug: odd, successor: null, title: '' }], ['restore', { slug: odd, title: '' }],
      ['difference', { folder: odd, language: 'ru' }], ['difference', { folder: 'faq/iin', language: odd }], ['accept', { folder: odd, language: 'ru', title: '' }], ['since_release', odd], ['release', { action: 'plan', target: odd }]]) {
      if (what === 'new' && values.topic === odd) continue;
      const { status, answer } = await ask(what, values);
      assert.ok(status < 500 && !answer.includes(SECRET), `${what} ${JSON.stringify(odd)}: ${status} ${answer}`);
    }
  }
}));

test('no address of a page or upload leads out of the site', () => untouched(async () => {
  for (const path of ['/..%2fsecret.yaml', '/%2e%2e/secret.yaml', '/%252e%252e/secret.yaml', '/kk/..%5c..%5csecret.yaml', '/_preview/../secret.yaml', '/_preview/..%2f..%2fsecret.yaml', '/_preview/%2e%2e/secret.yaml', '/_preview/help/..%2f..%2fsecret', '/_preview/compare.json?path=../../secret', '/_preview/page.json?page=..%2f..%2fsecret.yaml',
    '/_preview/places.xlsx?directory=..%2f..', '/_preview/places.xlsx?directory=clinics%0d%0aX-Evil:%201', '/%ff', '/%00', '/a%0d%0aSet-Cookie:x=1', '/content/handbook.yaml', '/.anyqtama/', '/.git/config', '/secret.yaml', '/C:/secret.yaml', '/_preview/edit', '/_preview/%65dit', '/_preview/edit/']) {
    const { answer } = await raw(`GET ${path} HTTP/1.1\nHost: ${host}\nConnection: close\n\n`);
    assert.ok(!answer.includes(SECRET) && !/^(X-Evil|Set-Cookie)/im.test(answer) && !/^HTTP\/1\.1 5/.test(answer), path);
  }
  for (const name of ODD) {
    for (const route of ['picture', 'form', 'table']) {
      const query = new URLSearchParams({ name, ending: name, directory: name });
      refused(await post('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>', { path: `/_preview/${route}?${query}`, kind: route === 'picture' ? 'image/svg+xml' : 'application/octet-stream' }), `${route} ${name}`);
    }
  }
}));

test('huge, deep, broken and unfinished bodies are refused', () => untouched(async () => {
  const { fingerprint } = JSON.parse((await ask('record', { file: FILE, path: [] })).answer.split('\r\n\r\n')[1]);
  const save = (value) => `{"do":"save","with":{"title":"","files":[{"file":"${FILE}","fingerprint":"${fingerprint}","changes":[{"set":{"path":["topic"],"value":${value},"was":null}}]}]}}`;
  for (const [name, body] of Object.entries({
    deep: save(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'deep objects': save(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`), huge: 'x'.repeat(6 << 20), 'many files': JSON.stringify({ do: 'try', with: Array.from({ length: 30_000 }, () => ({ file: '../x', fingerprint: '', changes: [] })) }),
    'many changes': JSON.stringify({ do: 'save', with: { title: '', files: [{ file: FILE, fingerprint, changes: Array.from({ length: 20_000 }, () => ({ remove: { path: ['x'] } })) }] } }),
    'a long path': JSON.stringify({ do: 'record', with: { file: FILE, path: Array.from({ length: 200_000 }, () => 'a') } }), 'a long title': JSON.stringify({ do: 'save', with: { title: 'x'.repeat(400), files: [{ file: FILE, fingerprint, changes: [] }] } }),
    'a large index': save('1').replace('"topic"', '18446744073709551616'), 'a large number': save('1e999'), 'two keys': save('{"a":1,"a":2}'), 'an unpaired surrogate': save('"\\ud800"'), 'invalid UTF-8': Buffer.concat([Buffer.from(save('"')), Buffer.from([0xff, 0xc0, 0xaf])]), NUL: Buffer.from([0, 0, 0]), 'a byte order mark': '\ufeff{"do":"undo"}', 'other keys': '{"do":"undo","x":1,"__proto__":{}}{"do":"undo"}', empty: '',
  })) refused(await post(body), name);
  refused(await post('{"do":"undo"}', { length: '-1' }), 'a negative length');
  refused(await post('{"do":"undo"}', { length: '99999999999999999999' }), 'an impossible length');
  refused(await post('{"do":"undo"}', { more: 'Content-Length: 5\n' }), 'two lengths');
  refused(await post('0\r\n\r\nPOST /_preview/edit HTTP/1.1\r\n\r\n', { more: 'Transfer-Encoding: chunked\n' }), 'a smuggled request');
  refused(await post('{"do"', { length: 100 }), 'an unfinished body');
  refused(await post('{"do":"undo"}', { more: `X-Long: ${'a'.repeat(200_000)}\n` }), 'a long header');
  refused(await raw(`POST /_preview/${'a'.repeat(200_000)} HTTP/1.1\nHost: ${host}\n\n`), 'a long address');
}));

test('characters that no text has do not get into a file', () => untouched(async () => {
  const { fingerprint, json } = JSON.parse((await ask('record', { file: FILE, path: [] })).answer.split('\r\n\r\n')[1]);
  const { topic } = JSON.parse(json);
  for (const key of ['a: b', '\0', 'a\r\nb: c', '<<', '- x', '"', '#']) {
    const answer = await ask('try', [{ file: FILE, fingerprint, changes: [{ set: { path: [key], value: 'x\0\r\ny: z', was: null } }, { set: { path: ['topic'], value: `${topic}\u2028\n---\nnumber: 9`, was: topic } }] }]);
    assert.ok(answer.status < 500, `${JSON.stringify(key)}: ${answer.status}`);
  }
}));

test('of two editors one wins, and a link that appears during a save leads nowhere', async () => {
  const folder = join(handbook.root, 'content/faq/iin');
  const [outside, kept] = [join(handbook.root, 'outside'), join(handbook.root, 'kept')];
  mkdirSync(outside);
  for (const name of readdirSync(folder)) writeFileSync(join(outside, name), readFileSync(join(folder, name)));
  const original = files(outside);
  const place = async () => JSON.parse((await ask('record', { file: FILE, path: [] })).answer.split('\r\n\r\n')[1]);
  const start = await place();
  const { checked_on: day } = JSON.parse(start.json);
  const set = (fingerprint, value, was) => ask('save', { title: 'x', files: [{ file: FILE, fingerprint, changes: [{ set: { path: ['checked_on'], value, was } }] }] });
  const statuses = (await Promise.all(Array.from({ length: 20 }, (_, at) => set(start.fingerprint, `2026-10-${10 + at}`, day)))).map(({ status }) => status);
  assert.deepEqual([...statuses].sort(), [200, ...Array(19).fill(409)]);
  let swaps = 0;
  for (let at = 0; at < 120; at += 1) {
    const answers = [0, 1, 2].map((part) => set('0', `2026-09-${10 + (at + part) % 20}`, null));
    renameSync(folder, kept);
    symlinkSync(outside, folder);
    await new Promise((done) => setTimeout(done, at % 4));
    unlinkSync(folder);
    // A save may have made the folder anew.
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(kept, folder);
    swaps += 1;
    for (const { status } of await Promise.all(answers)) assert.ok([200, 403, 404, 409, 422, 507].includes(status), String(status));
  }
  assert.equal(swaps, 120);
  assert.deepEqual(files(outside), original);
});
