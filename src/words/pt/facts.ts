import type { Facts } from "../../model/documents/robustness.ts";
import { facts as made } from "../made/pt/facts.ts";
import { firstPlaces } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed } = numbers;

/** Which figures would settle who is among the first. */
export const facts = {
  ...made,
  doubt: ({ k, doubt }: Facts) =>
    `Duas simulações diferem, em média, em ${fixed(doubt, 1)} d${firstPlaces(k)}.${doubt === 0 ? " Não há nada a esclarecer." : ""}`,
  known: (value: number, error: number | null) =>
    `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
};
