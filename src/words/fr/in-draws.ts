import { firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped } = numbers;

const among = (k: number) => (k === 1 ? "Premier" : `Parmi ${firstOnes(k)}`);

export const inDraws = {
  among,
  band: { firm: "ferme", open: "ouvert" },
  bands: (k: number) =>
    `${among(k)} : dans combien de tirages sur 100 le pays ${k === 1 ? "était premier" : `figurait parmi ${firstOnes(k)}`} ; ferme : à coup sûr dans 90 ou plus ; ouvert : dans 10 ou plus.`,
  stood: (draws: number, k: number, share: number, band: string | undefined, ranks: string) =>
    `Sur ${grouped(draws)} tirages, le pays est ${k === 1 ? "premier" : `parmi ${firstOnes(k)}`} dans ${share} cas sur 100${band ? ` (${band})` : ""}, et au rang ${ranks} dans neuf cas sur dix.`,
};
