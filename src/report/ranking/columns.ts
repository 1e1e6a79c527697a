import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import type { Column } from "../blocks.ts";
import { coverageWords } from "../coverage-words.ts";
import { otherColumn, otherRank } from "../cross-check.ts";
import { missingText, moversText } from "../effect-words.ts";
import { movers } from "../factors.ts";
import { fixed, percent } from "../format.ts";
import { isScorecard, outcomeText, passedText } from "../scorecard.ts";
import type { Legend } from "./notes.ts";
import { rangeText, rankText } from "./words.ts";

/** A column of a ranking. */
export interface RankColumn extends Column {
  /** Least width at which a screen shows it. */
  readonly least: number;
  readonly cell: (one: RankedCountry, decimals: number) => string;
  /** What it needs explained below the table. */
  readonly legends?: readonly Legend[];
}

/** How factors and gates are called: by their ids where there is little room, with a sentence that says what they stand for. */
type Name = "id" | "title";

const place: RankColumn = { title: "#", figures: true, least: 3, cell: rankText };
const country: RankColumn = {
  title: "Country",
  least: 21,
  cell: ({ name, country: code }) => `${name} (${code})`,
};
const score: RankColumn = {
  title: "Score",
  figures: true,
  least: 5,
  cell: (one, decimals) => fixed(one.score, decimals),
  legends: ["score"],
};
const range: RankColumn = {
  title: "Range",
  figures: true,
  least: 11,
  cell: ({ scoreRange }, decimals) => rangeText(scoreRange, decimals),
  legends: ["range"],
};
const ofEvidence: RankColumn = {
  title: "Evidence",
  figures: true,
  least: 8,
  // A line has room for the proxies alone; the rest is direct.
  cell: ({ coverage, proxy }) =>
    proxy === undefined ? percent(coverage) : `${percent(coverage)}, proxy ${percent(proxy)}`,
  legends: ["evidence"],
};
const higher = (name: Name): RankColumn => ({
  title: "Higher in",
  least: 19,
  cell: moved(1, name),
  legends: ["higher"],
});
const lower = (name: Name): RankColumn => ({
  title: "Lower in",
  least: 19,
  cell: moved(-1, name),
  legends: ["higher"],
});
const missing = (name: Name): RankColumn => ({
  title: "Missing evidence",
  least: 16,
  cell: ({ factors }, decimals) => missingText(factors, name, decimals),
  legends: ["missing"],
});
const flags = (name: Name): RankColumn => ({ title: "Flags", least: 15, cell: flagged(name) });

const flagsAndMissing: RankColumn = {
  title: "Flags, missing evidence",
  least: 18,
  cell: (one, decimals) =>
    joined(flagged("id")(one), said("missing: ", missingText(one.factors, "id", decimals))),
  legends: ["missing"],
};

/** On a narrow line what raises, lowers and flags shares one column. */
const why: RankColumn = {
  title: "Higher, lower, missing, flags",
  least: 24,
  cell: (one, decimals) =>
    joined(
      said("higher in ", moved(1, "id")(one, decimals)),
      said("lower in ", moved(-1, "id")(one, decimals)),
      said("missing: ", missingText(one.factors, "id", decimals)),
      flagged("id")(one),
    ),
  legends: ["higher", "missing"],
};

const passed: RankColumn = {
  title: "Passed",
  figures: true,
  least: 8,
  cell: ({ scorecard }) => (scorecard ? passedText(scorecard) : ""),
};
const notPassed: RankColumn = {
  title: "Not passed",
  figures: true,
  least: 10,
  cell: ({ scorecard }) => String(scorecard?.failed ?? ""),
};
const notAssessed: RankColumn = {
  title: "Not assessed",
  figures: true,
  least: 12,
  cell: ({ scorecard }) => String(scorecard?.notAssessed ?? ""),
};
const passedIn: RankColumn = {
  title: "Passed in",
  least: 26,
  cell: ({ factors }) =>
    factors
      .flatMap(({ title, scorecard }) => (scorecard ? `${title} ${passedText(scorecard)}` : []))
      .join(", "),
};
const outcome: RankColumn = { title: "Outcome", least: 20, cell: outcomeText };

/** A category of a scorecard. */
const category = ({ id, title }: { readonly id: string; readonly title: string }): RankColumn => ({
  title,
  figures: true,
  least: title.length,
  cell: ({ factors }) => {
    const tally = factors.find((factor) => factor.id === id)?.scorecard;
    return tally ? passedText(tally) : "";
  },
});

/** Of a screen, from the roomiest to the barest: the first that fits is taken. */
export function screenColumns(ranking: Ranking): RankColumn[][] {
  const proxies = ranking.ranked.some(({ proxy }) => proxy !== undefined);
  const evidence = proxies ? { ...ofEvidence, least: 10 } : ofEvidence;
  // A scorecard counts: what lifts and drags is the list of indicators itself.
  const layouts = isScorecard(ranking)
    ? [
        [place, country, passed, notPassed, notAssessed, passedIn, outcome],
        [place, { ...country, least: 18 }, passed, notPassed, notAssessed, { ...outcome, least: 16 }],
        [place, { ...country, least: 16 }, passed, { ...outcome, least: 14 }],
      ]
    : [
        [place, country, score, range, evidence, higher("id"), lower("id"), missing("id"), flags("id")],
        [
          place,
          { ...country, least: 17 },
          score,
          range,
          evidence,
          { ...higher("id"), least: 17 },
          { ...lower("id"), least: 15 },
          flagsAndMissing,
        ],
        [place, { ...country, least: 20 }, score, range, evidence, { ...why, least: 21 }],
        [place, country, score, range, why],
        [place, { ...country, least: 16 }, score, { ...why, least: 18 }],
      ];
  return layouts.map((columns) => besideOther(columns, ranking));
}

/** Of a page, which has room for titles and, of a scorecard, a column for each category. */
export function pageColumns(ranking: Ranking): RankColumn[] {
  if (!isScorecard(ranking)) {
    const evidence: RankColumn = { ...ofEvidence, cell: coverageWords };
    const named = [higher("title"), lower("title"), missing("title"), flags("title")];
    return besideOther([place, country, score, range, evidence, ...named], ranking);
  }
  const categories = ranking.ranked[0]?.factors.filter(({ scorecard }) => scorecard) ?? [];
  return besideOther(
    [place, country, passed, notPassed, notAssessed, ...categories.map(category), outcome, flags("title")],
    ranking,
  );
}

/** The other method's rank next to the ranking's own. */
function besideOther(columns: readonly RankColumn[], { crossCheck: other }: Ranking): RankColumn[] {
  if (other === undefined) return [...columns];
  const [title, rank] = [otherColumn(other), otherRank(other)];
  const beside: RankColumn = {
    title,
    figures: true,
    least: title.length,
    cell: ({ country: code }) => rank(code),
  };
  return [columns[0]!, beside, ...columns.slice(1)];
}

function flagged(name: Name): (one: RankedCountry) => string {
  return ({ flags: raised }) =>
    name === "id" ? raised.map(({ gate }) => gate).join(", ") : raised.map(({ title }) => title).join("; ");
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}

function said(lead: string, text: string): string {
  return text === "" ? "" : lead + text;
}

function moved(sign: 1 | -1, name: Name): RankColumn["cell"] {
  return ({ factors }, decimals) => moversText(movers(factors, sign, decimals), name, 2, decimals);
}
