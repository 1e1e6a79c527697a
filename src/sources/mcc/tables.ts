import { defined, entryOf } from "../../model/collections.ts";
import type { Cell, ParsedFile, Row, Table } from "../../model/table.ts";
import { firstHeader } from "../../tables/index.ts";
import { foldName, MCC, type MccIndicator, mccIndicator } from "./indicators.ts";

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
  const distinct = () => distinctIndicators(body.slice(0, 500).map(({ cells }) => cells[indicator]));
  if (hasCountry(columns)) {
    if (!(columns.has("score") || columns.has("display")) || own.length === 0 || distinct() < SEVERAL)
      return undefined;
    // MCC's own export has the figure as computed and as printed, side by side.
    const exported = columns.has("score") && columns.has("display");
    return { ...base, kind: "tidy", layout: exported ? "per-fiscal-year" : "scorecard-tidy" };
  }
  if (!columns.has("median") && !columns.has("threshold")) return undefined;
  return distinct() < SEVERAL ? undefined : { ...base, kind: "thresholds", layout: "per-fiscal-year" };
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

/** What a column of a scorecard table holds, besides the indicators themselves. */
type Role = "country" | "code" | "indicator" | "year" | "fiscalYear" | "group" | "gni" | Facet;

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

function roleOf(title: string): Role | undefined {
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
function facetOf(title: string): { of: MccIndicator; facet: Facet } | undefined {
  const name = foldName(title);
  const exact = MCC.find((of) => of.names.includes(name));
  if (exact) return { of: exact, facet: "score" };
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
function databaseKey(title: string): { of: MccIndicator; role: "code" | "year" } | undefined {
  const match = /^([a-z]+?)(countrycode|year)$/u.exec(title.replace(/[^a-z0-9]/gu, ""));
  const of = match && MCC.find(({ codes }) => codes.includes(match[1]!));
  return of ? { of, role: match[2] === "year" ? "year" : "code" } : undefined;
}

/** How many different indicators a column of cells names. */
function distinctIndicators(cells: Iterable<Cell | undefined>): number {
  const found = new Set<MccIndicator>();
  for (const cell of cells) {
    const of = cell === null || cell === undefined ? undefined : mccIndicator(String(cell));
    if (of) found.add(of);
  }
  return found.size;
}

/** The year a row describes and the scorecard it stands on, as far as the file says. */
export interface Dating {
  readonly year?: number;
  readonly fiscalYear?: number;
}

/** `FY24`, `FY 2024`, `fiscal year 2024`, and in a fiscal-year column `2024` or `24`. */
export function readFiscalYear(text: string, bare = false): number | undefined {
  const found = /\b(?:fy|fiscal[ _]year)[ _-]?((?:20)?\d\d)(?!\d|["'.,]\d)/iu.exec(text)?.[1];
  const year = found ?? (bare ? /^\s*((?:20)?\d\d)(?:\.0+)?\s*$/u.exec(text)?.[1] : undefined);
  return year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
}

/**
 * A scorecard of fiscal year N is dated N - 2: MCC itself labels the newest data so (its FY2019 data notes: Freedom in the
 * World 2018 "labeled as 2017 data on the scorecard"), and the income groups that scorecards compare within are those of N - 2
 * too. Slower series on the same card are older still; where a file gives a row's own data year, that is taken instead.
 */
export function datingOf(fiscalYear: number | undefined, cell: Cell | undefined): Dating {
  const text = cell === null || cell === undefined ? "" : String(cell);
  const own = readFiscalYear(text);
  const plain = own === undefined ? /^\s*((?:19|20)\d\d)(?:\.0+)?\s*$/u.exec(text)?.[1] : undefined;
  const fiscal = own ?? fiscalYear;
  const year = plain === undefined ? (fiscal === undefined ? undefined : fiscal - 2) : Number(plain);
  return defined({ year, fiscalYear: fiscal });
}

/** Is a cell of a column of years one that `datingOf` understands, or blank? */
export function isYear(cell: Cell | undefined): boolean {
  const text = cell === null || cell === undefined ? "" : String(cell).trim();
  return text === "" || readFiscalYear(text) !== undefined || /^(?:19|20)\d\d(?:\.0+)?$/u.test(text);
}

/** The fiscal year of a whole file: from the sheet's name or a title, else from the file's documented name. */
export function fileFiscalYear(
  file: ParsedFile,
  { table, body }: MccTable,
): { fiscalYear: number; fromName: boolean } | undefined {
  const above = table.rows.slice(0, table.rows.length - body.length);
  const texts = [
    table.name,
    ...above.flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string")),
  ];
  for (const text of texts) {
    const fiscalYear = readFiscalYear(text);
    if (fiscalYear !== undefined) return { fiscalYear, fromName: false };
  }
  const inName = /[_-](fy(?:20)?\d\d)\.[a-z]+$/iu.exec(file.path)?.[1];
  const fiscalYear = inName === undefined ? undefined : readFiscalYear(inName);
  return fiscalYear === undefined ? undefined : { fiscalYear, fromName: true };
}
