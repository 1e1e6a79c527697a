import type { facts as english } from "../en/facts.ts";
import { facts as made } from "../made/zh/facts.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed } = numbers;

/** Which figures would settle who is among the first. */
export const facts: typeof english = {
  ...made,
  doubt: ({ k, doubt }) =>
    `任意两次模拟的前${k}名平均有${fixed(doubt, 1)}个不同。${doubt === 0 ? "没有需要查明的事实。" : ""}`,
  known: (value, error) => `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
};
