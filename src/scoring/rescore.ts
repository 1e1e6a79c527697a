import type { Evidence } from "../model/evidence.ts";
import { everybody } from "../model/standings.ts";
import { countBelow, countUpTo, significant } from "../stats/index.ts";
import {
  coverage,
  emptyRow,
  evaluator,
  failureFinder,
  kernel,
  type Row,
  rawScore,
  take,
} from "./evaluate.ts";
import { type GateOutcome, isNotKnown, testsIn } from "./gates.ts";
import { fittedNodes, type Placed, type Plan, type PlanItem, type PlanLeaf, placedBy } from "./plan.ts";
import { isBar, isCandidate, isExclusion, type Scored, type ScoreTable, takesRank } from "./score.ts";
import {
  type Applying,
  applyingIn,
  type Rescored,
  type Rescorer,
  type TableChange,
  turningGates,
} from "./table-change.ts";

/**
 * Makes the judge of what countries of a table would score if something were other: the pipeline of `score.ts` for the items that
 * can differ alone, to be asked thousands of times. The table is left as it is.
 */
export function rescorer(table: ScoreTable, otherwise: TableChange): Rescorer {
  const { plan = table.plan } = otherwise;
  return fittedNodes(plan).length === 0 ? rescorerOfOwnScores(table, otherwise) : refitter(table, otherwise);
}

/** The same only where nodes place their scores among those of the candidates; it can be asked what the others score beside one of them. */
export function refitter(table: ScoreTable, otherwise: TableChange): ReturnType<typeof refitting> {
  return refitting(table, otherwise, applyingIn(table, otherwise.plan ?? table.plan));
}

/**
 * The same where nobody's score hangs on the others', or as if those who are placed among others stayed there: what has been placed stands,
 * and what is placed anew is placed as the plan has it.
 */
export function rescorerOfOwnScores(table: ScoreTable, otherwise: TableChange): Rescorer {
  const { plan = table.plan, columns = table.columns, items } = otherwise;
  const moved = new Set(items.map(({ index }) => index));
  const { run, fails } = kernel(plan, items);
  const { lacks } = failureFinder(
    plan,
    plan.items.filter(({ index }) => !moved.has(index)),
  );
  const leaves = items.filter((item): item is PlanLeaf => item.leaf >= 0);
  const gates = turningGates(table, { ...otherwise, plan, columns });

  const applying = applyingIn(table, plan);
  const row: Row = emptyRow(plan);
  const rawOf = rawScore(plan);
  /** By position in the evidence: what applies to a country as the leaves are, and whether something that stays keeps it from a score. */
  const stays: { readonly applies: Uint8Array; readonly isLacking: boolean }[] = [];
  const staysOf = (one: Scored) => {
    row.applies = applying.now(one.applies);
    return { applies: row.applies, isLacking: lacks(row) || gates.leavesOpen(one) };
  };

  let [asked, failed] = [undefined as Scored | undefined, false];
  const found = {
    scores: row.scores,
    coverage: row.coverage,
    raw: ({ index }: PlanItem) => rawOf(plan.items[index]!, row.applies, row.scores),
    get failed() {
      return failed;
    },
    score: () => (failed ? undefined : significant(row.scores[plan.root.index]!)),
    bars: (changed?: Evidence) => gates.bars(asked!, row, changed),
  };
  return {
    isOut: gates.isOut,
    turning: gates.turning,
    moved: () => {},
    place: () => "",
    again(one) {
      const { index } = one;
      asked = one;
      row.scores.set(one.scores);
      row.coverage.set(one.coverage);
      if (leaves.length === 0) {
        // Other weights write in neither.
        row.leafScores = one.leafScores;
        row.assessed = one.assessed;
      } else {
        row.leafScores.set(one.leafScores);
        row.assessed.set(one.assessed);
      }
      stays[index] ??= staysOf(one);
      const { applies, isLacking } = stays[index]!;
      row.applies = leaves.length === 0 ? applies : applying.where(leaves, columns, index, applies);
      for (const { leaf } of leaves) take(row, leaf, columns[leaf]!, index);
      run(row);
      failed = isLacking || fails(row);
      return found;
    },
  };
}

