import type { Messages } from "../../locales/index.ts";
import type { StandingCountry } from "../../model/documents/ranking.ts";
import type { Column, Inline } from "../blocks.ts";
import { movers } from "../factors.ts";
import { outcomeText } from "../scorecard.ts";
import { widthOf } from "../text/width.ts";
import { missingText, moversText, type Name } from "../words/effects.ts";
import { commaIn, semicolonIn } from "../words/named.ts";
import type { Legend } from "./notes.ts";
import { rangeText, rankText } from "./words.ts";

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
export function columnsIn(words: Messages): Columns {
  const { columns: titles, ...say } = words.ranking;
  const moved = (sign: 1 | -1, name: Name) => (one: StandingCountry, decimals: number) =>
    moversText(movers(one.factors, sign, decimals), name, 2, decimals, words);
  const flagged = (name: Name) => (one: StandingCountry) =>
    [
      ...(one.gap ? [say.gap] : []),
      ...one.flags.map(({ gate, title, ownFigure }) => (name !== "title" && !ownFigure ? gate : title)),
    ].join(
      name !== "title" && !one.flags.some(({ ownFigure }) => ownFigure) ? commaIn(words) : semicolonIn(words),
    );
  /** By which gates it has no place, and which it would have. */
  const barred = (name: Name) => (one: StandingCountry) =>
    one.rank === null
      ? say.wouldBe(
          { rank: one.wouldRank, tied: one.tied ?? 0 },
          one.gates.map(({ id, title, ownFigure }) => (name !== "title" && !ownFigure ? id : title)),
        )
      : "";
  const lacking = (name: Name) => (one: StandingCountry, decimals: number) =>
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
    outcome: {
      title: titles.outcome,
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
        return tally ? words.passedOf(tally) : "";
      },
    }),
  };
}
