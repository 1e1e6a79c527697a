import type { Inspection } from "../../model/documents/reading.ts";
import type { inspection as english, Some } from "../en/inspection.ts";
import { either, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, span } = numbers;

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
  quoted,
  some,
  title: (file, format, bytes) => `${file}：${FORMATS[format]}，${size(bytes)}`,
  readAs: (parts) => `读取方式：${parts.join("；")}。`,
  encoding: (label) => `编码${label}`,
  delimited: (delimiter) =>
    delimiter === null ? "每行一个单元格" : `单元格以${DELIMITERS[delimiter] ?? quoted(delimiter)}分隔`,
  quotes: (quote) => (quote === null ? "没有引号" : `引号为${quote}`),
  sheets: (sheets, hidden, names) =>
    `${sheets}个工作表${hidden === 0 ? "" : `，其中${hidden}个隐藏`}：${some(names)}`,
  filled: (cells) => `${cells}个有内容的单元格`,

  source: "来源",
  known: ({ title, id, layoutTitle, confidence }) =>
    `${title}（${id}），版式${quoted(layoutTitle)}，置信度${exact(confidence)}。`,
  refused: (message, wayOut) => `没有从中读取任何内容：${message}。${wayOut ?? ""}`,
  asSure: ({ title, id }, more) =>
    `${title}（${id}）同样可能${more === 0 ? "" : `（另有${more}个）`}；采用来源清单中的第一个。`,
  lessSure: ({ title, id, confidence }, more, taken) =>
    `${title}（${id}）也能识别该文件${more === 0 ? "" : `（另有${more}个）`}，置信度${exact(confidence)}；${taken}更为可靠，因而采用。`,
  nothing: "该文件不会给出任何观测值。",
  gives: ({ observations, countries, years, undated }, indicators) => {
    const when = years === null ? "无年份" : `${span(years.from, years.to)}年`;
    const which = undated === observations ? "这些观测值均无年份" : `其中${undated}个无年份`;
    const without = undated === 0 ? "" : `${which}：此类数值对任何年份均计入。`;
    return `该文件将给出${countries}个国家的${observations}个观测值，${when}：${some(indicators)}。${without}`;
  },
  withCount: (id, observations) => `${id}（${observations}）`,
  notResolved: (rows, names) => `无法识别因而略过${rowsOf(rows)}：${some(names)}。`,
  noCountries: (rows, names) => `不是国家因而略过${rowsOf(rows)}：${some(names)}。`,
  miss: (name, place, moreRows, near) =>
    `${quoted(name)}（${place}${moreRows > 0 ? `，另有${moreRows}行` : ""}${near.length === 0 ? "" : `；相近的有${either(near)}`}）`,
  unrecognised: "没有来源能识别该文件；不会从中读取任何内容。",
  problem: (message) => `${message}。`,
  why: {
    mapping: "可以为其各列指定对应关系；请补全以下命令：",
    tree: "这是树形结构而不是表格：只读取已知发布机构的树形结构。",
    onlyCountries: "其中列有国家名称，但没有任何一列说明有关国家的情况。",
    noCountries: "其中没有列有国家名称的列，因此不改动文件就无法指定对应关系。",
    noTable: "其中没有表格。",
  },

  tables: "表格",
  otherTables: "其他表格",
  table: (name, extent) => `${name}：${extent}`,
  moreTables: (n) => `……另有${n}个`,
  moreRows: (n) => `……另有${n}行`,
  kinds: (columns) =>
    `各行以少数词语区分，可用于--where：${columns.map(({ title, words }) => `${quoted(title)}为${words.map(quoted).join("、")}`).join("；")}。`,
  around: (notes) => `表格周围：${some(notes, "；")}。`,
  list: (name) => `列表${quoted(name ?? "整个文件")}`,
  sheet: (name) => `工作表${quoted(name)}`,
  unnamed: (hasColumns) => (hasColumns ? "表格" : "文本"),
  called: (name, hidden, _format, rows) =>
    `${name}${hidden ? "（隐藏）" : ""}${rows ? `，第${rows[0]}–${rows[1]}行` : ""}`,
  empty: (columns, notes) => {
    const what = columns > 0 ? `有${columns}列的表头，没有数据行` : "没有表格";
    return notes === 0 ? what : `${what}，${notes}个文字单元格`;
  },
  extent: (parts) => parts.join("；"),
  cells: (rows, columns) => `${rows}行，${columns}列`,
  taken: (observations) => `读取了${observations}个观测值`,
  noHeader: "没有表头",
  header: (by, _format, [from, to]) =>
    `表头${by === "guessed" ? "（推测）" : ""}在第${from === to ? from : `${from}至${to}`}行`,
  noColumn: "没有列有国家名称的列。",
  allKnown: (column, names) =>
    `国家：${quoted(column)}列；其中${names === 1 ? "唯一的名称" : `全部${names}个名称`}均可识别。`,
  someKnown: (column, resolved, names, misses, codes) =>
    `国家：${quoted(column)}列；其中${names}个名称有${resolved}个可识别，不能识别的有${some(misses)}。${codes === undefined ? "" : `${quoted(codes)}中的代码均可识别。`}`,
  near: (name, suggestion) => `${quoted(name)}${suggestion === undefined ? "" : `（与${suggestion}相近）`}`,
  row: (row) => `第${row}行`,

  tree: "其中的内容",
  path: (path, kind, count, example) =>
    `${path === "" ? "（整体）" : path}（${kind}${count > 1 ? ` × ${count}` : ""}）${example === undefined ? "" : `：${quoted(example)}`}`,
  morePaths: (n) => `……另有${n}条路径（见--format json）`,
  nothingOdd: "没有发现异常。",
  nothingOddBut: (names) =>
    `没有发现异常，只是有${names === 1 ? "一个名称" : "一些名称"}不属于任何国家：如上所述，其各行被略过。`,
  problems: (n) => `${n}项须知`,
  problemAt: (severity, place, message) =>
    `${{ error: "错误", warning: "警告", info: "信息" }[severity] ?? severity}：${place === null ? "" : `${place}：`}${message}`,
  moreLikeIt: (n) => `……另有${n}项同类`,
};
