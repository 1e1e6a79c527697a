// Whole-process figures of docs/performance.md: `npm run bench`. Medians over several runs after a warm-up; reads
// ../shared/publisher-files for the ingest figure and says so where it is absent.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.js";

const PUBLISHER_FILES = "../shared/publisher-files";
const bin = "bin/shortlist.js";

/** Wall seconds of one run; where /usr/bin/time can tell also seconds of processor time and the peak memory in MB. */
function once(args) {
  const timed = existsSync("/usr/bin/time");
  const command = timed
    ? ["/usr/bin/time", "-f", "%U %S %M", process.execPath, ...args]
    : [process.execPath, ...args];
  const started = performance.now();
  const { status, stderr } = spawnSync(command[0], command.slice(1), {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")} exited with ${status}: ${stderr}`);
  const told = timed ? stderr.trim().split("\n").at(-1).split(" ").map(Number) : [];
  const [user = Number.NaN, system = Number.NaN, memory = Number.NaN] = told;
  return { wall, cpu: user + system, memory: memory / 1024 };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function row(name, runs) {
  const walls = runs.map(({ wall }) => wall);
  const memory = median(runs.map((run) => run.memory));
  const spread = `${Math.min(...walls).toFixed(3)}–${Math.max(...walls).toFixed(3)}`;
  console.log(
    `| ${name} | ${median(walls).toFixed(3)} | ${spread} | ${Number.isNaN(memory) ? "" : memory.toFixed(0)} |`,
  );
  return median(walls);
}

const RUNS = 15;
const { latest } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
console.log(`Node ${process.version}, ${RUNS} runs in turn after a warm-up.\n`);
console.log("| command | median s | min–max s | peak MB |\n| --- | ---: | ---: | ---: |");
/** What a ranking cannot do without, each with what stands before it: the least that `rank` could take. */
const MODULES = 'const { createHash } = require("node:crypto"); require("node:v8"); require("node:vm");';
const CODE = `${MODULES} require("./bin/load.js").load(process.cwd() + "/dist/run.cjs");`;
const DATA = `${CODE}
  const fs = require("node:fs");
  const hashed = (bytes) => (createHash("sha256").update(bytes).digest(), bytes);
  const { files } = JSON.parse(hashed(fs.readFileSync("data/manifest.json")));
  const asked = new Set(fs.readFileSync("weights/cpc.yaml", "utf8").match(/(?<=indicator: )[\\w.-]+/gu));
  for (const { name, indicators } of files.filter(({ holds }) => holds === "newest")) {
    const bytes = fs.readFileSync("data/" + name);
    for (const { id, at } of indicators) if (asked.has(id)) JSON.parse(hashed(bytes.subarray(...at)));
  }`;
const least = { "Node's modules": MODULES, "and the code": CODE, "and the newest values": DATA };
const commands = {
  "node -e 0": ["-e", "0"],
  ...Object.fromEntries(Object.entries(least).map(([name, code]) => [name, ["-e", code]])),
  "shortlist --version": [bin, "--version"],
  "shortlist rank": [bin, "rank"],
  "shortlist rank --format json": [bin, "rank", "--format", "json"],
  "shortlist explain Ghana": [bin, "explain", "Ghana"],
  "shortlist compare GHA CIV": [bin, "compare", "GHA", "CIV"],
  "shortlist whatif Ghana": [bin, "whatif", "Ghana"],
  "shortlist whatif Ghana --profile mcc": [bin, "whatif", "Ghana", "--profile", "mcc"],
  [`shortlist diff ${latest - 1} ${latest}`]: [bin, "diff", String(latest - 1), String(latest)],
};
const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (const args of Object.values(commands)) once(args);
for (let i = 0; i < RUNS; i += 1)
  for (const [name, args] of Object.entries(commands)) runs[name].push(once(args));
for (const name of Object.keys(commands)) row(name, runs[name]);
/** Milliseconds beyond another command, median of paired runs. */
const beyond = (name, other, what) =>
  median(runs[name].map((run, i) => (run[what] - runs[other][i][what]) * 1000)).toFixed(0);
console.log("\n| beyond node -e 0, medians of paired runs | ms | processor ms | bound, ms |");
console.log("| --- | ---: | ---: | ---: |");
for (const [name, bound] of [
  ...Object.keys(least).map((name) => [name, ""]),
  ["shortlist --version", 15],
  ["shortlist rank", 60],
]) {
  const [wall, cpu] = ["wall", "cpu"].map((what) => beyond(name, "node -e 0", what));
  console.log(`| ${name} | ${wall} | ${cpu} | ${bound} |`);
}
console.log();
console.log("| beyond rank, medians of paired runs | ms | processor ms |\n| --- | ---: | ---: |");
for (const name of Object.keys(commands).slice(4 + Object.keys(least).length)) {
  const [wall, cpu] = ["wall", "cpu"].map((what) => beyond(name, "shortlist rank", what));
  console.log(`| ${name} | ${wall} | ${cpu} |`);
}
console.log("\nThe bound of whatif and diff is 300 ms.\n");

await contributions();
wide();

/**
 * A table of the user's own with 300,000 cells and one with 3,000, ranked with a profile of every column, and csv-parse alone on
 * the same files. The bounds: under 2 s and 300 MB, and not more than 110 times as long as a hundredth of the cells.
 */
function wide() {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-bench-"));
  try {
    const codes = JSON.parse(readFileSync("data/countries/reference.json", "utf8")).map(({ iso3 }) => iso3);
    const make = (name, countries, indicators) => {
      const ids = Array.from({ length: indicators }, (_, i) => `x${i}`);
      let state = 1;
      const cell = () => {
        state = (state * 48_271) % 2_147_483_647;
        return state % 33 === 0 ? "" : ((state % 1000) / 10).toFixed(1);
      };
      const rows = codes.slice(0, countries).map((code) => [code, ...ids.map(cell)].join(","));
      writeFileSync(join(folder, `${name}.csv`), `country,${ids.join(",")}\n${rows.join("\n")}\n`);
      const factors = Array.from({ length: indicators / 20 }, (_, f) => {
        const own = ids.slice(20 * f, 20 * f + 20).map((id) => `{indicator: ${id}, normalise: min-max}`);
        return `    - {id: f${f}, children: [${own.join(", ")}]}\n`;
      });
      writeFileSync(join(folder, `${name}.yaml`), `id: wide\ntree:\n  children:\n${factors.join("")}`);
    };
    make("large", 250, 1200);
    make("small", 25, 120);
    const parse = pathToFileURL(join(process.cwd(), "node_modules/csv-parse/lib/sync.js"));
    const alone = `import { readFileSync } from "node:fs"; import { parse } from "${parse}"; parse(readFileSync(process.argv[1]));`;
    const at = (name) => join(folder, name);
    const rankOf = (name) => [
      bin,
      "rank",
      "--data",
      at(`${name}.csv`),
      "--profile",
      at(`${name}.yaml`),
      "--format",
      "csv",
      "--quiet",
    ];
    const all = {
      "node -e 0": ["-e", "0"],
      "csv-parse alone, 250 × 1,200": ["--input-type=module", "-e", alone, at("large.csv")],
      "rank --format csv, 250 × 1,200": rankOf("large"),
      "rank --format csv, 25 × 120": rankOf("small"),
    };
    const runs = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
    for (let i = 0; i < 5; i += 1)
      for (const [name, args] of Object.entries(all)) runs[name].push(once(args));
    console.log("| a table of one's own | median s | min–max s | peak MB |\n| --- | ---: | ---: | ---: |");
    const [node, , large, small] = Object.keys(all).map((name) => row(name, runs[name]));
    console.log(
      `\n100 times the cells cost ${((large - node) / (small - node)).toFixed(0)} times the time beyond node -e 0; the bounds are 2 s, 300 MB and 110 times.\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Contributions of every country of the shipped snapshot that has a score, to the leaves, in this process. */
async function contributions() {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-bench-"));
  try {
    await bundle({ contributions: "scripts/bench-contributions.ts" }, { dir: folder, format: "es" });
    const { timed } = await import(pathToFileURL(join(folder, "contributions.js")).href);
    console.log(
      "| contributions in one process | countries | median ms | min–max ms |\n| --- | ---: | ---: | ---: |",
    );
    for (const profile of ["cpc", "equal"]) {
      const { countries, times } = await timed(profile, RUNS, 3 * RUNS);
      const spread = `${Math.min(...times).toFixed(1)}–${Math.max(...times).toFixed(1)}`;
      console.log(`| profile ${profile} | ${countries} | ${median(times).toFixed(1)} | ${spread} |`);
    }
    console.log("\nThe bound is 50 ms.\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(PUBLISHER_FILES)) {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-bench-"));
  try {
    // The folders that the shipped snapshot was made of: of the others some files need a word on which of their rows count.
    const { inputs } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
    const folders = [...new Set(inputs.map(({ path }) => join(PUBLISHER_FILES, path.split("/")[0])))];
    const args = [bin, "ingest", ...folders, "--into", join(folder, "snapshot"), "--quiet"];
    once(args);
    console.log("| command | median s | min–max s | peak MB |\n| --- | ---: | ---: | ---: |");
    row("shortlist ingest, the folders of the shipped snapshot", [once(args), once(args), once(args)]);
    const manifest = JSON.parse(readFileSync(join(folder, "snapshot", "manifest.json"), "utf8"));
    console.log(`\n${manifest.inputs.length} files; the bounds are 15 s and 600 MB.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else console.log(`${PUBLISHER_FILES} is not there: ingest was not measured.`);
