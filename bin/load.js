const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { fileURLToPath } = require("node:url");
const { Script } = require("node:vm");

/** What V8 compiled of a chunk before stands beside it under this ending. */
const COMPILED = ".compiled";
const loaded = new Map();

/**
 * Loads a chunk of the command line as `require` does, and gives V8 what it compiled of the same chunk when it was built.
 * V8 itself checks that this fits the text and its own version; where it does not, it compiles anew.
 */
function load(file) {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const known = loaded.get(path);
  if (known) return known.module.exports;
  const module = { exports: {} };
  const wrapped = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, "utf8")}\n})`;
  const script = new Script(wrapped, { filename: path, cachedData: compiledBefore(path) });
  loaded.set(path, { module, script });
  const folder = dirname(path);
  const builtIn = createRequire(path);
  const require = (id) => (id.startsWith(".") ? load(join(folder, id)) : builtIn(id));
  script.runInThisContext()(module.exports, require, module, path, folder);
  return module.exports;
}

function compiledBefore(path) {
  try {
    return readFileSync(path + COMPILED);
  } catch {
    return undefined;
  }
}

/** Writes down what V8 has compiled by now of every chunk that was loaded: a part of the build. */
function keepCompiled() {
  for (const [path, { script }] of loaded) writeFileSync(path + COMPILED, script.createCachedData());
}

module.exports = { load, keepCompiled };
