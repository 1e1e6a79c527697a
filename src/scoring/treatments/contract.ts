import * as shape from "../../model/parameter.ts";
import { type Given, type Method, type Parameters, withDefault } from "../../model/parameter.ts";
import type { Limits } from "../../stats/index.ts";

export type { Limits };

/** What a treatment made of a column. */
export interface Treated {
  /** One entry per country, in the order of the column; undefined where there was none. */
  readonly values: readonly (number | undefined)[];
  /** What was done to the value at a position: the formula it was put into, or another value in its place; only where something was. */
  readonly done: ReadonlyMap<number, string | { readonly from: number; readonly to: number }>;
  /** The formula that the whole column was put into; absent where it was left alone or only single points moved. */
  readonly column?: string;
  /**
   * The way of any value through the treatment and back, for parameters of the normaliser that are written in the
   * indicator's own unit. Winsorising moves points, not the scale: it is the way itself.
   */
  to(value: number): number;
  back(value: number): number;
}

/** The way of any value through a treatment and back; undefined where it moves points and not the scale. */
export type Way = Pick<Treated, "to" | "back"> | undefined;

/** Takes the sting out of outliers before normalisation. One object per file of this folder. */
export interface Treatment<P extends Parameters = Parameters> extends Method<P> {
  /** Where methods vary: it is done to every indicator that is scaled, and undone in its turn. */
  readonly standsIn?: true;
  treat(values: readonly (number | undefined)[], given: Given<P>): Treated;
  /**
   * For draws, which treat other figures of the same countries thousands of times: what `treat` makes of them, to the last bit, and nothing of
   * what is only said.
   *
   * @param present those that there are, in the order of the column; what was made of them is written in their place
   */
  retreat(present: Float64Array, given: Given<P>): Way;
}

/** A treatment as its file states it: the types of what it is given follow from its parameters. */
export function treatment<const P extends Parameters>(one: Treatment<P>): Treatment<P> {
  return one;
}

export const same = (value: number): number => value;

/** A column that nothing is done to. */
export function untouched(values: readonly (number | undefined)[]): Treated {
  return { values, done: new Map(), to: same, back: same };
}

/** The rule by which a column calls for treatment, as parameters: `Limits` of the statistics. */
export const rule = {
  skewness: withDefault(shape.number, 2, "treat where |skewness| is above this"),
  kurtosis: withDefault(shape.number, 3.5, "and the excess kurtosis above this"),
};
