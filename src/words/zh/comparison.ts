import type { comparison as english } from "../en/comparison.ts";
import { comparison as made } from "../made/zh/comparison.ts";
import { countries as counted, listed, points, stands } from "./grammar.ts";

export const comparison: typeof english = {
  ...made,
  ranks: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}在${counted(of)}中${stands(rank, tied)}，得${points(score, decimals)}。`,
  apart: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}单列（${gates.join("；")}）；以其${points(score, decimals)}，与列入排名的${counted(of)}相比将${stands(rank, tied)}。`,
  excludedWould: ({ name }, gates, { rank, tied }, of, score, decimals) =>
    `${name}被排除（${gates.join("；")}）；以其${points(score, decimals)}，与列入排名的${counted(of)}相比将${stands(rank, tied)}。`,
  doesNotApply: (countries, factors) =>
    `不适用于${listed(countries.map(({ name }) => name))}：${listed(factors)}。`,
  legend: (scores, pairs) =>
    `${scores.replace(/。$/u, "")}；“–”表示无数据。${pairs ? "各项差距是两个得分之差的组成部分，合计等于该差（欧文值）。" : ""}`,
  against: (figures, verdicts) => figures.join(verdicts ? "；相比之下，" : "对"),
};
