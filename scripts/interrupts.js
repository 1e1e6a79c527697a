// Runs that are killed, find no room, or meet another: afterwards their folder holds the old files or the new ones, whole, and
// the next run works. `npm run interrupts`, or `npm run interrupts -- --kills 20 --full 6 --pairs 4 --seed 7`; needs
// `npm run build`. Where file systems may not be mounted, a limit on the size of files stands for the full disk, which is said.
import { spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    full: { type: "string", default: "50" },
    pairs: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
  },
});
const BIN = fileURLToPath(new URL("../bin/shortlist.js", import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), "shortlist-interrupts-"));
const disk = join(cwd, "disk");
const random = generator(Number(values.seed));
const failures = [];

const COUNTRIES = ["GHA", "TGO", "BEN", "NGA", "KEN", "UGA", "MWI", "ZMB", "PER", "COL"];
const VERSIONS = [1, 2, 3];
const PLAN = ".shortlist.unfinished";

try {
  for (const version of VERSIONS) writeFileSync(join(cwd, `v${version}.csv`), figures(version));
  const indicators = ["x.a", "x.b", "x.c"].map(
    (id) => `    - {indicator: ${id}, normalise: {method: min-max}}\n`,
  );
  writeFileSync(join(cwd, "mine.yaml"), `id: mine\ntree:\n  children:\n${indicators.join("")}`);
  await main();
} finally {
  spawnSync("umount", [disk]);
  rmSync(cwd, { recursive: true, force: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;

async function main() {
  const began = performance.now();
  const right = { report: {}, ingest: {}, rank: {} };
  for (const version of VERSIONS) {
    for (const kind of ["report", "ingest"]) {
      const folder = join(cwd, `${kind}-${version}`);
      const { code, err } = await ended(start(...command(kind, version, folder)));
      if (code !== 0) throw new Error(`${kind} does not work: ${err}`);
      right[kind][version] = filesIn(folder);
    }
    const ranked = await ended(start(...rankOf(join(cwd, `ingest-${version}`))));
    if (ranked.code !== 0) throw new Error(`a new snapshot cannot be ranked: ${ranked.err}`);
    right.rank[version] = ranked.out;
  }
  const lengths = { report: await lengthOf("report"), ingest: await lengthOf("ingest") };

  const kills = { report: {}, ingest: {} };
  for (let i = 0; i < Number(values.kills); i += 1) {
    const kind = i % 2 === 0 ? "report" : "ingest";
    const state = await (kind === "report" ? killedReport : killedIngest)(i, right, lengths[kind]);
    kills[kind][state] = (kills[kind][state] ?? 0) + 1;
  }
  say("kills of report", kills.report);
  say("kills of a first ingest", kills.ingest);

  const mounts = mayMount();
  if (!mounts)
    console.log("no file system may be mounted here: a limit on the size of files stands for a full disk");
  const full = {};
  for (let i = 0; i < Number(values.full); i += 1) {
    const state = await fullDisk(i, right, mounts);
    full[state] = (full[state] ?? 0) + 1;
  }
  say("full disks", full);

  const pairs = {};
  for (let i = 0; i < Number(values.pairs); i += 1) {
    const state = await pair(i, right);
    pairs[state] = (pairs[state] ?? 0) + 1;
  }
  say("pairs", pairs);

  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  for (const failure of failures) console.log(`FAIL ${failure}`);
  console.log(
    `${values.kills} kills, ${values.full} full disks, ${values.pairs} pairs with seed ${values.seed} in ${seconds} s: ${failures.length} left something mixed, torn or stuck`,
  );
}

/** An old report is replaced by a new one, and the process is killed at some moment. */
async function killedReport(i, right, length) {
  const folder = join(cwd, `killed-${i}`);
  cpSync(join(cwd, "report-1"), folder, { recursive: true });
  const again = command("report", 2, folder);
  await killedAt(start(...again), folder, length, i >> 1);
  const what = `kill ${i} of report`;
  const held = filesIn(folder);
  let state = whichOf(held, right.report);
  const planned = existsSync(join(folder, PLAN));
  for (const [name, bytes] of Object.entries(held))
    if (![1, 2].some((version) => right.report[version][name] === bytes))
      fail(what, `${name} is of neither run`);
  const verified = await ended(start("verify", join(folder, "run.json")));
  if (planned) {
    state = state === undefined ? "torn and said" : "whole, the rest of its work said";
    must(
      what,
      verified.code === 2 && verified.err.includes("unfinished"),
      `verify says ${verified.code} ${verified.err}`,
    );
    const check = await ended(start(...again.filter((one) => one !== "--force"), "--check"));
    must(
      what,
      check.code === 1 && check.err.includes("unfinished"),
      `--check says ${check.code} ${check.err}`,
    );
  } else {
    must(what, state !== undefined, "old and new files are mixed without a word");
    must(what, verified.code === 0, `verify says ${verified.code} ${verified.out}${verified.err}`);
    state = state === 1 ? "old set" : "new set";
  }
  await nextWorks(what, again, folder, right.report[2]);
  return state;
}

/** A folder gets its first snapshot, and the process is killed at some moment. */
async function killedIngest(i, right, length) {
  const folder = join(cwd, `killed-${i}`);
  const again = command("ingest", 1, folder);
  await killedAt(start(...again), folder, length, i >> 1);
  const what = `kill ${i} of ingest`;
  const isMade = existsSync(join(folder, "manifest.json"));
  const state = !existsSync(folder)
    ? "no folder yet"
    : isMade
      ? "new snapshot"
      : existsSync(join(folder, ".shortlist.lock"))
        ? "unfinished and said"
        : "empty folder";
  const ranked = await ended(start(...rankOf(folder)));
  if (isMade)
    must(what, ranked.code === 0 && ranked.out === right.rank[1], `rank says ${ranked.code} ${ranked.err}`);
  else {
    must(what, ranked.code === 2 && ranked.out === "", `rank reads a half: ${ranked.code} ${ranked.out}`);
    if (state === "unfinished and said")
      must(what, /unfinished/u.test(ranked.err), `rank says nothing of it: ${ranked.err}`);
  }
  // The next may be of other files: nothing of the first may be left.
  const version = 1 + ((i >> 1) % 2);
  await nextWorks(what, command("ingest", version, folder), folder, right.ingest[version]);
  return state;
}

/** Anywhere between start and end; or while the folder shows that files are written, or put in their places. */
async function killedAt(child, folder, length, i) {
  const end = ended(child);
  let isOver = false;
  end.then(() => {
    isOver = true;
  });
  const aim = ["any", "writing", "any", "placing"][i % 4];
  if (aim === "any") await wait(random() * length * 1.1);
  else if (aim === "writing") {
    while (!isOver && !namesIn(folder).some((name) => name.startsWith(".shortlist"))) await wait(0);
    await wait(random() * 15);
  } else {
    const plan = join(folder, PLAN);
    while (!isOver) {
      // In bursts without a pause: files are in their places within a fraction of a millisecond.
      for (let burst = 0; burst < 500 && !isOver; burst += 1) {
        if (!existsSync(plan)) continue;
        for (const until = performance.now() + random() * 0.4; performance.now() < until; );
        child.kill("SIGKILL");
        burst = 500;
        isOver = true;
      }
      await wait(0);
    }
  }
  child.kill("SIGKILL");
  await end;
}

async function nextWorks(what, args, folder, right) {
  const { code, err } = await ended(start(...args));
  must(what, code === 0, `the next run ends with ${code}: ${err}`);
  must(what, isSame(filesIn(folder), right), "the next run leaves other files than it should");
  must(what, leftovers(folder).length === 0, `left over: ${leftovers(folder)}`);
  if (folder !== disk) rmSync(folder, { recursive: true, force: true });
}

async function fullDisk(i, right, mounts) {
  const kind = ["report", "ingest", "report over another", "ingest over another", "rank to a file"][i % 5];
  const what = `full disk ${i}, ${kind}`;
  const job = kind.split(" ")[0];
  // From almost none to a little more than it takes.
  const needed = job === "rank" ? Math.ceil(right.rank[2].length / 1024) : roomOf(right[job][2]);
  const kilobytes = 4 + 4 * Math.floor((random() * 1.2 * needed) / 4);
  // As far down as the others: the record of a report names its data from there.
  const folder = disk;
  mkdirSync(disk, { recursive: true });
  if (mounts) spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "none", disk]);
  const before = kind.endsWith("another") ? right[job][1] : {};
  if (kind.endsWith("another")) cpSync(join(cwd, `${job}-1`), folder, { recursive: true });
  // What is there takes its room.
  const used = roomOf(before);
  if (mounts) spawnSync("mount", ["-o", `remount,size=${used + kilobytes}k`, disk]);
  const args = job === "rank" ? rankOf(join(cwd, "ingest-2")) : command(job, 2, folder);
  const out = job === "rank" ? openSync(join(disk, "out.json"), "w") : "pipe";
  const { code, err } = await ended(startWith(mounts ? undefined : kilobytes, out, args));
  if (out !== "pipe") closeSync(out);
  must(
    what,
    code === 0 || (code === 2 && /cannot be written|could not be put there/u.test(err)),
    `it ends with ${code}: ${err}`,
  );
  must(what, !/ {4}at |fault of shortlist/u.test(err), `it shows its insides: ${err}`);
  if (job === "rank") {
    const isWhole = readFileSync(join(disk, "out.json"), "utf8") === right.rank[2];
    must(
      what,
      isWhole === (code === 0),
      `it ends with ${code} and the file is ${isWhole ? "" : "not "}whole`,
    );
  } else {
    must(
      what,
      isSame(filesIn(folder), code === 0 ? right[job][2] : before),
      `code ${code}, and the files are others`,
    );
    must(what, leftovers(folder).length === 0, `left over: ${leftovers(folder)}`);
    if (mounts) spawnSync("mount", ["-o", "remount,size=64m", disk]);
    await nextWorks(what, args, folder, right[job][2]);
  }
  if (mounts) spawnSync("umount", [disk]);
  else rmSync(disk, { recursive: true, force: true });
  return code === 0 ? `${job}: room enough` : `${job}: refused, nothing changed`;
}

async function pair(i, right) {
  const kind = ["ingest and ingest", "report and report", "ingest and rank", "first ingest and rank"][i % 4];
  const what = `pair ${i}, ${kind}`;
  const job = kind.split(" ").find((word) => word === "ingest" || word === "report");
  const folder = join(cwd, `pair-${i}`);
  const isFirst = kind.startsWith("first");
  if (!isFirst) cpSync(join(cwd, `${job}-1`), folder, { recursive: true });
  // Every other finds the lock of a process that is gone, which both would take over.
  if (i % 8 >= 4 && !isFirst) writeFileSync(join(folder, ".shortlist.lock"), `999999999 ${hostname()}\n`);
  const other = kind.endsWith("rank") ? rankOf(folder) : command(job, 3, folder);
  const [one, two] = await Promise.all([ended(start(...command(job, 2, folder))), ended(start(...other))]);
  for (const { code, err } of [one, two]) {
    const isRefused =
      code === 2 &&
      /another run is writing|a snapshot is being written|unfinished|no such file|holds no files/u.test(err);
    must(what, code === 0 || isRefused, `one ends with ${code}: ${err}`);
  }
  must(what, one.code === 0 || two.code === 0, "neither works");
  if (kind.endsWith("rank")) {
    must(what, one.code === 0, `ingest ends with ${one.code}: ${one.err}`);
    if (two.code === 0)
      must(
        what,
        [1, 2].some((version) => right.rank[version] === two.out),
        "rank mixes two snapshots",
      );
    else must(what, isFirst, `rank ends with ${two.code}: ${two.err}`);
  }
  const held = whichOf(filesIn(folder), right[job]);
  must(what, held === 2 || (held === 3 && !kind.endsWith("rank")), "the folder holds what neither wrote");
  must(what, leftovers(folder).length === 0, `left over: ${leftovers(folder)}`);
  rmSync(folder, { recursive: true, force: true });
  return `${kind}: ${one.code === 0 && two.code === 0 ? "in turn" : "one refused"}`;
}

function command(kind, version, folder) {
  const input = join(cwd, `v${version}.csv`);
  return kind === "ingest"
    ? ["ingest", input, "--into", folder, "--replace", "--quiet"]
    : ["report", "--data", input, "--profile", join(cwd, "mine.yaml"), "--out", folder, "--force", "--quiet"];
}

function rankOf(folder) {
  return ["rank", "--data", folder, "--profile", join(cwd, "mine.yaml"), "--format", "json", "--quiet"];
}

function start(...args) {
  return startWith(undefined, "pipe", args);
}

function startWith(kilobytes, out, args) {
  const stdio = ["ignore", out, "pipe"];
  if (kilobytes === undefined) return spawn(process.execPath, [BIN, ...args], { cwd, stdio });
  const limited = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
  return spawn("bash", ["-c", limited, process.execPath, BIN, ...args], { cwd, stdio });
}

function ended(child) {
  let [out, err] = ["", ""];
  child.stdout?.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    err += part;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}

/** How long it takes, in milliseconds: the longest of a few. */
async function lengthOf(kind) {
  const lengths = [];
  for (let i = 0; i < 3; i += 1) {
    const began = performance.now();
    await ended(start(...command(kind, 1, join(cwd, `length-${kind}-${i}`))));
    lengths.push(performance.now() - began);
  }
  return Math.max(...lengths);
}

/** Bytes of the files that are to be seen, as hexadecimal digits. */
function filesIn(folder) {
  const names = namesIn(folder).filter((name) => !name.startsWith(".shortlist"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "hex")]));
}

