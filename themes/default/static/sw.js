// Service worker: caches visited pages, and the whole handbook on request, for offline reading. Each release has its own cache; the build
// inserts the name of the release. Pages are fetched from the network first; the cache is used after a timeout or a network error.
const RELEASE = "__RELEASE__";
const { scope } = registration;
const CACHE = `${scope} ${RELEASE}`;
const KEPT = `${scope} kept`; // has an empty response for each language that is stored completely
const PATIENCE = 4000;

// `…/`, `…/index.html` and `…/?from=mail` have the same key.
const keyOf = (address) => {
  const url = new URL(address, scope);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
};
const isAsset = (address) => address.startsWith(`${scope}assets/`);

// Caches of this site on this origin, newest release first.
const releases = async () => (await caches.keys()).filter((name) => name.startsWith(`${scope} `) && name !== KEPT).reverse();
const look = async (key) => {
  for (const name of await releases()) {
    const found = await (await caches.open(name)).match(key);
    if (found) return found;
  }
};

// Stores only successful, complete responses: no errors, and no sign-in page of a public Wi-Fi network.
const put = async (key, response) => {
  if (response.status === 200 && response.type === "basic" && !response.redirected) await (await caches.open(CACHE)).put(key, response);
};

// Downloads files that the cache of this release lacks, four in parallel. Rejects on a network or server error; skips deleted pages.
const download = async (addresses, report) => {
  const cache = await caches.open(CACHE);
  const queue = [...new Set(addresses.map(keyOf))];
  const total = queue.length;
  let done = 0;
  const work = async () => {
    for (let key; (key = queue.shift()); ) {
      if (!(await cache.match(key))) {
        const response = await fetch(key, { cache: isAsset(key) ? "default" : "no-cache" });
        if (response.status >= 500) throw new Error(key);
        await put(key, response);
      }
      done += 1;
      report?.({ done, total });
    }
  };
  await Promise.all([work(), work(), work(), work()]);
};

const list = async () => (await fetch("offline.json", { cache: "no-cache" })).json();

// Files used only by search are cached at the first query, or with the whole handbook.
const isSearch = (file) => /^assets\/(find\.|search[.-])/.test(file);

// Caches the assets of all pages, the offline page, and the pages that are currently open.
const install = async () => {
  const { languages } = await list();
  const shared = Object.values(languages).flatMap(({ files }) => files.filter((file) => /^assets\/.*\.(css|js|svg|woff2)$/.test(file) && !isSearch(file)));
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const pages = open.map(({ url }) => url).filter((url) => url.startsWith(scope));
  await download([...shared, "404.html", ...pages]);
  await skipWaiting();
};

const keptLanguages = async () => (await (await caches.open(KEPT)).keys()).map(({ url }) => url.slice(scope.length));
const keep = async (language, report) => {
  const { languages } = await list();
  await download(languages[language]?.files ?? [], report);
  await (await caches.open(KEPT)).put(scope + language, new Response());
};

// Downloads the pages of older caches again into the cache of this release, then deletes the older caches. If the download is interrupted,
// it continues at the next page view.
let renewal;
const renew = async () => {
  const old = (await releases()).filter((name) => name !== CACHE);
  if (!old.length) return;
  for (const language of await keptLanguages()) await keep(language);
  for (const name of old) {
    const held = (await (await caches.open(name)).keys()).map(({ url }) => url);
    await download(held.filter((url) => !isAsset(url)));
  }
  for (const name of old) await caches.delete(name);
};
const renewOnce = () => (renewal ??= renew().catch(() => {}).finally(() => (renewal = undefined)));

// The response for a page that is neither online nor cached: the 404 page with its offline text, in all languages.
const noNetwork = async () => {
  const response = await look(`${scope}404.html`);
  if (!response) return Response.error();
  const html = (await response.text()).replace("<html ", "<html data-offline ");
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
};

const answerPage = async (key, fresh) => {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(async () => (await look(key)) ?? fresh);
  try {
    return await Promise.race([fresh, late]);
  } catch {
    return (await look(key)) ?? noNetwork();
  }
};

const answerAsset = async (event, key) => {
  const found = await look(key);
  if (found) return found;
  const response = await fetch(event.request);
  event.waitUntil(put(key, response.clone()));
  return response;
};

// The file name of the search index does not contain a hash, so the network comes first.
const isIndex = (address) => /\/search\/data\.js$/.test(address);
const answerIndex = async (event, key) => {
  try {
    const response = await fetch(event.request, { cache: "no-cache" });
    event.waitUntil(put(key, response.clone()));
    return response;
  } catch {
    return (await look(key)) ?? Response.error();
  }
};

addEventListener("install", (event) => event.waitUntil(install()));

// Pages wait until this event has been handled, so `renewOnce` is not part of `waitUntil`.
addEventListener("activate", (event) => {
  event.waitUntil(clients.claim());
  renewOnce();
});

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const key = keyOf(url);
  if (mode === "navigate") {
    const fresh = fetch(event.request, { cache: "no-cache" });
    event.waitUntil(fresh.then((response) => put(key, response.clone())).then(renewOnce, () => {}));
    event.respondWith(answerPage(key, fresh));
  } else if (isAsset(url)) {
    event.respondWith(answerAsset(event, key));
  } else if (isIndex(url)) {
    event.respondWith(answerIndex(event, key));
  }
});

addEventListener("message", (event) => {
  const { ask, keep: language } = event.data;
  const [port] = event.ports;
  const report = (answer) => port?.postMessage(answer);
  if (ask) event.waitUntil(keptLanguages().then((languages) => report({ kept: languages.includes(ask) })));
  if (language) {
    event.waitUntil(
      keep(language, report).then(
        () => report({ kept: true }),
        () => report({ kept: false }),
      ),
    );
  }
});
