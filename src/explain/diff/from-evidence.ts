import { defined, gather, memoized } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import type { MovedValue } from "../../model/documents/diff.ts";
import type { Evidence, ListAsOf, Want } from "../../model/evidence.ts";
import type { Observation } from "../../model/observation.ts";
import { datingOf } from "../../model/observation.ts";
import { ShortlistError } from "../../model/problem.ts";
import type { Profile } from "../../model/profile.ts";
import { everybody, type Status } from "../../model/standings.ts";
import { column, peersOf } from "../../scoring/column.ts";
import { gateOutcomes, gatesAskNodes } from "../../scoring/gates.ts";
import {
  compile,
  type GateOutcome,
  normalisers,
  type Plan,
  type Scored,
  type ScoreTable,
  score,
  statusOf,
} from "../../scoring/index.ts";
import { fittedNodes, type PlanLeaf, requiredLeaves } from "../../scoring/plan.ts";
import type { Peers } from "../../scoring/scaling.ts";
import { decidingIndicators } from "../conditions.ts";
import type { TitleOf } from "../nodes.ts";
import {
  bitsOf,
  CAUSE,
  type Causes,
  causesMet,
  dataCause,
  type Game,
  joinedName,
  namedParts,
  type Reckoning,
  type StatusGame,
  separate,
  subsets,
} from "./causes.ts";
import {
  askedLeaves,
  type Cells,
  gatesDiffer,
  hybridProfile,
  keyOf,
  NO_OTHERS,
  OTHERS,
  type Others,
  othersIn,
  placesNodes,
  profileCauses,
  ROOT,
  type Standing,
  valuation,
} from "./mixtures.ts";
import { profileChanges } from "./profile-changes.ts";

/**
 * Every mixture of two (data, profile) pairs is scored anew.
 *
 * @param titleOf what indicators without a title in the profile are called
 */
export function pairReckoning(before: Pair, after: Pair, titleOf?: TitleOf): Reckoning {
  const places = placesNodes(before.profile, after.profile);
  const met = causesMet(places ? OTHERS : []);
  const hybrid = hybridEvidence(before, after, met);
  const others = places ? othersIn(standingIn(before), standingIn(after), met) : NO_OTHERS;
  const scores = pairGame(before, after, hybrid, others);
  const statuses = statusGame(before, after, hybrid, scores);
  const valuesAsked = memoized((_: true) => {
    const wants = [wantsOf(before.profile), wantsOf(after.profile)] as const;
    return [...new Set([...wants[0].keys(), ...wants[1].keys()])].map((indicator) => {
      const [old, now] = [wants[0].get(indicator), wants[1].get(indicator)];
      const want = (now ?? old)!;
      const is = after.evidence.values(want);
      return { indicator, want, was: before.evidence.values((old ?? now)!), is };
    });
  });
  const valuesOf = (country: Iso3): Map<string, MovedValue[]> => {
    const found = new Map<string, MovedValue[]>();
    for (const { indicator, want, was: old, is: now } of valuesAsked(true)) {
      const owner = hybrid.ownerOf(want, country);
      if (owner === undefined) continue;
      const [was, is] = [old.get(country), now.get(country)];
      if (was?.value === is?.value) continue;
      const moved = { indicator, before: figureOf(was), after: figureOf(is) };
      gather(found, owner, moved);
    }
    return found;
  };

  return {
    basis: "evidence",
    profileChanges: profileChanges(before.profile, after.profile, titleOf),
    notes: [],
    causes(country) {
      const relevant = scores.relevant(country);
      const parts = relevant === 0 ? [] : separate(relevant, (set) => scores.value(country, set));
      return namedParts(parts, met, valuesOf(country), "no-score-between");
    },
    statusCauses(country, _, status) {
      const turned = memoized((set: number) => (statuses.status(country, set) === status ? 1 : 0));
      const deciding = statuses.deciding(country);
      return separate(statuses.relevant(country), (set) => turned(set & deciding)).map(
        ({ causes, score }) => ({
          cause: joinedName(causes.map(met.nameOf)),
          share: score,
        }),
      );
    },
  };
}

