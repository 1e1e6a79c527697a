import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { BIN, inFolder, median, once, table } from "./measure.js";

export const SUMMARY =
  "ingest of a large table in the layout of the World Bank's downloads, against csv-parse alone";
export const OPTIONS = { mb: { type: "string", default: "200" }, runs: { type: "string", default: "3" } };

const ALONE = `
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
let rows = 0;
for await (const _ of createReadStream(process.argv[1]).pipe(parse({ relax_column_count: true }))) rows += 1;
console.log(rows);
`;

/** Exit code 1 where a bound is missed. */
export async function run({ mb, runs }) {
  await inFolder((folder) => {
    const file = join(folder, "wide.csv");
    const out = openSync(file, "w");
    const made = spawnSync(process.execPath, ["scripts/bench/generate-wide.js", "--mb", mb], {
      stdio: ["ignore", out, "inherit"],
    });
    closeSync(out);
    if (made.status !== 0) throw new Error("the file could not be generated");
    const into = join(folder, "snapshot");
    const [alone, ingest] = [[], []];
    for (let i = 0; i < Number(runs); i += 1) {
      alone.push(once(["--input-type=module", "-e", ALONE, file]));
      rmSync(into, { recursive: true, force: true });
      ingest.push(once([BIN, "ingest", file, "--into", into, "--quiet"]));
    }
    const rows = Number(alone[0].stdout);
    const { files } = JSON.parse(readFileSync(join(into, "manifest.json"), "utf8"));
    const figures = files
      .filter(({ holds }) => holds === "current" || holds === "history")
      .reduce((sum, file) => sum + file.rows, 0);
    const written = files.reduce((sum, { name }) => sum + statSync(join(into, name)).size, 0);
    const peak = (all) => Math.max(...all.map(({ memory }) => memory));
    const line = (name, all) => {
      const [wall, cpu] = ["wall", "cpu"].map((key) => median(all.map((run) => run[key])));
      const speeds = [rows / wall, rows / cpu].map(Math.round);
      return [name, wall.toFixed(1), cpu.toFixed(1), ...speeds, peak(all).toFixed(0)];
    };
    const MB = (bytes) => (bytes / 1e6).toFixed(0);
    table(
      [
        `${MB(statSync(file).size)} MB, ${rows} rows`,
        "s",
        "processor s",
        "rows/s",
        "rows/processor s",
        "peak MB",
      ],
      [line("csv-parse alone", alone), line("shortlist ingest", ingest)],
    );
    const ratio = (key) => median(alone.map((run, i) => run[key] / ingest[i][key]));
    table(
      [`ingest, ${figures} figures of countries, ${MB(written)} MB written`, "measured", "bound"],
      [
        ["of csv-parse's rows per second", ratio("wall").toFixed(2), 0.5],
        ["the same by processor time", ratio("cpu").toFixed(2), ""],
        ["peak MB", peak(ingest).toFixed(0), 400],
      ],
    );
    process.exitCode = ratio("wall") >= 0.5 && !(peak(ingest) >= 400) ? 0 : 1;
  });
}
