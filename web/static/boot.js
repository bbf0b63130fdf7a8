// The page's first script: it fetches and compiles the program, once, while
// the shell is already to be seen; starts the worker that holds the corpus;
// and hands the page over to the program.
//
// Before it stand, put there when the site is built, the function goRuntime, the
// wasm_exec.js of the Go toolchain that compiled the program, and the function
// inHalves (rest.js). They run in the page and, as text, in the worker, which is
// made from a Blob so that it needs no file of its own and works where
// neighbouring files may not be read.
//
// A corpus other than the one in the program is named by data-corpus: gzipped
// files beside the page. A page that is all in one file holds the program and
// the corpus in elements of its own, in base64, and nothing is fetched. The
// address may name the corpus of another site, ?corpus=ADDRESS, if the page's
// policy lets it be asked.
//
// It shares with the program globalThis.verbatim = {port, worker, failed,
// corpus, files, title, elsewhere} and what the scripts after this one add; with the script that
// opens the reader's own files, which is fetched when it is wanted, {another,
// adopt, files, keptItems, readDraft, draftText}.
(() => {
"use strict";

const script = document.currentScript;
const { wasm, plain, rest, plainRest, size, plainSize } = script.dataset; // addresses of the program's halves, gzipped and not; bytes of the first
const elsewhere = new URLSearchParams(location.search).get("corpus"); // the address of another site's corpus
let corpus; // where it is, once that is known; null if it is in the program

// How long the page may show less than it knows: a number that runs faster
// than this is no news to anybody.
const progressEvery = 100; // ms

// How often a frame looks whether the one that compiles for it is still there:
// what is left while it waits is never told to anybody.
const lookEvery = 500; // ms

let stopped = false; // the reader has been told why
let opener; // loading of the script that opens the reader's own files

// A Complaint is an error whose text is for the reader.
class Complaint extends Error {
  constructor(message, cause) { super(message, { cause }); }
}

try { // before the first paint where the service worker has not seen to it
  const look = localStorage.getItem("verbatim:look");
  if (look) document.documentElement.dataset.theme = look;
} catch { /* storage is refused */ }
markShell();
shimStorage("localStorage");
shimStorage("sessionStorage");
whenParsed(prepareShell);
start().catch(stop);

async function start() {
  const missing = unsupported();
  if (missing) throw new Complaint("This browser is too old for Verbatim: it lacks " + missing + ". A current version of any browser will do.");
  const shared = globalThis.verbatim = { title: document.title, elsewhere };
  const program = shared.program = { address: new URL(wasm ?? "", document.baseURI).href };
  const others = neighbours(); // that were here before: none of them waits for this one
  program.opening = half("opening", wasm, plain, others);
  program.rest = program.opening.then(() => half("rest", rest, plainRest, others));
  program.rest.catch(() => {}); // told where it is waited for
  const named = elsewhere ? corpusElsewhere(shared) : corpusOf(script.dataset);
  const kept = elsewhere ? undefined : keptFiles(), dressed = dress();
  const worker = startWorker();
  if (worker) adopt(worker);
  goRuntime();
  let module;
  [module, corpus] = await Promise.all([program.opening, named]);
  shared.corpus = corpus && corpusReader(corpus, unzip);
  shared.another = (files) => {
    const next = startWorker();
    next?.begin(module, program.rest, files);
    return next;
  };
  shared.adopt = (next) => {
    adopt(next);
    shared.corrections = decided(shared.files);
    dispatchEvent(new Event("verbatim:corpus"));
  };
  shared.readDraft = (file) => openerLoaded().then(() => shared.draftText(file))
    .then((text) => ({ text }), (error) => ({ error: String(error.message ?? error) }));
  shared.files = await kept;
  shared.corrections = decided(shared.files);
  worker?.begin(module, program.rest, shared.files);
  addEventListener("hashchange", wantFiles);
  addEventListener("dragenter", wantFiles);
  wantFiles();
  await Promise.all([dressed, new Promise(whenParsed)]);
  say("Starting…");
  keepTyped();
  await inHalves(new Go(), module, program.rest, whole);
  throw new Complaint("Verbatim has stopped. Reload the page to start it again.");
}

// unsupported names what this browser lacks, if anything.
function unsupported() {
  if (typeof WebAssembly !== "object") return "WebAssembly";
  if (typeof BigInt64Array !== "function") return "64-bit numbers";
  if (typeof TextDecoder !== "function") return "TextDecoder";
  if ((script.dataset.corpus !== undefined || elsewhere || wasm === undefined) && typeof DecompressionStream !== "function") return "DecompressionStream";
  return "";
}

// half resolves to a half of the program, compiled. Of several frames of this site in one
// page the first compiles it, and the others take it from there: frames of one
// origin and one page may reach into each other, and only they. A worker that
// would serve several pages could not hand a compiled program out: it is another
// agent. So two pages share no more than the download, and so do frames that are
// in no document's tree but in a closed shadow, or that have no origin.
async function half(name, zipped, plain, others) {
  for (const other of others) {
    const module = await taken(other, name);
    if (module) {
      if (zipped === wasm) fetch(wasm).then((response) => response.body.cancel()).catch(() => {}); // the page has preloaded it
      return module;
    }
  }
  return compile(zipped, plain, name);
}

// neighbours returns the windows of this site's other frames in the same page
// that have, or are compiling, the same program.
function neighbours() {
  const found = [];
  for (let i = 0; wasm !== undefined && window !== parent && i < parent.length; i++) {
    try {
      const other = parent[i];
      if (other !== window && other.verbatim?.program?.address === new URL(wasm, document.baseURI).href) found.push(other);
    } catch { /* of another origin */ }
  }
  return found;
}

// taken resolves to a half of the program of another window; to nothing if that
// has failed or is gone.
function taken(other, name) {
  const { program } = other.verbatim;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      try {
        if (!other.closed && other.verbatim?.program === program) return;
      } catch { /* it shows something else now */ }
      end();
    }, lookEvery);
    const end = (module) => { clearInterval(timer); resolve(module); };
    program[name].then(end, () => end());
  });
}

