import type { Iso3 } from "../../model/country.ts";
import type { Profile } from "../../model/profile.ts";
import { bitsOf, CAUSE } from "./causes.ts";
import { type Cells, type Valuation, valuation } from "./evaluation.ts";
import { type Game, subsets } from "./game.ts";
import type { HybridEvidence, Sourced } from "./hybrid-evidence.ts";
import { type LeafStates, pairColumns, SHAPES } from "./pair-columns.ts";
import { profileCauses } from "./profile-causes.ts";

/** A profile with the evidence it is applied to. */
export interface Pair extends Sourced {
  readonly profile: Profile;
}

/** So many mixtures keep their columns at hand. */
const KEPT = 20_000;

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

  const valuations = new Map<number, Valuation>();
  const valuationOf = (set: number): Valuation => {
    const key = set & parts;
    let made = valuations.get(key);
    if (made === undefined) {
      made = valuation(columns.plan(set));
      valuations.set(key, made);
    }
    return made;
  };
  const kept = new Map<number, readonly (Cells | undefined)[]>();
  const cellsOf = (set: number): readonly (Cells | undefined)[] => {
    let cells = kept.get(set);
    if (cells === undefined) {
      cells = columns.leaves(set).map((leaf) => leaf?.at(set));
      if (kept.size < KEPT) kept.set(set, cells);
    }
    return cells;
  };

  return {
    value: (country, set) => valuationOf(set)(cellsOf(set), placeIn(country, set)),
    relevant(country) {
      let relevant = parts;
      for (const shape of shapes) {
        const twin = moved === 0 ? [] : columns.leaves(shape ^ moved);
        columns.leaves(shape).forEach((leaf, i) => {
          if (leaf === undefined) return;
          relevant |= touching(leaf, placeIn(country, shape));
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

/** The sources that change anything about one country's cell of a leaf, whatever the state of the others. */
function touching(leaf: LeafStates, place: number): number {
  if (leaf.depends === 0) return 0;
  let found = 0;
  for (const set of subsets(leaf.depends)) {
    for (const bit of bitsOf(leaf.depends & ~set & ~found)) {
      if (!alike(leaf.at(set), place, leaf.at(set | bit), place)) found |= bit;
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
