// Opens the reader's own files. The page asks for this script when the view of
// the corpus is shown, when files are dragged over it, or when files are kept on
// this device; whoever reads the articles of the page only never fetches it.
//
// It defines the element verbatim-files, which offers to open files, a folder or
// pasted text. What is text already (.txt .md .jsonl .json .csv) goes to the
// program in a new worker as it is; pages, Word files, books, feeds and archives
// are first turned into documents here, by what the browser has for it. Nothing
// of them runs: a parsed document is inert, loads nothing, has no window.
// Nothing is fetched, sent or written into the address. The worker before stays
// in charge until the new one has opened everything.
//
// An item is what is handed to the worker: {name, blob, as} to be read by the
// ending as, or the name's own; or {name, reason} for what cannot be read; and
// the file that it is of. Each file gives one at least, so that all can be
// accounted for.
(() => {
"use strict";

const shared = globalThis.verbatim;

// Limits. They are those of the command line.
const mostBytes = 128 * 2 ** 20; // of a file: a parsed page takes ten times its bytes
const mostUnpacked = 2 ** 30;    // of an archive's members
const mostRatio = 200;           // how much larger an archive may become: text is packed 3 to 10 times,
const ratioFrom = 8 * 2 ** 20;   // once it has these bytes
const leastChapter = 200;        // characters of a part of a book that is no ornament

const plainKinds = [".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"];
const readers = {
  ".html": readPage, ".htm": readPage, ".xhtml": readPage, ".docx": readWord, ".epub": readBook,
  ".xml": readFeed, ".rss": readFeed, ".atom": readFeed, ".zip": readArchive,
};
const accepted = [...plainKinds, ...Object.keys(readers)];
const words = {
  title: "Your own articles",
  promise: "They are read by the program in this browser. Nothing is sent anywhere, and nothing is stored unless you have it kept.",
  files: "Open files", folder: "Open a folder", paste: "Paste text", drop: "or drop them anywhere on this page",
  kinds: "Text, Markdown, web pages, Word, EPUB, RSS and Atom, JSON, CSV, and ZIP archives of these.",
  keep: "Keep on this device", forget: "Forget what is kept", back: "Back to the articles this page came with", kept: "Open what is kept",
  again: "Open yours again", rekeep: "Keep them after all",
  pasted: "Text to open", read: "Open this text", stop: "Stop", release: "Drop to open",
  stopped: "Stopped. Nothing was changed.", closed: "The files are closed.", forgotten: "Nothing is kept on this device any more.",
  saved: "Kept on this device. They open again with this page.",
  noWorker: "This browser starts no worker here, which opening files needs.",
  nothing: "There is no file in it.",
};

// ---- What is open -------------------------------------------------------

let current = shared.files ?? null; // the items that are open, null for the page's own articles
let closed = null;                  // those that were open before, until the page is left
let forgotten = null;               // those that were kept
let opening = null;                 // {worker, abort} while files are being opened

// open opens a list of files.
async function open(list) {
  if (opening) stop();
  const run = opening = { stopped: false };
  try {
    list = list.filter(({ name }) => !/(^|\/)(\.|__MACOSX\/)/.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (!list.length) return say(words.nothing, true);
    const items = [];
    for (const [i, { name, blob }] of list.entries()) {
      progress("Reading files", i, list.length);
      for (const item of await itemsOf(name, blob)) items.push({ ...item, of: name });
      if (run.stopped) return;
    }
    await hand(items, run);
    if (run.stopped) return;
    if (keepBox()?.checked) await keep(items);
  } catch (error) {
    if (!run.stopped) say(String(error.message ?? error), true);
  } finally {
    if (opening === run) {
      opening = null;
      refresh();
    }
  }
}

// hand gives items to a new worker, or none for the page's own articles, and
// lets it take over when it has opened them.
async function hand(items, run) {
  const next = shared.another(items);
  if (!next) throw new Error(words.noWorker);
  run.worker = next.worker;
  await new Promise((resolve, reject) => {
    next.failed = reject;
    run.abort = resolve;
    next.port.onmessage = ({ data }) => {
      if (run.stopped) return; // what was on its way
      const { id, progress: p, error, done } = JSON.parse(data);
      if (id !== 1) return;
      if (p) progress(p.stage, p.done, p.total, p.unit);
      if (error) reject(new Error(error));
      else if (done) resolve();
    };
    next.port.postMessage(JSON.stringify({ id: 1, do: "open" }));
  }).catch((error) => {
    next.worker.terminate();
    throw error;
  });
  if (run.stopped) return;
  next.port.onmessage = null;
  closed = items ? null : current;
  current = items ?? null;
  shared.files = current;
  if (location.hash !== "#/corpus") location.hash = "#/corpus";
  shared.adopt(next);
  say("");
}

function stop() {
  const run = opening;
  if (!run) return;
  opening = null;
  run.stopped = true;
  run.worker?.terminate();
  run.abort?.();
  say(words.stopped);
  refresh();
}

// change lets the page show other items, or its own articles again.
async function change(items, what) {
  const run = opening = { stopped: false };
  for (const view of views) view.box.focus(); // the button that was used is gone when this is done
  refresh();
  try {
    await hand(await items, run);
    if (!run.stopped) say(what);
  } catch (error) {
    if (!run.stopped) say(String(error.message ?? error), true);
  } finally {
    if (opening === run) {
      opening = null;
      refresh();
    }
  }
}

const back = () => change(undefined, words.closed);
const again = () => change(closed, "");
const openKept = () => change(store("readonly", (all) => all.getAll()), "");

// ---- What is kept -------------------------------------------------------

// The name under which this site, of the several that may share its origin,
// notes that it keeps files, and keeps them.
const place = "verbatim:" + new URL("./", document.baseURI).pathname;

function isKept() {
  try { return localStorage.getItem(place) !== null; } catch { return false; }
}

function store(mode, ask) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(place, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("items", { autoIncrement: true });
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result, change = database.transaction("items", mode);
      const answer = ask(change.objectStore("items"));
      change.oncomplete = () => { database.close(); resolve(answer.result); };
      change.onabort = change.onerror = () => { database.close(); reject(change.error); };
    };
  });
}

