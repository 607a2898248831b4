// Live reload: calls `reload` after each build, including builds that were missed, and `setConnected` when the server stops or
// responds again.
import { server, version } from "./common.js";

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
  const stream = new EventSource("/_preview/events");
  stream.onmessage = ({ data }) => {
    const build = JSON.parse(data);
    setConnected(true);
    // Another run of the server starts with version 1 and has another token. Pages of the site adopt them with the reload.
    if (build.session !== server.session && document.getElementById("app")) return void location.reload();
    if (build.version === loaded && build.session === server.session) return;
    loaded = build.version;
    run();
  };
  stream.onerror = () => {
    setConnected(false);
    // The browser does not reconnect after an error response.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1000);
  };
  return run;
};
