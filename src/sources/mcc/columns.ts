import type { Cell } from "../../model/table.ts";
import { foldName, MCC, type MccIndicator, mccIndicator } from "./indicators.ts";

/** What a column of a scorecard table holds, besides the indicators themselves. */
export type Role = "country" | "code" | "indicator" | "year" | "fiscalYear" | "group" | "gni" | Facet;

/** What a column says of an indicator. `display` is the figure as printed, `score` the figure where only one is given. */
export type Facet = "display" | "score" | "median" | "threshold" | "pass" | "percentile" | "se";

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["code", /^(?:country[ _]?(?:code|iso)[ _]?[23]?|iso[ _-]?[23]?(?: code)?)$/u],
  ["country", /^(?:country(?:[ _]?name)?|countryname|nation|economy)$/u],
  ["indicator", /^(?:indicator(?:[ _]?(?:code|name))?|policy indicator)$/u],
  ["fiscalYear", /^(?:fiscal[ _]?year|fy|scorecard[ _]?(?:fiscal[ _])?year)$/u],
  ["year", /^(?:year|data[ _]?year|year of data)$/u],
  ["group", /^(?:income[ _]?(?:category|group|cat)|cat|category|group|scorecard group)$/u],
  ["gni", /^(?:gni|gross national income)(?: ?per ?capita| pc)?(?:,? ?\(.*\))?$/u],
  ["display", /^(?:display|displayed(?: value)?|display ?value)$/u],
  ["score", /^(?:score|value|data|agg)$/u],
  ["median", /^(?:median|peer[ _-]?(?:group )?median|group median)$/u],
  ["threshold", /^(?:threshold|performance standard|standard|minimum)$/u],
  ["pass", /^(?:pass(?:ed)?|result|pass ?\/ ?fail|passes)$/u],
  ["percentile", /^(?:pr|percentile(?:[ _]?rank)?|percent rank)$/u],
  ["se", /^(?:se|standard error|std error)$/u],
];

export function roleOf(title: string): Role | undefined {
  return ROLES.find(([, is]) => is.test(title))?.[0];
}

/** Endings of a column about one indicator: `Inflation (median)`, `Political Rights - pass`, `PolRigDisplay`. */
const FACETS: readonly (readonly [Facet, RegExp])[] = (
  [
    ["median", "median"],
    ["threshold", "threshold"],
    ["pass", "pass(?:ed)?|result"],
    ["percentile", "percentile(?: rank)?|pr"],
    ["se", "se|standard error"],
    ["display", "display"],
    ["score", "score|value|data|agg"],
  ] as const
).map(([facet, endings]) => [facet, new RegExp(`^(.+?)[ _]*(?:${endings})$`, "u")]);

/** The indicator that a column is about and what it says of it; undefined for any other column. */
export function facetOf(title: string): { of: MccIndicator; facet: Facet } | undefined {
  const name = foldName(title);
  const whole = MCC.find((of) => of.names.includes(name));
  if (whole) return { of: whole, facet: "score" };
  for (const [facet, ending] of FACETS) {
    const end = ending.exec(name);
    const of = end && MCC.find(({ names }) => names.includes(end[1]!.trim()));
    if (of) return { of, facet };
  }
  return databaseColumn(title);
}

/** A column of MCC's database: the indicator's short name and what follows it, `AccessCreditDisplay`, `GirlsSecAgg`. */
function databaseColumn(title: string): { of: MccIndicator; facet: Facet } | undefined {
  const compact = title.replace(/[^a-z0-9]/gu, "");
  const ends: Readonly<Record<string, Facet>> = {
    display: "display",
    agg: "score",
    data: "score",
    value: "score",
    pr: "percentile",
    se: "se",
  };
  for (const [end, facet] of Object.entries(ends)) {
    if (!compact.endsWith(end)) continue;
    const stem = compact.slice(0, -end.length);
    const of = stem.length > 1 ? MCC.find(({ codes }) => codes.includes(stem)) : undefined;
    if (of) return { of, facet };
  }
  return undefined;
}

/** `PolRigCountryCode` is the country of one indicator's own file, `PolRigYear` its year. */
export function databaseKey(title: string): { of: MccIndicator; role: "code" | "year" } | undefined {
  const match = /^([a-z]+?)(countrycode|year)$/u.exec(title.replace(/[^a-z0-9]/gu, ""));
  const of = match && MCC.find(({ codes }) => codes.includes(match[1]!));
  return of ? { of, role: match[2] === "year" ? "year" : "code" } : undefined;
}

/** How many different indicators a column of cells names. */
export function distinctIndicators(cells: Iterable<Cell | undefined>): number {
  const found = new Set<MccIndicator>();
  for (const cell of cells) {
    const of = cell === null || cell === undefined ? undefined : mccIndicator(String(cell));
    if (of) found.add(of);
  }
  return found.size;
}
