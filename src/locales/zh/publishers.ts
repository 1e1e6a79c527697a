import type { publishers as english } from "../en/publishers.ts";

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers: typeof english = {
  layouts: (titles) => `版式：${titles.join("；")}`,
  credit: (attribution) => `署名：${attribution}`,
  terms: (terms) => `使用条件：${terms}`,
  indicators: (ids) => `指标：${ids.join("、") || "以表格各列的名称为准"}`,
  indicator: (id, title, summary) => `${id}：${title}。${summary}`,
  about: (publisher, summary) => `${publisher}。${summary}`,
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
