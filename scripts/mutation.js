// Mutation testing: one thing of the code is changed, and a test must fail (the mutators are those of stryker-mutator.io).
//   npm run mutation -- explain profile              every mutant of these rooms (folders of src); by itself, of all rooms below
//   npm run mutation -- explain --sample 150         so many of each room, drawn by --seed (1): an estimate with its 95 % interval
//   npm run mutation -- --changed [commit]           of what changed since a commit (where the branch left main, else before a room last changed)
//   npm run mutation -- --by-hand                    the slips of mutation/by-hand.js instead: exit code 1 where one is not noticed
//   --minutes 10  begins no further mutant after so long, and says how many were tried
//   --least 80    exit code 1 where the interval of a room ends below so many per cent
// Run are the room's own tests and those of commands, the ones that reach the mutant, quick ones first; what none of them notices, with
// the tests over the whole of the real data as well, slow ones among them, which --by-hand leaves out. What survives is listed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { BY_HAND } from "./mutation/by-hand.js";
import { interval, shuffled } from "./mutation/estimate.js";
import { atLoading, codeWith, mutantsOf } from "./mutation/mutants.js";
import { openTests } from "./mutation/tests.js";

/** Rooms whose mutants everyday tests must notice, and where those tests stand. */
const COMMANDS = [
  "cases.test.ts",
  "cli",
  "trial/mistakes-profiles.test.ts",
  "trial/mistakes-usage.test.ts",
].map((place) => `tests/${place}`);
const DOCUMENTS = [...COMMANDS, "tests/explain", "tests/report", "tests/profile", "tests/words"];
const REACHING = ["tests/explain", "tests/robustness", "tests/live", "tests/properties/scoring"];
const ROOMS = {
  // Much of them is there for one explanation or for draws, and tried with it.
  stats: ["tests/stats", "tests/scoring", ...REACHING],
  scoring: ["tests/scoring", "tests/stats", ...REACHING],
  explain: DOCUMENTS,
  // What a profile may say of its methods is held beside them.
  profile: [...DOCUMENTS, "tests/scoring"],
  report: DOCUMENTS,
  cli: COMMANDS,
  use: [...COMMANDS, "tests/use"],
};
/** Over the whole of the real data, many seconds each, and so for what no other test notices: most is held on small tables too. */
const LAST = [
  "cli/alphabetical",
  "cli/audit",
  "cli/brief",
  "cli/compare",
  "cli/data-shipped",
  "cli/explain",
  "cli/formats",
  "cli/ingest",
  "cli/mutations",
  "cli/rank-workbook",
  "cli/rank.",
  "cli/records",
  "cli/since",
  "cli/time",
  "cli/verify",
  "cli/whatif",
  "explain/golden",
  "explain/owen",
  "explain/ranking",
  "explain/references",
  "profile/edits",
  "report/digits",
  "report/html",
  "report/prose",
].map((start) => `tests/${start}`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "" },
    seed: { type: "string", default: "1" },
    changed: { type: "boolean", default: false },
    "by-hand": { type: "boolean", default: false },
    minutes: { type: "string", default: "" },
    least: { type: "string", default: "0" },
    jobs: { type: "string", default: "2" },
  },
});
const started = performance.now();
const minutes = () => (performance.now() - started) / 60_000;

const base = values.changed ? (positionals[0] ?? commitBefore()) : undefined;
if (values.changed)
  console.log(
    base === undefined
      ? "this clone has no earlier commit to compare with, so nothing counts as changed: name one after --changed"
      : `compared with ${git("log", "-1", "--format=%h %s", base) ?? base}`,
  );
const changed = values.changed ? (base === undefined ? new Map() : linesSince(base)) : undefined;
const rooms =
  !values["by-hand"] && changed === undefined && positionals.length > 0 ? positionals : Object.keys(ROOMS);
for (const room of rooms)
  if (!(room in ROOMS)) throw new Error(`no room “${room}”: ${Object.keys(ROOMS).join(", ")}`);
const tried = rooms.filter((room) => filesOf(room).length > 0);
if (values["by-hand"]) await tryByHand();
else if (tried.length > 0) await mutate(tried);
else console.log(`no file of ${rooms.join(", ")} changed: nothing to try`);