// compile resolves to a half of the program, compiled here: from its addresses,
// gzipped and not, or from the element of the page that has its name. The gzipped
// file is preferred: its length is known, and no host has to be told to compress it.
async function compile(zipped, plain, name) {
  if (typeof DecompressionStream === "function" && typeof ReadableStream === "function") {
    try {
      return await compileFrom(zipped, name, true);
    } catch (error) {
      if (error instanceof Complaint) throw error;
      console.info("Verbatim: reading the plain program instead.", error);
    }
  }
  return compileFrom(plain, name, false);
}

async function compileFrom(address, name, unpack) {
  let response;
  try {
    response = address === undefined ? new Response(heldIn(name)[0]) : await fetch(address);
  } catch (error) {
    throw new Complaint("The program could not be fetched. Is the network there? Reload the page to try again.", error);
  }
  if (!response.ok) throw new Complaint(`The program could not be fetched: the server answered ${response.status} for ${address}.`);
  if (!unpack || !response.body) return WebAssembly.compile(await response.arrayBuffer());
  const body = name === "opening" ? response.body.pipeThrough(progress(response.headers)) : response.body;
  const bytes = new Response(await unzip(body), { headers: { "Content-Type": "application/wasm" } });
  if (WebAssembly.compileStreaming) return WebAssembly.compileStreaming(bytes);
  return WebAssembly.compile(await bytes.arrayBuffer());
}

// unzip returns the stream decompressed, unless the browser has done it, because
// the host has declared the file to be compressed on the way, or has sent the
// plain program by brotli in its stead: the first byte tells.
async function unzip(stream) {
  const reader = stream.getReader();
  const { value, done } = await reader.read();
  if (done) throw new Error("the program is empty");
  const whole = new ReadableStream({
    start(controller) { controller.enqueue(value); },
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close(); else controller.enqueue(value);
    },
    cancel(reason) { return reader.cancel(reason); },
  });
  return value[0] === 0x1f ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
}

