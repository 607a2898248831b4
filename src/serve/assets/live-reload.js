// Live reload: calls `reload` after each build, including builds that were missed, and `setConnected` when the server stops or
// responds again.
import { fetchJson, isLeaving, server, version } from "./common.js";

const POLL_INTERVAL = 1000;

// Reports `{ session, version }` of the newest build, or null while the server does not respond, from the stream that all tabs of
// this browser share.
const subscribe = (receive) => {
  const worker = new SharedWorker("/_preview/live-reload-worker.js");
  worker.onerror = () => poll(receive);
  worker.port.onmessage = ({ data }) => receive(data.build);
  addEventListener("pagehide", () => worker.port.postMessage("close"), { once: true });
  // A page that comes back from the back/forward cache.
  addEventListener("pageshow", ({ persisted }) => persisted && subscribe(receive), { once: true });
};

// For browsers without shared workers (Chrome on Android): short requests hold no connection.
const poll = async (receive) => {
  receive(await fetchJson("version.json").catch(() => null));
  setTimeout(() => poll(receive), POLL_INTERVAL);
};

export const onReload = (reload, setConnected = () => {}) => {
  let loaded = version;
  let busy = false;
  let again = false;
  // One reload at a time. Builds that finish during a reload cause one more.
  const run = async () => {
    if (busy) return void (again = true);
    busy = true;
    do {
      again = false;
      try {
        await reload();
      } catch {
        // The server stopped: reload after the reconnect, even if the version is the same.
        loaded = -1;
      }
    } while (again);
    busy = false;
  };
  const receive = (build) => {
    setConnected(build !== null);
    if (!build || isLeaving()) return;
    // Another run of the server starts with version 1 and has another token. Pages of the site adopt them with the reload.
    if (build.session !== server.session && document.getElementById("app")) return void location.reload();
    if (build.version === loaded && build.session === server.session) return;
    loaded = build.version;
    run();
  };
  if (typeof SharedWorker === "function") subscribe(receive);
  else poll(receive);
  return run;
};