async function tryByHand() {
  const asked = BY_HAND.filter(({ kind }) => positionals.every((word) => kind.includes(word)));
  for (const { kind, file, find, put, tests } of asked) {
    const parts = readFileSync(file, "utf8").split(find);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} places like:\n${find}`);
    const code = new Map([[resolve(file), parts.join(put)]]);
    let failed;
    // Most are noticed by what commands print, which takes a moment.
    for (const places of [tests.slice(0, 1), tests.slice(1)]) {
      if (failed !== undefined) break;
      const open = await openTests(testFiles(places), code, {
        workers: Number(values.jobs),
        bail: 1,
        everyday: true,
      });
      failed = await open.firstFailure();
      await open.close();
    }
    console.log(`${kind} (${file}): ${failed === undefined ? "NOT NOTICED" : `noticed by “${failed}”`}`);
    if (failed === undefined) process.exitCode = 1;
  }
}

async function mutate(tried) {
  const files = tried.flatMap(filesOf);
  const mutants = await mutantsOf(files);
  const include = testFiles(tried.flatMap((room) => ROOMS[room]));
  const drawn = inTurn(tried.map((room) => drawnOf(room, mutants)));
  console.log(`${mutants.length} mutants in ${tried.join(", ")}; ${drawn.length} to be tried`);

  const outcomes = [];
  const { waiting, counted } = await tryAll(drawn, files, include, outcomes);
  const slow = testFiles(
    tried.flatMap((room) => ROOMS[room]),
    true,
  );
  const left = outcomes.filter(({ killer }) => killer === undefined);
  // To count what the slow ones reach takes longer than the others did.
  if (slow.length > 0 && left.length > 0 && !isOver(3 * counted)) {
    const again = [];
    await tryAll(
      left.map(({ mutant }) => mutant),
      files,
      slow,
      again,
    );
    for (const { mutant, killer, reached } of again) {
      const one = left.find((outcome) => outcome.mutant === mutant);
      Object.assign(one, { killer, reached: one.reached + reached, again: true });
    }
  }

  for (const { mutant, reached } of outcomes.filter(({ killer }) => killer === undefined).sort(byPlace))
    console.log(`survived${reached === 0 ? ", reached by no test" : ""}: ${told(mutant)}`);
  for (const room of tried) say(room, mutants, outcomes);
  const unsure = left.filter(({ again }) => again !== true).length;
  if (waiting.length > 0)
    console.log(`${waiting.length} were not tried: ${values.minutes} minutes were over`);
  if (slow.length > 0 && unsure > 0)
    console.log(
      `${unsure} of those that survived were not tried with the tests over the whole of the real data`,
    );
}

/** Adds what becomes of each mutant to the outcomes; gives back those for which there was no time, and the minutes that counting took. */
async function tryAll(mutants, files, include, outcomes) {
  const since = minutes();
  const code = await codeWith(files, mutants);
  const counting = await openTests(include, code, { workers: Number(values.jobs) });
  const reach = reachOf(await counting.all());
  await counting.close();
  const counted = minutes() - since;
  console.log(
    `${reach.tests} tests in ${include.length} files pass without a mutant (${minutes().toFixed(1)} minutes)`,
  );
  const waiting = [...mutants];
  const work = async () => {
    const tests = await openTests(include, code, { workers: 1 });
    while (waiting.length > 0 && !isOver()) {
      const mutant = waiting.shift();
      const { tests: those, hits } = reach.of(mutant);
      const killer = those.length === 0 ? undefined : await tests.killerOf(mutant, those, hits);
      outcomes.push({ mutant, killer, reached: those.length });
      if (killer === undefined) console.log(`  not noticed yet: ${told(mutant)}`);
      if (outcomes.length % 25 === 0)
        console.log(`  ${outcomes.length} tried, ${minutes().toFixed(1)} minutes`);
    }
    await tests.close();
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  return { waiting, counted };
}

/** Whether there is no time left, or not the minutes that are wanted. */
function isOver(wanted = 0) {
  return values.minutes !== "" && minutes() + wanted > Number(values.minutes);
}

/** Of a room, in the order in which they are tried. */
function drawnOf(room, mutants) {
  const all = shuffled(
    mutants.filter(({ fileName }) => roomOf(fileName) === room),
    Number(values.seed),
  );
  if (values.sample !== "") return all.slice(0, Number(values.sample));
  if (changed === undefined) return all;
  const isNew = ({ fileName, location: { start, end } }) => {
    const lines = changed.get(relative(".", fileName));
    return lines.some((line) => line >= start.line + 1 && line <= end.line + 1);
  };
  return [...all.filter(isNew), ...all.filter((mutant) => !isNew(mutant))];
}

/** One of each in turn, so that each room has its share whenever the time is over. */
function inTurn(lists) {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/**
 * Which tests reach a mutant. What takes effect while a file is loaded concerns every test that runs afterwards in the same process,
 * since files are loaded once in it: those that came upon it first are tried first.
 */
function reachOf({ tests, reached }) {
  const isAtLoading = atLoading();
  const of = ({ id, ...mutant }) => {
    const [first, later] = [new Set(), new Set()];
    let hits = 0;
    for (const [file, { reached: names, before }] of reached)
      for (const test of tests) {
        if (test.file !== file) continue;
        const count = (names[test.name]?.[id] ?? 0) + (names[""]?.[id] ?? 0);
        hits += count;
        if (count > 0) first.add(test);
        else if (before.has(id)) later.add(test);
      }
    return { tests: isAtLoading(mutant) ? [...first, ...later] : [...first], hits };
  };
  return { tests: tests.length, of };
}

function say(room, mutants, outcomes) {
  const whole = mutants.filter(({ fileName }) => roomOf(fileName) === room).length;
  const own = outcomes.filter(({ mutant }) => roomOf(mutant.fileName) === room);
  if (own.length === 0) {
    console.log(`${room}: none of ${whole} mutants tried (${minutes().toFixed(1)} minutes)`);
    return;
  }
  const killed = own.filter(({ killer }) => killer !== undefined).length;
  const [low, high] = interval(killed, own.length, whole);
  const percent = (share) => (100 * share).toFixed(1);
  const range = own.length < whole ? `, 95 % interval ${percent(low)} to ${percent(high)} %` : "";
  console.log(
    `${room}: ${killed} of ${own.length} mutants noticed, ${percent(killed / own.length)} %${range} (of ${whole}; ${minutes().toFixed(1)} minutes)`,
  );
  if (100 * high < Number(values.least)) process.exitCode = 1;
}

function told({ fileName, location: { start }, mutatorName, replacement }) {
  const text = replacement.replace(/\s+/gu, " ").slice(0, 80);
  return `${relative(".", fileName)}:${start.line + 1}:${start.column + 1} ${mutatorName} → ${text}`;
}

function byPlace({ mutant: a }, { mutant: b }) {
  return a.fileName < b.fileName
    ? -1
    : a.fileName > b.fileName
      ? 1
      : a.location.start.line - b.location.start.line;
}

function roomOf(fileName) {
  return relative(".", fileName).split("/")[1];
}

function filesOf(room) {
  return filesBelow(`src/${room}`).filter((path) => changed === undefined || changed.has(path));
}

/** Of files and folders of tests, in their order: those to be tried first, or last. */
function testFiles(places, last = false) {
  const files = places.flatMap((place) => (place.endsWith(".ts") ? [place] : filesBelow(place)));
  return [...new Set(files)].filter(
    (path) => path.endsWith(".test.ts") && LAST.some((start) => path.startsWith(start)) === last,
  );
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith(".ts"))
    .sort();
}

/** Undefined where git has no answer: no such commit in a clone of a few. */
function git(...args) {
  const { status, stdout } = spawnSync("git", args, { encoding: "utf8", maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.trim() : undefined;
}

/** Where this branch left the main one; on that one, or without it, the commit before the last that changed a file of the rooms. */
function commitBefore() {
  const branched = git("merge-base", "HEAD", "origin/main");
  if (branched !== undefined && branched !== git("rev-parse", "HEAD")) return branched;
  const last = git("log", "-1", "--format=%H", "--", ...Object.keys(ROOMS).map((room) => `src/${room}`));
  return last ? git("rev-parse", "--verify", "--quiet", `${last}~1`) : undefined;
}

/** The lines of each file of `src` that are new since a commit. */
function linesSince(commit) {
  const lines = new Map();
  let path;
  const diff = git("diff", "--unified=0", commit, "--", "src");
  if (diff === undefined) throw new Error(`${commit} is no commit of this clone: name one`);
  for (const line of diff.split("\n")) {
    if (line.startsWith("+++ ")) path = line.slice("+++ b/".length);
    const [, first, count = "1"] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/u.exec(line) ?? [];
    if (first === undefined || !existsSync(path)) continue;
    const fresh = Array.from({ length: Number(count) }, (_, i) => Number(first) + i);
    lines.set(path, [...(lines.get(path) ?? []), ...fresh]);
  }
  return lines;
}
