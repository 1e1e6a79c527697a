import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { call as called } from "../en/method-call.ts";
import { otherMethods as made } from "../made/pt/otherMethods.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural } = numbers;

type Chosen = Pick<MethodChoice, "kind" | "call">;

const OWN: Readonly<Record<MethodChoice["kind"], string>> = {
  treat: "valores atípicos: como no perfil",
  normalise: "escala: como no perfil",
  aggregate: "média: como no perfil",
};

const choice = ({ kind, call }: Chosen): string => {
  if (call === null) return OWN[kind];
  switch (kind) {
    case "treat":
      return call.method === "none"
        ? "valores atípicos: deixados como estão"
        : `valores atípicos: ${called(call)}`;
    case "normalise":
      return `escala: ${called(call)}`;
    case "aggregate":
      return `média: ${called(call)}`;
  }
};

const indicators = (n: number) => counted(n, "indicador", "indicadores");
const factors = (n: number) => counted(n, "fator", "fatores");

/** Other methods of scoring, of which each draw takes some. */
export const otherMethods = {
  ...made,
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "no tratamento dos valores atípicos",
      normalise: `na escala de ${indicators(exchanged)}`,
      aggregate: `na média que une os componentes de ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `Usa-se uma de ${counted(ways, "maneira", "maneiras")} de pontuar, todas com a mesma probabilidade: elas diferem ${listed(kinds.map((kind) => differs[kind]))}, com uma mesma opção para toda a árvore. Os critérios julgam como antes.`;
  },
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }: Methods) =>
    `Fica como está: ${listed([
      ...(judged > 0
        ? [
            `as pontuações de ${indicators(judged)} que ${plural(judged, { one: "é", other: "são" })} um juízo (por categorias, limiares, curvas ou aprovado e não aprovado)`,
          ]
        : []),
      ...(fewFigures > 0
        ? [`${indicators(fewFigures)} com muito poucos valores para lhes ajustar uma escala`]
        : []),
      ...(kept > 0 ? [`${factors(kept)} com uma regra que não é uma média`] : []),
    ])}.`,
  most: ({ meanChange, ownChange, ...chosen }: MethodChoice) =>
    `O que mais influi é “${choice(chosen)}”: com isso os países ficaram, em média, a ${fixed(meanChange ?? 0, 1)} lugares da classificação original, e a ${fixed(ownChange ?? 0, 1)} com o método próprio do perfil em seu lugar.`,
  choice,
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} de ${of}`,
  columns: {
    ...made.columns,
    stays: (k: number) => (k === 1 ? "O primeiro não muda" : `Os ${k} primeiros não mudam`),
  },
};
