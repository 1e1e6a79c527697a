import Papa from "papaparse";
import type { Backtest } from "../model/documents/backtest.ts";
import { FORMULA } from "../model/table.ts";

const HEAD =
  "rule lag country name chosen_on known_by as_of field rank tied percentile coverage indicator later waived why".split(
    " ",
  );

/** A row for each rule and country at each lag: what no rule gives a place has empty cells, and says why. */
export function backtestCsv({ rules, cases }: Backtest): string {
  const rows = rules.flatMap(({ id, lag, standings }) => {
    const own = cases.filter((one) => one.lag === lag);
    return standings.map(({ country, field, rank, tied, percentile, indicator }, i) => {
      const { name, signed, knownBy, asOf, coverage, later, waived, why } = own[i]!;
      return [
        id,
        lag,
        country,
        name,
        signed,
        knownBy,
        asOf,
        field,
        rank,
        rank === null ? null : tied,
        percentile,
        coverage,
        indicator,
        later.map((one) => one.indicator).join(" "),
        waived.map(({ node }) => node).join(" "),
        why?.status,
      ];
    });
  });
  return `${Papa.unparse([HEAD, ...rows], { newline: "\n", escapeFormulae: FORMULA })}\n`;
}
