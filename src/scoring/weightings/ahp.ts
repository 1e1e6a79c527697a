import * as shape from "../../model/parameter.ts";
import { withDefault } from "../../model/parameter.ts";
import { principalEigenvector } from "../../stats/eigenvectors.ts";
import { NoWeights, type Weights, weighting } from "./contract.ts";

/** How many times as important `a` is as `b` (Saaty's scale: 1/9 to 9). */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly ratio: number;
}

type PriorityMethod = "eigenvector" | "geometric-mean";

/** Consistency index of random judgements by number of factors, from 3 (Saaty 1980, "The Analytic Hierarchy Process"). */
const RANDOM = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];
export const MOST_FACTORS = RANDOM.length + 2;

/** Beyond it the judgements contradict each other too much (Saaty 1980). */
const CONSISTENT = 0.1;

/** Logarithms of ratios nearer to each other than this differ by float noise alone. */
const NOISE = 1e-9;

interface Ahp extends Weights {
  /** Consistency ratio; 0 for two factors, which cannot contradict each other. */
  readonly consistency: number;
  /** The judgement that is farthest from what the weights say (the first of several as far off), and what they say. */
  readonly worst: Judgement & { readonly implied: number };
}

/**
 * Weights from pairwise judgements: the principal eigenvector of their matrix (Saaty 1977) or the geometric mean of its rows (Crawford
 * and Williams 1985). Consistency ratio (lambda - n) / (n - 1) over that of random judgements.
 *
 * @param judgements each pair once, in either direction
 */
export function ahp(
  ids: readonly string[],
  judgements: readonly Judgement[],
  by: PriorityMethod = "eigenvector",
): Ahp {
  const n = ids.length;
  const matrix = ids.map((_, i) => ids.map((__, j) => (i === j ? 1 : Number.NaN)));
  for (const { a, b, ratio } of judgements) {
    const [i, j] = [ids.indexOf(a), ids.indexOf(b)];
    matrix[i]![j] = ratio;
    matrix[j]![i] = 1 / ratio;
  }
  const { vector, value } = principalEigenvector(matrix);
  const rows = matrix.map((row) => Math.exp(row.reduce((sum, ratio) => sum + Math.log(ratio), 0) / n));
  const raw = by === "eigenvector" ? vector : rows;
  const total = raw.reduce((sum, one) => sum + one, 0);
  const weight = raw.map((one) => one / total);
  const random = RANDOM[n - 3];
  const consistency = random === undefined ? 0 : Math.max(0, (value - n) / (n - 1) / random);
  const implied = ({ a, b }: Judgement) => weight[ids.indexOf(a)]! / weight[ids.indexOf(b)]!;
  const error = (one: Judgement) => Math.abs(Math.log(one.ratio / implied(one)));
  const worst = judgements.reduce((most, one) => (error(one) > error(most) + NOISE ? one : most));
  // Three judgements of three factors are always equally far from their weights: none of them is to blame.
  const alike = judgements.length > 1 && judgements.every((one) => error(one) > error(worst) - NOISE);
  const says = `“${worst.a}” against “${worst.b}” was judged ${figure(worst.ratio)}; the weights say ${figure(implied(worst))}`;
  const doubt =
    consistency > CONSISTENT
      ? `The judgements contradict each other (consistency ratio ${consistency.toFixed(2)}, above the usual bound of ${CONSISTENT}): judge again, ${alike ? "all of them, since none is farther off than another" : `first ${says}`}.`
      : undefined;
  return {
    method: `AHP, ${by === "eigenvector" ? "principal eigenvector" : "geometric mean of rows"}`,
    ...(doubt === undefined ? {} : { doubt }),
    weights: ids.map((id, i) => ({ id, weight: weight[i]! })),
    consistency,
    worst: { ...worst, implied: implied(worst) },
    notes: [
      `Consistency ratio ${consistency.toFixed(3)} (below ${CONSISTENT} is usually accepted).`,
      alike
        ? `No judgement fits less than another: ${says}, and every other is as far off.`
        : `The judgement that fits least: ${says}.`,
    ],
    warnings: [
      ...(doubt === undefined ? [] : [doubt]),
      "AHP weights are ratios of importance as judged, without regard to the ranges of the indicators: with goalposts that differ in width they do not act as judged.",
    ],
  };
}

function figure(ratio: number): string {
  return String(Number(ratio.toPrecision(3)));
}

export const ahpWeighting = weighting({
  id: "ahp",
  example: "a/b=3 a/c=5 b/c=2",
  reads: "a is 3 times as important as b",
  parameters: {
    by: withDefault(
      shape.word("eigenvector", "geometric-mean"),
      "eigenvector",
      "how weights come out of the judgements",
    ),
  },
  weigh(words, { by }) {
    const judgements = words.map(judgementIn);
    const ids = [...new Set(judgements.flatMap(({ a, b }) => [a, b]))];
    if (ids.length < 2) throw new NoWeights("AHP needs judgements of at least two factors");
    if (ids.length > MOST_FACTORS)
      throw new NoWeights(
        `AHP is defined for up to ${MOST_FACTORS} factors, found ${ids.length}: judge groups of them`,
      );
    const key = (a: string, b: string) => [a, b].sort().join("\u0000");
    const seen = new Set<string>();
    for (const { a, b } of judgements) {
      if (seen.has(key(a, b))) throw new NoWeights(`“${a}” and “${b}” are judged twice`);
      seen.add(key(a, b));
    }
    const open = ids.flatMap((a, i) =>
      ids.slice(i + 1).flatMap((b) => (seen.has(key(a, b)) ? [] : [`${a}/${b}`])),
    );
    if (open.length > 0) throw new NoWeights(`not judged: ${open.join(", ")}`);
    return ahp(ids, judgements, by);
  },
});

function judgementIn(word: string): Judgement {
  const [, a, b, number] = /^([^/=]+)\/([^/=]+)=(.+)$/u.exec(word) ?? [];
  const ratio = ratioOf(number ?? "");
  if (a === undefined || b === undefined || a === b || ratio === undefined)
    throw new NoWeights(
      `expected factor/factor=ratio with a ratio above 0, such as a/b=3 or a/b=1/3, found “${word}”`,
    );
  return { a, b, ratio };
}

/** `3`, `0.5` or `1/3`. */
function ratioOf(text: string): number | undefined {
  const [, above, below = "1"] = /^([\d.]+)(?:\/([\d.]+))?$/u.exec(text) ?? [];
  const ratio = Number(above) / Number(below);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
