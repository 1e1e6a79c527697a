import type { inDraws as english } from "../en/in-draws.ts";
import { numbers } from "./numbers.ts";

const { grouped } = numbers;

const among = (k: number) => `列入前${k}名`;

export const inDraws: typeof english = {
  among,
  band: { firm: "稳定", open: "未定" },
  bands: (k) => `${among(k)}：每100次模拟中该国列入前${k}名的次数；稳定：确有90次或以上；未定：10次或以上。`,
  stood: (draws, k, share, band, ranks) =>
    `在${grouped(draws)}次模拟中，每100次有${share}次列入前${k}名${band ? `（${band}）` : ""}；十分之九的模拟中名次为${ranks}。`,
};
