import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import type { otherMethods as english } from "../en/other-methods.ts";
import { otherMethods as made } from "../made/zh/otherMethods.ts";
import { listed } from "./grammar.ts";
import { call as called } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

const OWN: Readonly<Record<MethodChoice["kind"], string>> = {
  treat: "异常值：按权重方案",
  normalise: "量表：按权重方案",
  aggregate: "均值：按权重方案",
};

const choice: (typeof english)["choice"] = ({ kind, call }) => {
  if (call === null) return OWN[kind];
  switch (kind) {
    case "treat":
      return call.method === "none" ? "异常值：不作处理" : `异常值：${called(call)}`;
    case "normalise":
      return `量表：${called(call)}`;
    case "aggregate":
      return `均值：${called(call)}`;
  }
};

/** Other methods of scoring, of which each draw takes some. */
export const otherMethods: typeof english = {
  ...made,
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "异常值的处理",
      normalise: `${exchanged}项指标的量表`,
      aggregate: `合并${nodes.exchanged}个因素的子项的均值`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `在${ways}种评分方式中采用一种，各种方式的机会均等：它们的区别在于${listed(kinds.map((kind) => differs[kind]))}，整个因素树采用同一种。限制条件的判定不变。`;
  },
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }) =>
    `保持不变的有：${[
      ...(judged > 0 ? [`${judged}项指标的得分，这些得分本身就是判断（按类别、阈值、曲线或达标与否）`] : []),
      ...(fewFigures > 0 ? [`${fewFigures}项指标，其数值太少，无法拟合量表`] : []),
      ...(kept > 0 ? [`${kept}个因素，其规则不是均值`] : []),
    ].join("；")}。`,
  most: ({ meanChange, ownChange, ...chosen }) =>
    `影响最大的是“${choice(chosen)}”：采用这一方法时，各国与排名本身平均相差${fixed(meanChange ?? 0, 1)}个名次；代之以权重方案自己的方法时，平均相差${fixed(ownChange ?? 0, 1)}个名次。`,
  choice,
  where: ({ least, most }, of) => `${least === most ? most : `${least}–${most}`}/${of}`,
  columns: { ...made.columns, stays: (k) => `前${k}名不变` },
};
