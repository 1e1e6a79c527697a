import type { Observed } from "../../model/documents/codes.ts";
import type { Tally } from "../../model/documents/ranking.ts";
import type { Covered, nodes as english } from "../en/nodes.ts";
import { nodes as made } from "../made/zh/nodes.ts";
import { category, inBrackets, inUnit, when, withUnit } from "./grammar.ts";
import { complete, held } from "./lists.ts";
import { lack, missing, NOT_ASSESSED } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { digits, exact, percent, figure } = numbers;

/** What one test of a gate found. */
function observed(one: Observed): string {
  switch (one.kind) {
    case "indicator": {
      if (one.value === null) return `${one.title}：${NOT_ASSESSED}`;
      const time =
        one.measured === undefined
          ? one.year === undefined
            ? undefined
            : `${one.year}年`
          : `${one.measured}年${one.atLatest ? "或之前" : ""}测得`;
      const value = typeof one.value === "number" ? digits(one.value, 6) : category(one.value);
      const made = one.note === undefined ? "" : `（${one.note}）`;
      return `${one.title}${time === undefined ? "" : `（${time}）`}为${value}${made}`;
    }
    case "country":
      return `国家为${one.name}`;
    case "regions":
      return one.regions.length === 0 ? "不属于任何区域" : `位于${one.regions.join("、")}`;
    case "standing":
      return { territory: "是领土", state: "是国家" }[one.standing] ?? one.standing;
    case "listed":
      return `${one.title}：${one.held ? held(one.held) : one.words}`;
    case "not-listed":
      return [`不在名单“${one.title}”上`, one.complete ? complete(one.complete) : (one.lack ?? [])]
        .flat()
        .join("，");
    case "no-list":
      return `没有名单${one.id}`;
    case "no-node":
      return `该年的规则中没有“${one.title}”`;
    case "node":
      return `${one.title}：${nodeResult(one)}`;
  }
}

function nodeResult(one: Extract<Observed, { kind: "node" }>): string {
  if (one.lack) return lack(one.lack);
  if (one.passed !== undefined) return one.passed ? "达标" : "未达标";
  const own = one.tally && briefTally(one.tally);
  if (one.points === undefined) return own ?? NOT_ASSESSED;
  const short = (value: number) => digits(value, 4);
  const { above, below, atLeast, atMost } = one.test;
  const test =
    above !== undefined
      ? `高于${exact(above)}`
      : below !== undefined
        ? `低于${exact(below)}`
        : atLeast !== undefined
          ? `至少${exact(atLeast)}`
          : `至多${exact(atMost!)}`;
  const on =
    one.scale === undefined || own === undefined ? "" : `（量表为${one.scale.map(exact).join("至")}）`;
  const reached = `${[...new Set(one.points)].map(short).join("至")}分${on}，条件为“${test}”`;
  const { gaps } = one;
  const turning =
    gaps === undefined
      ? ""
      : `，但无数据的部分可能改变这一结果${gaps === null ? "" : `（可能为${short(gaps[0])}至${short(gaps[1])}分）`}`;
  return `${own === undefined ? reached : `${own}，即${reached}`}${turning}`;
}

function briefTally({ passed, failed, notAssessed }: Tally): string {
  return `${passed}项达标，${failed}项未达标${notAssessed > 0 ? `，${notAssessed}项无数据` : ""}`;
}

export function covered({ coverage, proxy }: Covered): string {
  if (proxy === undefined) return percent(coverage);
  const rounded = (share: number) => Math.round(100 * share) / 100;
  const direct = percent(rounded(coverage) - rounded(proxy));
  return `${percent(coverage)}（直接数据${direct}，间接数据${percent(proxy)}）`;
}

export const nodes: typeof english = {
  ...made,
  ...missing,
  observed: (all) => all.map(observed).join("；"),
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
    const error = se === undefined ? "" : `（标准误${figure(se)}）`;
    return `${inUnit(value, figure(value), unit)}${error}${time === "" ? "" : `，${time}`}${remarks.map((one) => `［${one}］`).join("")}`;
  },
  covered,
};
