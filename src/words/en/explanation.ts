import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import {
  atStart,
  counted,
  inSentence,
  listed,
  type Named,
  type Placed,
  placed,
  placedBriefly,
  points,
  when,
  withUnit,
} from "./grammar.ts";
import { live } from "./live.ts";
import { type Lacking, lacking, placing, type Unranked, unranked } from "./missing.ts";
import { type Covered, covered } from "./nodes.ts";
import { numbers } from "./numbers.ts";
import { tally } from "./scorecard.ts";

const { fixed } = numbers;

export const explanation = {
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
    `${atStart(one)} ranks ${placed(rank, tied)} of ${of} with ${score}.`,
  points: (score: number, decimals: number) => `${fixed(score, decimals)} points`,
  excluded: (one: Named, gates: readonly string[]) => `${atStart(one)} is excluded: ${listed(gates)}.`,
  apart: (one: Named, gates: readonly string[]) => `${atStart(one)} is set apart: ${listed(gates)}.`,
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `With ${score}${scale ? `, on a scale from ${scale[0]} to ${scale[1]},` : ""} it would be ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  notRanked: (one: Named) => `${atStart(one)} is not ranked.`,
  /** `scale`: absent where the score is a count. */
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Were it eligible, its ${score}${scale ? `, on a scale from ${scale[0]} to ${scale[1]},` : ""} would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  notRankedSince: (one: Named, requires: Lacking) => `${atStart(one)} is not ranked: ${lacking(requires)}.`,
  placing: (requires: Lacking) => `What would place it: ${placing(requires)}.`,
  unranked: (why: Unranked) => `It ${unranked(why)}.`,
  scorecard: (one: Tally) =>
    `Scorecard: ${tally(one)}${one.notAssessed > 0 ? `; it could end with ${one.passed} to ${one.passed + one.notAssessed} passed` : ""}.`,
  coverage: (one: Covered) => `Evidence covers ${covered(one)} of the profile's weight.`,
  nothingLacks: "Nothing that is weighed lacks evidence.",
  ifWorst: (worst: number, best: number, decimals: number) =>
    `If everything not assessed were at its worst the score would be ${fixed(worst, decimals)}, at its best ${fixed(best, decimals)}.`,
  /** Against what it is compared with; `away` is the distance in points. */
  distance: (away: number, { kind, label, country, score }: Against, decimals: number) => {
    const side =
      Number(away.toFixed(decimals)) === 0
        ? "level with"
        : `${points(Math.abs(away), decimals)} ${away > 0 ? "above" : "below"}`;
    const level = fixed(score!, decimals);
    const reference = {
      country: `${inSentence({ country: country ?? "", name: label })}, which scores ${level}`,
      minimum: `the bottom of the scale, ${level} (${label})`,
      peers: `the median peer, which scores ${level} (the ${label})`,
      median: `the median country, which scores ${level} (the ${label})`,
    }[kind];
    return `That is ${side} ${reference}.`;
  },
  tooLittle: (title: string) => `${title} (too little of it)`,
  notAssessed: (factors: readonly string[]) => `Not assessed: ${listed(factors)}.`,
  doesNotApply: (factors: readonly string[]) => `Does not apply to it: ${listed(factors)}.`,
  among: (
    { size, title, group }: NonNullable<Explanation["peers"]>,
    { rank, tied, of, median }: NonNullable<NonNullable<Explanation["peers"]>["position"]>,
    { isRanked, decimals }: { readonly isRanked: boolean; readonly decimals: number },
  ) => {
    const whole = `the ${counted(size, "ranked country", "ranked countries")} of its peer group (${title}: ${group})`;
    const at = placedBriefly({ rank, tied });
    return isRanked
      ? `Among ${whole} it is ${at}; their median score is ${fixed(median, decimals)}.`
      : `Beside ${whole} it would be ${at} of ${of}; their median score is ${fixed(median, decimals)}.`;
  },
  noStandout: (one: Named) =>
    `On no indicator is ${inSentence(one)} in the top or the bottom quarter of its peers.`,
  topQuarter: (indicators: readonly string[], more: number) =>
    `It scores in the top quarter of its peers on ${listed(indicators)}${more > 0 ? `; and on ${more} more` : ""}.`,
  bottomQuarter: (indicators: readonly string[], more: number) =>
    `It scores in the bottom quarter of its peers on ${listed(indicators)}${more > 0 ? `; and on ${more} more` : ""}.`,
  /** `Literacy (76.5 % in 2021, lower counting for more: score 33.6, 3rd of 40, median 12.0)`. */
  standout: (
    title: string,
    raw: { readonly value: number | string; readonly unit?: string | undefined; readonly dating: Dating },
    {
      turned,
      score,
      rank,
      tied,
      of,
      median,
    }: Placed & {
      /** Whether a lower figure scores more. */
      readonly turned: boolean;
      readonly score: number;
      readonly of: number;
      readonly median: number;
    },
    decimals: number,
  ) => {
    const time = when(raw.dating);
    const dated = time === "" ? "" : time === `${raw.dating.year}` ? ` in ${time}` : `, ${time}`;
    return `${title} (${withUnit(raw.value, raw.unit)}${dated}${turned ? ", lower counting for more" : ""}: score ${fixed(score, decimals)}, ${placedBriefly({ rank, tied })} of ${of}, median ${fixed(median, decimals)})`;
  },
  bothWays: "A high score counts in a country's favour, whether it measures need or performance.",
  difference: "Where the difference to the reference comes from",
  placesTitle: "What makes its place",
  /** Of the table of factors below it; `rank` is the place that the reference's values would take. */
  placesFrom: ({ kind, label, country }: Against, { rank, tied }: Placed) => {
    const values = {
      country: `the values of ${inSentence({ country: country ?? "", name: label })}`,
      minimum: "everything at the bottom of the scale",
      peers: "the values of the median peer",
      median: "the values of the median country",
    }[kind];
    return `With ${values} it would be ${placed(rank, tied)}. Places that each factor lifts it from there (+) or lowers it (−):`;
  },
  placesCaption: "Points and places against the reference, factor by factor",
  amongFirst: (k: number) => `Among the first ${k}`,
  /** Of being among them, the part that a factor makes: `+42 %`. */
  amongPart: (share: number) => `${numbers.signed(100 * share, 0)} %`,
  open: live.country.couldChange as string,
  openShares: live.country.couldChangeShares as string,
  openEnds: live.country.couldChangeEnds as string,
  openLine: live.country.couldChangeLine,
  since: "Since the year before",
  gates: "Gates",
  cells: "From the score to the publishers' cells",
  legend: (acts: boolean) =>
    `score, weight in the profile${acts ? " (acts as: what it comes to among the ranked)" : ""}, contribution against the reference`,
  /** Behind a weight. */
  actsAs: (share: string) => ` (acts as ${share})`,
  actsMean:
    "Acts as: the factor's share of what tells the scores of the ranked apart; below 0 it works against the rest.",
  scorecardLegend: "verdict, value, margin, place",
  columns: {
    what: "What",
    points: "Points",
    factor: "Factor",
    places: "Places",
    node: "Node",
    figure: "Figure",
    score: "Score",
    weight: "Weight",
    acts: live.country.columns.acts as string,
    against: "Against reference",
    missing: "Of which missing evidence",
    peers: "Among peers",
    place: "Place",
  },
  /** `of which missing evidence −1.20`. */
  ofWhich: (effects: readonly (readonly [what: string, amount: string])[]) =>
    ` (of which ${effects.map((one) => one.join(" ")).join(", ")})`,
  gate: (
    {
      outcome,
      effect,
      title,
      authority,
    }: Pick<Explanation["gates"][number], "outcome" | "effect" | "title" | "authority">,
    found: string,
    margin: { readonly value: number; readonly unit?: string | undefined } | undefined,
  ) => {
    const verdict = {
      met: `${{ exclude: "Excludes", apart: "Sets apart", flag: "Flag" }[effect]}: ${title}`,
      // “Clear: No estimate …” would read as its opposite.
      clear: `Clear of “${title}”`,
      "not assessed": `Not assessed: ${title}`,
    }[outcome];
    const far = margin ? `; margin to the other side: ${withUnit(margin.value, margin.unit)}` : "";
    return `${verdict}. Observed: ${found}${far}.${authority === null ? "" : ` Authority: ${authority}.`}`;
  },
};
