import type { Dating } from "../../model/dating.ts";
import type { Observed } from "../../model/documents/codes.ts";
import type { ScoreNode, Tally } from "../../model/documents/ranking.ts";
import type { Placed } from "../en/grammar.ts";
import type { Covered } from "../en/nodes.ts";
import { inBrackets, inSentence, joined, listed, placeBriefly, verb, when, withUnit } from "./grammar.ts";
import { complete, held } from "./lists.ts";
import { DOES_NOT_APPLY, lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { digits, exact, fixed, percent, figure, plural } = numbers;

const STANDING: Readonly<Record<string, string>> = {
  territory: "é um território",
  state: "é um Estado",
};

/** What one test of a gate found. */
function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title}: sem avaliação`;
      const time =
        one.measured === undefined
          ? one.year
          : `medição de ${one.measured}${one.atLatest ? " ou anterior" : ""}`;
      const made = one.note === undefined ? "" : ` (${one.note})`;
      return `${one.title}${time === undefined ? "" : `, ${time}`}: ${figure(one.value)}${made}`;
    }
    case "country":
      return `o país ${verb(one, "é", "são")} ${inSentence(one)}`;
    case "regions":
      return one.regions.length === 0 ? "em nenhuma região" : `em ${one.regions.join(", ")}`;
    case "standing":
      return STANDING[one.standing] ?? one.standing;
    case "listed":
      return `${one.title}: ${one.held ? held(one.held) : one.words}`;
    case "not-listed":
      return [`não consta da lista “${one.title}”`, one.complete ? complete(one.complete) : (one.lack ?? [])]
        .flat()
        .join(", ");
    case "no-list":
      return `a lista ${one.id} não está à disposição`;
    case "no-node":
      return `“${one.title}” não tem lugar nas regras deste ano`;
    case "node":
      return `${one.title}: ${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "aprovado" : "não aprovado";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => digits(value, 4);
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `mais de ${exact(above)}`
      : below !== undefined
        ? `menos de ${exact(below)}`
        : atLeast !== undefined
          ? `no mínimo ${exact(atLeast)}`
          : `no máximo ${exact(atMost!)}`;
  const on =
    one.scale === undefined || own === undefined ? "" : ` na escala de ${one.scale.map(exact).join(" a ")}`;
  const ends = [...new Set(one.points)];
  const word = plural(ends.length > 1 ? 2 : Math.abs(ends[0] ?? 0), { one: "ponto", other: "pontos" });
  const reached = `${ends.map(short).join(" a ")} ${word}${on}; condição: “${test}”`;
  return own === undefined ? reached : `${own}, ou seja, ${reached}`;
}

const passedCount = (n: number) => `${n} ${plural(n, { one: "aprovado", other: "aprovados" })}`;
const failedCount = (n: number) => `${n} não ${plural(n, { one: "aprovado", other: "aprovados" })}`;

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}${notAssessed > 0 ? `, ${notAssessed} sem avaliação` : ""}`;
}

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

/** `80%`, or `80% (diretas 55%, indiretas 25%)`: as printed, both make up the whole. */
export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)} (diretas ${direct}, indiretas ${percent(proxy)})`;
}

function probability(share: number): string {
  if (share > 0.999) return `de mais de ${fixed(99.9, 1)}%`;
  return share < 0.001 ? `de menos de ${fixed(0.1, 1)}%` : `de ${fixed(100 * share, 1)}%`;
}

/** Of one node, figure or gate, in several documents and in the JSON. */
export const nodes = {
  ...missing,
  observed: (all: readonly Observed[]) => all.map(observed).join("; "),
  winsorised: (from: number, to: number) => `valor aparado (winsorização) de ${exact(from)} a ${exact(to)}`,
  reading,
  readingAgain: (verdict: string, share: number) =>
    `${verdict}; em uma nova medição seria aprovado com uma probabilidade ${probability(share)}`,
  passed: "APROVADO",
  failed: "NÃO APROVADO",
  passedOf,
  passedWords,
  tally,
  when,
  inBrackets,
  withUnit,
  /** A publisher's figure with all that is known of it. */
  published: ({
    value,
    unit,
    se,
    dating,
    remarks,
  }: {
    readonly value: number | string;
    readonly unit: string | undefined;
    readonly se: number | undefined;
    readonly dating: Dating;
    readonly remarks: readonly string[];
  }) => {
    const time = when(dating);
    const error = se === undefined ? "" : ` (erro padrão ${figure(se)})`;
    return `${joined(figure(value), value, unit)}${error}${time === "" ? "" : `, ${time}`}${remarks.map((one) => ` [${one}]`).join("")}`;
  },
  derivedFrom: (publisher: string, formula: string, places: readonly string[]) =>
    `${publisher}: ${formula}; encontra-se em ${places.join(" e ")}`,
  amongPeers: ({ rank, tied, of, median }: Placed & { readonly of: number; readonly median: number }) =>
    `${placeBriefly({ rank, tied })} entre ${of} pares; mediana ${fixed(median, 1)}`,

  covered,
  /** Where a line has room for the proxies alone; the rest is direct. */
  coveredBriefly: ({ coverage, proxy }: Covered) =>
    proxy === undefined ? percent(coverage) : `${percent(coverage)}, indiretas ${percent(proxy)}`,
  proxy: "indireto",
  /** Of a node that takes one of its children: which, and what stands behind it. */
  takes: (title: string, behind: readonly string[]) =>
    `usa ${title}, o primeiro com evidências${behind.length === 0 ? "" : `; atrás dele ${plural(behind.length, { one: "fica", other: "ficam" })} ${listed(behind)}`}`,
};
