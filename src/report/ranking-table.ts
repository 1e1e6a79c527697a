import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { RankedCountry, Ranking } from "../model/documents/ranking.ts";
import { agreementSentence, otherColumn, otherRank } from "./cross-check.ts";
import { counted } from "./english.ts";
import { movers } from "./factors.ts";
import { fixed, percent, signed } from "./format.ts";
import { isScorecard, outcomeText, passedText, scorecardHeading, scorecardNotes } from "./scorecard.ts";
import { scoresRun } from "./scores-run.ts";
import { visibleIn } from "./visible.ts";
import { wrap } from "./wrap.ts";

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
  readonly cell: (one: RankedCountry) => string;
}

const place: Column = { title: "#", right: true, width: 3, cell: ({ rank }) => String(rank) };
const country: Column = {
  title: "Country",
  width: 21,
  cell: ({ name, country: code }) => `${name} (${code})`,
};
const score: Column = { title: "Score", right: true, width: 5, cell: (one) => fixed(one.score, 1) };
const range: Column = {
  title: "Range",
  right: true,
  width: 11,
  cell: ({ scoreRange }) => rangeText(scoreRange),
};
const evidence: Column = {
  title: "Evidence",
  right: true,
  width: 8,
  cell: ({ coverage }) => percent(coverage),
};

const wide: readonly Column[] = [
  place,
  country,
  score,
  range,
  evidence,
  { title: "Flags", width: 16, cell: flagged },
  { title: "Lifted by", width: 20, cell: (one) => moved(one, 1) },
  { title: "Dragged by", width: 20, cell: (one) => moved(one, -1) },
];

/** On a narrow line what lifts, drags and flags shares one column. */
const why: Column = {
  title: "Lifted, dragged, flagged",
  width: 24,
  cell: (one) => [moved(one, 1), moved(one, -1), flagged(one)].filter((part) => part !== "").join("; "),
};

/** From the roomiest to the barest: the first that fits is taken. */
const layouts: readonly (readonly Column[])[] = [
  wide,
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
  for (const one of shown) table.push(fitting.map(({ cell }) => cell(one)));
  const lines = [
    ...wrap(heading(ranking), width).map((line) => chalk.bold(line)),
    "",
    ...table.toString().split("\n"),
    ...(shown.length < ranking.ranked.length
      ? [`… and ${ranking.ranked.length - shown.length} more (--top 0 shows all)`]
      : []),
    "",
    ...footer(ranking, width).map((line) => chalk.dim(line)),
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

export function rangeText(range: readonly [number, number] | null): string {
  return range === null ? "–" : `${fixed(range[0], 1)}–${fixed(range[1], 1)}`;
}

function moved(one: RankedCountry, sign: 1 | -1): string {
  return movers(one.factors, sign)
    .slice(0, 2)
    .map(({ id, versusReference }) => `${id} ${signed(versusReference!, 1)}`)
    .join(", ");
}

export function heading(ranking: Ranking): string {
  const { asOf } = ranking.dataset;
  const evidence = asOf === null ? "" : `, evidence as of ${asOf}`;
  if (isScorecard(ranking)) return `${scorecardHeading(ranking)}${evidence}`;
  return `${ranking.profile.title}: ${counted(ranking.ranked.length, "country", "countries")} ranked${evidence}`;
}

/** Warnings that belong beside the figures, wherever these go. */
const CAVEATS = ["prevalence-caveat", "rules-of-other-years"];

function sentence(message: string): string {
  return `${message[0]!.toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."}`;
}

/** What a reader must know to read the figures, in full sentences. */
export function notes(ranking: Ranking): string[] {
  const { excluded, unscored, profile, reference, crossCheck } = ranking;
  const reading = [
    `${scoresRun(profile)}${profile.aggregate.method === "copeland" ? "" : " Range: the score if everything not assessed were at its worst or at its best."} Evidence: share of the profile's weight that rests on evidence.`,
    `Lifted and dragged by: the factors' contributions to the score against the ${reference.label}${reference.score === null ? "" : `, which scores ${fixed(reference.score, 1)}`}.`,
  ];
  return [
    ...(isScorecard(ranking) ? scorecardNotes(ranking) : reading),
    ...(crossCheck ? [agreementSentence(crossCheck)] : []),
    ...(excluded.length > 0 ? [`Excluded by a gate: ${excluded.length} (${countGates(ranking)}).`] : []),
    ...(unscored.length > 0
      ? [
          `Not scored for lack of evidence: ${unscored.length} (${unscored.map(({ name }) => name).join(", ")}).`,
        ]
      : []),
    ...ranking.warnings.filter(({ code }) => CAVEATS.includes(code)).map(({ message }) => sentence(message)),
    `Sources: ${ranking.dataset.sources
      .map(({ publisher }) => publisher)
      .filter((one, i, all) => all.indexOf(one) === i)
      .join("; ")}.`,
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${ranking.dataset.sha256.slice(0, 12)}, ${ranking.tool.name} ${ranking.tool.version}. The ranking shows what the evidence says under this profile; it decides nothing.`,
  ];
}

function countGates({ excluded }: Ranking): string {
  const counts = new Map<string, number>();
  for (const { gates } of excluded)
    for (const { title } of gates) counts.set(title, (counts.get(title) ?? 0) + 1);
  return [...counts].map(([title, count]) => `${title}: ${count}`).join("; ");
}

function footer(ranking: Ranking, width: number): string[] {
  return notes(ranking).flatMap((note) => wrap(note, Math.min(width, 110)));
}
