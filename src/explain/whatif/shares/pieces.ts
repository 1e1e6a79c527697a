import type { Iso3 } from "../../../model/country.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { fittedNodes } from "../../../scoring/plan.ts";
import { candidates, type Scored, type ScoreTable } from "../../../scoring/score.ts";
import { pathUp } from "../../path-up.ts";
import { fractionOf, type ShareFraction } from "./fraction.ts";
import { knownOn, movingShare } from "./trial.ts";

/** A stretch of shares in which the same countries have a score, each by one fraction. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly known: readonly { readonly country: Iso3; readonly fraction: ShareFraction }[];
}

/** The brink of the open interval, and how near a share at which evidence comes to fall short is known. */
const BRINK = 1e-9;
const NEAR = 1e-12;

/**
 * The shares of a node between 0 and 1 in pieces, ascending: a new one begins where some country's evidence comes to reach or to fall
 * short of a minimum. Undefined where a mean from the node's parent up is not arithmetic, or the node has no share to begin with.
 *
 * While the same ancestors have a score, shares of evidence go one way as the node's share grows, so that halving finds every such
 * place.
 */
export function sharePieces(
  table: ScoreTable,
  item: PlanItem,
  countries: readonly Scored[],
  share: number,
): readonly Piece[] | undefined {
  const { plan } = table;
  // Of what is placed among the candidates, a step at each place, `additive` says no.
  if (pathUp(plan, item).some(({ additive }) => !additive) || share <= BRINK || share >= 1 - BRINK)
    return undefined;
  const { path, trial, at: moveTo } = movingShare(table, item);
  let scores = new Float64Array(0);

  // Who comes to be a candidate moves the scores that are placed among the candidates', whether it is asked for or not.
  const others =
    fittedNodes(plan).length > 0 ? candidates(table).filter((one) => !countries.includes(one)) : [];
  const looks = [...countries, ...others].map((one) => {
    /** Which ancestors have a score and whether the country has one; leaves its scores in `scores`. */
    return (at: number): number => {
      moveTo(at);
      const found = trial.again(one);
      scores = found.scores as typeof scores;
      return 2 * knownOn(path, scores) + (found.failed ? 0 : 1);
    };
  });

  const breaks = new Set<number>();
  const [lows, heres, highs] = [BRINK, share, 1 - BRINK].map((at) => looks.map((look) => look(at)));
  for (const [i, look] of looks.entries()) {
    const between = (from: number, to: number, atFrom: number, atTo: number): void => {
      if (atFrom === atTo) return;
      const middle = (from + to) / 2;
      if (to - from <= NEAR || middle <= from || middle >= to) {
        breaks.add(to);
        return;
      }
      const there = look(middle);
      between(from, middle, atFrom, there);
      between(middle, to, there, atTo);
    };
    between(BRINK, share, lows![i]!, heres![i]!);
    between(share, 1 - BRINK, heres![i]!, highs![i]!);
  }
  const marks = [0, ...[...breaks].sort((a, b) => a - b), 1];
  return marks.slice(1).map((to, i) => {
    const from = marks[i]!;
    const known = countries.flatMap(({ country }, at) => {
      const scored = looks[at]!((from + to) / 2) % 2 === 1;
      return scored ? [{ country, fraction: fractionOf(plan, item, scores) }] : [];
    });
    return { from, to, known };
  });
}
