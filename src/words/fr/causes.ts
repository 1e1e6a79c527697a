import { isOwnTable, type OwnTable } from "../../model/source.ts";
import { listed } from "./grammar.ts";

const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "poids", title: "les poids" },
  normalisation: { label: "normalisation", title: "la normalisation" },
  aggregation: { label: "agrégation", title: "l’agrégation et l’arborescence" },
  gates: { label: "filtres", title: "les filtres" },
  errors: { label: "erreurs", title: "les erreurs des chiffres, qui ne déplacent aucun score" },
  countries: { label: "pays", title: "les pays entrés dans les données ou qui en sont sortis" },
  others: { label: "scores des autres", title: "les scores des autres candidats" },
  candidates: { label: "candidats", title: "les autres pays devenus candidats ou qui ne le sont plus" },
  "not told apart": { label: "causes non séparées", title: "des causes qui n’ont pas pu être séparées" },
  "data:others": { label: "données des autres", title: "les données des autres pays" },
  "data:list": { label: "données des listes", title: "les listes de pays" },
  "as-of:list": {
    label: "données ultérieures des listes",
    title: "les listes de pays, telles qu’elles sont dans l’année ultérieure",
  },
};

/** How own tables of several layouts are told apart: the words of their titles. */
const LAYOUTS: Readonly<Record<OwnTable, string>> = {
  tidy: "une ligne par chiffre",
  wide: "une colonne par indicateur",
  series: "une colonne par année",
  mapped: "dont vous avez indiqué les colonnes",
};

export function causeLabel(causes: readonly string[], tellsLayouts = false): string {
  const all = causes.map((cause) => {
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    if (id !== undefined && CAUSES[cause] === undefined)
      return `${kind === "data" ? "données" : "données ultérieures"} ${isOwnTable(id) ? "de votre propre tableau" : id}${tellsLayouts && isOwnTable(id) ? ` (${LAYOUTS[id]})` : ""}`;
    return CAUSES[cause]?.label ?? cause;
  });
  return all.length > 1 ? `${listed(all)} ensemble` : all[0]!;
}

export function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return causes
    .map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `les données ${kind === "as-of" ? "ultérieures " : ""}de la source ${sources[id] ?? id}`;
    })
    .join(" et ");
}

export { TOGETHER } from "../made/fr/TOGETHER.ts";

export const OTHERS_MOVED =
  "aucun de ses propres chiffres de cette source n’a changé ; ceux d’autres pays ont changé, et avec eux ce à quoi les siens sont comparés";
