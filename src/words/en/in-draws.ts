import { numbers } from "./numbers.ts";

const { grouped } = numbers;

const among = (k: number) => (k === 1 ? "In first place" : `Among the first ${k}`);

/** What draws tell of a country and the first k, beside its rank: a slice of its own, which pages that answer carry in every language. */
export const inDraws = {
  among,
  /** How surely a country is among the first. */
  band: { firm: "firm", open: "open" },
  bands: (k: number) =>
    `${among(k)}: in how many of 100 draws the country was ${k === 1 ? "first" : `one of the first ${k}`}. It is firm where that is surely 90 or more, open where it is 10 or more.`,
  /** Beside the sentence that tells a country's rank. */
  stood: (draws: number, k: number, share: number, band: string | undefined, ranks: string) =>
    `In ${grouped(draws)} draws it was ${k === 1 ? "first" : `among the first ${k}`} in ${share} of 100${band ? ` (${band})` : ""}, and ranked ${ranks} in nine of ten.`,
};
