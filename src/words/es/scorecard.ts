import type { ScoreNode, Tally } from "../../model/documents/ranking.ts";
import type { ScorecardMessages } from "../live-contract.ts";
import { scorecard as made } from "../made/es/scorecard.ts";
import { counted, listed, placeBriefly, placed, unitOf } from "./grammar.ts";
import { DOES_NOT_APPLY, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, figure, plural, percentTo } = numbers;

export const passedCount = (n: number) => `${n} ${plural(n, { one: "superado", other: "superados" })}`;
export const failedCount = (n: number) => `${n} no ${plural(n, { one: "superado", other: "superados" })}`;

export function tally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}, ${notAssessed} sin evaluar`;
}

/** `12 de 20`: passed, of the indicators that count for the country. */
function passedOf({ passed, failed, notAssessed }: Tally): string {
  if (passed + failed + notAssessed === 0) return DOES_NOT_APPLY;
  if (passed + failed === 0) return NOT_ASSESSED;
  return `${passed} de ${passed + failed + notAssessed}`;
}

/** `12 de 20 superados`, in a sentence or a line of its own. */
function passedWords(one: Tally): string {
  const of = passedOf(one);
  return one.passed + one.failed === 0
    ? of
    : `${of} ${plural(one.passed, { one: "superado", other: "superados" })}`;
}

type Verdict = NonNullable<ScoreNode["verdict"]>;

/** The verdict as a sentence that can be quoted, without its subject. */
function reading({ passed, by, group, under, bar, margin }: Verdict, unit: string | undefined): string {
  const size = Math.abs(margin);
  const level = `${by === "limit" ? "límite fijo" : `mediana del grupo «${figure(group ?? "")}»`} (${digits(bar, 6)})`;
  const [of, the] = by === "limit" ? ["del", "el"] : ["de la", "la"];
  const word = unit === undefined ? "" : ` ${unitOf(size, unit)}`;
  const distance = `${digits(size, 3)}${word}`;
  if (margin === 0)
    return passed
      ? `superado por lo justo: alcanza ${the} ${level}`
      : `no superado: no es mejor que ${the} ${level}`;
  return passed
    ? `superado: ${distance} por ${under ? "debajo" : "encima"} ${of} ${level}`
    : `no superado: ${distance} por ${under ? "encima" : "debajo"} ${of} ${level}`;
}

function probability(share: number): string {
  if (share > 0.999) return `de más del ${percentTo(0.999, 1)}`;
  return share < 0.001 ? `de menos del ${percentTo(0.001, 1)}` : `del ${percentTo(share, 1)}`;
}

/** What documents and the live page say of a scorecard: a slice of its own, since a page carries it in every language. */
export const scorecard: ScorecardMessages = {
  ...made,
  passedOf,
  passedWords,
  reading,
  readingAgain: (verdict, share) =>
    `${verdict}; en una nueva medición se superaría con una probabilidad ${probability(share)}`,
  open: (rules) => `pendiente: ${listed(rules.map((rule) => `«${rule}»`))}`,
  legend: {
    ...made.legend,
    open: (open: number, of: number, rules: readonly (readonly [rule: string, count: number])[]) =>
      `Pendientes: para ${open} de ${of}, la evidencia no decide un criterio que los excluiría (${rules.map(([rule, count]) => `«${rule}»: ${count}`).join("; ")}); nada se excluye ni se aprueba por lo que está sin evaluar.`,
  },
  ranked: (name, rank, of, tied, one) =>
    `${name}: ${placed(rank, tied)} de ${counted(of, "país clasificado", "países clasificados")} (indicadores: ${tally(one)}).`,
  point: (name, rank, tied, one) => `${name}: ${placeBriefly({ rank, tied })}, ${passedWords(one)}`,
  /** Of a blue of the map. */
  passedFromTo: (highest, lowest) => `${highest === lowest ? "" : `de ${highest} a `}${passedCount(lowest)}`,
};
