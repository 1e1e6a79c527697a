import type { DiffFacts } from "../../model/documents/diff.ts";
import { isOwnTable } from "../../model/source.ts";
import { wordOf } from "../../model/translation.ts";
import type { Messages } from "../../words/index.ts";

/** The causes that one entry of a document names: several where they cannot be told apart. */
export function causesIn(cause: string): string[] {
  return cause.split(" + ");
}

/**
 * Whether a cause is data in which nothing of the country's own changed: then it is said that other countries' did, since a figure
 * without a value below it would look like a fault.
 */
export function isOthersMove(cause: string, ownChanges: number): boolean {
  return ownChanges === 0 && causesIn(cause).every((one) => /^(data|as-of):(?!others$|list$)/u.test(one));
}

/** Whether a cause is one that only scores which are placed among the candidates' have: what others did. */
export function isAmongCandidates({ cause }: Pick<DiffFacts["causes"][number], "cause">): boolean {
  return causesIn(cause).some((one) => one === "others" || one === "candidates");
}

/** Whether own tables of several layouts are among the causes that are told: each is then called with its layout. */
export function hasLayouts({ causes, countries }: Pick<DiffFacts, "causes" | "countries">): boolean {
  const all = [...causes, ...countries.flatMap(({ status }) => status?.causes ?? [])];
  return new Set(all.flatMap(({ cause }) => causesIn(cause)).flatMap(ownTable)).size > 1;
}

/** A cause in a line of figures: `data:cpi` is `cpi data`, `as-of:cpi` is `later cpi data`; several are told together. */
export function causeLabel(cause: string, tellsLayouts: boolean, { causes: say }: Messages): string {
  const all = causesIn(cause).map((one) => {
    const own = wordOf(say.label, one);
    const [, kind, id] = /^(data|as-of):(.+)$/u.exec(one) ?? [];
    if (own !== undefined || id === undefined) return own ?? one;
    const { label, ownTable } = kind === "data" ? say.data : say.laterData;
    if (!isOwnTable(id)) return label({ source: id });
    return ownTable({ layout: tellsLayouts ? say.layouts[id] : undefined });
  });
  return all.length > 1 ? say.labels({ all }) : all[0]!;
}

/** The same in words: `later data of Freedom House`. */
export function causeTitle(
  cause: string,
  sources: Readonly<Record<string, string>>,
  { causes: say }: Messages,
): string {
  const all = causesIn(cause).map((one) => {
    const own = wordOf(say.title, one);
    const [, kind, id] = /^(data|as-of):(.*)$/u.exec(one) ?? [];
    if (own !== undefined || id === undefined) return own ?? one;
    return (kind === "data" ? say.data : say.laterData).title({ source: sources[id] ?? id });
  });
  return say.titles({ all });
}

/** What a cause is called at length, and in a line of figures. A layout stands in the line's words, and titles need not have it. */
export function causeNames(
  { cause, sources }: DiffFacts["causes"][number],
  tellsLayouts: boolean,
  words: Messages,
): readonly [label: string, title: string] {
  const label = causeLabel(cause, tellsLayouts, words);
  const isToldApart = tellsLayouts && causesIn(cause).flatMap(ownTable).length > 0;
  return [label, isToldApart ? label : causeTitle(cause, sources, words)];
}

function ownTable(cause: string): string[] {
  const id = /^(?:data|as-of):(.+)$/u.exec(cause)?.[1];
  return id !== undefined && isOwnTable(id) ? [id] : [];
}
