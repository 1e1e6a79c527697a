import type { Ranking } from "../model/documents/ranking.ts";
import { fixed } from "./format.ts";

type Other = NonNullable<Ranking["crossCheck"]>;

/** The head of a column of the other method's ranks. */
export function otherColumn({ method }: Other): string {
  return method === "profile" ? "Profile" : method.toUpperCase();
}

/** The other method's rank of a country. */
export function otherRank({ countries }: Other): (country: string) => string {
  const ranks = new Map(countries.map(({ country, rank }) => [country, rank]));
  return (country) => String(ranks.get(country) ?? "–");
}

/** How far the two rankings agree, in a sentence. */
export function agreementSentence({ title, method, tau, first }: Other): string {
  const other =
    method === "profile" ? `By ${title}` : `Checked against ${title}, on the same scores and weights`;
  const order =
    tau === null
      ? "one of the two rankings tells no country from another"
      : `Kendall's tau of the two rankings is ${fixed(tau, 2)} (1: the same order; 0: no relation)`;
  return `${other}: ${order}; ${first.shared} of the first ${first.of} are the same. ${
    method === "profile" ? "" : "A check of the profile's ranking, no rival to it."
  }`.trim();
}
