import type { Observed } from "../../model/documents/codes.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Dating } from "../../model/observation.ts";
import type { Covered } from "../en/nodes.ts";
import { nodes as made } from "../made/fr/nodes.ts";
import { inSentence } from "./countries.ts";
import { inBrackets, unitOf, when, withUnit } from "./grammar.ts";
import { complete, held, theList } from "./lists.ts";
import { lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { failedCount, notAssessedCount, passedCount, scorecard } from "./scorecard.ts";

const { digits, percent, figure, plural } = numbers;

const STANDINGS: Readonly<Record<string, string>> = { state: "un État", territory: "un territoire" };

function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title} : non évalué`;
      const time =
        one.measured === undefined ? one.year : `mesuré en ${one.measured}${one.atLatest ? " ou avant" : ""}`;
      const value = typeof one.value === "number" ? figure(one.value) : withUnit(one.value, undefined);
      const made = one.note === undefined ? "" : ` (${one.note})`;
      return `${one.title}${time === undefined ? "" : ` (${time})`} : ${value}${made}`;
    }
    case "country":
      return `le pays est ${inSentence(one)}`;
    case "regions":
      return one.regions.length === 0 ? "dans aucune région" : `région : ${one.regions.join(", ")}`;
    case "standing":
      return STANDINGS[one.standing] ?? one.standing;
    case "listed":
      return `${one.title} : ${one.held ? held(one.held) : one.words}`;
    case "not-listed":
      return [`absent de ${theList(one.title)}`, one.complete ? complete(one.complete) : (one.lack ?? [])]
        .flat()
        .join(", ");
    case "no-list":
      return `la liste ${one.id} n’est pas disponible`;
    case "no-node":
      return `${one.title} n’a pas de place dans les règles de cette année`;
    case "node":
      return `${one.title} : ${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "réussi" : "non réussi";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => digits(value, 4);
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `plus de ${figure(above)}`
      : below !== undefined
        ? `moins de ${figure(below)}`
        : atLeast !== undefined
          ? `au moins ${figure(atLeast)}`
          : `au plus ${figure(atMost!)}`;
  const on =
    one.scale === undefined || own === undefined
      ? ""
      : ` sur l’échelle de ${one.scale.map(figure).join(" à ")},`;
  const points = [...new Set(one.points)];
  const reached = `${points.map(short).join(" à ")} ${plural(points.at(-1)!, { one: "point", other: "points" })}${on} pour un seuil de « ${test} »`;
  const { gaps } = one;
  const turning =
    gaps === undefined
      ? ""
      : `, mais ce qui n’est pas évalué pourrait changer ce résultat${gaps === null ? "" : ` (de ${short(gaps[0])} à ${short(gaps[1])} points sont possibles)`}`;
  return `${own === undefined ? reached : `${own}, donc ${reached}`}${turning}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passedCount(passed)}, ${failedCount(failed)}${notAssessed > 0 ? `, ${notAssessedCount(notAssessed)}` : ""}`;
}

export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)} (directes ${direct}, indirectes ${percent(proxy)})`;
}

export const nodes = {
  ...made,
  ...missing,
  observed: (all: readonly Observed[]) => all.map(observed).join(" ; "),
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
    const error = se === undefined ? "" : ` (erreur type ${figure(se)})`;
    return `${figure(value)}${unit === undefined ? "" : ` ${unitOf(value, unit)}`}${error}${time === "" ? "" : `, ${time}`}${remarks.map((one) => ` [${one}]`).join("")}`;
  },

  covered,
};