async function keep(items) {
  try {
    await store("readwrite", (all) => {
      const cleared = all.clear();
      for (const item of items) all.add(item);
      return cleared;
    });
    localStorage.setItem(place, "1");
    forgotten = null;
    say(words.saved);
  } catch (error) {
    say(`They could not be kept: ${error?.message ?? error}`, true);
  }
  refresh();
}

async function forget() {
  forgotten = current ?? await store("readonly", (all) => all.getAll()).catch(() => null);
  localStorage.removeItem(place);
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase(place);
    request.onsuccess = request.onerror = request.onblocked = done;
  });
  say(words.forgotten);
  refresh();
  for (const view of views) (view.rekeeping.hidden ? view.box : view.rekeeping).focus();
}

// keptItems resolves to the items that are kept.
shared.keptItems = async () => (current = await store("readonly", (all) => all.getAll()));

// ---- Files to items -----------------------------------------------------

function ending(name) {
  return (/\.[^./\\]*$/.exec(name)?.[0] ?? "").toLowerCase();
}

async function itemsOf(name, blob, nested) {
  const kind = ending(name);
  const refuse = (reason) => [{ name, reason }];
  if (kind === ".pdf") return refuse("PDF files are not read in the browser; the command verbatim reads them");
  if (kind === ".zip" && nested) return refuse("an archive within an archive is not read; unpack it first");
  if (!accepted.includes(kind)) return refuse("this kind of file is not read; those that are end in " + accepted.join(", "));
  if (blob.size > mostBytes) return refuse(`it has ${blob.size >> 20} MB; files of up to ${mostBytes >> 20} MB are read`);
  if (!readers[kind]) return [{ name, blob }];
  try {
    const items = await readers[kind](name, blob);
    return items.length ? items : refuse("there is no text in it");
  } catch (error) {
    return refuse(String(error.message ?? error));
  }
}

// itemOf returns the item of documents that were read from one file.
function itemOf(name, records) {
  return { name, as: ".jsonl", blob: new Blob(records.map((r) => JSON.stringify(r) + "\n")) };
}

