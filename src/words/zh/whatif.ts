import type { PositionFigures, WeightedGroup } from "../../model/documents/whatif.ts";
import type { Carried, whatif as english, Turned } from "../en/whatif.ts";
import { whatif as made } from "../made/zh/whatif.ts";
import { category, countries as counted, inUnit, listed, placed, points, stands, unitOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, change, exact, figure, fixed, percent, percentTo } = numbers;

function gates(titles: readonly string[]): string {
  return listed(titles.map((title) => `“${title}”`));
}

const told = (value: number | string) => (typeof value === "number" ? brief(value) : category(value));
const toldExactly = (value: number | string) => (typeof value === "number" ? exact(value) : category(value));
const orNone = (value: Carried["from"]) => (value === null ? "无数据" : told(value));

/** Where a country stands, in half a sentence: `第19名，60.2分`. */
function place(
  { status, rank, tied, score }: PositionFigures,
  excludedBy: readonly string[],
  decimals: number,
): string {
  const scored = score === null ? "" : `，${points(score, decimals)}`;
  if (status === "apart") return `因${gates(excludedBy)}单列；如列入排名将${stands(rank!, tied)}${scored}`;
  if (status === "excluded") {
    const would = rank === null ? "没有得分" : `如未被排除将${stands(rank, tied)}${scored}`;
    return `被${gates(excludedBy)}排除；${would}`;
  }
  return rank === null ? "没有得分" : `${placed(rank, tied)}${scored}`;
}

