import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import type { otherMethods as english } from "../en/other-methods.ts";
import { listed } from "./grammar.ts";
import { call as called } from "./method-call.ts";
import { numbers } from "./numbers.ts";
import { share } from "./shares.ts";

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
  title: "方法的影响",
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "异常值的处理",
      normalise: `${exchanged}项指标的量表`,
      aggregate: `合并${nodes.exchanged}个因素的子项的均值`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `在${ways}种评分方式中采用一种，各种方式的机会均等：它们的区别在于${listed(kinds.map((kind) => differs[kind]))}，整个因素树采用同一种。限制条件的判定不变。`;
  },
  none: "没有其他量表或均值适合该权重方案：其方法保持不变。",
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }) =>
    `保持不变的有：${[
      ...(judged > 0 ? [`${judged}项指标的得分，这些得分本身就是判断（按类别、阈值、曲线或达标与否）`] : []),
      ...(fewFigures > 0 ? [`${fewFigures}项指标，其数值太少，无法拟合量表`] : []),
      ...(kept > 0 ? [`${kept}个因素，其规则不是均值`] : []),
    ].join("；")}。`,
  most: ({ meanChange, ownChange, ...chosen }) =>
    `影响最大的是“${choice(chosen)}”：采用这一方法时，各国与排名本身平均相差${fixed(meanChange ?? 0, 1)}个名次；代之以权重方案自己的方法时，平均相差${fixed(ownChange ?? 0, 1)}个名次。`,
  choice,
  share,
  where: ({ least, most }, of) => `${least === most ? most : `${least}–${most}`}/${of}`,
  change: (places) => (places === null ? "" : fixed(places, 1)),
  columns: {
    choice: "方法",
    share: "模拟",
    where: "范围",
    change: "名次的平均变化",
    changeShort: "变化",
    own: "采用权重方案自己的方法时的平均变化",
    ownShort: "原方法",
    stays: (k) => `前${k}名不变`,
    staysShort: (k) => `${k}名不变`,
  },
  reading: (k) =>
    `范围：有多少项指标的数值受到处理，以及有多少个因素采用该均值；如果一种均值会由单独一个0决定全部结果，则只有在列入排名的国家没有任何子项为0时才采用。变化：在采用该方法的所有模拟中，无论同时抽取了其他什么，各国与排名本身平均相差多少个名次。原方法：在以权重方案自己的方法代替而其他方法相同的模拟中的同一数字；无法这样采用的，两栏均不计入。${k}名不变：前${k}名保持不变的频率。`,
  undefined: (n) => `另有${n}种组合未予采用：其得分可能低于量表，而权重方案的某个均值或规则在那里没有定义。`,
};
