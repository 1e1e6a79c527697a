// Makes the table, ranks it in every way, holds the ranks against one another and prints what each way takes, as the median of some runs:
// `node measure.js 2000000 3`. Ends with 1 where any score or rank differs.
import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

const [rows, times] = [Number(process.argv[2] ?? 2_000_000), Number(process.argv[3] ?? 3)];
const part = Math.ceil(rows / 20);
const ways = [
  { title: "`scoreUnits`, all units at once", run: ["rank.js"], took: [] },
  {
    title: `\`scoreUnits\`, ${part.toLocaleString("en")} units at a time`,
    run: ["rank.js", `${part}`],
    took: [],
  },
  { title: "SQL alone", run: ["sql.js"], took: [] },
];

const cwd = mkdtempSync(join(tmpdir(), "beside-duckdb-"));
const node = ([script, ...args]) => {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return execFileSync(process.execPath, [path, ...args], { cwd, encoding: "utf8" });
};
const fileOf = (way) => join(cwd, `${ways.indexOf(way)}.parquet`);
try {
  node(["make-parquet.js", `${rows}`]);
  for (let time = 0; time < times; time += 1) {
    for (const way of ways) {
      const started = performance.now();
      const { maxRSS, userCPUTime, systemCPUTime, scoring } = JSON.parse(node(way.run));
      const seconds = (performance.now() - started) / 1000;
      way.took.push([seconds, (userCPUTime + systemCPUTime) / 1e6, scoring, maxRSS / 1024]);
      renameSync(join(cwd, "ranks.parquet"), fileOf(way));
    }
  }

  const connection = await (await DuckDBInstance.create()).connect();
  for (const way of ways.slice(0, 2)) {
    const read = await connection.run(`SELECT count(*), count(a.rank), max(abs(a.score - b.score)),
      count(*) FILTER (WHERE a.score IS DISTINCT FROM b.score), count(*) FILTER (WHERE a.rank IS DISTINCT FROM b.rank)
      FROM '${fileOf(way)}' AS a FULL JOIN '${fileOf(ways[2])}' AS b USING (id)`);
    const [all, ranked, most, scores, ranks] = (await read.getRows())[0].map(Number);
    console.log(
      `${way.title}, against SQL: of ${all} units ${ranked} have a rank; ${scores} scores differ (by ${most} at most), ${ranks} ranks`,
    );
    if (all !== rows || ranked === 0 || scores + ranks > 0) process.exitCode = 1;
  }

  const median = (of) => of.sort((a, b) => a - b)[of.length >> 1];
  const figure = (way, at, digits) =>
    median(way.took.map((run) => run[at] ?? Number.NaN))
      .toFixed(digits)
      .replace("NaN", "");
  console.log(
    `\n| ${rows.toLocaleString("en")} units × 12 | s | processor s | of them \`scoreUnits\` | peak MB |\n|---|---:|---:|---:|---:|`,
  );
  for (const way of ways)
    console.log(
      `| ${way.title} | ${[1, 1, 1, 0].map((digits, at) => figure(way, at, digits)).join(" | ")} |`,
    );
  console.log(`\nNode ${process.version}, ${availableParallelism()} cores; medians of ${times}.`);
} finally {
  rmSync(cwd, { recursive: true, force: true });
}
