import type { facts as english } from "../en/facts.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed, grouped } = numbers;

/** Which figures would settle who is among the first. */
export const facts: typeof english = {
  title: "值得查明的事实",
  doubt: ({ k, doubt }) =>
    `任意两次模拟的前${k}名平均有${fixed(doubt, 1)}个不同。${doubt === 0 ? "没有需要查明的事实。" : ""}`,
  none: ({ asked }) =>
    asked === 0
      ? "在随机抽取的数值中，没有一个属于能否进入前列尚无定论的国家。"
      : `在随机抽取的${grouped(asked)}个数值中，没有一个能单独确定足够多的名次，以致明显区别于偶然。`,
  toFind: "缺失而他国已有的数值：",
  toMeasure: "已知但有误差的数值：",
  known: (value, error) => `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
  gain: (gain, error) => `${fixed(gain, 3)} ± ${fixed(error, 3)}`,
  columns: {
    country: "国家",
    indicator: "指标",
    now: "现况",
    source: "他国数据的来源",
    gain: "可确定的名次",
  },
  more: (n) => `另有${n}项，见--format md或json`,
  reading: ({ k, draws, asked }, seed) =>
    `可确定的名次：如果只查明这一个数值，任意两次模拟的前${k}名中不同的国家平均减少多少个，附标准误（该数值取不同值的各次模拟之间的方差；取随机种子${seed}的前${grouped(draws)}次模拟）。共考察${grouped(asked)}个数值：即在100次模拟中有2至98次进入前列的国家的全部随机抽取的数值。几个数值的增益不能相加。`,
};
