import type { Lack } from "../../model/documents/codes.ts";
import type { Value } from "../../model/observation.ts";
import type { Given, Method, Parameters } from "../../model/parameter.ts";
import type { Scaling } from "../../model/workbook.ts";

/** A column of one indicator's values, one entry per country, in the order of the evidence. */
export interface Column {
  /** Direction is already applied where the normaliser says `orient: "before"`. */
  readonly values: readonly (Value | undefined)[];
  readonly scale: readonly [number, number];
  /** Peer group of each country, where the profile names one. */
  readonly peers?: readonly (string | undefined)[];
  /**
   * What `transform` has done to the values, there and back: parameters are written in the indicator's own unit, and so
   * is what is said of them.
   */
  readonly transform: Transform;
  /** -1 where direction `lower` has turned the values' sign, so that limits written in the unit can be turned too. */
  readonly sign: 1 | -1;
}

export interface Transform {
  to(value: number): number;
  back(value: number): number;
}

/** A normaliser fitted to a column: maps any value, not only the column's own. */
export interface Fitted {
  /** Undefined where this value cannot be normalised; then `why` says so. */
  map(value: Value, index: number): number | undefined;
  why?(value: Value, index: number): Lack | undefined;
  /** Only of a normaliser that passes or fails; undefined where this value is not judged. */
  verdict?(value: Value, index: number): Verdict | undefined;
  /** What the data decided, for the explanation: minimum and maximum, mean and sd, medians by group. */
  readonly fit: Readonly<Record<string, number>>;
  /** Only where peer groups are fitted one by one: how many values each of those has that the data decide for. */
  readonly groups?: ReadonlyMap<string, number>;
}

/** Passed or not, and by how much. */
export interface Verdict {
  readonly passed: boolean;
  /** What had to be beaten: of several bars the one that is easier to pass. */
  readonly by: "median" | "limit";
  /** The peer group whose median it is. */
  readonly group?: string;
  /** Whether the value must be under the bar rather than over it. */
  readonly under?: true;
  /** In the indicator's unit. */
  readonly bar: number;
  /** Distance past the bar in the indicator's unit; negative where the value is short of it. */
  readonly margin: number;
}

/** A figure that a call states, and the parameter that states it. */
export interface Stated {
  readonly parameter: string;
  readonly figure: number;
  /** Only of a breakpoint that must be passed, not merely reached. */
  readonly strict?: boolean;
}

/** Brings an indicator onto the profile's scale. One object per file of this folder. */
export interface Normaliser<P extends Parameters = Parameters> extends Method<P> {
  /** Whether results depend on this value alone: then adding or removing a country reverses no rank. */
  readonly fixed: boolean;
  /** Whether `fit` tells all that the data decided: where it is the same, every value scores the same. Absent: it does not. */
  readonly fitTellsAll?: true;
  /** Whether results hang on nothing but the order of the values; absent: they do not. */
  readonly ordinal?: true;
  /** Whether results stay on the profile's scale. */
  readonly bounded: boolean;
  readonly takes: "numbers" | "categories";
  /** Whether a score says how many of the others are worse, and can be told as that; absent: it does not. */
  readonly ranksOthers?: true;
  /** Whether it only scales figures, so that another scale could take its place; absent: its scores are a judgement of their own. */
  readonly scales?: true;
  /** Where methods vary: it takes the place of other scales, with these parameters. Absent: it does not. */
  standsIn?(scale: readonly [number, number]): Readonly<Record<string, number>>;
  /** Direction `lower` turns the values' sign before, or mirrors the score on the scale after. */
  readonly orient: "before" | "after";
  /** The lowest score that is to be expected of it, before a direction mirrors it; absent: the bottom of the profile's scale. */
  least?(given: Given<P>): number;
  /** What parameters that each can be read still get wrong together; `parameter` where it is one of them. */
  check?(
    given: Given<P>,
    profile: { readonly peers: boolean },
  ): readonly { readonly parameter?: string; readonly message: string }[];
  /** Values, in the indicator's unit, at which the score turns or jumps because the profile says so. */
  breakpoints?(given: Given<P>): readonly Stated[];
  /** Scores that the profile states. */
  scores?(given: Given<P>): readonly Stated[];
  /**
   * Whether a country of this peer group is judged at all; absent: whoever it is. To a country that is not judged the indicator
   * does not apply, which is something else than a lack of evidence.
   */
  judges?(given: Given<P>, peer: string | undefined): boolean;
  fit(column: Column, given: Given<P>): Fitted;
  /**
   * At a node, whose score is placed among those of the candidates: what a score stands for among all of them but the country's own.
   * Absent: the method is fitted to the others and to the score that is placed.
   *
   * @param sorted the candidates' scores, ascending
   * @param own the country's own among them, NaN where it has none
   */
  among?(sorted: Float64Array, own: number, scale: Column["scale"]): (score: number) => number;
  /** For draws: of every x of the sorted ones `among(sorted, x)(x)`, to the last bit. Only beside `among`. */
  within?(sorted: Float64Array, scale: Column["scale"]): Float64Array;
  /** How a workbook has it: where its score hangs on the figure and the profile alone, and at a node; absent: as values. */
  workbook?(given: Given<P>): Scaling;
  /**
   * For draws, which fit to other figures of the same countries thousands of times: the scores that `fit` and its `map` give, to the last
   * bit, and nothing of what is only said. Absent: these two are asked. Only of one that takes numbers.
   */
  refit?(frame: Frame, given: Given<P>): Refit;
}

