import type { publishers as english } from "../en/publishers.ts";
import { publishers as made } from "../made/zh/publishers.ts";
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
  ...made,
  indicators: (ids) => `指标：${ids.join("、") || "以表格各列的名称为准"}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    ...made.usually,
    months: (first, last) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}至${MONTHS[last - 1]}`,
    ended: (on) => `已于${date(on)}停止发布`,
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: { ...made.due, heading: (day) => `截至${date(day)}应已发布的版本` },
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
