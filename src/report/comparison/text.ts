import type { ChalkInstance } from "chalk";
import type { Compared, Comparison } from "../../model/documents/comparison.ts";
import { bar } from "../bar.ts";
import { DOES_NOT_APPLY } from "../effect-words.ts";
import { listed } from "../english.ts";
import { signed } from "../format.ts";
import { scoreDecimals } from "../score-digits.ts";
import { visibleIn } from "../visible.ts";
import { evidenceWords } from "../who-words.ts";
import { hang, wrap } from "../wrap.ts";
import { comparedRows, headRows } from "./rows.ts";
import { byScore, foreignSentences, pairSentences, placeSentence } from "./sentences.ts";

/** Columns of a country's scores (the wider one where words stand in it), of a difference and of its bar, with the gap before each. */
const CELL = 13;
const WORDS_CELL = 16;
const DIFFERENCE = 8;
const BAR = 23;
/** Least that is left for the titles of factors. */
const TITLE = 26;

/** Countries side by side for the terminal: the reason for the order, then the factors, for two with bars. */
export function comparisonText(
  given: Comparison,
  options: { columns: number; chalk: ChalkInstance },
): string {
  const comparison = visibleIn(given);
  const { chalk } = options;
  const width = Math.min(options.columns, 120);
  const shown = byScore(comparison);
  const foreign = comparedRows(comparison, shown).some(({ scores }) => scores.includes(DOES_NOT_APPLY));
  const cell = foreign ? WORDS_CELL : CELL;
  const perTable = Math.max(2, Math.floor((width - TITLE) / cell));
  const lines = [
    ...wrap(`${listed(shown.map(({ name, country }) => `${name} (${country})`))} compared`, width).map(
      (line) => chalk.bold(line),
    ),
    ...wrap(`${comparison.profile.title}, ${evidenceWords(comparison.dataset)}`, width).map((line) =>
      chalk.dim(line),
    ),
    "",
    ...shown.flatMap((one) => wrap(placeSentence(one, comparison), width)),
    ...foreignSentences(comparison).flatMap((line) => wrap(line, width)),
    ...comparison.pairs.flatMap((pair) => ["", ...wrap(pairSentences(pair, comparison).join(" "), width)]),
  ];
  for (let from = 0; from < shown.length; from += perTable) {
    lines.push("", ...table(comparison, shown.slice(from, from + perTable), { width, cell, chalk }));
  }
  lines.push("", ...notes(comparison).flatMap((note) => wrap(note, width).map((line) => chalk.dim(line))));
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function table(
  comparison: Comparison,
  shown: readonly Compared[],
  { width, cell, chalk }: { width: number; cell: number; chalk: ChalkInstance },
): string[] {
  const rows = comparedRows(comparison, shown);
  const decimals = scoreDecimals(comparison.profile);
  const two = rows.some(({ difference }) => difference !== undefined);
  const most = Math.max(0, ...rows.map(({ difference }) => Math.abs(difference ?? 0)));
  const bars = two && width >= TITLE + shown.length * cell + DIFFERENCE + BAR - 2;
  const title = Math.min(46, width - shown.length * cell - (two ? DIFFERENCE : 0) - (bars ? BAR : 0));
  const line = (first: string, cells: readonly string[], rest = "") => {
    const [head, ...more] = hang(
      first.trimStart(),
      title,
      " ".repeat(first.length - first.trimStart().length),
    );
    return [head!.padEnd(title) + cells.map((text) => text.padStart(cell)).join("") + rest, ...more];
  };
  return [
    ...line(
      "",
      shown.map(({ country }) => country),
      two ? "  Difference" : "",
    ).map((text) => chalk.bold(text)),
    ...headRows(comparison, shown).flatMap(([first, cells]) => line(first, cells)),
    "",
    ...rows.flatMap(({ level, title: name, scores, difference, figures }) => {
      const amount = difference === undefined || difference === null ? "" : signed(difference, decimals);
      const drawn = bars && amount !== "" ? `  ${bar(difference!, most)}` : "";
      return [
        ...line("  ".repeat(level) + name, scores, two ? amount.padStart(DIFFERENCE) + drawn : ""),
        ...(figures === undefined
          ? []
          : hang(figures, width, "  ".repeat(level + 1)).map((text) => chalk.dim(text))),
      ];
    }),
  ];
}

/** What a reader must know to read the figures. */
function notes({ pairs, profile, warnings }: Comparison): string[] {
  const [lo, hi] = profile.scale;
  return [
    `Scores run from ${lo} to ${hi}; – is not assessed.${
      pairs.length > 0
        ? " Differences are parts of the difference of the two scores, and sum to it (Owen values)."
        : ""
    }`,
    ...warnings.filter(({ code }) => code === "prevalence-caveat").map(({ message }) => message),
  ];
}
