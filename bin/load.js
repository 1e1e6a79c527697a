const { isAscii } = require("node:buffer");
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { fileURLToPath } = require("node:url");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
const { readCompiled, writeCompiled } = require("./compiled.js");

// The optimising compiler takes a function that has run some fifteen times as long as it does by itself: most commands end before what it
// would make of theirs is of use (docs/decisions/0005-starting-fast.md). A matter of time alone; set before what is kept of V8 is read.
// Later V8s have no such flag, and say so on standard error. Tried for a ranking, and no better: a larger young generation or one that grows
// by four, one thread for collections, other feedback budgets, the optimising compiler later (nothing), sooner (42 ms more) or never (2 %), no
// baseline compiler (18 ms more), compiling in a thread (within noise).
const after = process.versions.v8.startsWith("11.")
  ? (steps) => setFlagsFromString(`--interrupt-budget=${steps}`)
  : () => {};
const LATE_ON = 1_000_000;
after(LATE_ON);

/** Draws are worth the optimising compiler early. Afterwards flags are as before: code that was kept under others is passed over. */
function early(work) {
  after(300_000);
  try {
    return work();
  } finally {
    after(LATE_ON);
  }
}

/** Below this many characters a chunk compiles faster than a file is opened. */
const WORTH_KEEPING = 16_000;
const loaded = new Map();

/** What takes Node a millisecond or two to load, and most runs do without: packages ask for it in advance. */
const LATE = new Set([
  "node:child_process",
  "node:fs/promises",
  "node:os",
  "node:timers/promises",
  "node:worker_threads",
  "node:zlib",
]);

/** One of Node's own modules: chunks bring all packages with them. */
function builtIn(id) {
  return LATE.has(id) ? new Proxy({}, { get: (_, name) => require(id)[name] }) : require(id);
}

/** Loads a chunk of the command line as `require` does, and gives V8 what it made of the same chunk in an earlier run. */
function load(file) {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const known = loaded.get(path);
  if (known) return known.module.exports;
  const module = { exports: {} };
  const bytes = readFileSync(path);
  const code = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  const text = `(function(exports,require,module,__filename,__dirname){${code}\n})`;
  const cachedData = text.length < WORTH_KEEPING ? undefined : readCompiled(text);
  const script = new Script(text, { filename: path, cachedData });
  loaded.set(path, { module, script, text, kept: cachedData !== undefined && !script.cachedDataRejected });
  const folder = dirname(path);
  const requireIn = (id) => (id.startsWith(".") ? load(join(folder, id)) : builtIn(id));
  script.runInThisContext()(module.exports, requireIn, module, path, folder);
  return module.exports;
}

/**
 * Keeps what V8 has compiled by now of the chunks that were loaded and are not kept yet.
 *
 * @param isRanking whether the run compiled what all need of the first chunk; others keep theirs once that is kept
 */
function keepCompiled(isRanking) {
  const worth = [...loaded.values()].filter(({ text }) => text.length >= WORTH_KEEPING);
  if (!isRanking && !worth[0]?.kept) return;
  for (const { script, text, kept } of worth) if (!kept) writeCompiled(text, script.createCachedData());
}

module.exports = { load, keepCompiled, early };
