import { everybody } from "../../../model/everybody.ts";
import type { Evidence } from "../../../model/evidence.ts";
import { entryOf } from "../../../model/gather.ts";
import { type LeafColumn, peersOf } from "../../../scoring/column.ts";
import type { Rescored, Rescorer } from "../../../scoring/otherwise.ts";
import { fittedNodes, type PlanItem } from "../../../scoring/plan.ts";
import { refitter } from "../../../scoring/rescore.ts";
import type { Peers } from "../../../scoring/scaling.ts";
import { isBar, isCandidate, type Scored, type ScoreTable } from "../../../scoring/score.ts";
import { countBelow, countUpTo } from "../../../stats/index.ts";

/** Whom a country is ranked beside. */
export interface Others {
  /** All but the country. */
  readonly all: readonly Scored[];
  /** The groups in which all stand. */
  readonly peers: Peers;
  /** Those who have a rank. */
  readonly ranked: readonly Scored[];
  /** Whether all that the country can do to them is told by its own scores at nodes that are placed among the candidates. */
  readonly isTold: boolean;
  /** Only where nodes place scores among those of the candidates: judges everybody with other columns, and the country on other evidence. */
  anew?(columns: readonly LeafColumn[], evidence: Evidence | undefined): Rescorer;
  /** What those who have a rank score beside the country as it would be, where it alone moves. */
  beside(mine: Pick<Rescored, "raw">, isCandidate: boolean): Beside;
}

interface Beside {
  /** By position among the ranked; NaN for none. */
  readonly scores: Float64Array;
  readonly sorted: Float64Array;
}

/** Where no more of them are remembered than these many rankings. */
const MOST = 2000;

/**
 * Those beside whom one country stands. Where nodes place scores among those of the candidates, the country's own is one of them, and the
 * others' go up and down with it: what these are then is found once for each place among them that it takes.
 */
export function othersOf(table: ScoreTable, own: Scored): Others {
  const all = everybody<Scored>(table).filter((one) => one !== own);
  const ranked = all.filter((one) => one.score !== undefined && !one.gates.some(isBar));
  const now = besideOf(Float64Array.from(ranked, ({ score }) => score!));
  const peers = peersOf(table.plan, table.evidence);
  const fits = fittedNodes(table.plan);
  if (fits.length === 0) return { all, peers, ranked, isTold: true, beside: () => now };

  const trial = refitter(table, { items: [] });
  const columns = [...table.columns];
  let truth: Rescorer | undefined;
  const places = fits.map((item) => placeToldIn(table, item, own));
  const made = new Map<string, Beside>();
  const found = (raws: readonly number[] | undefined): Beside => {
    trial.beside(own, raws);
    return besideOf(Float64Array.from(ranked, (one) => trial.again(one).score() ?? Number.NaN));
  };
  const wasOne = isCandidate(own);
  return {
    all,
    peers,
    ranked,
    anew(there, evidence) {
      columns.splice(0, columns.length, ...there);
      truth ??= refitter(table, { columns, items: table.plan.items, turns: () => true });
      truth.moved({ one: own, evidence });
      return truth;
    },
    isTold: !fits.some(({ index }) => fits.some(({ parent }) => isUnder(table, parent, index))),
    beside(mine, isOne) {
      if (!isOne && !wasOne) return now;
      const raws = isOne ? fits.map((item) => mine.raw(item)) : undefined;
      const key = raws ? raws.map((raw, k) => places[k]!(raw)).join() : "";
      if (made.size >= MOST) made.clear();
      return entryOf(made, key, () => found(raws));
    },
  };
}

function besideOf(scores: Float64Array): Beside {
  return { scores, sorted: scores.filter((score) => !Number.isNaN(score)).sort() };
}

/** Tells scores of a country apart that can place others differently: by their place among the others', where nothing else decides. */
function placeToldIn({ fit }: ScoreTable, item: PlanItem, own: Scored): (raw: number) => number {
  const { tie, ordinal } = item.fit!;
  if (!ordinal) return tie;
  const others = [...fit!.scores(item)].flatMap(([index, score]) => (index === own.index ? [] : [score]));
  const sorted = Float64Array.from(others).sort();
  return (raw) => {
    if (Number.isNaN(raw)) return raw;
    const score = tie(raw);
    return countBelow(sorted, score) + countUpTo(sorted, score);
  };
}

function isUnder({ plan }: ScoreTable, from: number, index: number): boolean {
  for (let at = from; at >= 0; at = plan.items[at]!.parent) if (at === index) return true;
  return false;
}
