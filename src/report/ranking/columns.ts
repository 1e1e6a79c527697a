import type { ApartCountry, GateFinding, Ranking, StandingCountry } from "../../model/documents/ranking.ts";
import { saysWithFigures } from "../../model/gate-says.ts";
import { passedText } from "../../words/choose.ts";
import type { Messages } from "../../words/index.ts";
import { type Column, countryAnchor, type Inline, SEPARATOR, strong, type Table } from "../blocks.ts";
import { missingText, movers, moversText, type Name } from "../text/contributions.ts";
import { scoreDecimals } from "../text/decimals.ts";
import { hasOutcome, isScorecard, outcomeText } from "../text/eligibility.ts";
import { coveredText } from "../text/figure.ts";
import { commaIn, semicolonIn } from "../text/localised.ts";
import { brokenAt } from "../text/visible.ts";
import { certaintyColumns, inHundred } from "./certainty.ts";
import { crossCheckColumn, crossCheckRank, rangeOnScale, rangeText, rankText } from "./notes.ts";

/** More children of the root than these are factors themselves, and no axes that factors stand under. */
const MOST_AXES = 4;
/** Factors are left out together, before anything else. */
const FACTORS_DROP = 1000;

/**
 * Of a screen: the rank, the score, and how sure it is are never left out; axes are, the last first, and before them the factors under them.
 *
 * @param shorts short names of nodes and gates, of those that the profile gives one
 */
export function screenTable(
  ranking: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
  shorts: ShortNames,
): Table {
  const of = columnsIn(words);
  const decimals = scoreDecimals(ranking.profile);
  const country: RankColumn = { ...of.country, cell: ({ name }) => name };
  // Indicators that stand in no category are passed in none.
  const hasCategories = ranking.ranked.some(({ factors }) => factors.some(({ scorecard }) => scorecard));
  const figures = isScorecard(ranking)
    ? [
        of.passed,
        { ...of.notPassed, drop: 1 },
        { ...of.notAssessed, drop: 2 },
        ...(hasCategories ? [{ ...of.passedIn, drop: 3 }] : []),
      ]
    : [of.score, ...nodeColumns(ranking, shown, words, shorts.nodes)];
  const { crossCheck: other } = ranking;
  const place: RankColumn = { ...of.place, cell: (one) => (one.rank === null ? APART : rankText(one)) };
  const before = [place, ...(other ? [otherColumn(other, words)] : []), country, ...figures];
  // Where nothing was drawn, the range alone tells how much is open.
  const doubt = [
    ...sureColumns(ranking, words, true),
    ...(ranking.draws === undefined && !isScorecard(ranking) ? [of.range] : []),
  ];
  // A scorecard is about its gates, and has room for what they are called.
  const called = (id: string, gate: Omit<GateFinding, "gate">) =>
    isScorecard(ranking) ? gate.title : gateShort(id, gate, shorts);
  const next = isScorecard(ranking) ? semicolonIn(words) : commaIn(words);
  const flagged = ({ gap, flags }: StandingCountry) =>
    [...(gap ? [words.live.gap] : []), ...flags.map((flag) => called(flag.gate, flag))].join(next);
  const flags: RankColumn = { title: words.ranking.columns.flags, cell: flagged };
  const columns = [...before, ...doubt, ...(hasOutcome(ranking) ? [of.outcome] : []), flags];
  return {
    kind: "table",
    columns,
    rows: shown.map((one) => {
      const cells = (some: readonly RankColumn[]) => some.map(({ cell }) => cell(one, decimals));
      if (one.rank !== null) return cells(columns);
      const why = one.gates.map((gate) => called(gate.id, gate)).join(next);
      const parts = [
        wouldBe(one, words),
        why,
        hasOutcome(ranking) ? outcomeText(one, words) : "",
        flagged(one),
      ];
      return [...cells(before), parts.filter((part) => part !== "").join(SEPARATOR)];
    }),
    // A CSV has no outcomes of a scorecard.
    whole: isScorecard(ranking) ? "--format md" : "--format csv",
  };
}

/** In place of the rank of who is set apart. */
const APART = "·";

/** Short names by id. */
export interface ShortNames {
  readonly nodes: ReadonlyMap<string, string>;
  /** They may have placeholders of what the gate found. */
  readonly gates: ReadonlyMap<string, string>;
}

/** What a gate is called in a narrow column: its id where there is no short name, or nothing of the country to put into it. */
export function gateShort(id: string, { found }: Pick<GateFinding, "found">, { gates }: ShortNames): string {
  const short = gates.get(id) ?? id;
  return short.includes("{") ? (saysWithFigures(short, found?.[0]) ?? id) : short;
}

