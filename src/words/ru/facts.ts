import type { facts as english } from "../en/facts.ts";
import { facts as made } from "../made/ru/facts.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed } = numbers;

/** Which figures would settle who is among the first. */
export const facts: typeof english = {
  ...made,
  doubt: ({ k, doubt }) =>
    `Два прогона различаются в среднем в ${fixed(doubt, 1)} ${k === 1 ? "первого места" : `из первых ${k} мест`}.${doubt === 0 ? " Уточнять нечего." : ""}`,
  known: (value, error) => `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
};
