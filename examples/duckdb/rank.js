// Ranks units.parquet into ranks.parquet by `scoreUnits`: `node rank.js` holds the figures of all units, `node rank.js 100000` those of so
// many at a time.
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import { compile, readProfile, scoreUnits } from "shortlist";
import { indicators, profile } from "./profile.js";

const database = await DuckDBInstance.create();
const connection = await database.connect();
const one = async (sql) => (await (await connection.run(sql)).getRows())[0];
const rows = Number((await one("SELECT count(*) FROM 'units.parquet'"))[0]);
const isInParts = process.argv.length > 2;
const most = isInParts ? Number(process.argv[2]) : rows;

// What is missing is NaN to `scoreUnits`, and columns without NULLs are read fastest.
let columns = indicators.map(({ indicator }) => `coalesce(${indicator}, 'nan')`);
let plan = compile(profile);
if (isInParts) {
  // Min-max asks for the whole column, so the ranges come first, and goalposts take its place. A figure of which less is better comes with its
  // sign turned, as min-max turns it; `direction: lower` of goalposts mirrors the score instead, which can end in another digit.
  columns = indicators.map(({ direction }, i) => (direction === "lower" ? `-${columns[i]}` : columns[i]));
  const known = columns.map((column) => `nullif(${column}, 'nan')`);
  const ends = await one(`SELECT ${known.map((x) => `min(${x}), max(${x})`)} FROM 'units.parquet'`);
  const children = indicators.map((one, i) => ({
    ...one,
    direction: "higher",
    normalise: { method: "goalposts", from: ends[2 * i], to: ends[2 * i + 1] },
  }));
  // Read as a file would be, it is checked: a column of one figure has no goalposts.
  const fitted = { ...profile, tree: { ...profile.tree, children } };
  plan = compile(readProfile(JSON.stringify(fitted), "goalposts of units.parquet"));
}

await connection.run("CREATE TABLE scored (id INTEGER, score DOUBLE, rank INTEGER)");
// On a connection of its own: what is appended ends what is being read on the same one, without a word.
const appender = await (await database.connect()).createAppender("scored");
// With room for the chunk that fills them.
const ids = new Int32Array(most + 2048);
const values = Object.fromEntries(
  indicators.map(({ indicator }) => [indicator, new Float64Array(ids.length)]),
);
let [held, read, scoring] = [0, 0, 0];

function scoreThese() {
  const started = performance.now();
  const given = Object.entries(values).map(([indicator, column]) => [indicator, column.subarray(0, held)]);
  const { scores, ranks } = scoreUnits(plan, Object.fromEntries(given));
  scoring += performance.now() - started;
  for (let from = 0; from < held; from += 2048) {
    const chunk = DuckDBDataChunk.create([INTEGER, DOUBLE, INTEGER]);
    const to = Math.min(held, from + 2048);
    chunk.setColumns([ids, scores, ranks].map((column) => column.subarray(from, to)));
    appender.appendDataChunk(chunk);
  }
  held = 0;
}

const figures = await connection.stream(`SELECT id, ${columns} FROM 'units.parquet'`);
for await (const chunk of figures) {
  const count = chunk.rowCount;
  [ids, ...Object.values(values)].forEach((column, at) => {
    const vector = chunk.getColumnVector(at);
    for (let i = 0; i < count; i += 1) column[held + i] = vector.getItem(i);
  });
  held += count;
  read += count;
  if (held >= most) scoreThese();
}
if (held > 0) scoreThese();
appender.closeSync();
if (read !== rows) throw new Error(`${read} units were read of ${rows}`);

// The ranks of a part are those within it: where there are parts, the engine ranks the scores of all. Who has no score has no rank.
const score = "nullif(score, 'nan')";
const rank = isInParts
  ? `if(isnan(score), NULL, rank() OVER (ORDER BY ${score} DESC NULLS LAST))`
  : "nullif(rank, 0)";
await connection.run(
  `COPY (SELECT id, ${score} AS score, (${rank})::INTEGER AS rank FROM scored) TO 'ranks.parquet'`,
);
console.log(JSON.stringify({ ...process.resourceUsage(), scoring: scoring / 1000 }));
