import type { LiveMessages } from "../live-contract.ts";
import { inDraws } from "../made/zh/inDraws.ts";
import { live as made } from "../made/zh/live.ts";
import { countries, inUnit, listed, points, stands } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, figure, fixed, percent } = numbers;

/** What the live page says: a slice of its own, since a page carries it in every language. */
export const live: LiveMessages = {
  ...made,
  found: (n, of) => (n === of ? countries(n) : `${countries(of)}中的${n}个`),
  figure: (value, unit) => inUnit(value, figure(value), unit),
  legend: {
    ...made.legend,
    placed: (axes, figure) =>
      `条形显示${listed(axes.map((axis) => `“${axis}”`))}的得分由什么构成；旁边的数字：${figure}。`,
    product: (axes) =>
      `得分为${listed(axes.map((axis) => `“${axis}”`))}的乘积：其中一项低，不能由其他项补回。`,
  },
  sure: { ...made.sure, ...inDraws },

  weights: { ...made.weights, shareOf: (share, group) => `占${group}的${percent(share)}` },

  country: {
    ...made.country,
    margin: (margin, unit) =>
      `距改变判定尚差${unit === "categories" ? `${margin}级` : inUnit(margin, brief(margin), unit)}`,
    couldChangeLine: ({ title, notAssessed, of, share, worst, best }, decimals) => {
      const weight = share < 0.005 ? "占权重不到1%" : `占权重的${percent(share)}`;
      const extent =
        of === 1
          ? weight
          : notAssessed === of
            ? `全部${of}项指标，${weight}`
            : `${of}项指标中的${notAssessed}项，${weight}`;
      const ends =
        worst === null || best === null
          ? ""
          : `：最差时${points(worst.score, decimals)}，${stands(worst.rank, worst.tied)}；最好时${points(best.score, decimals)}，${stands(best.rank, best.tied)}`;
      return `${title}（${extent}）${ends}`;
    },
  },
  why: { ...made.why, requires: (parts) => `没有${parts.join("或")}的数值` },
  map: {
    ...made.map,
    fifth: (from, to, highest, lowest, decimals) =>
      `第${from}–${to}名：${fixed(highest, decimals)}至${points(lowest, decimals)}`,
  },
  changes: {
    ...made.changes,
    line: (name, from, to) =>
      from === undefined
        ? `${name}：新列第${to}名`
        : to === undefined
          ? `${name}：原列第${from}名，现未列入排名`
          : from === to
            ? `${name}：仍列第${to}名`
            : `${name}：${from} → ${to}`,
  },
};
