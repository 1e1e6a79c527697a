import { gather } from "../../model/collections.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { RANKING_CAVEATS } from "../../model/problem.ts";
import type { Messages } from "../../words/index.ts";
import { heading, notes, sealCheck, shownNotes } from "../ranking/notes.ts";
import { creditOf } from "../text/evidence.ts";
import { warningText } from "../text/warnings.ts";
import { type Layout, methodOf, whyFixed } from "./layout.ts";
import { type Sheet, tableSheet } from "./sheet.ts";

/** The publishers and their files: a row per file with the hash that identifies it. */
export function sourcesSheet({ dataset: { sources } }: Ranking, words: Messages): Sheet {
  const { sheets, columns: titles } = words.workbook;
  return tableSheet(
    sheets.sources,
    [
      { title: titles.source, width: 12, format: "text", cell: ({ source }) => source.id },
      { title: titles.publisher, width: 44, format: "text", cell: ({ source }) => source.publisher },
      { title: titles.attribution, width: 60, format: "text", cell: ({ source }) => creditOf(source, words) },
      { title: titles.file, width: 48, format: "text", cell: ({ file }) => file.name },
      { title: titles.sha256, width: 68, format: "general", cell: ({ file }) => file.sha256 },
    ],
    sources.flatMap((source) => source.files.map((file) => ({ source, file }))),
  );
}

/** What a reader must know: how the workbook is used, how the figures read, the warnings, what the run was made of. */
export function notesSheet(ranking: Ranking, layout: Layout): Sheet {
  const { words } = layout;
  const { workbook: say } = words;
  const warnings = ranking.warnings
    .filter(({ code }) => !RANKING_CAVEATS.includes(code))
    .map((warning) => say.warning({ text: warningText(warning, words) }));
  const { profile, dataset } = ranking;
  const howTo = Object.values(say.howTo).map((line) => (typeof line === "string" ? line : line(say.sheets)));
  const fixed = whyFixed(layout);
  return tableSheet(
    say.sheets.notes,
    [{ title: heading(ranking, words), width: 104, format: "text", cell: (note) => note }],
    [
      ...shownNotes(ranking, words),
      // What can be changed, unless nothing can.
      ...(fixed.length > 0 ? [...fixed, ...howTo.slice(1)] : howTo),
      ...(layout.placed.length > 0
        ? [say.candidates({ gates: say.sheets.gates, titles: layout.placed.map(layout.titleOf) })]
        : []),
      ...fixedNotes(layout),
      ...notes(ranking, words),
      ...sealCheck(ranking, words),
      ...warnings,
      say.profileHash({ sha256: profile.sha256 }),
      say.dataHash({ sha256: dataset.sha256 }),
      say.givenBack,
    ],
  );
}

/** What stands as values, and why: a note for each reason, with the nodes that it is true of. */
function fixedNotes({ table, still, titleOf, words }: Layout): string[] {
  const { still: say } = words.workbook;
  const of = (reason: "treated" | "filled" | "gate") =>
    table.plan.items.filter(({ index }) => still[index] === reason).map(titleOf);
  const byMethod = new Map<string, string[]>();
  for (const item of table.plan.items)
    if (still[item.index] === "method") gather(byMethod, methodOf(item), titleOf(item));
  return [
    ...[...byMethod].map(([method, titles]) => say.method({ method, titles })),
    ...(["treated", "filled", "gate"] as const).flatMap((reason) => {
      const titles = of(reason);
      return titles.length === 0 ? [] : [say[reason]({ titles })];
    }),
  ];
}
