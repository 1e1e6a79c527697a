import type { Sensitivity } from "../../model/documents/robustness.ts";
import { sensitivity as made } from "../made/en/sensitivity.ts";
import { listed } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `weights within ${title ?? id}`;
    case "data":
      return `errors of figures: ${title ?? ofNobody(id)}`;
    case "missing":
      return "what is missing";
    case "methods":
      return "the methods of scoring";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity = {
  ...made,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `Most hangs on ${listed(inputs.map((one) => `${input(one)} (${percents(one.total)})`))}.`,
  input,
  share: percents,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
};
