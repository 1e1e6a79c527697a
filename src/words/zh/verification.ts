import type { Verification } from "../../model/documents/run.ts";
import type { verification as english } from "../en/verification.ts";
import { verification as made } from "../made/zh/verification.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "每个字节都与今天运行的结果一致",
  edited: "写出之后被改动：运行仍得出所记录的结果",
  differs: "今天运行得出其他结果",
  missing: "不存在",
};

const EDITED_TOO = "今天运行得出其他结果，且文件写出之后被改动";
const VERSION_ALONE = "只有所注明的版本不同";

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist程序本身",
  profile: "权重方案",
  data: "数据",
  file: "数据文件",
  list: "名单",
  record: "记录本身，",
};

type Output = Verification["outputs"][number];

function statusOf({ status, recorded, file, versionAlone }: Omit<Output, "path" | "line">): string {
  if (versionAlone) return VERSION_ALONE;
  return status === "differs" && file !== recorded ? EDITED_TOO : STATUS[status];
}

/** What a run is made of, by name: the first few, since a new snapshot changes every file. */
export function inputsNamed(
  inputs: readonly Pick<Verification["changed"][number], "what" | "name">[],
): string[] {
  const rest = inputs.length - NAMED;
  const names = inputs
    .slice(0, NAMED)
    .map(({ what, name }) => (what === "data" ? CHANGED.data : `${CHANGED[what]}${name}`));
  return rest > 0 ? [...names, `另外${rest}项`] : names;
}
const NAMED = 4;

export const verification: typeof english = {
  ...made,
  output: ({ path, line, ...one }) =>
    `${path}：${statusOf(one)}${line === null ? "" : `（首先出现在第${line}行）`}`,
  cells: (sheet, n, first) =>
    `${sheet}：${n}个单元格不同（${first.map(([cell, file, now]) => `${cell}：文件中为${file ?? "空"}，运行得出${now ?? "空"}`).join("；")}${n > first.length ? "；……" : ""}）`,
};
