import type { Facts } from "../../model/documents/robustness.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, grouped } = numbers;

/** Which figures would settle who is among the first. */
export const facts = {
  title: "Facts worth finding",
  doubt: ({ k, doubt }: Facts) =>
    `Two draws differ in ${fixed(doubt, 1)} of the first ${k} places on average.${doubt === 0 ? " There is nothing to settle." : ""}`,
  none: ({ asked }: Facts) =>
    asked === 0
      ? "No figure that is drawn is of a country whose place among the first is open."
      : `Of ${grouped(asked)} figures that are drawn none would settle so much alone that it shows beside chance.`,
  /** What somebody could find, and what could be measured better. */
  toFind: "Missing, and others have it:",
  toMeasure: "Known, with an error:",
  known: (value: number, error: number | null) =>
    `${Number(value.toPrecision(4))}${error === null ? "" : ` ± ${Number(error.toPrecision(2))}`}`,
  gain: (gain: number, error: number) => `${fixed(gain, 3)} ± ${fixed(error, 3)}`,
  columns: {
    country: "Country",
    indicator: "Indicator",
    now: "Now",
    source: "Others have it from",
    gain: "Places settled",
  },
  more: (n: number) => `${n} more, as --format md or json has them`,
  reading: ({ k, draws, asked }: Facts, seed: number) =>
    `Places settled: by how many fewer of the first ${k} places two draws would differ on average if this one figure were known, with its standard error (the variance between draws with other values of the figure; the first ${grouped(draws)} draws of seed ${seed}). ${counted(asked, "figure was", "figures were")} asked about: all that are drawn, of countries that are among the first in 2 to 98 of 100 draws. Gains of several figures do not add up.`,
};
