import { en } from "../../locales/en/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import { RANKING_CAVEATS } from "../../model/documents/caveats.ts";
import type { RankedCountry, Ranking, Tally } from "../../model/documents/ranking.ts";
import { missingText, moversText } from "../effect-words.ts";
import { missingEffect, movers } from "../factors.ts";
import { notes } from "../ranking/notes.ts";
import { heading } from "../ranking/words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard } from "../scorecard.ts";
import { warningText } from "../warning-text.ts";
import { type Sheet, tableSheet } from "./sheet.ts";

/** Who ranks where, with what lifts and drags each. */
export function rankingSheet(ranking: Ranking): Sheet {
  const { ranked, crossCheck: other } = ranking;
  const decimals = scoreDecimals(ranking.profile);
  const ranks = new Map(other?.countries.map(({ country, rank }) => [country, rank]));
  return tableSheet(
    "Ranking",
    [
      { title: "Rank", width: 6, format: "whole", cell: ({ rank }) => rank },
      { title: "ISO", width: 6, format: "general", cell: ({ country }) => country },
      { title: "Country", width: 26, format: "text", cell: ({ name }) => name },
      { title: "Score", width: 8, format: "score", cell: ({ score }) => score },
      { title: "Range from", width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[0] },
      { title: "Range to", width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[1] },
      { title: "Evidence", width: 9, format: "share", cell: ({ coverage }) => coverage },
      ...(hasProxies(ranking)
        ? [
            {
              title: "Of it proxies",
              width: 9,
              format: "share" as const,
              cell: ({ proxy }: RankedCountry) => proxy,
            },
          ]
        : []),
      {
        title: "Effect of values",
        width: 10,
        format: "difference",
        cell: ({ effects }) => effects?.evidence,
      },
      {
        title: "Effect of missing evidence",
        width: 10,
        format: "difference",
        cell: ({ effects }) => effects && missingEffect(effects),
      },
      {
        title: "Effect of what applies on one side only",
        width: 10,
        format: "difference",
        cell: ({ effects }) => effects && (effects.doesNotApply ?? 0),
      },
      { title: "Higher in", width: 44, format: "text", cell: (one) => moved(one, 1, decimals) },
      { title: "Lower in", width: 44, format: "text", cell: (one) => moved(one, -1, decimals) },
      {
        title: "Missing evidence",
        width: 34,
        format: "text",
        cell: ({ factors }) => missingText(factors, "title", decimals, en),
      },
      {
        title: "Flags",
        width: 34,
        format: "text",
        cell: ({ flags }) => flags.map(({ title }) => title).join("; "),
      },
      ...(isScorecard(ranking)
        ? [
            { title: "Passed", width: 8, format: "whole" as const, cell: counted("passed") },
            { title: "Not passed", width: 8, format: "whole" as const, cell: counted("failed") },
            { title: "Not assessed", width: 8, format: "whole" as const, cell: counted("notAssessed") },
          ]
        : []),
      ...(other
        ? [
            {
              title: `Rank by ${other.title}`,
              width: 10,
              format: "whole" as const,
              cell: ({ country }: RankedCountry) => ranks.get(country),
            },
          ]
        : []),
    ],
    ranked,
    3,
  );
}

function hasProxies({ ranked }: Ranking): boolean {
  return ranked.some(({ proxy }) => proxy !== undefined);
}

function counted(kind: keyof Tally): (one: RankedCountry) => number | undefined {
  return ({ scorecard }) => scorecard?.[kind];
}

function moved({ factors }: RankedCountry, sign: 1 | -1, decimals: number): string {
  return moversText(movers(factors, sign, decimals), "title", 3, decimals, en);
}

/** Whom gates exclude: a row for each gate of each country, which says so where a country has several. */
export function excludedSheet({ excluded }: Ranking): Sheet {
  return tableSheet(
    "Excluded",
    [
      { title: "ISO", width: 6, format: "general", cell: ({ one }) => one.country },
      { title: "Country", width: 26, format: "text", cell: ({ one }) => one.name },
      { title: "Score", width: 8, format: "score", cell: ({ one }) => one.score },
      { title: "Which of its gates", width: 12, format: "text", cell: ({ place }) => place },
      { title: "Gate id", width: 18, format: "text", cell: ({ gate }) => gate.id },
      { title: "Title", width: 32, format: "text", cell: ({ gate }) => gate.title },
      { title: "Observed", width: 36, format: "text", cell: ({ gate }) => gate.said ?? gate.observed },
      { title: "Margin", width: 8, format: "general", cell: ({ gate }) => gate.margin },
      { title: "Unit", width: 12, format: "text", cell: ({ gate }) => gate.unit },
      { title: "Why", width: 44, format: "text", cell: ({ gate }) => gate.reason },
      { title: "Authority", width: 26, format: "text", cell: ({ gate }) => gate.authority },
    ],
    alphabetical(excluded).flatMap((one) =>
      one.gates.map((gate, i) => ({ one, gate, place: `${i + 1} of ${one.gates.length}` })),
    ),
    2,
  );
}

/** Who has no score: where in the profile evidence is lacking, and what. */
export function unscoredSheet({ unscored }: Ranking): Sheet {
  return tableSheet(
    "Not scored",
    [
      { title: "ISO", width: 6, format: "general", cell: ({ country }) => country },
      { title: "Country", width: 26, format: "text", cell: ({ name }) => name },
      { title: "At", width: 22, format: "text", cell: ({ node, title = node }) => title },
      { title: "Why", width: 90, format: "text", cell: ({ reason }) => reason },
      { title: "Range from", width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[0] },
      { title: "Range to", width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[1] },
      {
        title: "What would place it",
        width: 60,
        format: "text",
        cell: ({ requires }) => (requires ? en.placing(requires) : ""),
      },
    ],
    alphabetical(unscored),
    2,
  );
}

/** The publishers and their files: a row per file with the hash that identifies it. */
export function sourcesSheet({ dataset: { sources } }: Ranking): Sheet {
  return tableSheet(
    "Sources",
    [
      { title: "Source", width: 12, format: "text", cell: ({ source }) => source.id },
      { title: "Publisher", width: 44, format: "text", cell: ({ source }) => source.publisher },
      { title: "Attribution", width: 60, format: "text", cell: ({ source }) => source.attribution },
      { title: "File", width: 48, format: "text", cell: ({ file }) => file.name },
      { title: "SHA-256", width: 68, format: "general", cell: ({ file }) => file.sha256 },
    ],
    sources.flatMap((source) => source.files.map((file) => ({ source, file }))),
  );
}

/** What a reader must know: how the figures read, the warnings, what the run was made of. */
export function notesSheet(ranking: Ranking): Sheet {
  const warnings = ranking.warnings
    .filter(({ code }) => !RANKING_CAVEATS.includes(code))
    .map((warning) => `Warning: ${warningText(warning)}`);
  const { profile, dataset } = ranking;
  return tableSheet(
    "Notes",
    [{ title: heading(ranking, en), width: 120, format: "text", cell: (note) => note }],
    [
      ...notes(ranking, en),
      ...warnings,
      `Profile SHA-256: ${profile.sha256}`,
      `Data SHA-256: ${dataset.sha256}`,
      "The sheet Profile can be given back: shortlist rank --profile <this workbook>. Edit a weight there, and the ranking follows.",
    ],
  );
}
