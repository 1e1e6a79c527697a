import type { Verification } from "../../model/documents/run.ts";
import type { verification as english } from "../en/verification.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "每个字节都与今天运行的结果一致",
  edited: "写出之后被改动：运行仍得出所记录的结果",
  differs: "今天运行得出其他结果",
  missing: "不存在",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "shortlist程序本身",
  profile: "权重方案",
  data: "数据",
  file: "数据文件",
  list: "名单",
  record: "记录本身，",
};

export const verification: typeof english = {
  same: "一致",
  notSame: "不一致",
  output: ({ path, status, line }) =>
    `${path}：${STATUS[status]}${line === null ? "" : `（首先出现在第${line}行）`}`,
  nothingChanged: "输入没有变化：程序、权重方案、数据和名单均与记录相同。",
  changes: (n) => `自运行被记录以来的变化：${n}项`,
  changed: (what, name, recorded, now) =>
    `${CHANGED[what]}${name}：当时${recorded === undefined ? "不存在" : `为${recorded}`}，现在${now === undefined ? "不存在" : `为${now}`}`,
  verified: "核实无误：输出与输入得出的结果相符。",
  notVerified: "未能核实。",
};
