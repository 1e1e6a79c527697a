import type { Comparison } from "../../model/documents/comparison.ts";
import type { Explanation } from "../../model/documents/explanation.ts";
import { type Block, list, note, paragraph, type Report, section } from "../blocks.ts";
import { headRows } from "../comparison/rows.ts";
import { byScore, pairSentences } from "../comparison/sentences.ts";
import { counted } from "../english.ts";
import { openHeading, openLines } from "../explanation/open-sentences.ts";
import { gateSentence, reasons, standing, telling } from "../explanation/sentences.ts";
import { sinceLines, sinceSentences } from "../explanation/since-sentences.ts";
import { sourcesText } from "../sources-text.ts";
import { isCaveat } from "../warning-text.ts";
import { evidenceWords } from "../who-words.ts";
import type { Allowance } from "./allowance.ts";
import { CUT, clipped } from "./clipped.ts";
import { cutTable, factorTable, verdictTable } from "./memo-tables.ts";

/** Heading of the foot. */
const FOOT = "Limits, sources, and how to check";

/** What a memo says, with at most so much of each list. */
export function memoBlocks(one: Explanation, beside: Comparison | undefined, most: Allowance): Report {
  const { letters } = most;
  const said = (sentences: readonly string[]): Block[] =>
    sentences.length === 0 ? [] : [paragraph(clipped(sentences.join(" "), letters))];
  const items = (lines: readonly string[], limit: number): Block[] => cutList(lines, limit, letters);
  const heading = openHeading(one);
  const title = clipped(`${one.name} (${one.country})`, letters);
  const subtitle = clipped(`${one.profile.title}, ${evidenceWords(one.dataset)}`, letters);
  const sections = [
    ...section("Where it stands, and why", [...said(standing(one)), ...said(reasons(one))]),
    ...section("Beside the others", beside ? besideBlocks(one, beside, most, said) : []),
    ...(one.scorecard
      ? section("The scorecard", verdictTable(one, most))
      : section("The factors", factorTable(one, most))),
    ...section("What is not assessed and could still change the score", [
      ...said(heading === undefined ? [] : [heading]),
      ...items(openLines(one), most.open),
    ]),
    ...(most.since === "none"
      ? []
      : section("Since the year before", [
          ...said(sinceSentences(one)),
          ...items(sinceLines(one), most.since),
        ])),
    ...section("Rules that exclude or flag", gateBlocks(one, most, items, said)),
  ];
  const end = foot(one).map((text) => clipped(text, letters));
  const isCut = JSON.stringify([title, subtitle, sections, end]).includes(CUT);
  const below = [...leftOut(one, most, isCut), ...end].map(note);
  return { title, lead: [subtitle], blocks: [...sections, ...section(FOOT, below)] };
}

function cutList(lines: readonly string[], limit: number, letters: number): Block[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, limit).map((line) => clipped(line, letters));
  const rest = lines.length - shown.length;
  return [list(rest === 0 ? shown : [...shown, `and ${rest} more, which the full explanation lists`])];
}

function besideBlocks(
  one: Explanation,
  comparison: Comparison,
  { rows }: Allowance,
  said: (sentences: readonly string[]) => Block[],
): Block[] {
  const all = byScore(comparison);
  const own = comparison.pairs.filter(({ ahead, behind }) => [ahead, behind].includes(one.country));
  // Where not all have room: the country itself, those next to it, then the first.
  const near = [one.country, ...own.flatMap(({ ahead, behind }) => [ahead, behind])];
  const first = [...near, ...all.map(({ country }) => country)];
  const kept = new Set([...new Set(first)].slice(0, rows));
  const shown = all.filter(({ country }) => kept.has(country));
  const heads = headRows(comparison, shown);
  return [
    cutTable(
      {
        columns: [{ title: "Country" }, ...heads.map(([title]) => ({ title, figures: true }))],
        rows: shown.map(({ name, country }, i) => [
          `${name} (${country})`,
          ...heads.map(([, cells]) => cells[i]!),
        ]),
      },
      all.length - shown.length,
      "countries of this comparison, which “shortlist compare” lists",
    ),
    own.map((pair) => said(pairSentences(pair, comparison))),
  ].flat(2);
}

/** What is met and what nobody has assessed; of the rest only how many. */
function gateBlocks(
  { gates }: Explanation,
  most: Allowance,
  items: (lines: readonly string[], limit: number) => Block[],
  said: (sentences: readonly string[]) => Block[],
): Block[] {
  if (gates.length === 0) return said(["The profile has no such rules."]);
  const told = telling(gates).filter(({ outcome }) => outcome !== "clear");
  const clear = gates.length - told.length;
  const rest = `${counted(clear, "rule does", "rules do")} not apply to it.`;
  if (told.length === 0) return said([`None is met: ${rest}`]);
  return [...items(told.map(gateSentence), most.gates), ...(clear === 0 ? [] : said([`The other ${rest}`]))];
}

/** What is not on the page at all, or not to its end. */
function leftOut({ since }: Explanation, { since: shown }: Allowance, isCut: boolean): string[] {
  return [
    ...(shown === "none" && since !== null
      ? ["For want of space this page does not tell what has changed since the year before."]
      : []),
    ...(isCut ? [`What ends in “${CUT.trim()}” goes on in the full explanation.`] : []),
  ];
}

function foot({ country, dataset, profile, tool, warnings }: Explanation): string[] {
  const caveats = warnings.filter(isCaveat).map(({ message }) => message);
  return [
    ...caveats,
    `Sources: ${sourcesText(dataset)}.`,
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
      `“${tool.name} explain ${country}” leads from every figure to its publisher’s file and cell. ` +
      "This page shows what the evidence says under this profile; it decides nothing.",
  ];
}
