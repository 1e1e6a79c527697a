import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { call as called } from "../en/method-call.ts";
import { capitalised, counted, firstOnes, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./shares.ts";

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
  title: "Qué cambian los métodos",
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "el tratamiento de los valores atípicos",
      normalise: `la escala de ${indicators(exchanged)}`,
      aggregate: `la media que une los componentes de ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `Se toma una de ${counted(ways, "manera", "maneras")} de puntuar, todas con la misma probabilidad: se distinguen por ${listed(kinds.map((kind) => differs[kind]))}, con una misma elección para todo el árbol. Los criterios juzgan como antes.`;
  },
  /** Nothing is exchanged. */
  none: "No hay otra escala ni otra media que convenga a este perfil: sus métodos quedan como están.",
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
  share,
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} de ${of}`,
  change: (places: number | null) => (places === null ? "" : fixed(places, 1)),
  columns: {
    choice: "Método",
    share: "Simulaciones",
    where: "Dónde",
    change: "Cambio medio de puesto",
    changeShort: "cambio",
    own: "Lo mismo con el método propio del perfil",
    ownShort: "propio",
    stays: (k: number) => `${capitalised(firstOnes(k))} no ${k === 1 ? "cambia" : "cambian"}`,
    staysShort: (k: number) => `${k} no ${k === 1 ? "cambia" : "cambian"}`,
  },
  reading: (k: number) =>
    `Dónde: en cuántos indicadores se trata una cifra y cuántos factores tienen la media; una media en la que un solo 0 decide por sí mismo solo se toma donde ningún país clasificado tiene 0 en un componente. Cambio: cuántos puestos se apartaron en promedio los países de la clasificación original, en todas las simulaciones que tomaron el método, fuera lo que fuera lo demás que se simuló. Propio: lo mismo en las simulaciones con el método propio del perfil en su lugar y los demás métodos iguales; lo que no puede tomarse así no está en ninguno de los dos. ${k} no ${k === 1 ? "cambia" : "cambian"}: con qué frecuencia ${firstOnes(k)} ${k === 1 ? "fue el mismo" : "fueron los mismos"}.`,
  undefined: (n: number) =>
    `No se ${plural(n, { one: "tomó", other: "tomaron" })} ${counted(n, "combinación", "combinaciones")} más: sus puntuaciones pueden quedar por debajo de la escala, donde una media o una regla del perfil no está definida.`,
};
