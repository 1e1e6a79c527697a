import type { Verification } from "../../model/documents/run.ts";
import type { verification as english } from "../en/verification.ts";

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
  same: "一致",
  notSame: "不一致",
  output: ({ path, line, ...one }) =>
    `${path}：${statusOf(one)}${line === null ? "" : `（首先出现在第${line}行）`}`,
  noCell: "各单元格相同；文件中的其他内容不同",
  cells: (sheet, n, first) =>
    `${sheet}：${n}个单元格不同（${first.map(([cell, file, now]) => `${cell}：文件中为${file ?? "空"}，运行得出${now ?? "空"}`).join("；")}${n > first.length ? "；……" : ""}）`,
  hidden: (options) => `生成时使用了${options.join(" ")}：这些文件未包含数据中的所有国家。`,
  cut: (option, files) => `生成时使用了${option}，只有以下文件因此省略了部分国家：${files.join("、")}。`,
  unnamed: (n) => `记录中没有列出的文件：${n}个`,
  byVersion: (n) => `随shortlist版本而来的变化：${n}项`,
  versionAlone: "输入没有变化：不同之处来自版本。请用本版本重新写出文件。",
  versionAndInput: "不同之处可能来自两者：恢复所记录的输入之后，余下的来自版本。",
  nothingChanged: "输入没有变化：程序、权重方案、数据和名单均与记录相同。",
  changes: (n) => `自运行被记录以来的变化：${n}项`,
  changed: (what, name, recorded, now) =>
    `${CHANGED[what]}${name}：当时${recorded === undefined ? "不存在" : `为${recorded}`}，现在${now === undefined ? "不存在" : `为${now}`}`,
  verified: "核实无误：输出与输入得出的结果相符。",
  notVerified: "未能核实。",
};