// Elements that begin and end a paragraph, and those whose text is not read.
const blockTags = "p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,figure,figcaption,table,tr,pre,dl,dt,dd,hr,section,article,header,footer,main,aside,address";
const unread = "script,style,noscript,template,svg,math,iframe,object,button,select,textarea,audio,video,canvas,nav,del,s,[hidden],[aria-hidden=true]";

// What a page calls that which is not the article: always, and where it has
// little prose. Paywalls and advertisements give their names to what they frame.
const furniture = /\b(banner|breadcrumbs?|comments?|cookie\w*|footer|menu|most (read|popular)|nav\w*|newsletter|promo\w*|recommend\w*|related\w*|sidebar|sponsor\w*)\b/i;
const perhaps = /\b(ad|ads|advert\w*|paywall|popup|rail|share|sharing|social|subscri\w*|tags|toolbar|widget)\b/i;
const littleProse = 200; // characters that are not in links

function squeeze(s) {
  return s.replace(/[\u00ad\u200b\ufeff]/g, "").replace(/\s+/g, " ").trim();
}

// paragraphs returns those below an element. The sign for the end of a
// paragraph stands for it while white space means nothing.
function paragraphs(root) {
  const end = "\u2029";
  for (const e of root.querySelectorAll("q")) { e.prepend("“"); e.append("”"); }
  for (const e of root.querySelectorAll("td,th")) e.before(" ");
  for (const e of root.querySelectorAll("br")) {
    const again = e.nextSibling?.nodeType === 3 && !e.nextSibling.data.trim() ? e.nextSibling.nextSibling : e.nextSibling;
    e.before(again?.nodeName.toLowerCase() === "br" ? end : " ");
  }
  for (const e of root.querySelectorAll(blockTags)) { e.before(end); e.after(end); }
  return root.textContent.split(end).map(squeeze).filter(Boolean);
}

// prose returns the characters below an element that are not in links, less as
// many as are.
function prose(e) {
  let linked = 0;
  for (const a of e.querySelectorAll("a")) linked += a.textContent.length;
  return Math.max(0, e.textContent.trim().length - 2 * linked);
}

// mainOf returns the element that holds the article: what the page marks as it,
// else the one with the most text in paragraphs that are not links.
function mainOf(page) {
  const body = page.body ?? page.documentElement;
  for (const e of page.querySelectorAll(unread)) e.remove();
  const all = body.textContent.length;
  for (const e of body.querySelectorAll("aside,footer,form,div,section,ul,ol,table,figure,dl,header")) {
    const says = `${e.getAttribute("class") ?? ""} ${e.id} ${e.getAttribute("role") ?? ""}`.replace(/[_-]+|(?<=[a-z])(?=[A-Z])/g, " ");
    const apart = /^(aside|footer|form)$/.test(e.localName) || furniture.test(says) || perhaps.test(says) && prose(e) < littleProse;
    if (apart && e.textContent.length < all / 2 && !e.querySelector("h1")) e.remove();
  }
  const scores = new Map();
  for (const p of body.querySelectorAll("p,blockquote,li,h2,h3,pre")) {
    const score = prose(p);
    for (let [e, share] = [p.parentElement, 1]; e && share > 0.2; e = e.parentElement, share /= 2) scores.set(e, (scores.get(e) ?? 0) + score * share);
  }
  const best = (list) => [...list].reduce((a, b) => ((scores.get(b) ?? 0) > (scores.get(a) ?? 0) ? b : a), undefined);
  for (const marked of ["[itemprop~=articleBody]", "article", "main,[role=main]"]) {
    const found = [...page.querySelectorAll(marked)].sort((a, b) => b.textContent.length - a.textContent.length)[0];
    if (found && found.textContent.trim().length > body.textContent.trim().length / 3) return found;
  }
  return best(scores.keys()) ?? body;
}

