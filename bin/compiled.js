const { createHash, randomUUID } = require("node:crypto");
const fs = require("node:fs");
const { join } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");

/**
 * What V8 made of a chunk of code in an earlier run: a file for each chunk and build of Node, written on this machine by
 * the owner of the code and never shipped. V8 trusts such data blindly (what another build made ends the process), so it
 * is handed nothing but what this very executable wrote, whole, where nobody else may write. The loss of a file costs time
 * and nothing else: no failure here is ever told.
 */
const FOLDER = join(__dirname, "../dist/compiled");

/** Beyond that the folder is begun anew: builds of Node come and go, and each has some twenty chunks. */
const MOST_FILES = 100;
const LARGEST = 16 * 1024 * 1024;

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/**
 * Of a chunk under one build of Node: version, platform, processor, V8 with the flags it was started with, and the executable
 * itself, since two builds may bear one version.
 */
function keyOf(text) {
  const { size, mtimeMs } = fs.statSync(process.execPath);
  const build = [process.version, process.platform, process.arch, cachedDataVersionTag()];
  return sha256(JSON.stringify([...build, process.execPath, size, mtimeMs]), "\0", text);
}

const pathOf = (key) => join(FOLDER, `${key.toString("hex")}.bin`);

/** Whoever may write the code may write this as well, and nobody else. */
function isOfOwner(info) {
  const shared = process.platform !== "win32" && (info.mode & 0o022) !== 0;
  return info.isFile() && !shared && info.uid === fs.statSync(__filename).uid && info.size <= LARGEST;
}

/** What was compiled of a chunk's text; undefined where there is nothing that fits. */
function readCompiled(text) {
  let handle;
  try {
    const key = keyOf(text);
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
    handle = fs.openSync(pathOf(key), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (!isOfOwner(fs.fstatSync(handle))) return undefined;
    const bytes = fs.readFileSync(handle);
    const data = bytes.subarray(32);
    return sha256(key, data).equals(bytes.subarray(0, 32)) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

/** Written aside and renamed: of two runs at once, one stays, whole. Only the owner of the code writes. */
function writeCompiled(text, data) {
  try {
    if (process.getuid && process.getuid() !== fs.statSync(__filename).uid) return;
    fs.mkdirSync(FOLDER, { recursive: true });
    const there = fs.readdirSync(FOLDER);
    for (const name of there) {
      if (name.endsWith(".tmp") || there.length >= MOST_FILES) fs.rmSync(join(FOLDER, name), { force: true });
    }
    const key = keyOf(text);
    const temporary = `${pathOf(key)}.${randomUUID()}.tmp`;
    try {
      fs.writeFileSync(temporary, Buffer.concat([sha256(key, data), data]), { flag: "wx", mode: 0o644 });
      fs.renameSync(temporary, pathOf(key));
    } catch {
      fs.rmSync(temporary, { force: true });
    }
  } catch {
    // A folder that is not ours, a read-only or full disk: the next run compiles anew.
  }
}

module.exports = { readCompiled, writeCompiled };
