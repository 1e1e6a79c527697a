import type { ScoreNode, Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { scorecard as made } from "../made/pt/scorecard.ts";
import { counted, joined, listed, placeBriefly, placed } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, figure, plural, percentTo } = numbers;

export const passedCount = (n: number) => `${n} ${plural(n, { one: "aprovado", other: "aprovados" })}`;
export const failedCount = (n: number) => `${n} não ${plural(n, { one: "aprovado", other: "aprovados" })}`;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}, ${notAssessed} sem avaliação`;
}

/** `12 de 20`: passed, of the indicators that count for the country. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} de ${passed + failed + notAssessed}`;
}

/** `12 de 20 aprovados`, in a sentence or a line of its own. */
function passedWords(one: Tally): string {
  const of = passedOf(one);
  if (one.passed + one.failed === 0) return of;
  return `${of} ${plural(one.passed, { one: "aprovado", other: "aprovados" })}`;
}

type Verdict = NonNullable<ScoreNode["verdict"]>;

/** The verdict as a sentence that can be quoted, without its subject. */
function reading({ passed, by, group, under, bar, margin }: Verdict, unit: string | undefined): string {
  const size = Math.abs(margin);
  const level = `${by === "limit" ? "limite fixo" : `mediana do grupo “${figure(group ?? "")}”`} (${digits(bar, 6)})`;
  const the = by === "limit" ? "o" : "a";
  const distance = joined(digits(size, 3), size, unit);
  if (margin === 0)
    return passed
      ? `aprovado por pouco: alcança ${the} ${level}`
      : `não aprovado: não é melhor que ${the} ${level}`;
  return passed
    ? `aprovado: ${distance} ${under ? "abaixo" : "acima"} d${the} ${level}`
    : `não aprovado: ${distance} ${under ? "acima" : "abaixo"} d${the} ${level}`;
}

function probability(share: number): string {
  if (share > 0.999) return `de mais de ${percentTo(0.999, 1)}`;
  return share < 0.001 ? `de menos de ${percentTo(0.001, 1)}` : `de ${percentTo(share, 1)}`;
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard: ScorecardMessages = {
  ...made,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) =>
    `${verdict}; em uma nova medição seria aprovado com uma probabilidade ${probability(share)}`,
  open: (rules) => `pendente: ${listed(rules.map((rule) => `“${rule}”`))}`,
  legend: {
    ...made.legend,
    open: (open: number, of: number, rules: readonly (readonly [rule: string, count: number])[]) =>
      `Pendentes: para ${open} de ${of}, as evidências não decidem um critério que os excluiria (${rules.map(([rule, count]) => `“${rule}”: ${count}`).join("; ")}); nada é excluído nem aprovado pelo que está sem avaliação.`,
  },
  ranked: (name, rank, of, tied, one) =>
    `${name}: ${placed(rank, tied)} entre ${counted(of, "país classificado", "países classificados")} (indicadores: ${tally(one)}).`,
  point: (name, rank, tied, one) => `${name}: ${placeBriefly({ rank, tied })}, ${passedWords(one)}`,
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) => `${highest === lowest ? "" : `de ${highest} a `}${passedCount(lowest)}`,
};
