import type { Ranking } from "../model/documents/ranking.ts";
import { agreement, type CrossCheck, crossCheck } from "../scoring/cross-check.ts";
import type { ScoreTable } from "../scoring/index.ts";
import { methods } from "../scoring/methods/index.ts";

/** A method's ranking of the same countries beside the table's own. */
export function checkAgainst(table: ScoreTable, id: string): Ranking["crossCheck"] {
  const method = methods.find((one) => one.id === id);
  if (!method) throw new RangeError(`no method “${id}”`);
  return documented(id, method.title, crossCheck(table, method));
}

/**
 * The profile's own ranking beside that of a table which replaces its root.
 *
 * @param titleOf what the own root is called, by its method
 */
export function checkAgainstOwn(
  table: ScoreTable,
  own: ScoreTable,
  titleOf: (method: string) => string,
): Ranking["crossCheck"] {
  const { method } = own.plan.profile.tree.aggregate;
  return {
    ...documented("profile", titleOf(method), agreement(table, own.ranked)),
    root: method,
  };
}

function documented(
  method: string,
  title: string,
  { tau, overlap, countries }: CrossCheck,
): NonNullable<Ranking["crossCheck"]> {
  return {
    method,
    title,
    tau: tau ?? null,
    first: { of: overlap.of, shared: overlap.shared },
    countries: countries.map(({ country, rank, score }) => ({
      country,
      rank: rank ?? null,
      score: score ?? null,
    })),
  };
}
