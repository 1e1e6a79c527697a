import { jsonParts } from "../report/json.ts";
import { rankingBlocks } from "../report/ranking/blocks.ts";
import { markdown } from "../report/renderers/markdown.ts";
import { terminal } from "../report/renderers/terminal.ts";
import { type Ranked, type RankingOptions, rankedRun } from "../run/ranked.ts";
import type { ScoreTable } from "../scoring/index.ts";
import { chalkFor } from "./chalk.ts";
import type { Io } from "./program.ts";
import type { Content } from "./rendered.ts";

export const FORMATS = ["table", "csv", "json", "md", "html", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];
/** Formats that a file can have. */
export const FILE_FORMATS = FORMATS.filter((format) => format !== "table");

/** Scores the evidence and makes of it what these formats show, and no more. */
export function rankFor(formats: readonly Format[], options: RankingOptions, cwd: string): Promise<Ranked> {
  return rankedRun(options, cwd, async (ranked) => {
    if (formats.includes("xlsx")) await mustFitWorkbook(ranked);
    // The table and Markdown need no leaves, and nothing of the countries that they do not show.
    const explained = Math.max(...formats.map((format) => shownIn(format, options.top, ranked.length)));
    const toLeaves = formats.some((format) => format !== "table" && format !== "md");
    return { explained, ...(toLeaves ? {} : { depth: 2 }) };
  });
}

/** What a workbook cannot hold is said before it is explained: every node that exists for a country has a row. */
async function mustFitWorkbook(ranked: ScoreTable["ranked"]): Promise<void> {
  const { mustHoldBreakdown } = await import("../report/xlsx/breakdown-sheet.ts");
  const nodes = (applies: Uint8Array) => applies.reduce((sum, one) => sum + one, 0);
  mustHoldBreakdown(ranked.reduce((sum, { applies }) => sum + nodes(applies) - 1, 0));
}

/** A screenful: the table says how many more there are. */
const SCREENFUL = 25;

/** Formats for programs and for reckoning hold everybody, whatever is shown. */
const WHOLE: readonly Format[] = ["json", "csv", "xlsx"];

/** How many of the ranked a format shows. */
function shownIn(format: Format, top: number | undefined, ranked: number): number {
  if (top === 0 || WHOLE.includes(format)) return ranked;
  return Math.min(ranked, top ?? (format === "table" ? SCREENFUL : ranked));
}

/** A ranking as a format has it. What few runs want is loaded when it is wanted. */
export async function renderRanking(
  { run, ranking }: Ranked,
  format: Format,
  top: number | undefined,
  io: Pick<Io, "columns" | "colour">,
): Promise<Content> {
  const shown = shownIn(format, top, ranking.ranked.length);
  switch (format) {
    case "table":
      return [terminal(rankingBlocks(ranking, shown), { columns: io.columns, chalk: chalkFor(io) })];
    case "csv":
      return [(await import("../report/ranking/csv.ts")).rankingCsv(ranking)];
    case "md":
      return [markdown(rankingBlocks(ranking, shown))];
    case "json":
      return jsonParts(ranking);
    case "html": {
      const [{ rankingPage }, { weighingOf }] = await Promise.all([
        import("../report/html/ranking-page.ts"),
        import("./weighing.ts"),
      ]);
      return rankingPage(ranking, weighingOf(run.loaded.profile), shown);
    }
    case "xlsx":
      return (await import("../report/xlsx/ranking-workbook.ts")).rankingWorkbook(
        ranking,
        run.loaded.profile,
      );
  }
}
