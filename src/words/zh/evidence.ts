import type { Shown } from "../../model/documents/ranking.ts";
import { titlesCountedByPlace } from "../../model/factor-tree.ts";
import type { Dataset, evidences as english, Profile } from "../en/evidence.ts";
import { evidences as made } from "../made/zh/evidences.ts";
import { countries, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { exact } = numbers;

function names(asked: NonNullable<Shown["countries"]>): string {
  return asked.map(({ name }) => name).join("、");
}

/** `，仅限48个国家：…`; nothing where everybody was scored. */
export function among({ among: of }: Pick<Dataset, "among">): string {
  return of ? `，仅限${countries(of.countries)}：${names(of.asked)}` : "";
}

export function evidence(dataset: Dataset): string {
  const { asOf, standIns } = dataset;
  const time = asOf === null ? "数据未注明年份" : `数据截至${asOf}年`;
  return `${time}${standIns ? `，${scorecard.standIns}` : ""}${among(dataset)}`;
}

/** What was asked for; nothing where everybody is shown. */
export function shown({ countries: asked, region, exclude }: Omit<Shown, "of">): string {
  return [
    ...(asked ? [`仅限${names(asked)}`] : []),
    ...(region ? [`仅限区域${names(region)}`] : []),
    ...(exclude ? [`不含${names(exclude)}`] : []),
  ].join("；");
}

export function scoresRun({ scale: [lo, hi], relative, bounded, factors }: Profile): string {
  if (relative) return "得分是一国与其他各国逐一比较时的胜数减负数（科普兰法），因此各国没有自己的区间。";
  const run =
    bounded === false
      ? "得分没有最低端和最高端，因为有一项计入权重的指标没有上下限。"
      : `得分范围为${exact(lo)}至${exact(hi)}。`;
  const titles = titlesCountedByPlace(factors);
  return titles.length === 0
    ? run
    : `${run}${listed(titles)}按在候选国家（列入排名或单列）中的位置而非水平计入。候选国家增减一个，其他国家的得分就会变动。`;
}

export const evidences: typeof english = {
  ...made,
  evidence,
  among,
  shownAs: shown,
  ownTables: (files, named) =>
    `自有表格（${files.length > named ? `${files.length}个文件` : files.join("、")}）`,
  ownCredit: (files, named) =>
    `自有表格，无发布机构：${files.slice(0, named).join("、")}${files.length > named ? `，另有${files.length - named}个` : ""}。`,
  scoresRun,
};
