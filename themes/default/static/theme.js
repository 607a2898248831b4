// The reader's choice of light or dark, before the first paint; the only script that the page waits for.
document.documentElement.dataset.js = "";
try {
  document.documentElement.dataset.theme = localStorage.getItem("anyqtama-theme") || "system";
} catch {}
// What makes pages handier is asked for when the page stands there, letters and all: on a slow line it must not share the way with them.
{
  const { script, hash = "", manifest } = document.currentScript.dataset;
  const bring = (kind, what) => document.head.append(Object.assign(document.createElement(kind), what));
  let isBrought = false;
  const bringAll = () => {
    if (isBrought) return;
    isBrought = true;
    bring("script", { src: script, integrity: hash });
    bring("link", { rel: "manifest", href: manifest });
  };
  addEventListener("load", () => {
    setTimeout(bringAll, 1000); // for browsers that don't say when they have painted, and tabs that nobody sees
    new PerformanceObserver(bringAll).observe({ type: "largest-contentful-paint", buffered: true });
  });
}
