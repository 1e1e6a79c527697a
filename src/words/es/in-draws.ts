import { firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped, plural } = numbers;

/** `2000 simulaciones`. */
export function simulations(n: number): string {
  return `${grouped(n)} ${plural(n, { one: "simulación", many: "de simulaciones", other: "simulaciones" })}`;
}

const among = (k: number) => (k === 1 ? "En el primer puesto" : `Entre ${firstOnes(k)}`);

export const inDraws = {
  among,
  band: { firm: "firme", open: "abierto" },
  bands: (k: number) =>
    `${among(k)}: en cuántas de cada 100 simulaciones el país ${k === 1 ? "fue el primero" : `estuvo entre ${firstOnes(k)}`}; firme: con seguridad en 90 o más; abierto: en 10 o más.`,
  stood: (draws: number, k: number, share: number, band: string | undefined, ranks: string) =>
    `En ${simulations(draws)} estuvo ${k === 1 ? "en el primer puesto" : `entre ${firstOnes(k)}`} en ${share} de cada 100${band ? ` (${band})` : ""}, y en el puesto ${ranks} en nueve de cada diez.`,
};
