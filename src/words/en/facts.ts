import type { Facts } from "../../model/documents/robustness.ts";
import { facts as made } from "../made/en/facts.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

/** Which figures would settle who is among the first. */
export const facts = {
  ...made,
  doubt: ({ k, doubt }: Facts) =>
    `Two draws differ in ${fixed(doubt, 1)} of the first ${k} places on average.${doubt === 0 ? " There is nothing to settle." : ""}`,
  known: (value: number, error: number | null) =>
    `${Number(value.toPrecision(4))}${error === null ? "" : ` ± ${Number(error.toPrecision(2))}`}`,
};
