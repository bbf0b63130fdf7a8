// The service worker: it keeps the explorer on this device, so that after one
// visit everything opens with the server gone, and knows when there is a newer
// one.
//
// Before it stands, put there when the site is built, the constant site:
//   version  names this build of the site; the entry page holds it, too
//   files    names of what is kept from the first visit on
//   rest     {list, files, bytes} of what is kept only when the reader asks
//            for it, list being the name of a file with all their names; or null
//
// A copy is whole or not there at all. It belongs to one version; the entry
// page and what it refers to always come from the same. A newer version waits
// until the reader takes it, or until no page of the older is left. Whatever is
// not this site's own, other applications' copies on this origin above all, is
// not touched.
(() => {
"use strict";

const scope = registration.scope; // the address of the site, with its slash
const ours = `verbatim ${scope} `; // how the names of this site's copies begin
const own = ours + site.version;
const files = new Set(site.files);
const lookAddress = new URL("look", scope).href; // under which the reader's choice of light or dark is kept

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(sweep().then(() => clients.claim())));
addEventListener("message", (event) => event.waitUntil(hear(event)));
addEventListener("fetch", (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  if (name === null || request.headers.has("range")) return;
  if (request.mode === "navigate" && request.method === "POST" && name === "share") {
    event.respondWith(share(request));
  } else if (request.method !== "GET") {
    return;
  } else if (request.mode === "navigate" && (name === "index.html" || pageLike(name))) {
    event.respondWith(page(request, name));
    event.waitUntil(sweep());
  } else if (files.has(name) || hashed(name)) {
    event.respondWith(part(event, name));
  }
});

// nameOf returns the name in the site for an address, null if it lies outside.
function nameOf(address) {
  const bare = address.replace(/[?#].*/s, "");
  if (!bare.startsWith(scope)) return null;
  const name = bare.slice(scope.length);
  return name === "" || name.endsWith("/") ? name + "index.html" : name;
}

// addressOf returns the address under which a file is kept: that of a folder
// stands for its page.
function addressOf(name) {
  return new URL(name.replace(/(^|\/)index\.html$/, "$1"), scope).href;
}

// hashed reports whether a name tells the content.
function hashed(name) {
  return /\.[0-9a-f]{16}\./.test(name);
}

// pageLike reports whether a name can be that of a page of this site. What else
// lies below the scope may be another application's.
function pageLike(name) {
  return files.has(name) || /^(article|statement|embed)\/.*\.html$/.test(name);
}

async function install() {
  const before = await caches.has(own); // by a version that was taken back and comes again
  const copy = await caches.open(own);
  try {
    await Promise.all(site.files.map((name) => keep(copy, name)));
  } catch (error) {
    if (!before) await caches.delete(own);
    throw error;
  }
}

// keep puts a file into a copy. What the name vouches for is taken from where
// it is nearest.
async function keep(copy, name) {
  const address = addressOf(name);
  if (hashed(name)) {
    const old = await stored(name);
    if (old) return copy.put(address, old);
  }
  const response = await fetch(address, { cache: hashed(name) ? "default" : "no-cache" });
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
  if (name === "index.html" && !await ofThisVersion(response.clone())) throw new Error("the page is of another version than this worker");
  return copy.put(address, response.redirected ? await direct(response) : response);
}

async function ofThisVersion(response) {
  return (await response.text()).includes(site.version);
}

// direct returns a response as if it had not been redirected: a browser takes
// no other for a page.
async function direct(response) {
  return new Response(await response.blob(), { headers: response.headers });
}

// stored returns the kept file, undefined if there is none. A page of an older
// version that is still open finds its files in the older copy.
async function stored(name) {
  const options = { ignoreSearch: true, ignoreVary: true };
  const found = await (await caches.open(own)).match(addressOf(name), options);
  if (found || !hashed(name)) return found;
  for (const copy of await caches.keys()) {
    if (!copy.startsWith(ours)) continue;
    const old = await (await caches.open(copy)).match(addressOf(name), options);
    if (old) return old;
  }
}

// page answers with a page: with the kept one; or from the network, keeping
// what comes in case that is gone the next time; or else with the view of the
// explorer that shows the same.
async function page(request, name) {
  const listed = files.has(name);
  const kept = await stored(name);
  if (kept && listed) return painted(kept, name);
  try {
    const response = await fetch(request);
    if (response.ok && !listed) await put(name, response.clone());
    return response;
  } catch (error) {
    if (kept) return kept;
    const view = name.match(/^((?:article|statement)\/[^/]+)\/index\.html$/);
    if (view) return Response.redirect(`${scope}#/${view[1]}`);
    throw error;
  }
}

// painted returns a page light or dark, as its reader has chosen: scripts learn
// of that only after the first paint.
async function painted(response, name) {
  if (name.startsWith("embed/")) return response; // the page around decides
  const look = await (await (await caches.open(own)).match(lookAddress))?.text();
  if (look !== "light" && look !== "dark") return response;
  const page = (await response.text()).replace("<html ", `<html data-theme="${look}" `);
  return new Response(page, { headers: response.headers });
}

// part answers with a file that is no page.
async function part(event, name) {
  const kept = await stored(name);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok && response.status === 200 && hashed(name)) event.waitUntil(put(name, response.clone()));
  return response;
}

// put keeps one more file, if there is room.
async function put(name, response) {
  try {
    const copy = await caches.open(own);
    await copy.put(addressOf(name), response.redirected ? await direct(response) : response);
  } catch (error) {
    console.info("Verbatim: not kept for use offline.", name, error);
  }
}

// sweep deletes older copies of this site, once no second page may need them
// and no newer version is on its way.
async function sweep() {
  if (registration.installing || (registration.waiting && registration.active)) return;
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.filter((c) => nameOf(c.url) !== null).length > 1) return;
  for (const copy of await caches.keys()) {
    if (copy.startsWith(ours) && copy !== own) await caches.delete(copy);
  }
}

// share opens the explorer with a text that another application has handed
// over. It travels in the body and ends here: no server hears of it.
async function share(request) {
  const form = await request.formData();
  const text = ["text", "title"].map((name) => String(form.get(name) ?? "").trim()).find((s) => s !== "");
  return Response.redirect(scope + (text ? "#/find?q=" + encodeURIComponent(text) : "#/"), 303);
}

// hear does what a page asks for, and answers through the port that it sent.
async function hear({ data, ports: [port] }) {
  if (data.startsWith("look ")) return (await caches.open(own)).put(lookAddress, new Response(data.slice(5)));
  switch (data) {
    case "take": // this version, now
      return skipWaiting();
    case "look": // whether the entry page is still of this version
      return port.postMessage({ newer: await newerEntry() });
    case "forget": // the copy, so that the network is asked again
      for (const copy of await caches.keys()) {
        if (copy.startsWith(ours)) await caches.delete(copy);
      }
      await registration.unregister();
      return port.postMessage({ done: true });
    case "rest": // is everything kept?
      return port.postMessage({ ...site.rest, kept: !site.rest || Boolean(await stored(allKept)) });
    case "keep rest":
      return keepRest(port).catch((error) => port.postMessage({ failed: String(error) }));
  }
}

// newerEntry reports whether the server has another entry page than that of
// this version and yet no newer worker, which would bring it: without this, a
// site that has given up its worker would be shown as it was for ever.
async function newerEntry() {
  try {
    const response = await fetch(scope, { cache: "no-cache" });
    if (!response.ok || await ofThisVersion(response)) return false;
  } catch {
    return false; // no network, which is what the copy is for
  }
  await registration.update().catch(() => {});
  return !registration.installing && !registration.waiting;
}

// allKept is the name under which it is noted that the rest is kept.
const allKept = "all-kept";

// How many files of the rest are asked for at a time: as many connections as
// browsers have to one host.
const together = 6;

// keepRest keeps what is not kept from the first visit on, and tells the port
// how many files of how many are there.
async function keepRest(port) {
  const copy = await caches.open(own);
  const names = await (await fetch(addressOf(site.rest.list))).json();
  let next = 0, done = 0;
  await Promise.all(Array.from({ length: together }, async () => {
    while (next < names.length) {
      const name = names[next++];
      if (!await copy.match(addressOf(name))) await keep(copy, name);
      port.postMessage({ done: ++done, total: names.length });
    }
  }));
  await copy.put(addressOf(allKept), new Response("yes"));
  port.postMessage({ kept: true });
}

// Pages are told of every request that this worker makes: they count them.
new PerformanceObserver(async (list) => {
  const asked = list.getEntries().map(({ name, startTime, transferSize, decodedBodySize }) =>
    ({ name, at: performance.timeOrigin + startTime, transferSize, decodedBodySize }));
  for (const client of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
    if (nameOf(client.url) !== null) client.postMessage({ asked });
  }
}).observe({ type: "resource" });
})();
