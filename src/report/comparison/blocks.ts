import type { Messages } from "../../locales/index.ts";
import type { Compared, Comparison } from "../../model/documents/comparison.ts";
import { type Block, type Column, list, note, paragraph, type Report, section } from "../blocks.ts";
import { drawsNotes, stoodInDraws } from "../ranking/sure.ts";
import { bar } from "../text/bar.ts";
import { scoreDecimals } from "../text/score-digits.ts";
import { commaIn, named } from "../words/named.ts";
import { credits } from "../words/sources.ts";
import { isCaveat } from "../words/warnings.ts";
import { comparedRows, headRows } from "./rows.ts";
import { byScore, flagSentences, foreignSentences, pairSentences, placeSentence } from "./sentences.ts";

/** Countries side by side: the reason for the order, then the factors, for two with the difference that each makes. */
export function comparisonBlocks(document: Comparison, words: Messages): Report {
  const comparison = named(document, words);
  const { text, evidence, sources, comparison: say } = words;
  const shown = byScore(comparison);
  const { dataset, pairs, profile, warnings } = comparison;
  const caveats = warnings.filter(isCaveat);
  return {
    title: say.title(shown.map(({ name, country }) => `${name} (${country})`)),
    lead: [`${profile.title}${commaIn(words)}${evidence(dataset)}`],
    blocks: [
      list([
        ...shown.map((one) =>
          words.text([placeSentence(one, comparison, words), ...stoodInDraws(comparison.draws, one, words)]),
        ),
        ...foreignSentences(comparison, words),
      ]),
      ...pairs.map((pair) => paragraph(text(pairSentences(pair, comparison, words)))),
      ...section(say.flags, [list(flagSentences(shown, words))]),
      ...section(say.sideBySide, [
        sideBySide(comparison, shown, words),
        note(say.legend(profile, pairs.length > 0)),
      ]),
      ...section(sources, [list(credits(dataset, words))]),
      ...drawsNotes(comparison, words).map(note),
      ...caveats.map(({ message }) => note(message)),
    ],
  };
}

function sideBySide(comparison: Comparison, shown: readonly Compared[], words: Messages): Block {
  const { signed } = words.numbers;
  const titles = words.comparison.columns;
  const rows = comparedRows(comparison, shown, words);
  const decimals = scoreDecimals(comparison.profile);
  const two = rows.some(({ difference }) => difference !== undefined);
  const most = Math.max(0, ...rows.map(({ difference }) => Math.abs(difference ?? 0)));
  const ofTwo: Column[] = [
    { title: titles.difference, figures: true },
    { title: "", drawn: true, drop: 1 },
    { title: titles.figures, below: true },
  ];
  return {
    kind: "table",
    columns: [
      { title: titles.factor },
      ...shown.map(({ name, country }) => ({ title: `${name} (${country})`, short: country, figures: true })),
      ...(two ? ofTwo : []),
    ],
    rows: [
      ...headRows(comparison, shown, words).map(([first, cells]) => [
        first,
        ...cells,
        ...(two ? ["", "", ""] : []),
      ]),
      ...rows.map(({ level, title, scores, difference, figures = "" }) => {
        const told = difference !== undefined && difference !== null;
        const parts = [told ? signed(difference, decimals) : "", told ? bar(difference, most) : "", figures];
        return [`${"\u2003".repeat(level)}${title}`, ...scores, ...(two ? parts : [])];
      }),
    ],
    splits: !two,
  };
}
