import type { Place } from "../../model/observation.ts";
import type { Edition } from "./edition.ts";
import { type DatedFigure, figuresOf } from "./figures.ts";
import type { Entity } from "./shape.ts";

export const BALANCE_FORMULA = "(revenues - expenditures) / GDP (official exchange rate) * 100";

/**
 * The smallest share of GDP that a government can be taken to spend. The smallest in the files that agrees with the
 * printed balance is 2.1 % (Somalia 2014); Venezuela, Zimbabwe and Liberia have budgets under 0.2 % from 2023 on, which
 * contradict their own printed balances: their digits are of another currency or scale.
 */
const SMALLEST = 0.01;

/** A budget balance worked out from the budget, with what went into it. */
interface Balance {
  /** Percent of GDP, surplus positive. */
  readonly value: number;
  /** The year of all three. */
  readonly year: number;
  /** Places of revenues, expenditures and GDP, in this order, all in the one file. */
  readonly inputs: readonly [Place, Place, Place];
  readonly notes: readonly string[];
}

/** Why there is no balance, and where what there is of a budget and a GDP stands: nowhere in most files without one. */
interface NoBalance {
  readonly reason: string;
  readonly locators: readonly string[];
  /** `info` where the file just lacks one of the three. */
  readonly severity: "info" | "warning";
}

/**
 * The budget balance from an entity's own budget and GDP at the official exchange rate, where all three are of one year: a
 * budget divided by another year's GDP is off by 1.2 points in one of twenty countries at a distance of a year or two, by up
 * to 7 beyond. Against the balances that the Factbook printed for the same year in the same file (840 files of nine snapshots,
 * 2014 to 2026) the absolute difference has median 0.025 and 95th percentile 0.05 points, the rounding of the printed figure.
 */
export function balanceOf(entity: Entity, path: string, edition: Edition): Balance | NoBalance {
  const revenues = amount(entity, "budget", /^revenues$/u, edition);
  const expenditures = amount(entity, "budget", /^expenditures$/u, edition);
  const gdp = amount(entity, "gdp official exchange rate", /^text$/u, edition);
  const parts = [revenues, expenditures, gdp];
  const locators = parts.flatMap((input) => (input.locator === undefined ? [] : [input.locator]));
  const none = (reason: string): NoBalance => ({ reason, locators, severity: "warning" });
  const bad = parts.find((input) => "bad" in input);
  if (bad) return none(bad.bad);
  const absent = parts.find((input) => "absent" in input);
  if (absent) return { reason: absent.absent, locators, severity: "info" };
  const [r, e, g] = [revenues as Amount, expenditures as Amount, gdp as Amount];
  if (g.figure.value <= 0) return none("GDP is not above zero");
  const year = r.figure.year;
  const isAssumed = [r, e, g].some(({ figure }) => figure.isYearAssumed);
  if (year === undefined || isAssumed || e.figure.year !== year || g.figure.year !== year) {
    const years = [r, e, g].map(({ figure }) =>
      figure.isYearAssumed ? "no year" : (figure.year ?? "no year"),
    );
    const reason = `revenues are of ${years[0]}, expenditures of ${years[1]} and the GDP of ${years[2]}`;
    return { reason, locators, severity: "info" };
  }
  const value = ((r.figure.value - e.figure.value) / g.figure.value) * 100;
  const size = e.figure.value / g.figure.value;
  if (size < SMALLEST || Math.abs(value) > 100) {
    return none(
      `expenditures are ${Number((size * 100).toPrecision(2))} % of GDP, so one of the texts is misprinted or in another unit`,
    );
  }
  const inputs = [r, e, g].map(({ locator }) => ({ file: path, locator })) as unknown as [
    Place,
    Place,
    Place,
  ];
  const notes = [...new Set([...r.figure.notes, ...e.figure.notes, ...g.figure.notes])];
  return { value, year, inputs, notes };
}

interface Amount {
  readonly figure: DatedFigure;
  readonly locator: string;
}

/** A text that holds no amount, or the reason for there being none. */
type NoAmount =
  | { readonly bad: string; readonly locator: string }
  | { readonly absent: string; readonly locator?: undefined };

function amount(entity: Entity, title: string, key: RegExp, edition: Edition): Amount | NoAmount {
  for (const field of entity.fields(title)) {
    const part = field.parts.find((candidate) => key.test(candidate.key));
    if (!part) continue;
    const read = figuresOf(field, part, { unit: "amount", dated: /^(?:revenues|expenditures)$/u }, edition);
    const bad = read.bad[0];
    if (bad) {
      return { bad: `the text "${bad.text}" ${bad.reason}`, locator: part.locator };
    }
    const figure = read.figures[0];
    if (figure) return { figure, locator: part.locator };
  }
  return {
    absent: `the file gives no ${title === "budget" ? key.source.slice(1, -1) : "GDP at the official exchange rate"}`,
  };
}