/** Some leaves with everything above them, children before parents. */
export function itemsAffectedBy(plan: Plan, leaves: readonly PlanLeaf[]): readonly PlanItem[] {
  const indices = new Set<number>();
  for (const leaf of leaves) {
    for (let at = leaf.index; at >= 0 && !indices.has(at); at = plan.items[at]!.parent) indices.add(at);
  }
  return [...indices].sort((a, b) => a - b).map((index) => plan.items[index]!);
}

/** A country while something is other than in a table. */
interface Standing {
  readonly one: Scored;
  readonly row: Row;
  /** Whether something that stays keeps it from a score. */
  readonly isLacking: boolean;
  /** By fitted node: its own score there, and of a member what that is placed at. */
  readonly raws: Float64Array;
  readonly placed: Float64Array;
  /** The gates that keep it from a rank: as the table has it, and now. */
  readonly before: readonly GateOutcome[];
  /** Whether one of them that stays excludes it. */
  readonly isOutside: boolean;
  bars: readonly GateOutcome[];
  isMember: boolean;
  failed: boolean;
  /** In which settling its own scores were found, and in which state it was scored to the end. */
  settled: number;
  closed: number;
  /** Whether it has not been scored to the end since its own scores were found; and what it then scored, rounded, once that is asked for. */
  isOpen: boolean;
  score: number | undefined;
}

/** Judges a table whose nodes place their scores among those of the candidates. */
export interface Refitter extends Rescorer {
  /**
   * As if one country alone had other scores of its own at the fitted nodes, of which none stands under another: what the others score beside
   * it. Undefined: as if it were no candidate.
   */
  beside(one: Scored, raws: ArrayLike<number> | undefined): void;
}

/**
 * As `rescorer` for a plan whose nodes place their scores among those of the candidates: whenever something has moved, it is found anew who
 * these are, and everybody is placed among them, to the last bit as the whole pipeline does.
 */
