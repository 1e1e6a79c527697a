import type { Change, ingested as english, Paths, Rows } from "../en/ingested.ts";
import { quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : `（${areAll ? "" : "自有表格的"}${rows}行）`;
}

function paths(some: Paths): string {
  return typeof some === "number" ? `${some}个文件` : some.join("、");
}

function figures({ fresh, changed, gone, disputed }: Change): string {
  const parts = [
    ...(fresh === 0 ? [] : [`新增${fresh}个`]),
    ...(changed === 0 ? [] : [`改变${changed}个`]),
    ...(gone === 0 ? [] : [`消失${gone}个`]),
    ...(disputed === 0 ? [] : [`有争议${disputed}个`]),
  ];
  return parts.length === 0 ? "数值没有变化" : `数值：${parts.join("，")}`;
}

const isSome = (some: Paths) => typeof some === "number" || some.length > 0;

/** What `ingest` says of its work. */
export const ingested: typeof english = {
  read: (files, recognised, observations, isAdded) =>
    `${files}个文件，识别${recognised}个；${isAdded ? "数据快照共有" : ""}${observations}个观测值`,
  countries: (n) => `${n}个国家`,
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `已写入${folder}：${files}个数据文件，${latest === undefined ? "没有最新年份" : `最新年份为${latest}年`}，${version}`,
  years: (years) => (years === undefined ? "无年份" : `${span(...years)}年`),

  ownTables: "自有表格",
  change: (one) =>
    [
      ...(isSome(one.added) ? [`新增${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`替换${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`保留${one.kept}个文件`]),
      figures(one),
    ].join("；"),
  kept: (sources) => `保持原样：${sources.join("、")}。`,
  gone: "消失：被替换的文件有这些数值，而取代它的文件没有。如要保留，请给自有表格另起名称；发布机构的同一版次无论叫什么名称都会被替换：请读取其完整文件。同样有这些数值的较旧版次，只有用--replace和所有文件才能将其恢复。",
  goneByYears: "消失：这些数值所描述的年份被--as-of或--from排除在外。如要恢复，请用其他年份重新读取其文件。",
  disputed:
    "有争议：数据快照原有一个数值，另一个文件给出另一个数值，没有资料说明哪个正确。在两个文件之一得到更正之前，两个数值都不计入；两者都保留在数据快照中。",
  beside: (pairs, more) =>
    `数据快照保留了同名的文件：${pairs.map(({ path, held }) => `${path}与${held}并存`).join("、")}${more > 0 ? `，另有${more}个` : ""}。新文件没有旧文件的任何数值（国家、指标和年份相同者），因此两者都计入。如只要新文件，请用--replace和所需的所有文件重新制作数据快照。`,
  undated: (n) => `自有表格中有${n}个数值没有年份：它们对任何年份均计入。`,

  names: (n, rows) => `${n}个名称无法识别；没有读取其任何内容${inRows(rows)}：`,
  name: (name, place, moreRows, near) =>
    `${quoted(name)}（${place}${moreRows > 0 ? `，另有${moreRows}行` : ""}）${near.length > 0 ? `；相近的有：${near.join("、")}` : ""}`,
  noCountries: (rows, names, more) =>
    `不是国家，已略过${inRows(rows)}：${names.join("、")}${more > 0 ? `，另有${more}个` : ""}。`,

  open: (n) => `文件之间有${n}处不一致且无从判定；两个数值均未采用（两处位置均载于unsettled.*.csv）：`,
  correct: "请更正其中一个文件，或剔除一个。",
  settled: (n) => `文件之间有${n}处不一致；按优先次序判定（两处位置均载于conflicts.*.csv）：`,

  problems: (kind, n) => `${kind}：${n}`,
  problem: (place, message) => `${place}：${message}`,
  moreOfKind: (n) => `……另有${n}处同类`,
};
