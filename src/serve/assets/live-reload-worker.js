// A shared worker with the one event stream of this browser. A browser opens at most six connections to a server: with a stream
// per tab, the seventh tab would never load.
const RECONNECT_AFTER = 1000;
const ports = new Set();
let latest = null;

const broadcast = (message) => {
  latest = message;
  for (const port of ports) port.postMessage(message);
};

const connect = () => {
  const stream = new EventSource("/_preview/events");
  stream.onmessage = ({ data }) => broadcast({ build: JSON.parse(data) });
  stream.onerror = () => {
    broadcast({ build: null });
    // The browser reconnects by itself, except after an error response.
    if (stream.readyState === EventSource.CLOSED) setTimeout(connect, RECONNECT_AFTER);
  };
};

self.onconnect = ({ ports: [port] }) => {
  ports.add(port);
  port.onmessage = () => ports.delete(port);
  if (latest) port.postMessage(latest);
};

connect();
