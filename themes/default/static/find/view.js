// Displays results in a list below the search box (combobox pattern of the ARIA APG), or on the page of results. The last part of the script, which
// is loaded when the box receives focus. Index files pass their data to `anyqtama`.
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const form = one("[role=search]");
  if (!form) return; // a page with its own display, such as the editors' board
  const field = one("input", form);
  const { root } = form.dataset;
  const page = one("#_results"); // only on the page of results

  const recall = (key) => {
    try {
      return localStorage.getItem("anyqtama-" + key);
    } catch {}
  };
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  // Index files are loaded as scripts, which pass on their data while they run.
  const { suggest, suggestHash } = form.dataset;
  const waiting = new Map();
  const load = (file) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src: root + file, integrity: file === suggest ? suggestHash : undefined });
      waiting.set(script.src, resolve);
      script.onerror = () => reject(new Error(file));
      document.head.append(script);
    });
  let finder;
  let data;
  const receive = (value) => {
    if (!value.language) return waiting.get(document.currentScript.src)?.(value);
    data = value;
    finder = self.anyqtamaFind(data, load, suggest);
    update();
    warm();
  };
  // Tokenizes documents during idle time, so that the first query is as fast as later ones.
  const warm = () => {
    const start = performance.now();
    while (performance.now() - start < 4) if (!finder.warm()) return;
    setTimeout(warm, 20);
  };
  const early = self.anyqtama ?? [];
  self.anyqtama = { push: receive, finder: () => finder };

  const status = make("p", { class: "vh", role: "status" });
  form.append(status);
  let announcement;
  const announce = (words) => {
    clearTimeout(announcement);
    announcement = setTimeout(() => (status.textContent = words), 500); // not after every keystroke
  };

  const pieces = (all) => all.map(([text, isMarked]) => (isMarked ? make("mark", {}, text) : text));
  const hit = ({ url, title, note, sentence, isWeak }, attributes) =>
    make(
      "a",
      { href: root + url, "data-weak": isWeak ? "" : undefined, ...attributes },
      make("span", { class: "name" }, ...pieces(title)),
      ...(note ? [" ", make("small", {}, note)] : []),
      ...(sentence.length ? [" ", make("span", { class: "said" }, ...pieces(sentence))] : []),
    );
  const summary = ({ hits, count, isWeak, regions }) => {
    const { words } = data;
    const missing = regions.length ? `${words.search_no_addresses} ${regions.join(", ")}. ` : "";
    if (!hits.length) return `${missing}${words.search_none} ${words.search_none_hint}`;
    return missing + (isWeak ? words.search_weak : `${words.search_found} ${count}`);
  };
  const address = (text) => `${root}${data.page}?q=${encodeURIComponent(text.trim())}`;

  // ---- list below the box ----
  const list = make("div", { id: "_hits", role: "listbox" });
  const note = make("p", { class: "note" });
  const topics = make("p", { class: "note", hidden: "" });
  const panel = make("div", { class: "hits", hidden: "" }, note, list, topics);
  let active = -1;
  const options = () => [...list.children];
  const choose = (at) => {
    active = at;
    options().forEach((option, place) => option.setAttribute("aria-selected", place === at));
    const chosen = options()[at];
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  };
  // An on-screen keyboard covers the lower half of the screen: the box moves to the top, and the list ends above the keyboard.
  const MIN_PANEL = 160;
  const isTouch = matchMedia("(pointer: coarse)").matches;
  const fit = () => {
    if (!isTouch || document.activeElement !== field) return;
    form.scrollIntoView({ block: "start" });
    const { height, offsetTop } = visualViewport;
    panel.style.maxBlockSize = `${Math.max(MIN_PANEL, height + offsetTop - panel.getBoundingClientRect().top - 8)}px`;
  };
  const show = (isOpen) => {
    panel.hidden = !isOpen;
    if (isOpen) fit();
    field.setAttribute("aria-expanded", isOpen && list.childElementCount > 0);
    if (!isOpen) choose(-1);
  };
  const showList = (text, answer) => {
    const { hits, isWeak, nearest } = answer;
    const all = hits.map((one, at) => hit(one, { role: "option", id: `_hit-${at}`, tabindex: -1, "aria-selected": false }));
    if (hits.length) {
      const more = make("a", { role: "option", id: "_hit-all", class: "all", tabindex: -1, "aria-selected": false, href: address(text) }, data.words.search_all);
      all.push(more);
    }
    list.replaceChildren(...all);
    list.hidden = !hits.length;
    note.hidden = hits.length > 0 && !isWeak && !answer.regions.length;
    note.textContent = summary(answer);
    topics.hidden = !isWeak;
    if (isWeak && !topics.childElementCount) topics.replaceChildren(data.words.search_topics, ...data.topics.flatMap(([name, path]) => [" ", make("a", { href: root + path }, name)]));
    if (nearest.length) note.append(` ${data.words.search_maybe} `, ...suggestions(nearest));
    show(true);
    announce(summary(answer));
  };
  const suggestions = (words) =>
    words.map((word) => {
      const button = make("button", { type: "button", class: "btn quiet" }, word);
      button.addEventListener("click", () => {
        field.value = word;
        field.focus();
        update();
      });
      return button;
    });

  // ---- page of results ----
  const links = (words, all) =>
    all.length ? [make("h2", {}, words), make("ul", { class: "bullets" }, ...all.map(([label, href, lang]) => make("li", {}, make("a", { href, lang, hreflang: lang }, label))))] : [];
  const heading = document.title;
  const FIRST = 20;
  const showPage = (text, answer) => {
    const everything = one("#_everything");
    page.hidden = !text.trim();
    everything.hidden = !page.hidden;
    document.title = text.trim() ? `${text.trim()} · ${heading}` : heading;
    if (page.hidden) return page.replaceChildren();
    const { hits, isWeak, nearest } = answer;
    const parts = [make("p", { class: "note" }, summary(answer))];
    if (nearest.length) parts.push(make("p", {}, `${data.words.search_maybe} `, ...suggestions(nearest)));
    if (hits.length) parts.push(make("ol", { class: "found", "aria-label": data.words.search_results }, ...hits.map((one) => make("li", {}, hit(one)))));
    if (answer.count > hits.length) {
      const more = make("button", { type: "button", class: "btn quiet" }, data.words.search_all);
      more.addEventListener("click", async () => {
        showPage(text, await finder.find(text, { region: recall("region"), limit: answer.count }));
        page.querySelectorAll(".found a")[hits.length]?.focus();
      });
      parts.push(more);
    }
    const others = data.others.map(([code, name, path]) => [name, `${root}${path}?q=${encodeURIComponent(text.trim())}`, code]);
    if (isWeak) parts.push(...links(data.words.search_topics, data.topics.map(([name, path]) => [name, root + path])));
    if (isWeak) parts.push(...links(data.words.search_other_language, others));
    page.replaceChildren(...parts);
    announce(summary(answer));
  };

  let request = 0;
  const update = async () => {
    if (!finder) return;
    const text = field.value;
    const mine = ++request;
    if (page) {
      history.replaceState(null, "", text.trim() ? `?q=${encodeURIComponent(text.trim())}` : location.pathname);
      for (const link of document.querySelectorAll(".lang a[hreflang]")) link.search = location.search;
    }
    if (!text.trim()) {
      announce("");
      return page ? showPage("") : show(false);
    }
    const answer = await finder.find(text, { region: recall("region"), limit: page ? FIRST : 7 }).catch(() => undefined);
    if (mine !== request || !answer) return; // superseded by newer input, or the network failed
    if (page) showPage(text, answer);
    else showList(text, answer);
    form.dataset.answered = text;
  };
  field.addEventListener("input", update);

  if (page) {
    const asked = new URLSearchParams(location.search).get("q");
    if (asked && !field.value) field.value = asked;
    form.addEventListener("submit", (event) => {
      if (!finder) return;
      event.preventDefault();
      update();
    });
    field.addEventListener("keydown", (event) => {
      const first = one("a", page);
      if (event.key !== "ArrowDown" || !first) return;
      event.preventDefault();
      first.focus();
    });
  } else {
    for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": false, "aria-controls": "_hits", "aria-autocomplete": "list", "aria-haspopup": "listbox" })) field.setAttribute(name, value);
    list.setAttribute("aria-label", one("label", form).textContent);
    form.append(panel);
    field.addEventListener("keydown", (event) => {
      const { length } = options();
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps && length) {
        event.preventDefault();
        if (panel.hidden) show(true);
        // The positions are all options and the box.
        choose(((active + 1 + steps[event.key] + length + 1) % (length + 1)) - 1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        options()[active].click();
      } else if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault(); // the first Escape closes the list, the second clears the box
        show(false);
      }
    });
    field.addEventListener("focus", () => {
      fit();
      if (field.value.trim() && finder) update();
    });
    visualViewport.addEventListener("resize", fit);
    fit(); // the box already has the focus
    form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || show(false));
  }

  early.forEach(receive);
})();
