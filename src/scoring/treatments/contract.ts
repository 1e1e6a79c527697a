import type { MethodCall, Parameter } from "../../model/parameter.ts";
import type { Limits } from "../../stats/index.ts";

export type { Limits };

/** What a treatment made of a column. */
export interface Treated {
  /** One entry per country, in the order of the column; undefined where there was none. */
  readonly values: readonly (number | undefined)[];
  /** What was done to the value at a position, in words; only where something was. */
  readonly done: ReadonlyMap<number, string>;
  /** Whether and how the whole column was changed, in words; absent where it was left alone or only single points moved. */
  readonly column?: string;
  /**
   * The way of any value through the treatment and back, for parameters of the normaliser that are written in the
   * indicator's own unit. Winsorising moves points, not the scale: it is the way itself.
   */
  to(value: number): number;
  back(value: number): number;
}

/** Takes the sting out of outliers before normalisation. One object per file of this folder. */
export interface Treatment {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  treat(values: readonly (number | undefined)[], call: MethodCall): Treated;
}

export const same = (value: number): number => value;

/** A column that nothing is done to. */
export function untouched(values: readonly (number | undefined)[]): Treated {
  return { values, done: new Map(), to: same, back: same };
}

/** The rule by which a column calls for treatment, as parameters. */
export const rule: readonly Parameter[] = [
  { name: "skewness", kind: "number", summary: "treat where |skewness| is above this", default: 2 },
  { name: "kurtosis", kind: "number", summary: "and the excess kurtosis above this", default: 3.5 },
];

export function limitsOf(call: MethodCall): Limits {
  return {
    skewness: (call.skewness as number | undefined) ?? 2,
    kurtosis: (call.kurtosis as number | undefined) ?? 3.5,
  };
}
