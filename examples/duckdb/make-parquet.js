// Makes the invented table, units.parquet: `node make-parquet.js 2000000`. One thread and a fixed seed give the same figures at every run.
import { DuckDBInstance } from "@duckdb/node-api";

const [rows = "2000000"] = process.argv.slice(2);

// Shares with one decimal, as statistics offices publish them, so that many units are equal on paper. Some are not known: NULL, now and then
// NaN, as other programs write it. Every hundredth unit lacks most of its figures.
const figure = (i) => `CASE WHEN random() < missing THEN NULL WHEN random() < 0.001 THEN 'nan'::DOUBLE
  ELSE round(${i} + 50 * pow(random(), ${1 + (i % 3)}), 1) END AS i${i}`;
const figures = Array.from({ length: 12 }, (_, i) => figure(i + 1));

const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
await connection.run("SELECT setseed(0.42)");
await connection.run(
  `COPY (SELECT id, ${figures.join(", ")} FROM (SELECT range::INTEGER AS id,
     CASE WHEN range % 100 = 0 THEN 0.6 ELSE 0.03 END AS missing FROM range($1::BIGINT))) TO 'units.parquet'`,
  [Number(rows)],
);