export function refitting(table: ScoreTable, otherwise: TableChange, applying: Applying): Refitter {
  const { plan: written = table.plan, columns = table.columns } = otherwise;
  const now: Placed[] = [];
  const plan = placedBy(
    written,
    ({ index }) =>
      (raw) =>
        now[index]!(raw),
  );
  const middle = (plan.scale[0] + plan.scale[1]) / 2;
  const open: Placed = (raw) => (Number.isNaN(raw) ? raw : middle);
  const isAsked = marks(plan, otherwise.items);
  const fits = fittedNodes(plan).map((own) => ({
    // Weights, and what is asked of evidence, are written anew in the caller's plan.
    source: written.items[own.index]!,
    item: own as Writable<PlanItem>,
    raw: Object.assign(own.fit!, { raw: { ...own.fit!.raw } }).raw as Writable<PlanItem>,
    tie: own.fit!.tie,
    ordinal: own.fit!.ordinal,
    /** By position among the members: their scores as they are told apart. */
    ties: new Float64Array(table.evidence.countries.length),
    order: [] as number[],
    sorted: new Float64Array(0),
    levels: new Uint8Array(table.evidence.countries.length),
  }));

  for (const { item } of fits) now[item.index] = open;

  // What stands above a fitted node is scored anew whenever its score is placed anew; the rest where it can differ itself.
  const isFitted = marks(
    plan,
    fits.map(({ item }) => item),
  );
  const hangs = new Uint8Array(plan.items.length);
  for (const { index, children } of plan.items)
    if (children.some((child) => hangs[child] === 1 || isFitted[child] === 1)) hangs[index] = 1;
  const moved = plan.items.filter(({ index }) => isAsked[index] || hangs[index] || isFitted[index]);
  const covered = moved.filter(({ index }) => isAsked[index] || hangs[index]);
  const hanging = moved.filter(({ index }) => hangs[index]);
  const nests = hanging.some(({ index }) => isFitted[index]);
  const runBeneath = evaluator(
    plan,
    moved.filter(({ index }) => !hangs[index] && !isFitted[index]),
  );
  const joinsTo = (from: number, to: number) =>
    evaluator(
      plan,
      hanging.filter(({ index }) => !isFitted[index] && index > from && index < to),
    );
  const above = fits.map(({ item }) => item.index).filter((index) => hangs[index]);
  const runsTo = fits.map(({ item }) =>
    joinsTo(above.findLast((index) => index < item.index) ?? -1, item.index),
  );
  const runLast = joinsTo(above.at(-1) ?? -1, plan.items.length);
  const moves = fits.map(({ item: { index } }) => isAsked[index] === 1 || hangs[index] === 1);
  const rawOf = rawScore(plan);

  const { fails } = failureFinder(plan, moved);
  const stays = marks(plan, moved);
  const { lacks } = failureFinder(
    plan,
    plan.items.filter(({ index }) => !stays[index]),
  );
  const leaves = moved.filter((item) => item.leaf >= 0);
  const items = otherwise.items.map(({ index }) => plan.items[index]!);
  const gates = turningGates(table, { ...otherwise, items, plan, columns });
  const areAsked = plan.profile.gates.some(
    (gate) => takesRank(gate) && testsIn(gate.when).some((test) => "node" in test),
  );
  const barsOf = (one: Scored, row: Row, before: readonly GateOutcome[]) => {
    const evidence = listed?.one === one ? listed.evidence : undefined;
    return evidence || areAsked ? gates.bars(one, row, evidence) : before;
  };
  const inReach = everybody<Scored>(table).filter((one) => !gates.excludes(one));

  const standings: Standing[] = [];
  const standingOf = (one: Scored): Standing => {
    standings[one.index] ??= begun(one);
    return standings[one.index]!;
  };
  const begun = (one: Scored): Standing => {
    const takes = leaves.length > 0;
    const row: Row = {
      applies: applying.now(one.applies),
      // Other weights write in neither.
      leafScores: takes ? one.leafScores.slice() : one.leafScores,
      assessed: takes ? one.assessed.slice() : one.assessed,
      scores: one.scores.slice(),
      coverage: one.coverage.slice(),
    };
    const bars = one.gates.filter(isBar);
    return {
      one,
      row,
      isLacking: lacks(row),
      raws: Float64Array.from(fits, ({ item }) => one.raw(table.plan.items[item.index]!)),
      placed: new Float64Array(fits.length),
      before: bars,
      isOutside: gates.excludes(one),
      bars,
      isMember: isCandidate(one),
      failed: one.score === undefined,
      settled: 0,
      closed: 0,
      isOpen: !byCells,
      score: undefined,
    };
  };

  // Where figures move, only those whose cells are other ones are scored anew; where weights do, everybody.
  const byCells = leaves.length > 0 && otherwise.plan === undefined;
  let before: Scored | undefined;
  let [settling, state, isStale] = [0, 0, true];
  let listed: Parameters<Rescorer["moved"]>[0];
  let members: readonly Standing[] = [];

  /** A node's own score, where other nodes are placed under it or it can differ itself. */
  const raise = ({ row, raws }: Standing, k: number): void => {
    const { item } = fits[k]!;
    if (hangs[item.index]) runsTo[k]!(row.leafScores, row.applies, row.scores);
    raws[k] = rawOf(item, row.applies, row.scores);
  };

  /** Scores a country with what is placed in the middle of the scale, which tells whether it has a score at all. */
  const openFor = (it: Standing): void => {
    const { one, row, raws } = it;
    it.settled = settling;
    it.isOpen = true;
    if (leaves.length > 0) {
      row.applies = applying.where(leaves, columns, one.index, applying.now(one.applies));
      for (const { leaf } of leaves) take(row, leaf, columns[leaf]!, one.index);
    }
    runBeneath(row.leafScores, row.applies, row.scores);
    for (let k = 0; k < fits.length; k += 1) {
      if (moves[k]) raise(it, k);
      row.scores[fits[k]!.item.index] = open(raws[k]!);
    }
    runLast(row.leafScores, row.applies, row.scores);
    coverage(plan, row.applies, row.assessed, row.scores, row.coverage, covered);
    it.failed = it.isLacking || fails(row);
    it.bars = barsOf(one, row, it.before);
    it.failed ||= it.bars.some(isNotKnown);
    it.isMember = !it.failed && !it.bars.some(isExclusion);
  };

  /** What goes up from a node: of a member as it was when all were put in order. */
  const placedAt = ({ raws, placed, isMember }: Standing, k: number): number => {
    const { item, sorted } = fits[k]!;
    return isMember ? placed[k]! : item.fit!.among(sorted, Number.NaN)(raws[k]!);
  };

  /** @param isMoved whether members can have other scores of their own at a node */
  const fitTo = (among: readonly Standing[], isMoved = (k: number) => moves[k]!): void => {
    const isSame = among.length === members.length && among.every((it, i) => it === members[i]);
    members = among;
    state += 1;
    for (const [k, fit] of fits.entries()) {
      if (fit.sorted.length === 0 || !isSame || isMoved(k)) order(k, isSame);
      // A node above is placed, too.
      if (nests) for (const it of among) it.row.scores[fit.item.index] = it.placed[k]!;
    }
  };

  /** Puts the members in the order of their own scores at a node. */
  const order = (k: number, isSame: boolean): void => {
    const fit = fits[k]!;
    const { ties, order } = fit;
    if (hangs[fit.item.index]) for (const it of members) raise(it, k);
    let count = 0;
    for (let i = 0; i < members.length; i += 1) {
      ties[i] = fit.tie(members[i]!.raws[k]!);
      if (!Number.isNaN(ties[i]!)) count += 1;
    }
    const isAlike = isSame && count === order.length && order.every((i) => !Number.isNaN(ties[i]!));
    if (!isAlike) fit.order = [...members.keys()].filter((i) => !Number.isNaN(ties[i]!));
    const isOther = reordered(fit, ties);
    // Where nothing but their order counts, those who keep it keep their places.
    if (isAlike && !isOther && fit.ordinal) return;
    for (const it of members) it.placed[k] = Number.NaN;
    const places = fit.item.fit!.within(fit.sorted);
    for (let j = 0; j < places.length; j += 1) members[fit.order[j]!]!.placed[k] = places[j]!;
  };

  /** Whether a country's cells of some leaves are other than those that it was scored with. */
  const differs = ({ one: { index }, row }: Standing, some: readonly PlanItem[]): boolean =>
    some.some((item) => {
      const { entering, normalised, applies } = columns[item.leaf]!;
      return (
        !Object.is(entering[index] ?? Number.NaN, row.leafScores[item.leaf]) ||
        !Object.is(normalised[index] ?? Number.NaN, row.assessed[item.leaf]) ||
        applies[index] !== (row.applies[item.index] === 1)
      );
    });

  /** As they were when everybody in reach was last held against them. */
  const seen = [...table.columns];
  let reach: readonly Standing[] | undefined;
  const settle = (): void => {
    isStale = false;
    settling += 1;
    for (const { source, item, raw } of fits) {
      item.weight = source.weight;
      item.missing = source.missing;
      raw.missing = source.missing;
    }
    reach ??= inReach.map(standingOf);
    const others = leaves.filter(({ leaf }) => columns[leaf] !== seen[leaf]);
    for (const { leaf } of others) seen[leaf] = columns[leaf]!;
    // As the table has everybody, nobody need be scored anew; but an undefined mean may hide who counts as a candidate.
    const isBegun =
      settling > 1 ||
      inReach.every(
        (one) => isCandidate(one) === fits.some(({ item }) => table.fit!.scores(item).has(one.index)),
      );
    for (const it of reach)
      if (!byCells || !isBegun || it.one === listed?.one || it.one === before || differs(it, others))
        openFor(it);
    if (listed && gates.excludes(listed.one)) openFor(standingOf(listed.one));
    before = listed?.one;
    fitTo(reach.filter(({ isMember }) => isMember));
  };

  const close = (it: Standing): void => {
    if (byCells ? it.isOutside && differs(it, leaves) : it.settled !== settling) openFor(it);
    it.closed = state;
    const { row } = it;
    let isOther = it.failed;
    let isAsItWas = !it.isOpen && above.length === 0;
    for (let k = 0; k < fits.length; k += 1) {
      const { index } = fits[k]!.item;
      if (hangs[index]) raise(it, k);
      const score = placedAt(it, k);
      if (score !== row.scores[index]) isAsItWas = false;
      row.scores[index] = score;
      if (Number.isNaN(score) !== Number.isNaN(it.raws[k]!)) isOther = true;
    }
    if (isAsItWas) return;
    it.isOpen = false;
    it.score = undefined;
    runLast(row.leafScores, row.applies, row.scores);
    for (let i = 0; i < hanging.length; i += 1)
      if (Number.isNaN(row.scores[hanging[i]!.index]!)) isOther = true;
    if (!isOther) return;
    // What is placed may have no mean where what stood in the middle had one.
    coverage(plan, row.applies, row.assessed, row.scores, row.coverage, hanging);
    it.failed = it.isLacking || fails(row) || it.bars.some(isNotKnown);
  };

  let shown: Standing;
  const found: Rescored = {
    get scores() {
      return shown.row.scores;
    },
    get coverage() {
      return shown.row.coverage;
    },
    raw: ({ index }) => rawOf(plan.items[index]!, shown.row.applies, shown.row.scores),
    get failed() {
      return shown.failed;
    },
    score() {
      if (shown.failed) return undefined;
      shown.score ??= significant(shown.row.scores[plan.root.index]!);
      return shown.score;
    },
    bars(changed) {
      const { one, row, bars } = shown;
      const isTold = changed === (listed?.one === one ? listed.evidence : undefined);
      return isTold ? bars : gates.bars(one, row, changed);
    },
  };
  return {
    isOut: gates.isOut,
    turning: gates.turning,
    moved(by) {
      isStale = true;
      listed = by;
    },
    again(one) {
      if (isStale) settle();
      shown = standingOf(one);
      if (shown.closed !== state) close(shown);
      return found;
    },
    place(one) {
      if (isStale) settle();
      const { raws, isMember } = standingOf(one);
      if (!isMember) return "";
      const places = fits.map(({ tie, ordinal, sorted }, k) => {
        const own = tie(raws[k]!);
        if (!ordinal) return own;
        return `${countBelow(sorted, own)}-${countUpTo(sorted, own)}`;
      });
      return places.join();
    },
    beside(one, raws) {
      if (isStale) settle();
      const own = standingOf(one);
      const among = reach!.filter((it) => it.isMember && it !== own);
      if (raws === undefined) return fitTo(among);
      const before = own.raws.slice();
      own.raws.set(raws);
      fitTo([...among, own], (k) => !Object.is(before[k], raws[k]));
    },
  };
}