/** `would be 2`: where the score of who is set apart would place it. */
export function wouldBe({ wouldRank, tied = 0 }: ApartCountry, { ranking }: Messages): string {
  return ranking.wouldBe({ rank: rankText({ rank: wouldRank, tied }) });
}

/** The axes under the root, and under each its factors by their short names; what nobody shown has evidence of is left out. */
function nodeColumns(
  { profile }: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
  shorts: ShortNames["nodes"],
): RankColumn[] {
  const of = scoreDecimals(profile);
  // On a scale with ends one less than the score has; without them they are as near each other as scores.
  const decimals = profile.relative || profile.bounded === false ? of : Math.max(0, of - 1);
  const column = (path: readonly string[], more: Omit<RankColumn, "figures" | "cell">): RankColumn[] => {
    const scores = new Map(shown.map(({ country, factors }) => [country, scoreAt(factors, path)]));
    if ([...scores.values()].every((score) => score === null)) return [];
    const cell = ({ country }: StandingCountry) => {
      const score = scores.get(country) ?? null;
      return score === null ? NOT_ASSESSED : words.numbers.fixed(score, decimals);
    };
    return [{ ...more, figures: true, cell }];
  };
  const axes = weighed(profile.factors);
  const hasAxes = axes.length <= MOST_AXES;
  return axes.flatMap(({ id, title, children = [] }, i) => {
    const name = (node: { readonly id: string; readonly title: string }) =>
      shorts.get(node.id) ?? brokenAt(node.title, SHORT)[0]!;
    const drop = i + 1;
    if (!hasAxes) return column([id], { title, short: name({ id, title }), drop });
    const group = (within: string) => ({ title, within });
    return [
      ...column([id], { title, short: name({ id, title }), group: group(words.ranking.columns.all), drop }),
      ...weighed(children).flatMap((child) =>
        column([id, child.id], { title: child.title, group: group(name(child)), drop: FACTORS_DROP }),
      ),
    ];
  });
}

function weighed(nodes: Ranking["profile"]["factors"]): Ranking["profile"]["factors"] {
  return nodes.filter(({ effectiveWeight }) => effectiveWeight > 0);
}

/** Width of a short name, as of those that a profile states. */
const SHORT = 4;
/** In place of the score of what has no evidence. */
export const NOT_ASSESSED = "·";

/** The score that goes up from a node: of an axis that is placed among the candidates its place. */
function scoreAt(nodes: StandingCountry["factors"], [id, ...below]: readonly string[]): number | null {
  const node = nodes.find((one) => one.id === id);
  if (below.length > 0) return scoreAt(node?.children ?? [], below);
  return node?.normalised ?? node?.score ?? null;
}

/**
 * Of a page, which has room for titles and, of a scorecard, a column for each category.
 *
 * @param name what factors and flags are called: by their ids where the page says once what those mean
 */
export function pageColumns(ranking: Ranking, words: Messages, name: Name): RankColumn[] {
  const of = columnsIn(words);
  const { place, flags } = of;
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
  const counts = countColumns(ranking, of);
  return withRankColumns(
    [place, country, ...counts, ...(hasOutcome(ranking) ? [of.outcome] : []), flags("title")],
    ranking,
    words,
  );
}

/** Of a scorecard: how many indicators are passed, in all and in each category. */
function countColumns({ ranked }: Ranking, of: Columns): RankColumn[] {
  const categories = ranked[0]?.factors.filter(({ scorecard }) => scorecard) ?? [];
  return [of.passed, of.notPassed, of.notAssessed, ...categories.map(of.category)];
}

/** Of a report that is kept: the country, its score and its axes, how sure its rank is, and flags. */
export function reportColumns(
  ranking: Ranking,
  shown: readonly StandingCountry[],
  words: Messages,
): RankColumn[] {
  const of = columnsIn(words);
  const { profile, draws, crossCheck: other } = ranking;
  const first = [of.place, ...(other ? [otherColumn(other, words)] : []), of.country];
  const sure = sureColumns(ranking, words);
  if (isScorecard(ranking)) {
    return [
      ...first,
      ...countColumns(ranking, of),
      ...sure,
      ...(hasOutcome(ranking) ? [of.outcome] : []),
      of.flags("title"),
    ];
  }
  const axes =
    weighed(profile.factors).length > MOST_AXES ? [] : nodeColumns(ranking, shown, words, new Map());
  return [
    ...first,
    of.score,
    ...axes.filter(({ drop }) => drop !== FACTORS_DROP),
    ...sure,
    ...(draws ? [] : [of.range]),
    of.flags("title"),
  ];
}

