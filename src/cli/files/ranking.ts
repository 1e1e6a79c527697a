import { defined } from "../../model/collections.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { ShortlistError } from "../../model/problem.ts";
import { DRAWS_WITH_RANKING, knownSets } from "../../model/standings.ts";
import { inWords } from "../../report/text/warnings.ts";
import type { ScoreTable } from "../../scoring/index.ts";
import { tellingOf } from "../../use/load-run.ts";
import { type RankingOptions, rankedRun } from "../../use/rank.ts";
import type { RankedInWords, RankingFormat } from "../formats/contract.ts";
import { rankingFormats } from "../formats/index.ts";
import type { Io } from "../program.ts";
import type { Surface } from "./outputs.ts";
import { type Content, inTurn, type Planned, type RenderedBytes } from "./rendered.ts";

/** Formats that a file can have. */
export const fileFormats = rankingFormats.filter(({ isScreen }) => !isScreen);
export const fileEndings = fileFormats.map(({ id }) => id);

/** Scores the evidence and makes of it what these formats show, and no more. */
export async function rankFor(
  formats: readonly RankingFormat[],
  options: RankingOptions,
  cwd: string,
): Promise<RankedInWords> {
  const extentOf = async (ranked: ScoreTable["ranked"], table: ScoreTable) => {
    for (const format of formats) await format.mustHold?.(table);
    const explained = Math.max(...formats.map((format) => shownIn(format, options.top, ranked.length)));
    const depths = formats.map(({ depth }) => (typeof depth === "function" ? depth(table) : depth));
    const depth = Math.max(...(await Promise.all(depths)).map((one) => one ?? Number.POSITIVE_INFINITY));
    return { explained, ...(Number.isFinite(depth) ? { depth } : {}) };
  };
  const made = await rankedRun(options, cwd, extentOf);
  return { ...made, ranking: await inWords(made.ranking, tellingOf(made.run)) };
}

/** The same with a line that says how far draws are, where many are asked for. What Ctrl-C stopped is not whole: it is for reading, not for files. */
export async function rankWatched(
  formats: readonly RankingFormat[],
  options: RankingOptions,
  { quiet, isWritten }: { readonly quiet: boolean | undefined; readonly isWritten: boolean },
  io: Io,
): Promise<RankedInWords> {
  if (options.sets === undefined && (options.draws ?? 0) <= DRAWS_WITH_RANKING)
    return rankFor(formats, { ...options, ...defined({ early: io.early }) }, io.cwd);
  const { whileDrawing } = await import("../terminal/progress.ts");
  const made = await whileDrawing(io, quiet, (drawing) =>
    rankFor(formats, { ...options, ...drawing }, io.cwd),
  );
  if (!isWritten || isWhole(made.ranking)) return made;
  throw new ShortlistError("stopped", "stopped before all draws were made: no file was written", {
    wayOut: "A recorded ranking holds all of its draws. Without --out what was made is printed.",
  });
}

/** Whether nothing was stopped before all that was asked for was made. */
export function isWhole({ stoppedBefore, rankSets, draws }: Ranking): boolean {
  return stoppedBefore === undefined && !knownSets(rankSets)?.stopped && draws?.asked === undefined;
}

/** How many of the ranked a format shows. */
function shownIn({ shows }: RankingFormat, top: number | undefined, ranked: number): number {
  if (top === 0 || shows === "whole") return ranked;
  return Math.min(ranked, top ?? (shows === "all" ? ranked : shows));
}

/** Says of files, or of what is printed as one, that --top leaves rows out of them which nothing in them tells; and of those that it does not cut. */
export function sayCut(
  files: readonly Planned<RankingFormat>[],
  { ranking: { ranked } }: RankedInWords,
  top: number | undefined,
  { err }: Pick<Io, "err">,
): void {
  for (const { path, format } of files) {
    const shown = shownIn(format, top, ranked.length);
    if (format.shows === "whole" && path !== format.id && top && top < ranked.length)
      err(`${path}: all ${ranked.length} ranked, and those that are not: --top does not cut ${format.id}\n`);
    if (format.isBare && shown < ranked.length)
      err(
        `${path}: the first ${shown} of ${ranked.length} ranked (--top ${top}); --top 0 writes all, and those that are not ranked\n`,
      );
  }
}

/** A ranking as a format has it. */
export async function renderRanking(
  made: RankedInWords,
  format: RankingFormat,
  top: number | undefined,
  surface: Surface,
): Promise<Content> {
  return format.render(made, shownIn(format, top, made.ranking.ranked.length), surface);
}

/** The files of a ranking. */
export function rankingFiles<Of extends Planned<RankingFormat>>(
  made: RankedInWords,
  planned: readonly Of[],
  top: number | undefined,
  surface: Surface,
): Promise<(Of & RenderedBytes)[]> {
  return inTurn(planned, (format: RankingFormat) => renderRanking(made, format, top, surface));
}