/** What a profile asks the evidence for, by indicator: its leaves' values, the peer groups and what decides where a leaf applies. */
function wantsOf(profile: Profile): ReadonlyMap<string, Want> {
  const wants = new Map<string, Want>();
  for (const indicator of decidingIndicators(profile)) wants.set(indicator, { indicator });
  const plan = compile(profile);
  const required = requiredLeaves(plan);
  for (const { node, share, leaf } of plan.leaves) {
    const { indicator, maxAge } = node;
    if (share > 0 || required.has(leaf))
      wants.set(indicator, { indicator, ...(maxAge === undefined ? {} : { maxAge }) });
  }
  return wants;
}

function figureOf(one: Observation | undefined): MovedValue["before"] {
  if (one === undefined) return null;
  const { value, year, file, locator } = one;
  return { value, ...datingOf(one), year: year ?? null, file, locator };
}

/** A profile with the evidence it is applied to. */
export interface Pair extends Sourced {
  readonly profile: Profile;
  /** What the one makes of the other, where that is known already. */
  readonly table?: ScoreTable;
}

/** The game of two pairs. */
export interface PairGame extends Game {
  /** The causes in what others have, as a set; the gates that ask a node's own score ask nothing of these. */
  readonly others: number;
  /** The causes that can decide whether the country has a score: few of those that move it. */
  deciding(country: Iso3): number;
}

/**
 * The game of two (data, profile) pairs, for the countries that both know. Every mixture is scored by the functions that
 * score a ranking, normalisers fitted anew where they depend on the data; where nodes place their scores among the candidates', the
 * country's own is made anew and the others' are those of either side.
 */
export function pairGame(before: Pair, after: Pair, hybrid: HybridEvidence, others: Others): PairGame {
  const parts = profileCauses(before.profile, after.profile);
  const columns = pairColumns(before.profile, after.profile, hybrid);
  const [old, now] = [before, after].map(({ evidence }) => evidence.countries) as [
    readonly Iso3[],
    readonly Iso3[],
  ];
  const moved = old.join() === now.join() ? 0 : CAUSE.countries;
  const places = [old, now].map((all) => new Map(all.map((country, i) => [country, i])));
  const placeIn = (country: Iso3, set: number) =>
    places[(set & CAUSE.countries) === 0 ? 0 : 1]!.get(country)!;
  const shapes = subsets((parts & SHAPES) | moved);
  /** By leaf and place in the evidence, the sources that change anything about the cell, and those that change whether there is one. */
  const touchesOf = memoized((shape: number) => {
    const places = ((shape & CAUSE.countries) === 0 ? old : now).length;
    return columns.leaves(shape).map((leaf) => leaf && touching(leaf, places));
  });
  const byPresence = memoized((_: true) => shapes.every((shape) => hangsOnPresence(columns.plan(shape))));

  /** The scorer of the mixtures that have one plan and one list of countries: it goes from one of a country's to the next. */
  const scorers = memoized((first: number) => {
    const { plan, nodes, turnTo } = others.inTurn(columns.plan(first));
    const value = valuation(plan);
    const asked = askedLeaves(plan);
    const [leaves, touches] = [columns.leaves(first), touchesOf(first & SHAPES)];
    let [whose, place, last] = ["", 0, 0];
    /** By what is other than in the last mixture, the leaves of the country that it touches. */
    let dueOf: (change: number) => readonly PlanLeaf[] = () => asked;
    const cellsOf = (leaf: number) => leaves[leaf]?.at(last);
    return (country: Iso3, set: number): number | undefined => {
      const change = set ^ last;
      last = set;
      const isAnother = whose !== country;
      const turned = isAnother || (change & others.causes) !== 0 ? nodes : NONE;
      if (turned.length > 0) turnTo(country, set);
      if (!isAnother) return value(cellsOf, place, dueOf(change), turned);
      whose = country;
      place = placeIn(country, first);
      const own = asked.filter(({ leaf }) => touches[leaf] !== undefined && touches[leaf].any[place] !== 0);
      dueOf = memoized((moved: number) =>
        own.filter(({ leaf }) => (touches[leaf]!.any[place]! & moved) !== 0),
      );
      return value(cellsOf, place, asked, turned);
    };
  });

  return {
    others: others.causes,
    value: (country, set) => scorers(set & (parts | moved))(country, set),
    relevant: memoized((country: Iso3) => {
      let relevant = parts;
      for (const shape of shapes) {
        relevant |= others.relevant(columns.plan(shape), country);
        const touch = touchesOf(shape);
        const twin = moved === 0 ? [] : columns.leaves(shape ^ moved);
        columns.leaves(shape).forEach((leaf, i) => {
          if (leaf === undefined) return;
          relevant |= touch[i]!.any[placeIn(country, shape)]!;
          const other = twin[i];
          if (other === undefined || (relevant & moved) !== 0) return;
          const same = subsets(leaf.depends | other.depends).every((set) =>
            areSameCells(
              leaf.at(set),
              placeIn(country, shape),
              other.at(set),
              placeIn(country, shape ^ moved),
            ),
          );
          if (!same) relevant |= moved;
        });
      }
      return relevant;
    }),
    deciding(country) {
      let deciding = parts | moved | others.causes;
      for (const shape of shapes)
        for (const touch of touchesOf(shape))
          deciding |= touch?.[byPresence(true) ? "presence" : "any"][placeIn(country, shape)] ?? 0;
      return deciding;
    },
  };
}

