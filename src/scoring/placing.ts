import { given, type MethodCall } from "../model/parameter.ts";
import type { Scaling } from "../model/workbook.ts";
import { countBelow } from "../stats/index.ts";
import { normalisers } from "./normalisers/index.ts";

/** The score that a node gives to the one above it, of the score that it has itself; NaN stays NaN. */
export type Placed = (raw: number) => number;

/** How a node brings its score onto the profile's scale before it goes up. */
export interface Placing {
  /** Whether that hangs on nobody else's score. */
  readonly fixed: boolean;
  /** Whether it hangs on nothing but the order of the scores. */
  readonly ordinal: boolean;
  /** Whether what goes up stays on the profile's scale. */
  readonly bounded: boolean;
  /** Whether it says how many of the others are worse, and can be told as that. */
  readonly ranksOthers: boolean;
  /** How a workbook has it; undefined where it has nothing but values. */
  readonly inWorkbook: Scaling | undefined;
  /** The scores that can be told apart: what differs by float noise alone is equal. */
  tie(raw: number): number;
  /**
   * @param sorted of the candidates, ascending, after `tie`
   * @param own the one among them that is the country's own, after `tie`, and does not count beside another that it might have; NaN where
   *   it has none, as one who is no candidate
   */
  among(sorted: Float64Array, own: number): Placed;
  /** What each of the candidates' scores stands for where it is: of every x among them `among(sorted, x)(x)`, in the same order. */
  within(sorted: Float64Array): Float64Array;
}

/** Digits of the scale's length to which nodes' scores are told apart, as scores are. */
const DIGITS = 1e12;

/** Compiles what a node says of its own score: the method is known to exist and to take numbers. */
export function placing(call: MethodCall, scale: readonly [number, number]): Placing {
  const normaliser = normalisers.find(({ id }) => id === call.method)!;
  const own = given(normaliser.parameters, call);
  const { fixed, bounded, ordinal = false, ranksOthers = false } = normaliser;
  const finest = DIGITS / (scale[1] - scale[0]);
  const tie = (raw: number) => Math.round(raw * finest) / finest;
  const fitTo = (values: readonly number[]) =>
    normaliser.fit({ values, scale, transform: { to: same, back: same }, sign: 1 }, own);
  const mapped = (found: number | undefined) => found ?? Number.NaN;
  const among: Placing["among"] = fixed
    ? () => {
        const { map } = fitTo([]);
        return (raw) => mapped(map(raw, 0));
      }
    : normaliser.among
      ? (sorted, mine) => {
          const place = normaliser.among!(sorted, mine, scale);
          return (raw) => place(tie(raw));
        }
      : (sorted, mine) => {
          const others = Array.from(sorted);
          if (!Number.isNaN(mine)) others.splice(others.indexOf(mine), 1);
          // In their order, whoever's the score is: sums then come to the same, to the last bit.
          return (raw) => mapped(fitTo([...others, tie(raw)].sort((a, b) => a - b)).map(tie(raw), 0));
        };
  const within: Placing["within"] = (sorted) => {
    if (normaliser.within) return normaliser.within(sorted, scale);
    const { map } = fitTo(Array.from(sorted));
    return sorted.map((raw) => mapped(map(raw, 0)));
  };
  return {
    fixed,
    ordinal,
    bounded,
    ranksOthers,
    inWorkbook: normaliser.workbook?.(own),
    tie,
    within,
    among(sorted, mine) {
      const place = among(sorted, mine);
      return (raw) => (Number.isNaN(raw) ? raw : place(raw));
    },
  };
}

/** What each of the candidates' own scores stands for: no other one is asked for. */
export function placesIn(fit: Placing, sorted: Float64Array): Placed {
  const places = fit.within(sorted);
  return (own) => (Number.isNaN(own) ? own : (places[countBelow(sorted, fit.tie(own))] ?? Number.NaN));
}

function same(value: number): number {
  return value;
}
