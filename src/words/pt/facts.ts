import type { Facts } from "../../model/documents/robustness.ts";
import { counted, firstPlaces } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed, grouped, plural } = numbers;

/** Which figures would settle who is among the first. */
export const facts = {
  title: "Dados que valeria a pena apurar",
  doubt: ({ k, doubt }: Facts) =>
    `Duas simulações diferem, em média, em ${fixed(doubt, 1)} d${firstPlaces(k)}.${doubt === 0 ? " Não há nada a esclarecer." : ""}`,
  none: ({ asked }: Facts) =>
    asked === 0
      ? "Nenhum dos valores simulados é de um país cujo lugar entre os primeiros esteja em aberto."
      : `Dos ${grouped(asked)} valores simulados, nenhum esclareceria por si só o suficiente para se distinguir do acaso.`,
  toFind: "Faltam, e outros países os têm:",
  toMeasure: "Conhecem-se, com um erro:",
  known: (value: number, error: number | null) =>
    `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
  gain: (gain: number, error: number) => `${fixed(gain, 3)} ± ${fixed(error, 3)}`,
  columns: {
    country: "País",
    indicator: "Indicador",
    now: "Agora",
    source: "Outros o obtêm de",
    gain: "Lugares esclarecidos",
  },
  more: (n: number) => `mais ${n}, que constam com --format md ou json`,
  reading: ({ k, draws, asked }: Facts, seed: number) =>
    `Lugares esclarecidos: em quanto d${firstPlaces(k)} a menos duas simulações difeririam, em média, se este único valor fosse conhecido, com o seu erro padrão (a variância entre simulações com outros valores do dado; as primeiras ${grouped(draws)} simulações da semente ${seed}). ${plural(asked, { one: "Examinou-se", other: "Examinaram-se" })} ${counted(asked, "valor", "valores")}: todos os que são simulados, de países que estão entre os primeiros em 2 a 98 de cada 100 simulações. O que vários valores esclarecem não se soma.`,
};
