import type { Settlement } from "../../model/dataset.ts";
import type { Differing, warnings as english, Figures, Read } from "../en/warnings.ts";
import { warnings as made } from "../made/zh/warnings.ts";
import { category, countries as counted, date, either, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, figure } = numbers;

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "自有表格优先于发布机构的文件",
  layout: "采用了优先的版式",
  edition: "采用了较新的版次",
  standing: "完整的名单优先于部分的名单",
  none: "没有资料说明哪个正确，因此两者均不计入",
};

/** From which year of evidence to which something holds. */
const span: (years: Parameters<(typeof english)["rulesOfOtherYears"]>[1]) => string = ({ from, to }) =>
  from === undefined ? `截至${to}年` : to === undefined ? `自${from}年起` : `${from}至${to}年`;

/** `12项指标（wb.*、3…）的2114个数值`. */
function figuresOf({ figures, indicators, families }: Figures): string {
  return `${indicators}项指标（${families}）的${figures}个数值`;
}

const value = (one: number | string) => (typeof one === "number" ? exact(one) : category(one));
const titled = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join("、");

function shown(value: string | number | undefined): string {
  return value === undefined ? "无" : figure(value);
}

/** What a reader of a run should know, a message for each. */
export const warnings: typeof english = {
  ...made,
  inNoList: (names, more) =>
    `本表中有${counted(names.length + more)}没有权重方案所需的任何数值，不在排名的任何名单中：${names.join("、")}${more === 0 ? "" : `，另有${more}个`}`,
  rulesOfOtherYears: (id, years, asOf, reason) =>
    `权重方案“${id}”规定的是适用于${span(years)}的数据的规则，而本次运行截至${asOf}年：所适用的并非该年的规则${reason === undefined ? "" : `。${reason}`}`,
  waived: (title, anyOf, asOf, years) =>
    `${title}：${asOf === undefined ? "数据未注明年份" : `数据截至${asOf}年`}，不要求一国具备${either(anyOf)}的数据，因为${years === undefined ? "权重方案在该年没有将其中任何一项计入权重" : `权重方案仅对${span(years)}的数据提出这一要求`}`,
  afterReference: (asOf, latest, newer, tooOld, lists) =>
    [
      `${asOf}年晚于数据的基准年份${latest}年：${
        newer.figures === 0
          ? `计入的数值没有晚于${latest}年的`
          : `${figuresOf(newer)}晚于该年，其他均为${latest}年或以前`
      }`,
      ...(tooOld.figures === 0 ? [] : [`${figuresOf(tooOld)}到${asOf}年已经过旧，不再计入`]),
      ...(lists.length === 0 ? [] : [`${listed(lists)}以${asOf}年年底为准`]),
      `用--as-of ${latest}可要求采用基准年份`,
    ].join("；"),
  listsNotInForce: (lists, asOf) => {
    const each = lists.map(({ id, until }) => (until === undefined ? id : `${id}（截至${date(until)}）`));
    return `${asOf === undefined ? "在没有年份的运行中" : `${asOf}年`}没有可用的名单，因此不视任何国家为不在名单上：${each.join("、")}`;
  },
  proxies: (wholly, partly) =>
    `在计入权重的内容中，${[
      ...(wholly.length > 0 ? [`${titled(wholly)}仅以间接指标为依据`] : []),
      ...(partly.length > 0 ? [`${titled(partly)}部分以间接指标为依据`] : []),
    ].join("；")}。`,
  noEvidence: (titles) =>
    `在计入权重的内容中，${titled(titles)}没有任何依据，因为列入排名的国家都没有这方面的数据。`,
  edit: (
    node: string | undefined,
    key: string,
    before: string | number | boolean | null,
    after: string | number | boolean | null,
  ) => `${node === undefined ? "" : `${node}：`}${key} ${before ?? "空"} → ${after ?? "空"}`,
  profileOfWorkbook: (
    file: string,
    changes: { readonly named: readonly string[]; readonly more: number } | undefined,
  ) => {
    const from = `权重方案取自工作簿${file}`;
    if (changes === undefined) return `${from}，该工作簿未说明其中有何改动`;
    if (changes.named.length === 0) return `${from}，其Profile工作表与写出时相同`;
    return `${from}，其中改动：${changes.named.join("；")}${changes.more === 0 ? "" : `；另有${changes.more}处`}`;
  },
  workbookDiffers: (file, scores, figures) => {
    const all = ({ named, more }: Differing) => {
      const one = ({ country, indicator, there, here }: Differing["named"][number]) =>
        `${country}${indicator === undefined ? "" : `的${indicator}`}：工作簿为${shown(there)}，此处为${shown(here)}`;
      return `${named.map(one).join("；")}${more === 0 ? "" : `；另有${more}项`}`;
    };
    const parts = [
      ...(scores.named.length === 0 ? [] : [`得分：${all(scores)}`]),
      ...(figures.named.length === 0 ? [] : [`数值：${all(figures)}`]),
    ];
    return `工作簿${file}所示与本次运行不同（${parts.join("。")}）。工作簿中只读取Profile工作表：其他工作表中改动的数值和公式在此不起作用。数据、年份或选项不同，或公式未重新计算时，也会有差异`;
  },
  smallFit: (enough, indicators, more) => {
    const named = indicators.map(({ title, fits }) => {
      const sizes = fits.map(
        ({ countries, group }) =>
          `${group === undefined ? "" : `“${category(group)}”组中的`}${counted(countries)}`,
      );
      return `${title}（${sizes.join("，")}）`;
    });
    return `由不到${counted(enough)}的数值得出的得分，取决于其中每一个国家，意义不大：${[...named, ...(more > 0 ? [`另有${more}项`] : [])].join("；")}`;
  },
  fewCandidates: (enough, factors) => {
    const named = factors.map(({ title, candidates }) => `${title}（${candidates}个）`);
    return `候选国家不足${enough}个时，按其中的位置得出的得分很粗略，增减一个国家就会改变所有得分：${named.join("；")}。`;
  },
  illFitting: (indicator, [from, to], [least, most], held) =>
    held === undefined
      ? `“${indicator}”的数值为${exact(least)}至${exact(most)}，至多占权重方案所定标尺（${exact(from)}至${exact(to)}）的五十分之一：几乎不能区分各国。请核对两者单位是否相同`
      : `权重方案为“${indicator}”所定标尺为${exact(from)}至${exact(to)}，而其数值为${exact(least)}至${exact(most)}：${held.of}个国家中有${held.countries}个${held.isAbove ? "高于" : "低于"}标尺，得分同为其端点。请核对两者单位是否相同`,
  noLogarithm: (indicator, some, more) =>
    `权重方案对“${indicator}”取对数，而不大于0的数值没有对数：${counted(some.length + more)}在此按无数据计算（${some.map(({ name, value: own }) => `${name}：${value(own)}`).join("；")}${more === 0 ? "" : `；另有${more}个`}）`,
  conflict: (settled, disagreement, more) =>
    `文件不一致，${SETTLED[settled]}：${disagreement}${more === 0 ? "" : `；另有${more}个数值`}`,
  disagreement: ({ indicator, country, year }, [kept, other], isSettled) => {
    const read = ({ value: one, file, locator }: Read) => `${value(one)}（${file}，${locator}）`;
    return `${country}${year === undefined ? "" : `${year}年`}的${indicator}为${read(kept)}${isSettled ? "，而另一处为" : "和"}${read(other)}`;
  },
  olderOwn: (own, counts, more) =>
    `自有的${own.country}${own.year}年${own.indicator}数值${value(own.value)}不计入，因为发布机构${counts.year}年的数值较新：${value(counts.value)}（${counts.file}，${counts.locator}）${more === 0 ? "" : `（该文件另有${more}个）`}。如要使其计入，请注明其所指的年份，或用--as-of ${own.year}排名`,
};