// aboutOf returns what a page says of itself.
function aboutOf(page) {
  const meta = (...names) => names.map((n) => page.querySelector(`meta[property="${n}" i],meta[name="${n}" i],meta[itemprop="${n}" i]`)?.content).find(Boolean);
  let ld = {};
  for (const script of page.querySelectorAll('script[type^="application/ld+json"]')) {
    try {
      const value = JSON.parse(script.textContent);
      ld = [value["@graph"] ?? value].flat().find((o) => /Article|Posting|Report/.test([o?.["@type"]].flat().join(" "))) ?? ld;
    } catch { /* it says nothing */ }
  }
  const named = (v) => [v ?? []].flat().map((x) => (typeof x === "string" ? x : x?.name ?? "")).filter(Boolean).join(", ");
  const link = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta("og:url") ?? "";
  const times = [...page.querySelectorAll("time[datetime]")];
  const time = times.find((t) => /publish|pubdate/i.test(t.className + t.getAttribute("itemprop") + t.hasAttribute("pubdate"))) ?? times[0];
  const published = ld.datePublished ?? meta("article:published_time", "datePublished", "parsely-pub-date", "pubdate", "dc.date", "date") ?? time?.getAttribute("datetime") ?? "";
  return {
    title: squeeze(ld.headline ?? meta("og:title", "twitter:title") ?? page.querySelector("h1")?.textContent ?? page.title ?? ""),
    source: squeeze(named(ld.publisher) || (meta("og:site_name", "application-name") ?? "")),
    author: squeeze(named(ld.author) || (meta("author", "byl", "dc.creator") ?? "")).replace(/^By /, ""),
    date: day(String(published)),
    url: /^https?:\/\//.test(link) ? link : "",
  };
}

// day returns the day of a date of metadata, as its writer counted it.
function day(s) {
  s = squeeze(s);
  const iso = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(s);
  if (iso) return iso[0];
  const rfc = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/.exec(s);
  const month = rfc && "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(rfc[2]) / 3 + 1;
  return month >= 1 ? `${rfc[3]}-${String(month).padStart(2, "0")}-${rfc[1].padStart(2, "0")}` : s;
}

// textOf joins paragraphs below the title.
function textOf(title, list) {
  const plain = (s) => s.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, "-");
  if (title && list.length && !plain(list[0]).startsWith(plain(title))) list = [title, ...list];
  return list.join("\n\n");
}

// decoded returns the text of a page or feed in the encoding that its byte order
// mark or its declaration tells, else UTF-8, else Windows-1252.
async function decoded(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const mark = head.startsWith("ÿþ") ? "utf-16le" : head.startsWith("þÿ") ? "utf-16be" : "";
  const label = mark || /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] || "utf-8";
  for (const [name, fatal] of [[label, true], ["utf-8", true], ["windows-1252", false]]) {
    try { return new TextDecoder(name, { fatal }).decode(bytes); } catch { /* the next */ }
  }
}

async function readPage(name, blob) {
  const page = new DOMParser().parseFromString(await decoded(blob), "text/html");
  const about = aboutOf(page);
  const whole = page.cloneNode(true);
  let list = paragraphs(mainOf(page));
  if (!list.length) {
    for (const e of whole.querySelectorAll(unread)) e.remove();
    list = paragraphs(whole.body);
  }
  const text = textOf(about.title, list);
  return list.length ? [itemOf(name, [{ ...about, text }])] : [];
}

function parseXML(source, what) {
  if (/<!ENTITY/i.test(source)) throw new Error("it declares entities, which can nest until they fill the memory; take the DOCTYPE out");
  const page = new DOMParser().parseFromString(source, "application/xml");
  if (page.querySelector("parsererror")) throw new Error(`${what} is not whole XML`);
  return page;
}

