import type { Messages } from "../../locales/index.ts";
import type { Comparison } from "../../model/documents/comparison.ts";
import type { ExplainedGate, Explanation } from "../../model/documents/explanation.ts";
import { type Block, list, note, paragraph, type Report, section } from "../blocks.ts";
import { headRows } from "../comparison/rows.ts";
import { byScore, pairSentences } from "../comparison/sentences.ts";
import { openHeading, openLines } from "../explanation/open-sentences.ts";
import { gateSentence, position, reasons } from "../explanation/sentences.ts";
import { sinceLines, sinceSentences } from "../explanation/since-sentences.ts";
import { commaIn } from "../words/named.ts";
import { sourcesSentence } from "../words/sources.ts";
import { isCaveat } from "../words/warnings.ts";
import type { Allowance } from "./allowance.ts";
import { CUT, clipped } from "./clipped.ts";
import { cutTable, factorTable, verdictTable } from "./memo-tables.ts";

/** What a memo says, with at most so much of each list. */
export function memoBlocks(
  one: Explanation,
  beside: Comparison | undefined,
  most: Allowance,
  words: Messages,
): Report {
  const { memo: say, explanation } = words;
  const { letters } = most;
  const said = (sentences: readonly string[]): Block[] =>
    sentences.length === 0 ? [] : [paragraph(clipped(words.text(sentences), letters))];
  const items = (lines: readonly string[], limit: number): Block[] => cutList(lines, limit, letters, words);
  const heading = openHeading(one, words);
  const title = clipped(`${one.name} (${one.country})`, letters);
  const subtitle = clipped(`${one.profile.title}${commaIn(words)}${words.evidence(one.dataset)}`, letters);
  const sections = [
    ...section(say.stands, [...said(position(one, words, [])), ...said(reasons(one, words))]),
    ...section(say.beside, beside ? besideBlocks(one, beside, most, said, words) : []),
    ...(one.scorecard
      ? section(say.scorecard, verdictTable(one, most, words))
      : section(say.factors, factorTable(one, most, words))),
    ...section(explanation.open, [
      ...said(heading === undefined ? [] : [heading]),
      ...items(openLines(one, words), most.open),
    ]),
    ...(most.since === "none"
      ? []
      : section(explanation.since, [
          ...said(sinceSentences(one, words)),
          ...items(sinceLines(one, words), most.since),
        ])),
    ...section(say.rules, gateBlocks(one, most, items, said, words)),
  ];
  const end = foot(one, words).map((text) => clipped(text, letters));
  const isCut = JSON.stringify([title, subtitle, sections, end]).includes(CUT);
  const below = [...leftOut(one, most, isCut, words), ...end].map(note);
  return { title, lead: [subtitle], blocks: [...sections, ...section(say.foot, below)] };
}

function cutList(lines: readonly string[], limit: number, letters: number, { memo }: Messages): Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, limit).map((line) => clipped(line, letters));
  const rest = lines.length - shown.length;
  return [list(rest === 0 ? shown : [...shown, memo.moreItems(rest)])];
}

function besideBlocks(
  one: Explanation,
  comparison: Comparison,
  { rows }: Allowance,
  said: (sentences: readonly string[]) => Block[],
  words: Messages,
): Block[] {
  const all = byScore(comparison);
  const own = comparison.pairs.filter(({ ahead, behind }) => [ahead, behind].includes(one.country));
  // Where not all have room: the country itself, those next to it, then the first.
  const near = [one.country, ...own.flatMap(({ ahead, behind }) => [ahead, behind])];
  const first = [...near, ...all.map(({ country }) => country)];
  const kept = new Set([...new Set(first)].slice(0, rows));
  const shown = all.filter(({ country }) => kept.has(country));
  const heads = headRows(comparison, shown, words);
  return [
    cutTable(
      {
        columns: [
          { title: words.memo.columns.country },
          ...heads.map(([title]) => ({ title, figures: true })),
        ],
        rows: shown.map(({ name, country }, i) => [
          `${name} (${country})`,
          ...heads.map(([, cells]) => cells[i]!),
        ]),
      },
      all.length - shown.length,
      words.memo.moreCountries,
    ),
    own.map((pair) => said(pairSentences(pair, comparison, words))),
  ].flat(2);
}

/** What is met; what nobody has assessed, by its titles; of the rest only how many. */
function gateBlocks(
  { gates }: Explanation,
  most: Allowance,
  items: (lines: readonly string[], limit: number) => Block[],
  said: (sentences: readonly string[]) => Block[],
  words: Messages,
): Block[] {
  const { memo } = words;
  if (gates.length === 0) return said([memo.noRules]);
  const of = (outcome: ExplainedGate["outcome"]) => gates.filter((gate) => gate.outcome === outcome);
  const [met, open, clear] = [of("met"), of("not assessed"), of("clear").length];
  const notMet =
    open.length === 0
      ? []
      : [
          memo.rulesNotAssessed(
            open.map(({ title }) => title),
            most.rules,
          ),
        ];
  if (clear > 0) notMet.push(gates.length === clear ? memo.noneMet(clear) : memo.othersNotMet(clear));
  return [
    ...items(
      met.map((gate) => gateSentence(gate, words)),
      most.gates,
    ),
    ...said(notMet),
  ];
}

/** What is not on the page at all, or not to its end. */
function leftOut(
  { since }: Explanation,
  { since: shown }: Allowance,
  isCut: boolean,
  { memo }: Messages,
): string[] {
  return [
    ...(shown === "none" && since !== null ? [memo.noRoomForSince] : []),
    ...(isCut ? [memo.cut(CUT.trim())] : []),
  ];
}

function foot(one: Explanation, words: Messages): string[] {
  // What no country has evidence of is said of its factor in the table, and the page has little room.
  const caveats = one.warnings
    .filter((warning) => isCaveat(warning) && warning.code !== "no-evidence")
    .map(({ message }) => message);
  return [...caveats, ...sourcesSentence(one.dataset, words), words.memo.madeOf(one, one.country)];
}
