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
      return `веса внутри узла «${title ?? id}»`;
    case "data":
      return `погрешности значений: ${title ?? ofNobody(id)}`;
    case "missing":
      return "недостающие данные";
    case "methods":
      return "методы оценивания";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity: typeof english = {
  title: "От чего зависит перемещение мест",
  ofChange: "Среднее изменение места, по всем странам рейтинга",
  ofRank: ({ name }) => `Место страны: ${name}`,
  most: (inputs) =>
    `Больше всего зависит от следующего: ${listed(inputs.map((one) => `${input(one)} (${percents(one.total)})`))}.`,
  open: "Ни одна часть не установлена настолько надёжно, чтобы её назвать: все интервалы слишком широки.",
  constant: "Что бы ни разыгрывалось, изменений не было: ни от чего из варьируемого это не зависит.",
  input,
  share: percents,
  stoppedEarly: (asked, made) =>
    `Остановлено досрочно: из запрошенных точек (${grouped(asked)}) вычислено ${grouped(made)}.`,
  interval: ([from, to]) => `${percents(from)}–${percents(to)}`,
  more: (n) => `и ещё ${n}: см. --format md или json`,
  cannotSay: "сказать нельзя",
  columns: {
    input: "Что варьируется",
    alone: "Само по себе",
    together: "Вместе с другими",
    interval: "95-процентный интервал последнего",
    intervalShort: "95\u00a0%",
  },
  reading: (points, rankings, seed) =>
    `Доли дисперсии (индексы Соболя): «само по себе» — что исчезло бы, если бы было известно только это; «вместе с другими» — что осталось бы, если бы было известно всё остальное. В сумме они дают 100\u00a0% только там, где ничто не действует совместно. Каждая группа разыгрывается отдельно от других; страны без оценки в данном ранжировании ставятся после всех, у кого она есть. Точек скремблированной последовательности Соболя: ${grouped(points)}, ранжирований: ${grouped(rankings)}, начальное число ${seed} (Saltelli 2010, Jansen 1999); интервалы получены повторной выборкой. «Само по себе» никогда не больше, чем «вместе с другими»: где по воле случая вышло бы иначе, указана та же доля. «сказать нельзя»: интервал шире 25 процентных пунктов.`,
};
