import type { findings as english } from "../en/findings.ts";
import { withUnit } from "./grammar.ts";

/** What `findings` says of a country. */
export const findings: typeof english = {
  title: (name, code) => `${name}（${code}）`,
  lead: "《人口贩运报告》的文字和分析员的说法，按因素和年份列出，最新的在前。没有人提到的内容不列出，但这并不等于“否”。",
  factors: {
    prevalence: "贩运儿童的普遍程度和形式",
    "political-will": "政治意愿",
    "law-and-plan": "法律、国家行动计划和战略",
    engagement: "与民间社会和国际组织的合作",
    "us-programs": "美国的相关项目",
    restrictions: "对援助的限制",
    recommendations: "建议",
  },
  none: (name) =>
    `现有资料没有提到${name}：既没有《人口贩运报告》的国别叙述或摘要，也没有分析员的结论。随附数据中只有第二级观察名单和第三级国家的摘要；国别叙述可用--data提供。`,
  year: (year) => (year === null ? "无年份" : `${year}年`),
  finding: (title, value, unit) =>
    `${title}：${withUnit(value, unit ?? undefined).replace(/^“(.*)”$/u, "$1")}`,
  analyst: "分析员",
  recommendations: (year, n, isCut) => `${year}年的建议：${n}项${isCut ? "；列表被截断，因此可能更多" : ""}`,
  status: { kept: "保留", new: "新增" },
  against: (year, kept, added) => `与${year}年相比：保留${kept}项（措辞相同或相近），新增${added}项。`,
  asks: (verb, subject) => `要求的行动（${verb}）：${subject}`,
  dropped: (year, n, isCut) => `${year}年的建议中有${n}项${isCut ? "在现有的列表部分中" : ""}未再提出：`,
  unsure: "因措辞存疑而未采用",
  leftOut: (title, year, reason) => `${title}${year === null ? "" : `，${year}年`}：${reason}`,
  places: (file, locator) => `${file}，${locator}`,
};
