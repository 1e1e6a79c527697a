import type { Sensitivity } from "../../model/documents/robustness.ts";
import type { Named } from "./grammar.ts";
import { inSentence, listed } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { grouped, percent } = numbers;
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
  title: "What the movement of ranks hangs on",
  ofChange: "The mean change of rank, over all that are ranked",
  ofRank: (one: Named) => `The rank of ${inSentence(one)}`,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `Most hangs on ${listed(inputs.map((one) => `${input(one)} (${percents(one.total)})`))}.`,
  /** No index is sure enough to be named. */
  open: "No part is told surely enough to be named: every interval is too wide.",
  constant: "It never changed, whatever was drawn: it hangs on nothing that was varied.",
  input,
  share: percents,
  stoppedEarly: (asked: number, made: number) =>
    `Stopped early: of ${grouped(asked)} points that were asked for, ${grouped(made)} were made.`,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
  more: (n: number) => `${n} more, as --format md or json has them`,
  cannotSay: "cannot say",
  columns: {
    input: "What varies",
    alone: "By itself",
    together: "With others",
    interval: "95 % of the latter",
    intervalShort: "95 %",
  },
  reading: (points: number, rankings: number, seed: number) =>
    `Shares of the variance (Sobol indices): “by itself”, what would go if this alone were known; “with others”, what would be left if all else were known. They add up to 100 % only where nothing acts together. Each group is drawn apart from the others; who has no score in a ranking stands behind all who have one. ${grouped(points)} points of a scrambled Sobol sequence, ${grouped(rankings)} rankings, seed ${seed} (Saltelli 2010, Jansen 1999); intervals by resampling. “By itself” is never more than “with others”: where chance would have it so, it is told as the same. “cannot say”: an interval is wider than 25 points.`,
};