const NONE: readonly never[] = [];

/** Whether it is decided by what there is for a country alone that it has a score, whatever the values are. */
function hangsOnPresence({ scale, items, leaves }: Plan): boolean {
  return (
    scale[0] >= 0 &&
    leaves.every(({ node }) => normalisers.find(({ id }) => id === node.normalise.method)!.bounded) &&
    items.every(({ positional, fit }) => !positional && (fit?.ordinal ?? true))
  );
}

/** What a pair says of everybody's own scores. */
export function standingIn({ profile, evidence, table }: Pair): Standing {
  const made = table ?? score(compile(profile), evidence);
  const { items, root } = made.plan;
  const all = everybody<Scored>(made);
  const itemOf = new Map(items.map((item) => [item === root ? ROOT : keyOf(item.node), item]));
  // Among them may be some whose own score is undefined once the others' are known.
  const placed = fittedNodes(made.plan).flatMap((item) => [...(made.fit?.scores(item).keys() ?? [])]);
  return {
    candidates: new Set([
      ...[...made.ranked, ...made.apart].map(({ country }) => country),
      ...placed.map((index) => made.evidence.countries[index]!),
    ]),
    raw: memoized((key: string) => {
      const item = itemOf.get(key);
      if (item === undefined) return undefined;
      const scores = all.map((one) => [one.country, one.raw(item)] as const);
      return new Map(scores.filter(([, score]) => !Number.isNaN(score)));
    }),
  };
}

/** By place in the evidence, sources, as sets. */
interface Touching {
  readonly any: Int32Array;
  readonly presence: Int32Array;
}

/** The sources that change anything about a leaf's cell, whatever the state of the others. */
function touching(leaf: LeafStates, places: number): Touching {
  const [any, presence] = [new Int32Array(places), new Int32Array(places)];
  for (const set of subsets(leaf.depends)) {
    for (const bit of bitsOf(leaf.depends & ~set)) {
      const [one, other] = [leaf.at(set), leaf.at(set | bit)];
      for (let at = 0; at < places; at += 1) {
        if (areSameCells(one, at, other, at)) continue;
        any[at]! |= bit;
        if (!isPresenceSame(one, other, at)) presence[at]! |= bit;
      }
    }
  }
  return { any, presence };
}