// progress passes a stream through and says how much of it has come: of the
// bytes as they pass, and of how many on the way. What the browser has unpacked
// counts against the plain program.
function progress(headers) {
  const total = Number(headers.get("content-encoding") ? plainSize : size);
  const sent = Number(headers.get("content-length")) || total;
  let got = 0, said = 0;
  return new TransformStream({
    transform(chunk, controller) {
      got += chunk.byteLength;
      const now = performance.now();
      if (now - said > progressEvery) {
        said = now;
        const share = Math.min(100, Math.floor(100 * got / total));
        say(`Loading the program: ${share} % of ${(sent / 1e6).toFixed(1)} MB`);
      }
      controller.enqueue(chunk);
    },
  });
}

// dress asks for the stylesheet of what the program draws. It resolves when that
// is there or cannot be had: what is said matters more than how it looks.
function dress() {
  const { views } = script.dataset;
  if (!views) return undefined; // it stands in the page
  return new Promise((resolve) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = views;
    sheet.onload = sheet.onerror = resolve;
    document.head.append(sheet);
  });
}

// heldIn returns what the elements of a class hold in base64, as bytes: WebKit
// loads no Blob of a file on disk in its worker.
function heldIn(name) {
  return Array.from(document.querySelectorAll("script." + name), (element) => {
    const bytes = Uint8Array.from(atob(element.textContent), (c) => c.charCodeAt(0));
    element.remove();
    return bytes;
  });
}

// corpusOf returns where the corpus is that the page names: addresses, or what
// the page holds itself; null if it is the one in the program.
function corpusOf({ corpus, corpusSize, wasm }) {
  if (corpus === undefined) return null;
  const parts = wasm === undefined ? heldIn("corpus") : corpus.split(" ").map((part) => new URL(part, document.baseURI).href);
  return { parts, size: Number(corpusSize) };
}

// corpusElsewhere returns where the corpus is that the address names: a file of
// JSON lines, or the folder of a site, whose corpus.json lists its files.
async function corpusElsewhere(shared) {
  let named;
  try {
    named = new URL(elsewhere, document.baseURI);
  } catch { /* none */ }
  if (!/^https?:$/.test(named?.protocol)) throw new Complaint(`“${elsewhere}” is no address of a corpus.`);
  shared.elsewhere = named.href;
  if (/\.jsonl(\.gz)?$/.test(named.pathname)) return { parts: ["", "", named.href], size: 0 };
  const folder = named.pathname.replace(/index\.html$/, "").replace(/[^/]$/, "$&/");
  const list = new URL(named.origin + folder + "corpus.json"); // a path may begin with two slashes
  const { title, parts, size } = await listElsewhere(list);
  if (title) document.title = shared.title = title;
  return { parts: parts.map((part) => new URL(part, list).href), size };
}

async function listElsewhere(list) {
  let refused = false;
  const note = (event) => { refused ||= event.blockedURI.startsWith(list.origin); };
  document.addEventListener("securitypolicyviolation", note);
  let response;
  try {
    response = await fetch(list);
  } catch (error) {
    await new Promise((resolve) => { setTimeout(resolve); }); // the event comes after
    throw new Complaint(refused
      ? `This site may not ask ${list.origin} for articles. Whoever builds it can allow that: verbatim build --connect ${list.origin}`
      : `The corpus at ${list} could not be fetched: nobody answers there, or the host lets no other site read it (Access-Control-Allow-Origin).`, error);
  } finally {
    document.removeEventListener("securitypolicyviolation", note);
  }
  if (!response.ok) throw new Complaint(`There is no corpus at ${list}: the server answered ${response.status}.`);
  const { version, title, parts, size } = await response.json().catch(() => null) ?? {};
  if (version !== 1 || !Array.isArray(parts) || !parts.every((part) => typeof part === "string")) {
    throw new Complaint(`What is at ${list} is no list of a corpus, or of a version that is not known here.`);
  }
  return { title: String(title ?? ""), parts, size: Number(size) || 0 };
}

// corpusReader returns the function that reads a corpus: it calls report with
// the bytes that have come and their total, and resolves to the files,
// unzipped. It is passed to the worker as text.
function corpusReader({ parts, size }, unzip) {
  return (report) => {
    let got = 0;
    const count = () => new TransformStream({
      transform(chunk, controller) {
        got += chunk.byteLength;
        report(got, Math.max(got, size));
        controller.enqueue(chunk);
      },
    });
    return Promise.all(parts.map(async (part) => {
      if (part === "") return new Uint8Array(); // nothing was found yet
      const response = typeof part === "string" ? await fetch(part) : new Response(part);
      if (!response.ok) throw new Error(`the server answered ${response.status} for ${part}`);
      const body = await unzip(response.body.pipeThrough(count()));
      return new Uint8Array(await new Response(body).arrayBuffer());
    }));
  };
}

