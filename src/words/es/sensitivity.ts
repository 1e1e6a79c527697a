import type { Sensitivity } from "../../model/documents/robustness.ts";
import { sensitivity as made } from "../made/es/sensitivity.ts";
import { quoted } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `las ponderaciones dentro de ${quoted(title ?? id)}`;
    case "data":
      return `los errores de las cifras: ${title ?? ofNobody(id)}`;
    case "missing":
      return "lo que falta";
    case "methods":
      return "los métodos de puntuación";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity = {
  ...made,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `Depende sobre todo de lo siguiente: ${inputs.map((one) => `${input(one)} (${percents(one.total)})`).join("; ")}.`,
  input,
  share: percents,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
};
