import type { Iso3 } from "../../../model/country.ts";
import { everybody } from "../../../model/everybody.ts";
import type { Profile } from "../../../model/profile.ts";
import { remembered } from "../../../model/remembered.ts";
import {
  compile,
  normalisers,
  type Plan,
  type Scored,
  type ScoreTable,
  score,
} from "../../../scoring/index.ts";
import { fittedNodes, type PlanLeaf } from "../../../scoring/plan.ts";
import { bitsOf, CAUSE } from "../causes.ts";
import { askedLeaves, type Cells, valuation } from "../evaluation.ts";
import { type Game, subsets } from "../game.ts";
import { type Others, ROOT, type Standing } from "../others.ts";
import { profileCauses } from "../profile-causes.ts";
import { type LeafStates, pairColumns, SHAPES } from "./columns.ts";
import type { HybridEvidence, Sourced } from "./hybrid-evidence.ts";
import { keyOf } from "./hybrid-profile.ts";

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
  const touchesOf = remembered((shape: number) => {
    const places = ((shape & CAUSE.countries) === 0 ? old : now).length;
    return columns.leaves(shape).map((leaf) => leaf && touching(leaf, places));
  });
  const byPresence = remembered((_: true) => shapes.every((shape) => hangsOnPresence(columns.plan(shape))));

  /** The scorer of the mixtures that have one plan and one list of countries: it goes from one of a country's to the next. */
  const scorers = remembered((first: number) => {
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
      dueOf = remembered((moved: number) =>
        own.filter(({ leaf }) => (touches[leaf]!.any[place]! & moved) !== 0),
      );
      return value(cellsOf, place, asked, turned);
    };
  });

  return {
    others: others.causes,
    value: (country, set) => scorers(set & (parts | moved))(country, set),
    relevant: remembered((country: Iso3) => {
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
            alike(leaf.at(set), placeIn(country, shape), other.at(set), placeIn(country, shape ^ moved)),
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
    raw: remembered((key: string) => {
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
        if (alike(one, at, other, at)) continue;
        any[at]! |= bit;
        if (!isThereAlike(one, other, at)) presence[at]! |= bit;
      }
    }
  }
  return { any, presence };
}

function alike(one: Cells | undefined, at: number, other: Cells | undefined, there: number): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.applies[at] === other.applies[there] &&
    one.normalised[at] === other.normalised[there] &&
    one.entering[at] === other.entering[there]
  );
}

function isThereAlike(one: Cells | undefined, other: Cells | undefined, at: number): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.applies[at] === other.applies[at] &&
    (one.normalised[at] === undefined) === (other.normalised[at] === undefined) &&
    (one.entering[at] === undefined) === (other.entering[at] === undefined)
  );
}
