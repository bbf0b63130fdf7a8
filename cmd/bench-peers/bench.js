// Asks search libraries what cmd/bench-find asks: quotations of articles as
// memory bends them. An answer is right if the first article has the quotation.
//
//   node bench.js questions.json [seconds a library]
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import FlexSearch from "flexsearch";
import Fuse from "fuse.js";
import * as approx from "approx-string-match";

const { texts, questions } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const budget = 1000 * Number(process.argv[3] ?? 120);
const docs = texts.map((text, id) => ({ id, text }));

// Each library as its documentation sets it up for texts with slips of the
// keyboard; build returns what answers a query with the index of an article.
const libraries = {
  MiniSearch() {
    const index = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: false } });
    index.addAll(docs);
    return (q) => index.search(q)[0]?.id;
  },
  FlexSearch() {
    const index = new FlexSearch.Index({ tokenize: "strict", charset: "latin:advanced" });
    for (const d of docs) index.add(d.id, d.text);
    return (q) => index.search(q, { limit: 1, suggest: true })[0];
  },
  "Fuse.js"() {
    const index = new Fuse(docs, { keys: ["text"], includeScore: true, ignoreLocation: true, ignoreFieldNorm: true, threshold: 0.6 });
    return (q) => index.search(q.slice(0, 32), { limit: 1 })[0]?.item.id; // it matches 32 characters at most
  },
  "approx-string-match"() {
    const search = approx.default?.default ?? approx.default; // a module of the older kind
    const folded = docs.map((d) => d.text.toLowerCase());
    return (q) => {
      const query = q.toLowerCase();
      let errors = Math.floor(query.length / 2);
      let best;
      for (let id = 0; id < folded.length; id++) {
        for (const m of search(folded[id], query, errors)) {
          if (m.errors < errors || best === undefined) {
            errors = m.errors;
            best = id;
          }
        }
        if (errors === 0) break;
      }
      return best;
    };
  },
};

const quantile = (times, q) => times[Math.floor(q * (times.length - 1))]?.toFixed(1) ?? "-";
console.log(`${texts.length} articles, ${(texts.reduce((n, t) => n + t.length, 0) / 1e6).toFixed(1)} million characters`);
console.log("library | build s | light | medium | heavy | asked | p50 ms | p95 ms");
for (const [name, build] of Object.entries(libraries)) {
  const start = performance.now();
  const answer = build();
  const built = (performance.now() - start) / 1000;
  const right = {}, asked = {}, times = [];
  const begun = performance.now();
  // Kinds take turns, so that all are asked where time runs out.
  const turns = questions.map((q, i) => [i % (questions.length / 3), q]).sort((a, b) => a[0] - b[0]).map(([, q]) => q);
  for (const q of turns) {
    if (performance.now() - begun > budget) break;
    const t = performance.now();
    const id = answer(q.query);
    times.push(performance.now() - t);
    asked[q.kind] = (asked[q.kind] ?? 0) + 1;
    if (id !== undefined && (id === q.doc || texts[id].includes(q.text))) right[q.kind] = (right[q.kind] ?? 0) + 1;
  }
  times.sort((a, b) => a - b);
  const share = (kind) => (asked[kind] ? ((right[kind] ?? 0) / asked[kind]).toFixed(2) : "-");
  console.log([name, built.toFixed(1), share("light"), share("medium"), share("heavy"), times.length, quantile(times, 0.5), quantile(times, 0.95)].join(" | "));
}
