import type { Messages } from "../../locales/index.ts";
import type { Compared, ComparedNode, ComparedPair, Comparison } from "../../model/documents/comparison.ts";
import type { Contributing } from "../factors.ts";
import { rangeText } from "../ranking/words.ts";
import { scoreDecimals, shows } from "../text/score-digits.ts";
import { goesUpFigure, goesUpTitle } from "../words/goes-up.ts";
import { missingWords, scoreText } from "../words/indicator-line.ts";
import { unassessedText } from "../words/not-assessed.ts";
import { contributing } from "./sentences.ts";

/** One line of a comparison. */
export interface ComparedRow {
  readonly level: number;
  readonly title: string;
  readonly scores: readonly string[];
  /** Part in the difference of two; undefined where there are no two to compare. */
  readonly difference?: number | null;
  /** Raw figures of an indicator, in words; of a factor without evidence what the profile says of it. */
  readonly figures?: string;
}

/** What is said of each country as a whole: rank, score, range, evidence. */
export function headRows(
  { profile }: Comparison,
  shown: readonly Compared[],
  words: Messages,
): [string, string[]][] {
  const { heads, status: statuses } = words.comparison;
  const decimals = scoreDecimals(profile);
  return [
    [
      heads.rank,
      shown.map(({ status, rank, tied }) =>
        status === "ranked" ? words.placedBriefly({ rank: rank!, tied }) : statuses[status],
      ),
    ],
    [heads.score, shown.map(({ score }) => scoreText(score, decimals, words))],
    [heads.range, shown.map(({ scoreRange }) => rangeText(scoreRange, decimals, words))],
    [heads.evidence, shown.map(words.coveredBriefly)],
  ];
}

/**
 * Factors by row, countries by column. Of two countries also the indicators that make the difference, with their figures;
 * unweighed branches are left out.
 */
export function comparedRows(
  comparison: Comparison,
  shown: readonly Compared[],
  words: Messages,
): ComparedRow[] {
  const pair = comparison.pairs.length === 1 && shown.length === 2 ? comparison.pairs[0] : undefined;
  const columns = shown.map(({ country }) =>
    comparison.countries.findIndex((one) => one.country === country),
  );
  const { profile } = comparison;
  const layout = { columns, shown, level: 0, pair, decimals: scoreDecimals(profile), profile, words };
  return [
    ...rows(comparison.factors, pair?.contributions.map(contributing), layout),
    ...(pair ? effectRows(pair, shown, words) : []),
  ];
}

/** What the difference of two is the effect of: values, and what is missing for each of them. */
function effectRows(
  { effects, ahead, behind }: ComparedPair,
  shown: readonly Compared[],
  words: Messages,
): ComparedRow[] {
  if (effects === null) return [];
  const { values, missing } = words.comparison.effects;
  const of = (code: string) => missing(shown.find(({ country }) => country === code)!);
  const lines: [string, number | undefined][] = [
    [values, effects.evidence],
    [of(ahead), effects.notAssessed],
    [of(behind), effects.referenceNotAssessed],
    [words.effects.rows.doesNotApply, effects.doesNotApply],
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
  readonly profile: Comparison["profile"];
  readonly pair: ComparedPair | undefined;
  readonly words: Messages;
}

function rows(
  nodes: readonly ComparedNode[],
  parts: readonly Contributing[] | undefined,
  layout: Layout,
): ComparedRow[] {
  const { columns, level, pair, decimals, profile, words } = layout;
  return nodes.flatMap((node) => {
    if (node.share === 0) return [];
    // A pair's tree leaves out what exists for neither.
    const part = parts?.find(({ id }) => id === node.id);
    const cells = columns.map((at) => node.cells[at]!);
    const difference = part?.versusReference ?? null;
    if (node.indicator !== undefined && (pair === undefined || !shows(difference ?? 0, decimals))) {
      if (level > 0) return [];
    }
    const said = unassessedText(
      { id: node.id, coverage: Math.max(...cells.map((one) => one.coverage)) },
      profile,
    );
    const own: ComparedRow = {
      level,
      title: node.title,
      scores: cells.map(({ score, doesNotApply }) =>
        doesNotApply ? words.doesNotApply : scoreText(score, decimals, words),
      ),
      ...(pair === undefined ? {} : { difference }),
      ...(node.indicator === undefined
        ? { figures: said ?? "" }
        : {
            figures: words.comparison.against(
              cells.map((cell) => figureText(cell, words)),
              cells.some(({ verdict }) => verdict),
            ),
          }),
    };
    // Under what exists for none of them nothing does.
    if (cells.every(({ doesNotApply }) => doesNotApply)) return [own];
    const title = goesUpTitle(node, profile, words);
    const goingUp: ComparedRow[] =
      title === undefined
        ? []
        : [
            {
              level: level + 1,
              title,
              scores: cells.map((cell) => goesUpFigure({ ...cell, id: node.id }, profile, words) ?? ""),
              ...(pair === undefined ? {} : { difference: null }),
            },
          ];
    return [own, ...goingUp, ...rows(node.children ?? [], part?.children, { ...layout, level: level + 1 })];
  });
}

function figureText(cell: ComparedNode["cells"][number], words: Messages): string {
  const { value, unit, verdict, ...dating } = cell;
  const missing = missingWords(cell, words);
  if (value === undefined) return missing ?? words.notAssessed;
  const raw = `${words.withUnit(value, unit)}${words.inBrackets(dating)}`;
  return words.comparison.figure(raw, verdict && words.reading(verdict, unit), missing === undefined);
}
