import type { Structure } from "../../model/documents/audit.ts";
import { textIn } from "../../model/text-in.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { cronbachAlpha } from "../../stats/cronbach-alpha.ts";
import { symmetricEigen } from "../../stats/symmetric-eigen.ts";
import { title } from "../nodes.ts";
import { pathUp } from "../path-up.ts";
import type { Frame } from "./frame.ts";
import { correlateSeries, FEWEST, type Series, seriesOf } from "./pairs.ts";

/** A table of more parts than this nobody reads, and working it out takes the cube of their number. */
const MOST_PARTS = 50;

/**
 * How the parts of each node go together over the ranked: their correlations with each other and with every level above them (its own score), and, of the
 * countries that have them all, Cronbach's alpha and the principal components. A description, and no weights.
 */
export function structure(frame: Frame): Structure[] {
  const { plan } = frame.table;
  return plan.items
    .filter(({ share, chooses, leaf }) => share > 0 && !chooses && leaf < 0)
    .reverse()
    .flatMap((node) => ofNode(frame, node) ?? []);
}

function ofNode({ table, labels }: Frame, node: PlanItem): Structure | undefined {
  const { plan, ranked } = table;
  const weighed = node.children.map((child) => plan.items[child]!).filter(({ weight }) => weight > 0);
  const parts = weighed.filter((part) => ranked.filter((one) => has(one, part)).length >= FEWEST);
  if (parts.length < 2) return undefined;
  const series = parts.map((part) => seriesOf(ranked.map((one) => scoreOf(one, part))));
  const whole = ranked.filter((one) => parts.every((part) => has(one, part)));
  const isMany = parts.length > MOST_PARTS;
  const called = (item: PlanItem) =>
    item === plan.root ? textIn(plan.profile.title, labels.language, item.node.id) : title(item, labels);
  return {
    node: node.node.id,
    title: called(node),
    parts: parts.map((part, i) => ({
      id: part.node.id,
      title: title(part, labels),
      correlations: isMany ? [] : series.map((other, j) => (i === j ? 1 : rOf(series[i]!, other))),
    })),
    withoutEvidence: weighed.length - parts.length,
    levels: [node, ...pathUp(plan, node)].map((level) => {
      const own = seriesOf(ranked.map((one) => (has(one, level) ? one.raw(level) : undefined)));
      return {
        id: level.node.id,
        title: called(level),
        correlations: series.map((part) => rOf(part, own)),
      };
    }),
    complete: whole.length,
    ...(isMany ? NONE : together(parts.map((part) => whole.map((one) => one.scores[part.index]!)))),
  };
}

const NONE: Pick<Structure, "alpha" | "components"> = { alpha: null, components: [] };

/** Of countries that have every part; null and none where they are too few, or where a part is the same for all of them. */
function together(scores: readonly (readonly number[])[]): Pick<Structure, "alpha" | "components"> {
  if (scores[0]!.length <= scores.length) return NONE;
  const series = scores.map(seriesOf);
  const matrix = series.map((one, i) => series.map((other, j) => (i === j ? 1 : rOf(one, other))));
  if (!matrix.every((row) => row.every((r) => r !== null))) return NONE;
  const correlations = matrix as number[][];
  return {
    alpha: cronbachAlpha(correlations) ?? null,
    components: symmetricEigen(correlations).map(({ value, vector }) => ({
      eigenvalue: value,
      share: value / scores.length,
      // Rounding may leave an eigenvalue of 0 below it.
      loadings: vector.map((entry) => entry * Math.sqrt(Math.max(0, value))),
    })),
  };
}

function has({ scores, coverage }: Scored, { index }: PlanItem): boolean {
  return coverage[index]! > 0 && Number.isFinite(scores[index]!);
}

function scoreOf(one: Scored, item: PlanItem): number | undefined {
  return has(one, item) ? one.scores[item.index]! : undefined;
}

function rOf(a: Series, b: Series): number | null {
  return correlateSeries(a, b)?.r ?? null;
}
