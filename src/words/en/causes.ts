import { isOwnTable, type OwnTable } from "../../model/source.ts";
import { listed } from "./grammar.ts";

/** What a change is due to. */
const CAUSES: Readonly<Record<string, { readonly label: string; readonly title: string }>> = {
  weights: { label: "weights", title: "weights" },
  normalisation: { label: "normalisation", title: "normalisation" },
  aggregation: { label: "aggregation", title: "aggregation and the tree" },
  gates: { label: "gates", title: "gates" },
  errors: { label: "errors", title: "errors of figures, which move no score" },
  countries: { label: "countries", title: "countries entering or leaving the data" },
  others: { label: "others' scores", title: "other candidates' scores" },
  candidates: { label: "candidates", title: "other countries becoming candidates or ceasing to be" },
  "data:others": { label: "others data", title: "other countries' data" },
  "data:list": { label: "list data", title: "lists of countries" },
  "as-of:list": { label: "later list data", title: "lists of countries, as they stand in the later year" },
};

/** How own tables of several layouts are told apart: the words of their titles. */
const LAYOUTS: Readonly<Record<OwnTable, string>> = {
  tidy: "one row a figure",
  wide: "one column an indicator",
  series: "one column a year",
  mapped: "columns named by the user",
};

/** A cause as `diff` names it, in a line of figures: `data:cpi` is `cpi data`, `as-of:cpi` is `later cpi data`. */
export function causeLabel(causes: readonly string[], tellsLayouts = false): string {
  const all = causes.map((cause) => {
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(cause) ?? [];
    if (id !== undefined) {
      const data = `${isOwnTable(id) ? "own table" : id} data${tellsLayouts && isOwnTable(id) ? ` (${LAYOUTS[id]})` : ""}`;
      return kind === "data" ? data : `later ${data}`;
    }
    return CAUSES[cause]?.label ?? cause;
  });
  return all.length > 1 ? `${listed(all)} together` : all[0]!;
}

/** The same in words: `later data of Freedom House`. */
export function causeTitle(causes: readonly string[], sources: Readonly<Record<string, string>>): string {
  return causes
    .map((cause) => {
      const own = CAUSES[cause]?.title;
      if (own !== undefined) return own;
      const [, kind, id] = /^(data|as-of):(.*)$/u.exec(cause) ?? [];
      if (id === undefined) return cause;
      return `${kind === "as-of" ? "later data" : "data"} of ${sources[id] ?? id}`;
    })
    .join(" and ");
}

/** Why several causes of a change are taken together. */
export { TOGETHER } from "../made/en/TOGETHER.ts";

export const OTHERS_MOVED =
  "none of its own figures from there changed; other countries' did, and with them what its own are measured against";
