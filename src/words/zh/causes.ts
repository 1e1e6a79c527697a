import { isOwnTable, type OwnTable } from "../../model/source.ts";
import { listed } from "./grammar.ts";

/** What a change is due to. */
const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "权重", title: "权重" },
  normalisation: { label: "归一化", title: "归一化" },
  aggregation: { label: "合成", title: "合成方法和因素树" },
  gates: { label: "限制条件", title: "限制条件" },
  errors: { label: "误差", title: "数值的误差，不改变任何得分" },
  countries: { label: "国家增减", title: "国家进入或退出数据" },
  others: { label: "他国得分", title: "其他候选国家的得分" },
  candidates: { label: "候选国家增减", title: "其他国家成为或不再是候选国家" },
  "not told apart": { label: "原因未分解", title: "未能分解的原因" },
  "data:others": { label: "他国数据", title: "其他国家的数据" },
  "data:list": { label: "名单数据", title: "国家名单" },
  "as-of:list": { label: "较新的名单数据", title: "国家名单（以较晚一年的状况为准）" },
};

/** How own tables of several layouts are told apart: the words of their titles. */
const LAYOUTS: Readonly<Record<OwnTable, string>> = {
  tidy: "每个数值一行",
  wide: "每项指标一列",
  series: "每年一列",
  mapped: "各列由用户指定",
};

/** A cause in a line of figures: `cpi数据`, `较新的cpi数据`. */
export function causeLabel(causes: readonly string[], tellsLayouts = false): string {
  const all = causes.map((cause) => {
    const own = CAUSES[cause]?.label;
    if (own !== undefined) return own;
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    if (id !== undefined)
      return `${kind === "data" ? "" : "较新的"}${isOwnTable(id) ? "自有表格" : id}数据${tellsLayouts && isOwnTable(id) ? `（${LAYOUTS[id]}）` : ""}`;
    return cause;
  });
  return all.length > 1 ? `${listed(all)}合计` : all[0]!;
}

/** The same in words: `Freedom House的较新数据`. */
export function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return causes
    .map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `“${sources[id] ?? id}”的${kind === "as-of" ? "较新数据" : "数据"}`;
    })
    .join("和");
}

/** Why several causes of a change are taken together. */
export { TOGETHER } from "../made/zh/TOGETHER.ts";

export const OTHERS_MOVED =
  "该国自己在其中的数值都没有变化；变化的是其他国家的数值，以及随之变化的、用来衡量该国数值的标准";
