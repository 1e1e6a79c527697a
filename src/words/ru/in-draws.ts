import type { inDraws as english } from "../en/in-draws.ts";
import { numbers } from "./numbers.ts";

const { grouped } = numbers;

const among = (k: number) => (k === 1 ? "На первом месте" : `В числе первых ${k}`);

export const inDraws: typeof english = {
  among,
  band: { firm: "твёрдо", open: "открыто" },
  bands: (k) =>
    `${among(k)}: в скольких прогонах из 100 страна ${k === 1 ? "занимала первое место" : `входила в число первых ${k}`}; твёрдо: наверняка в 90 или более; открыто: в 10 или более.`,
  stood: (draws, k, share, band, ranks) =>
    `В случайных прогонах (всего ${grouped(draws)}) страна ${k === 1 ? "занимала первое место" : `входила в число первых ${k}`} в ${share} из 100${band ? ` (${band})` : ""}, а в девяти из десяти её место: ${ranks}.`,
};
