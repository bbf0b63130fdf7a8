// The program comes in two halves: the opening, and the rest, whose functions
// are called by way of the table that both share (cmd/lean, split). inHalves
// runs the opening and joins the rest to it when it is there. Until then the
// program may have to wait for it in the middle of anything, which it tells by
// its global "waiting"; it must not be called then, nor while it is itself
// calling JavaScript, since it could not wait there: such calls come later. So
// for this while functions of the program return nothing to JavaScript.
//
// It is part of the boot script, and passed to the worker as text. It needs of
// wasm_exec.js what that file calls by name: _resume, _pendingEvent, exited,
// _resolveExitPromise, and the imports of gojs.
// told is called once it is whole, with how long the program had waited, in ms.
function inHalves(go, opening, rest, told) {
  const imports = go.importObject.gojs;
  const later = []; // calls that have to come later
  let inside = 0; // calls of JavaScript by the program that have not returned
  let whole = false;
  let instance, since, waitingFor; // when the program began to wait, and the event that it was called for then

  const waits = () => instance.exports.waiting.value !== 0;
  const busy = () => inside > 0 || waits();
  const look = () => {
    if (!waits()) return;
    waitingFor = go._pendingEvent;
    since = performance.now();
  };
  const inTurn = () => {
    while (later.length > 0 && !busy()) {
      later.shift()();
      look();
    }
  };
  const defer = (call) => {
    later.push(call);
    if (inside > 0) queueMicrotask(inTurn);
  };

  for (const name of ["Set", "Call", "Invoke", "New"]) {
    const call = imports["syscall/js.value" + name];
    imports["syscall/js.value" + name] = (sp) => {
      inside++;
      try { call(sp); } finally { inside--; }
    };
  }
  // What wasm_exec.js does when a time is up calls the program until it has
  // noticed, which it cannot while it waits: then that is broken off, and the
  // program, once whole, called once more.
  const brokenOff = new Error("the program waits");
  let timed = false;
  const timeUp = (f) => {
    timed = true;
    try { f(); } catch (error) { if (error !== brokenOff) throw error; } finally { timed = false; }
  };
  const schedule = imports["runtime.scheduleTimeoutEvent"];
  imports["runtime.scheduleTimeoutEvent"] = (sp) => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = (f, delay) => setTimeout(() => { if (whole) f(); else if (busy()) defer(() => timeUp(f)); else timeUp(f); }, delay);
    try { schedule(sp); } finally { globalThis.setTimeout = setTimeout; }
  };
  go._resume = () => {
    const resume = () => Object.getPrototypeOf(go)._resume.call(go);
    if (!busy()) {
      resume();
      look();
      if (timed && waits()) throw brokenOff;
      return;
    }
    const event = go._pendingEvent;
    go._pendingEvent = null;
    defer(() => {
      go._pendingEvent = event;
      resume();
    });
  };

  const join = async () => {
    await WebAssembly.instantiate(await rest, { opening: instance.exports });
    whole = true;
    told(waits() ? performance.now() - since : 0);
    delete go._resume;
    if (waits()) {
      instance.exports.waiting.value = 0;
      go._pendingEvent = waitingFor;
      instance.exports.goOn();
      if (go.exited) go._resolveExitPromise();
    }
    for (const call of later.splice(0)) call();
    if (!go.exited) go._resume();
  };
  return WebAssembly.instantiate(opening, go.importObject).then((made) => {
    instance = made;
    const ended = go.run(instance);
    look();
    return Promise.race([ended, join().then(() => ended)]);
  });
}
