import type { Iso3 } from "../../model/country.ts";
import type { Tally } from "../../scoring/evaluate.ts";
import type { ScoreTable } from "../../scoring/score.ts";

/** Who has a row: a ranked country, or one that is set apart where its score stands. */
export type Row = ScoreTable["ranked"][number] | ScoreTable["apart"][number];

/** The rank of a row's country, or the one that it would have. */
export function placeOf(one: Row): number {
  return "rank" in one ? one.rank : one.wouldRank;
}

/** What narrows a list of countries; what is empty narrows nothing. */
export interface Filter {
  readonly search: string;
  readonly region: string;
  readonly income: string;
  readonly flag: string;
}

/** By what a list is ordered; `node` by the score of an item of the plan, a part of a tally by what a scorecard counts there. */
export type Order =
  | { readonly by: "rank" | "name" | "moved" | "range" }
  | { readonly by: "node"; readonly item: number }
  | { readonly by: keyof Tally; readonly item: number };

export interface CountryFacts {
  readonly nameOf: (country: Iso3) => string;
  /** Who is searched for. */
  readonly find: (search: string) => (country: Iso3) => boolean;
  readonly regionsOf: (country: Iso3) => readonly string[];
  readonly incomeOf: (country: Iso3) => string | undefined;
  /** Places up from the rank under the profile's own weights; undefined for who was not ranked. */
  readonly movedOf: (one: Row) => number | undefined;
  readonly tallyOf: (one: Row, item: number) => Tally | undefined;
  /** Of the language. */
  readonly compare: (one: string, other: string) => number;
}

/** The countries that are wanted, in the order that is asked for; those that tie in it stand as they rank or would. */
export function rowsFor(
  rows: readonly Row[],
  wanted: Filter,
  order: Order,
  isTurned: boolean,
  names: CountryFacts,
): readonly Row[] {
  const isFound = names.find(wanted.search);
  const found = rows.filter(
    ({ country, gates }) =>
      isFound(country) &&
      (wanted.region === "" || names.regionsOf(country).includes(wanted.region)) &&
      (wanted.income === "" || names.incomeOf(country) === wanted.income) &&
      (wanted.flag === "" || gates.some(({ gate, outcome }) => gate.id === wanted.flag && outcome === "met")),
  );
  if (order.by !== "rank") found.sort(comparing(order, names));
  return isTurned ? found.reverse() : found;
}

/** The largest first, but names as they are told. */
function comparing(order: Order, names: CountryFacts): (one: Row, other: Row) => number {
  const by = (of: (one: Row) => number | undefined) => (one: Row, other: Row) =>
    (of(other) ?? Number.NEGATIVE_INFINITY) - (of(one) ?? Number.NEGATIVE_INFINITY) ||
    placeOf(one) - placeOf(other);
  switch (order.by) {
    case "name":
      return (one, other) => names.compare(names.nameOf(one.country), names.nameOf(other.country));
    case "moved":
      return by(names.movedOf);
    case "range":
      return by(({ range }) => range && range[1] - range[0]);
    case "node":
      return by(({ scores }) => (Number.isNaN(scores[order.item]!) ? undefined : scores[order.item]!));
    case "passed":
    case "failed":
    case "notAssessed":
      return by((one) => names.tallyOf(one, order.item)?.[order.by]);
    case "rank":
      return (one, other) => placeOf(one) - placeOf(other);
  }
}