/** A column without its values, and the positions of the countries whose scores are asked for. */
interface Frame extends Omit<Column, "values"> {
  /** How many values it has, those that are missing among them. */
  readonly countries: number;
  readonly wanted: Int32Array;
}

/**
 * @param values by position, turned as a column's are; NaN for none
 * @param scores filled with the scores of those that are wanted, in their order; NaN for none
 */
export type Refit = (values: Float64Array, scores: Float64Array) => void;

/** A normaliser as its file states it: the types of what it is given follow from its parameters. */
export function normaliser<const P extends Parameters>(one: Normaliser<P>): Normaliser<P> {
  return one;
}

/** A share (0 to 1) of the way up the scale; the top itself at 1, whatever float sums make of it. */
export function onScale(share: number, scale: readonly [number, number]): number {
  const lo = scale[0];
  const hi = scale[1];
  return share >= 1 ? hi : Math.min(hi, lo + (hi - lo) * Math.max(0, share));
}

/** The same in a workbook: the formula of a number that stays within the scale, from that of a share. */
export function onScaleFormula(share: string, [lo, hi]: readonly [number, number]): string {
  return `${lo === 0 ? "" : `${lo}+`}${hi - lo}*${share}`;
}

/** The finite numbers of a column. */
export function numbers(column: Column): number[] {
  return column.values.filter((value): value is number => typeof value === "number");
}

/** The same of a column of `countries` in typed arrays; what was found last is overwritten. */
export function numbersAgain(countries: number): (values: Float64Array) => Float64Array {
  const found = new Float64Array(countries);
  return (values) => {
    let count = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i]!;
      if (Number.isNaN(value)) continue;
      found[count] = value;
      count += 1;
    }
    return found.subarray(0, count);
  };
}

/** How many of the sorted values equal this one, of which so many are below it. */
export function countEqual(sorted: ArrayLike<number>, value: number, below: number): number {
  // Mostly none or one; in a column of few categories many.
  if (sorted[below] !== value) return 0;
  if (sorted[below + 1] !== value) return 1;
  let from = below + 2;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] === value) from = middle + 1;
    else to = middle;
  }
  return from - below;
}

/**
 * Both ways of fitting for what hangs on a value's place among the sorted ones alone; where there is one value, it stands in the middle.
 *
 * @param below how many of the others are below a value, ties counted as the method has it
 */
export function bySorted(
  below: (sorted: ArrayLike<number>, value: number) => number,
): Required<Pick<Normaliser<Record<never, never>>, "fit" | "refit">> {
  const placed = (sorted: ArrayLike<number>, value: number, scale: Column["scale"]) =>
    sorted.length < 2
      ? (scale[0] + scale[1]) / 2
      : onScale(below(sorted, value) / (sorted.length - 1), scale);
  return {
    fit(column) {
      const sorted = numbers(column).sort((a, b) => a - b);
      return {
        map: (value) => placed(sorted, value as number, column.scale),
        fit: { countries: sorted.length },
      };
    },
    refit({ countries, scale, wanted }) {
      const present = numbersAgain(countries);
      return (values, scores) => {
        const sorted = present(values).sort();
        for (let k = 0; k < wanted.length; k += 1) {
          const value = values[wanted[k]!]!;
          scores[k] = Number.isNaN(value) ? value : placed(sorted, value, scale);
        }
      };
    },
  };
}
