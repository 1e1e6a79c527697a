import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import type { Dataset } from "../en/evidence.ts";
import type { Placed } from "../en/grammar.ts";
import type { Lacking } from "../en/missing.ts";
import type { Outcomes } from "../en/scorecard.ts";
import { among, evidence, shown } from "./evidence.ts";
import { counted, numberWord, placedBriefly, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { fixed, plural } = numbers;

export const ranking = {
  howSure:
    "Ningún puesto es seguro: --draws 500 muestra los puestos que ocupa cada país cuando varían las ponderaciones, las cifras y lo que falta; --sets, los que podría ocupar debido únicamente a los márgenes de error de las cifras.",
  heading: (title: string, countries: number, dataset: Dataset) =>
    `${title}: ${counted(countries, "país clasificado", "países clasificados")}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  scorecardHeading: (title: string, outcomes: Outcomes, dataset: Dataset) =>
    `${title}: ${scorecard.outcomes(outcomes)}${dataset.asOf === null ? among(dataset) : `, ${evidence(dataset)}`}`,
  columns: {
    country: "País",
    score: "Puntuación",
    range: "Intervalo",
    evidence: "Evidencia",
    higher: "Más en",
    lower: "Menos en",
    missing: "Evidencia faltante",
    flags: "Alertas",
    flagsAndMissing: "Alertas, evidencia faltante",
    why: "Más, menos, faltante, alertas",
    ...scorecard.columns,
    passedIn: "Superados en",
    profile: "Perfil",
    gate: "Criterio",
    observed: "Observado",
    authority: "Fundamento",
    at: "Nodo",
    reason: "Razón",
    lack: "Motivo",
    placing: "Qué permitiría situar al país",
  },
  higherIs: (text: string) => `más en ${text}`,
  lowerIs: (text: string) => `menos en ${text}`,
  missingIs: (text: string) => `faltante: ${text}`,
  passed: scorecard.passed,
  open: scorecard.open,
  wouldBe: (place: Placed, gates: readonly string[]) => `sería ${placedBriefly(place)}: ${gates.join("; ")}`,
  apart: "Aparte",
  excluded: "Excluidos",
  required: "Sin clasificar: falta evidencia exigida",
  unscored: "Sin puntuación",
  notes: "Notas",
  /** The short names of factors and flags with their titles. */
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `En la tabla, ${all.map(([id, title]) => `${id} es ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: {
    range:
      "Intervalo: la puntuación si todo lo que está sin evaluar fuera lo peor posible o lo mejor posible.",
    drawn: "Al lado se dibuja en la escala de los países que se muestran; ● es la puntuación.",
    evidence: "Evidencia: parte de la ponderación del perfil cuya evidencia entra en la puntuación.",
    evidenceAndProxies:
      "Evidencia: parte de la ponderación del perfil cuya evidencia entra en la puntuación; indirecta: cuánta de ella se refiere a algo cercano a lo que interesa y no a lo que interesa en sí.",
    gap: "laguna: el puesto depende de cifras que faltan; diferiría en más de tres puestos, o no lo habría, si se dejaran fuera en vez de sustituirlas.",
    tied: "=: varios países comparten el puesto.",
    higher: (reference: string, score: number | null, decimals: number) =>
      `Más en, menos en: puntos que los valores de un factor suman a la puntuación, o le restan, con respecto a la referencia (${reference}${score === null ? "" : `, cuya puntuación es ${fixed(score, decimals)}`}).`,
    missing: "Evidencia faltante: puntos que la falta de evidencia suma o resta; no dicen nada del país.",
    oneSided:
      "Se aplica solo a una de las partes: puntos que un factor suma o resta porque se aplica solo al país, o solo a aquellos con los que se compara.",
    ...scorecard.legend,
  },
  /** `Excluidos por un criterio: 62 países, tres de ellos por dos criterios (No es un Estado: 40; …).` */
  excludedNote: (
    countries: number,
    severally: readonly (readonly [gates: number, countries: number])[],
    gates: readonly (readonly [title: string, count: number])[],
  ) =>
    `Excluidos por un criterio: ${counted(countries, "país", "países")}${severally
      .map(([by, of]) => `, ${numberWord(of)} de ellos por ${numberWord(by)} criterios`)
      .join("")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}).`,
  apartNote: (countries: number, gates: readonly (readonly [title: string, count: number])[]) =>
    `–: aparte por un criterio: ${counted(countries, "país", "países")} (${gates.map(([title, count]) => `${title}: ${count}`).join("; ")}), en el lugar que daría la puntuación; ningún puesto ni mediana los tiene en cuenta.`,
  requiredNote: (countries: number) =>
    `Sin clasificar por falta de evidencia que el perfil exige: ${countries}; a algunos les falta más de una cosa.`,
  requiredOf: (countries: number, names: readonly string[] | undefined, lack: Lacking) =>
    `Sin clasificar (${lacking(lack)}): ${countries}${names ? ` (${names.join("; ")})` : ""}. Lo que permitiría situarlos: ${placing(lack)}.`,
  unscoredNote: (names: readonly string[]) =>
    `Sin puntuación por falta de evidencia: ${names.length} (${names.join(", ")}).`,
  unscoredCount: (countries: number) =>
    `Sin puntuación por falta de evidencia: ${countries}. Lo que le falta a cada uno figura con --format json y md.`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), datos ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. La clasificación muestra lo que dice la evidencia con este perfil; no decide nada.`,
  shownNote: ({ ranked, apart, excluded, unscored }: Shown["of"], { of, ...asked }: Shown) =>
    `Se muestran: ${ranked} de ${of.ranked} clasificados, ${of.apart > 0 ? `${apart} de ${of.apart} aparte, ` : ""}${excluded} de ${of.excluded} excluidos, ${unscored} de ${of.unscored} sin puntuación (${shown(asked)}). Los puestos, las puntuaciones y las medianas tienen en cuenta a todos; lo que sigue se refiere a los que se muestran.`,
  nobodyShown: "Ninguno de los que se muestran está clasificado.",
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: Lacking },
    thin: number,
    asOf: number | null,
  ) => {
    const why = [
      ...(apart > 0 ? [`${counted(apart, "país figura", "países figuran")} aparte por un criterio`] : []),
      ...(excluded > 0
        ? [`${counted(excluded, "país queda excluido", "países quedan excluidos")} por un criterio`]
        : []),
      ...(required.countries > 0
        ? [
            `a ${counted(required.countries, "país", "países")} ${plural(required.countries, { one: "le", other: "les" })} falta evidencia que el perfil exige (${lacking(required.lacks)})`,
          ]
        : []),
      ...(thin > 0
        ? [
            `${counted(thin, "país tiene", "países tienen")} muy poca evidencia${asOf === null ? "" : ` a ${asOf}`}`,
          ]
        : []),
    ];
    return `No hay ningún país clasificado${why.length === 0 ? "" : `: ${why.join("; y ")}`}.`;
  },
  ownRoot: (method: string) => `la raíz ${method} propia del perfil`,
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own
      ? `Según ${title}`
      : `Contrastado con ${title}, con las mismas puntuaciones y ponderaciones`;
    return `${other}: ${rankingsAgree(tau)}; ${first.shared} de los ${first.of} primeros ${plural(first.shared, { one: "coincide", other: "coinciden" })}.${own ? "" : " Es una comprobación de la clasificación del perfil, no una alternativa a ella."}`;
  },
};
