import type { Observed } from "../../model/documents/codes.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Covered, nodes as english } from "../en/nodes.ts";
import { nodes as made } from "../made/ru/nodes.ts";
import { category, inBrackets, unitOf, when, withUnit } from "./grammar.ts";
import { complete, held } from "./lists.ts";
import { lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { digits, exact, percent, figure } = numbers;

/** What one test of a gate found. */
function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title}: ${NOT_ASSESSED}`;
      const time =
        one.measured === undefined
          ? one.year
          : `измерено в ${one.measured} году${one.atLatest ? " или ранее" : ""}`;
      const value = typeof one.value === "number" ? digits(one.value, 6) : category(one.value);
      const made = one.note === undefined ? "" : ` (${one.note})`;
      return `${one.title}${time === undefined ? "" : ` (${time})`} — ${value}${made}`;
    }
    case "country":
      return `страна — ${one.name}`;
    case "regions":
      return one.regions.length === 0 ? "ни в одном регионе" : `регион — ${one.regions.join(", ")}`;
    case "standing":
      return { territory: "территория", state: "государство" }[one.standing] ?? one.standing;
    case "listed":
      return `${one.title}: ${one.held ? held(one.held) : one.words}`;
    case "not-listed":
      return [`нет в списке «${one.title}»`, one.complete ? complete(one.complete) : (one.lack ?? [])]
        .flat()
        .join(", ");
    case "no-list":
      return `список ${one.id} отсутствует`;
    case "no-node":
      return `«${one.title}» в правилах этого года не предусмотрено`;
    case "node":
      return `${one.title}: ${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "пройдено" : "не пройдено";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => digits(value, 4);
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `выше ${exact(above)}`
      : below !== undefined
        ? `ниже ${exact(below)}`
        : atLeast !== undefined
          ? `не менее ${exact(atLeast)}`
          : `не более ${exact(atMost!)}`;
  const on =
    one.scale === undefined || own === undefined
      ? ""
      : ` по шкале от ${exact(one.scale[0]!)} до ${exact(one.scale[1]!)}`;
  const reached = `баллы: ${[...new Set(one.points)].map(short).join("–")}${on}, условие «${test}»`;
  const { gaps } = one;
  const turning =
    gaps === undefined
      ? ""
      : `, но то, по чему нет данных, может изменить этот результат${gaps === null ? "" : ` (возможны баллы от ${short(gaps[0])} до ${short(gaps[1])})`}`;
  return `${own === undefined ? reached : `${own}, то есть ${reached}`}${turning}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `пройдено ${passed}, не пройдено ${failed}${notAssessed > 0 ? `, нет данных по ${notAssessed}` : ""}`;
}

export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)} (прямые данные ${direct}, косвенные ${percent(proxy)})`;
}

export const nodes: typeof english = {
  ...made,
  ...missing,
  observed: (all) => all.map(observed).join("; "),
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
  published: ({ value, unit, se, dating, remarks }) => {
    const time = when(dating);
    const error = se === undefined ? "" : ` (стандартная ошибка ${figure(se)})`;
    return `${figure(value)}${unit === undefined ? "" : ` ${unitOf(value, unit)}`}${error}${time === "" ? "" : `, ${time}`}${remarks.map((one) => ` [${one}]`).join("")}`;
  },
  covered,
};
