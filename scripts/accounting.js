// Invents tables and accounts for every cell of their figures' columns: each must be an observation, a missing mark or flagged
// with its place. Tables come from a seed and their number, so that each can be made again:
//   npm run accounting -- [--from 0] [--count 100000] [--seed 1] [--only <number of a table>]
// Exit code 1 where a cell is unaccounted for.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.js";

const MAX_SHOWN = 10;

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "0" },
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});
const seed = Number(values.seed);
const first = Number(values.only ?? values.from);
const last = first + (values.only === undefined ? Number(values.count) : 1);

const folder = mkdtempSync(join(tmpdir(), "shortlist-accounting-"));
const start = performance.now();
const outcomes = { read: 0, unrecognised: 0, refused: 0 };
let [cells, failed] = [0, 0];
try {
  await bundle({ generated: "tests/accounting/generated.ts" }, { dir: folder, format: "es" });
  const { trial, invent, randomOf } = await import(join(folder, "generated.js"));
  for (let index = first; index < last; index += 1) {
    const result = await trial(seed, index);
    outcomes[result.outcome] += 1;
    cells += result.cells;
    if (values.only !== undefined) console.log(invent(randomOf(seed, index)).text);
    if (result.wrong.length === 0) continue;
    failed += 1;
    if (failed <= MAX_SHOWN) console.log(`table ${index}:\n  ${result.wrong.slice(0, 5).join("\n  ")}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${last - first} tables, seed ${seed}: ${outcomes.read} read, ${outcomes.unrecognised} not recognised, ${outcomes.refused} refused; ` +
    `${cells} cells; ${failed} tables with cells that nobody accounts for; ${seconds} s`,
);
process.exitCode = failed === 0 ? 0 : 1;
