import { firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { grouped } = numbers;

const among = (k: number) => (k === 1 ? "Em primeiro lugar" : `Entre ${firstOnes(k)}`);

export const inDraws = {
  among,
  band: { firm: "firme", open: "aberto" },
  bands: (k: number) =>
    `${among(k)}: em quantas de cada 100 simulações o país ${k === 1 ? "foi o primeiro" : `esteve entre ${firstOnes(k)}`}; firme: com segurança em 90 ou mais; aberto: em 10 ou mais.`,
  stood: (draws: number, k: number, share: number, band: string | undefined, ranks: string) =>
    `Em ${grouped(draws)} simulações esteve ${k === 1 ? "em primeiro lugar" : `entre ${firstOnes(k)}`} em ${share} de cada 100${band ? ` (${band})` : ""}, e no lugar ${ranks} em nove de cada dez.`,
};
