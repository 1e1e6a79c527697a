import type { Messages } from "../../locales/index.ts";
import type { Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { type Inline, strong } from "../blocks.ts";
import { otherColumn, otherRank } from "../cross-check.ts";
import { hasOutcome, isScorecard } from "../scorecard.ts";
import { countryAnchor } from "../text/anchors.ts";
import { widthOf } from "../text/width.ts";
import type { Name } from "../words/effects.ts";
import { columnsIn, type RankColumn } from "./columns.ts";
import { sureColumns } from "./sure.ts";
import { drawnRanges, rangeOnScale, rangeText } from "./words.ts";

/** Of a screen, from the roomiest to the barest: the first that fits is taken. */
export function screenColumns(
  ranking: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
): RankColumn[][] {
  const of = columnsIn(words);
  const { place, score, range, passed } = of;
  const proxies = ranking.ranked.some(({ proxy }) => proxy !== undefined);
  const evidence = proxies ? { ...of.evidence, least: 10 } : of.evidence;
  const country = (least: number) => ({ ...of.country, least });
  const outcome = (least: number) => (hasOutcome(ranking) ? [{ ...of.outcome, least }] : []);
  // The outcome of who is set apart says so; a scorecard without outcomes has no other column for it.
  const apart = ranking.apart.length > 0 && !hasOutcome(ranking) ? [of.flags("title")] : [];
  // Indicators that stand in no category are passed in none.
  const categories = ranking.ranked.some(({ factors }) => factors.some(({ scorecard }) => scorecard));
  const [higher, lower] = [of.higher("id"), of.lower("id")];
  const drawing = drawnRanges(shown, ranking.profile, words);
  const drawn: RankColumn[] = drawing
    ? [{ title: drawing.title, figures: true, least: drawing.width, cell: drawing.of, legends: ["drawn"] }]
    : [];
  // A scorecard counts: what lifts and drags is the list of indicators itself.
  const layouts: RankColumn[][] = isScorecard(ranking)
    ? [
        [
          place,
          of.country,
          passed,
          of.notPassed,
          of.notAssessed,
          ...(categories ? [of.passedIn] : []),
          ...outcome(of.outcome.least),
          ...apart,
        ],
        [place, country(18), passed, of.notPassed, of.notAssessed, ...outcome(16), ...apart],
        [place, country(16), passed, ...outcome(14), ...apart],
      ]
    : [
        [
          place,
          of.country,
          score,
          range,
          ...drawn,
          evidence,
          higher,
          lower,
          of.missing("id"),
          of.flags("id"),
        ],
        ...[drawn, []].map((ranges) => [
          place,
          country(17),
          score,
          range,
          ...ranges,
          evidence,
          { ...higher, least: 17 },
          { ...lower, least: 15 },
          of.flagsAndMissing,
        ]),
        [place, country(20), score, range, evidence, { ...of.why, least: 21 }],
        [place, of.country, score, range, of.why],
        [place, country(16), score, { ...of.why, least: 18 }],
        // Beside how sure each rank is, a narrow line has no room for why.
        ...(ranking.rankSets || ranking.draws ? [[place, country(16), score]] : []),
      ];
  return layouts.map((columns) => besideRank(columns, ranking, words).map(withWholeHead));
}

/** No word of a head is cut, however long it is in a language. */
function withWholeHead(column: RankColumn): RankColumn {
  return { ...column, least: Math.max(column.least, ...column.title.split(" ").map(widthOf)) };
}

/**
 * Of a page, which has room for titles and, of a scorecard, a column for each category.
 *
 * @param name what factors and flags are called: by their ids where the page says once what those mean
 */
export function pageColumns(ranking: Ranking, words: Messages, name: Name): RankColumn[] {
  const of = columnsIn(words);
  const { place, flags, passed, notPassed, notAssessed } = of;
  const country: RankColumn = { ...of.country, heads: true, cell: linked };
  if (!isScorecard(ranking)) {
    const score: RankColumn = {
      ...of.score,
      cell: (one, decimals) => strong(words.numbers.fixed(one.score, decimals)),
    };
    const range: RankColumn = {
      ...of.range,
      cell: (one, decimals) =>
        rangeOnScale(rangeText(one.scoreRange, decimals, words), one.score, one.scoreRange, ranking.profile),
    };
    const evidence: RankColumn = name !== "title" ? of.evidence : { ...of.evidence, cell: words.covered };
    const named = [of.higher(name), of.lower(name), of.missing(name), flags(name)];
    return besideRank([place, country, score, range, evidence, ...named], ranking, words);
  }
  const categories = ranking.ranked[0]?.factors.filter(({ scorecard }) => scorecard) ?? [];
  const counts = [passed, notPassed, notAssessed, ...categories.map(of.category)];
  return besideRank(
    [place, country, ...counts, ...(hasOutcome(ranking) ? [of.outcome] : []), flags("title")],
    ranking,
    words,
  );
}

/** A page leads to where it takes the score apart. */
function linked({ name, country: code }: StandingCountry): Inline {
  const to = countryAnchor(code);
  return to === undefined ? `${name} (${code})` : [{ text: name, role: "link", to }, ` (${code})`];
}

/** Next to the ranking's own rank: another method's, and how sure it is. */
function besideRank(columns: readonly RankColumn[], ranking: Ranking, words: Messages): RankColumn[] {
  const { crossCheck: other } = ranking;
  const [first, ...rest] = columns;
  return [
    first!,
    ...(other
      ? [rankColumn(otherColumn(other, words), otherColumn(other, words).length, otherRank(other))]
      : []),
    ...sureColumns(ranking, words).map(({ title, least, of }) => rankColumn(title, least, of)),
    ...rest,
  ];
}

function rankColumn(title: string, least: number, of: (country: string) => string): RankColumn {
  return { title, figures: true, least, cell: ({ country }) => of(country) };
}
