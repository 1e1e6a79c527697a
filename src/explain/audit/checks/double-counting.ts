import { BARE, type BriefCheck, type Found } from "../../../model/audit.ts";
import type { Place } from "../../../model/observation.ts";
import type { Plan, PlanLeaf } from "../../../scoring/plan.ts";
import { ancestorsOf } from "../../nodes.ts";
import { largestShares } from "../../weights.ts";
import { correlateSeries, type Series, seriesOf } from "../correlation.ts";
import type { Frame, Messages } from "../frame.ts";

const MOST = 0.9;
/** Countries, and share of those that have both, in which two indicators rest on the same cell. */
const SAME_CELL = { countries: 10, share: 0.5 };

/** Every two indicators are compared: of more than these the heaviest are. */
const MOST_LEAVES = 1_000;
/** Pairs that are listed; of more the strongest are. */
const MOST_LISTED = 1_000;

/** What is asked of an indicator for each pair that it is in, by candidate. */
interface Side {
  readonly leaf: PlanLeaf;
  readonly scores: Series;
  /** The cell that a figure rests on, by its number among those of the candidate; NONE where there is no figure, SEVERAL where it rests on more than one. */
  readonly cell: Int32Array;
  /** By candidate, where there are several. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
  /** Those that hold any of its figures. */
  readonly files: ReadonlySet<string>;
}

const NONE = -1;
const SEVERAL = -2;

interface Pair {
  readonly finding: Found<Counted>;
  readonly order: number;
}

type Counted =
  | {
      code: "correlated-in-factor" | "correlated-across-factors" | "same-cells";
      figures: { countriesWithSameCell: number; correlation?: number; countries?: number };
      args: { nodes: readonly string[]; sameCells: boolean };
    }
  /** Pairs beyond those that are listed, and indicators of which only the heaviest were compared; absent: all are, all were. */
  | { code: "not-listed"; args: { pairs?: number; indicators?: number } };

/** Pairs of indicators that say the same: correlated, or made from the same cells. */
export const doubleCounting: BriefCheck<Frame, Messages, Counted> = {
  id: "double-counting",
  find(frame) {
    const { leaves } = frame;
    const sides = sidesOf(
      frame,
      largestShares(leaves, MOST_LEAVES, ({ share }) => share),
    );
    let found: Pair[] = [];
    let pairs = 0;
    const strongest = () => found.sort((x, y) => y.order - x.order).slice(0, MOST_LISTED);
    sides.forEach((a, i) => {
      for (let k = i + 1; k < sides.length; k += 1) {
        const one = pair(frame, a, sides[k]!);
        if (one === undefined) continue;
        pairs += 1;
        if (found.push(one) >= 10 * MOST_LISTED) found = strongest();
      }
    });
    const beyond = {
      ...(pairs > MOST_LISTED ? { pairs: pairs - MOST_LISTED } : {}),
      ...(leaves.length > MOST_LEAVES ? { indicators: leaves.length } : {}),
    };
    return [
      ...strongest().map(({ finding }) => finding),
      ...(Object.keys(beyond).length > 0 ? [notListed(beyond)] : []),
    ];
  },
  tell(found, { checks: { "double-counting": say } }, names) {
    if (found.code === "not-listed") {
      const { pairs, indicators: of } = found.args;
      const [strongest, heaviest] = [MOST_LISTED, MOST_LEAVES];
      const message =
        pairs === undefined
          ? say.notCompared({ heaviest, of: of! })
          : of === undefined
            ? say.notListed({ pairs, strongest })
            : say.notListedNorCompared({ pairs, strongest, heaviest, of });
      return { subject: say.otherPairs, message };
    }
    const { correlation: r, countries, countriesWithSameCell } = found.figures;
    const [one, other] = found.factors.map(names.node);
    const where = other === undefined ? say.inFactor({ title: one! }) : say.inFactors({ one: one!, other });
    return {
      subject: say.pair({ indicators: found.indicators }),
      message:
        found.code === "same-cells"
          ? say.sameCells({ countries: countriesWithSameCell, where, r })
          : say.correlated({ r: r!, countries: countries!, where, sameCells: found.args.sameCells }),
    };
  },
  brief(found, { checks: { "double-counting": say } }, names) {
    // No ranking of so many indicators says it.
    if (found.code === "not-listed") return say.otherPairs;
    const titles = found.args.nodes.map(names.node);
    return found.code === "same-cells"
      ? say.briefSameCells({ titles, countries: found.figures.countriesWithSameCell })
      : say.briefCorrelated({ titles, r: found.figures.correlation! });
  },
};