function areSameCells(one: Cells | undefined, at: number, other: Cells | undefined, there: number): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.applies[at] === other.applies[there] &&
    one.normalised[at] === other.normalised[there] &&
    one.entering[at] === other.entering[there]
  );
}

function isPresenceSame(one: Cells | undefined, other: Cells | undefined, at: number): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.applies[at] === other.applies[at] &&
    (one.normalised[at] === undefined) === (other.normalised[at] === undefined) &&
    (one.entering[at] === undefined) === (other.entering[at] === undefined)
  );
}

const EVERY = -1;

type Judge = (country: Iso3) => readonly GateOutcome[];

/** Gates of one profile, judged on every state of the data. */
interface Gates {
  readonly depends: number;
  /** The status that they give to whoever has a score. */
  status(country: Iso3, set: number): Status;
}

/** The game of two pairs in which gates count, and only whether there is a score. */
export function statusGame(before: Pair, after: Pair, hybrid: HybridEvidence, scores: PairGame): StatusGame {
  const differ = gatesDiffer(before.profile, after.profile) ? CAUSE.gates : 0;
  const [old, now] = [gatesOn(before, hybrid), gatesOn(after, hybrid)];
  const gatesOf = (set: number) => ((set & differ) === 0 ? old : now);
  const byScores = [before, after].some(({ profile }) => gatesAskNodes(profile));
  const scoring = byScores ? statusByScoring(before.profile, after.profile, hybrid) : undefined;
  const byGates = scoring
    ? (country: Iso3, set: number) => scoring(country, set & ~scores.others)
    : (country: Iso3, set: number) => gatesOf(set).status(country, set);

  return {
    status(country, set) {
      const status = byGates(country, set);
      return status !== "excluded" && scores.value(country, set) === undefined ? "unscored" : status;
    },
    deciding: (country) => (scoring ? EVERY : scores.deciding(country) | differ | old.depends | now.depends),
    relevant(country) {
      let found = scores.relevant(country) | differ;
      for (const gates of [old, now]) {
        for (const set of subsets(gates.depends)) {
          for (const bit of bitsOf(gates.depends & ~set & ~found)) {
            if (gates.status(country, set) !== gates.status(country, set | bit)) found |= bit;
          }
        }
      }
      return found;
    },
  };
}

function gatesOn({ profile }: Pair, hybrid: HybridEvidence): Gates {
  const judged = (set: number) =>
    hybrid.read(set, (evidence): Judge => {
      const judge = gateOutcomes(profile.gates, evidence);
      // What a gate asks of a node turns with the score, whose causes count in any case.
      return (country) => judge(country, () => undefined);
    });
  const first = judged(0);
  const judgeIn = memoized((state: number) => (state === 0 ? first : judged(state)).result);
  const statuses = memoized((country: Iso3) =>
    memoized((state: number) => statusOf({ gates: judgeIn(state)(country), score: 0 })),
  );
  return { depends: first.depends, status: (country, set) => statuses(country)(set & first.depends) };
}

/** What status gates give everybody in each mixture, found by scoring the whole of it: for the few profiles whose gates ask for scores. */
function statusByScoring(
  before: Profile,
  after: Profile,
  hybrid: HybridEvidence,
): (country: Iso3, set: number) => Status {
  const statuses = memoized((set: number) => {
    const { gates } = (set & CAUSE.gates) === 0 ? before : after;
    const plan = compile({ ...hybridProfile(before, after, set), gates });
    const { result } = hybrid.read(set, (evidence) => score(plan, evidence));
    return new Map(
      everybody<Scored>(result).map((one) => [one.country, statusOf({ gates: one.gates, score: 0 })]),
    );
  });
  return (country, set) => statuses(set).get(country) ?? "ranked";
}

