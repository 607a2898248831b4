// Progressive enhancement of pages, which are readable without it. Loaded by `theme.js` after the page. A classic script, because modules
// do not load from `file:` URLs. All strings come from the page.
(() => {
  const page = document.documentElement;
  page.dataset.js = "handy"; // distinguishes this script from `theme.js`, which sets an empty value
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const isServed = location.protocol.startsWith("http"); // not a `file:` URL

  // Browsers may deny access to storage; choices are not remembered then.
  const recall = (key) => {
    try {
      return localStorage.getItem("anyqtama-" + key);
    } catch {}
  };
  const recallAll = (key) => {
    try {
      return JSON.parse(recall(key)) ?? {};
    } catch {
      return {};
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem("anyqtama-" + key, value);
    } catch {}
  };

  // Announces a message to screen readers. They ignore a text that does not change, so a repeated message gets a no-break space.
  const say = (words) => {
    const status = one("#_status");
    status.textContent = status.textContent === words ? words + "\u00a0" : words;
  };

  // Colour scheme, including the browser's theme colour and pages restored from the back/forward cache.
  const choice = one("#_theme");
  const systemColours = all("meta[name=theme-color]").map((meta) => [meta, meta.content]);
  const dress = (theme = recall("theme") || "system") => {
    page.dataset.theme = theme;
    if (choice) choice.value = theme;
    const paper = getComputedStyle(page).getPropertyValue("--paper");
    for (const [meta, colour] of systemColours) meta.content = theme === "system" ? colour : paper;
  };
  dress();
  addEventListener("pageshow", (event) => event.persisted && dress());
  choice?.addEventListener("change", () => {
    remember("theme", choice.value);
    dress(choice.value);
  });

  // The section that the reader is reading: the last anchor at the top of the window or above it.
  const here = () => all("main [id]:not([id^=_])").findLast((part) => part.getBoundingClientRect().top < 100)?.id ?? "";

  // Language: the choice is remembered and listed first on the language selection. Links of the language switch keep the fragment; from a
  // text that was made from another, they lead to the same section.
  for (const kind of ["click", "auxclick"]) {
    document.addEventListener(kind, ({ target }) => {
      const link = target.closest("a[hreflang]");
      if (!link) return;
      remember("language", link.hreflang);
      if (!link.closest(".lang,.rendition")) return;
      link.hash = link.closest(".rendition") ? here() : location.hash;
      if (isServed) link.pathname = link.pathname.replace(/index\.html$/, "");
    });
  }

  // Moves the last choice to the top of its list and labels it.
  const putFirst = (list, item, words) => {
    if (!item) return;
    const mark = document.createElement("small");
    mark.className = "last";
    mark.textContent = words;
    item.append(mark);
    list.prepend(item);
  };
  for (const list of all(".choice")) {
    const item = all("li", list).find((item) => item.lang === recall("language"));
    putFirst(list, item, item?.dataset.last ?? "");
  }

  // Region: identified by the last folder of its path.
  const folder = (path) => path.replace(/index\.html$/, "").split("/").at(-2);
  for (const list of all(".regions")) {
    const link = all("a", list).find((link) => folder(link.pathname) === recall("region"));
    putFirst(list, link?.parentNode, list.dataset.last);
  }
  if (one("[data-region]")) remember("region", folder(location.pathname));
  // From the address of a service, links to other areas lead to the address of the same service.
  const services = all(".jump a").map(({ hash }) => hash);
  const keepService = () => {
    const hash = services.includes(location.hash) ? location.hash : "";
    for (const link of services.length ? all(".regions a") : []) link.setAttribute("href", link.getAttribute("href").split("#")[0] + hash);
  };
  keepService();
  addEventListener("hashchange", keepService);

  // Addresses without the file name, so that what readers copy equals the canonical address.
  if (isServed && location.pathname.endsWith("/index.html")) {
    history.replaceState(history.state, "", location.pathname.slice(0, -"index.html".length) + location.search + location.hash);
  }
  const address = one("link[rel=canonical]")?.href || location.href.split("#")[0];

  // Shares the page with the apps of the device, or copies its address.
  for (const button of navigator.share || navigator.clipboard ? all("[data-share]") : []) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        if (navigator.share) return await navigator.share({ title: document.title, url: address });
        await navigator.clipboard.writeText(address);
        say(button.dataset.copied);
        button.textContent = button.dataset.copied;
      } catch {} // the reader closed the dialog
    });
  }

  // What readers copy is without word joiners: forms and search boxes take them for letters.
  document.addEventListener("copy", (event) => {
    const chosen = getSelection();
    const words = String(chosen);
    if (!words.includes("\u2060") || !chosen.rangeCount) return;
    const copy = document.createElement("div");
    copy.append(chosen.getRangeAt(0).cloneContents());
    for (const link of all("a", copy)) link.href = link.href; // absolute, as browsers copy it
    for (const [type, text] of [["text/plain", words], ["text/html", copy.innerHTML]]) event.clipboardData.setData(type, text.replaceAll("\u2060", ""));
    event.preventDefault();
  });

  // Checklists: ticks are stored on the device, by the entry, the list and the number of its items. A list can be printed on its own.
  const printOnly = (chosen) => {
    for (const list of chosen) {
      let heading = list;
      while (heading && !/^H\d$/.test(heading.tagName)) heading = heading.previousElementSibling;
      for (const element of [list, heading]) element?.setAttribute("data-chosen", "");
    }
    page.dataset.alone = "";
    print();
  };
  const ticked = recallAll("ticks");
  const lists = all("ul.ticks");
  for (const list of lists) {
    const stop = list.closest(".stop");
    const items = [...list.children];
    const slug = folder(stop ? one("a", stop).pathname : location.pathname);
    const number = (stop ? all("ul.ticks", stop) : lists).indexOf(list);
    const key = `${slug} ${number} ${items.length}`;
    const ticks = new Set(ticked[key]);
    items.forEach((item, at) => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = ticks.has(at);
      const words = item.cloneNode(true);
      for (const mark of all(".mark", words)) mark.remove();
      box.setAttribute("aria-label", words.textContent.trim());
      box.addEventListener("change", () => {
        if (box.checked) ticks.add(at);
        else ticks.delete(at);
        if (ticks.size) ticked[key] = [...ticks];
        else delete ticked[key];
        remember("ticks", JSON.stringify(ticked));
      });
      item.prepend(box);
    });
    list.dataset.live = "";
    const words = one("[data-list]")?.dataset.list;
    if (!words) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn quiet alone";
    button.textContent = words;
    button.addEventListener("click", () => printOnly([list]));
    list.after(button);
  }
  addEventListener("afterprint", () => {
    delete page.dataset.alone;
    for (const element of all("[data-chosen]")) element.removeAttribute("data-chosen");
  });

  // A button in each heading that copies the URL of the section.
  for (const body of navigator.clipboard ? all("[data-copy]") : []) {
    for (const heading of all(":is(h2,h3)[id]", body)) {
      const button = document.createElement("button");
      const words = heading.textContent;
      button.type = "button";
      button.className = "copy";
      button.textContent = "#";
      button.setAttribute("aria-label", `${body.dataset.copy}: ${words}`);
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(`${address}#${heading.id}`);
        } catch {
          location.hash = heading.id; // the reader can copy it from the address bar
          return;
        }
        say(body.dataset.copied);
        button.dataset.copied = body.dataset.copied;
        setTimeout(() => delete button.dataset.copied, 3000);
      });
      heading.setAttribute("aria-label", words); // excludes the button from the accessible name
      heading.append(" ", button);
    }
  }

  // Calculators: the form shows the amounts of one row of the tables below it.
  for (const form of all(".sum")) {
    const tables = one(`#${form.dataset.tables}`);
    const amounts = all("dd", form);
    const show = () => {
      const table = all("table", tables)[form.elements.choice.value];
      const { cells } = table.tBodies[0].rows[one("select", form).selectedIndex];
      amounts.forEach((amount, at) => (amount.textContent = cells[at + 1].textContent));
    };
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    show();
    form.hidden = false;
    tables.open = false;
    tables.dataset.ready = "";
  }
  addEventListener("beforeprint", () => all("details.sums,.body>details,.points details").forEach((details) => (details.open = true)));

  // Search: scripts and index are loaded when the search box receives focus, or on a page of results.
  const box = one("[role=search]");
  const field = box && one("input", box);
  if (field) {
    const hashes = box.dataset.hashes?.split(" ") ?? [];
    let missing = box.dataset.files?.split(" ").map((address, at) => [address, hashes[at] ?? ""]) ?? [];
    delete box.dataset.files;
    // Displayed below the box while the search loads, or if loading failed.
    const state = document.createElement("div");
    state.className = "hits";
    state.innerHTML = '<p class="note" role="status"></p><button type="button" class="btn quiet"></button>';
    state.hidden = true;
    const [message, retry] = state.children;
    retry.textContent = box.dataset.retry;
    const show = (words, canRetry) => {
      state.hidden = !words;
      message.textContent = words;
      retry.hidden = !canRetry;
    };
    const begin = () => {
      const files = missing;
      missing = [];
      if (!files.length) return;
      box.append(state);
      const slow = setTimeout(() => box.contains(document.activeElement) && show(box.dataset.loading), 300);
      let left = files.length;
      for (const [address, hash] of files) {
        const script = document.createElement("script");
        const done = () => {
          left -= 1;
          if (left) return;
          clearTimeout(slow);
          if (missing.length) show(box.dataset.failed, true);
          else state.remove();
        };
        script.async = false;
        script.integrity = hash;
        script.onload = done;
        script.onerror = () => {
          missing.push([address, hash]);
          script.remove();
          done();
        };
        script.src = address;
        document.head.append(script);
      }
    };
    retry.addEventListener("click", () => {
      field.focus();
      begin();
    });
    // The message about loading must not cover what has the focus next.
    box.addEventListener("focusout", ({ relatedTarget }) => box.contains(relatedTarget) || !retry.hidden || show(""));
    field.addEventListener("focus", begin);
    if (document.activeElement === field || (one("#_results") && new URLSearchParams(location.search).get("q"))) begin();
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,select,textarea,[contenteditable]")) return;
      event.preventDefault();
      field.focus();
      field.select();
    });
  }

  // Tells the reader that a text changed since the last visit on this device.
  const article = one("[data-version]");
  if (article) {
    const seen = recallAll("seen");
    const key = `${page.lang}/${folder(location.pathname)}`;
    const { version, changed } = article.dataset;
    if (seen[key] && seen[key] !== version) {
      const note = document.createElement("p");
      note.className = "take";
      note.textContent = changed;
      one(".checked", article)?.after(note);
    }
    remember("seen", JSON.stringify({ ...seen, [key]: version }));
  }

  // The list of contents marks the part that is being read: the last heading above the upper third of the window.
  const contents = all(".contents a").map((link) => [link, one(link.hash)]);
  if (contents.length) {
    const mark = () => {
      const passed = contents.filter(([, heading]) => heading.getBoundingClientRect().top < innerHeight / 3);
      for (const [link] of contents) link.removeAttribute("aria-current");
      passed.at(-1)?.[0].setAttribute("aria-current", "true");
    };
    let isWaiting = false;
    addEventListener(
      "scroll",
      () => {
        if (isWaiting) return;
        isWaiting = true;
        requestAnimationFrame(() => {
          isWaiting = false;
          mark();
        });
      },
      { passive: true },
    );
    mark();
  }

  for (const button of all("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => (button.dataset.print ? printOnly(lists) : print()));
  }
  for (const block of all(".device")) block.hidden = false;

  // Offline reading. The service worker is registered after a delay, or when the reader stores the handbook: on a slow connection its
  // downloads would compete with the page.
  const workers = isServed && navigator.serviceWorker;
  const site = one("[data-worker]");
  if (!workers || !site) return;
  const register = () => workers.register(site.dataset.worker, { updateViaCache: "none" }).catch(() => {});
  setTimeout(register, 6000);

  // Stores the whole handbook in this language on request.
  const keep = one("#_keep");
  if (!keep) return;
  const button = one("button", keep);
  const bar = one("progress", keep);
  const note = one("p", keep);
  keep.hidden = false;

  // Sends a message to the service worker. `hear` receives the replies until it returns true.
  const ask = async (question, hear) => {
    const { active } = await workers.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => hear(data) && port1.close();
    active.postMessage(question, [port2]);
  };
  const tell = (words) => {
    note.textContent = words;
    button.hidden = words === keep.dataset.kept;
    bar.hidden = true;
  };
  button.addEventListener("click", () => {
    if (!bar.hidden) return;
    register();
    bar.hidden = false;
    bar.removeAttribute("value");
    button.ariaDisabled = "true"; // `disabled` would remove the focus
    ask({ keep: page.lang }, ({ done, total, kept }) => {
      if (total) {
        bar.max = total;
        bar.value = done;
        return false;
      }
      button.ariaDisabled = null;
      tell(kept ? keep.dataset.kept : keep.dataset.failed);
      if (kept) note.focus(); // the button with the focus is hidden now
      else say(note.textContent);
      return true;
    });
  });

  // State and download size are requested when the control scrolls into view.
  const watch = new IntersectionObserver(async ([entry]) => {
    if (!entry.isIntersecting) return;
    watch.disconnect();
    ask({ ask: page.lang }, ({ kept }) => {
      if (kept) tell(keep.dataset.kept);
      return true;
    });
    try {
      const { languages } = await (await fetch(keep.dataset.offline)).json();
      const size = Math.ceil(languages[page.lang].bytes / 1000);
      one(".size", keep)?.append(` ${keep.dataset.size} ${size}\u00a0${keep.dataset.unit}.`);
    } catch {}
  });
  watch.observe(keep);
})();