function notListed(args: Extract<Counted, { code: "not-listed" }>["args"]): Found<Counted> {
  return {
    ...BARE,
    id: "double-counting:not-listed",
    check: "double-counting",
    code: "not-listed",
    severity: args.pairs === undefined ? "note" : "person",
    args,
  };
}

function sidesOf({ table, candidates }: Frame, leaves: readonly PlanLeaf[]): Side[] {
  const sides = leaves.map((leaf) => {
    const { normalised, observations } = table.columns[leaf.leaf]!;
    const scores = seriesOf(candidates.map(({ index }) => normalised[index]));
    const cells = new Map<number, readonly number[]>();
    const cell = new Int32Array(candidates.length).fill(NONE);
    return { leaf, observations, scores, cell, cells, files: new Set<string>() };
  });
  // Cells are compared within a country: each is numbered for itself, since the places of half a million at once are a hundred megabytes.
  candidates.forEach(({ index }, i) => {
    const numberOf = numbering();
    for (const { observations, cell, cells, files } of sides) {
      const one = observations.at(index);
      if (one === undefined) continue;
      const places = one.inputs ?? [one];
      for (const { file } of places) files.add(file);
      const numbers = places.map(numberOf);
      cell[i] = numbers.length === 1 ? numbers[0]! : SEVERAL;
      if (numbers.length !== 1) cells.set(i, numbers);
    }
  });
  return sides;
}

/** Numbers places as they come, the same place alike. */
function numbering(): (place: Place) => number {
  const files = new Map<string, Map<string, number>>();
  let count = 0;
  return ({ file, locator }) => {
    const numbers = files.get(file) ?? new Map<string, number>();
    files.set(file, numbers);
    const known = numbers.get(locator);
    if (known !== undefined) return known;
    numbers.set(locator, count);
    count += 1;
    return count - 1;
  };
}

/** For how many countries both have a figure, and for how many of them these rest on a same cell. */
function counted(first: Side, second: Side): { both: number; sharing: number } {
  let both = 0;
  let sharing = 0;
  for (let i = 0; i < first.cell.length; i += 1) {
    const here = first.cell[i]!;
    const there = second.cell[i]!;
    if (here === NONE || there === NONE) continue;
    both += 1;
    if (here !== SEVERAL && there !== SEVERAL ? here === there : shares(first, second, i)) sharing += 1;
  }
  return { both, sharing };
}

const NOWHERE = { both: 0, sharing: 0 };

function haveFileInCommon({ files }: Side, other: Side): boolean {
  for (const file of files) if (other.files.has(file)) return true;
  return false;
}

function shares(first: Side, second: Side, i: number): boolean {
  const [here, there] = [first, second].map(({ cell, cells }) => cells.get(i) ?? [cell[i]!]);
  return here!.some((one) => there!.includes(one));
}

/** Whether a node takes one of two leaves, or of what they stand under: they never count both. */
function areAlternatives(plan: Plan, a: PlanLeaf, b: PlanLeaf): boolean {
  const over = new Set(ancestorsOf(plan, b));
  return ancestorsOf(plan, a).find((item) => over.has(item))?.chooses === true;
}

function pair({ table, leaves }: Frame, first: Side, second: Side): Pair | undefined {
  const a = first.leaf;
  const b = second.leaf;
  const correlation = correlateSeries(first.scores, second.scores);
  const { both, sharing } = haveFileInCommon(first, second) ? counted(first, second) : NOWHERE;
  const same = sharing >= SAME_CELL.countries && sharing >= SAME_CELL.share * both;
  const high = correlation !== undefined && correlation.r > MOST;
  if ((!high && !same) || areAlternatives(table.plan, a, b)) return undefined;
  const inside = a.parent === b.parent;
  const [left, right] = [a.node.indicator, b.node.indicator];
  const factors = [...new Set([a, b].map((leaf) => table.plan.items[leaf.parent]!.node.id))];
  const severity = high && inside ? "person" : "note";
  return {
    order: (severity === "person" ? 10 : 0) + (high ? correlation.r : 0),
    finding: {
      ...BARE,
      id: `double-counting:${a.node.id}:${b.node.id}`,
      check: "double-counting",
      code: high ? (inside ? "correlated-in-factor" : "correlated-across-factors") : "same-cells",
      severity,
      indicators: [left, right],
      factors,
      figures: {
        ...(correlation ? { correlation: correlation.r, countries: correlation.pairs } : {}),
        countriesWithSameCell: sharing,
        weight: a.share + b.share,
      },
      args: {
        // Of an indicator that stands in several places the first.
        nodes: [left, right].map((id) => leaves.find(({ node }) => node.indicator === id)!.node.id),
        sameCells: same,
      },
    },
  };
}
