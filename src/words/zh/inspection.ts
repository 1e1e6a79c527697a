import type { Inspection } from "../../model/documents/reading.ts";
import type { inspection as english, Some } from "../en/inspection.ts";
import { inspection as made } from "../made/zh/inspection.ts";
import { quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, span } = numbers;

const FORMATS: Readonly<Record<Inspection["format"], string>> = {
  csv: "分隔文本",
  xlsx: "Excel工作簿（xlsx）",
  xls: "Excel 97–2003工作簿（xls）",
  json: "JSON",
  yaml: "YAML",
  xml: "XML",
  html: "HTML",
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "逗号",
  ";": "分号",
  "\t": "制表符",
  "|": "竖线",
  " ": "空格",
};

function some({ shown, more }: Some, between = "、"): string {
  return more > 0 ? `${shown.join(between)}，另有${more}项` : shown.join(between);
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes}字节`;
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${fixed(amount, amount < 10 ? 1 : 0)} ${unit}`;
}

/** How many rows bear some names, in brackets; nothing where they are not counted. */
function rowsOf(rows: number | undefined): string {
  return rows === undefined ? "" : `（${rows}行）`;
}

export const inspection: typeof english = {
  ...made,
  quoted,
  some,
  title: (file, format, bytes) => `${file}：${FORMATS[format]}，${size(bytes)}`,
  delimited: (delimiter) =>
    delimiter === null ? "每行一个单元格" : `单元格以${DELIMITERS[delimiter] ?? quoted(delimiter)}分隔`,
  sheets: (sheets, hidden, names) =>
    `${sheets}个工作表${hidden === 0 ? "" : `，其中${hidden}个隐藏`}：${some(names)}`,
  gives: ({ observations, countries, years, undated }, indicators) => {
    const when = years === null ? "无年份" : `${span(years.from, years.to)}年`;
    const which = undated === observations ? "这些观测值均无年份" : `其中${undated}个无年份`;
    const without = undated === 0 ? "" : `${which}：此类数值对任何年份均计入。`;
    return `该文件将给出${countries}个国家的${observations}个观测值，${when}：${some(indicators)}。${without}`;
  },
  notResolved: (rows, names) => `无法识别因而略过${rowsOf(rows)}：${some(names)}。`,
  noCountries: (rows, names) => `不是国家因而略过${rowsOf(rows)}：${some(names)}。`,
  kinds: (columns) =>
    `各行以少数词语区分，可用于--where：${columns.map(({ title, words }) => `${quoted(title)}为${words.map(quoted).join("、")}`).join("；")}。`,
  around: (notes) => `表格周围：${some(notes, "；")}。`,
  list: (name) => `列表${quoted(name ?? "整个文件")}`,
  called: (name, hidden, _format, rows) =>
    `${name}${hidden ? "（隐藏）" : ""}${rows ? `，第${rows[0]}–${rows[1]}行` : ""}`,
  empty: (columns, notes) => {
    const what = columns > 0 ? `有${columns}列的表头，没有数据行` : "没有表格";
    return notes === 0 ? what : `${what}，${notes}个文字单元格`;
  },
  header: (by, _format, [from, to]) =>
    `表头${by === "guessed" ? "（推测）" : ""}在第${from === to ? from : `${from}至${to}`}行`,
  someKnown: (column, resolved, names, misses, codes) =>
    `国家：${quoted(column)}列；其中${names}个名称有${resolved}个可识别，不能识别的有${some(misses)}。${codes === undefined ? "" : `${quoted(codes)}中的代码均可识别。`}`,
  path: (path, kind, count, example) =>
    `${path === "" ? "（整体）" : path}（${kind}${count > 1 ? ` × ${count}` : ""}）${example === undefined ? "" : `：${quoted(example)}`}`,
  problemAt: (severity, place, message) =>
    `${{ error: "错误", warning: "警告", info: "信息" }[severity] ?? severity}：${place === null ? "" : `${place}：`}${message}`,
};
