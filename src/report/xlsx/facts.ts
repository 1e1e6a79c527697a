import type { Ranking, StandingCountry, Tally } from "../../model/documents/ranking.ts";
import type { Messages } from "../../words/index.ts";
import { certaintyColumns } from "../ranking/certainty.ts";
import { crossCheckTitle } from "../ranking/notes.ts";
import { missingEffect, missingText, movers, moversText } from "../text/contributions.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { causeWords, isScorecard } from "../text/eligibility.ts";
import { semicolonIn } from "../text/localised.ts";
import type { LiveCountry } from "./layout.ts";
import { type Format, formulaText } from "./sheet.ts";

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
      const why = one.requires ? one.requires.map(({ title }) => title).join("; ") : causeWords(one, words);
      return [
        one.country,
        { ...nothing, reason: words.workbook.rows.at({ title: one.title ?? one.node, why }) },
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

/** What the report says of a country and no formula follows: it is shown as long as nothing is changed. */
export interface Extra {
  readonly title: string;
  readonly width: number;
  readonly format: Format;
  readonly of: (country: string) => string | number | null | undefined;
  /** Whether it stays where something is changed, and says then that it is of the weights as they were. */
  readonly published?: true;
}

/** What a ranking tells of those who are shown, in the order of their places. */
export interface RankingFacts {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly order: readonly LiveCountry[];
  readonly extras: readonly Extra[];
}

/** What else the report tells of each ranked country. */
export function extrasOf(ranking: Ranking, words: Messages): Extra[] {
  const { columns: titles, published } = words.workbook;
  const decimals = scoreDecimals(ranking.profile);
  const { crossCheck: other } = ranking;
  const bandOf = (one: StandingCountry | undefined) =>
    one && "band" in one && one.band ? words.inDraws.band[one.band] : undefined;
  const byCode = new Map([...ranking.ranked, ...ranking.apart].map((one) => [one.country, one] as const));
  const ranks = new Map(other?.countries.map(({ country, rank }) => [country, rank]));
  const extra = (
    title: string,
    width: number,
    format: Format,
    of: (one: StandingCountry) => string | number | null | undefined,
  ): Extra => ({
    title,
    width,
    format,
    of: (country) => {
      const one = byCode.get(country);
      return one && of(one);
    },
  });
  const moved =
    (sign: 1 | -1) =>
    ({ factors }: StandingCountry) =>
      moversText(movers(factors, sign, decimals), "title", 3, decimals, words);
  const counted =
    (kind: keyof Tally) =>
    ({ scorecard }: StandingCountry) =>
      scorecard?.[kind];
  return [
    ...(ranking.ranked.some(({ proxy }) => proxy !== undefined)
      ? [extra(titles.proxies, 10, "share", ({ proxy }) => proxy)]
      : []),
    extra(titles.values, 10, "difference", ({ effects }) => effects?.evidence),
    extra(titles.missingEffect, 12, "difference", ({ effects }) => effects && missingEffect(effects)),
    extra(titles.oneSided, 16, "difference", ({ effects }) => effects && (effects.doesNotApply ?? 0)),
    extra(titles.higher, 50, "label", moved(1)),
    extra(titles.lower, 50, "label", moved(-1)),
    extra(titles.missingEvidence, 50, "label", ({ factors }) =>
      missingText(factors, "title", decimals, words),
    ),
    ...(isScorecard(ranking)
      ? [
          extra(titles.passed, 8, "whole", counted("passed")),
          extra(titles.notPassed, 8, "whole", counted("failed")),
          extra(titles.notAssessed, 8, "whole", counted("notAssessed")),
        ]
      : []),
    ...(other
      ? [
          extra(
            words.workbook.rankBy({ method: crossCheckTitle(other, words) }),
            10,
            "whole",
            ({ country }) => ranks.get(country),
          ),
        ]
      : []),
    ...certaintyColumns(ranking, words)
      .flatMap(({ title, of, share }) =>
        share
          ? [
              extra(titles.band, 10, "label", ({ country }) => bandOf(byCode.get(country))),
              extra(title, 10, "share", ({ country }) => share(country)),
            ]
          : [extra(title, 10, "label", ({ country }) => of(country))],
      )
      .map((one) => ({ ...one, title: published.title({ title: one.title }), published: true as const })),
  ];
}

/**
 * The formula of a cell that is of the weights as they were: once something is changed it says so beside what it has.
 *
 * @param at the cell, which holds something
 */
export function publishedFormula(
  at: string,
  changed: string,
  format: Format,
  { workbook, numbers }: Messages,
): string {
  const figure =
    format === "share" ? `ROUND(100*${at},0)&${formulaText(numbers.percent(0).replace("0", ""))}` : at;
  const MARK = "\u0000";
  const [before, after] = workbook.published.figure({ figure: MARK }).split(MARK) as [string, string];
  const said = [
    ...(before === "" ? [] : [formulaText(before)]),
    figure,
    ...(after === "" ? [] : [formulaText(after)]),
  ];
  return `IF(${changed}>0,${said.join("&")},${at})`;
}
