import type { Observed } from "../../model/documents/codes.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Covered } from "../en/nodes.ts";
import { nodes as made } from "../made/pt/nodes.ts";
import { inBrackets, inSentence, joined, verb, when, withUnit } from "./grammar.ts";
import { complete, held } from "./lists.ts";
import { lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { failedCount, passedCount, scorecard } from "./scorecard.ts";

const { digits, exact, percent, figure, plural } = numbers;

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
  const { gaps } = one;
  const turning =
    gaps === undefined
      ? ""
      : `, mas o que não está avaliado poderia mudar este resultado${gaps === null ? "" : ` (são possíveis de ${short(gaps[0])} a ${short(gaps[1])} pontos)`}`;
  return `${own === undefined ? reached : `${own}, ou seja, ${reached}`}${turning}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}${notAssessed > 0 ? `, ${notAssessed} sem avaliação` : ""}`;
}

/** `80%`, or `80% (diretas 55%, indiretas 25%)`: as printed, both make up the whole. */
export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)} (diretas ${direct}, indiretas ${percent(proxy)})`;
}

/** Of one node, figure or gate, in several documents and in the JSON. */
export const nodes = {
  ...made,
  ...missing,
  observed: (all: readonly Observed[]) => all.map(observed).join("; "),
  reading: scorecard.reading,
  readingAgain: scorecard.readingAgain,
  passed: scorecard.verdicts.passed,
  failed: scorecard.verdicts.failed,
  passedOf: scorecard.passedOf,
  passedWords: scorecard.passedWords,
  tally: scorecard.tally,
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

  covered,
};
