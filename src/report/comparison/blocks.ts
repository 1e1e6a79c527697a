import type { Compared, Comparison } from "../../model/documents/comparison.ts";
import { bar } from "../bar.ts";
import { type Block, type Column, list, note, paragraph, type Report, section } from "../blocks.ts";
import { listed } from "../english.ts";
import { signed } from "../format.ts";
import { scoreDecimals } from "../score-digits.ts";
import { scoresRun } from "../scores-run.ts";
import { isCaveat } from "../warning-text.ts";
import { evidenceWords } from "../who-words.ts";
import { comparedRows, headRows } from "./rows.ts";
import { byScore, foreignSentences, pairSentences, placeSentence } from "./sentences.ts";

/** Countries side by side: the reason for the order, then the factors, for two with the difference that each makes. */
export function comparisonBlocks(comparison: Comparison): Report {
  const shown = byScore(comparison);
  const { dataset, pairs, profile, warnings } = comparison;
  const credits = dataset.sources.map(({ attribution }) => attribution).filter((one) => one !== "");
  const caveats = warnings.filter(isCaveat);
  return {
    title: `${listed(shown.map(({ name, country }) => `${name} (${country})`))} compared`,
    lead: [`${profile.title}, ${evidenceWords(dataset)}`],
    blocks: [
      list([...shown.map((one) => placeSentence(one, comparison)), ...foreignSentences(comparison)]),
      ...pairs.map((pair) => paragraph(pairSentences(pair, comparison).join(" "))),
      ...section("Side by side", [sideBySide(comparison, shown), note(legend(comparison))]),
      ...section("Sources", [list(credits)]),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
}

function sideBySide(comparison: Comparison, shown: readonly Compared[]): Block {
  const rows = comparedRows(comparison, shown);
  const decimals = scoreDecimals(comparison.profile);
  const two = rows.some(({ difference }) => difference !== undefined);
  const most = Math.max(0, ...rows.map(({ difference }) => Math.abs(difference ?? 0)));
  const ofTwo: Column[] = [
    { title: "Difference", figures: true },
    { title: "", drawn: true, drop: 1 },
    { title: "Figures", below: true },
  ];
  return {
    kind: "table",
    columns: [
      { title: "Factor" },
      ...shown.map(({ name, country }) => ({ title: `${name} (${country})`, short: country, figures: true })),
      ...(two ? ofTwo : []),
    ],
    rows: [
      ...headRows(comparison, shown).map(([first, cells]) => [first, ...cells, ...(two ? ["", "", ""] : [])]),
      ...rows.map(({ level, title, scores, difference, figures = "" }) => {
        const told = difference !== undefined && difference !== null;
        const parts = [told ? signed(difference, decimals) : "", told ? bar(difference, most) : "", figures];
        return [`${"\u2003".repeat(level)}${title}`, ...scores, ...(two ? parts : [])];
      }),
    ],
    splits: !two,
  };
}

/** What a reader must know to read the figures. */
function legend({ pairs, profile }: Comparison): string {
  const differences =
    pairs.length > 0
      ? " Differences are parts of the difference of the two scores, and sum to it (Owen values)."
      : "";
  return `${scoresRun(profile).replace(/\.$/u, "")}; – is not assessed.${differences}`;
}
