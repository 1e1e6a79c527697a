import { en } from "../../locales/en/index.ts";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import { missingEffect } from "../factors.ts";
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

const NAME = "Breakdown";

/** A row per ranked country and node of the profile: what was observed, where, and what became of it. */
export function breakdownSheet({ ranked, dataset }: Ranking): Sheet {
  const publishers = new Map(dataset.sources.map(({ id, publisher }) => [id, publisher]));
  const lines = ranked.flatMap(({ rank, country, name, factors }) =>
    flattened(factors, 1).map(({ node, level }): Line => ({ rank, country, name, level, node })),
  );
  return tableSheet<Line>(NAME, columnsFor(publishers), lines, 3);
}

/** Refuses as many rows as no sheet holds: before any is made. */
export function mustHoldBreakdown(rows: number): void {
  mustHold(NAME, rows + 1, columnsFor(new Map()).length);
}

function columnsFor(publishers: ReadonlyMap<string, string>): Column<Line>[] {
  return [
    { title: "Rank", width: 6, format: "whole", cell: ({ rank }) => rank },
    { title: "ISO", width: 6, format: "general", cell: ({ country }) => country },
    { title: "Country", width: 22, format: "text", cell: ({ name }) => name },
    { title: "Level", width: 6, format: "whole", cell: ({ level }) => level },
    { title: "Node", width: 26, format: "text", cell: ({ node }) => node.id },
    { title: "Title", width: 34, format: "text", cell: ({ node }) => node.title },
    { title: "Indicator id", width: 26, format: "text", cell: ({ node }) => node.indicator },
    { title: "Raw value", width: 14, format: "general", cell: ({ node }) => node.value },
    { title: "Unit", width: 14, format: "text", cell: ({ node }) => node.unit },
    { title: "Year", width: 7, format: "whole", cell: ({ node }) => node.year },
    { title: "Score", width: 8, format: "score", cell: ({ node }) => node.score },
    { title: "Weight", width: 8, format: "share", cell: ({ node }) => node.weight },
    { title: "Points", width: 8, format: "score", cell: ({ node }) => node.points },
    {
      title: "Against reference",
      width: 11,
      format: "difference",
      cell: ({ node }) => node.versusReference,
    },
    {
      title: "Of which missing evidence",
      width: 11,
      format: "difference",
      cell: ({ node: { ofWhich } }) => ofWhich && missingEffect(ofWhich),
    },
    { title: "Evidence", width: 9, format: "share", cell: ({ node }) => node.coverage },
    { title: "Missing", width: 22, format: "text", cell: ({ node }) => node.missing },
    { title: "Treatment", width: 18, format: "text", cell: ({ node }) => node.treatment },
    { title: "Reading", width: 30, format: "text", cell: ({ node }) => readingText(node, en) },
    {
      title: "Publisher",
      width: 28,
      format: "text",
      cell: ({ node: { source } }) => source && (publishers.get(source.id) ?? source.id),
    },
    { title: "File", width: 34, format: "text", cell: ({ node }) => node.source?.file },
    { title: "Cell", width: 34, format: "text", cell: ({ node }) => node.source?.locator },
    { title: "Formula", width: 30, format: "text", cell: ({ node }) => node.source?.formula },
    {
      title: "Inputs of the formula",
      width: 40,
      format: "text",
      cell: ({ node }) => node.source?.inputs?.map(({ file, locator }) => `${file}, ${locator}`).join("; "),
    },
    { title: "Note", width: 40, format: "text", cell: ({ node }) => noteOf(node) },
  ];
}

/** The note, and where a figure was measured in another year than that of its edition, which one. */
function noteOf({ note, measured, atLatest }: ScoreNode): string | undefined {
  return [note, en.when({ measured, atLatest })].filter(Boolean).join("; ") || undefined;
}

function flattened(nodes: readonly ScoreNode[], level: number): { node: ScoreNode; level: number }[] {
  return nodes.flatMap((node) => [{ node, level }, ...flattened(node.children ?? [], level + 1)]);
}
