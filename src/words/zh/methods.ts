import type { Translation } from "../contract.ts";

/** What the methods of scoring do, by their ids. */
export const methods: Translation["methods"] = {
  arithmetic: "子项之间完全补偿：一项失去的一分，可由另一项的一分按权重比率补回。",
  geometric: "子项之间仅部分补偿：某项越低，其下一分就越宝贵；一项为0则全部为0。",
  harmonic: "补偿程度低于几何平均；强烈偏向最低的子项。",
  power: "p阶广义平均：p越小，子项之间的补偿越少。",
  minimum: "没有补偿：节点的水平等于其最差的子项。权重只说明哪些子项计入。",
  "reversed-geometric": "偏向最高的子项：用于风险，一个高值不能由若干低值抵消。",
  conditional: "第一个子项高于限值时取第一个，否则取第二个乘以系数。",
  "first-of": "节点取其子项中第一个有数据的，次序按权重方案；其他子项列于其后。权重不起任何作用。",
  goalposts: "在两个固定数值之间线性换算，超出部分截断：各年可比，且任何国家都不会改变另一国的得分。",
  "min-max": "一列中最差的国家得量表最低分，最好的得最高分。",
  "z-score": "以标准差计的与该列均值的距离；没有上下限。",
  rank: "在该列中的位次，由最差者起；不考虑国家之间相距多远。",
  percentile: "较差的其他国家所占份额，并列者按一半计算。",
  borda: "有多少国家较差；不考虑国家之间相距多远，也不考虑权重方案的量表。",
  categories: "为发布机构的每个类别规定一个得分。",
  thresholds: "分段：每个数值取其达到的最高一级的得分。",
  piecewise: "在规定各点之间为直线，在其外为水平线。",
  "distance-to-reference": "由最差国家到参照的距离已走过多少。",
  "peer-median": "达标或未达标：严格优于该国可比国家组的中位数，或超过固定限值。",
  winsorise: "将最外侧的数值拉到邻近数值，至多数个；仍然不够时取对数。",
  log: "拉近长尾；仅在偏度和峰度显示有长尾时采用。",
};
