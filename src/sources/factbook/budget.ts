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
  /** The budget's year. */
  readonly year?: number;
  /** Year of the GDP that was divided by. */
  readonly gdpYear?: number;
  /** Places of revenues, expenditures and GDP, in this order, all in the one file. */
  readonly inputs: readonly [Place, Place, Place];
  readonly notes: readonly string[];
}

/** Years that a budget and a GDP may be apart to be divided. */
const MOST_APART = 2;

/** Why there is no balance, and where what there is of a budget and a GDP stands: nowhere in most files without one. */
interface NoBalance {
  readonly reason: string;
  readonly locators: readonly string[];
  /** `info` where the file just lacks one of the three. */
  readonly severity: "info" | "warning";
}

/**
 * The budget balance from an entity's own budget and GDP at the official exchange rate. The files hold one GDP figure,
 * so its year is the closest there is; where it is not the budget's, the notes say so.
 *
 * Against the balances that the Factbook printed for the same year in the same file (nine snapshots, 2014 to 2026): with
 * a GDP of that year (840 files) the absolute difference has median 0.025 and 95th percentile 0.05 points, which is the
 * rounding of the printed figure; with a GDP one or two years off (546 files) 0.05 and 1.2 points. Further off the error
 * grows to 7 points (35 countries, against the GDP of the right year in older snapshots), so nothing is computed there.
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
  if (r.figure.year !== e.figure.year) {
    return none(
      `revenues are of ${r.figure.year ?? "no year"}, expenditures of ${e.figure.year ?? "no year"}`,
    );
  }
  if (g.figure.value <= 0) return none("GDP is not above zero");
  const apart = Math.abs((g.figure.year ?? 0) - (r.figure.year ?? g.figure.year ?? 0));
  if (apart > MOST_APART) {
    return none(`the budget is of ${r.figure.year} and the only GDP in the file of ${g.figure.year}`);
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
  const [year, gdpYear] = [r.figure.year, g.figure.year];
  if (year !== gdpYear)
    notes.unshift(
      `the budget is of ${year ?? "no year"}, the GDP of ${gdpYear ?? "no year"}, the only one in the file`,
    );
  return {
    value,
    ...(year === undefined ? {} : { year }),
    ...(gdpYear === undefined ? {} : { gdpYear }),
    inputs,
    notes,
  };
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
