import type { page as english } from "../en/page.ts";
import { page as made } from "../made/zh/page.ts";
import { countries as counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, percent, span } = numbers;

/** What is made of a factor's own score before it goes up. */
const placed = (call: string) => `然后归一化：${call}`;

/** What the pages of a browser say beside what every medium says. */
export const page: typeof english = {
  ...made,

  lead: (countries, profile, asOf, among) => {
    const ranked = `${counted(countries)}列入排名，权重方案为`;
    return asOf === null
      ? [ranked, profile, `${among}。`]
      : [ranked, profile, "，数据截至", String(asOf), `年${among}。`];
  },
  ranking: {
    ...made.ranking,
    scores: ({ relative, bounded, scale: [lo, hi] }) => {
      if (relative) return "与其他各国逐一比较的胜数减负数（科普兰法）；各国没有自己的区间。";
      return bounded === false
        ? "没有最低端和最高端，因为有一项计入权重的指标没有上下限。"
        : `${exact(lo)}至${exact(hi)}；即图中的线条。`;
    },
    first: (shown, of) => `列入排名的${counted(of)}中的前${shown}个`,
  },
  profile: {
    ...made.profile,
    settings: (title, { scale, missing, peers }, aggregation, normalisation) =>
      [
        `${title}。得分范围为${exact(scale[0])}至${exact(scale[1])}；整体的合成方法：${aggregation}${normalisation !== undefined ? `；${placed(normalisation)}` : ""}。`,
        `数据缺失：${missing.policy}；除非某一因素另有规定，因素的权重至少有${percent(missing.minimumCoverage)}必须有数据。`,
        ...(peers ? [`可比国家组按${peers.by}划分。`] : []),
      ].join(""),
    placed,
  },
  sources: {
    ...made.sources,
    figures: (countries, years) =>
      `${counted(countries)}的数值${years.length === 0 ? "" : `，${span(years[0]!, years.at(-1)!)}年`}。`,
  },
  checking: {
    ...made.checking,
    again: (record, command) => [
      "如果",
      record,
      "与本页放在一起，",
      command,
      "将重新运行，并说明每个字节是否一致；如不一致，则说明哪项输入有变化。同样的输入在任何机器上都得出同样的字节。JSON和工作簿中的数值未经四舍五入。",
    ],
    madeOf: ({ tool, profile, dataset }) => [
      ["制作工具", [`${tool.name} ${tool.version}`]],
      ["权重方案", [`${profile.id}，SHA-256 `, profile.sha256]],
      ["数据", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
