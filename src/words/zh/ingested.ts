import type { Change, ingested as english, Paths, Rows } from "../en/ingested.ts";
import { ingested as made } from "../made/zh/ingested.ts";
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
  ...made,
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `已写入${folder}：${files}个数据文件，${latest === undefined ? "没有最新年份" : `最新年份为${latest}年`}，${version}`,
  years: (years) => (years === undefined ? "无年份" : `${span(...years)}年`),
  change: (one) =>
    [
      ...(isSome(one.added) ? [`新增${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`替换${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`保留${one.kept}个文件`]),
      figures(one),
    ].join("；"),
  kept: (sources) => `保持原样：${sources.join("、")}。`,
  beside: (pairs, more) =>
    `数据快照保留了同名的文件：${pairs.map(({ path, held }) => `${path}与${held}并存`).join("、")}${more > 0 ? `，另有${more}个` : ""}。新文件没有旧文件的任何数值（国家、指标和年份相同者），因此两者都计入。如只要新文件，请用--replace和所需的所有文件重新制作数据快照。`,

  names: (n, rows) => `${n}个名称无法识别；没有读取其任何内容${inRows(rows)}：`,
};
