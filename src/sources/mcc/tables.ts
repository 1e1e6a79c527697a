import { entryOf } from "../../model/gather.ts";
import type { ParsedFile, Row, Table } from "../../model/table.ts";
import { firstHeader } from "../../tables/index.ts";
import { databaseKey, distinctIndicators, type Facet, facetOf, type Role, roleOf } from "./columns.ts";
import { type MccIndicator, mccIndicator } from "./indicators.ts";

export type Columns = ReadonlyMap<Role, number>;

/** One column, or the whole of a table, about one indicator. */
interface Group {
  readonly of: MccIndicator;
  readonly facets: ReadonlyMap<Facet, number>;
}

interface Base {
  readonly table: Table;
  readonly body: readonly Row[];
  readonly columns: Columns;
  readonly layout: "per-fiscal-year" | "scorecard-wide" | "scorecard-tidy";
}

/** A scorecard table as it was found. */
export type MccTable =
  /** One row a country and indicator. */
  | (Base & { readonly kind: "tidy" })
  /** One row a country; `unknown` are columns that are about nothing known. */
  | (Base & { readonly kind: "wide"; readonly groups: readonly Group[]; readonly unknown: readonly number[] })
  /** Medians and thresholds of the income groups, without countries. */
  | (Base & { readonly kind: "thresholds" });

const SEVERAL = 3;
const CONTEXT = /\bmcc\b|millennium challenge|scorecard/iu;
/** `control-of-corruption_fy24.csv`: the documented name of MCC's file of one indicator. */
const OWN_NAME = /(?:^|\/)([^/]+?)_fy(?:20)?\d\d\.[a-z]+$/iu;

/** The scorecard tables of a file, at most one a sheet. */
export function findMccTables(file: ParsedFile): MccTable[] {
  return file.tables.flatMap(
    (table) => firstHeader(table, (titles, index) => asTable(file, table, titles, index)) ?? [],
  );
}

function asTable(
  file: ParsedFile,
  table: Table,
  titles: readonly string[],
  index: number,
): MccTable | undefined {
  if (titles.filter((title) => title !== "").length < 3) return undefined;
  const columns = rolesOf(titles);
  const base = { table, body: table.rows.slice(index + 1), columns };
  return (
    asTidy(base) ??
    asWide(base, titles, () => hasContext(file, table, index)) ??
    asOwnFile(file, base, titles)
  );
}

function rolesOf(titles: readonly string[]): Columns {
  const columns = new Map<Role, number>();
  for (const [column, title] of titles.entries()) {
    if (!/[a-z]/u.test(title)) continue;
    const role = roleOf(title) ?? databaseKey(title)?.role;
    if (role && !columns.has(role)) columns.set(role, column);
  }
  // A bare "code" is the country's next to an indicator column, and the indicator's where there is none.
  const bare = titles.indexOf("code");
  if (bare >= 0) {
    if (!columns.has("indicator")) columns.set("indicator", bare);
    else if (!columns.has("code")) columns.set("code", bare);
  }
  return columns;
}

function hasCountry(columns: Columns): boolean {
  return columns.has("country") || columns.has("code");
}

/** `country, indicator, score` and at least one column that only a scorecard has, with several indicators below. */
function asTidy(base: Omit<Base, "layout">): MccTable | undefined {
  const { columns, body } = base;
  const indicator = columns.get("indicator");
  if (indicator === undefined) return undefined;
  const own = (["median", "threshold", "pass", "percentile", "display", "fiscalYear"] as const).filter(
    (role) => columns.has(role),
  );
  const named = () => distinctIndicators(body.slice(0, 500).map(({ cells }) => cells[indicator]));
  if (hasCountry(columns)) {
    if (!(columns.has("score") || columns.has("display")) || own.length === 0 || named() < SEVERAL)
      return undefined;
    // MCC's own export has the figure as computed and as printed, side by side.
    const exported = columns.has("score") && columns.has("display");
    return { ...base, kind: "tidy", layout: exported ? "per-fiscal-year" : "scorecard-tidy" };
  }
  if (!columns.has("median") && !columns.has("threshold")) return undefined;
  return named() < SEVERAL ? undefined : { ...base, kind: "thresholds", layout: "per-fiscal-year" };
}