/** Of many titles the first so many. */
function some(titles: readonly string[], most: number): string {
  const rest = titles.length - most;
  // A list that would lose only a few loses none.
  return rest <= 3 ? listed(titles) : `${titles.slice(0, most).join("；")}；另有${rest}项`;
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

function steps(n: number): string {
  return `${Math.abs(n)}级`;
}

function whyNot({ name, country, status, excludedBy, noScore, coverage }: Turned, when: string): string {
  const lead = `${name}（${country}）；${when}`;
  if (status === "apart") return `${lead}因${gates(excludedBy)}单列`;
  if (status === "excluded") return `${lead}被${gates(excludedBy)}排除`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : `；其数据覆盖的权重由${was}变为${is}`;
  return `${lead}没有得分（${noScore ?? "原因不明"}${moved}）`;
}

const whySearch: Readonly<Record<NonNullable<WeightedGroup["why"]>, string>> = {
  mean: "由此向上的均值不可相加，取对数后也不可相加",
  evidence: "有些国家的数据缺失，需要解的线性规划过多",
  gates: "有一项限制条件取决于得分，而得分随权重变化",
  children: "子项超过100个",
  unconfirmed: "重新排名没有证实方程给出的结果",
};

export const whatif: typeof english = {
  ...made,
  eligible: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}被排除。假如未被排除，以其${points(score, decimals)}，与列入排名的${counted(of)}相比将${stands(rank, tied)}；以下变化均由此算起。`,
  apart: ({ name }, { rank, tied }, of, score, decimals) =>
    `${name}单列。以其${points(score, decimals)}，与列入排名的${counted(of)}相比将${stands(rank, tied)}；以下变化均由此算起。`,
  clears: (indicator, { from, to }, then) =>
    `${indicator}${from === null ? "如有数据且为" : `由${told(from)}变为`}${toldExactly(to)}即可解除排除（${then}）`,
  place,
  target: ({ goal, rank, asked }, { name }) => {
    if (goal === "score") return `如何使${name}有得分`;
    if (asked === "top") return goal === "reach" ? `进入前${rank}名` : `退出前${rank}名`;
    if (goal === "reach") return `升至第${rank}名${rank === 1 ? "" : "或更高"}`;
    return rank === 1 ? "由第1名下降" : `降至第${rank! + 1}名或更低`;
  },
  figure: ({ side, from, to, unit: of, change: by }, limit) => {
    const unit = of === null ? "" : unitOf(to, of);
    if (side !== null) {
      const asked = {
        "at least": `至少为${toldExactly(to)}`,
        "at most": `至多为${toldExactly(to)}`,
        any: `为任何数值，例如${told(to)}`,
        only: `为${toldExactly(to)}`,
      };
      return `如有数据且${asked[side]}${unit}`;
    }
    const moved = by === null ? "" : `（${typeof to === "number" ? change(by) : steps(by)}）`;
    const near = limit === undefined ? "" : `，自${brief(limit)}起`;
    const moves = `${from === null ? "" : `${told(from)} → `}${toldExactly(to)}`;
    return `${inUnit(to, moves, of ?? undefined)}${moved}${near}`;
  },
  error: ({ standardErrors, interval, published, within }, rounded) => {
    const size = standardErrors === null ? "" : `${fixed(standardErrors, 1)}个标准误，`;
    const whose = published ? "发布机构的区间" : "按发布机构标准误计算的90%区间";
    const [low, high] = interval.map(rounded ? brief : figure);
    return `${size}处于${whose}（${low}至${high}）之${within ? "内" : "外"}`;
  },
  movement: ({ year, value, change: moved, within }, isNumber) => {
    if (moved === 0) return year === null ? "与之前的数值相比没有变化" : `自${year}年以来没有变化`;
    const was = year === null ? `之前为${told(value)}` : `${year}年为${told(value)}`;
    if (moved === null || within === null) return was;
    return `${was}，变化了${isNumber ? change(moved) : steps(moved)}：本行的变化${within ? "不大于这一变化" : "大于这一变化"}`;
  },
  carried: (figures) =>
    `由该数值计算得出，并随之改变：${listed(figures.map(({ title, from, to }) => `${title}（${orNone(from)} \u2192 ${orNone(to)}）`))}`,
  farthest: (title, value, rank) =>
    `${title}为${told(value)}（${rank === null ? "没有名次" : `第${rank}名`}）`,
  idle: (goal, titles, most, observed) =>
    `${observed ? "在观测范围内，" : ""}无论取何数值都${{ reach: "不能提高名次", leave: "不会降低名次", score: "没有得分" }[goal]}：${some(titles, most)}。`,
  noAnswer: (titles, why, most) => `没有答案（${some(titles, most)}）：${why}。`,
  noInterval: (why) =>
    ({
      "no-sibling": "没有具有权重的同级项：其自身权重没有影响。",
      "no-weight-above": "其上级节点没有权重。",
    })[why],
  order: (top) => `前${top}名的次序`,
  event: (what, [ahead, behind], { share, side }) => {
    const at =
      share === 0 && side === "from"
        ? "在0%处"
        : share === 1
          ? "在100%处"
          : { from: "低于此值时", to: "高于此值时" }[side];
    const name = (one: typeof ahead) => one?.name ?? "某国";
    const says = {
      passes: `${name(ahead)}超过${name(behind)}`,
      ties: `${name(ahead)}与${name(behind)}持平`,
      "gains a score": `${name(ahead)}的数据足以得出得分`,
      "loses its score": `${name(behind)}的数据不再足以得出得分`,
    };
    return `${at}，${says[what]}`;
  },
  weightsOf: ({ title, node, method, why, children }) =>
    `${title}（${node}）的${children}个子项：${method === "exact" ? "精确" : `搜索${why ? `，因为${whySearch[why]}` : ""}`}`,
  nearest: (moved, isAll, isSearch) =>
    `${isAll ? "全部" : "其"}权重中有${percentage(moved)}需要转移${isSearch ? "（就搜索所得而言）" : ""}：`,
  siblings: (shares, others) =>
    [...shares, ...(others > 0 ? [`其余${others}个保持各自的份额`] : [])].join("；"),
  share: (title, from, to) => `${title} ${percentage(from)} → ${percentage(to)}`,
  noWeights: ({ name }, mixture, { children, surplus = 0, scale }, decimals) => {
    const [first] = mixture;
    const alone = mixture.length === 1 && first;
    const who = alone
      ? first.name
      : mixture.map((part) => `${percentage(part.share)} ${part.name}`).join(" + ");
    const how = {
      arithmetic: "",
      geometric: "（其得分的几何平均数）",
      power: "（在这些权重可以相加的量表上的均值）",
    }[alone ? "arithmetic" : (scale ?? "arithmetic")];
    return `没有任何权重能够做到：无论${children}个子项中的哪一个占有全部权重，${who}${how}都领先${name}至少${points(surplus, decimals)}，因而在任何权重下都是如此。`;
  },
  noneIn: (groups) =>
    `对以下各节点的子项，在予以考虑的权重中，没有任何一组能够做到，因为无论采用哪一组，总有国家得分更高：${groups.map(({ title }) => title).join("；")}。`,
  nothingNearer: (moved) => `已证明，转移不足${percentage(moved)}做不到。`,
  notFoundIn: (groups) =>
    `对以下各节点的子项，搜索在总共${groups.reduce((sum, { tried }) => sum + (tried ?? 0), 0)}种权重组合中没有找到：${groups.map(({ title }) => title).join("；")}。`,
  valueSet: (indicator, { name }, from, to) =>
    `${name}的${indicator}：${from === null ? "无数据" : told(from)} → ${toldExactly(to)}`,
  turned: (after, before, entered, left) =>
    `列入排名的国家，之后${after}个，之前${before}个：${[
      ...(entered > 0 ? [`${entered}个进入`] : []),
      ...(left > 0 ? [`${left}个退出`] : []),
    ].join("，")}。`,
  cameIn: (one) => `进入：${whyNot(one, "之前")}。`,
  left: (one) => `退出：${whyNot(one, "现在")}。`,
  first: (top) => `现在和之前的前${top}名`,
};