/** What makes each score, and what could be known of it. */
export function effectColumns(words: Messages): RankColumn[] {
  const of = columnsIn(words);
  const evidence: RankColumn = { ...of.evidence, cell: (one) => coveredText(one, words) };
  return [
    of.place,
    of.country,
    of.range,
    evidence,
    of.higher("title"),
    of.lower("title"),
    of.missing("title"),
  ];
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
  return [first!, ...(other ? [otherColumn(other, words)] : []), ...sureColumns(ranking, words), ...rest];
}

function otherColumn(other: NonNullable<Ranking["crossCheck"]>, words: Messages): RankColumn {
  const rankOf = crossCheckRank(other);
  return {
    title: crossCheckColumn(other, words),
    figures: true,
    cell: ({ country }) => rankOf(country),
  };
}

/** @param isDrawn whether shares have bars */
function sureColumns(ranking: Ranking, words: Messages, isDrawn = false): RankColumn[] {
  return certaintyColumns(ranking, words).map(({ of, share: shareOf, ...titles }): RankColumn => {
    if (!isDrawn || !shareOf) return { ...titles, figures: true, cell: ({ country }) => of(country) };
    return {
      ...titles,
      cell({ country }) {
        const share = shareOf(country);
        if (share === undefined) return "";
        const inward = " ".repeat(3 - String(inHundred(share)).length);
        return { text: `${inward}${of(country)}`, role: "share", share };
      },
    };
  });
}

/** A column of a ranking. */
export interface RankColumn extends Column {
  readonly cell: (one: StandingCountry, decimals: number) => Inline;
}

type Columns = Record<
  | "place"
  | "country"
  | "score"
  | "range"
  | "evidence"
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
  const { columns: titles } = words.ranking;
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
  const barred = (name: Name) => (one: StandingCountry) => {
    if (one.rank !== null) return "";
    const gates = one.gates.map(({ id, title, ownFigure }) => (name !== "title" && !ownFigure ? id : title));
    return [wouldBe(one, words), gates.join(semicolonIn(words))].join(SEPARATOR);
  };
  const lacking = (name: Name) => (one: StandingCountry, decimals: number) =>
    missingText(one.factors, name, decimals, words);
  const joined = (...parts: readonly string[]) =>
    parts.filter((part) => part !== "").join(semicolonIn(words));
  return {
    place: { title: "#", figures: true, cell: rankText },
    country: {
      title: titles.country,
      cell: ({ name, country: code }) => `${name} (${code})`,
    },
    score: {
      title: titles.score,
      figures: true,
      cell: (one, decimals) => words.numbers.fixed(one.score, decimals),
    },
    range: {
      title: titles.range,
      figures: true,
      cell: ({ scoreRange }, decimals) => rangeText(scoreRange, decimals, words),
    },
    evidence: {
      title: titles.evidence,
      figures: true,
      cell: words.coveredBriefly,
    },
    higher: (name) => ({ title: titles.higher, cell: moved(1, name) }),
    lower: (name) => ({ title: titles.lower, cell: moved(-1, name) }),
    missing: (name) => ({ title: titles.missing, cell: lacking(name) }),
    flags: (name) => ({
      title: titles.flags,
      cell: (one) => joined(barred(name)(one), flagged(name)(one)),
    }),
    passed: {
      title: outcomes.passed,
      figures: true,
      cell: ({ scorecard }) => (scorecard ? passedText(scorecard, words.scorecard, words) : ""),
    },
    notPassed: {
      title: outcomes.notPassed,
      figures: true,
      cell: ({ scorecard }) => String(scorecard?.failed ?? ""),
    },
    notAssessed: {
      title: outcomes.notAssessed,
      figures: true,
      cell: ({ scorecard }) => String(scorecard?.notAssessed ?? ""),
    },
    passedIn: {
      title: titles.passedIn,
      cell: ({ factors }) =>
        factors
          .flatMap(({ title, scorecard }) =>
            scorecard ? `${title} ${passedText(scorecard, words.scorecard, words)}` : [],
          )
          .join(commaIn(words)),
    },
    outcome: {
      title: outcomes.outcome,
      cell: (one) => joined(barred("id")(one), outcomeText(one, words)),
    },
    /** A category of a scorecard. */
    category: ({ id, title }) => ({
      title,
      figures: true,
      cell: ({ factors }) => {
        const tally = factors.find((factor) => factor.id === id)?.scorecard;
        return tally ? passedText(tally, words.scorecard, words) : "";
      },
    }),
  };
}
