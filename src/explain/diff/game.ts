import type { Iso3 } from "../../model/country.ts";
import type { Status } from "../../model/everybody.ts";

/** One country's score as a function of which causes are as after and which as before. */
export interface Game {
  /** The causes that can make any difference to the country's score, as a set. */
  relevant(country: Iso3): number;
  /** Undefined where the country has no score in this mixture. */
  value(country: Iso3, set: number): number | undefined;
}

/** What status a country has, as a function of the same. */
export interface StatusGame {
  relevant(country: Iso3): number;
  /** A set that holds all on which the status hangs: what is not in it may move a score, and no more. */
  deciding(country: Iso3): number;
  status(country: Iso3, set: number): Status;
}

/** Every set whose members are all in `of`, the empty one first and `of` itself last. */
export function subsets(of: number): number[] {
  const sets = [0];
  for (let set = (0 - of) & of; set !== 0; set = (set - of) & of) sets.push(set);
  return sets;
}
