import type { ScoreNode, Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { scorecard as made } from "../made/fr/scorecard.ts";
import { listed, placed, placedBriefly, unitOf } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, figure, grouped, plural, percentTo } = numbers;

export const passedCount = (n: number) => `${n} ${plural(n, { one: "réussi", other: "réussis" })}`;
export const failedCount = (n: number) => `${n} non ${plural(n, { one: "réussi", other: "réussis" })}`;
export const notAssessedCount = (n: number) => `${n} non ${plural(n, { one: "évalué", other: "évalués" })}`;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}, ${notAssessedCount(notAssessed)}`;
}

function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} sur ${passed + failed + notAssessed}`;
}

function passedWords(one: Tally): string {
  if (one.passed + one.failed === 0) return passedOf(one);
  return `${passedOf(one)} ${plural(one.passed, { one: "réussi", other: "réussis" })}`;
}

type Verdict = NonNullable<ScoreNode["verdict"]>;

function reading({ passed, by, group, under, bar, margin }: Verdict, unit: string | undefined): string {
  const size = Math.abs(margin);
  const name = by === "limit" ? "la limite fixe" : `la médiane du groupe « ${figure(group ?? "")} »`;
  const level = `${name} (${digits(bar, 6)})`;
  const word = unit === undefined ? "" : ` ${unitOf(size, unit)}`;
  const distance = `${digits(size, 3)}${word}`;
  if (margin === 0)
    return passed ? `réussi de justesse : atteint ${level}` : `non réussi : ne dépasse pas ${level}`;
  return passed
    ? `réussi, ${distance} ${under ? "au-dessous de" : "au-dessus de"} ${level}`
    : `non réussi, ${distance} ${under ? "au-dessus de" : "au-dessous de"} ${level}`;
}

function probability(share: number): string {
  if (share > 0.999) return `plus de ${percentTo(0.999, 1)}`;
  return share < 0.001 ? `moins de ${percentTo(0.001, 1)}` : percentTo(share, 1);
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard: ScorecardMessages = {
  ...made,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) =>
    `${verdict} ; une nouvelle mesure donnerait une réussite avec une probabilité de ${probability(share)}`,
  open: (rules) => `en suspens : ${listed(rules.map((rule) => `« ${rule} »`))}`,
  legend: {
    ...made.legend,
    open: (open: number, of: number, rules: readonly (readonly [rule: string, count: number])[]) =>
      `En suspens : pour ${open} pays sur ${of}, les données ne tranchent pas une règle qui les exclurait (${rules.map(([rule, count]) => `« ${rule} » : ${count}`).join(" ; ")}) ; rien n’est exclu ni réussi sur ce qui n’est pas évalué.`,
  },
  ranked: (name, rank, of, tied, one) =>
    `${name} : ${placed(rank, tied)} sur ${grouped(of)} pays ${plural(of, { one: "classé", other: "classés" })} (indicateurs : ${tally(one)}).`,
  point: (name, rank, tied, one) => `${name} : ${placedBriefly({ rank, tied })}, ${passedWords(one)}`,
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) => `${highest === lowest ? "" : `de ${highest} à `}${passedCount(lowest)}`,
};
