import type { Against, Explanation } from "../../model/documents/explanation.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import { explanation as made } from "../made/en/explanation.ts";
import { scorecard as card } from "../made/en/scorecard.ts";
import {
  atStart,
  counted,
  inSentence,
  type Named,
  type Placed,
  placed,
  placedBriefly,
  points,
  when,
  withUnit,
} from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

export const explanation = {
  ...made,
  ranks: (one: Named, { rank, tied }: Placed, of: number, score: string) =>
    `${atStart(one)} ranks ${placed(rank, tied)} of ${of} with ${score}.`,
  points: (score: number, decimals: number) => `${fixed(score, decimals)} points`,
  wouldBe: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `With ${score}${scale ? `, on a scale from ${scale[0]} to ${scale[1]},` : ""} it would be ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  /** `scale`: absent where the score is a count. */
  eligible: (
    score: string,
    scale: readonly [number, number] | undefined,
    { rank, tied }: Placed,
    of: number,
  ) =>
    `Were it eligible, its ${score}${scale ? `, on a scale from ${scale[0]} to ${scale[1]},` : ""} would place it ${placed(rank, tied)} beside ${counted(of, "ranked country", "ranked countries")}.`,
  unranked: (why: string) => `It ${why}.`,
  scorecard: (one: Tally) =>
    `Scorecard: ${card.tally({ ...one })}${one.notAssessed > 0 ? `; it could end with ${one.passed} to ${one.passed + one.notAssessed} passed` : ""}.`,
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
  /** Of being among them, the part that a factor makes: `+42 %`. */
  amongPart: (share: number) => `${numbers.signed(100 * share, 0)} %`,
  open: live.country.couldChange as string,
  openShares: live.country.couldChangeShares as string,
  openEnds: live.country.couldChangeEnds as string,
  openLine: live.country.couldChangeLine,
  columns: { ...made.columns, acts: live.country.columns.acts as string },
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
