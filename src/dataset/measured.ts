import { gather } from "../model/collections.ts";
import type { Observation } from "../model/observation.ts";
import { isOwnTable } from "../model/source.ts";
import { catalogue } from "./catalogue.ts";

/**
 * Says when figures were measured that their publisher repeats from edition to edition: in the year of the survey where an
 * edition names it, else no later than in the year of the first edition that carries the figure without a break. What says so
 * already keeps it, so that a newer edition beside a snapshot goes on where the snapshot stopped.
 */
export function withMeasured(observations: readonly Observation[]): Observation[] {
  const series = new Map<string, Observation[]>();
  for (const one of observations) {
    const repeats = catalogue.get(one.indicator)?.repeated && one.year !== undefined;
    // What a user's table says of a year is the user's own word.
    if (repeats && !isOwnTable(one.source))
      gather(series, `${one.indicator} ${one.country} ${one.source}`, one);
  }
  const dated = new Map<Observation, Observation>();
  for (const editions of series.values()) {
    let before: { readonly one: Observation; readonly survey: Survey } | undefined;
    for (const one of editions.toSorted((a, b) => a.year! - b.year!)) {
      const own = surveyOf(one);
      const isOlder = before && before.survey.measured < own.measured && isRepeated(before.one, one);
      const survey = isOlder ? before!.survey : own;
      const { measured: _, atLatest: __, ...rest } = one;
      dated.set(one, { ...rest, ...survey });
      before = { one, survey };
    }
  }
  return observations.map((one) => dated.get(one) ?? one);
}

type Survey = { readonly measured: number } & Pick<Observation, "atLatest">;

/** As the edition says, or else no later than the edition. */
function surveyOf({ measured, atLatest, year }: Observation): Survey {
  if (measured === undefined) return { measured: year!, atLatest: true };
  return { measured, ...(atLatest && { atLatest }) };
}

/** Publishers round to tenths in one edition what they write in full in another. */
const DECIMALS = 1;

/** Whether a figure is the one of the edition before, of the same ages, as far as the fewer digits of the two go. */
function isRepeated(before: Observation, one: Observation): boolean {
  if (before.ages !== one.ages) return false;
  if (typeof before.value !== "number" || typeof one.value !== "number") return before.value === one.value;
  const digits = Math.max(DECIMALS, Math.min(decimals(before.value), decimals(one.value)));
  return before.value.toFixed(digits) === one.value.toFixed(digits);
}

function decimals(value: number): number {
  return /\.(?<after>\d+)$/u.exec(String(value))?.groups?.after?.length ?? 0;
}
