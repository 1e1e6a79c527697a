import type { Messages } from "../../locales/index.ts";
import type { Ranking, StandingCountry, Tally } from "../../model/documents/ranking.ts";
import { missingEffect, movers } from "../factors.ts";
import { sureColumns } from "../ranking/sure.ts";
import { isScorecard } from "../scorecard.ts";
import { scoreDecimals } from "../text/score-digits.ts";
import { missingText, moversText } from "../words/effects.ts";
import type { Fact } from "./facts.ts";
import type { LiveCountry } from "./live.ts";
import type { Format } from "./sheet.ts";

/** What the report says of a country and no formula follows: it is shown as long as nothing is changed. */
export interface Extra {
  readonly title: string;
  readonly width: number;
  readonly format: Format;
  readonly of: (country: string) => string | number | null | undefined;
}

/** What a ranking tells of those who are shown, in the order of their places. */
export interface Told {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly order: readonly LiveCountry[];
  readonly extras: readonly Extra[];
}

/** What else the report tells of each ranked country. */
export function extrasOf(ranking: Ranking, words: Messages): Extra[] {
  const { columns: titles } = words.workbook;
  const decimals = scoreDecimals(ranking.profile);
  const { crossCheck: other } = ranking;
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
      ? [extra(words.workbook.rankBy(other.title), 10, "whole", ({ country }) => ranks.get(country))]
      : []),
    ...sureColumns(ranking, words).map(({ title, of }) =>
      extra(title, 10, "general", ({ country }) => of(country)),
    ),
  ];
}
