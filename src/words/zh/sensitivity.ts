import type { Sensitivity } from "../../model/documents/robustness.ts";
import type { sensitivity as english } from "../en/sensitivity.ts";
import { sensitivity as made } from "../made/zh/sensitivity.ts";
import { listed } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `“${title ?? id}”之内的权重`;
    case "data":
      return `数值误差：${title ?? ofNobody(id)}`;
    case "missing":
      return "缺失的数据";
    case "methods":
      return "评分方法";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity: typeof english = {
  ...made,
  most: (inputs) => `影响最大的是${listed(inputs.map((one) => `${input(one)}（${percents(one.total)}）`))}。`,
  input,
  share: percents,
  interval: ([from, to]) => `${percents(from)}–${percents(to)}`,
};
