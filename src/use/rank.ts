import { buildRanking, type RankingHead, rankingHead } from "../explain/ranking.ts";
import { wordsOfCheck } from "../model/audit.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import type { ScoreTable } from "../scoring/index.ts";
import { INCOME } from "../sources/income.ts";
import { COPELAND, loadRun, mustHaveDraws, mustRankByScores, type Run, type RunOptions } from "./load-run.ts";
import type { PastYear } from "./other-rankings.ts";
import type { CertaintyAsked } from "./robustness/draws-in-ranking.ts";
import { isShown, notScored, shownAs, type Who } from "./who.ts";

/** What decides a ranking, whatever it is written to. */
export interface RankingOptions extends RunOptions, Who, CertaintyAsked {
  readonly top?: number;
}

export interface Ranked {
  readonly run: Run;
  readonly ranking: Ranking;
  /** The rankings of the years before, which few formats show: made when it is asked for. */
  past(): Promise<PastYear[]>;
  /** The run in another language, and what its ranking says of all together. */
  toldIn(language: string): Promise<{ readonly run: Run; readonly head: RankingHead }>;
}

/** How many of the ranked are explained, and how deep; absent: everybody, down to the indicators. */
export interface Extent {
  readonly explained?: number;
  readonly depth?: number;
}

/**
 * Scores the evidence and ranks it.
 *
 * @param extentOf what of those that are shown has to be explained, since a screenful needs less than a workbook
 */
export async function rankedRun(
  options: RankingOptions,
  cwd: string,
  extentOf: (ranked: ScoreTable["ranked"], table: ScoreTable) => Promise<Extent> = async () => ({}),
): Promise<Ranked> {
  mustRankByScores(options);
  mustHaveDraws(options);
  const run = await loadRun(options, cwd);
  const { table } = run;
  const shown = options.shown && { as: shownAs(options.shown), has: isShown(options.shown) };
  const has = shown?.has ?? (() => true);
  const ranked = shown ? table.ranked.filter(({ country }) => has(country)) : table.ranked;
  const extent = await extentOf(ranked, table);
  const check =
    options.method === undefined
      ? {}
      : { crossCheck: (await import("./other-rankings.ts")).crossChecked(run, options.method) };
  const around = async (told: Run) => {
    const silent = notScored(options.shown?.countries, table.evidence.countries, (name, code) =>
      told.words.warnings.notShown(name, code, options.among !== undefined),
    );
    const warnings = [...(await findings(told)), ...told.surroundings.warnings, ...silent];
    return { ...told.surroundings, warnings, ...(shown ? { shown } : {}) };
  };
  const ranking = buildRanking(table, { ...(await around(run)), ...check, ...extent });
  const toldIn = async (language: string) => {
    const told = await run.toldIn(language);
    return { run: told, head: rankingHead(table, await around(told)) };
  };
  const past = async () => (await import("./other-rankings.ts")).pastYears(run, options, cwd);
  if (options.sets === undefined && !options.draws) return { run, ranking, past, toldIn };
  // Draws bring code that no other ranking needs.
  const { rankingWithDraws } = await import("./robustness/draws-in-ranking.ts");
  return { run, past, toldIn, ranking: await rankingWithDraws(run, options, ranking) };
}

/** What an audit would say first of the profile, beside the ranking that it makes. */
async function findings({ table, surroundings, words }: Run): Promise<Ranking["warnings"]> {
  if (table.ranked.length === 0 || table.plan.profile.tree.aggregate.method === COPELAND) return [];
  const [{ gravestFindings }, { namesIn }] = await Promise.all([
    import("../explain/audit/gravest-findings.ts"),
    import("../explain/audit/frame.ts"),
  ]);
  const names = namesIn(table, surroundings);
  return gravestFindings(table, INCOME).map(({ check, found }) => ({
    code: "audit-finding",
    message: words.warnings.auditFinding(check.brief(found, wordsOfCheck(check, words), names), check.id),
    where: null,
  }));
}
