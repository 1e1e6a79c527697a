import type { yearBefore as english } from "../en/year-before.ts";
import { yearBefore as made } from "../made/zh/yearBefore.ts";
import { causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { countries, points, stands } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { signed } = numbers;

export const yearBefore: typeof english = {
  ...made,
  noEvidence: ({ name }, asOf) => `数据中没有${name}截至${asOf}年的任何内容。`,
  stood: ({ name }, { asOf, status: was, rank, tied, of, score }, decimals) => {
    const scored = score === null ? "" : `得${points(score, decimals)}`;
    const then =
      was === "unscored"
        ? `${name}没有得分`
        : was === "ranked"
          ? `${name}在${countries(of)}中${stands(rank!, tied)}，${scored}`
          : `${name}${was === "apart" ? "单列" : "被排除"}${score === null ? "" : `，${scored}`}`;
    return `根据上一年的数据（截至${asOf}年，以现有文件为准），${then}。`;
  },
  moved: (by, decimals) => `得分${by > 0 ? "上升" : "下降"}${points(Math.abs(by), decimals)}。`,
  cause: (causes, sources, { score, decimals, changes }) => {
    const lead = `${causeTitle(causes, sources)}：${signed(score, decimals)}`;
    if (changes === "others") return `${lead}。${OTHERS_MOVED}`;
    return changes.length === 0 ? lead : `${lead}。${changes.join("；")}`;
  },
  together: (why) => `合并计算：${TOGETHER[why]}`,
};
