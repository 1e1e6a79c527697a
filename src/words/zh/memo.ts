import type { memo as english } from "../en/memo.ts";
import { memo as made } from "../made/zh/memo.ts";

export const memo: typeof english = {
  ...made,
  figure: (title, raw, more) =>
    `${title === "" ? "" : `${title}：`}${raw}${more === 0 ? "" : `；另有${more}项`}`,
  madeOf: ({ profile, dataset, tool }, country) =>
    `权重方案${profile.id}（${profile.sha256.slice(0, 12)}），数据${dataset.sha256.slice(0, 12)}，${tool.name} ${tool.version}。` +
    `“${tool.name} explain ${country}”可从每个数值追溯到发布机构的文件和单元格。` +
    "本页说明在该权重方案下数据显示了什么；它不作任何决定。",
};
