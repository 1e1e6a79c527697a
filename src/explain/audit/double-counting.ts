import { BARE } from "../../model/audit.ts";
import type { Finding } from "../../model/documents/audit.ts";
import type { Observation } from "../../model/observation.ts";
import type { PlanLeaf } from "../../scoring/plan.ts";
import { type Frame, factorOf } from "./frame.ts";
import { correlate } from "./pairs.ts";

const MOST = 0.9;
/** Countries, and share of those that have both, in which two indicators rest on the same cell. */
const SAME_CELL = { countries: 10, share: 0.5 };

export const DOUBLE_RULE =
  "Pearson's correlation of normalised scores over the candidates that have both, at least ten; above 0.9 inside a factor two indicators say the same (the threshold of COINr's get_corr_flags; OECD/JRC 2008, Handbook, step 4), and a person must say whether it should count twice. Across factors, and where two indicators rest on the same cells, it is noted.";

/** Pairs of indicators that say the same: correlated, or made from the same cells. */
export function doubleCountingFindings(frame: Frame): Finding[] {
  const { leaves } = frame;
  const found: { finding: Finding; order: number }[] = [];
  leaves.forEach((a, i) => {
    for (const b of leaves.slice(i + 1)) {
      const one = pair(frame, a, b);
      if (one) found.push(one);
    }
  });
  return found.sort((x, y) => y.order - x.order).map(({ finding }) => finding);
}

function pair(frame: Frame, a: PlanLeaf, b: PlanLeaf): { finding: Finding; order: number } | undefined {
  const { table, candidates } = frame;
  const [first, second] = [table.columns[a.leaf]!, table.columns[b.leaf]!];
  const correlation = correlate(
    candidates.map(({ index }) => first.normalised[index]),
    candidates.map(({ index }) => second.normalised[index]),
  );
  const both = candidates.filter(({ index }) => first.observations[index] && second.observations[index]);
  const sharing = both.filter(({ index }) =>
    shareCell(first.observations[index]!, second.observations[index]!),
  );
  const same = sharing.length >= SAME_CELL.countries && sharing.length >= SAME_CELL.share * both.length;
  const high = correlation !== undefined && correlation.r > MOST;
  if (!high && !same) return undefined;
  const inside = a.parent === b.parent;
  const [left, right] = [a.node.indicator, b.node.indicator];
  const factors = [...new Set([a, b].map((leaf) => table.plan.items[leaf.parent]!.node.id))];
  const where = inside ? `in ${factorOf(frame, a)}` : `in ${factorOf(frame, a)} and in ${factorOf(frame, b)}`;
  const r = correlation?.r.toFixed(2);
  const severity = high && inside ? "person" : "note";
  return {
    order: (severity === "person" ? 10 : 0) + (high ? correlation.r : 0),
    finding: {
      ...BARE,
      id: `double-counting:${a.node.id}:${b.node.id}`,
      check: "double-counting",
      code: high ? (inside ? "correlated-in-factor" : "correlated-across-factors") : "same-cells",
      severity,
      subject: `${left} and ${right}`,
      indicators: [left, right],
      factors,
      figures: {
        ...(correlation ? { correlation: correlation.r, countries: correlation.pairs } : {}),
        countriesWithSameCell: sharing.length,
        weight: a.share + b.share,
      },
      message: high
        ? `Their scores correlate at ${r} over ${correlation.pairs} countries (${where})${same ? " and rest on the same cells" : ""}: what they have in common counts with both weights; keep one, lower the weights, or say in the profile why both stand.`
        : `For ${sharing.length} countries they rest on the same cells (${where}): the figure counts with the weight of both${r === undefined ? "" : `, though what is made of it differs (correlation ${r.replace("-", "\u2212")})`}; keep both only if that is meant.`,
    },
  };
}

function shareCell(a: Observation, b: Observation): boolean {
  const cells = new Set((a.inputs ?? [a]).map(({ file, locator }) => `${file}\u0000${locator}`));
  return (b.inputs ?? [b]).some(({ file, locator }) => cells.has(`${file}\u0000${locator}`));
}