/**
 * A country column and several columns named for indicators. Six names are also those of Freedom House's and the World
 * Bank's indicators, so a table of those alone is nobody's scorecard; a single other name (inflation) decides only where the
 * table speaks of medians, passes, fiscal years, scorecards or MCC.
 */
function asWide(
  base: Omit<Base, "layout">,
  titles: readonly string[],
  context: () => boolean,
): MccTable | undefined {
  if (!hasCountry(base.columns)) return undefined;
  const facets = titles.map(facetOf);
  const groups = groupsOf(facets);
  const others = groups.filter(({ of }) => !of.shared).length;
  if (groups.length <= SEVERAL) return undefined;
  const scorecard =
    base.columns.has("fiscalYear") || groups.some(({ facets: of }) => of.size > 1) || context();
  if (others < (scorecard ? 1 : 2)) return undefined;
  const unknown = [...titles.keys()].filter(
    (column) => titles[column] !== "" && !facets[column] && !roleOf(titles[column]!),
  );
  const database = titles.some((title) => /display$/u.test(title));
  return { ...base, kind: "wide", groups, unknown, layout: database ? "per-fiscal-year" : "scorecard-wide" };
}

/**
 * MCC's file of one indicator: its columns begin with the indicator's short name (`CivLibCountryCode, CivLibYear,
 * CivLibDisplay`); or they are a scorecard's, and only the file's documented name `<indicator>_fyNN.csv` says which indicator.
 */
function asOwnFile(
  file: ParsedFile,
  base: Omit<Base, "layout">,
  titles: readonly string[],
): MccTable | undefined {
  const { columns } = base;
  if (!hasCountry(columns)) return undefined;
  const own = groupsOf(titles.map(facetOf));
  const keyed = titles.map(databaseKey).find((key) => key?.role === "code");
  const wide = { ...base, kind: "wide", unknown: [], layout: "per-fiscal-year" } as const;
  if (keyed && own.length === 1 && own[0]!.of === keyed.of) return { ...wide, groups: own };
  const name = OWN_NAME.exec(file.path)?.[1];
  const of = name === undefined ? undefined : mccIndicator(name);
  const facets = (["display", "score", "median", "threshold", "pass", "percentile", "se"] as const).filter(
    (facet) => columns.has(facet),
  );
  const scored = facets.includes("score") || facets.includes("display");
  if (!of || !scored || facets.length < 2) return undefined;
  return { ...wide, groups: [{ of, facets: new Map(facets.map((facet) => [facet, columns.get(facet)!])) }] };
}

function groupsOf(found: readonly (ReturnType<typeof facetOf> | undefined)[]): Group[] {
  const groups = new Map<MccIndicator, Map<Facet, number>>();
  for (const [column, facet] of found.entries()) {
    if (!facet) continue;
    const facets = entryOf(groups, facet.of, () => new Map<Facet, number>());
    if (!facets.has(facet.facet)) facets.set(facet.facet, column);
  }
  return [...groups]
    .filter(([, facets]) => facets.has("score") || facets.has("display"))
    .map(([of, facets]) => ({ of, facets }));
}

/** Does the sheet's name or a title above the header speak of MCC or a scorecard? */
function hasContext(file: ParsedFile, table: Table, index: number): boolean {
  if (CONTEXT.test(table.name)) return true;
  return file.tables.some(({ rows }) =>
    rows
      .slice(0, index)
      .some(({ cells }) => cells.some((cell) => typeof cell === "string" && CONTEXT.test(cell))),
  );
}
