import * as shape from "../../model/parameter.ts";
import { withDefault } from "../../model/parameter.ts";
import { winsorise as drawIn, outlying } from "../../stats/index.ts";
import { rule, same, treatment } from "./contract.ts";
import { logAgain, shiftedLog } from "./shifted-log.ts";

/**
 * While |skewness| > 2 and excess kurtosis > 3.5 the outermost value becomes the next one, at most `points` times; where that is not
 * enough the column is left as it was and its logarithm taken instead (OECD/JRC Handbook 2008, step 5; the default of
 * COINr's `qTreat`).
 */
export const winsorise = treatment({
  id: "winsorise",
  title: "Winsorising, else logarithm",
  parameters: {
    points: withDefault(shape.wholeNumber, 5, "most values that are drawn in"),
    otherwise: withDefault(shape.word("log", "leave"), "log", "what is done where these are not enough"),
    ...rule,
  },
  standsIn: true,
  treat(values, { points, otherwise, ...limits }) {
    const at = values.flatMap((value, i) => (value === undefined ? [] : [i]));
    const given = at.map((i) => values[i]!);
    const drawn = drawIn(given, points, limits);
    if (drawn.shape.outlying && otherwise === "log") return shiftedLog(values, limits);
    const result = [...values];
    const done = new Map<number, { readonly from: number; readonly to: number }>();
    for (const point of drawn.points) {
      const i = at[point]!;
      result[i] = drawn.values[point]!;
      done.set(i, { from: given[point]!, to: drawn.values[point]! });
    }
    return { values: result, done, to: same, back: same };
  },
  retreat(present, { points, otherwise, ...limits }) {
    if (!outlying(present, limits).outlying) return undefined;
    const drawn = drawIn(present, points, limits);
    if (drawn.shape.outlying && otherwise === "log") return logAgain(present, limits);
    present.set(drawn.values);
    return undefined;
  },
});
