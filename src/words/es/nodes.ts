import type { Observed } from "../../model/documents/codes.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Covered } from "../en/nodes.ts";
import { nodes as made } from "../made/es/nodes.ts";
import { inBrackets, inSentence, unitOf, when, withUnit } from "./grammar.ts";
import { complete, held, theList } from "./lists.ts";
import { lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { failedCount, passedCount, scorecard } from "./scorecard.ts";

const { digits, exact, percent, figure } = numbers;

const STANDING: Readonly<Record<string, string>> = {
  territory: "es un territorio",
  state: "es un Estado",
};

/** What one test of a gate found. */
function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title}: sin evaluar`;
      const time =
        one.measured === undefined
          ? one.year
          : `medición de ${one.measured}${one.atLatest ? " o anterior" : ""}`;
      const made = one.note === undefined ? "" : ` (${one.note})`;
      return `${one.title}${time === undefined ? "" : `, ${time}`}: ${figure(one.value)}${made}`;
    }
    case "country":
      return `el país es ${inSentence(one)}`;
    case "regions":
      return one.regions.length === 0 ? "en ninguna región" : `en ${one.regions.join(", ")}`;
    case "standing":
      return STANDING[one.standing] ?? one.standing;
    case "listed":
      return `${one.title}: ${one.held ? held(one.held) : one.words}`;
    case "not-listed":
      return [`no figura en ${theList(one.title)}`, one.complete ? complete(one.complete) : (one.lack ?? [])]
        .flat()
        .join(", ");
    case "no-list":
      return `la lista ${one.id} no está disponible`;
    case "no-node":
      return `${one.title} no tiene lugar en las reglas de este año`;
    case "node":
      return `${one.title}: ${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "superado" : "no superado";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => digits(value, 4);
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `más de ${exact(above)}`
      : below !== undefined
        ? `menos de ${exact(below)}`
        : atLeast !== undefined
          ? `${exact(atLeast)} como mínimo`
          : `${exact(atMost!)} como máximo`;
  const on =
    one.scale === undefined || own === undefined
      ? ""
      : ` en la escala de ${one.scale.map(exact).join(" a ")},`;
  const reached = `${[...new Set(one.points)].map(short).join(" a ")} puntos${on} frente a «${test}»`;
  const { gaps } = one;
  const turning =
    gaps === undefined
      ? ""
      : `, pero lo que no está evaluado podría cambiar este resultado${gaps === null ? "" : ` (son posibles de ${short(gaps[0])} a ${short(gaps[1])} puntos)`}`;
  return `${own === undefined ? reached : `${own}, es decir, ${reached}`}${turning}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}${notAssessed > 0 ? `, ${notAssessed} sin evaluar` : ""}`;
}

/** `80 %`, or `80 % (directa 55 %, indirecta 25 %)`: as printed, both make up the whole. */
export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)} (directa ${direct}, indirecta ${percent(proxy)})`;
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
    const error = se === undefined ? "" : ` (error típico ${figure(se)})`;
    return `${figure(value)}${unit === undefined ? "" : ` ${unitOf(value, unit)}`}${error}${time === "" ? "" : `, ${time}`}${remarks.map((one) => ` [${one}]`).join("")}`;
  },

  covered,
};