/** One leaf of one tree, measured in one way, over one list of countries: its column for every state of the data. */
interface LeafStates {
  /** The sources that its column may depend on. */
  readonly depends: number;
  at(set: number): Cells | undefined;
}

/** What decides a column besides the data. */
const SHAPES = CAUSE.normalisation | CAUSE.aggregation | CAUSE.countries;
const PROFILE = CAUSE.weights | CAUSE.normalisation | CAUSE.aggregation;

interface PairColumns {
  plan(set: number): Plan;
  /** By leaf of the plan; undefined for those without weight whatever the weights. */
  leaves(set: number): readonly (LeafStates | undefined)[];
}

/** Every column that the mixtures of two profiles and two bodies of evidence need, each made once, when it is asked for. */
function pairColumns(before: Profile, after: Profile, hybrid: HybridEvidence): PairColumns {
  const plan = memoized((set: number) => compile(hybridProfile(before, after, set)));
  const planOf = (set: number) => plan(set & PROFILE);

  const statesOf = (shape: number, at: number): LeafStates => {
    const own = planOf(shape);
    const make = (set: number) =>
      hybrid.read(set, (evidence) => {
        try {
          // Read only for a column that looks at them: else it would seem to depend on what makes the groups.
          const peers = lazily(() => peersOf(own, evidence).of);
          return column(own, own.leaves[at]!, evidence, peers);
        } catch (error) {
          // Categories under a method for numbers, or the other way round: such a mixture has no score.
          if (error instanceof ShortlistError && error.code === "not-a-number") return undefined;
          throw error;
        }
      });
    const { result, depends } = make(shape);
    const made = memoized((state: number) => (state === 0 ? result : make(shape | state).result));
    return { depends, at: (set) => made(set & depends) };
  };

  const leaves = memoized((shape: number) => {
    const [one, other] = [planOf(shape), planOf(shape | CAUSE.weights)];
    const asked = new Set([one, other].flatMap(askedLeaves).map(({ leaf }) => leaf));
    return one.leaves.map(({ leaf }) => (asked.has(leaf) ? statesOf(shape, leaf) : undefined));
  });
  return { plan: planOf, leaves: (set) => leaves(set & SHAPES) };
}

function lazily(make: () => Peers["of"]): Peers {
  let made: Peers["of"] | undefined;
  return {
    get of() {
      made ??= make();
      return made;
    },
  };
}

/** Evidence, and whose each of its values is. */
export interface Sourced {
  readonly evidence: Evidence;
  /** A publisher's id; for a value derived from the figures of one publisher that publisher's. */
  readonly sourceOf: (observation: Observation) => string;
  /**
   * Of the side with the later reference year: the same data as of the other side's year. Absent where the years are the same,
   * and of the other side.
   */
  readonly asOfEarlier?: Evidence;
}

interface Read<T> {
  readonly result: T;
  /** The sources whose data may decide the result, as a set. */
  readonly depends: number;
}

export interface HybridEvidence {
  /**
   * Reads the evidence in which the causes of `set` are as after and the others as before. A value that differs belongs to
   * the source that has it after, and one that is gone to the source that had it. It belongs to the year where the later
   * side's own data say another as of the earlier year: a newer figure, or one that has become too old; else to the data. A
   * country that only one of the two knows comes and goes with all its values.
   */
  read<T>(set: number, reader: (evidence: Evidence) => T): Read<T>;
  /** Whose cause it is that the value asked for differs; undefined where it does not. */
  ownerOf(want: Want, country: Iso3): string | undefined;
}

/** What is asked for as both sides have it. */
interface Answer {
  readonly depends: number;
  readonly owners: ReadonlyMap<Iso3, number>;
  at(set: number): ReadonlyMap<Iso3, Observation>;
}

