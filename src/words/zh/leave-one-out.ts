import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import type { leaveOneOut as english } from "../en/leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { fixed, percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "随shortlist保存的名单",
  derived: "由shortlist推算的数值",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name}（${country}）`;
const few = (texts: readonly string[]) =>
  [...texts.slice(0, NAMED), ...(texts.length > NAMED ? [`另${texts.length - NAMED}个`] : [])].join("、");

/** The ranking without one factor or one source. */
export const leaveOneOut: typeof english = {
  title: "逐一剔除",
  steady: (k) => `无论剔除哪一个因素或来源，前${k}名都不变。`,
  unsteady: (k, most, without) =>
    `剔除一个因素或来源时，前${k}名中至多有${most}个改变：剔除的是${few(without.map((title) => `“${title}”`))}。`,
  evidence: (n, of) =>
    `在${of}种情况中有${n}种，有名次的国家与排名本身不同，因为剩下的数据对有些国家太少，或对另一些国家已经足够。`,
  leftOut: ({ kind, id, title }) => (kind === "factor" ? (title ?? id) : `来源：${title ?? ofNobody(id)}`),
  countries: (countries) => few(countries.map(named)),
  codes: few,
  onScreen: "国家以代码表示。--format md和html列出其名称、变动最大的国家，以及有多少国家失去或得到名次。",
  weight: (share) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  mean: (change) => (change === null ? "" : fixed(change, 1)),
  moved: (all) => few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    leftOut: "剔除",
    weight: "权重",
    enters: (k) => `进入前${k}名`,
    entersShort: "进入",
    leaves: (k) => `退出前${k}名`,
    leavesShort: "退出",
    mean: "名次的平均变化",
    meanShort: "平均变化",
    largest: "名次的最大变化",
    largestShort: "最大变化",
    loses: "失去名次",
    losesShort: "失去名次",
    gains: "得到名次",
    gainsShort: "得到名次",
  },
  reading:
    "每次剔除一个因素（或剔除有任何数值以该来源为依据的所有指标，即使该数值也以其他来源为依据），再对各国重新排名：其余部分的权重重新分配，权重方案对数据的最低要求适用于其余部分。量表和限制条件保持不变。名次变化以上升或下降的位数计，只涉及剔除前后都有名次的国家。这里没有随机抽取任何内容。",
};
