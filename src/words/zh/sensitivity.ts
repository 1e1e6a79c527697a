import type { Sensitivity } from "../../model/documents/robustness.ts";
import type { sensitivity as english } from "../en/sensitivity.ts";
import { listed } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { grouped, percent } = numbers;
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
  title: "名次变动取决于什么",
  ofChange: "名次的平均变化，就所有列入排名的国家而言",
  ofRank: ({ name }) => `${name}的名次`,
  most: (inputs) => `影响最大的是${listed(inputs.map((one) => `${input(one)}（${percents(one.total)}）`))}。`,
  open: "没有哪一部分足够确定、可以指明：所有区间都太宽。",
  constant: "无论抽取什么都没有变化：它不取决于所变动的任何内容。",
  input,
  share: percents,
  stoppedEarly: (asked, made) => `提前停止：在要求的${grouped(asked)}个点中计算了${grouped(made)}个。`,
  interval: ([from, to]) => `${percents(from)}–${percents(to)}`,
  more: (n) => `另有${n}项，见--format md或json`,
  cannotSay: "无法判断",
  columns: {
    input: "变动的内容",
    alone: "单独作用",
    together: "连同其他",
    interval: "后者的95%区间",
    intervalShort: "95%",
  },
  reading: (points, rankings, seed) =>
    `占方差的份额（索博尔指数）：“单独作用”指只查明这一项时会消失的部分；“连同其他”指查明所有其他项时仍会留下的部分。只有在各项互不共同作用时，各项份额之和才是100%。每组分别抽取，与其他组无关；在某次排名中没有得分的国家，列在所有有得分的国家之后。采用${grouped(points)}个加扰索博尔序列点，${grouped(rankings)}次排名，随机种子${seed}（Saltelli 2010，Jansen 1999）；区间由重抽样得出。“单独作用”绝不会大于“连同其他”：若因随机性而大于，则按后者列出。“无法判断”：区间宽于25个百分点。`,
};
