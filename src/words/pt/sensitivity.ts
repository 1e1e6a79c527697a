import type { Sensitivity } from "../../model/documents/robustness.ts";
import { sensitivity as made } from "../made/pt/sensitivity.ts";
import { listed } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `pesos dentro de “${title ?? id}”`;
    case "data":
      return `erros dos valores: ${title ?? ofNobody(id)}`;
    case "missing":
      return "o que falta";
    case "methods":
      return "os métodos de pontuação";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity = {
  ...made,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `O que mais influi: ${listed(inputs.map((one) => `${input(one)} (${percents(one.total)})`))}.`,
  input,
  share: percents,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
};
