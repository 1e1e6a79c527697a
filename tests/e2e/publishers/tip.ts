import { csvPlace, csvRows } from "../readers/delimited.ts";
import { type Drawn, PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareNumber, compareText, expectHeader, expectYear, type Findings } from "../readers/figures.ts";
import { expectCode, expectName } from "../readers/names.ts";

const WORDS = {
  "Tier 1": "Tier 1",
  "Tier 2": "Tier 2",
  "Tier 2 Watch List": "Tier 2 Watch List",
  "Tier 3": "Tier 3",
  "Special case": "Special case",
};

/** What each re-coding calls the State Department's placements. */
const TIERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "tip_tiers_2001-2023.csv": WORDS,
  "tip_tiers_2022_2024_2025.csv": WORDS,
  "tip_tiers_2025_published-names.csv": WORDS,
  "tip_tiers_orig.csv": {
    "Tier 1": "Tier 1",
    "Tier 2": "Tier 2",
    Watchlist: "Tier 2 Watch List",
    "Tier 3": "Tier 3",
  },
  "TIP_Tiers_overyears.csv": { 1: "Tier 1", 2: "Tier 2", "2w": "Tier 2 Watch List", 3: "Tier 3" },
  "tiers_2015.csv": { 1: "Tier 1", 2: "Tier 2", 2.5: "Tier 2 Watch List", 3: "Tier 3", 666: "Special case" },
};

/** What a placement's cell means: its tier, the year of the report, and what the row says of the country. */
function placement(
  file: string,
  locator: string,
): { tier: string; year: number; row: readonly string[]; title: string } {
  const path = PUBLISHER_FILES + file;
  const { row, column } = csvPlace(path, locator);
  const header = csvRows(path).get(1)!;
  const name = file.split("/").at(-1)!;
  const yearColumn = header.indexOf("year");
  const stated =
    yearColumn >= 0 ? row[yearColumn]! : (/20\d\d/u.exec(header[column]!)?.[0] ?? /20\d\d/u.exec(name)![0]);
  return {
    tier: TIERS[name]![row[column]!.trim()] ?? row[column]!,
    year: Number(stated),
    row,
    title: header[column]!,
  };
}

export function tip(drawn: Drawn): Findings {
  const { tier, year, row, title } = placement(drawn.file, drawn.locator);
  return [
    ...expectHeader(title, /^tier$|^20\d\d \[\d+\]$/u),
    ...compareText("the tier", drawn.value, tier),
    ...expectYear(drawn, year),
    ...countryOf(drawn, drawn.file, row),
  ];
}

function countryOf({ country }: Drawn, file: string, row: readonly string[]): Findings {
  if (/tip_tiers_20(?:01-2023|22_2024_2025)\.csv$/u.test(file))
    return expectCode(row[0], country, { KOS: "XKX" });
  if (file.endsWith("tip_tiers_orig.csv")) return expectCode(row[1], country, { KOS: "XKX" });
  return expectName(row[0], country);
}

const GRADES: Readonly<Record<string, number>> = {
  "Tier 3": 0,
  "Tier 2 Watch List": 1,
  "Tier 2": 2,
  "Tier 1": 3,
};

/** Steps risen over three years, worked out again from the two placements named. */
export function tipChange(drawn: Drawn): Findings {
  const [now, before] = drawn.inputs.map(([file, locator]) => ({ file, ...placement(file, locator) }));
  return [
    ...compareNumber("the change", drawn.value, GRADES[now!.tier]! - GRADES[before!.tier]!),
    ...expectYear(drawn, now!.year),
    ...expectYear({ ...drawn, year: drawn.year - 3 }, before!.year),
    ...countryOf(drawn, now!.file, now!.row),
    ...countryOf(drawn, before!.file, before!.row),
  ];
}
