import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { given } from "../../model/parameter.ts";
import { candidates, normalisers, type ScoreTable } from "../../scoring/index.ts";
import { significant } from "../../stats/significant.ts";

/** Figures of fewer kinds are categories in numbers, or too few to tell. */
const KINDS = 5;
/** At one end of the scale so many candidates are not told apart by design. */
const HELD = 0.5;
/** Scores that differ by no more of the scale are as good as one. */
const NARROW = 0.02;
/** Digits of a figure in the sentence. */
const DIGITS = 6;

/**
 * Weighed indicators whose figures and whose fixed ends do not fit each other, as fractions do not fit ends in percent: half of the
 * candidates and more lie beyond one end, or the scores of all are as good as one.
 */
export function illFittingWarnings(
  table: Pick<ScoreTable, "plan" | "columns" | "ranked" | "apart" | "unscored">,
  titleOf: (indicator: string) => string | undefined,
  { warnings: say }: Messages,
): Ranking["warnings"] {
  const { plan, columns } = table;
  const asked = candidates(table);
  return columns.flatMap(({ leaf, observations, normalised }) => {
    const { indicator, normalise } = leaf.node;
    const normaliser = normalisers.find(({ id }) => id === normalise.method)!;
    if (leaf.share === 0 || !normaliser.scales || !normaliser.fixed) return [];
    const stated = normaliser.breakpoints?.(given(normaliser.parameters, normalise)) ?? [];
    const ends = rangeOf(stated.map(({ figure }) => figure));
    const values: number[] = [];
    let above = 0;
    let below = 0;
    let worst = Number.POSITIVE_INFINITY;
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < asked.length; i += 1) {
      const { index } = asked[i]!;
      const value = observations.value(index);
      const score = normalised[index];
      if (typeof value !== "number" || score === undefined) continue;
      values.push(value);
      if (value > ends[1]) above += 1;
      if (value < ends[0]) below += 1;
      if (score < worst) worst = score;
      if (score > best) best = score;
    }
    const held = Math.max(above, below);
    const isHeld = held >= HELD * values.length;
    if (!isHeld && best - worst > NARROW * (plan.scale[1] - plan.scale[0])) return [];
    if (new Set(values).size < KINDS) return [];
    const [least, most] = rangeOf(values).map((value) => significant(value, DIGITS)) as [number, number];
    const message = say.illFitting(
      titleOf(indicator) ?? indicator,
      ends,
      [least, most],
      isHeld ? { isAbove: above >= below, countries: held, of: values.length } : undefined,
    );
    return [{ code: "ill-fitting-ends", message, where: null }];
  });
}

function rangeOf(figures: readonly number[]): readonly [number, number] {
  return [Math.min(...figures), Math.max(...figures)];
}
