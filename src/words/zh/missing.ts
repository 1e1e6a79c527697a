import type { FailureCause, Lack } from "../../model/documents/codes.ts";
import type { missing as english, Lacking, Unranked } from "../en/missing.ts";
import { missing as made } from "../made/zh/missing.ts";
import { either } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, exact, figure } = numbers;

export const NOT_ASSESSED = "无数据";
export const DOES_NOT_APPLY = "不适用";
export const ONE_SIDED = "仅适用于一方";

/** What stands in for missing evidence, by the profile's policy. */
const FILLED: Readonly<Record<string, string>> = {
  worst: "最差值",
  median: "中位数",
  "peer-median": "可比国家的中位数",
};

/** Why a node has no score of its own. */
export function lack({ code, value, group, filledBy }: Lack): string {
  const why = {
    "not-assessed": NOT_ASSESSED,
    "too-little": "有数据的部分不足",
    "does-not-apply": "不适用于该国",
    "stands-behind": "排在另一项之后，采用的是那一项",
    "not-weighed": "不计入权重，因为同级项的数据太少",
    "no-logarithm": `${exact(value ?? "")}的对数没有定义`,
    "no-score-for-category": `权重方案没有为“${figure(value ?? "")}”规定得分`,
    "no-peer-group": "不清楚属于哪个可比国家组",
    "no-scorecard-for-group": `可比国家组“${figure(group ?? "")}”没有记分卡`,
    "not-normalised": "无法归一化",
  }[code];
  return filledBy === undefined ? why : `${why}；采用${FILLED[filledBy] ?? `替代值（${filledBy}）`}`;
}

function shareAsked(share: number): string {
  return `${digits(Math.round(share * 1000) / 10, 4)}%`;
}

function noEvidence(anyOf: readonly string[]): string {
  return `没有${either(anyOf)}的数据`;
}

export function lacking(requires: Lacking): string {
  return requires.map(({ title }) => title).join("；");
}

/** What would place the country. */
export function placing(requires: Lacking): string {
  return requires
    .map(({ anyOf }) => {
      const titles = anyOf.map(({ id, title }) => (title === id ? id : `“${title}”（${id}）`));
      return `${either(titles)}的数值`;
    })
    .join("，以及");
}

function whyUnranked(why: Unranked): string {
  return "noScore" in why
    ? why.noScore
    : `${lacking(why.requires)}（有以下数据即可得出名次：${placing(why.requires)}）`;
}

export function unranked(why: Unranked): string {
  return `${"noScore" in why ? "没有得分" : "未列入排名"}：${whyUnranked(why)}`;
}

/** Why there is no score, as it ends a sentence. */
function failure(cause: FailureCause, node: string): string {
  switch (cause.code) {
    case "demanded":
      return `“${node}”无数据，而权重方案排除没有这项数据的国家`;
    case "required":
      return cause.anyOf.map(noEvidence).join("；");
    case "undefined-mean": {
      const of = {
        negative: "负得分",
        "far-above-scale": "远高于量表的得分",
        "second-not-assessed": "第二个子项无数据的情况",
      };
      return `其均值对${cause.for ? of[cause.for] : "这些得分"}没有定义`;
    }
    case "little-evidence":
      return `有数据的权重占${shareAsked(cause.share)}，而权重方案要求${shareAsked(cause.asked)}`;
    case "nothing-applies":
      return "其中没有任何一项适用于该国";
    case "nothing-assessed":
      return "各子项均无数据";
    case "few-parts":
      return `子项权重中有数据的占${shareAsked(cause.share)}，而权重方案要求${shareAsked(cause.asked)}；无数据的有：${cause.absent.map(({ title }) => title).join("、")}`;
    case "gate-not-known":
      return "证据过旧，无法判断该条件是否成立";
  }
}

export const missing: typeof english = { ...made, lack, failure, lacking, placing, unranked, whyUnranked };
