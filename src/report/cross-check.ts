import type { Messages } from "../locales/index.ts";
import type { Ranking } from "../model/documents/ranking.ts";

type Other = NonNullable<Ranking["crossCheck"]>;

/** The head of a column of the other method's ranks. */
export function otherColumn({ method }: Other, { ranking }: Messages): string {
  return method === "profile" ? ranking.columns.profile : method.toUpperCase();
}

/** How far the two rankings agree; the document has the English of the profile's own root. */
export function agreementWith(other: Other, { ranking: say }: Messages): string {
  return say.agreement(other.root === undefined ? other : { ...other, title: say.ownRoot(other.root) });
}

/** The other method's rank of a country. */
export function otherRank({ countries }: Other): (country: string) => string {
  const ranks = new Map(countries.map(({ country, rank }) => [country, rank]));
  return (country) => String(ranks.get(country) ?? "–");
}