// startWorker starts a worker that waits for the program, and the channel to
// it; null if there can be none. Why it goes, if it goes, is told to failed.
function startWorker() {
  try {
    const source = `${goRuntime}\n${inHalves}\n${unzip}\n${corpusReader}\n(${inWorker})(goRuntime, inHalves, unzip, corpusReader);`;
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(address, { name: "verbatim" });
    const channel = new MessageChannel();
    const started = {
      worker,
      port: channel.port1,
      failed: lost,
      async begin(module, remaining, files) {
        try {
          worker.postMessage({ module, port: channel.port2, corpus, files, corrections: decided(files) }, [channel.port2]);
          worker.postMessage({ rest: await remaining });
        } catch (error) {
          started.failed(error);
        }
      },
    };
    worker.onerror = (event) => started.failed(event.message || "the worker could not start");
    worker.onmessage = ({ data }) => { // requests that it has made, that it is whole, or else its last words
      if (data.asked) globalThis.verbatim.noteAsked?.(data.asked);
      else if (data.waited !== undefined) whole(data.waited);
      else started.failed(data);
    };
    return started;
  } catch (error) {
    lost(error);
    return null;
  }
}

// whole marks that the page's program, or the worker's, has its second half, with
// how long it had waited for it, in ms.
function whole(waited) {
  performance.mark("verbatim:whole", { detail: { waited } });
}

// lost leaves in verbatim.failed for the program why the worker is gone; it then
// does the work in the page.
function lost(why) {
  const shared = globalThis.verbatim;
  shared.failed ??= String(why);
  shared.onfailed?.(shared.failed);
}

// adopt makes a worker the one that the program asks, and ends the one before.
function adopt(next) {
  const shared = globalThis.verbatim;
  shared.worker?.terminate();
  delete shared.failed;
  next.failed = lost;
  shared.worker = next.worker;
  shared.port = next.port;
}

// wantFiles fetches the script that opens the reader's own files, where these
// are asked for or dragged in.
function wantFiles(event) {
  if (!/^#\/(corpus|check)/.test(location.hash) && event?.type !== "dragenter") return;
  openerLoaded().catch((error) => console.error("Verbatim: own files cannot be opened.", error));
}

function openerLoaded() {
  return opener ??= new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.onload = resolve;
    element.onerror = () => reject(new Error("its script could not be fetched"));
    if (script.dataset.open) element.src = script.dataset.open;
    else element.textContent = document.querySelector("script.open").textContent;
    document.head.append(element);
    if (!script.dataset.open) resolve();
  });
}

// keptFiles resolves to the reader's own files that are kept on this device for
// this page, undefined if there are none.
async function keptFiles() {
  try {
    if (localStorage.getItem("verbatim:" + new URL("./", document.baseURI).pathname) === null) return undefined;
    await openerLoaded();
    return await globalThis.verbatim.keptItems();
  } catch (error) {
    console.error("Verbatim: what is kept cannot be opened.", error);
    return undefined;
  }
}

// decided returns the corrections that are kept on this device for the articles
// of this page, the file as text; nothing for the reader's own files. The
// program keeps them, by the same name.
function decided(files) {
  return files ? undefined : localStorage.getItem("verbatim:corrections:" + location.pathname + location.search) ?? undefined;
}

// inWorker is the worker's script. It is passed on as text and sees nothing of
// what stands around it here.
function inWorker(goRuntime, inHalves, unzip, corpusReader) {
  goRuntime();
  new PerformanceObserver((list) => postMessage({
    asked: list.getEntries().map(({ name, startTime, transferSize, decodedBodySize }) =>
      ({ name, at: performance.timeOrigin + startTime, transferSize, decodedBodySize })),
  })).observe({ type: "resource", buffered: true });
  onmessage = async ({ data }) => {
    const rest = new Promise((resolve) => { onmessage = ({ data }) => resolve(data.rest); });
    globalThis.verbatim = { port: data.port, files: data.files, corrections: data.corrections, corpus: data.corpus && corpusReader(data.corpus, unzip) };
    try {
      await inHalves(new Go(), data.module, rest, (waited) => postMessage({ waited }));
      postMessage("the program in the worker has ended");
    } catch (error) {
      postMessage(String(error));
    }
  };
}

