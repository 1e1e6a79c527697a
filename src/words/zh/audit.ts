import type { Importance } from "../../model/documents/audit.ts";
import type { audit as english } from "../en/audit.ts";
import { among, evidence, shown } from "./evidence.ts";
import { countries as counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./profile.ts";

const { fixed, percent, signed, percentTo } = numbers;

const notes = (n: number) => `${n}项提示`;

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "收入组别" : "人均国内生产总值";
}

/** What measures income. */
export function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)}（${indicator}）`;
}

export const audit: typeof english = {
  incomeIs,
  incomeKind,
  heading: (title, dataset) =>
    `${title}的审核${dataset.asOf === null ? among(dataset) : `，${evidence(dataset)}`}`,
  summary: ({ person, notes: noted, acknowledged }, { ranked, apart, unscored, excluded }, of) => {
    const need = person === 0 ? "没有需要人工处理的问题" : `${person}项审核发现需要人工处理`;
    const whom = of ? `所示为有关下列国家的审核发现（${shown(of)}），以及不特别涉及任何国家的审核发现。` : "";
    return `${need}，${notes(noted)}${acknowledged > 0 ? `，${acknowledged}项已知悉` : ""}。候选国家：${ranked}个列入排名，${apart > 0 ? `${apart}个单列，` : ""}${unscored}个没有得分；${excluded}个被限制条件排除。${whom}`;
  },
  nothing: "没有需要人工处理的问题。",
  needsPerson: (checks) =>
    `需要人工处理：${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? `，另有${person - subjects.length}项` : "";
        return `${title}（${person}）：${subjects.join("、")}${more}`;
      })
      .join("；")}。`,
  tally: ({ person, notes: noted, acknowledged }) => {
    const parts = [
      ...(person > 0 ? [`${person}项需要人工处理`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [`${acknowledged}项已知悉`] : []),
    ];
    return parts.length === 0 ? "未发现问题" : parts.join("，");
  },
  silent: (checks) => `未发现问题：${checks.join("、")}。`,
  whereRules: "每项如何判定、依据谁的规则：--format md。",
  rule: (rule) => `判定方法：${rule}`,
  moreFindings: (n) => `……另有${n}项。`,
  morePlaces: (n) => `另有${n}处`,
  acknowledged: (until, reason) => `已知悉${until === undefined ? "" : `（有效期至${until}年）`}：${reason}`,
  severity: { person: "需要人工处理", note: "提示" },
  findingColumns: { kind: "", subject: "对象", message: "含义", places: "位置" },
  finding: (subject, message) => `${subject}：${message}`,
  figureOf: (indicator, name, year) => `${name}${year === undefined ? "" : `${year}年`}的${indicator}`,
  rolledUp: {
    "country-not-scored": (countries, names) =>
      `${countries}个候选国家因数据不足而没有得分：请查找数据，或不依据排名作出决定：${names.join("、")}。`,
    "thin-country": (countries, names) =>
      `列入排名的${counted(countries)}所依据的数据远少于其他国家：在引用其名次之前，请先看缺少什么：${names.join("、")}。`,
  },
  withRank: (name, rank) => `${name}（第${rank}名）`,

  importance: {
    title: "权重是否起到重要性的作用",
    columns: {
      of: "所属",
      factor: "因素",
      weight: "权重",
      within: "相差不超过一半",
      equal: "其他相等时",
    },
    yes: "是",
    no: "否",
    legend:
      "权重：该因素占其所属整体的权重份额；实际权重：该因素在与该整体的协方差中所占份额，整体为几何平均时按对数计算；相差不超过一半：后者与前者之差是否不超过前者的一半；其他相等时：在其他因素相等的情况下，其名次与得分名次的相关系数。",
    income: (title, by, spearman, countries) =>
      `${title}：与${incomeIs(by)}的斯皮尔曼相关系数为${signed(spearman, 2)}，按列入排名的${counted(countries)}计算。`,
  },

  structure: {
    title: "各子项之间如何关联",
    columns: {
      of: "整体",
      parts: "子项",
      countries: "国家",
      alpha: "α系数",
      first: "第一主成分",
      most: "最相似者",
    },
    parts: (parts, without) => (without === 0 ? String(parts) : `${parts}/${parts + without}`),
    alpha: (alpha) => fixed(alpha, 2),
    pair: (a, b, r) => `${a}和${b} ${signed(r, 2)}`,
    legend:
      "按列入排名的国家计算；具备数据的国家不足十个的子项不计入。α系数：各子项化为相同离散程度后的克朗巴赫α系数（1：说明的都相同；0：互不说明任何情况；低于0：相互矛盾）；第一主成分：通过各子项的一条直线能保留多大比例的方差；两者均按具备所有子项的国家计算。衡量不同事物的子项完全可能各不相同：这里只是描述，并不给出权重。",
    tooMany: (titles) => `子项太多，无法计算其相关系数：${titles.join("、")}。`,
    matrix: (title) => `“${title}”之内的相关系数`,
    part: "子项",
    r: (r) => signed(r, 2),
    loading: (component, part) => `主成分${component}（${percent(part)}）`,
    matrixLegend:
      "各子项得分相互之间（按编号）、与其所属层级及以上各层级，以及与所含方差超过单个子项应占份额的主成分之间的皮尔逊相关系数。",
  },

  coverage: {
    title: "候选国家的数据",
    nobodyHas: (indicators, weight) => `各国都没有：${indicators}；占权重的${share(weight)}。`,
    nobodyNeeds: (indicators) => `各国都没有，改用其他数据：${indicators}。`,
    nobodyRanked: "没有国家列入排名。",
    ranked: (least, most, middle, worst) =>
      `列入排名的国家，有数据的权重占${percent(least)}至${percent(most)}，中位数为${percent(middle)}；最少的是：${worst.map(({ name, coverage }) => `${name}${percent(coverage)}`).join("、")}。`,
    columns: {
      indicator: "指标",
      factor: "因素",
      weight: "权重",
      countries: "国家",
      tooOld: "过旧",
      maxAge: "最长年限",
      years: "年份",
      medianYear: "中位年份",
    },
    weight: (of) => percentTo(of, 1),
    countriesOf: (countries, of) => `${countries}/${of}`,
    anyAge: "不限",
    byIndicator: "按指标列出的数据",
    byCountry: "按国家列出的数据",
    missing: "缺少：其他候选国家有而该国没有的数据。",
    countryColumns: {
      country: "国家",
      rank: "名次",
      evidence: "数据覆盖率",
      missing: "缺少",
      tooOld: "其中过旧",
    },
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "没有对应内容的知悉记录",
  rule: "知悉记录（--accept）以检查项目及其对象、编号、国家或指标指明一项审核发现，说明理由，并可规定有效到某一年，与数据的年份比较。没有对应内容的记录不会隐藏任何内容，可从文件中删除。",
  about: (check: string, subject: string) => `${check}，${subject}`,
  idle: "没有与该检查项目和对象相符的审核发现：请删除或更正该记录。",
  over: (until: number, asOf: number) =>
    `该记录有效期至${until}年，而数据为${asOf}年：请重新审视该项审核发现。`,
};
