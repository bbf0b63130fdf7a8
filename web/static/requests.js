// The ledger of requests: what this page and its service worker have asked the
// network for since it was opened. It shows that nothing is told to anybody: once
// the articles are open, only parts of the program are asked for, each by the
// view that needs it first.
//
// The program calls verbatim.listRequests and listens to the event
// "verbatim:requests". Requests of the workers are told by these.
(() => {
"use strict";

const shared = globalThis.verbatim ??= {};

// A request is {copy, name, at, bytes}: at in ms since the start of the page;
// bytes on the wire, 0 where they are not known; copy says that the service
// worker asks, to have and renew its copy for use offline.
const requests = [];

watch("navigation");
watch("resource");
navigator.serviceWorker?.addEventListener("message", ({ data }) => {
  if (Array.isArray(data?.asked)) note(true, data.asked);
});
navigator.serviceWorker?.startMessages();

// noteAsked is for what the worker that computes tells of its requests: the
// parts of a corpus, while that opens.
shared.noteAsked = (asked) => note(false, asked);

// listRequests returns the requests so far, each with the number of its why:
// 0 until the corpus was open, 1 later, 2 for the copy.
shared.listRequests = () => {
  const open = performance.getEntriesByName("verbatim:open")[0]?.startTime ?? Infinity;
  return requests.map((r) => ({ ...r, why: r.copy ? 2 : r.at > open ? 1 : 0 })).sort((a, b) => a.at - b.at);
};

// noteRequest is for requests that no list of the browser's shows.
shared.noteRequest = (name) => add({ copy: true, name, at: performance.now(), bytes: 0 });

// note adds those of the entries that were requests to the network, each once:
// some browsers tell of the page itself twice.
function note(copy, entries) {
  for (const entry of entries) {
    if (!/^https?:/.test(entry.name) || answeredHere(entry)) continue;
    const at = entry.at === undefined ? entry.startTime : entry.at - performance.timeOrigin;
    const name = short(entry.name);
    if (!requests.some((r) => r.name === name && r.at === at)) add({ copy, name, at, bytes: entry.transferSize });
  }
}

// answeredHere reports whether a request was answered on this device: by the
// browser's cache or by the service worker, whose own requests are told by it.
function answeredHere({ transferSize, decodedBodySize }) {
  return transferSize === 0 && decodedBodySize > 0;
}

function add(request) {
  requests.push(request);
  dispatchEvent(new Event("verbatim:requests"));
}

// short is an address as seen from the site, without the fragment, which no
// server hears of.
function short(address) {
  const base = new URL("./", document.baseURI).href;
  const asked = address.replace(/#.*/s, "");
  return asked.startsWith(base) ? asked.slice(base.length) || "./" : asked;
}

function watch(type) {
  try {
    new PerformanceObserver((list) => note(false, list.getEntries())).observe({ type, buffered: true });
  } catch { /* an old browser counts only what it can */ }
}
})();
