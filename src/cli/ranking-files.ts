import { type Ranked, type RankingOptions, rankedRun } from "../run/ranked.ts";
import type { RankingFormat } from "./formats/contract.ts";
import { rankingFormats } from "./formats/index.ts";
import type { Surface } from "./outputs.ts";
import { type Content, inTurn, type Planned, type RenderedBytes } from "./rendered.ts";

/** Formats that a file can have. */
export const fileFormats = rankingFormats.filter(({ isScreen }) => !isScreen);
export const fileEndings = fileFormats.map(({ id }) => id);

/** Scores the evidence and makes of it what these formats show, and no more. */
export function rankFor(
  formats: readonly RankingFormat[],
  options: RankingOptions,
  cwd: string,
): Promise<Ranked> {
  return rankedRun(options, cwd, async (ranked) => {
    for (const format of formats) await format.mustHold?.(ranked);
    const explained = Math.max(...formats.map((format) => shownIn(format, options.top, ranked.length)));
    const depth = Math.max(...formats.map((format) => format.depth ?? Number.POSITIVE_INFINITY));
    return { explained, ...(Number.isFinite(depth) ? { depth } : {}) };
  });
}

/** How many of the ranked a format shows. */
function shownIn({ shows }: RankingFormat, top: number | undefined, ranked: number): number {
  if (top === 0 || shows === "whole") return ranked;
  return Math.min(ranked, top ?? (shows === "all" ? ranked : shows));
}

/** A ranking as a format has it. */
export async function renderRanking(
  made: Ranked,
  format: RankingFormat,
  top: number | undefined,
  surface: Surface,
): Promise<Content> {
  return format.render(made, shownIn(format, top, made.ranking.ranked.length), surface);
}

/** The files of a ranking. */
export function rankingFiles<Of extends Planned<RankingFormat>>(
  made: Ranked,
  planned: readonly Of[],
  top: number | undefined,
  surface: Surface,
): Promise<(Of & RenderedBytes)[]> {
  return inTurn(planned, (format: RankingFormat) => renderRanking(made, format, top, surface));
}