/** Members in the order of their scores, which is mostly what it was. */
interface Order {
  readonly order: number[];
  /** By place in the order, 1 for who is level with the one before. */
  readonly levels: Uint8Array;
  sorted: Float64Array;
}

/** Puts members in order anew; whether any of them has come to be before, level with or behind another one. */
function reordered(fit: Order, ties: Float64Array): boolean {
  const { order, levels } = fit;
  if (fit.sorted.length !== order.length) fit.sorted = new Float64Array(order.length);
  const { sorted } = fit;
  let isOther = false;
  for (let j = 0; j < order.length; j += 1) {
    const own = order[j]!;
    const score = ties[own]!;
    let at = j;
    for (; at > 0 && sorted[at - 1]! > score; at -= 1) {
      sorted[at] = sorted[at - 1]!;
      order[at] = order[at - 1]!;
    }
    sorted[at] = score;
    order[at] = own;
    if (at < j) isOther = true;
  }
  for (let j = 1; j < order.length; j += 1) {
    const level = sorted[j] === sorted[j - 1] ? 1 : 0;
    if (level !== levels[j]) isOther = true;
    levels[j] = level;
  }
  return isOther;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** By item index, 1 for some items. */
function marks({ items: all }: Plan, items: readonly Pick<PlanItem, "index">[]): Uint8Array {
  const marked = new Uint8Array(all.length);
  for (const { index } of items) marked[index] = 1;
  return marked;
}
