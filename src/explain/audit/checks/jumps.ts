import { type AuditCheck, type AuditedData, BARE, type Found } from "../../../model/audit.ts";
import { append, entryOf, gather } from "../../../model/collections.ts";
import type { Iso3 } from "../../../model/country.ts";
import type { Finding } from "../../../model/documents/audit.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Indicator } from "../../../model/source.ts";
import { median } from "../../../stats/descriptive.ts";
import type { Messages } from "../frame.ts";

/** Times the median change from which on a jump is noted: 3.5 standard deviations, were changes normal (3.5 / 0.6745). */
const UNUSUAL = 5.19;
/** Times from which on somebody must look. */
const EXTREME = 10;
/** Steps of a publisher's categories within a year. */
const STEPS = 2;
/** Half-width of a 95 % interval in standard errors. */
const Z = 1.96;

type Jumped = {
  /** Of a jump between categories `steps`, of one between numbers the two others. */
  figures: { [Figure in "timesMedian" | "medianYearlyChange" | "steps"]?: number };
  args: { before: Observation; now: Observation; unit: string | undefined };
};

/** Jumps into the values in use: of a fast change and of a misread cell alike. */
export const jumps: AuditCheck<Pick<AuditedData, "history" | "catalogue" | "use">, Messages, Jumped> = {
  id: "jumps",
  find({ history, catalogue, use }) {
    const known = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
    const used = new Map<string, Observation[]>();
    for (const one of use.observations)
      if (use.indicators.has(one.indicator)) gather(used, one.indicator, one);
    const series = seriesOf(history, used, use.asOf);
    const found = new Map<string, { finding: Found<Jumped>; times: number }>();
    for (const [indicator, countries] of series) {
      const order = gradesOf(known.get(indicator));
      const changes: number[] = [];
      // What steps from category to category are is told by their order.
      if (order === undefined) for (const own of countries.values()) append(changes, changesOf(own));
      const typical = typicalChange(changes);
      for (const one of used.get(indicator)!) {
        if (isChange(one)) continue;
        const own = countries.get(one.country) ?? [];
        const before = own.findLast(({ year }) => year! < (one.year ?? Number.NEGATIVE_INFINITY));
        const jump = before && (order ? stepped(before, one, order) : leapt(before, one, typical));
        if (!jump) continue;
        // One cell may stand under two indicators, as where a figure stands in for another publisher's.
        const cell = `${one.file}\u0000${one.locator}`;
        const same = found.get(cell);
        if (same) same.finding.indicators.push(indicator);
        else
          found.set(cell, {
            finding: jumped(before, one, jump, known.get(indicator)?.unit),
            times: jump.times,
          });
      }
    }
    return [...found.values()].sort((a, b) => b.times - a.times).map(({ finding }) => finding);
  },
  tell({ figures, args: { before, now, unit } }, { audit, checks: { jumps: say } }, names) {
    const { timesMedian: times, medianYearlyChange: usual, steps } = figures;
    const fromTo = say.fromTo({
      before: before.value,
      beforeYear: before.year!,
      now: now.value,
      year: now.year!,
      unit,
    });
    const one = { country: now.country, name: names.country(now.country) };
    return {
      subject: audit.figureOf({ indicator: now.indicator, one }),
      message:
        steps === undefined
          ? say.leapt({ fromTo, times: Math.round(times!), usual: usual! })
          : say.stepped({ fromTo, steps }),
    };
  },
};

/** Values of the indicators used, by country in the order of their years, as far as the run's year. */
function seriesOf(
  history: readonly Observation[],
  used: ReadonlyMap<string, unknown>,
  asOf = Number.POSITIVE_INFINITY,
): Map<string, Map<Iso3, Observation[]>> {
  const series = new Map<string, Map<Iso3, Observation[]>>();
  const ofCountries = () => new Map<Iso3, Observation[]>();
  const ofYears = (): Observation[] => [];
  for (const one of history) {
    // A list of the worst only has no ordinary values.
    if (one.year === undefined || one.year > asOf || one.partial || isChange(one)) continue;
    if (!used.has(one.indicator)) continue;
    inOrder(entryOf(entryOf(series, one.indicator, ofCountries), one.country, ofYears), one);
  }
  return series;
}

