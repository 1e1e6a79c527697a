import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { RankedCountry, Ranking } from "../../model/documents/ranking.ts";
import { otherColumn, otherRank } from "../cross-check.ts";
import { missingText, moversText } from "../effect-words.ts";
import { counted } from "../english.ts";
import { missingOf, movers, oneSidedOf } from "../factors.ts";
import { fixed, percent } from "../format.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard, outcomeText, passedText, scorecardHeading } from "../scorecard.ts";
import { visibleIn } from "../visible.ts";
import { amongWords, evidenceWords } from "../who-words.ts";
import { wrap } from "../wrap.ts";
import { type Legend, nobody, notes } from "./notes.ts";

export interface TerminalOptions {
  /** Width of the line in characters. */
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** How many of the ranked to show; absent: all. */
  readonly top?: number;
}

/** A column of the table. */
interface Column {
  readonly title: string;
  readonly right?: boolean;
  /** Least width at which it is worth showing. */
  readonly width: number;
  readonly cell: (one: RankedCountry, decimals: number) => string;
  /** What it needs explained below the table. */
  readonly legends?: readonly Legend[];
}

const place: Column = { title: "#", right: true, width: 3, cell: rankText };
const country: Column = {
  title: "Country",
  width: 21,
  cell: ({ name, country: code }) => `${name} (${code})`,
};
const score: Column = {
  title: "Score",
  right: true,
  width: 5,
  cell: (one, decimals) => fixed(one.score, decimals),
  legends: ["score"],
};
const range: Column = {
  title: "Range",
  right: true,
  width: 11,
  cell: ({ scoreRange }, decimals) => rangeText(scoreRange, decimals),
  legends: ["range"],
};
const evidence: Column = {
  title: "Evidence",
  right: true,
  width: 8,
  cell: ({ coverage }) => percent(coverage),
  legends: ["evidence"],
};
const flags: Column = { title: "Flags", width: 15, cell: flagged };
const higher: Column = { title: "Higher in", width: 19, cell: moved(1), legends: ["higher"] };
const lower: Column = { title: "Lower in", width: 19, cell: moved(-1), legends: ["higher"] };
const missing: Column = {
  title: "Missing evidence",
  width: 16,
  cell: ({ factors }, decimals) => missingText(factors, "id", decimals),
  legends: ["missing"],
};

const flagsAndMissing: Column = {
  title: "Flags, missing evidence",
  width: 18,
  cell: (one, decimals) => joined(flagged(one), said("missing: ", missingText(one.factors, "id", decimals))),
  legends: ["missing"],
};

/** On a narrow line what raises, lowers and flags shares one column. */
const why: Column = {
  title: "Higher, lower, missing, flags",
  width: 24,
  cell: (one, decimals) =>
    joined(
      said("higher in ", moved(1)(one, decimals)),
      said("lower in ", moved(-1)(one, decimals)),
      said("missing: ", missingText(one.factors, "id", decimals)),
      flagged(one),
    ),
  legends: ["higher", "missing"],
};

/** From the roomiest to the barest: the first that fits is taken. */
const layouts: readonly (readonly Column[])[] = [
  [place, country, score, range, evidence, higher, lower, missing, flags],
  [
    place,
    { ...country, width: 17 },
    score,
    range,
    evidence,
    { ...higher, width: 17 },
    { ...lower, width: 15 },
    flagsAndMissing,
  ],
  [place, { ...country, width: 20 }, score, range, evidence, { ...why, width: 21 }],
  [place, country, score, range, why],
  [place, { ...country, width: 16 }, score, { ...why, width: 18 }],
];

const passed: Column = {
  title: "Passed",
  right: true,
  width: 8,
  cell: ({ scorecard }) => (scorecard ? passedText(scorecard) : ""),
};
const notPassed: Column = {
  title: "Not passed",
  right: true,
  width: 10,
  cell: ({ scorecard }) => String(scorecard?.failed ?? ""),
};
const notAssessed: Column = {
  title: "Not assessed",
  right: true,
  width: 12,
  cell: ({ scorecard }) => String(scorecard?.notAssessed ?? ""),
};
const outcome: Column = { title: "Outcome", width: 20, cell: outcomeText };

/** A scorecard counts: what lifts and drags is the list of indicators itself. */
const scorecardLayouts: readonly (readonly Column[])[] = [
  [
    place,
    country,
    passed,
    notPassed,
    notAssessed,
    {
      title: "Passed in",
      width: 26,
      cell: ({ factors }) =>
        factors
          .flatMap(({ title, scorecard }) => (scorecard ? `${title} ${passedText(scorecard)}` : []))
          .join(", "),
    },
    outcome,
  ],
  [place, { ...country, width: 18 }, passed, notPassed, notAssessed, { ...outcome, width: 16 }],
  [place, { ...country, width: 16 }, passed, { ...outcome, width: 14 }],
];

/** Spaces between columns. */
const GAP = 2;