async function readFeed(name, blob) {
  const feed = parseXML(await decoded(blob), "the feed");
  const root = feed.documentElement.localName;
  if (!["rss", "RDF", "feed"].includes(root)) throw new Error("this XML is neither RSS nor Atom");
  const child = (e, ...names) => names.map((n) => [...e.children].find((c) => c.nodeName === n || c.localName === n && !n.includes(":"))).find(Boolean);
  const source = squeeze(child(root === "feed" ? feed.documentElement : child(feed.documentElement, "channel") ?? feed.documentElement, "title")?.textContent ?? "");
  const fragment = (e) => {
    if (!e) return [];
    const html = e.getAttribute("type") === "xhtml" ? new XMLSerializer().serializeToString(e) : e.textContent;
    const plain = root === "feed" && /^(|text)$/.test(e.getAttribute("type") ?? "");
    const page = new DOMParser().parseFromString(plain ? html.replace(/&/g, "&amp;").replace(/</g, "&lt;") : html, "text/html");
    for (const x of page.querySelectorAll(unread)) x.remove();
    return paragraphs(page.body);
  };
  const records = [], items = [];
  let n = 0;
  for (const item of feed.querySelectorAll("item,entry")) {
    n++;
    let list = fragment(child(item, "content:encoded", "encoded", "content"));
    if (!list.length) list = fragment(child(item, "description", "summary"));
    const title = fragment(child(item, "title")).join(" ");
    if (!list.length) {
      items.push({ name, reason: `item ${n} has no text` });
      continue;
    }
    const link = [...item.children].find((c) => c.localName === "link" && (c.getAttribute("rel") ?? "alternate") === "alternate");
    const author = child(item, "dc:creator", "author");
    records.push({
      title, source, text: textOf(title, list), url: link?.getAttribute("href") ?? link?.textContent.trim() ?? "",
      author: squeeze((author && child(author, "name") || author)?.textContent ?? ""),
      date: day(child(item, "pubDate", "published", "dc:date", "date", "updated")?.textContent ?? ""),
    });
  }
  return records.length ? [itemOf(name, records), ...items] : items;
}

async function readWord(name, blob) {
  const list = await wordParagraphs(blob);
  return list.length ? [itemOf(name, [{ text: textOf("", list) }])] : [];
}

async function wordParagraphs(blob) {
  const archive = await unpacked(blob).catch(() => null);
  const part = await archive?.named("word/document.xml");
  if (!part) throw new Error("this is not a whole Word file; an old one, or one with a password, has to be saved as .docx without");
  const word = parseXML(await decoded(part), "word/document.xml");
  const each = (tags, act) => { for (const tag of tags) for (const e of [...word.getElementsByTagNameNS("*", tag)]) act(e); };
  each(["del", "delText", "instrText", "moveFrom", "Fallback"], (e) => e.remove());
  each(["tab", "br", "cr"], (e) => e.before(" "));
  each(["noBreakHyphen"], (e) => e.before("-"));
  each(["p"], (e) => { e.before("\u2029"); e.after("\u2029"); });
  return word.documentElement.textContent.split("\u2029").map(squeeze).filter(Boolean);
}

// draftText returns the text of a draft: of a page all of it, not what is likely
// to be the article.
shared.draftText = async (file) => {
  switch (ending(file.name)) {
    case ".html": case ".htm": case ".xhtml": {
      const page = new DOMParser().parseFromString(await decoded(file), "text/html");
      const card = page.querySelector("script#card[type='application/json']"); // an evidence card
      if (card) return card.textContent;
      for (const e of page.querySelectorAll(unread)) e.remove();
      return textOf("", paragraphs(page.body));
    }
    case ".docx":
      return textOf("", await wordParagraphs(file));
  }
  return file.text();
};

async function readBook(name, blob) {
  const archive = await unpacked(blob);
  const container = await archive.named("META-INF/container.xml");
  if (!container) throw new Error("this is not an EPUB file: META-INF/container.xml is missing");
  const root = parseXML(await decoded(container), "container.xml").getElementsByTagNameNS("*", "rootfile")[0]?.getAttribute("full-path") ?? "";
  const opf = await archive.named(root);
  if (!opf) throw new Error("its package file is missing");
  const book = parseXML(await decoded(opf), root);
  const said = (tag) => squeeze(book.getElementsByTagNameNS("*", tag)[0]?.textContent ?? "");
  const about = { source: said("title"), author: said("creator"), date: day(said("date")) };
  const manifest = new Map([...book.getElementsByTagNameNS("*", "item")].map((e) => [e.id || e.getAttribute("id"), e]));
  const records = [], items = [];
  const refs = [...book.getElementsByTagNameNS("*", "itemref")];
  for (const ref of refs) {
    const entry = manifest.get(ref.getAttribute("idref"));
    if (!entry || /\bnav\b/.test(entry.getAttribute("properties") ?? "")) continue;
    const path = new URL(entry.getAttribute("href"), "book:///" + root).pathname.slice(1);
    const part = await archive.named(decodeURIComponent(path));
    if (!part) {
      items.push({ name, reason: `its part ${decodeURIComponent(path)} is missing` });
      continue;
    }
    const page = new DOMParser().parseFromString(await decoded(part), "text/html");
    const title = squeeze(page.querySelector("h1,h2,title")?.textContent ?? "");
    for (const e of page.querySelectorAll(unread)) e.remove();
    const text = textOf(title, paragraphs(page.body));
    if (text.length >= leastChapter || refs.length === 1) records.push({ ...about, title, text });
  }
  return records.length ? [itemOf(name, records), ...items] : items;
}

