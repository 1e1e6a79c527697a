import type { MethodCall } from "../../model/parameter.ts";
import type { Condition, IndicatorNode, Missing } from "../../model/profile.ts";
import type { Change, diff as english, Part, Passing } from "../en/diff.ts";
import type { Placed } from "../en/grammar.ts";
import { diff as made } from "../made/zh/diff.ts";
import { condition } from "./conditions.ts";
import { category, countries as counted, either, listed, placed, stands } from "./grammar.ts";
import { call } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, signed, percentDigits } = numbers;

type Changes = (typeof english)["changes"];
type Status = Parameters<(typeof english)["statusMoved"]>[1];
type Side = Parameters<(typeof english)["before"]>[0];

/** `cpi数据 −1.4，权重 −0.7`; what shows as nothing is added up at the end. */
function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: "（新有数据）",
    "no longer": "（不再有数据）",
    "partly newly": "（部分新有数据）",
    "partly no longer": "（部分不再有数据）",
    "partly both": "（部分新有数据，部分不再有数据）",
  };
  return [
    ...strong.map(
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`其余 ${signed(rest, decimals)}`]),
  ].join("，");
}

/** A status in half a sentence, with what was said of it. */
function status(one: Status[0], said: readonly string[]): string {
  const where = {
    ranked: one.placed ? stands(one.placed.rank, one.placed.tied) : "列入排名",
    apart: one.placed ? `单列，如列入排名将${stands(one.placed.rank, one.placed.tied)}` : "单列",
    excluded: "被排除",
    unscored: "无得分",
    absent: "不在数据中",
  }[one.status];
  return said.length > 0 ? `${where}（${said.join("；")}）` : where;
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count, named }: Passing) =>
    `${counted(count)}（${named.join("、")}${count > named.length ? "等" : ""}）`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return [
    ...(overtakenBy.count > 0 ? [`被${some(overtakenBy)}超过`] : []),
    ...(overtook.count > 0 ? [`超过${some(overtook)}`] : []),
    ...(enteredAhead.count > 0 ? [`${some(enteredAhead)}进入排名并列于其前`] : []),
    ...(leftAhead.count > 0 ? [`原列于其前的${some(leftAhead)}退出排名`] : []),
  ].join("；");
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "得分不变";
  if (one.of === "" && !one.shows) return "得分几乎没有变化";
  return `${signed(one.change, decimals)}分${one.of === "" ? "" : `，其中${one.of}`}`;
}

/** Of a share of the whole more digits are said here than elsewhere, since small changes are what is told. */
const percents = (share: number) => percentDigits(share, 3);

/** What is said of a node whose setting is another. */
function fromTo<T>(said: (setting: T) => string) {
  return (node: string, before: T, after: T) => `${node}：由“${said(before)}”改为“${said(after)}”`;
}

function ends(scale: readonly number[]): string {
  return scale.map(exact).join("至");
}

const EFFECTS: Readonly<Record<string, string>> = { exclude: "排除", apart: "单列", flag: "标记" };
const effectOf = (effect: string) => EFFECTS[effect] ?? effect;

/** What of a profile changed, a message for each kind. */
const changes: Changes = {
  root: "根节点",
  named: (title, id) => `${title}（${id}）`,
  enters: (node, parent, share) => `${node}新列入${parent}之下，占总权重的${percents(share)}`,
  moves: (node, before, after) => `${node}由${before}移至${after}`,
  leaves: (node, parent) => `${node}从${parent}中移除`,
  weight: (node, before, after) =>
    `${node}：权重由${exact(before.weight)}改为${exact(after.weight)}（占总权重由${percents(before.share)}变为${percents(after.share)}）`,
  scale: (before, after) => `量表由${ends(before)}改为${ends(after)}`,
  peers: (before, after) => `可比国家组的划分依据：由${before ?? "无"}改为${after ?? "无"}`,
  minimumCoverage: (before, after) => `要求一国具备的数据：由权重的${percents(before)}改为${percents(after)}`,
  rootMethod: (before, after) => `根节点：由${before}改为${after}`,
  node: {
    missing: fromTo(
      ({ policy, minimumCoverage }: Pick<Missing, "policy" | "minimumCoverage">) =>
        `数据缺失按${policy}处理，子项至少有${percents(minimumCoverage)}`,
    ),
    requires: fromTo((anyOf: readonly string[] | undefined) =>
      anyOf ? `没有${either(anyOf)}的数据即不列入排名` : "没有必需的数据",
    ),
    aggregate: fromTo(call),
    normalise: fromTo(call),
    places: fromTo((method: MethodCall | undefined) => (method ? `按${call(method)}归一化的得分` : "原得分")),
    direction: fromTo((direction: string) => `方向${direction}`),
    transform: fromTo((transform: IndicatorNode["transform"]) => `变换${transform ?? "无"}`),
    treat: fromTo((treat: MethodCall | undefined) => `异常值处理${treat ? call(treat) : "无"}`),
    maxAge: fromTo((maxAge: number | undefined) =>
      maxAge === undefined ? "数据不限年限" : `数据年限至多${maxAge}年`,
    ),
    error: fromTo((stated: string) => stated),
    appliesWhen: fromTo((when: Condition | undefined) =>
      when ? `适用条件：${condition(when)}` : "普遍适用",
    ),
  },
  gate: {
    enters: (gate, effect) => `新增${gate}：其作用是${effectOf(effect)}`,
    effect: (gate, before, after) => `${gate}：由${effectOf(before)}改为${effectOf(after)}`,
    test: (gate) => `${gate}改为检验其他内容`,
    leaves: (gate) => `取消${gate}`,
  },
};

