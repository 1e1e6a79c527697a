import type { Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { passedText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { type Column, countryAnchor, type Inline, strong } from "../blocks.ts";
import { missingText, movers, moversText, type Name } from "../text/contributions.ts";
import { hasOutcome, isScorecard, outcomeText } from "../text/eligibility.ts";
import { coveredText } from "../text/figure.ts";
import { commaIn, semicolonIn } from "../text/localised.ts";
import { widthOf } from "../text/visible.ts";
import { certaintyColumns } from "./certainty.ts";
import {
  crossCheckColumn,
  crossCheckRank,
  drawnRanges,
  type Legend,
  rangeOnScale,
  rangeText,
  rankText,
} from "./notes.ts";

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
  return layouts.map((columns) => withRankColumns(columns, ranking, words).map(withUncutTitle));
}

/** No word of a head is cut, however long it is in a language. */
function withUncutTitle(column: RankColumn): RankColumn {
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
    const evidence: RankColumn =
      name !== "title" ? of.evidence : { ...of.evidence, cell: (one) => coveredText(one, words) };
    const texts = [of.higher(name), of.lower(name), of.missing(name), flags(name)];
    return withRankColumns([place, country, score, range, evidence, ...texts], ranking, words);
  }
  const categories = ranking.ranked[0]?.factors.filter(({ scorecard }) => scorecard) ?? [];
  const counts = [passed, notPassed, notAssessed, ...categories.map(of.category)];
  return withRankColumns(
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
function withRankColumns(columns: readonly RankColumn[], ranking: Ranking, words: Messages): RankColumn[] {
  const { crossCheck: other } = ranking;
  const [first, ...rest] = columns;
  return [
    first!,
    ...(other
      ? [
          rankColumn(
            crossCheckColumn(other, words),
            crossCheckColumn(other, words).length,
            crossCheckRank(other),
          ),
        ]
      : []),
    ...certaintyColumns(ranking, words).map(({ title, least, of }) => rankColumn(title, least, of)),
    ...rest,
  ];
}

function rankColumn(title: string, least: number, of: (country: string) => string): RankColumn {
  return { title, figures: true, least, cell: ({ country }) => of(country) };
}

/** A column of a ranking. */
export interface RankColumn extends Column {
  /** Least width at which a screen shows it. */
  readonly least: number;
  readonly cell: (one: StandingCountry, decimals: number) => Inline;
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
  const { columns: outcomes } = words.scorecard;
  const moved = (sign: 1 | -1, name: Name) => (one: StandingCountry, decimals: number) =>
    moversText(movers(one.factors, sign, decimals), name, 2, decimals, words);
  const flagged = (name: Name) => (one: StandingCountry) =>
    [
      ...(one.gap ? [words.live.gap] : []),
      ...one.flags.map(({ gate, title, ownFigure }) => (name !== "title" && !ownFigure ? gate : title)),
    ].join(
      name !== "title" && !one.flags.some(({ ownFigure }) => ownFigure) ? commaIn(words) : semicolonIn(words),
    );
  /** By which gates it has no place, and which it would have. */
  const barred = (name: Name) => (one: StandingCountry) =>
    one.rank === null
      ? say.wouldBe({
          place: { rank: one.wouldRank, tied: one.tied ?? 0 },
          gates: one.gates.map(({ id, title, ownFigure }) => (name !== "title" && !ownFigure ? id : title)),
        })
      : "";
  const lacking = (name: Name) => (one: StandingCountry, decimals: number) =>
    missingText(one.factors, name, decimals, words);
  const said = (message: (d: { readonly text: string }) => string, text: string) =>
    text === "" ? "" : message({ text });
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
    flags: (name) => ({
      title: titles.flags,
      least: 15,
      cell: (one) => joined(barred(name)(one), flagged(name)(one)),
    }),
    flagsAndMissing: {
      title: titles.flagsAndMissing,
      least: 18,
      cell: (one, decimals) =>
        joined(barred("id")(one), flagged("id")(one), said(say.missingIs, lacking("id")(one, decimals))),
      legends: ["missing"],
    },
    /** On a narrow line what raises, lowers and flags shares one column. */
    why: {
      title: titles.why,
      least: 24,
      cell: (one, decimals) =>
        joined(
          barred("id")(one),
          said(say.higherIs, moved(1, "id")(one, decimals)),
          said(say.lowerIs, moved(-1, "id")(one, decimals)),
          said(say.missingIs, lacking("id")(one, decimals)),
          flagged("id")(one),
        ),
      legends: ["higher", "missing"],
    },
    passed: {
      title: outcomes.passed,
      figures: true,
      least: 8,
      cell: ({ scorecard }) => (scorecard ? passedText(scorecard, words.scorecard, words) : ""),
    },
    notPassed: {
      title: outcomes.notPassed,
      figures: true,
      least: 10,
      cell: ({ scorecard }) => String(scorecard?.failed ?? ""),
    },
    notAssessed: {
      title: outcomes.notAssessed,
      figures: true,
      least: 12,
      cell: ({ scorecard }) => String(scorecard?.notAssessed ?? ""),
    },
    passedIn: {
      title: titles.passedIn,
      least: 26,
      cell: ({ factors }) =>
        factors
          .flatMap(({ title, scorecard }) =>
            scorecard ? `${title} ${passedText(scorecard, words.scorecard, words)}` : [],
          )
          .join(commaIn(words)),
    },
    outcome: {
      title: outcomes.outcome,
      least: 20,
      cell: (one) => joined(barred("id")(one), outcomeText(one, words)),
    },
    /** A category of a scorecard. */
    category: ({ id, title }) => ({
      title,
      figures: true,
      least: title.length,
      cell: ({ factors }) => {
        const tally = factors.find((factor) => factor.id === id)?.scorecard;
        return tally ? passedText(tally, words.scorecard, words) : "";
      },
    }),
  };
}
