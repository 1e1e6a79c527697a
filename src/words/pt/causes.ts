import { isOwnTable, type OwnTable } from "../../model/source.ts";
import { listed } from "./grammar.ts";

/** What a change is due to. */
const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "pesos", title: "pesos" },
  normalisation: { label: "normalização", title: "normalização" },
  aggregation: { label: "agregação", title: "agregação e estrutura da árvore" },
  gates: { label: "critérios", title: "critérios" },
  errors: { label: "erros", title: "erros dos valores, que não alteram nenhuma pontuação" },
  countries: { label: "países", title: "países que entram nos dados ou saem deles" },
  others: { label: "pontuações de outros", title: "pontuações dos outros candidatos" },
  candidates: { label: "candidatos", title: "outros países que passam a ser candidatos ou deixam de ser" },
  "not told apart": { label: "causas não separadas", title: "causas que não puderam ser separadas" },
  "data:others": { label: "dados de outros", title: "dados de outros países" },
  "data:list": { label: "dados de listas", title: "listas de países" },
  "as-of:list": {
    label: "dados posteriores de listas",
    title: "listas de países, tal como estão no ano posterior",
  },
};

/** How own tables of several layouts are told apart: the words of their titles. */
const LAYOUTS: Readonly<Record<OwnTable, string>> = {
  tidy: "uma linha por valor",
  wide: "uma coluna por indicador",
  series: "uma coluna por ano",
  mapped: "com as colunas que você indicou",
};

/** A cause as `diff` names it, in a line of figures: `data:cpi` is `dados de cpi`, `as-of:cpi` is `dados posteriores de cpi`. */
export function causeLabel(causes: readonly string[], tellsLayouts = false): string {
  const all = causes.map((cause) => {
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    if (CAUSES[cause] !== undefined || id === undefined) return CAUSES[cause]?.label ?? cause;
    return `${kind === "data" ? "dados" : "dados posteriores"} ${isOwnTable(id) ? "da tabela própria" : `de ${id}`}${tellsLayouts && isOwnTable(id) ? ` (${LAYOUTS[id]})` : ""}`;
  });
  return all.length > 1 ? `${listed(all)} em conjunto` : all[0]!;
}

/** The same in words: `dados posteriores da fonte “Freedom House”`. */
export function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return listed(
    causes.map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `${kind === "as-of" ? "dados posteriores" : "dados"} da fonte “${sources[id] ?? id}”`;
    }),
  );
}

/** Why several causes of a change are taken together. */
export { TOGETHER } from "../made/pt/TOGETHER.ts";

export const OTHERS_MOVED =
  "não mudou nenhum dos valores do país que vêm daí; mudaram os de outros países e, com eles, aquilo com que os seus são comparados";
