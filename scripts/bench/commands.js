import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../bundle.js";
import { BIN, inFolder, inTurn, median, notMeasured, once, spread, table } from "./measure.js";

export const SUMMARY =
  "whole commands, a table of one's own, contributions, and ingest of ../shared/publisher-files";
export const OPTIONS = { runs: { type: "string", default: "15" } };

const PUBLISHER_FILES = "../shared/publisher-files";
const HEAD = ["command", "s", "peak MB"];
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
const LEAST = { "Node's modules": MODULES, "and the code": CODE, "and the newest values": DATA };

export async function run({ runs }) {
  wholeCommands(Number(runs));
  await contributions(Number(runs));
  await inFolder(wide);
  if (existsSync(PUBLISHER_FILES)) await inFolder(ingest);
  else notMeasured("ingest", `${PUBLISHER_FILES} is not there`);
}

const rowsOf = (runs) =>
  Object.entries(runs).map(([name, all]) => [
    name,
    spread(
      all.map(({ wall }) => wall),
      3,
    ),
    median(all.map(({ memory }) => memory)).toFixed(0),
  ]);

function wholeCommands(times) {
  const { latest } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
  const commands = {
    "node -e 0": ["-e", "0"],
    ...Object.fromEntries(Object.entries(LEAST).map(([name, code]) => [name, ["-e", code]])),
    "shortlist --version": [BIN, "--version"],
    "shortlist rank": [BIN, "rank"],
    "shortlist rank --format json": [BIN, "rank", "--format", "json"],
    "shortlist explain Ghana": [BIN, "explain", "Ghana"],
    "shortlist compare GHA CIV": [BIN, "compare", "GHA", "CIV"],
    "shortlist whatif Ghana": [BIN, "whatif", "Ghana"],
    "shortlist whatif Ghana --profile mcc": [BIN, "whatif", "Ghana", "--profile", "mcc"],
    [`shortlist diff ${latest - 1} ${latest}`]: [BIN, "diff", String(latest - 1), String(latest)],
  };
  for (const args of Object.values(commands)) once(args);
  const runs = inTurn(commands, times);
  table(HEAD, rowsOf(runs));
  /** Milliseconds by the clock and of processor time beyond another command, medians of paired runs. */
  const beyond = (name, other) =>
    ["wall", "cpu"].map((what) =>
      median(runs[name].map((run, i) => (run[what] - runs[other][i][what]) * 1000)).toFixed(0),
    );
  const bounds = { "shortlist --version": 15, "shortlist rank": 60 };
  table(
    ["beyond node -e 0", "ms", "processor ms", "bound, ms"],
    [...Object.keys(LEAST), ...Object.keys(bounds)].map((name) => [
      name,
      ...beyond(name, "node -e 0"),
      bounds[name] ?? "",
    ]),
  );
  const others = Object.keys(commands).slice(4 + Object.keys(LEAST).length);
  table(
    ["beyond rank", "ms", "processor ms", "bound, ms"],
    others.map((name) => [name, ...beyond(name, "shortlist rank"), /whatif|diff/u.test(name) ? 300 : ""]),
  );
}

/** Contributions of every country of the shipped snapshot that has a score, to the leaves, in this process. */
async function contributions(times) {
  const rows = await inFolder(async (folder) => {
    await bundle({ contributions: "scripts/bench/contributions.ts" }, { dir: folder, format: "es" });
    const { timed } = await import(pathToFileURL(join(folder, "contributions.js")).href);
    const all = [];
    for (const profile of ["cpc", "equal"]) {
      const { countries, times: taken } = await timed(profile, times, 3 * times);
      all.push([`profile ${profile}, ${countries} countries`, spread(taken, 1), 50]);
    }
    return all;
  });
  table(["contributions in one process", "ms", "bound, ms"], rows);
}

/**
 * A table of the user's own with 300,000 cells and one with 3,000, ranked with a profile of every column, and csv-parse alone on
 * the same file.
 */
function wide(folder) {
  const codes = JSON.parse(readFileSync("data/countries/reference.json", "utf8")).map(({ iso3 }) => iso3);
  const at = (name) => join(folder, name);
  const rankOf = (name, countries, indicators) => {
    const ids = Array.from({ length: indicators }, (_, i) => `x${i}`);
    let state = 1;
    const cell = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 33 === 0 ? "" : ((state % 1000) / 10).toFixed(1);
    };
    const rows = codes.slice(0, countries).map((code) => [code, ...ids.map(cell)].join(","));
    writeFileSync(at(`${name}.csv`), `country,${ids.join(",")}\n${rows.join("\n")}\n`);
    const factors = Array.from({ length: indicators / 20 }, (_, f) => {
      const own = ids.slice(20 * f, 20 * f + 20).map((id) => `{indicator: ${id}, normalise: min-max}`);
      return `    - {id: f${f}, children: [${own.join(", ")}]}\n`;
    });
    writeFileSync(at(`${name}.yaml`), `id: wide\ntree:\n  children:\n${factors.join("")}`);
    const asked = ["--data", at(`${name}.csv`), "--profile", at(`${name}.yaml`)];
    return [BIN, "rank", ...asked, "--format", "csv", "--quiet"];
  };
  const parse = pathToFileURL(join(process.cwd(), "node_modules/csv-parse/lib/sync.js"));
  const alone = `import { readFileSync } from "node:fs"; import { parse } from "${parse}"; parse(readFileSync(process.argv[1]));`;
  const [large, small] = [rankOf("large", 250, 1200), rankOf("small", 25, 120)];
  const runs = inTurn(
    {
      "node -e 0": ["-e", "0"],
      "csv-parse alone, 250 × 1,200": ["--input-type=module", "-e", alone, at("large.csv")],
      "rank --format csv, 250 × 1,200 (bounds 2 s, 300 MB)": large,
      "rank --format csv, 25 × 120": small,
    },
    5,
  );
  table(HEAD, rowsOf(runs));
  const [node, , most, least] = Object.values(runs).map((all) => median(all.map(({ wall }) => wall)));
  table(
    ["100 times the cells, beyond node -e 0", "times the time", "bound"],
    [["rank --format csv", ((most - node) / (least - node)).toFixed(0), 110]],
  );
}

function ingest(folder) {
  // The folders that the shipped snapshot was made of: of the others some files need a word on which of their rows count.
  const { inputs } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
  const folders = [...new Set(inputs.map(({ path }) => join(PUBLISHER_FILES, path.split("/")[0])))];
  const args = [BIN, "ingest", ...folders, "--into", join(folder, "snapshot"), "--quiet"];
  const ingested = () => once(args, { mayFind: true });
  ingested();
  const runs = { ingest: [ingested(), ingested(), ingested()] };
  const { inputs: read } = JSON.parse(readFileSync(join(folder, "snapshot", "manifest.json"), "utf8"));
  const [[, ...measured]] = rowsOf(runs);
  table(HEAD, [[`ingest of the shipped snapshot's ${read.length} files (bounds 15 s, 600 MB)`, ...measured]]);
}
