import type { comparison as english } from "../en/comparison.ts";
import { scoresRun } from "./evidence.ts";
import { countries as counted, listed, points, stands } from "./grammar.ts";
import { unranked } from "./missing.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

export const comparison: typeof english = {
  title: (countries) => `${listed(countries)}的比较`,
  ranks: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}在${counted(of)}中${stands(rank, tied)}，得${points(score, decimals)}。`,
  unranked: ({ name }, why) => `${name}${unranked(why)}。`,
  excluded: ({ name }, gates, why) => `${name}被排除（${gates.join("；")}），而且${unranked(why)}。`,
  apart: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}单列（${gates.join("；")}）；以其${points(score, decimals)}，与列入排名的${counted(of)}相比将${stands(rank, tied)}。`,
  excludedWould: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}被排除（${gates.join("；")}）；以其${points(score, decimals)}，与列入排名的${counted(of)}相比将${stands(rank, tied)}。`,
  doesNotApply: (countries, factors) =>
    `不适用于${listed(countries.map(({ name }) => name))}：${listed(factors)}。`,
  same: (ahead, behind, score, decimals) =>
    `${ahead.name}和${behind.name}得分相同，均为${points(score, decimals)}。`,
  ahead: (ahead, behind, difference, decimals, { small, least }) =>
    `${ahead.name}领先${behind.name}${difference === undefined ? `不到${least}分` : points(difference, decimals)}${small ? "，由许多细小差距累积而成" : ""}。`,
  couldTurn: (ahead, behind, worst, best, decimals) =>
    `缺失的数据可能改变次序：如果所有无数据的项目均处于最差状态，${ahead.name}将得${fixed(worst, decimals)}分；均处于最好状态，${behind.name}将得${fixed(best, decimals)}分。`,
  cannotTurn: (ahead, behind, worst, best, decimals) =>
    `缺失的数据不可能改变次序：${ahead.name}最差将得${fixed(worst, decimals)}分，${behind.name}最好将得${fixed(best, decimals)}分。`,
  flags: "标记",
  flag: ({ name }, title, found, authority) =>
    `${name}：${title}。查明情况：${found}。${authority === null ? "" : `依据：${authority}。`}`,
  sideBySide: "并列比较",
  legend: (profile, pairs) =>
    `${scoresRun(profile).replace(/。$/u, "")}；“–”表示无数据。${pairs ? "各项差距是两个得分之差的组成部分，合计等于该差（欧文值）。" : ""}`,
  columns: { factor: "因素", difference: "差距", figures: "数值" },
  heads: { rank: "名次", score: "得分", range: "区间", evidence: "数据覆盖率" },
  status: { apart: "单列", excluded: "已排除", unscored: "无得分" },
  effects: {
    values: "差距之中：数值",
    missing: ({ name }) => `${name}的数据缺失`,
  },
  figure: (figureText, verdict, weighed) =>
    `${figureText}${weighed ? "" : "，不计入权重"}${verdict === undefined ? "" : `，${verdict}`}`,
  against: (figures, verdicts) => figures.join(verdicts ? "；相比之下，" : "对"),
};
