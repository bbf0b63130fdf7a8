// Runs a divided program under Node: node run.cjs WASM_EXEC REST OPENING SECOND DELAY
const fs = require("fs"), vm = require("vm");
const [runtime, rest, opening, second, delay] = process.argv.slice(2);
globalThis.require = require; globalThis.fs = fs;
vm.runInThisContext(fs.readFileSync(runtime, "utf8"));
vm.runInThisContext(fs.readFileSync(rest, "utf8"));
const compiled = (name) => WebAssembly.compile(fs.readFileSync(name));
const go = new Go();
compiled(opening).then((module) =>
  inHalves(go, module, new Promise((resolve) => setTimeout(() => resolve(compiled(second)), Number(delay))), () => {}),
).catch((error) => { console.error(error); process.exit(1); });
