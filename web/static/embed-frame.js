// The script of a page that is shown in a frame: it takes the theme that the
// address or the page around asks for, and says how high it is, in the words of
// verbatim-embed, AMP, Pym and WordPress. It stands in the head and blocks, so
// that the first paint has the right colours, and behind the stylesheet, so that
// the first height is the right one. The page is complete without it.
(() => {
"use strict";

const root = document.documentElement;
const asked = new URLSearchParams(location.search + "&" + location.hash.replace(/^#\??/, ""));
const pym = asked.get("childId"), secret = asked.get("secret"); // by which Pym and WordPress know the frame
const framed = parent !== window;

// How high the explorer is, woken in a frame whose page has set no height.
const awake = 720; // px

function paint(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

// say tells the page around; none of it is a secret, so anybody may hear it.
function say(message) { if (framed) parent.postMessage(message, "*"); }

let said;
function tell(height = Math.ceil(root.getBoundingClientRect().height)) {
  if (height === said || !height) return;
  said = height;
  say({ verbatim: "height", height, title: document.title });
  say({ sentinel: "amp", type: "embed-size", height });
  if (pym) say(["pym", pym, "height", height].join("xPYMx"));
  if (secret) say({ message: "height", value: height, secret });
}

// wake puts the explorer in the place of this page, at the fragment given.
function wake(fragment) {
  tell(Math.max(awake, innerHeight));
  location.replace(explorer(fragment));
}

function explorer(fragment) { return new URL(document.body.dataset.explorer + fragment, document.baseURI).href; }

function prepare() {
  tell();
  if (window.ResizeObserver) new ResizeObserver(() => tell()).observe(root);
  addEventListener("load", () => tell());

  const form = document.querySelector("form");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = form.elements.q.value.trim();
    if (!typed) return form.elements.q.focus();
    const fragment = "#/find?q=" + encodeURIComponent(typed);
    if (event.submitter?.value === "here") wake(fragment);
    else open(explorer(fragment), "_blank", "noopener");
  });
  const view = location.hash.startsWith("#/") ? location.hash : "#/"; // which view to open may stand in the address
  document.querySelector("button[data-wake]")?.addEventListener("click", () => wake(view));
  if (view !== "#/") for (const link of document.querySelectorAll("a[data-view]")) link.href = explorer(view);

  // WordPress opens no windows from a frame: it goes where it is told itself.
  if (secret) document.addEventListener("click", (event) => {
    const link = event.target.closest("a[target]");
    if (!link) return;
    event.preventDefault();
    say({ message: "link", value: link.href, secret });
  });
}

paint(asked.get("theme"));
addEventListener("message", ({ source, data }) => {
  if (source !== parent || !framed) return;
  if (data?.verbatim === "theme") paint(data.theme);
});
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", prepare);
else prepare();
})();
