// Changes inputs whose figures are known, reads them with the program's own readers, and looks for silent differences: figures
// that are not what their cells say and about which nothing is said. Inputs come from a seed and their number:
//   npm run mutate-inputs -- [--count 20000] [--from 0] [--seed 1] [--only <number of an input>] [--jobs 2]
//     [--list <file of the silent ones>] [--summary <file of the counts, as Markdown>] [--tally <file of the counts, as JSON>]
// A tally lets a long run be made in parts: the counts of the inputs before --from are taken from it, and those of all that were
// made are written to it at the end of the part.
// Exit code 1 on any silent difference or crash.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { bundle } from "./bundle.js";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "20000" },
    from: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    jobs: { type: "string", default: "2" },
    list: { type: "string" },
    summary: { type: "string" },
    tally: { type: "string" },
    quiet: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? values.from);
const last = first + (values.only === undefined ? Number(values.count) : 1);
const jobs = values.only === undefined ? Number(values.jobs) : 1;

const folder = mkdtempSync(join(tmpdir(), "shortlist-mutate-"));
const places = {
  publishers: fileURLToPath(new URL("../../shared/publisher-files/", import.meta.url)),
  fixtures: fileURLToPath(new URL("../tests/fixtures/", import.meta.url)),
};
if (!existsSync(places.publishers))
  console.log("The publishers' files are not there: invented tables and fixtures only.");
const before = tallied();
const counts = new Map(before.counts);
const classes = new Map();
let { crashes, done } = before;
const start = performance.now();
let said = start;
try {
  await bundle({ worker: "tests/fuzz/mutated/worker.ts" }, { dir: folder, format: "es" });
  await Promise.all(Array.from({ length: jobs }, (_, i) => run(i)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print();
process.exitCode = crashes === 0 && before.silent === 0 && classes.size === 0 ? 0 : 1;

/** What the parts before this one counted. Parts that overlap, leave a gap or are of other inputs do not add up. */
function tallied() {
  if (!values.tally || !existsSync(values.tally))
    return { counts: [], crashes: 0, silent: 0, done: 0, from: first };
  const tally = JSON.parse(readFileSync(values.tally, "utf8"));
  if (tally.seed !== seed || tally.to !== first)
    throw new Error(
      `${values.tally} counts seed ${tally.seed} up to ${tally.to}: go on with --seed ${tally.seed} --from ${tally.to}`,
    );
  return tally;
}

function run(i) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(folder, "worker.js"), {
      workerData: { seed, from: first + i, to: last, step: jobs, shown: 1, ...places },
    });
    worker.on("error", reject);
    worker.on("message", (message) => {
      if (message.kind === "end") worker.terminate().then(resolve, reject);
      else if (message.kind === "crash") crash(message);
      else if (message.kind === "silent") silent(message);
      else progress(message);
    });
  });
}

function crash({ index, what }) {
  crashes += 1;
  if (crashes <= 20) console.log(`CRASH --seed ${seed} --only ${index}: ${what}`);
}

function silent({ index, key, text }) {
  const known = classes.get(key);
  if (known) known.count += 1;
  else classes.set(key, { count: 1, index, text });
  if (known && known.text === undefined) known.text = text;
}

function progress(message) {
  for (const [key, count] of Object.entries(message.counts)) counts.set(key, (counts.get(key) ?? 0) + count);
  done += message.done;
  if (values.quiet || performance.now() - said < 10_000) return;
  said = performance.now();
  const made = done - before.done;
  console.error(
    `${made} of ${last - first} inputs, ${classes.size} silent kinds, ${crashes} crashes, ${seconds()}`,
  );
}

function print() {
  const ends = ["same", "as said", "flagged", "refused", "silent", "crashed", "not applicable"];
  for (const group of ["all", "origin", "way", "mutation"]) {
    const names = [
      ...new Set(
        [...counts.keys()].filter((key) => key.startsWith(`${group}\0`)).map((key) => key.split("\0")[1]),
      ),
    ];
    console.log(`\n${group.padEnd(62)}${ends.map((end) => end.padStart(15)).join("")}`);
    for (const name of names.sort()) {
      const row = ends.map((end) => String(counts.get(`${group}\0${name}\0${end}`) ?? 0).padStart(15));
      console.log(`${name.padEnd(62)}${row.join("")}`);
    }
  }
  if (values.summary) writeFileSync(values.summary, summary(ends.slice(0, -1)));
  const list = [...classes].sort(([, a], [, b]) => b.count - a.count);
  const text = list.map(
    ([key, { count, index, text: example }]) =>
      `${count} × ${key}  (--seed ${seed} --only ${index})\n${example ?? ""}\n`,
  );
  if (values.list) writeFileSync(values.list, text.join("\n"));
  else if (text.length > 0) console.log(`\nSilent differences:\n${text.slice(0, 40).join("\n")}`);
  const total = list.reduce((sum, [, { count }]) => sum + count, before.silent);
  const tally = { seed, from: before.from, to: last, done, crashes, silent: total, counts: [...counts] };
  if (values.tally) writeFileSync(values.tally, JSON.stringify(tally));
  console.log(
    `\n${done} inputs, ${done - before.done} of them in ${seconds()}: ${total} silent differences, ${list.length} kinds in this part, ${crashes} crashes`,
  );
}

/** Inputs by the family of their mutation and by where they come from, for docs/reliability.md. */
function summary(ends) {
  const families = new Map();
  for (const [key, count] of counts) {
    const [group, name, end] = key.split("\0");
    if (group !== "mutation" && group !== "origin") continue;
    const family =
      group === "mutation"
        ? name.split(":")[0]
        : name.includes("/")
          ? "publishers’ and the repository’s files"
          : "invented tables";
    const row = families.get(`${group} ${family}`) ?? { group, family, of: {} };
    row.of[end] = (row.of[end] ?? 0) + count;
    families.set(`${group} ${family}`, row);
  }
  const table = (title, group) => {
    const rows = [...families.values()]
      .filter((row) => row.group === group)
      .sort((a, b) => (a.family < b.family ? -1 : 1));
    const lines = rows.map(
      ({ family, of }) =>
        `| ${family} | ${ends.map((end) => (of[end] ?? 0).toLocaleString("en")).join(" | ")} |`,
    );
    return [`| ${title} | ${ends.join(" | ")} |`, `| --- |${" ---: |".repeat(ends.length)}`, ...lines].join(
      "\n",
    );
  };
  return `${table("input of", "origin")}\n\n${table("what was changed", "mutation")}\n\n${done.toLocaleString("en")} inputs, seed ${seed}.\n`;
}

function seconds() {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