/** How two results were compared. */
const notes: (typeof english)["notes"] = {
  otherYears: (was, is, fromEvidence) =>
    `两者的基准年份不同：之前为${was}年，之后为${is}年。某一来源的“较新数据”是其${Math.min(was, is)}年之后至${Math.max(was, is)}年的数值${fromEvidence ? "，以及届时因过旧而失去的数值" : ""}；某一来源的“数据”是其数值的其他变化。${fromEvidence ? "" : "已经消失的数值归入“数据”，因为排名没有说明它是否已经过旧。"}`,
  fromRankings:
    "仅依据两份排名得出，没有使用其背后的数据：其他国家的数值以及国家的进入或退出对得分的影响，归入其来源的数据；新增或移除的因素连同其数据一并计算；限制条件只能从其作用中看出。",
  bothByCopeland: "两份排名均采用科普兰法：得分是与其他各国逐一比较的胜数减负数，因此不分解其变化的原因。",
  oneByCopeland: (which) =>
    `只有第${which === "first" ? "一" : "二"}份排名采用科普兰法，其得分是胜数减负数。请比较名次；两种得分之差没有意义。`,
};

const side = ({ profile, dataset }: Side, evidence: string) =>
  `权重方案${profile.id}（${profile.sha256.slice(0, 12)}），${evidence}（${dataset.sha256.slice(0, 12)}）。`;

const figure = (value: number | string) => (typeof value === "number" ? exact(value) : category(value));

export const diff: typeof english = {
  ...made,
  textMoved: (title, before, after) =>
    `${title}：原为${figure(before.value)}（${before.year}年），现为${figure(after.value)}（${after.year}年）`,
  textsLeftOut: (left) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [`${findings}项结论`] : []),
      ...(lists > 0 ? [`${lists}份建议清单`] : []),
    ];
    return `未作比较：${left.length === 1 ? left[0]!.name : counted(left.length)}的${listed(what)}，因为其中一方现有的最新文字早于其基准年份的前一年。“shortlist findings <country>”显示所有年份的文字。`;
  },
  changes,
  notes,
  heading: (before, after) => {
    const [from, to] = [before, after].map((side) => (/^\d{4}$/u.test(side) ? `${side}年` : side));
    return `从${from}到${to}有何变化`;
  },
  before: (one, evidence) => `之前：${side(one, evidence)}`,
  after: (one, evidence) => `之后：${side(one, evidence)}`,
  notRemade({ label, because, message }, inputs) {
    const why = {
      changed: `${label}已过时。写出之后发生变化的有：${listed(inputs)}。`,
      edited: `${label}在写出之后被改动。`,
      failed: `${label}所记录的运行无法重做：${message}。`,
    };
    return `${why[because]}此处按当时写出的内容比较其排名，因此不反映此后的变化。如需查看，请重新生成报告并再次比较。`;
  },
  ranked: (before, after, entered, left) => {
    const comings = [
      ...(entered > 0 ? [`${entered}个进入排名`] : []),
      ...(left > 0 ? [`${left}个退出排名`] : []),
    ];
    return `列入排名的国家，之前${before}个，之后${after}个${comings.length > 0 ? `：${comings.join("，")}` : ""}。`;
  },
  notCompared: (before, after) => {
    const of = (scale: typeof before) => (scale === null ? "没有固定的两端" : `为${ends(scale)}`);
    return `得分不作比较：其范围之前${of(before)}，之后${of(after)}。`;
  },
  cause: (label, title, { countries, meanAbsolute, largest }, { least, decimals }) => {
    const of = counted(countries);
    const about = title === label ? title : `${title}（${label}）`;
    if (least !== undefined) return `${about}：对${of}中的任何一个都不到${least}分`;
    if (countries === 1) return `${about}：仅影响${largest.name}，${signed(largest.score, decimals)}分`;
    return `${about}：${of}平均${fixed(meanAbsolute, decimals)}分，影响最大的是${largest.name}（${signed(largest.score, decimals)}）`;
  },
  profileChange: (label, text) => `${label}：${text}`,
  parts,
  flag: (title, raised, cleared, open) =>
    `${title}：${[
      ...(raised.length > 0 ? [`新加标记的有${listed(raised)}`] : []),
      ...(cleared.length > 0 ? [`不再标记的有${listed(cleared)}`] : []),
      ...open,
    ].join("；")}`,
  statusMoved: (name, before, after, due) =>
    `${name}：原${status(...before)}，现${status(...after)}${due.length > 0 ? `，原因是${listed(due)}` : ""}。`,
  stays: (name, at) => `${name}前后均${status(at, [])}。`,
  scoreIs: (moved, decimals) =>
    moved === undefined || (moved.of === "" && !moved.shows)
      ? `${change(moved, decimals)}。`
      : `得分变化：${change(moved, decimals)}。`,
  together: (why) => `合并计算：${why}。`,
  movedRanks: (name, [before, after], points, passed) => {
    const at = ({ rank, tied }: Placed) => placed(rank, tied);
    const movement =
      before.rank === after.rank ? `仍${stands(after.rank, after.tied)}` : `由${at(before)}变为${at(after)}`;
    const scored = points ? `：${change(points.change, points.decimals)}` : "";
    const who = passing(passed);
    return `${name}${movement}${scored}${who === "" ? "" : `；${who}`}。`;
  },
};
