import type { Iso3 } from "../../../model/country.ts";
import type { Profile } from "../../../model/profile.ts";
import { remembered } from "../../../model/remembered.ts";
import type { PlanLeaf } from "../../../scoring/plan.ts";
import { bitsOf, CAUSE } from "../causes.ts";
import { askedLeaves, type Cells, valuation } from "../evaluation.ts";
import { type Game, subsets } from "../game.ts";
import { profileCauses } from "../profile-causes.ts";
import { type LeafStates, pairColumns, SHAPES } from "./columns.ts";
import type { HybridEvidence, Sourced } from "./hybrid-evidence.ts";

/** A profile with the evidence it is applied to. */
export interface Pair extends Sourced {
  readonly profile: Profile;
}

/**
 * The game of two (data, profile) pairs, for the countries that both know. Every mixture is scored by the functions that
 * score a ranking, normalisers fitted anew where they depend on the data.
 */
export function pairGame(before: Pair, after: Pair, hybrid: HybridEvidence): Game {
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
  /** By leaf and place in the evidence, the sources that change anything about the cell. */
  const touchesOf = remembered((shape: number) => {
    const places = ((shape & CAUSE.countries) === 0 ? old : now).length;
    return columns.leaves(shape).map((leaf) => leaf && touching(leaf, places));
  });

  /** The scorer of the mixtures that have one plan and one list of countries: it goes from one of a country's to the next. */
  const scorers = remembered((first: number) => {
    const plan = columns.plan(first);
    const value = valuation(plan);
    const asked = askedLeaves(plan);
    let [whose, last] = ["", 0];
    let own: { readonly leaf: PlanLeaf; readonly touch: number }[] = [];
    return (country: Iso3, set: number): number | undefined => {
      const [place, leaves] = [placeIn(country, set), columns.leaves(set)];
      const cellsOf = (leaf: number) => leaves[leaf]?.at(set);
      const change = set ^ last;
      last = set;
      if (whose === country) {
        const due = own.flatMap(({ leaf, touch }) => ((touch & change) === 0 ? [] : [leaf]));
        return value(cellsOf, place, due);
      }
      whose = country;
      const touch = touchesOf(set & SHAPES);
      own = asked.flatMap((leaf) => {
        const mine = touch[leaf.leaf]?.[place] ?? 0;
        return mine === 0 ? [] : [{ leaf, touch: mine }];
      });
      return value(cellsOf, place);
    };
  });

  return {
    value: (country, set) => scorers(set & (parts | moved))(country, set),
    relevant(country) {
      let relevant = parts;
      for (const shape of shapes) {
        const touch = touchesOf(shape);
        const twin = moved === 0 ? [] : columns.leaves(shape ^ moved);
        columns.leaves(shape).forEach((leaf, i) => {
          if (leaf === undefined) return;
          relevant |= touch[i]![placeIn(country, shape)]!;
          const other = twin[i];
          if (other === undefined || (relevant & moved) !== 0) return;
          const same = subsets(leaf.depends | other.depends).every((set) =>
            alike(leaf.at(set), placeIn(country, shape), other.at(set), placeIn(country, shape ^ moved)),
          );
          if (!same) relevant |= moved;
        });
      }
      return relevant;
    },
  };
}

/** By place in the evidence, the sources that change anything about a leaf's cell, whatever the state of the others. */
function touching(leaf: LeafStates, places: number): Int32Array {
  const found = new Int32Array(places);
  if (leaf.depends === 0) return found;
  for (const set of subsets(leaf.depends)) {
    for (const bit of bitsOf(leaf.depends & ~set)) {
      const [one, other] = [leaf.at(set), leaf.at(set | bit)];
      for (let at = 0; at < places; at += 1) if (!alike(one, at, other, at)) found[at]! |= bit;
    }
  }
  return found;
}

function alike(one: Cells | undefined, at: number, other: Cells | undefined, there: number): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.applies[at] === other.applies[there] &&
    one.normalised[at] === other.normalised[there] &&
    one.entering[at] === other.entering[there]
  );
}
