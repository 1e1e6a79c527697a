import type { DiffFacts } from "../../model/documents/diff.ts";
import { isOwnTable } from "../../model/source.ts";
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

/** What a cause is called at length, and in a line of figures. A layout stands in the line's words, and titles need not have it. */
export function causeNames(
  { cause, sources }: DiffFacts["causes"][number],
  tellsLayouts: boolean,
  { diff: say }: Messages,
): readonly [label: string, title: string] {
  const causes = causesIn(cause);
  const label = say.causeLabel(causes, tellsLayouts);
  const isToldApart = tellsLayouts && causes.flatMap(ownTable).length > 0;
  return [label, isToldApart ? label : say.causeTitle(causes, sources)];
}

function ownTable(cause: string): string[] {
  const id = /^(?:data|as-of):(.+)$/u.exec(cause)?.[1];
  return id !== undefined && isOwnTable(id) ? [id] : [];
}
