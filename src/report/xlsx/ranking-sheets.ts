import type { Messages } from "../../locales/index.ts";
import { alphabetical } from "../../model/alphabetical.ts";
import { RANKING_CAVEATS } from "../../model/documents/caveats.ts";
import type { RankedCountry, Ranking, Tally } from "../../model/documents/ranking.ts";
import { missingText, moversText } from "../effect-words.ts";
import { missingEffect, movers } from "../factors.ts";
import { causeWords, foundWords } from "../gate-words.ts";
import { notes } from "../ranking/notes.ts";
import { sureColumns } from "../ranking/sure.ts";
import { heading } from "../ranking/words.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard } from "../scorecard.ts";
import { warningText } from "../warning-text.ts";
import { type Sheet, tableSheet } from "./sheet.ts";

/** Who ranks where, with what lifts and drags each. */
export function rankingSheet(ranking: Ranking, words: Messages): Sheet {
  const { sheets, columns: titles } = words.workbook;
  const { ranked, crossCheck: other } = ranking;
  const decimals = scoreDecimals(ranking.profile);
  const ranks = new Map(other?.countries.map(({ country, rank }) => [country, rank]));
  return tableSheet(
    sheets.ranking,
    [
      { title: titles.rank, width: 6, format: "whole", cell: ({ rank }) => rank },
      { title: titles.iso, width: 6, format: "general", cell: ({ country }) => country },
      { title: titles.country, width: 26, format: "text", cell: ({ name }) => name },
      { title: titles.score, width: 8, format: "score", cell: ({ score }) => score },
      { title: titles.rangeFrom, width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[0] },
      { title: titles.rangeTo, width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[1] },
      { title: titles.evidence, width: 9, format: "share", cell: ({ coverage }) => coverage },
      ...(hasProxies(ranking)
        ? [
            {
              title: titles.proxies,
              width: 9,
              format: "share" as const,
              cell: ({ proxy }: RankedCountry) => proxy,
            },
          ]
        : []),
      {
        title: titles.values,
        width: 10,
        format: "difference",
        cell: ({ effects }) => effects?.evidence,
      },
      {
        title: titles.missingEffect,
        width: 10,
        format: "difference",
        cell: ({ effects }) => effects && missingEffect(effects),
      },
      {
        title: titles.oneSided,
        width: 10,
        format: "difference",
        cell: ({ effects }) => effects && (effects.doesNotApply ?? 0),
      },
      { title: titles.higher, width: 44, format: "text", cell: (one) => moved(one, 1, decimals, words) },
      { title: titles.lower, width: 44, format: "text", cell: (one) => moved(one, -1, decimals, words) },
      {
        title: titles.missingEvidence,
        width: 34,
        format: "text",
        cell: ({ factors }) => missingText(factors, "title", decimals, words),
      },
      {
        title: titles.flags,
        width: 34,
        format: "text",
        cell: ({ flags }) => flags.map(({ title }) => title).join("; "),
      },
      ...(isScorecard(ranking)
        ? [
            { title: titles.passed, width: 8, format: "whole" as const, cell: counted("passed") },
            { title: titles.notPassed, width: 8, format: "whole" as const, cell: counted("failed") },
            { title: titles.notAssessed, width: 8, format: "whole" as const, cell: counted("notAssessed") },
          ]
        : []),
      ...(other
        ? [
            {
              title: words.workbook.rankBy(other.title),
              width: 10,
              format: "whole" as const,
              cell: ({ country }: RankedCountry) => ranks.get(country),
            },
          ]
        : []),
      ...sureColumns(ranking, words).map(({ title, of }) => ({
        title,
        width: 10,
        format: "text" as const,
        cell: ({ country }: RankedCountry) => of(country),
      })),
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

function moved({ factors }: RankedCountry, sign: 1 | -1, decimals: number, words: Messages): string {
  return moversText(movers(factors, sign, decimals), "title", 3, decimals, words);
}

/** Whom gates exclude: a row for each gate of each country, which says so where a country has several. */
export function excludedSheet({ excluded }: Ranking, words: Messages): Sheet {
  const { sheets, columns: titles } = words.workbook;
  return tableSheet(
    sheets.excluded,
    [
      { title: titles.iso, width: 6, format: "general", cell: ({ one }) => one.country },
      { title: titles.country, width: 26, format: "text", cell: ({ one }) => one.name },
      { title: titles.score, width: 8, format: "score", cell: ({ one }) => one.score },
      { title: titles.whichGate, width: 12, format: "text", cell: ({ place }) => place },
      { title: titles.gate, width: 18, format: "text", cell: ({ gate }) => gate.id },
      { title: titles.title, width: 32, format: "text", cell: ({ gate }) => gate.title },
      { title: titles.observed, width: 36, format: "text", cell: ({ gate }) => foundWords(gate, words) },
      { title: titles.margin, width: 8, format: "general", cell: ({ gate }) => gate.margin },
      { title: titles.unit, width: 12, format: "text", cell: ({ gate }) => gate.unit },
      { title: titles.why, width: 44, format: "text", cell: ({ gate }) => gate.reason },
      { title: titles.authority, width: 26, format: "text", cell: ({ gate }) => gate.authority },
    ],
    alphabetical(excluded, words.countryNames).flatMap((one) =>
      one.gates.map((gate, i) => ({ one, gate, place: words.workbook.gateOf(i + 1, one.gates.length) })),
    ),
    2,
  );
}

/** Who has no score: where in the profile evidence is lacking, and what. */
export function unscoredSheet({ unscored }: Ranking, words: Messages): Sheet {
  const { sheets, columns: titles } = words.workbook;
  return tableSheet(
    sheets.unscored,
    [
      { title: titles.iso, width: 6, format: "general", cell: ({ country }) => country },
      { title: titles.country, width: 26, format: "text", cell: ({ name }) => name },
      { title: titles.at, width: 22, format: "text", cell: ({ node, title = node }) => title },
      {
        title: titles.why,
        width: 90,
        format: "text",
        cell: (one) => (one.requires ? one.reason : causeWords(one, words)),
      },
      { title: titles.rangeFrom, width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[0] },
      { title: titles.rangeTo, width: 8, format: "score", cell: ({ scoreRange }) => scoreRange?.[1] },
      {
        title: titles.placing,
        width: 60,
        format: "text",
        cell: ({ requires }) => (requires ? words.placing(requires) : ""),
      },
    ],
    alphabetical(unscored, words.countryNames),
    2,
  );
}

/** The publishers and their files: a row per file with the hash that identifies it. */
export function sourcesSheet({ dataset: { sources } }: Ranking, words: Messages): Sheet {
  const { sheets, columns: titles } = words.workbook;
  return tableSheet(
    sheets.sources,
    [
      { title: titles.source, width: 12, format: "text", cell: ({ source }) => source.id },
      { title: titles.publisher, width: 44, format: "text", cell: ({ source }) => source.publisher },
      { title: titles.attribution, width: 60, format: "text", cell: ({ source }) => source.attribution },
      { title: titles.file, width: 48, format: "text", cell: ({ file }) => file.name },
      { title: titles.sha256, width: 68, format: "general", cell: ({ file }) => file.sha256 },
    ],
    sources.flatMap((source) => source.files.map((file) => ({ source, file }))),
  );
}

/** What a reader must know: how the figures read, the warnings, what the run was made of. */
export function notesSheet(ranking: Ranking, words: Messages): Sheet {
  const { workbook: say } = words;
  const warnings = ranking.warnings
    .filter(({ code }) => !RANKING_CAVEATS.includes(code))
    .map((warning) => say.warning(warningText(warning, words)));
  const { profile, dataset } = ranking;
  return tableSheet(
    say.sheets.notes,
    [{ title: heading(ranking, words), width: 120, format: "text", cell: (note) => note }],
    [
      ...notes(ranking, words),
      ...warnings,
      say.profileHash(profile.sha256),
      say.dataHash(dataset.sha256),
      say.givenBack,
    ],
  );
}
