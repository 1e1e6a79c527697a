// How fast a large table in the layout of the World Bank's downloads is ingested, against csv-parse alone over the same file
// in the same run: node scripts/bench-wide.js [--mb 200] [--runs 3]. The bounds: at least half of csv-parse's rows per
// second, and under 400 MB of memory. Every figure is of a process of its own; runs of the two alternate.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: { mb: { type: "string", default: "200" }, runs: { type: "string", default: "3" } },
});

/** Runs in a process that reports its own CPU time and peak memory when it ends. */
const REPORT = `data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();
process.stderr.write("\\n@"+JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,memory:u.maxRSS/1024})+"\\n")})`;
const ALONE = `
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
let rows = 0;
for await (const _ of createReadStream(process.argv[1]).pipe(parse({ relax_column_count: true }))) rows += 1;
console.log(rows);
`;

function measure(args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", REPORT, ...args], {
    encoding: "utf8",
  });
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")} exited with ${status}: ${stderr}`);
  return { wall, stdout, ...JSON.parse(stderr.slice(stderr.lastIndexOf("@") + 1)) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const line = (name, rows, runs) => {
  const of = (key) => median(runs.map((run) => run[key]));
  const cells = [
    name,
    of("wall").toFixed(1),
    of("cpu").toFixed(1),
    Math.round(rows / of("wall")),
    Math.round(rows / of("cpu")),
    Math.max(...runs.map(({ memory }) => memory)).toFixed(0),
  ];
  console.log(`| ${cells.join(" | ")} |`);
};

const folder = mkdtempSync(join(tmpdir(), "shortlist-bench-"));
try {
  const file = join(folder, "wide.csv");
  const out = openSync(file, "w");
  const made = spawnSync(process.execPath, ["scripts/generate-wide.js", "--mb", options.mb], {
    stdio: ["ignore", out, "inherit"],
  });
  closeSync(out);
  if (made.status !== 0) throw new Error("the file could not be generated");

  const into = join(folder, "snapshot");
  const [alone, ingest] = [[], []];
  for (let i = 0; i < Number(options.runs); i += 1) {
    alone.push(measure(["--input-type=module", "-e", ALONE, file]));
    rmSync(into, { recursive: true, force: true });
    ingest.push(measure(["bin/shortlist.js", "ingest", file, "--into", into, "--quiet"]));
  }
  const rows = Number(alone[0].stdout);
  const { files } = JSON.parse(readFileSync(join(into, "manifest.json"), "utf8"));
  const figures = files
    .filter(({ holds }) => holds === "current" || holds === "history")
    .reduce((sum, file) => sum + file.rows, 0);
  const written = files.reduce((sum, { name }) => sum + statSync(join(into, name)).size, 0);
  console.log(
    `Node ${process.version}; ${(statSync(file).size / 1e6).toFixed(0)} MB, ${rows} rows, ${figures} figures of countries, ${(written / 1e6).toFixed(0)} MB written; medians of ${options.runs} runs, memory their maximum.\n`,
  );
  console.log(
    "| | wall s | CPU s | rows/s of wall | rows/s of CPU | peak MB |\n| --- | ---: | ---: | ---: | ---: | ---: |",
  );
  line("csv-parse alone", rows, alone);
  line("shortlist ingest", rows, ingest);
  const ratio = (key) => median(alone.map((run, i) => run[key] / ingest[i][key]));
  const memory = Math.max(...ingest.map((run) => run.memory));
  console.log(
    `\ningest reaches ${ratio("wall").toFixed(2)} of csv-parse's rows per second (${ratio("cpu").toFixed(2)} by CPU time; medians of paired runs; the bound is 0.50) and ${memory.toFixed(0)} MB (the bound is 400).`,
  );
  process.exitCode = ratio("wall") >= 0.5 && memory < 400 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
