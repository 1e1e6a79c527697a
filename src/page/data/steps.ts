import type { ScoreTable } from "../../scoring/score.ts";
import { axesOf } from "../score/parts.ts";
import type { Step } from "./page-data.ts";

/** Who has moved by so many places in a year has a cause told. */
const FAR = 10;
/** What changed a score by less than this share of the scale, by its weight, is no cause. */
const LEAST = 0.005;

type Year = Pick<ScoreTable, "plan" | "ranked">;

/**
 * Whose rank in one year is far from that of the year before, and which part of the tapes changed most in that direction, by what it weighs
 * in the later year. What is not assessed counts as the country's whole score does, since the rest takes its weight.
 *
 * @param plan whose items the parts are
 */
export function stepsBetween(
  before: Year,
  after: Year,
  plan: ScoreTable["plan"],
  countries: readonly string[],
): readonly Step[] {
  const parts = axesOf(plan).flatMap((axis) => axis.parts);
  const itemsOf = ({ plan: { items } }: Year) => new Map(items.map((item) => [item.node.id, item]));
  const reach = plan.scale[1] - plan.scale[0];
  const digits = Math.max(0, 2 - Math.floor(Math.log10(reach)));
  const [then, now] = [itemsOf(before), itemsOf(after)];
  const was = new Map(before.ranked.map((one) => [one.country, one]));
  return after.ranked.flatMap((one): Step[] => {
    const old = was.get(one.country);
    if (old === undefined || Math.abs(old.rank - one.rank) < FAR) return [];
    const up = old.rank > one.rank ? 1 : -1;
    const at = countries.indexOf(one.country);
    const changes = parts.flatMap(({ node: { id }, index }) => {
      const [first, last] = [then.get(id), now.get(id)];
      if (first === undefined || last === undefined) return [];
      const [from, to] = [old.raw(first), one.raw(last)];
      const known = (score: number, whole: number) => (Number.isNaN(score) ? whole : score);
      const by = up * last.share * (known(to, one.score) - known(from, old.score));
      return Number.isNaN(from) && Number.isNaN(to) ? [] : [{ index, from, to, by }];
    });
    const [most] = changes.sort((a, b) => b.by - a.by);
    if (most === undefined || most.by < LEAST * reach) return [[at]];
    const rounded = (score: number) => (Number.isNaN(score) ? null : Number(score.toFixed(digits)));
    return [[at, most.index, rounded(most.from), rounded(most.to)]];
  });
}
