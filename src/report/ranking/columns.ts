import type { Messages } from "../../locales/index.ts";
import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import { countryAnchor } from "../anchors.ts";
import { type Column, type Inline, strong } from "../blocks.ts";
import { otherColumn, otherRank } from "../cross-check.ts";
import { missingText, moversText, type Name } from "../effect-words.ts";
import { movers } from "../factors.ts";
import { commaIn, semicolonIn } from "../named.ts";
import { isScorecard, outcomeText } from "../scorecard.ts";
import { widthOf } from "../width.ts";
import type { Legend } from "./notes.ts";
import { sureColumns } from "./sure.ts";
import { drawnRanges, rangeOnScale, rangeText, rankText } from "./words.ts";

/** A column of a ranking. */
export interface RankColumn extends Column {
  /** Least width at which a screen shows it. */
  readonly least: number;
  readonly cell: (one: RankedCountry, decimals: number) => Inline;
  /** What it needs explained below the table. */
  readonly legends?: readonly Legend[];
}

type Columns = Record<
  | "place"
  | "country"
  | "score"
  | "range"
  | "evidence"
  | "flagsAndMissing"
  | "why"
  | "passed"
  | "notPassed"
  | "notAssessed"
  | "passedIn"
  | "outcome",
  RankColumn
> &
  // Those of what raises, lowers and flags call it by ids or titles.
  Record<"higher" | "lower" | "missing" | "flags", (name: Name) => RankColumn> & {
    readonly category: (one: { readonly id: string; readonly title: string }) => RankColumn;
  };

/** Every column, in a language. */
function columnsIn(words: Messages): Columns {
  const { columns: titles, ...say } = words.ranking;
  const moved = (sign: 1 | -1, name: Name) => (one: RankedCountry, decimals: number) =>
    moversText(movers(one.factors, sign, decimals), name, 2, decimals, words);
  const flagged = (name: Name) => (one: RankedCountry) =>
    one.flags
      .map(({ gate, title, ownFigure }) => (name !== "title" && !ownFigure ? gate : title))
      .join(
        name !== "title" && !one.flags.some(({ ownFigure }) => ownFigure)
          ? commaIn(words)
          : semicolonIn(words),
      );
  const lacking = (name: Name) => (one: RankedCountry, decimals: number) =>
    missingText(one.factors, name, decimals, words);
  const said = (message: (text: string) => string, text: string) => (text === "" ? "" : message(text));
  const joined = (...parts: readonly string[]) =>
    parts.filter((part) => part !== "").join(semicolonIn(words));
  return {
    place: { title: "#", figures: true, least: 3, cell: rankText },
    country: {
      title: titles.country,
      least: 21,
      cell: ({ name, country: code }) => `${name} (${code})`,
    },
    score: {
      title: titles.score,
      figures: true,
      least: Math.max(5, widthOf(titles.score)),
      cell: (one, decimals) => words.numbers.fixed(one.score, decimals),
      legends: ["score"],
    },
    range: {
      title: titles.range,
      figures: true,
      least: 11,
      cell: ({ scoreRange }, decimals) => rangeText(scoreRange, decimals, words),
      legends: ["range"],
    },
    evidence: {
      title: titles.evidence,
      figures: true,
      least: 8,
      cell: words.coveredBriefly,
      legends: ["evidence"],
    },
    higher: (name) => ({ title: titles.higher, least: 19, cell: moved(1, name), legends: ["higher"] }),
    lower: (name) => ({ title: titles.lower, least: 19, cell: moved(-1, name), legends: ["higher"] }),
    missing: (name) => ({ title: titles.missing, least: 16, cell: lacking(name), legends: ["missing"] }),
    flags: (name) => ({ title: titles.flags, least: 15, cell: flagged(name) }),
    flagsAndMissing: {
      title: titles.flagsAndMissing,
      least: 18,
      cell: (one, decimals) => joined(flagged("id")(one), said(say.missingIs, lacking("id")(one, decimals))),
      legends: ["missing"],
    },
    /** On a narrow line what raises, lowers and flags shares one column. */
    why: {
      title: titles.why,
      least: 24,
      cell: (one, decimals) =>
        joined(
          said(say.higherIs, moved(1, "id")(one, decimals)),
          said(say.lowerIs, moved(-1, "id")(one, decimals)),
          said(say.missingIs, lacking("id")(one, decimals)),
          flagged("id")(one),
        ),
      legends: ["higher", "missing"],
    },
    passed: {
      title: titles.passed,
      figures: true,
      least: 8,
      cell: ({ scorecard }) => (scorecard ? words.passedOf(scorecard) : ""),
    },
    notPassed: {
      title: titles.notPassed,
      figures: true,
      least: 10,
      cell: ({ scorecard }) => String(scorecard?.failed ?? ""),
    },
    notAssessed: {
      title: titles.notAssessed,
      figures: true,
      least: 12,
      cell: ({ scorecard }) => String(scorecard?.notAssessed ?? ""),
    },
    passedIn: {
      title: titles.passedIn,
      least: 26,
      cell: ({ factors }) =>
        factors
          .flatMap(({ title, scorecard }) => (scorecard ? `${title} ${words.passedOf(scorecard)}` : []))
          .join(commaIn(words)),
    },
    outcome: { title: titles.outcome, least: 20, cell: (one) => outcomeText(one, words) },
    /** A category of a scorecard. */
    category: ({ id, title }) => ({
      title,
      figures: true,
      least: title.length,
      cell: ({ factors }) => {
        const tally = factors.find((factor) => factor.id === id)?.scorecard;
        return tally ? words.passedOf(tally) : "";
      },
    }),
  };
}

/** Of a screen, from the roomiest to the barest: the first that fits is taken. */
export function screenColumns(
  ranking: Ranking,
  shown: readonly RankedCountry[],
  words: Messages,
): RankColumn[][] {
  const of = columnsIn(words);
  const { place, score, range, passed } = of;
  const proxies = ranking.ranked.some(({ proxy }) => proxy !== undefined);
  const evidence = proxies ? { ...of.evidence, least: 10 } : of.evidence;
  const country = (least: number) => ({ ...of.country, least });
  const [higher, lower] = [of.higher("id"), of.lower("id")];
  const drawing = drawnRanges(shown, ranking.profile, words);
  const drawn: RankColumn[] = drawing
    ? [{ title: drawing.title, figures: true, least: drawing.width, cell: drawing.of, legends: ["drawn"] }]
    : [];
  // A scorecard counts: what lifts and drags is the list of indicators itself.
  const layouts: RankColumn[][] = isScorecard(ranking)
    ? [
        [place, of.country, passed, of.notPassed, of.notAssessed, of.passedIn, of.outcome],
        [place, country(18), passed, of.notPassed, of.notAssessed, { ...of.outcome, least: 16 }],
        [place, country(16), passed, { ...of.outcome, least: 14 }],
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
        ...(ranking.rankSets || ranking.robustness ? [[place, country(16), score]] : []),
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
  return besideRank([place, country, ...counts, of.outcome, flags("title")], ranking, words);
}

/** A page leads to where it takes the score apart. */
function linked({ name, country: code }: RankedCountry): Inline {
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
