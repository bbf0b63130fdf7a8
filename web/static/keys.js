// The keys that work everywhere, and the dialog that lists them and lets its
// reader choose how the explorer looks:
//
//   /           to the field that finds a quotation
//   ?           the dialog
//   g and a letter   to a view
//   j k ↓ ↑     from row to row
//   n p         to the next quotation of an article or draft, or back to the one before
//
// Keys that are characters can be switched off (WCAG 2.1.4). Both choices are
// kept on this device. The dialog is opened by verbatim.showKeys, too.
(() => {
"use strict";

const shared = globalThis.verbatim ??= {};
const root = document.documentElement;

// Under which names the choices are kept.
const keptKeys = "verbatim:keys", keptLook = "verbatim:look";

// How long a letter may come after "g".
const chord = 1500; // ms

// The views by their letter, as the navigation names them.
const views = { t: "timeline", s: "statements", q: "quotations", a: "articles", p: "speakers", f: "search", k: "check", c: "corpus" };

const told = [
  ["/", "find a quotation"],
  ["j k ↓ ↑", "next row, row before"],
  ["n p", "next quotation of an article or draft, quotation before"],
  ["a x e", "of the selected quotation: the speaker is right, is wrong, is another"],
  ["u", "undo the last correction"],
  ["Enter", "open what has the focus"],
  ["Esc", "close, or empty the field"],
  ["?", "this list"],
];

let awaited = 0; // until when a letter is that of a view
let dialog;

const stored = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
const store = (name, value) => { try { if (value) localStorage.setItem(name, value); else localStorage.removeItem(name); } catch { /* refused: for this page alone */ } };

let off = stored(keptKeys) === "off";

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog?.open) return;
  if (!target.closest) return;
  // A field in the dialog has the focus for a moment after that is closed.
  if (target.closest("input, textarea, select, [contenteditable]") && !target.closest("dialog:not([open])")) return;
  if (key === "ArrowDown" || key === "ArrowUp") return move(event, ".row-link", key === "ArrowDown" ? 1 : -1, false);
  if (off) return;
  if (event.timeStamp < awaited) {
    awaited = 0;
    if (!views[key]) return;
    event.preventDefault();
    document.querySelector(`nav a[href$="#/${views[key]}"]`)?.click();
    return;
  }
  switch (key) {
    case "/": return find(event);
    case "?": return show(event);
    case "g": awaited = event.timeStamp + chord; return;
    case "a": case "x": case "e": return decide(event, key);
    case "u": return undo(event);
    case "j": return move(event, ".row-link", 1, true);
    case "k": return move(event, ".row-link", -1, false);
    case "n": return move(event, ".q, .dq", 1, true);
    case "p": return move(event, ".q, .dq", -1, true);
  }
});

// decide presses what decides about the selected quotation, or goes to the field
// that says who spoke.
function decide(event, key) {
  const e = document.querySelector(`main .note.selected [data-decide=${key}]`);
  if (!e) return;
  event.preventDefault();
  if (key === "e") { e.focus(); e.select(); } else e.click();
}

function undo(event) {
  event.preventDefault();
  dispatchEvent(new Event("verbatim:undo"));
}

function find(event) {
  const field = document.querySelector("[name=q]");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

// move carries the focus by step to another of the elements that selector
// finds, from the selected one where none has it. Enter says that it may come
// from elsewhere.
function move(event, selector, step, enter) {
  const all = Array.from(document.querySelectorAll("main :is(" + selector + ")")).filter((e) => e.getClientRects().length > 0);
  const link = (e) => e.getAttribute("href");
  let at = all.indexOf(event.target);
  if (at < 0) at = all.findIndex((e) => e.classList.contains("selected") && enter);
  if (at < 0 && (!enter || all.length === 0)) return;
  const from = at < 0 ? null : link(all[at]);
  let to = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  while (selector !== ".row-link" && all[to] && link(all[to]) === from) to += step; // a quotation may be in pieces
  if (!all[to]) return beyond(event, all[at], step);
  event.preventDefault();
  all[to].focus({ preventScroll: true });
  all[to].scrollIntoView({ block: selector === ".row-link" ? "nearest" : "center" });
}

// beyond goes from the last row that is drawn of a long table to the one after
// it, by step, once that is drawn too: rows are fetched as the page is scrolled.
function beyond(event, last, step) {
  const row = last?.closest(".windowed tr[aria-rowindex]");
  const index = Number(row?.getAttribute("aria-rowindex")) + step;
  if (!row || index <= 1 || index > Number(row.closest("table").getAttribute("aria-rowcount"))) return;
  event.preventDefault();
  const table = row.closest(".windowed");
  const observer = new MutationObserver(() => {
    const next = table.querySelector(`tr[aria-rowindex="${index}"] .row-link`);
    if (next) {
      observer.disconnect();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
  });
  observer.observe(table, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-rowindex"] });
  addEventListener("keydown", () => observer.disconnect(), { once: true, capture: true }); // somebody has gone elsewhere
  scrollBy(0, step * row.offsetHeight);
}

function show(event) {
  event?.preventDefault();
  dialog ??= build();
  dialog.showModal();
}
shared.showKeys = show;

// element returns an element with properties, and what stands in it.
function element(name, properties, ...content) {
  const e = Object.assign(document.createElement(name), properties);
  e.append(...content);
  return e;
}

function build() {
  const line = (keys, what) => element("div", {}, element("dt", {}, ...keys.split(" ").flatMap((k) => [element("kbd", {}, k), " "])), element("dd", {}, what));
  const names = Object.fromEntries(Array.from(document.querySelectorAll("nav.views a"), (a) => [a.getAttribute("href").split("#/")[1], a.textContent]));
  const single = element("input", { type: "checkbox", checked: !off });
  single.addEventListener("change", () => store(keptKeys, (off = !single.checked) ? "off" : ""));
  const looks = [["", "as the system"], ["light", "light"], ["dark", "dark"]].map(([value, name]) => {
    const radio = element("input", { type: "radio", name: "look", value, checked: (stored(keptLook) ?? "") === value });
    radio.addEventListener("change", () => look(value));
    return element("label", {}, radio, " " + name);
  });
  const close = element("button", { type: "button", className: "primary" }, "Close");
  const made = element("dialog", { className: "keys-dialog" },
    element("h2", { id: "keys-title" }, "Look and keys"),
    element("fieldset", {}, element("legend", {}, "Look"), ...looks),
    element("label", { className: "single" }, single, " Use single keys"),
    element("dl", {}, ...told.map(([keys, what]) => line(keys, what)),
      ...Object.entries(views).map(([letter, view]) => line("g " + letter, names[view] ?? view))),
    element("p", {}, close));
  made.setAttribute("aria-labelledby", "keys-title");
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => { if (event.target === made) made.close(); }); // beside it
  document.body.append(made);
  return made;
}

// look paints the page light or dark, or as the system prefers. The service
// worker is told, so that the next page comes as chosen.
function look(value) {
  store(keptLook, value);
  if (value) root.dataset.theme = value; else delete root.dataset.theme;
  tellWorker(value);
}

function tellWorker(value) {
  navigator.serviceWorker?.controller?.postMessage("look " + value, [new MessageChannel().port2]);
}

const chosen = stored(keptLook);
if (chosen) tellWorker(chosen); // a newer copy does not know
})();
