import type { Messages } from "../../locales/index.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { causeWords } from "../words/gates.ts";
import { semicolonIn } from "../words/named.ts";
import type { LiveCountry } from "./live.ts";

/** What is known of a country that is shown and that no formula tells. */
export interface Fact {
  /** The gates that exclude it or set it apart. */
  readonly gates: string;
  /** Why it has no score. */
  readonly reason: string;
  readonly flags: string;
}

export function factsOf(
  { ranked, apart, excluded, unscored }: Ranking,
  words: Messages,
): ReadonlyMap<string, Fact> {
  const joined = (all: readonly { readonly title: string }[]) =>
    all.map(({ title }) => title).join(semicolonIn(words));
  const nothing = { gates: "", reason: "", flags: "" };
  return new Map<string, Fact>([
    ...ranked.map(({ country, flags }) => [country, { ...nothing, flags: joined(flags) }] as const),
    ...apart.map(
      ({ country, gates, flags }) =>
        [country, { ...nothing, gates: joined(gates), flags: joined(flags) }] as const,
    ),
    ...excluded.map(({ country, gates }) => [country, { ...nothing, gates: joined(gates) }] as const),
    ...unscored.map((one) => {
      const why = one.requires ? one.reason : causeWords(one, words);
      return [
        one.country,
        { ...nothing, reason: words.workbook.rows.at(one.title ?? one.node, why) },
      ] as const;
    }),
  ]);
}

/** Those who are shown as the sheet `Ranking` has them: by place, those set apart where their scores stand, and behind the last by code. */
export function inOrder(countries: readonly LiveCountry[], facts: ReadonlyMap<string, Fact>): LiveCountry[] {
  const score = (one: LiveCountry) =>
    (one.rank ?? one.wouldRank) === undefined ? Number.NEGATIVE_INFINITY : one.score!;
  const apart = (one: LiveCountry) => (one.rank === undefined ? 1 : 0);
  return countries
    .filter(({ country }) => facts.has(country))
    .sort((a, b) =>
      score(a) === score(b) ? apart(a) - apart(b) || (a.country < b.country ? -1 : 1) : score(b) - score(a),
    );
}