async function readArchive(name, blob) {
  const archive = await unpacked(blob);
  const items = [];
  for (const member of archive.members) {
    if (/\/$|(^|\/)\.[^./\\][^/]*$|^__MACOSX\//.test(member.name)) continue;
    const path = member.name.replace(/\\/g, "/");
    if (/^\/|^.:|\0/.test(path) || path.split("/").includes("..")) {
      items.push({ name, reason: `its member “${member.name}” leads out of the archive; it is not read` });
      continue;
    }
    const inside = `${name}/${path}`;
    try {
      const kind = ending(path);
      const wanted = accepted.includes(kind) && kind !== ".zip";
      items.push(...await itemsOf(inside, wanted ? await archive.content(member) : new Blob(), true));
    } catch (error) {
      items.push({ name: inside, reason: String(error.message ?? error) });
      if (error.explodes) break;
    }
  }
  return items;
}

// unpacked reads the directory of a ZIP archive (APPNOTE 4.3).
async function unpacked(blob) {
  const tailStart = Math.max(0, blob.size - 65557); // the end record and the longest comment
  const tail = new DataView(await blob.slice(tailStart).arrayBuffer());
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at--;
  if (at < 0) throw new Error("this is not a whole ZIP archive; pack it again");
  const size = tail.getUint32(at + 12, true), start = tail.getUint32(at + 16, true);
  if (start + size > blob.size) throw new Error("this ZIP archive is damaged or too large to be read here");
  const list = new DataView(await blob.slice(start, start + size).arrayBuffer());
  const members = [];
  for (let i = 0; i + 46 <= list.byteLength && list.getUint32(i, true) === 0x02014b50;) {
    const u16 = (o) => list.getUint16(i + o, true), u32 = (o) => list.getUint32(i + o, true);
    const length = u16(28);
    if (i + 46 + length > list.byteLength) break;
    members.push({
      name: new TextDecoder().decode(new Uint8Array(list.buffer, i + 46, length)),
      locked: u16(8) & 1, method: u16(10), packed: u32(20), offset: u32(42),
    });
    i += 46 + length + u16(30) + u16(32);
  }
  members.sort((a, b) => (a.name < b.name ? -1 : 1));
  let read = 0;
  const content = async ({ locked, method, packed, offset }) => {
    if (locked) throw new Error("it has a password; pack it without one");
    if (method !== 0 && method !== 8) throw new Error("it is packed in a way that is not read; pack it with Deflate");
    const local = new DataView(await blob.slice(offset, offset + 30).arrayBuffer());
    if (local.byteLength < 30) throw new Error("it is damaged");
    const from = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const body = blob.slice(from, from + packed);
    const left = Math.min(mostUnpacked, Math.max(ratioFrom, mostRatio * blob.size)) - read;
    let stream = body.stream(), got = 0;
    if (method === 8) stream = stream.pipeThrough(new DecompressionStream("deflate-raw"));
    const counted = stream.pipeThrough(new TransformStream({
      transform(chunk, controller) {
        got += chunk.byteLength;
        if (got > Math.min(left, mostBytes)) {
          controller.error(Object.assign(new Error("the archive explodes: its members are far larger than any text would be; nothing more of it is read"), { explodes: true }));
          return;
        }
        controller.enqueue(chunk);
      },
    }));
    try {
      return new Blob([await new Response(counted).arrayBuffer()]);
    } catch (error) {
      throw got > Math.min(left, mostBytes) ? Object.assign(new Error("the archive explodes: its members are far larger than any text would be; nothing more of it is read"), { explodes: true }) : new Error("it is damaged");
    } finally {
      read += got;
    }
  };
  return {
    members, content,
    named: async (name) => {
      const member = members.find((m) => m.name === name);
      return member && content(member);
    },
  };
}

// ---- What the reader gives ----------------------------------------------

// filesOf lists the files of a drop, folders with all that is in them.
async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const list = [];
  const walk = async (entry) => {
    if (entry.isFile) {
      const blob = await new Promise((done, failed) => entry.file(done, failed));
      list.push({ name: entry.fullPath.replace(/^\//, ""), blob });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((done, failed) => reader.readEntries(done, failed));
      if (!some.length) return;
      for (const one of some) await walk(one);
    }
  };
  const files = [...transfer.files]; // gone after the first await
  if (!entries.length) return files.map((f) => ({ name: f.name, blob: f }));
  for (const entry of entries) await walk(entry);
  return list;
}

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");
let leaving;

addEventListener("dragover", (event) => {
  if (!carriesFiles(event) || event.target.closest?.("input[type=file]")) return;
  event.preventDefault();
  document.documentElement.dataset.drop = words.release;
  clearTimeout(leaving);
  leaving = setTimeout(() => { delete document.documentElement.dataset.drop; }, 300); // dragover comes all the while
});
addEventListener("drop", (event) => {
  if (!carriesFiles(event) || event.target.closest?.("input[type=file]")) return;
  event.preventDefault();
  const draft = location.hash.startsWith("#/check") && document.getElementById("draft-file");
  if (draft) { // there it is a draft that is dropped
    draft.files = event.dataTransfer.files;
    draft.dispatchEvent(new Event("change"));
    return;
  }
  const files = filesOf(event.dataTransfer), [file, another] = event.dataTransfer.files;
  isCard(another ? undefined : file).then((card) => {
    if (card) return checkCard(file);
    location.hash = "#/corpus";
    files.then(open, (error) => say(String(error), true));
  });
});

// isCard tells whether a file is an evidence card, which is no article.
const isCard = async (file) => file?.size < 1e6 && /\.(json|html)$/i.test(file.name) && (await file.text()).includes('"verbatim-evidence-card"');

// checkCard puts a card where drafts are checked, once that is there.
function checkCard(file) {
  location.hash = "#/check";
  const look = setInterval(() => {
    const draft = document.getElementById("draft-file");
    if (!draft) return;
    clearInterval(look);
    const chosen = new DataTransfer();
    chosen.items.add(file);
    draft.files = chosen.files;
    draft.dispatchEvent(new Event("change"));
  }, 50);
}

// ---- What the reader sees -----------------------------------------------

let said = { text: "", alarm: false, done: 0, total: 0 };

function say(text, alarm = false) {
  said = { text, alarm, done: 0, total: 0 };
  tell();
}

// progress tells how far the opening is.
function progress(stage, done, total, unit = "files") {
  const text = `${stage[0].toUpperCase()}${stage.slice(1)}: ${done.toLocaleString()} of ${total.toLocaleString()} ${unit}`;
  said = { text, alarm: false, done, total };
  tell();
}

const views = new Set(); // of the element, in the document
const tell = () => views.forEach((view) => view.tell());
const refresh = () => views.forEach((view) => view.refresh());
const keepBox = () => document.querySelector("verbatim-files [name=keep]");

// element makes an element with attributes, listeners and children.
function element(name, attributes = {}, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") e.addEventListener(key, value); else if (value !== false) e.setAttribute(key, value === true ? "" : value);
  }
  e.append(...children);
  return e;
}

const button = (text, click, attributes) => element("button", { type: "button", click, ...attributes }, text);

customElements.define("verbatim-files", class extends HTMLElement {
  connectedCallback() {
    views.add(this);
    if (!this.status) this.fill();
    this.refresh();
    this.tell();
  }

  disconnectedCallback() { views.delete(this); }

  fill() {
    const picker = (attributes) => element("input", {
      type: "file", multiple: true, hidden: true, ...attributes,
      change: ({ target }) => {
        const list = [...target.files].map((f) => ({ name: f.webkitRelativePath || f.name, blob: f }));
        target.value = "";
        if (list.length) open(list);
      },
    });
    const files = picker({ accept: accepted.join(","), "data-pick": "files" });
    const folder = picker({ webkitdirectory: true, "data-pick": "folder" });
    const area = element("textarea", { id: "paste", rows: 8, spellcheck: "false", autocomplete: "off" });
    this.paste = element("div", { class: "paste", hidden: true },
      element("label", { for: "paste" }, words.pasted), area,
      element("p", { class: "tools" }, button(words.read, () => {
        if (!area.value.trim()) return area.focus();
        const blob = new Blob([area.value]);
        area.value = "";
        this.paste.hidden = true;
        this.pasting.setAttribute("aria-expanded", "false");
        this.pasting.focus();
        open([{ name: "pasted.txt", blob }]);
      }, { class: "primary" })));
    this.pasting = button(words.paste, () => {
      this.paste.hidden = !this.paste.hidden;
      this.pasting.setAttribute("aria-expanded", String(!this.paste.hidden));
      if (!this.paste.hidden) area.focus();
    }, { "aria-expanded": "false" });
    this.box = element("input", {
      type: "checkbox", name: "keep",
      change: () => { if (current) this.box.checked ? keep(current) : forget(); },
    });
    this.status = element("p", { role: "status" });
    this.bar = element("progress", { "aria-label": "Opening", hidden: true });
    this.stopping = button(words.stop, stop, { hidden: true });
    this.backing = button(words.back, back);
    this.opening = button(words.kept, openKept);
    this.forgetting = button(words.forget, forget);
    this.reopening = button(words.again, again);
    this.rekeeping = button(words.rekeep, () => keep(forgotten));
    this.append(
      element("h2", {}, words.title),
      element("p", { class: "note-line" }, words.promise),
      element("p", { class: "tools" },
        files, button(words.files, () => files.click(), { class: "primary" }),
        folder, button(words.folder, () => folder.click()),
        this.pasting, element("span", { class: "quiet" }, words.drop)),
      this.paste,
      element("p", { class: "note-line quiet" }, words.kinds),
      element("p", { class: "tools" }, element("label", {}, this.box, " " + words.keep), this.backing, this.opening, this.forgetting, this.reopening, this.rekeeping),
      element("div", { class: "opening" }, this.status, this.bar, this.stopping));
  }

  // refresh offers what can be done now.
  refresh() {
    const kept = isKept();
    this.box.checked ||= kept && current !== null;
    if (!kept && current) this.box.checked = false;
    this.backing.hidden = current === null;
    this.opening.hidden = !kept || current !== null;
    this.forgetting.hidden = !kept;
    this.reopening.hidden = closed === null || kept;
    this.rekeeping.hidden = kept || forgotten === null || current !== null || closed !== null;
    this.tell();
  }

  // tell says what is happening.
  tell() {
    if (this.status.textContent !== said.text) this.status.textContent = said.text;
    this.status.classList.toggle("stopped", said.alarm);
    this.status.setAttribute("role", said.alarm ? "alert" : "status");
    this.bar.hidden = !opening;
    this.stopping.hidden = !opening;
    if (said.total) {
      this.bar.max = said.total;
      this.bar.value = said.done;
    } else this.bar.removeAttribute("value");
  }
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
verbatim-files { margin: 16px 0 24px; }
verbatim-files .tools { align-items: center; }
verbatim-files label:has([name=keep]) { display: inline-flex; align-items: center; min-height: 24px; gap: 4px; }
verbatim-files textarea { display: block; width: 100%; max-width: 44em; margin: 4px 0 8px; }
verbatim-files .opening { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; }
verbatim-files .opening p { margin: 0; }
html[data-drop]::after { content: attr(data-drop); position: fixed; inset: 8px; z-index: 9; display: grid; place-items: center; border: 2px dashed var(--accent);
  background: color-mix(in srgb, var(--paper) 88%, transparent); color: var(--ink); font: 600 27px/1.3 system-ui; pointer-events: none; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})();
