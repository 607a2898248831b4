// The stream of news: calls `changed` when there is a newer build (also one that was missed), `away` when the server is gone.
import { server, version } from "./common.js";

export const follow = (changed, away = () => {}) => {
  let seen = version;
  let busy = false;
  let again = false;
  // One change at a time; those that come meanwhile are one more.
  const run = async () => {
    if (busy) return void (again = true);
    busy = true;
    do {
      again = false;
      try {
        await changed();
      } catch {
        // The server is gone again: the stream tells when it is back, and everything is asked for then.
        seen = -1;
      }
    } while (again);
    busy = false;
  };
  const stream = new EventSource("/_preview/events");
  stream.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    away(false);
    // Another run of the server counts from one again, and has another token: pages of the site take it over with the next change.
    if (news.session !== server.session && document.getElementById("app")) return void location.reload();
    if (news.version === seen && news.session === server.session) return;
    seen = news.version;
    run();
  };
  stream.onerror = () => {
    away(true);
    // A browser gives a stream up after an answer that is none.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 1000);
  };
  return run;
};
