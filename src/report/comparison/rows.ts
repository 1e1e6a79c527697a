import type { Compared, ComparedNode, ComparedPair, Comparison } from "../../model/documents/comparison.ts";
import { inSentence } from "../country-words.ts";
import { coverageWords } from "../coverage-words.ts";
import { DOES_NOT_APPLY, ONE_SIDED } from "../effect-words.ts";
import { capitalised, placedBriefly } from "../english.ts";
import type { Contributing } from "../factors.ts";
import { percent } from "../format.ts";
import { scoreText } from "../indicator-line.ts";
import { scoreDecimals, shows } from "../score-digits.ts";
import { inBrackets, valueWords } from "../value-words.ts";
import { contributing } from "./sentences.ts";

/** One line of a comparison. */
export interface ComparedRow {
  readonly level: number;
  readonly title: string;
  readonly scores: readonly string[];
  /** Part in the difference of two; undefined where there are no two to compare. */
  readonly difference?: number | null;
  /** Raw figures of an indicator, in words. */
  readonly figures?: string;
}

/** What is said of each country as a whole: rank, score, range, evidence. */
export function headRows({ profile }: Comparison, shown: readonly Compared[]): [string, string[]][] {
  const decimals = scoreDecimals(profile);
  return [
    [
      "Rank",
      shown.map(({ status, rank, tied }) => (status === "ranked" ? placedBriefly(rank!, tied) : status)),
    ],
    ["Score", shown.map(({ score }) => scoreText(score, decimals))],
    [
      "Range",
      shown.map(({ scoreRange }) =>
        scoreRange ? scoreRange.map((end) => scoreText(end, decimals)).join("–") : "–",
      ),
    ],
    ["Evidence", shown.map(coverageWords)],
  ];
}

/**
 * Factors by row, countries by column. Of two countries also the indicators that make the difference, with their figures;
 * unweighed branches are left out.
 */
export function comparedRows(comparison: Comparison, shown: readonly Compared[]): ComparedRow[] {
  const pair = comparison.pairs.length === 1 && shown.length === 2 ? comparison.pairs[0] : undefined;
  const columns = shown.map(({ country }) =>
    comparison.countries.findIndex((one) => one.country === country),
  );
  const layout = { columns, shown, level: 0, pair, decimals: scoreDecimals(comparison.profile) };
  return [
    ...rows(comparison.factors, pair?.contributions.map(contributing), layout),
    ...(pair ? effectRows(pair, shown) : []),
  ];
}

/** What the difference of two is the effect of: values, and what is missing for each of them. */
function effectRows({ effects, ahead, behind }: ComparedPair, shown: readonly Compared[]): ComparedRow[] {
  if (effects === null) return [];
  const of = (code: string) => inSentence(shown.find(({ country }) => country === code)!);
  const lines: [string, number | undefined][] = [
    ["Of the difference: values", effects.evidence],
    [`Missing evidence for ${of(ahead)}`, effects.notAssessed],
    [`Missing evidence for ${of(behind)}`, effects.referenceNotAssessed],
    [capitalised(ONE_SIDED), effects.doesNotApply],
  ];
  return lines.flatMap(([title, difference]) =>
    difference === undefined ? [] : [{ level: 0, title, scores: shown.map(() => ""), difference }],
  );
}

interface Layout {
  /** Position in `cells` of each country shown. */
  readonly columns: readonly number[];
  readonly shown: readonly Compared[];
  readonly level: number;
  readonly decimals: number;
  readonly pair: ComparedPair | undefined;
}

function rows(
  nodes: readonly ComparedNode[],
  parts: readonly Contributing[] | undefined,
  layout: Layout,
): ComparedRow[] {
  const { columns, level, pair, decimals } = layout;
  return nodes.flatMap((node) => {
    if (node.share === 0) return [];
    // A pair's tree leaves out what exists for neither.
    const part = parts?.find(({ id }) => id === node.id);
    const cells = columns.map((at) => node.cells[at]!);
    const difference = part?.versusReference ?? null;
    if (node.indicator !== undefined && (pair === undefined || !shows(difference ?? 0, decimals))) {
      if (level > 0) return [];
    }
    const own: ComparedRow = {
      level,
      title: node.title,
      scores: cells.map(({ score, doesNotApply }) =>
        doesNotApply ? DOES_NOT_APPLY : scoreText(score, decimals),
      ),
      ...(pair === undefined ? {} : { difference }),
      ...(node.indicator === undefined
        ? {}
        : {
            figures: cells
              .map(figureText)
              .join(cells.some(({ reading }) => reading) ? "; against " : " against "),
          }),
    };
    // Under what exists for none of them nothing does.
    if (cells.every(({ doesNotApply }) => doesNotApply)) return [own];
    return [own, ...rows(node.children ?? [], part?.children, { ...layout, level: level + 1 })];
  });
}

function figureText({ value, unit, missing, reading, ...dating }: ComparedNode["cells"][number]): string {
  if (value === undefined) return missing ?? "not assessed";
  const counts = missing === undefined ? "" : ", not weighed";
  return `${valueWords(value, unit)}${inBrackets(dating)}${counts}${reading === undefined ? "" : `, ${reading}`}`;
}
