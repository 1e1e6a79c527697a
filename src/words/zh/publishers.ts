import type { publishers as english } from "../en/publishers.ts";
import { date } from "./grammar.ts";

const MONTHS = [
  "1月",
  "2月",
  "3月",
  "4月",
  "5月",
  "6月",
  "7月",
  "8月",
  "9月",
  "10月",
  "11月",
  "12月",
] as const;

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers: typeof english = {
  layouts: (titles) => `版式：${titles.join("；")}`,
  credit: (attribution) => `署名：${attribution}`,
  terms: (terms) => `使用条件：${terms}`,
  indicators: (ids) => `指标：${ids.join("、") || "以表格各列的名称为准"}`,
  indicator: (id, title, summary) => `${id}：${title}。${summary}`,
  about: (publisher, summary) => `${publisher}。${summary}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    line: (when) => `通常发布时间：${when}`,
    months: (first, last) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}至${MONTHS[last - 1]}`,
    continuous: "随时",
    irregular: (editions) => `无固定时间（${editions.join("、")}）`,
    ended: (on) => `已于${date(on)}停止发布`,
    unknown: "通常月份不详",
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    heading: (day) => `截至${date(day)}应已发布的版本`,
    /** Of how many sources a newer edition should be out. */
    summary: (overdue, all) =>
      overdue === 0
        ? `${all}个来源按通常时间均不应有更新的版本。`
        : `${all}个来源中，有${overdue}个按通常时间应已有更新的版本。是否确已发布，未作核实。`,
    legend:
      "括号内为版本所描述的年份（与版本名称中的年份不同时注明）。通常发布的月份已过，该版本即应已发布。",
    columns: {
      source: "来源",
      newest: "此处最新版本",
      due: "应已发布",
      usually: "通常发布时间",
      where: "获取地址",
    },
    none: "无",
    /** An edition that is called by a fiscal year. */
    fiscal: (year) => `${year}财年`,
    /** An edition that is called by another year than it describes. */
    of: (called, year) => `${called}（描述${year}年）`,
    overdue: (edition) => `${edition}，逾期`,
    /** One of those that an audit warns of. */
    one: (title, edition, when) => `${title} ${edition}（通常${when}）`,
  },
  snapshot: "本数据快照的来源",
  publisher: (name) => `发布机构：${name}`,
  extent: (observations, countries, years) => {
    const span =
      years.length === 0 ? "无年份" : years.length === 1 ? `${years[0]}年` : `${years[0]}至${years.at(-1)}年`;
    return `${countries}个国家和领土的${observations}个观测值，${span}`;
  },
  made: (command) => [
    "由",
    command,
    "生成；请勿编辑。表格载有数值，每个数值注明发布机构、文件和单元格；不包括发布机构自己的文件。",
  ],
  file: (path, sha256) => ["", path, "（SHA-256 ", sha256, "）"],
  folder: (files, folder) => [`${files}个文件，位于`, folder, "（哈希值见manifest.json）"],
};
