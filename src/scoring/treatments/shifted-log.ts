import { outlying, skewness } from "../../stats/index.ts";
import { type Limits, type Treated, untouched, type Way } from "./contract.ts";

/**
 * ln(x - min + a) with a = (max - min) / 100, where skewness and kurtosis call for it (COINr's `log_CT_plus`, after the JRC's COIN
 * Tool); a column skewed to the left is mirrored, -ln(max - x + a). Both keep the order. A column that does not vary is left alone.
 */
export function shiftedLog(values: readonly (number | undefined)[], limits: Limits): Treated {
  const present = values.filter((value): value is number => value !== undefined);
  if (!outlying(present, limits).outlying) return untouched(values);
  const { column, to, back } = wayOf(present);
  return {
    values: values.map((value) => (value === undefined ? undefined : to(value))),
    done: new Map(
      present.length === 0 ? [] : values.flatMap((value, i) => (value === undefined ? [] : [[i, column]])),
    ),
    column,
    to,
    back,
  };
}

/** The same for draws: see `Treatment.retreat`. */
export function logAgain(present: Float64Array, limits: Limits): Way {
  if (!outlying(present, limits).outlying) return undefined;
  const way = wayOf(present);
  for (let i = 0; i < present.length; i += 1) present[i] = way.to(present[i]!);
  return way;
}

function wayOf(present: readonly number[] | Float64Array) {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of present) [min, max] = [Math.min(min, value), Math.max(max, value)];
  const a = (max - min) / 100;
  const left = skewness(present)! < 0;
  // A limit of the profile may lie beyond the column's own end, where the logarithm has none: it counts as that end.
  const to = (value: number) =>
    left ? -Math.log(Math.max(0, max - value) + a) : Math.log(Math.max(0, value - min) + a);
  const back = (value: number) => (left ? max + a - Math.exp(-value) : Math.exp(value) + min - a);
  const column = left ? "-ln(max - x + (max - min) / 100)" : "ln(x - min + (max - min) / 100)";
  return { column, to, back };
}
