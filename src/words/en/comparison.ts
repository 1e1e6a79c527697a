import { type Profile, scoresRun } from "./evidence.ts";
import { atStart, counted, inSentence, listed, type Named, type Placed, placed, points } from "./grammar.ts";
import { type Unranked, unranked } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

export const comparison = {
  title: (countries: readonly string[]) => `${listed(countries)} compared`,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ranks ${placed(rank, tied)} of ${of} with ${fixed(score, decimals)} points.`,
  unranked: (one: Named, why: Unranked) => `${atStart(one)} ${unranked(why)}.`,
  excluded: (one: Named, gates: readonly string[], why: Unranked) =>
    `${atStart(one)} is excluded (${gates.join("; ")}) and ${unranked(why)}.`,
  apart: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} is set apart (${gates.join("; ")}); with ${fixed(score, decimals)} points it would be ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  excludedWould: (
    one: Named,
    gates: readonly string[],
    { rank, tied }: Placed,
    of: number,
    score: number,
    decimals: number,
  ) =>
    `${atStart(one)} is excluded (${gates.join("; ")}); its ${fixed(score, decimals)} points would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  doesNotApply: (countries: readonly Named[], factors: readonly string[]) =>
    `Does not apply to ${listed(countries.map(inSentence))}: ${listed(factors)}.`,
  same: (ahead: Named, behind: Named, score: number, decimals: number) =>
    `${atStart(ahead)} and ${inSentence(behind)} have the same score, ${fixed(score, decimals)} points.`,
  /** `difference`: absent where it shows as nothing; `small`: nothing that makes it shows. */
  ahead: (
    ahead: Named,
    behind: Named,
    difference: number | undefined,
    decimals: number,
    { small, least }: { readonly small: boolean; readonly least: string },
  ) =>
    `${atStart(ahead)} is ahead of ${inSentence(behind)} by ${difference === undefined ? `less than ${least} points` : points(difference, decimals)}${small ? ", by many small differences" : ""}.`,
  couldTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `Missing evidence could turn the order: with everything not assessed at its worst ${inSentence(ahead)} would score ${fixed(worst, decimals)}, at its best ${inSentence(behind)} would score ${fixed(best, decimals)}.`,
  cannotTurn: (ahead: Named, behind: Named, worst: number, best: number, decimals: number) =>
    `Missing evidence cannot turn the order: at its worst ${inSentence(ahead)} would score ${fixed(worst, decimals)}, at its best ${inSentence(behind)} ${fixed(best, decimals)}.`,
  flags: "Flags",
  flag: (one: Named, title: string, found: string, authority: string | null) =>
    `${atStart(one)}: ${title}. Observed: ${found}.${authority === null ? "" : ` Authority: ${authority}.`}`,
  sideBySide: "Side by side",
  legend: (profile: Profile, pairs: boolean) =>
    `${scoresRun(profile).replace(/\.$/u, "")}; – is not assessed.${pairs ? " Differences are parts of the difference of the two scores, and sum to it (Owen values)." : ""}`,
  columns: { factor: "Factor", difference: "Difference", figures: "Figures" },
  heads: { rank: "Rank", score: "Score", range: "Range", evidence: "Evidence" },
  status: { apart: "set apart", excluded: "excluded", unscored: "unscored" },
  effects: {
    values: "Of the difference: values",
    missing: (one: Named) => `Missing evidence for ${inSentence(one)}`,
  },
  figure: (figureText: string, verdict: string | undefined, weighed: boolean) =>
    `${figureText}${weighed ? "" : ", not weighed"}${verdict === undefined ? "" : `, ${verdict}`}`,
  against: (figures: readonly string[], verdicts: boolean) =>
    figures.join(verdicts ? "; against " : " against "),
};
