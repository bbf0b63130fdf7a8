// Keeps the explorer for use offline, once it is open, and tells the program
// when a newer version is there.
//
// The program reads verbatim.newer, a function that takes the newer version,
// and listens to the event "verbatim:newer". It asks verbatim.rest for what is
// not kept yet, and has verbatim.keepRest keep it.
(() => {
"use strict";

const shared = globalThis.verbatim ??= {};
const address = document.currentScript.dataset.offline; // of the service worker, none where there can be none
const workers = navigator.serviceWorker;
if (!address || !workers || window.top !== window) return; // a frame is a guest

// How long after its last look a page that has stayed open looks again for a
// newer version when its reader comes back to it.
const lookAgain = 3600e3; // ms

let asked = false; // the reader has asked for the newer version
let had = Boolean(workers.controller); // this page came from a copy

workers.addEventListener("controllerchange", () => {
  if (asked) location.reload();
  else if (had) offer(() => location.reload()); // another page of this site took it
  had = true;
});
whenStarted(() => register().catch((error) => console.info("Verbatim: not kept for use offline.", error)));

// whenStarted calls f once the corpus is open, or when that has failed: a copy
// that cannot start has to get the chance of a newer one.
function whenStarted(f) {
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntries().some(({ name }) => name === "verbatim:open" || name === "verbatim:stopped")) return;
    observer.disconnect();
    (globalThis.requestIdleCallback ?? setTimeout)(() => f());
  });
  observer.observe({ type: "mark", buffered: true });
}

async function register() {
  shared.noteRequest?.(address); // by the browser: it is in none of its lists
  const registration = await workers.register(address, { updateViaCache: "none" });
  watch(registration);
  if (!had) return;
  const { newer } = await tell(registration.active, "look");
  if (newer) offer(async () => { await tell(registration.active, "forget"); location.reload(); });
}

// watch offers newer versions as they come.
function watch(registration) {
  const waits = () => {
    if (!registration.waiting || !workers.controller) return;
    offer(() => {
      asked = true;
      if (registration.waiting) registration.waiting.postMessage("take"); else location.reload();
    });
  };
  waits();
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => { if (next.state === "installed") waits(); });
  });
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - looked < lookAgain) return;
    looked = Date.now();
    shared.noteRequest?.(address);
    registration.update().catch(() => {}); // offline, or gone
  });
}

function offer(take) {
  shared.newer = take;
  dispatchEvent(new Event("verbatim:newer"));
}

// tell sends a message to a service worker and resolves to its answer.
function tell(worker, message, heard) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { heard?.(data); resolve(data); };
    worker.postMessage(message, [port2]);
  });
}

if (shared.elsewhere) return; // another site's corpus is not kept here

// rest resolves to {files, bytes, kept} of what is kept only when asked for,
// with no files where nothing is of that kind. It never does without a copy.
shared.rest = async () => tell((await workers.ready).active, "rest");

// keepRest keeps it and calls report with {done, total}, and in the end with
// {kept: true} or {failed: why}.
shared.keepRest = async (report) => {
  await navigator.storage?.persist?.();
  await tell((await workers.ready).active, "keep rest", report);
};
})();
