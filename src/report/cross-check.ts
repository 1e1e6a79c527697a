import type { Messages } from "../locales/index.ts";
import type { Ranking } from "../model/documents/ranking.ts";

type Other = NonNullable<Ranking["crossCheck"]>;

/** The head of a column of the other method's ranks. */
export function otherColumn({ method }: Other, { ranking }: Messages): string {
  return method === "profile" ? ranking.columns.profile : method.toUpperCase();
}

/** The other method's rank of a country. */
export function otherRank({ countries }: Other): (country: string) => string {
  const ranks = new Map(countries.map(({ country, rank }) => [country, rank]));
  return (country) => String(ranks.get(country) ?? "–");
}