// stop says what went wrong, where the reader looks.
function stop(error) {
  stopped = true;
  performance.mark("verbatim:stopped");
  console.error(error);
  whenParsed(() => {
    const text = error instanceof Complaint ? error.message : `Verbatim could not start: ${error}. Reload the page to try again.`;
    const line = document.getElementById("boot-status");
    if (line) {
      line.setAttribute("role", "alert");
      line.textContent = text;
      document.getElementById("shell")?.classList.add("stopped");
      return;
    }
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.className = "stopped";
    note.textContent = text;
    document.body.append(note);
  });
}

// say puts text where the shell tells what is happening.
function say(text) {
  const line = document.getElementById("boot-status");
  if (line && !stopped) line.textContent = text;
}

function whenParsed(f) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => f(), { once: true });
  else f();
}

// markShell sets the mark verbatim:shell to when the shell was painted.
function markShell() {
  const mark = (startTime) => performance.mark("verbatim:shell", { startTime });
  try {
    new PerformanceObserver((list, observer) => {
      for (const entry of list.getEntriesByName("first-contentful-paint")) {
        observer.disconnect();
        mark(entry.startTime);
      }
    }).observe({ type: "paint", buffered: true });
    if (PerformanceObserver.supportedEntryTypes?.includes("paint")) return;
  } catch { /* told by the next frame instead */ }
  requestAnimationFrame(() => setTimeout(() => mark(performance.now())));
}

// shimStorage puts a storage that forgets in the place of one that is refused,
// as in a frame of another site: the program would not start without.
function shimStorage(name) {
  try {
    if (window[name]) return;
  } catch { /* refused */ }
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, value) => { kept.set(String(key), String(value)); },
    removeItem: (key) => { kept.delete(String(key)); },
    clear: () => kept.clear(),
    key: (i) => [...kept.keys()][i] ?? null,
    get length() { return kept.size; },
  };
  Object.defineProperty(window, name, { value: storage, configurable: true });
}

// prepareShell makes the shell name the view that the address asks for and
// keeps its links and its field from being dead ends until the program is there.
function prepareShell() {
  const shell = document.getElementById("shell");
  if (!shell) return;
  nameView();
  addEventListener("hashchange", nameView);
  shell.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main")?.focus();
  });
  shell.querySelector("form")?.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = shell.querySelector("input[type=search]").value.trim();
    if (typed) location.hash = "#/find?q=" + encodeURIComponent(typed);
  });
}

// partOf says under which link of the shell a view of one thing stands.
function partOf(view) {
  return { "": "timeline", statement: "statements", article: "articles", speaker: "speakers" }[view] ?? view;
}

function nameView() {
  const shell = document.getElementById("shell");
  if (!shell) return;
  const title = shell.querySelector("h1");
  const view = partOf(location.hash.split(/[/?]/)[1] ?? "");
  for (const link of shell.querySelectorAll("nav a")) {
    const here = link.getAttribute("href") === "#/" + view;
    if (here) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
    if (here) title.textContent = link.textContent;
  }
  if (view === "find") title.textContent = "Find a quotation";
}

// keepTyped carries what was typed into the shell's field over to the field
// that the program puts in its place.
function keepTyped() {
  const shell = document.getElementById("shell");
  const old = shell?.querySelector("input[type=search]");
  if (!old) return;
  const observer = new MutationObserver(() => {
    if (shell.isConnected) return;
    observer.disconnect();
    const field = document.querySelector("input[type=search]");
    if (!field || !old.value || field.value) return;
    field.value = old.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (focused) field.focus();
  });
  let focused = document.activeElement === old;
  old.addEventListener("focus", () => { focused = true; });
  old.addEventListener("blur", () => { if (shell.isConnected) focused = false; });
  observer.observe(document.body, { childList: true });
}
})();
