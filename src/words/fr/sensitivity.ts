import type { Sensitivity } from "../../model/documents/robustness.ts";
import { sensitivity as made } from "../made/fr/sensitivity.ts";
import { quoted } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `les poids au sein de ${quoted(title ?? id)}`;
    case "data":
      return `les erreurs des chiffres : ${title ?? ofNobody(id)}`;
    case "missing":
      return "ce qui manque";
    case "methods":
      return "les méthodes de calcul des scores";
  }
};

export const sensitivity = {
  ...made,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `Il tient surtout à ceci : ${inputs.map((one) => `${input(one)} (${percents(one.total)})`).join(" ; ")}.`,
  input,
  share: percents,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
};
