import Papa from "papaparse";
import type { Iso3 } from "../../model/country.ts";
import type { Drawn, GateFinding, Ranking } from "../../model/documents/ranking.ts";
import { knownSets, standing } from "../../model/standings.ts";
import { FORMULA } from "../../model/table.ts";
import type { Messages } from "../../words/index.ts";
import { missingEffect } from "../text/contributions.ts";
import { type Lacking, observedById, reasonOf } from "../text/eligibility.ts";
import { setsUnlikeDrawsNote } from "./certainty.ts";

/**
 * One line after the other: the cells of hundreds of columns would be held for every country at once.
 *
 * One row per country, ranked or not, those set apart where their scores stand; a column per node of the profile with its score, in the profile's order, with another behind it where a factor normalises its score: what goes up in its place. Numbers
 * are shortest-round-trip doubles; what is unknown is empty. Two columns tell what of the distance to the reference's score the values
 * make and what missing evidence makes. Last, where somebody is set apart, the rank that it would have, then where the profile has proxies, how much of the coverage they are; then, where they were asked for, another method's rank and score, sets of ranks with a note where none is known, or where it is other ranks than those of draws, ranks in draws with the share of draws in which there is one, under a day of publication the indicators whose figures stand as a later edition has them, and who was scored where that
 * is not everybody.
 *
 * @param scoresOf the scores of the profile's nodes in its order, as its columns are, null where a country has none: the ranking need not hold them
 * @param english what reasons are told in, whatever the language of notes
 * @param rows those who have a row
 * @param revisedOf the indicators of which a country's figure is that of a later edition than those of the day that was asked for
 */
export function* rankingCsv(
  ranking: Ranking,
  scoresOf: (country: Iso3) => readonly (number | null)[],
  words: Messages,
  english: Messages,
  rows: Pick<Ranking, "ranked" | "apart" | "excluded" | "unscored"> = ranking,
  revisedOf?: (country: Iso3) => readonly string[],
): Generator<string> {
  const other = ranking.crossCheck;
  const proxies = ranking.ranked.some(({ proxy }) => proxy !== undefined);
  const others = new Map(other?.countries.map((one) => [one.country, one]));
  const { draws, rankSets } = ranking;
  const sets = rankSets && new Map(rankSets.countries.map((one) => [one.country, one]));
  const why = rankSets && draws ? setsUnlikeDrawsNote(rankSets, draws.varied, words) : [];
  const unknown = rankSets && !knownSets(rankSets) ? words.rankSets.unknown : "";
  const among = ranking.dataset.among?.asked.map(({ code }) => code).join("; ");
  const fields = [
    ...OWN,
    ...nodeIds(ranking.profile.factors),
    ...(ranking.apart.length > 0 ? ["would_rank"] : []),
    ...(proxies ? ["proxy_coverage"] : []),
    ...(other ? [`${other.method}_rank`, `${other.method}_score`] : []),
    ...(sets ? ["rank_set_low", "rank_set_high", "rank_set_weight_with_error", "rank_set_note"] : []),
    ...(draws ? ["rank_p05", "rank_p95", "ranked_share", `first_${draws.first}_share`, "band"] : []),
    ...(revisedOf ? ["revised"] : []),
    ...(among ? ["among"] : []),
  ];
  const observedIn = (gates: readonly Pick<GateFinding, "found">[]) =>
    gates.map((gate) => observedById(gate, english)).join("; ");
  const noteOn = (set: object) => unknown || ("unlikeDraws" in set ? why[0] : "");
  // What is not as it was known then, and who was scored at all, stand in every row, so that none is read without.
  const row = (
    own: Partial<Record<(typeof OWN)[number], unknown>> & { readonly country: Iso3 },
    more: readonly unknown[] = [],
  ) => {
    const cells = [...OWN.map((field) => own[field]), ...more];
    const last = [...(revisedOf ? [revisedOf(own.country).join("; ")] : []), ...(among ? [among] : [])];
    return line([...fields.slice(last.length).map((_, i) => cells[i] ?? ""), ...last]);
  };
  yield line(fields);
  for (const one of standing(rows.ranked, rows.apart)) {
    const { country, name, score, coverage, effects } = one;
    const [range_low, range_high] = one.scoreRange ?? [];
    const own = { country, name, score, coverage, range_low, range_high };
    const placed =
      one.rank === null
        ? { status: "apart", reason: observedIn(one.gates) }
        : { rank: one.rank, status: "ranked" };
    const made = {
      values_effect: effects?.evidence,
      missing_effect: effects && missingEffect(effects),
      one_sided_effect: effects && (effects.doesNotApply ?? 0),
      flags: one.flags.map(({ gate }) => gate).join("; "),
      flag_titles: one.flags.map(({ title }) => title).join("; "),
      gap: one.gap ? "yes" : "",
    };
    const [set, otherScores] = [sets?.get(country), others.get(country)];
    const drawn: { readonly [K in keyof Drawn]?: Drawn[K] | undefined } = one.rank === null ? {} : one;
    yield row({ ...own, ...placed, ...made }, [
      ...scoresOf(country),
      ...(ranking.apart.length > 0 ? [one.rank === null ? one.wouldRank : null] : []),
      ...(proxies ? [one.proxy] : []),
      ...(other ? [otherScores?.rank, otherScores?.score] : []),
      ...(sets ? [set?.lower, set?.upper, set?.weightWithError, set && noteOn(set)] : []),
      ...(draws
        ? [drawn.rankP05, drawn.rankP95, drawn.rankedShare, drawn.topShare?.[draws.first], drawn.band]
        : []),
    ]);
  }
  for (const { country, name, score, gates } of rows.excluded) {
    yield row({ country, name, status: "excluded", score, reason: observedIn(gates) });
  }
  for (const one of rows.unscored) {
    const { country, name, node, requires, scoreRange } = one;
    const said = reasonOf(one, english);
    const reason = requires ? `${said}; what would place it: ${placing(requires)}` : `${node}: ${said}`;
    const [range_low, range_high] = scoreRange ?? [];
    yield row({ country, name, status: "unscored", range_low, range_high, reason });
  }
}

/** The columns of every ranking, before those of its nodes. */
const OWN = [
  "rank",
  "country",
  "name",
  "status",
  "score",
  "range_low",
  "range_high",
  "coverage",
  "values_effect",
  "missing_effect",
  "one_sided_effect",
  "flags",
  "flag_titles",
  "gap",
  "reason",
] as const;

function line(cells: readonly unknown[]): string {
  return `${Papa.unparse([cells], { newline: "\n", escapeFormulae: FORMULA })}\n`;
}

/** Of each thing that is lacking one indicator is enough. */
function placing(lacks: readonly Lacking[number][]): string {
  return lacks.map(({ anyOf }) => anyOf.map(({ id }) => id).join(" or ")).join(" and ");
}

function nodeIds(nodes: Ranking["profile"]["factors"]): string[] {
  return nodes.flatMap(({ id, children, normalise }) => [
    id,
    // Of an indicator the score is what its figure is normalised to.
    ...(children && normalise ? [`${id}_normalised`] : []),
    ...nodeIds(children ?? []),
  ]);
}