/** In kilobytes, of files in hexadecimal digits. */
function roomOf(files) {
  return Object.values(files).reduce((sum, bytes) => sum + 4 * Math.ceil(bytes.length / 2 / 4096), 0);
}

function leftovers(folder) {
  return namesIn(folder).filter((name) => name.startsWith(".shortlist"));
}

function namesIn(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function whichOf(held, right) {
  return VERSIONS.find((version) => isSame(held, right[version]));
}

function mayMount() {
  mkdirSync(disk, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "none", disk]);
  if (status === 0) spawnSync("umount", [disk]);
  return status === 0;
}

/** Some thousand figures, so that writing takes a while. */
function figures(version) {
  const rows = ["country,indicator,year,value"];
  for (const [place, country] of COUNTRIES.entries())
    for (let year = 1900; year < 2020; year += 1)
      for (const id of ["a", "b", "c"])
        rows.push(`${country},x.${id},${year},${((place + version) % 10) * 1000 + year}`);
  return `${rows.join("\n")}\n`;
}

function must(what, isSo, otherwise) {
  if (!isSo) fail(what, otherwise);
}

function fail(what, why) {
  failures.push(`${what}: ${why.trim().split("\n").slice(0, 3).join(" ")}`);
}

function say(what, counts) {
  const parts = Object.entries(counts).map(([state, count]) => `${count} ${state}`);
  console.log(`${what}: ${parts.join(", ") || "none"}`);
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
