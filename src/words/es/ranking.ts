import type { Ranking, Shown } from "../../model/documents/ranking.ts";
import { ranking as made } from "../made/es/ranking.ts";
import { scorecard } from "../made/es/scorecard.ts";
import { counted, numberWord, rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

export const ranking = {
  ...made,
  scorecardHeading: (
    title: string,
    outcomes: { readonly passed: number; readonly open: number; readonly some: boolean },
    { dataset, datasetAsOf }: { readonly dataset: string; readonly datasetAsOf: number | null },
  ) => `${title}: ${scorecard.outcomes({ ...outcomes })}${datasetAsOf === null ? dataset : `, ${dataset}`}`,
  columns: { ...made.columns, ...scorecard.columns },
  passed: scorecard.passed,
  open: scorecard.open,
  /** The short names of factors and flags with their titles. */
  names: (all: readonly (readonly [id: string, title: string])[]) =>
    `En la tabla, ${all.map(([id, title]) => `${id} es ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: { ...made.legend, ...scorecard.legend },
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
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), datos ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. La clasificación muestra lo que dice la evidencia con este perfil; no decide nada.`,
  shownNote: ({ ranked, apart, excluded, unscored }: Shown["of"], of: Shown["of"], asked: string) =>
    `Se muestran: ${ranked} de ${of.ranked} clasificados, ${of.apart > 0 ? `${apart} de ${of.apart} aparte, ` : ""}${excluded} de ${of.excluded} excluidos, ${unscored} de ${of.unscored} sin puntuación (${asked}). Los puestos, las puntuaciones y las medianas tienen en cuenta a todos; lo que sigue se refiere a los que se muestran.`,
  nobody: (
    apart: number,
    excluded: number,
    required: { readonly countries: number; readonly lacks: string },
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
            `a ${counted(required.countries, "país", "países")} ${plural(required.countries, { one: "le", other: "les" })} falta evidencia que el perfil exige (${required.lacks})`,
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
  agreement: ({ title, method, tau, first }: NonNullable<Ranking["crossCheck"]>) => {
    const own = method === "profile";
    const other = own
      ? `Según ${title}`
      : `Contrastado con ${title}, con las mismas puntuaciones y ponderaciones`;
    return `${other}: ${rankingsAgree(tau)}; ${first.shared} de los ${first.of} primeros ${plural(first.shared, { one: "coincide", other: "coinciden" })}.${own ? "" : " Es una comprobación de la clasificación del perfil, no una alternativa a ella."}`;
  },
};