export function hybridEvidence(before: Sourced, after: Sourced, causes: Causes): HybridEvidence {
  const known = [before, after].map(({ evidence }) => new Set(evidence.countries));
  const later = [before, after].find(({ asOfEarlier }) => asOfEarlier !== undefined);
  const inBoth = (country: Iso3) => known[0]!.has(country) && known[1]!.has(country);

  const answers = memoized((indicator: string) =>
    memoized((maxAge: number | undefined) => answerOf({ indicator, ...defined({ maxAge }) })),
  );
  const answer = ({ indicator, maxAge }: Want) => answers(indicator)(maxAge);
  const answerOf = (want: Want): Answer => {
    const [old, now] = [before.evidence.values(want), after.evidence.values(want)];
    const [atLast, atFirst] = [later?.evidence.values(want), later?.asOfEarlier?.values(want)];
    const ownerOf = (country: Iso3, was: Observation | undefined, is: Observation | undefined) => {
      const isOfTheYear = atLast?.get(country)?.value !== atFirst?.get(country)?.value;
      // Which of the two is named first does not change what the year did: it is the later side's source.
      const source =
        is && (!isOfTheYear || later === after || !was) ? after.sourceOf(is) : before.sourceOf(was!);
      return causes.bitOf(dataCause(source, isOfTheYear));
    };
    const owners = new Map<Iso3, number>();
    const fixed = new Map<Iso3, Observation>();
    for (const country of new Set([...old.keys(), ...now.keys()])) {
      const [was, is] = [old.get(country), now.get(country)];
      if (!inBoth(country)) {
        const only = known[1]!.has(country) ? is : was;
        if (only) fixed.set(country, only);
      } else if (was?.value === is?.value) fixed.set(country, was!);
      else owners.set(country, ownerOf(country, was, is));
    }
    const depends = [...owners.values()].reduce((all, one) => all | one, 0);
    const valuesAt = memoized((state: number) => {
      const mixed = new Map(fixed);
      for (const [country, owner] of owners) {
        const value = ((state & owner) === 0 ? old : now).get(country);
        if (value) mixed.set(country, value);
      }
      return mixed;
    });
    return { depends, owners, at: (set) => valuesAt(set & depends) };
  };

  const listOf = (id: string, set: number): { list: ListAsOf | undefined; depends: number } => {
    const [old, now] = [before.evidence.list(id), after.evidence.list(id)];
    const isMoved = !isSame(old, now);
    // The same entries are a year older: a test of how long ago one began may say another.
    const isOlder = later !== undefined && old?.asOf !== now?.asOf;
    if (!isMoved && !isOlder) return { list: now, depends: 0 };
    const isOfTheYear =
      later !== undefined && (!isMoved || !isSame(later.evidence.list(id), later.asOfEarlier?.list(id)));
    const depends = causes.bitOf(dataCause("list", isOfTheYear));
    return { list: (set & depends) === 0 ? old : now, depends };
  };

  return {
    read(set, reader) {
      let depends = 0;
      const side = (set & CAUSE.countries) === 0 ? before : after;
      const evidence: Evidence = {
        countries: side.evidence.countries,
        asOf: after.evidence.asOf,
        standing: after.evidence.standing,
        regions: after.evidence.regions,
        values: (want) => {
          const own = answer(want);
          depends |= own.depends;
          return own.at(set);
        },
        categories: after.evidence.categories,
        list: (id) => {
          const own = listOf(id, set);
          depends |= own.depends;
          return own.list;
        },
      };
      const result = reader(evidence);
      return { result, depends };
    },
    ownerOf(want, country) {
      const owner = answer(want).owners.get(country);
      return owner === undefined ? undefined : causes.nameOf(owner);
    },
  };
}

/** Whether they say the same of everybody, whatever the year. */
function isSame(one: ListAsOf | undefined, other: ListAsOf | undefined): boolean {
  const said = (list: ListAsOf | undefined) => JSON.stringify({ ...list, asOf: undefined });
  return said(one) === said(other);
}
