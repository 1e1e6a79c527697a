import { country as countryOf } from "../../countries/reference.ts";
import { NO_YEAR } from "../../dataset/bulk/figures.ts";
import type { Conflict } from "../../model/dataset.ts";
import type { Ingested, NamedConflict } from "../../model/ingested.ts";
import { isOwnTable } from "../../model/own-table.ts";
import { type Made, problemsOf } from "./make.ts";

/** What a person is told of an ingest. */
export function summaryOf(made: Made): Ingested {
  const { dataset, incoming, count, changes } = made;
  return {
    files: incoming.files.length,
    recognised: incoming.files.filter(({ source }) => source !== undefined).length,
    observations: count,
    sources: dataset.sources,
    ...(changes ? { changes } : {}),
    beside: [...made.beside].map(([path, held]) => ({ path, held })),
    undated: undatedIn(made),
    unresolved: [...incoming.unresolved, ...incoming.readings.flatMap(({ reading }) => reading.unresolved)],
    open: dataset.conflicts.filter(({ settled }) => settled === "none").map(named),
    settled: dataset.conflictsFound.filter(({ settled }) => settled !== "none").map(named),
    problems: problemsOf(made),
  };
}

function undatedIn({ incoming: { files }, dataset, settled }: Made): number {
  const own = new Set(files.flatMap(({ path, source }) => (source && isOwnTable(source) ? [path] : [])));
  let undated = dataset.observations.filter(({ year, file }) => year === undefined && own.has(file)).length;
  for (const { rows } of settled?.indicators ?? [])
    for (const row of rows) if (settled!.figures.year(row) === NO_YEAR) undated += 1;
  return undated;
}

function named(conflict: Conflict): NamedConflict {
  return { ...conflict, name: countryOf(conflict.country)?.name ?? conflict.country };
}
