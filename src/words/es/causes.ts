import { isOwnTable, type OwnTable } from "../../model/source.ts";
import { listed } from "./grammar.ts";

/** What a change is due to. */
const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "ponderaciones", title: "ponderaciones" },
  normalisation: { label: "normalización", title: "normalización" },
  aggregation: { label: "agregación", title: "agregación y estructura del árbol" },
  gates: { label: "criterios", title: "criterios" },
  errors: { label: "errores", title: "errores de las cifras, que no alteran ninguna puntuación" },
  countries: { label: "países", title: "países que entran en los datos o salen de ellos" },
  others: { label: "puntuaciones de otros", title: "puntuaciones de los otros candidatos" },
  candidates: { label: "candidatos", title: "otros países que pasan a ser candidatos o dejan de serlo" },
  "not told apart": { label: "causas no separadas", title: "causas que no se han podido separar" },
  "data:others": { label: "datos de otros", title: "datos de otros países" },
  "data:list": { label: "datos de listas", title: "listas de países" },
  "as-of:list": {
    label: "datos posteriores de listas",
    title: "listas de países, tal como están en el año posterior",
  },
};

/** How own tables of several layouts are told apart: the words of their titles. */
const LAYOUTS: Readonly<Record<OwnTable, string>> = {
  tidy: "una fila por cifra",
  wide: "una columna por indicador",
  series: "una columna por año",
  mapped: "con las columnas que usted indicó",
};

/** A cause as `diff` names it, in a line of figures: `data:cpi` is `datos de cpi`, `as-of:cpi` is `datos posteriores de cpi`. */
export function causeLabel(causes: readonly string[], tellsLayouts = false): string {
  const all = causes.map((cause) => {
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    if (CAUSES[cause] !== undefined || id === undefined) return CAUSES[cause]?.label ?? cause;
    return `${kind === "data" ? "datos" : "datos posteriores"} de ${isOwnTable(id) ? "la tabla propia" : id}${tellsLayouts && isOwnTable(id) ? ` (${LAYOUTS[id]})` : ""}`;
  });
  return all.length > 1 ? `${listed(all)} en conjunto` : all[0]!;
}

/** The same in words: `datos posteriores de Freedom House`. */
export function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return causes
    .map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `${kind === "as-of" ? "datos posteriores" : "datos"} de ${sources[id] ?? id}`;
    })
    .join(" y ");
}

/** Why several causes of a change are taken together. */
export { TOGETHER } from "../made/es/TOGETHER.ts";

export const OTHERS_MOVED =
  "no cambió ninguna de las cifras del país que proceden de ahí; cambiaron las de otros países y, con ellas, aquello con lo que se miden las suyas";
