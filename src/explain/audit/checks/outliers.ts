import { type AuditCheck, BARE, type Found } from "../../../model/audit.ts";
import type { Iso3 } from "../../../model/country.ts";
import type { Evidence } from "../../../model/evidence.ts";
import type { Observation } from "../../../model/observation.ts";
import { column, type LeafColumn, peersOf } from "../../../scoring/column.ts";
import type { PlanLeaf } from "../../../scoring/plan.ts";
import { log } from "../../../scoring/treatments/log.ts";
import { winsorise as winsorising } from "../../../scoring/treatments/winsorise.ts";
import { significant } from "../../../stats/floating-point.ts";
import { outlying, type Winsorised, winsorise } from "../../../stats/outliers.ts";
import type { Frame, Messages } from "../frame.ts";

/** Share of the scale by which drawing in the outliers has to move another country's score for them to matter. */
const MATTERS = 0.01;

type Outlying = {
  figures: Record<"skewness" | "kurtosis" | "clipped" | "movesOthersBy", number> & { normaliser: string };
  args: { needsLogarithm: boolean; drawn: readonly { country: Iso3; from: number; to: number }[] };
};

/** Indicators with outliers: which values, what treatment would do to them, and whether it matters to anybody else. */
export const outliers: AuditCheck<Frame, Messages, Outlying> = {
  id: "outliers",
  find(frame) {
    return frame.leaves
      .flatMap((leaf) => outliersOf(frame, leaf) ?? [])
      .sort((a, b) => b.moved - a.moved || b.skew - a.skew)
      .map(({ finding }) => finding);
  },
  tell({ indicators, figures, args: { needsLogarithm, drawn } }, { checks: { outliers: say } }, names) {
    const { skewness, kurtosis, normaliser: method, clipped, movesOthersBy } = figures;
    const values = drawn.map(({ country, from, to }) =>
      say.drawn({ name: names.country(country), from, to }),
    );
    const treatment = needsLogarithm ? say.logarithm({ values }) : say.drawnIn({ values });
    const found = { skewness, kurtosis, treatment, method };
    return {
      subject: indicators[0]!,
      message:
        movesOthersBy === 0
          ? say.idle({ ...found, clipped })
          : say.moving({ ...found, points: Number(movesOthersBy.toPrecision(3)) }),
    };
  },
};

function outliersOf(
  frame: Frame,
  leaf: PlanLeaf,
): { finding: Found<Outlying>; moved: number; skew: number } | undefined {
  const own = frame.table.columns[leaf.leaf]!;
  const present = own.transformed.flatMap((value, i) => (typeof value === "number" ? [{ value, i }] : []));
  const values = present.map(({ value }) => value);
  const shape = outlying(values);
  if (!shape.outlying) return undefined;
  const treated = winsorise(values);
  const back = (value: number) => (leaf.node.transform === "log" ? Math.exp(value) : value);
  const apart = untied(values, treated);
  const changed = new Map(
    treated.points.map((point) => {
      const { i } = present[point]!;
      const drawnIn: DrawnIn = {
        observation: own.observations.at(i)!,
        to: back(treated.values[point]!),
        apart: back(apart[point]!),
      };
      return [i, drawnIn];
    }),
  );
  const moved = movedBy(frame, leaf, own, changed);
  const points = [...changed.values()];
  const [lo, hi] = frame.table.plan.scale;
  const { id, indicator } = leaf.node;
  const clipped = clippedBy(own);
  const { method } = leaf.node.normalise;
  const drawn = points.map(({ observation: { country, value }, to }) => ({
    country,
    from: value as number,
    to,
  }));
  return {
    moved,
    skew: Math.abs(shape.skewness!),
    finding: {
      ...BARE,
      id: `outliers:${id}`,
      check: "outliers",
      code: "outliers",
      severity: moved > MATTERS * (hi - lo) ? "person" : "note",
      indicators: [indicator],
      countries: points.map(({ observation }) => observation.country),
      years: [...new Set(points.flatMap(({ observation }) => observation.year ?? []))].sort((a, b) => a - b),
      figures: {
        values: values.length,
        skewness: shape.skewness!,
        kurtosis: shape.kurtosis!,
        treatment: treatment(treated),
        rounds: treated.rounds,
        skewnessTreated: treated.shape.skewness!,
        kurtosisTreated: treated.shape.kurtosis!,
        normaliser: method,
        clipped,
        movesOthersBy: moved,
        ...Object.fromEntries(points.map(({ observation, to }) => [`${observation.country}To`, to])),
      },
      places: points.map(({ observation: { file, locator } }) => ({ file, locator })),
      args: { needsLogarithm: treated.shape.outlying, drawn },
    },
  };
}

/** A value that winsorising would draw in. */
interface DrawnIn {
  readonly observation: Observation;
  readonly to: number;
  /** As `to`, a hair apart from what would else be equal to it. */
  readonly apart: number;
}

/** Share of the values' range: enough to keep an order, too little to move a score. */
const HAIR = 1e-9;

/**
 * Treated values, each still beyond those to which it was drawn in: winsorising makes ties, and whoever is newly tied has moved under
 * a method that ranks, which is no fault of the outlier.
 */
function untied(values: readonly number[], { values: drawn, points }: Winsorised): number[] {
  const apart = [...drawn];
  const hair = HAIR * (Math.max(...drawn) - Math.min(...drawn));
  points.forEach((point, i) => {
    apart[point]! += Math.sign(values[point]! - drawn[point]!) * hair * (i + 1);
  });
  return apart;
}

/** What the rule asks for: winsorise where that is enough, else the logarithm. */
function treatment({ shape }: Winsorised): string {
  return shape.outlying ? log.id : winsorising.id;
}

/** By how many points the normalised score of any country that is not drawn in would move at most. */
function movedBy(
  { table }: Frame,
  leaf: PlanLeaf,
  own: LeafColumn,
  changed: ReadonlyMap<number, DrawnIn>,
): number {
  const drawnIn = new Map(
    [...changed.values()].map(({ observation, apart }) => [observation.country, apart]),
  );
  const evidence = withValues(table.evidence, leaf.node.indicator, drawnIn);
  const { normalised } = column(table.plan, leaf, evidence, peersOf(table.plan, table.evidence));
  let most = 0;
  normalised.forEach((score, i) => {
    const before = own.normalised[i];
    if (changed.has(i) || score === undefined || before === undefined) return;
    most = Math.max(most, Math.abs(score - before));
  });
  return significant(most, 6);
}

/** The same evidence with other values of one indicator. */
function withValues(evidence: Evidence, indicator: string, values: ReadonlyMap<string, number>): Evidence {
  return {
    ...evidence,
    values: (want) => {
      const found = evidence.values(want);
      if (want.indicator !== indicator) return found;
      return new Map(
        [...found].map(([country, one]) => {
          const value = values.get(country);
          return [country, value === undefined ? one : { ...one, value }];
        }),
      );
    },
  };
}

/** How many values lie beyond the ends that the profile states, and so count as if they lay on them. */
function clippedBy({ bounded, inWorkbook, observations }: LeafColumn): number {
  const ends = bounded ? inWorkbook()?.ends : undefined;
  if (ends === undefined) return 0;
  const [from, to] = ends;
  return [...observations].filter(
    (one) => typeof one?.value === "number" && (one.value < from || one.value > to),
  ).length;
}
