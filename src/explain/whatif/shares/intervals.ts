import { en } from "../../../locales/en/index.ts";
import type { Iso3 } from "../../../model/country.ts";
import type { Interval, WeightInterval } from "../../../model/documents/whatif.ts";
import { everybody } from "../../../model/everybody.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { contenders, isBar, type Scored, type ScoreTable } from "../../../scoring/score.ts";
import { gatesAskNodes } from "../../../scoring/tests-in.ts";
import { type Labels, title } from "../../nodes.ts";
import { findCountry } from "../../status.ts";
import { firstCrossing } from "../first-crossing.ts";
import { type Order, orderIn } from "../order.ts";
import { type Ends, exactEnds } from "./exact-ends.ts";
import { BISECTED, confirmedEnd, differs, EXACT, type Kind } from "./interval-end.ts";
import { sharePieces } from "./pieces.ts";
import { NEAREST, shareTrials, type Together, together } from "./trial.ts";
import { siblingWeight } from "./weights.ts";

/** Steps of a share in which a change is looked for where there is no equation. */
const STEPS = 100;
/** How near an end is known where it is bisected. */
const NEAR = NEAREST;
/** Shares nearer to 0 and 1 than the steps go. */
const BRINK = [NEAR, 1e-3, 1 - 1e-3, 1 - NEAR];

/** `weightInterval` of each of some nodes. */
export function weightIntervals(
  table: ScoreTable,
  country: Iso3,
  items: readonly PlanItem[],
  top: number,
  labels: Labels,
): WeightInterval[] {
  const beside = together(table, country);
  return items.map((item) => weightInterval(table, country, item, top, labels, beside));
}

/**
 * For a node, the interval of its share of its siblings' weight, theirs kept in proportion, in which the order of the first `top`
 * does not change, and the one in which the country stays in or out of them (stability intervals; Mareschal 1988). Exact where
 * every mean from the node's parent up is arithmetic, else by steps of 0.01 and bisection to 1e-6; a change that comes and goes
 * within one step is not seen. Each end is held against rankings made anew just inside and just outside.
 */
function weightInterval(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  labels: Labels,
  beside: Together,
): WeightInterval {
  const { plan } = table;
  const siblings = siblingWeight(plan, item);
  const whole = siblings + item.weight;
  const common = {
    node: item.node.id,
    title: title(item, labels),
    level: levelOf(table, item),
    weight: item.weight,
    share: whole > 0 ? item.weight / whole : 0,
  };
  const idle = siblings === 0 || plan.items[item.parent]!.share === 0;
  if (idle) {
    const why = siblings === 0 ? "no-sibling" : "no-weight-above";
    const note = en.whatif.noInterval(why).slice(0, -1);
    return { ...common, method: "none", order: null, membership: null, note, why };
  }

  const base = orderIn(table, findCountry(table, country)?.one.score, top);
  const anew = shareTrials(table, country, item, top, beside);
  const found = exact(table, country, item, top, base, common.share);
  const ends = found ?? bisected(anew, base, common.share);
  const confirm = (kind: Kind, { from, to }: Ends): Interval | null => {
    const ask = {
      kind,
      base,
      country,
      siblings,
      anew,
      share: common.share,
      probes: found ? EXACT : BISECTED,
    };
    const low = confirmedEnd(ask, from, 0);
    const high = confirmedEnd(ask, to, 1);
    return low && high ? { from: low, to: high } : null;
  };
  const order = confirm("order", ends.order);
  const membership = confirm("membership", ends.membership);
  const note = order && membership ? null : "ranking anew did not confirm every end that was found";
  return { ...common, method: found ? "exact" : "bisection", order, membership, note };
}

interface BothEnds {
  readonly order: Ends;
  readonly membership: Ends;
}

function exact(
  table: ScoreTable,
  country: Iso3,
  item: PlanItem,
  top: number,
  base: Order,
  share: number,
): BothEnds | undefined {
  // Where weights decide who is excluded, no equation of scores says who is there.
  if (gatesAskNodes(table.plan.profile)) return undefined;
  const eligible = contenders(table);
  const own = everybody<Scored>(table).filter((one) => one.country === country && one.gates.some(isBar));
  const pieces = sharePieces(table, item, [...eligible, ...own], share);
  if (pieces === undefined) return undefined;
  const question = { share, base, country, top, takesPlace: own.length === 0 };
  return {
    order: exactEnds({ ...question, kind: "order" }, pieces),
    membership: exactEnds({ ...question, kind: "membership" }, pieces),
  };
}

function bisected(anew: (share: number) => Order, base: Order, share: number): BothEnds {
  const grid = [...BRINK, ...Array.from({ length: STEPS - 1 }, (_, i) => (i + 1) / STEPS)].sort(
    (a, b) => a - b,
  );
  const ends = (kind: Kind): Ends => {
    const changed = (at: number) => differs(kind, base, anew(at));
    const up = firstCrossing(
      share,
      grid.filter((at) => at > share),
      changed,
      NEAR,
    );
    const down = firstCrossing(share, grid.filter((at) => at < share).reverse(), changed, NEAR);
    // Rounded to the side of the share now: nothing changes between.
    const inward = (at: number, round: (value: number) => number) =>
      Number((round(at / NEAR) * NEAR).toFixed(6));
    return {
      from: down ? Math.min(share, inward(down.before, Math.ceil)) : 0,
      to: up ? Math.max(share, inward(up.before, Math.floor)) : 1,
    };
  };
  return { order: ends("order"), membership: ends("membership") };
}

function levelOf({ plan }: ScoreTable, item: PlanItem): number {
  return item.parent === plan.root.index ? 1 : 1 + levelOf({ plan } as ScoreTable, plan.items[item.parent]!);
}
