import type { Messages } from "../../locales/index.ts";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import { missingEffect } from "../factors.ts";
import { missingWords, treatmentWords } from "../indicator-line.ts";
import { readingText } from "../scorecard.ts";
import { type Column, type Sheet, tableSheet } from "./sheet.ts";
import { mustHold } from "./workbook.ts";

interface Line {
  readonly rank: number;
  readonly country: string;
  readonly name: string;
  readonly level: number;
  readonly node: ScoreNode;
}

/** A row per ranked country and node of the profile: what was observed, where, and what became of it. */
export function breakdownSheet({ ranked, dataset }: Ranking, words: Messages): Sheet {
  const publishers = new Map(dataset.sources.map(({ id, publisher }) => [id, publisher]));
  const lines = ranked.flatMap(({ rank, country, name, factors }) =>
    flattened(factors, 1).map(({ node, level }): Line => ({ rank, country, name, level, node })),
  );
  return tableSheet<Line>(words.workbook.sheets.breakdown, columnsFor(publishers, words), lines, 3);
}

/** Refuses as many rows as no sheet holds: before any is made. */
export function mustHoldBreakdown(rows: number, words: Messages): void {
  mustHold(words.workbook.sheets.breakdown, rows + 1, columnsFor(new Map(), words).length);
}

function columnsFor(publishers: ReadonlyMap<string, string>, words: Messages): Column<Line>[] {
  const { columns: titles } = words.workbook;
  return [
    { title: titles.rank, width: 6, format: "whole", cell: ({ rank }) => rank },
    { title: titles.iso, width: 6, format: "general", cell: ({ country }) => country },
    { title: titles.country, width: 22, format: "text", cell: ({ name }) => name },
    { title: titles.level, width: 6, format: "whole", cell: ({ level }) => level },
    { title: titles.node, width: 26, format: "text", cell: ({ node }) => node.id },
    { title: titles.title, width: 34, format: "text", cell: ({ node }) => node.title },
    { title: titles.indicator, width: 26, format: "text", cell: ({ node }) => node.indicator },
    { title: titles.raw, width: 14, format: "general", cell: ({ node }) => node.value },
    { title: titles.unit, width: 14, format: "text", cell: ({ node }) => node.unit },
    { title: titles.year, width: 7, format: "whole", cell: ({ node }) => node.year },
    { title: titles.score, width: 8, format: "score", cell: ({ node }) => node.score },
    { title: titles.weight, width: 8, format: "share", cell: ({ node }) => node.weight },
    { title: titles.points, width: 8, format: "score", cell: ({ node }) => node.points },
    {
      title: titles.against,
      width: 11,
      format: "difference",
      cell: ({ node }) => node.versusReference,
    },
    {
      title: titles.ofWhichMissing,
      width: 11,
      format: "difference",
      cell: ({ node: { ofWhich } }) => ofWhich && missingEffect(ofWhich),
    },
    { title: titles.evidence, width: 9, format: "share", cell: ({ node }) => node.coverage },
    { title: titles.missing, width: 22, format: "text", cell: ({ node }) => missingWords(node, words) },
    { title: titles.treatment, width: 18, format: "text", cell: ({ node }) => treatmentWords(node, words) },
    { title: titles.reading, width: 30, format: "text", cell: ({ node }) => readingText(node, words) },
    {
      title: titles.publisher,
      width: 28,
      format: "text",
      cell: ({ node: { source } }) => source && (publishers.get(source.id) ?? source.id),
    },
    { title: titles.file, width: 34, format: "text", cell: ({ node }) => node.source?.file },
    { title: titles.cell, width: 34, format: "text", cell: ({ node }) => node.source?.locator },
    { title: titles.formula, width: 30, format: "text", cell: ({ node }) => node.source?.formula },
    {
      title: titles.inputs,
      width: 40,
      format: "text",
      cell: ({ node }) => node.source?.inputs?.map(({ file, locator }) => `${file}, ${locator}`).join("; "),
    },
    { title: titles.note, width: 40, format: "text", cell: ({ node }) => noteOf(node, words) },
  ];
}

/** The note, the words that say it, and where a figure was measured in another year than that of its edition, which one. */
function noteOf({ note, quote, measured, atLatest }: ScoreNode, words: Messages): string | undefined {
  return (
    [note, quote && words.quoted(quote), words.when({ measured, atLatest })].filter(Boolean).join("; ") ||
    undefined
  );
}

function flattened(nodes: readonly ScoreNode[], level: number): { node: ScoreNode; level: number }[] {
  return nodes.flatMap((node) => [{ node, level }, ...flattened(node.children ?? [], level + 1)]);
}