/** The ranking as an analyst would paste it into a memo. */
export function rankingTable(given: Ranking, { columns: width, chalk, top }: TerminalOptions): string {
  const ranking = visibleIn(given);
  const shown = ranking.ranked.slice(0, top);
  const fit = isScorecard(ranking) ? scorecardLayouts : layouts;
  const { fitting, widths } = columnsFor(besideAll(fit, ranking.crossCheck), width);
  const table = new Table({
    head: fitting.map(({ title }) => chalk.bold(title)),
    colAligns: fitting.map(({ right }) => (right ? "right" : "left")),
    colWidths: widths,
    wordWrap: true,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
    chars: RULES,
  });
  const decimals = scoreDecimals(ranking.profile);
  for (const one of shown) table.push(fitting.map(({ cell }) => cell(one, decimals)));
  const lines = [
    ...wrap(heading(ranking), width).map((line) => chalk.bold(line)),
    "",
    ...(ranking.ranked.length === 0 ? wrap(nobody(ranking), width) : table.toString().split("\n")),
    ...(shown.length < ranking.ranked.length
      ? [`… and ${ranking.ranked.length - shown.length} more (--top 0 shows all)`]
      : []),
    "",
    ...footer(ranking, shown, fitting, width).map((line) => chalk.dim(line)),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Light rules only: a pasted table should read as text. */
const RULES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

function columnsFor(
  layouts: readonly (readonly Column[])[],
  width: number,
): { fitting: readonly Column[]; widths: number[] } {
  const needed = (columns: readonly Column[]) => columns.reduce((sum, column) => sum + column.width + GAP, 0);
  const fitting = layouts.find((columns) => needed(columns) <= width) ?? layouts.at(-1)!;
  const spare = Math.max(0, Math.min(width, 160) - needed(fitting));
  const growing = fitting.filter(({ right }) => !right).length;
  const widths = fitting.map(
    (column) => column.width + GAP + (column.right ? 0 : Math.floor(spare / growing)),
  );
  return { fitting, widths };
}

/** Layouts with the other method's rank next to the ranking's own. */
function besideAll(
  layouts: readonly (readonly Column[])[],
  other: Ranking["crossCheck"],
): readonly (readonly Column[])[] {
  if (other === undefined) return layouts;
  return layouts.map(([first, ...rest]) => [first!, besidePlace(other), ...rest]);
}

function besidePlace(other: NonNullable<Ranking["crossCheck"]>): Column {
  const title = otherColumn(other);
  const rank = otherRank(other);
  return { title, right: true, width: title.length, cell: ({ country }) => rank(country) };
}

function flagged({ flags }: RankedCountry): string {
  return flags.map(({ gate }) => gate).join(", ");
}

export function rangeText(range: readonly [number, number] | null, decimals: number): string {
  return range === null ? "–" : `${fixed(range[0], decimals)}–${fixed(range[1], decimals)}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("; ");
}

function said(lead: string, text: string): string {
  return text === "" ? "" : lead + text;
}

function moved(sign: 1 | -1): Column["cell"] {
  return ({ factors }, decimals) => moversText(movers(factors, sign, decimals), "id", 2, decimals);
}

/** `=1` where others share the rank. */
export function rankText({ rank, tied = 0 }: Pick<RankedCountry, "rank" | "tied">): string {
  return tied > 0 ? `=${rank}` : String(rank);
}

export function heading(ranking: Ranking): string {
  const { asOf } = ranking.dataset;
  const evidence = asOf === null ? amongWords(ranking.dataset) : `, ${evidenceWords(ranking.dataset)}`;
  const of = ranking.shown?.of.ranked ?? ranking.ranked.length;
  if (isScorecard(ranking)) return `${scorecardHeading(ranking)}${evidence}`;
  return `${ranking.profile.title}: ${counted(of, "country", "countries")} ranked${evidence}`;
}

/** The notes, and what the names in the table stand for. */
function footer(
  ranking: Ranking,
  shown: readonly RankedCountry[],
  columns: readonly Column[],
  width: number,
): string[] {
  const legends = new Set(columns.flatMap(({ legends: own = [] }) => own));
  const names = isScorecard(ranking) ? [] : namesSentence(shown, scoreDecimals(ranking.profile));
  return [...notes(ranking, legends), ...names].flatMap((note) => wrap(note, Math.min(width, 110)));
}

/** `In the table, factbook is World Factbook indicators; …`: the short names of factors and flags with their titles. */
function namesSentence(shown: readonly RankedCountry[], decimals: number): string[] {
  const titles = new Map<string, string>();
  for (const { factors, flags: raised } of shown) {
    for (const { id, title } of [
      ...movers(factors, 1, decimals).slice(0, 2),
      ...movers(factors, -1, decimals).slice(0, 2),
      ...missingOf(factors, decimals),
      ...oneSidedOf(factors, decimals),
    ])
      titles.set(id, title);
    for (const { gate, title } of raised) titles.set(gate, title);
  }
  const names = [...titles].filter(([id, title]) => id !== title).map(([id, title]) => `${id} is ${title}`);
  return names.length === 0 ? [] : [`In the table ${names.join("; ")}.`];
}
