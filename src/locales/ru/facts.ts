import type { facts as english } from "../en/facts.ts";
import { count } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed, grouped } = numbers;

/** Which figures would settle who is among the first. */
export const facts: typeof english = {
  title: "Какие сведения стоит найти",
  doubt: ({ k, doubt }) =>
    `Два прогона различаются в среднем в ${fixed(doubt, 1)} ${k === 1 ? "первого места" : `из первых ${k} мест`}.${doubt === 0 ? " Уточнять нечего." : ""}`,
  none: ({ asked }) =>
    asked === 0
      ? "Ни одно из разыгрываемых значений не относится к стране, место которой среди первых остаётся открытым."
      : `Из ${grouped(asked)} разыгрываемых значений ни одно само по себе не уточняет столько, чтобы это было видно на фоне случайности.`,
  missing: "нет данных",
  nobody: "нет ни у кого",
  known: (value, error) => `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
  gain: (gain, error) => `${fixed(gain, 3)} ± ${fixed(error, 3)}`,
  columns: {
    country: "Страна",
    indicator: "Показатель",
    now: "Сейчас",
    source: "Источник у других стран",
    gain: "Уточняется мест",
  },
  more: (n) => `и ещё ${n}: см. --format md или json`,
  reading: ({ k, draws, asked }, seed) =>
    `Уточняется мест: ${k === 1 ? "на какую часть первого места" : `на сколько из первых ${k} мест`} меньше различались бы в среднем два прогона, если бы было известно одно это значение, с его стандартной ошибкой (дисперсия между прогонами с разными значениями этой величины; первые ${grouped(draws)} прогонов, начальное число ${seed}). Проверено: ${count(asked, ["значение", "значения", "значений"])} — все разыгрываемые значения стран, которые входят в число первых в 2–98 прогонах из 100. Выигрыши от нескольких значений не складываются.`,
};
