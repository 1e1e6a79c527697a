import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { call as called } from "../en/method-call.ts";
import { otherMethods as made } from "../made/es/otherMethods.ts";
import { capitalised, counted, firstOnes, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural } = numbers;

type Chosen = Pick<MethodChoice, "kind" | "call">;

const OWN: Readonly<Record<MethodChoice["kind"], string>> = {
  treat: "valores atípicos: como en el perfil",
  normalise: "escala: como en el perfil",
  aggregate: "media: como en el perfil",
};

const choice = ({ kind, call }: Chosen): string => {
  if (call === null) return OWN[kind];
  switch (kind) {
    case "treat":
      return call.method === "none"
        ? "valores atípicos: se dejan como están"
        : `valores atípicos: ${called(call)}`;
    case "normalise":
      return `escala: ${called(call)}`;
    case "aggregate":
      return `media: ${called(call)}`;
  }
};

const indicators = (n: number) => counted(n, "indicador", "indicadores");
const factors = (n: number) => counted(n, "factor", "factores");

/** Other methods of scoring, of which each draw takes some. */
export const otherMethods = {
  ...made,
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "el tratamiento de los valores atípicos",
      normalise: `la escala de ${indicators(exchanged)}`,
      aggregate: `la media que une los componentes de ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `Se toma una de ${counted(ways, "manera", "maneras")} de puntuar, todas con la misma probabilidad: se distinguen por ${listed(kinds.map((kind) => differs[kind]))}, con una misma elección para todo el árbol. Los criterios juzgan como antes.`;
  },
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }: Methods) =>
    `Sin cambios: ${listed([
      ...(judged > 0
        ? [
            `las puntuaciones de ${indicators(judged)} que ${plural(judged, { one: "es", other: "son" })} un juicio (por categorías, umbrales, curvas o superado y no superado)`,
          ]
        : []),
      ...(fewFigures > 0
        ? [`${indicators(fewFigures)} con muy pocas cifras para ajustarles una escala`]
        : []),
      ...(kept > 0 ? [`${factors(kept)} con una regla que no es una media`] : []),
    ])}.`,
  most: ({ meanChange, ownChange, ...chosen }: MethodChoice) =>
    `Lo que más pesa es «${choice(chosen)}»: con ello los países se apartaron en promedio ${fixed(meanChange ?? 0, 1)} puestos de la clasificación original, y ${fixed(ownChange ?? 0, 1)} con el método propio del perfil en su lugar.`,
  choice,
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} de ${of}`,
  columns: {
    ...made.columns,
    stays: (k: number) => `${capitalised(firstOnes(k))} no ${k === 1 ? "cambia" : "cambian"}`,
  },
};
