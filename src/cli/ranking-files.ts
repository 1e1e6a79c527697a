import { growingSlowly } from "../run/heap.ts";
import { type Ranked, type RankingOptions, rankedRun } from "../run/ranked.ts";
import type { RankingFormat, Surface } from "./formats/contract.ts";
import { rankingFormats } from "./formats/index.ts";
import { type Content, fileOf, type RenderedBytes } from "./rendered.ts";

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

/** A file to be, and what it will be. */
interface Planned {
  readonly path: string;
  readonly format: RankingFormat;
}

/** The files of a ranking, made one after the other: what a large one needs to be made would else be held beside that of the next. */
export async function rankingFiles(
  made: Ranked,
  planned: readonly Planned[],
  top: number | undefined,
  surface: Surface,
): Promise<(Planned & RenderedBytes)[]> {
  return growingSlowly(async () => {
    const files: (Planned & RenderedBytes)[] = [];
    for (const file of planned)
      files.push(fileOf(file, await renderRanking(made, file.format, top, surface)));
    return files;
  });
}
