// Applies the chosen colour scheme before the first paint; the only render-blocking script.
document.documentElement.dataset.js = "";
try {
  document.documentElement.dataset.theme = localStorage.getItem("anyqtama-theme") || "system";
} catch {}
// Loads `site.js` and the manifest after the page and its fonts: on a slow connection they would compete for bandwidth.
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
    setTimeout(bringAll, 1000); // for browsers that do not report `largest-contentful-paint`, and background tabs
    new PerformanceObserver(bringAll).observe({ type: "largest-contentful-paint", buffered: true });
  });
}
