import type { Importance } from "../../model/documents/audit.ts";
import type { audit as english } from "../en/audit.ts";
import { audit as madeAudit } from "../made/zh/audit.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;

const notes = (n: number) => `${n}项提示`;

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "收入组别" : "人均国内生产总值";
}

/** What measures income. */
export function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)}（${indicator}）`;
}

export const audit: typeof english = {
  ...madeAudit,
  incomeIs,
  incomeKind,
  needsPerson: (checks) =>
    `需要人工处理：${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? `，另有${person - subjects.length}项` : "";
        return `${title}（${person}）：${subjects.join("、")}${more}`;
      })
      .join("；")}。`,
  tally: ({ person, notes: noted, acknowledged }) => {
    const parts = [
      ...(person > 0 ? [`${person}项需要人工处理`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [`${acknowledged}项已知悉`] : []),
    ];
    return parts.length === 0 ? "未发现问题" : parts.join("，");
  },
  silent: (checks) => `未发现问题：${checks.join("、")}。`,
  withRank: (name, rank) => `${name}（第${rank}名）`,

  structure: {
    ...madeAudit.structure,
    parts: (parts, without) => (without === 0 ? String(parts) : `${parts}/${parts + without}`),
  },

  coverage: {
    ...madeAudit.coverage,
    ranked: (least, most, middle, worst) =>
      `列入排名的国家，有数据的权重占${percent(least)}至${percent(most)}，中位数为${percent(middle)}；最少的是：${worst.map(({ name, coverage }) => `${name}${percent(coverage)}`).join("、")}。`,
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "没有对应内容的知悉记录",
  rule: "知悉记录（--accept）以检查项目及其对象、编号、国家或指标指明一项审核发现，说明理由，并可规定有效到某一年，与数据的年份比较。没有对应内容的记录不会隐藏任何内容，可从文件中删除。",
  about: (check: string, subject: string) => `${check}，${subject}`,
  idle: "没有与该检查项目和对象相符的审核发现：请删除或更正该记录。",
  over: (until: number, asOf: number) =>
    `该记录有效期至${until}年，而数据为${asOf}年：请重新审视该项审核发现。`,
};