/** Puts a value where its year has it: most come in their order. */
function inOrder(values: Observation[], one: Observation): void {
  let at = values.push(one) - 1;
  for (; at > 0 && values[at - 1]!.year! > one.year!; at -= 1) values[at] = values[at - 1]!;
  values[at] = one;
}

/** Derived from the values of several years: a change already. */
function isChange({ source, inputs }: Observation): boolean {
  return source === "derived" && (inputs?.length ?? 0) > 1;
}

interface Jump {
  /** Size in units of what decides, for the order. */
  readonly times: number;
  readonly figures: Found<Jumped>["figures"];
  readonly severity: Finding["severity"];
}

function leapt(before: Observation, now: Observation, typical: number | undefined): Jump | undefined {
  if (typical === undefined || typeof before.value !== "number" || typeof now.value !== "number")
    return undefined;
  const years = now.year! - before.year!;
  const change = now.value - before.value;
  const times = Math.abs(change) / years / typical;
  if (times <= UNUSUAL) return undefined;
  const error = before.se === undefined || now.se === undefined ? undefined : Math.hypot(before.se, now.se);
  if (error !== undefined && Math.abs(change) <= Z * error) return undefined;
  return {
    times,
    figures: {
      before: before.value,
      now: now.value,
      medianYearlyChange: typical,
      timesMedian: times,
      ...(error === undefined ? {} : { standardErrorOfChange: error }),
    },
    severity: times > EXTREME ? "person" : "note",
  };
}

function stepped(before: Observation, now: Observation, order: readonly string[]): Jump | undefined {
  const [from, to] = [order.indexOf(String(before.value)), order.indexOf(String(now.value))];
  if (from < 0 || to < 0) return undefined;
  const steps = Math.abs(to - from);
  if (steps / (now.year! - before.year!) < STEPS) return undefined;
  return {
    times: steps,
    figures: { before: before.value, now: now.value, steps },
    severity: "person",
  };
}

/** An indicator's categories in their order; undefined for numbers. */
function gradesOf(indicator: Indicator | undefined): readonly string[] | undefined {
  const { categories, ungraded = [] } = indicator ?? {};
  return categories?.filter((category) => !ungraded.includes(category));
}

function jumped(
  before: Observation,
  now: Observation,
  { figures, severity }: Jump,
  unit: string | undefined,
): Found<Jumped> {
  return {
    ...BARE,
    id: `jumps:${now.indicator}:${now.country}:${now.year}`,
    check: "jumps",
    code: typeof now.value === "number" ? "jump" : "category-jump",
    severity,
    indicators: [now.indicator],
    countries: [now.country],
    years: [before.year!, now.year!],
    figures,
    places: [before, now].map(({ file, locator }) => ({ file, locator })),
    args: { before, now, unit },
  };
}

/** With fewer changes than this there is no telling what is usual. */
const FEWEST = 30;

/** The steps of one country's numbers by year, from one to the next in the order of their years, in which they stand. */
export function changesOf(series: readonly Observation[]): number[] {
  const changes: number[] = [];
  for (let i = 1; i < series.length; i += 1) {
    const before = series[i - 1]!;
    const now = series[i]!;
    if (typeof before.value !== "number" || typeof now.value !== "number") continue;
    const years = now.year! - before.year!;
    if (years > 0) changes.push((now.value - before.value) / years);
  }
  return changes;
}

/**
 * What an indicator changes by in a year: the median of the absolute changes that are not 0, since a publisher who repeats
 * a figure has not measured it again. Undefined for fewer than 30.
 */
export function typicalChange(changes: readonly number[]): number | undefined {
  const sizes = changes.filter((change) => change !== 0).map(Math.abs);
  return sizes.length < FEWEST ? undefined : median(sizes);
}
