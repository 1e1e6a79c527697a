// Ranks units.parquet into ranks.parquet in SQL alone: min-max, then the weighted mean of what is known, where that is half the weight or more.
import { DuckDBInstance } from "@duckdb/node-api";
import { indicators } from "./profile.js";

const names = indicators.map(({ indicator }) => indicator);
const known = names.map((x) => `nullif(${x}, 'nan') AS ${x}`);
const ends = names.map((x) => `min(${x}) AS lo_${x}, max(${x}) AS hi_${x}`);
const scaled = indicators.map(({ indicator: x, direction }) => {
  const above = direction === "lower" ? `hi_${x} - ${x}` : `${x} - lo_${x}`;
  return `100 * ((${above}) / (hi_${x} - lo_${x})) AS ${x}`;
});
const weighted = indicators.map(({ indicator, weight }) => `coalesce(${weight} * ${indicator}, 0)`);
const present = indicators.map(({ indicator, weight }) => `if(${indicator} IS NULL, 0, ${weight})`);
const whole = indicators.reduce((sum, { weight }) => sum + weight, 0);

const connection = await (await DuckDBInstance.create()).connect();
// Rounded to 12 significant digits before they are ranked, as `scoreUnits` does: what is equal on paper shares a rank.
await connection.run(`COPY (
  WITH known AS (SELECT id, ${known} FROM 'units.parquet'),
    ends AS (SELECT ${ends} FROM known),
    scaled AS (SELECT id, ${scaled} FROM known, ends),
    sums AS (SELECT id, ${weighted.join(" + ")} AS weighted, (${present.join(" + ")})::DOUBLE AS present FROM scaled),
    means AS (SELECT id, if(present / ${whole} >= 0.5, printf('%.12g', weighted / present)::DOUBLE, NULL) AS score FROM sums)
  SELECT id, score, if(score IS NULL, NULL, rank() OVER (ORDER BY score DESC NULLS LAST))::INTEGER AS rank FROM means
) TO 'ranks.parquet'`);
console.log(JSON.stringify(process.resourceUsage()));
