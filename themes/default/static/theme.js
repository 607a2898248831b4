// The reader's choice of light or dark, before the first paint; the only script that the page waits for.
document.documentElement.dataset.js = "";
try {
  document.documentElement.dataset.theme = localStorage.getItem("anyqtama-theme") || "system";
} catch {}
