import { numbers } from "./numbers.ts";

const { grouped, plural } = numbers;

/** `2000 simulaciones`. */
export function simulations(n: number): string {
  return `${grouped(n)} ${plural(n, { one: "simulación", many: "de simulaciones", other: "simulaciones" })}`;
}

export { inDraws } from "../made/es/inDraws.ts";
