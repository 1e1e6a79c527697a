import type { Made } from "../../model/documents/ranking.ts";
import type { MethodCall } from "../../model/parameter.ts";
import type { Gate, Profile as WeighingProfile } from "../../model/profile.ts";
import type { Dataset, Profile } from "../en/evidence.ts";
import { among } from "./evidence.ts";
import { capitalised, counted, firstOnes } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { profile as profileWords } from "./profile.ts";

const { exact, fixed, percent, span } = numbers;

function points(reference: string): string {
  return `Puntos: la parte que un componente aporta a la puntuación superior, cuando esta es una media aritmética. Frente a la referencia: la contribución exacta (valor de Owen) a la distancia con respecto a la referencia (${reference})`;
}

/** What is made of a factor's own score before it goes up. */
const placed = (one: MethodCall) => `luego normalización: ${profileWords.call(one)}`;

/** What the pages of a browser say beside what every medium says. Of a text in parts every second is a name, which is set apart. */
export const page = {
  skip: "Ir al contenido",
  label: (title: string) => `${title}: `,
  contents: "Índice",

  lead: (countries: number, profile: string, dataset: Dataset): readonly string[] => {
    const ranked = `${counted(countries, "país clasificado", "países clasificados")} según el perfil `;
    const { asOf } = dataset;
    return asOf === null
      ? [ranked, profile, `${among(dataset)}.`]
      : [ranked, profile, ", evidencia a ", String(asOf), `${among(dataset)}.`];
  },
  about: {
    title: "Qué es esto y qué no es",
    purpose:
      "Una clasificación de países según cifras públicas, ponderadas como indica el perfil. Muestra lo que dice la evidencia con ese perfil, cuánta evidencia hay y de dónde procede cada cifra. No decide nada ni recomienda a nadie: otro perfil da otra clasificación.",
    leftOut: (excluded: number, unscored: number) => {
      const out =
        excluded === 0
          ? "Ningún criterio excluye a nadie"
          : `${counted(excluded, "país queda excluido", "países quedan excluidos")} por un criterio`;
      const lacking =
        unscored === 0
          ? "a nadie le falta la evidencia necesaria para tener puntuación"
          : `a ${counted(unscored, "país", "países")} le${unscored === 1 ? "" : "s"} falta la evidencia necesaria para tener puntuación`;
      return `Lo que está sin evaluar nunca cuenta como cero ni como promedio. ${out}; ${lacking}.`;
    },
  },
  ranking: {
    title: "Clasificación",
    scores: ({ relative, bounded, scale: [lo, hi] }: Profile) => {
      if (relative)
        return "victorias menos derrotas frente a todos los demás países (Copeland); ningún país tiene un intervalo propio.";
      return bounded === false
        ? "sin mínimo ni máximo, ya que un indicador ponderado no los tiene."
        : `de ${exact(lo)} a ${exact(hi)}; la línea del gráfico.`;
    },
    range:
      "la puntuación si todo lo que está sin evaluar fuera lo peor posible y si fuera lo mejor posible; la banda del gráfico.",
    evidence: "la parte de la ponderación del perfil cuya evidencia entra en la puntuación.",
    higherAndLower: "Más en, menos en",
    higher: (reference: string, score: number | null, decimals: number) =>
      `puntos que los valores de un factor suman a la puntuación, o le restan, con respecto a la referencia (${reference}${score === null ? "" : `, cuya puntuación es ${fixed(score, decimals)}`}).`,
    missing: "puntos que la falta de evidencia suma o resta; no dicen nada del país.",
    first: (shown: number, of: number) => `${capitalised(firstOnes(shown))} de ${of} países clasificados`,
    all: (countries: number) =>
      countries === 1 ? "El único país clasificado" : `Los ${countries} países clasificados`,
    rank: "Puesto",
  },
  countries: {
    title: "País por país",
    ofOne: (reference: string) => `${points(reference)}.`,
    ofAll: (reference: string) =>
      `${points(reference)}; las contribuciones de los factores suman la distancia entera.`,
    summary: (score: number, range: string, evidence: string, decimals: number) =>
      `Puntuación ${fixed(score, decimals)}; intervalo ${range}; evidencia para el ${evidence} de la ponderación.`,
    cells: (name: string) => `${name}: de la puntuación a las celdas de los editores`,
    flag: (title: string, found: string, reason: string | undefined, authority: string | null) =>
      `Alerta: ${title}. Observado: ${found}. ${reason === undefined ? "" : `Motivo: ${reason}. `}${authority === null ? "" : `Fundamento: ${authority}.`}`,
  },
  breakdown: {
    node: "Factor o indicador",
    place: "Dónde figura",
    remark: (n: number) => `observación ${n}`,
    derived: "derivado",
    notAssessed: (titles: readonly string[]) => `sin evaluar: ${titles.join(", ")}`,
    found: (formula: string) => `: ${formula}; se encuentra en`,
  },
  leftOut: {
    apart: (countries: number) => `Aparte por un criterio: ${countries}`,
    apartCaption: "Países aparte, con el criterio, la evidencia y el fundamento",
    excluded: (countries: number) => `Excluidos por un criterio: ${countries}`,
    excludedCaption:
      "Países excluidos, con el criterio, la evidencia y el fundamento; la puntuación es la que daría la evidencia",
    margin: "Margen",
    marginMeans:
      "Margen: la distancia hasta el otro lado de la condición, en la unidad del indicador o en categorías. Un país al que excluyen varios criterios tiene una línea para cada uno.",
    required: (countries: number) => `Sin clasificar, porque falta evidencia exigida: ${countries}`,
    requiredCaption:
      "Países sin la evidencia que el perfil exige; intervalo: la puntuación si todo lo que está sin evaluar fuera lo peor posible y si fuera lo mejor posible",
    unscored: (countries: number) => `Sin puntuación por falta de evidencia: ${countries}`,
    unscoredCaption: "Países sin puntuación: en qué punto del perfil falta evidencia y cuál",
  },
  explanation: {
    standing: "Qué lugar ocupa y por qué",
    effectsCaption: "Puntos con respecto a la referencia",
    cells: "De la puntuación a las celdas de los editores",
    cellsCaption: "Todos los factores e indicadores",
  },
  profile: {
    title: (id: string) => `Perfil ${id}`,
    settings: (title: string, { scale, tree, missing, peers }: WeighingProfile) =>
      [
        `${title}. Las puntuaciones van de ${exact(scale[0])} a ${exact(scale[1])}; agregación del conjunto: ${profileWords.call(tree.aggregate)}${tree.normalise ? `; ${placed(tree.normalise)}` : ""}.`,
        `Evidencia faltante: ${missing.policy}; al menos el ${percent(missing.minimumCoverage)} de la ponderación de un factor debe tener evidencia, salvo que un factor indique otra cosa.`,
        ...(peers ? [`Los grupos de pares se forman según ${peers.by}.`] : []),
      ].join(" "),
    caption:
      "Ponderaciones tal como están escritas, que son partes entre los componentes de un mismo nodo, y ponderaciones efectivas, que son partes del total",
    columns: { effective: "Efectiva", how: "Cómo se puntúa", why: "Motivo" },
    indicator: (id: string, scoring: string) => `${id}: ${scoring}`,
    placed,
    proxy: "un indicador indirecto",
    methods: "Métodos utilizados",
    unknownMethod: "Como lo conoce quien lee el perfil.",
    gatesCaption:
      "Criterios: qué excluye a un país, lo pone aparte o da lugar a una alerta, y con qué fundamento",
    gateColumns: {
      gate: "Criterio",
      effect: "Efecto",
      when: "Cuándo",
      authority: "Fundamento",
      why: "Motivo",
    },
    effect: { exclude: "excluye", apart: "pone aparte", flag: "alerta" } satisfies Record<
      Gate["effect"],
      string
    >,
  },
  sources: {
    figures: (countries: number, years: readonly number[]) =>
      `Cifras de ${counted(countries, "país", "países")}${years.length === 0 ? "" : `, ${span(years[0]!, years.at(-1)!)}`}.`,
    files: (n: number) => `${counted(n, "archivo", "archivos")}, cada uno con su resumen criptográfico`,
    digits: (n: number) =>
      `Delante de cada archivo figuran las ${n} primeras cifras de su SHA-256; la clasificación en JSON y el libro de cálculo tienen las 64.`,
    filesCaption: (publisher: string) => `Archivos de los que se leyeron cifras: ${publisher}`,
    columns: { file: "Archivo", sha256: "SHA-256" },
    notAFile: "no es un archivo",
  },
  checking: {
    title: "Cómo comprobar esta página",
    figures:
      "Cada cifra indica su editor, su archivo y su celda. Abra el archivo del editor, cuyo SHA-256 figura en Fuentes, en esa celda: la cifra está ahí tal como se muestra, salvo redondeo, o se deduce con la fórmula indicada.",
    document:
      "El mismo comando, con el mismo perfil y la misma evidencia, vuelve a dar esta página byte por byte. «shortlist explain» con el nombre de un país lleva de su puntuación a la celda del editor de cada cifra.",
    again: (record: string, command: string): readonly string[] => [
      "Si ",
      record,
      " está junto a esta página, ",
      command,
      " repite la ejecución y dice si coinciden todos los bytes y, si no, qué dato de entrada cambió. Los mismos datos de entrada dan los mismos bytes en cualquier equipo. El JSON y el libro de cálculo contienen las cifras sin redondear.",
    ],
    /** What the page was made of, each a term and its meaning in parts. */
    madeOf: ({ tool, profile, dataset }: Made): readonly (readonly [string, readonly string[]])[] => [
      ["Hecho con", [`${tool.name} ${tool.version}`]],
      ["Perfil", [`${profile.id}, SHA-256 `, profile.sha256]],
      ["Evidencia", ["SHA-256 ", dataset.sha256]],
    ],
  },
};
