import { buildRanking, type RankingHead, rankingHead } from "../explain/ranking.ts";
import { defined } from "../model/collections.ts";
import type { Changed, Ranking } from "../model/documents/ranking.ts";
import type { Warned, WarningOf } from "../model/warning.ts";
import { inYear } from "../profile/in-year.ts";
import { compile, type ScoreTable } from "../scoring/index.ts";
import { INCOME } from "../sources/income.ts";
import {
  COPELAND,
  loadRun,
  mustHaveDraws,
  mustRankByScores,
  type Run,
  type RunLabels,
  type RunOptions,
} from "./load-run.ts";
import type { PastYear } from "./other-rankings.ts";
import type { CertaintyAsked } from "./robustness/draws-in-ranking.ts";
import { sealedTextOf, sealOfText } from "./seal.ts";
import { incompleteLists } from "./warnings.ts";
import { filtersIn, isShown, notScored, shownAs, type Who } from "./who.ts";

/** What decides a ranking, whatever it is written to. */
export interface RankingOptions extends RunOptions, Who, CertaintyAsked {
  readonly top?: number;
}

export interface Ranked {
  readonly run: Run;
  /** Only where it has weights or minimums in place of the profile's own. */
  readonly changed?: Changed;
  readonly ranking: Warned<Ranking>;
  /** What its seal is the hash of. */
  readonly sealed: string;
  /** The rankings of the years before, which few formats show: made when it is asked for. */
  past(): Promise<PastYear[]>;
  /** What the ranking says of all together, in another language. */
  head(labels: RunLabels): Promise<Warned<RankingHead>>;
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
  const shownIn = async (language: string) => {
    if (options.shown === undefined) return undefined;
    const filters = await filtersIn(options.shown, table, run.loaded.profile.gates, language);
    return { as: shownAs(filters), has: isShown(filters) };
  };
  const shown = await shownIn(options.lang);
  const has = shown?.has ?? (() => true);
  const ranked = shown ? table.ranked.filter(({ country }) => has(country)) : table.ranked;
  const extent = await extentOf(ranked, table);
  const check =
    options.method === undefined
      ? {}
      : { crossCheck: (await import("./other-rankings.ts")).crossChecked(run, options.method) };
  const silent = notScored(options.shown?.countries, table.evidence.countries, {
    shown: options.among === undefined ? "of-all" : "of-some",
  });
  const warnings = [
    ...(await findings(run)),
    ...run.surroundings.warnings,
    ...incompleteLists(run.table),
    ...silent,
  ];
  const sealed = await sealedTextOf(run, options);
  const seal = sealOfText(sealed);
  const around = { ...run.surroundings, seal, warnings, ...defined({ shown }) };
  const ranking = buildRanking(table, { ...around, ...check, ...extent });
  const head = async ({ language, titleOf, words }: RunLabels) =>
    rankingHead(table, {
      ...around,
      ...defined({ shown: await shownIn(language) }),
      language,
      titleOf,
      words,
    });
  const past = async () => (await import("./other-rankings.ts")).pastYears(run, options, cwd);
  const made = { run, sealed, past, head, ...defined({ changed: changedIn(run, options.changes) }) };
  if (options.sets === undefined && !options.draws) return { ...made, ranking };
  // Draws bring code that no other ranking needs.
  const { rankingWithDraws } = await import("./robustness/draws-in-ranking.ts");
  return { ...made, ranking: await rankingWithDraws(run, options, ranking) };
}

function changedIn({ loaded, table }: Run, changes: RunOptions["changes"]): Changed | undefined {
  if (loaded.unchanged === undefined || changes === undefined) return undefined;
  const { weights = {}, minimums = {} } = changes;
  const { items } = compile(inYear(loaded.unchanged, table.evidence.asOf));
  const shares = items.flatMap(({ node: { id }, share }): [string, number][] =>
    Object.hasOwn(weights, id) ? [[id, share]] : [],
  );
  return { shares: new Map(shares), minimums: new Map(Object.entries(minimums)) };
}

/** What an audit would say first of the profile, beside the ranking that it makes. */
async function findings({ table }: Run): Promise<WarningOf<"audit-finding">[]> {
  if (table.ranked.length === 0 || table.plan.profile.tree.aggregate.method === COPELAND) return [];
  const { gravestFindings } = await import("../explain/audit/gravest-findings.ts");
  const all = gravestFindings(table, INCOME);
  return all.map((found) => ({ code: "audit-finding", args: { found }, where: null }));
}
