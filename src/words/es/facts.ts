import type { Facts } from "../../model/documents/robustness.ts";
import { facts as made } from "../made/es/facts.ts";
import { firstPlaces, ofThese } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed } = numbers;

/** Which figures would settle who is among the first. */
export const facts = {
  ...made,
  doubt: ({ k, doubt }: Facts) =>
    `Dos simulaciones difieren en promedio en ${fixed(doubt, 1)} ${ofThese(firstPlaces(k))}.${doubt === 0 ? " No hay nada que dilucidar." : ""}`,
  known: (value: number, error: number | null) =>
    `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
};
