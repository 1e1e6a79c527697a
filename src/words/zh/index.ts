import profileReasons from "../../../weights/*.zh.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import { messagesFrom, type Translation } from "../contract.ts";
import { grammar, made } from "../made/zh/index.ts";
import countryNames from "../names/zh.json" with { type: "json" };
import { namesIn } from "../shipped.ts";
import { unitAlone } from "./grammar.ts";
import names from "./names.yaml";
import { numbers } from "./numbers.ts";

/*
 * Simplified Chinese, as the United Nations and the State Department write it: full-width marks, ASCII digits, no space between
 * sentences or around figures; measure words in place of plurals. One term for one thing:
 *
 *   ranking 排名 · rank 名次，第3名 · score 得分 · points 分，分数 · range 区间 · weight 权重 · profile 权重方案
 *   factor 因素 · indicator 指标 · node 节点 · child, part 子项 · weighed 计入权重 · siblings 同级项 · value, figure 数值 · scale 量表
 *   gate 筛选条件 (under the heading 规则: 触及, 不适用) · excluded 排除 · flag 标记 · authority 依据 · margin 余量 · observed 查明情况
 *   evidence 数据 · coverage 数据覆盖率 · minimum coverage 最低数据覆盖率 · missing evidence 数据缺失 · gap 数据缺口 · not assessed 无数据 · proxy 间接指标 · stand-ins 替代
 *   reference 参照 · peer group 可比国家组 · scorecard 记分卡 · passed 达标
 *   draw 模拟 (of the whole ranking), 抽样 (of one thing) · seed 随机种子 · rank set 名次集合 · share of draws 在62%的模拟中 · (90 %) 九成模拟
 *   standard error 标准误 · error 误差 · normalisation 归一化 · aggregation 合成 · goalposts 固定端点 · winsorise 缩尾处理
 *   audit 审核 · finding 审核发现 (of an audit), 分析员结论 (of an analyst) · determination (of the President) 认定 · acknowledged 已知悉
 *   snapshot 数据快照 · layout 版式 · edition 版次 · publisher 发布机构 · run 运行 · reference year 基准年份 · dates 2015年6月23日
 *   trafficking in persons 人口贩运 · child trafficking 贩运儿童 · TIP Report 《人口贩运报告》
 *   Tier 2 第二级 · Tier 2 Watch List 第二级观察名单 · Child Protection Compact Partnership 儿童保护契约伙伴关系
 *   need 需求 · commitment 承诺
 */

export const zh: Translation = {
  ...messagesFrom("zh", numbers, grammar, made),
  ...namesIn(names),
  countryNames,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "权重", direction: "方向", normalise: "归一化", error: "误差" },
  colon: "：",
  semicolon: "；",
  comma: "，",
  unitAlone,

  /** Sentences one after the other; behind a publisher's, in Latin letters, stands a space. */
  text: (sentences) => sentences.join("\n").replace(/\.\n/gu, ". ").replaceAll("\n", ""),
};
