import type { DiffFacts, MovedCause } from "../../model/documents/diff.ts";
import { isOwnTable } from "../../model/source.ts";
import { wordOf } from "../../model/translation.ts";
import type { Messages } from "../../words/index.ts";
import { shows } from "./decimals.ts";

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

/** `cpi data −1.4, weights −0.7`: the strongest first; what shows as nothing is added up at the end. */
export function causesText(
  causes: readonly MovedCause[],
  decimals: number,
  words: Messages,
  tellsLayouts = false,
  ages = false,
): string {
  const { diff: say } = words;
  const strong = causes
    .filter(({ score }) => shows(score, decimals))
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map((one) => {
      const how = gainedOrLost(one, ages);
      // Nothing later came where a figure has grown too old.
      const cause = how === "tooOld" ? one.cause.replaceAll("as-of:", "data:") : one.cause;
      return say.part({
        label: causeLabel(cause, tellsLayouts, words),
        assessed: how && say.assessed[how],
        score: one.score,
        decimals,
      });
    });
  const weak = causes.filter((one) => !shows(one.score, decimals) && one.cause !== "gates");
  const rest = weak.reduce((sum, { score }) => sum + score, 0);
  const parts = [...strong, ...(shows(rest, decimals) ? [say.rest({ rest, decimals })] : [])];
  return parts.length === 0 ? "" : say.parts({ parts });
}

/** Whether the years go on from before to after, so that a figure may be too old by then. */
export function agesIn({ before, after }: DiffFacts): boolean {
  return (before.dataset.asOf ?? 0) < (after.dataset.asOf ?? 0);
}

/** That what moved is no value but whether there is one: evidence gained or lost is no merit and no fault. */
function gainedOrLost(
  { cause, values = [] }: MovedCause,
  ages: boolean,
): keyof Messages["diff"]["assessed"] | undefined {
  const gained = values.filter(({ before }) => before === null).length;
  const lost = values.filter(({ after }) => after === null).length;
  if (gained + lost === 0) return undefined;
  if (gained === values.length) return "newly";
  const isOld = ages && causesIn(cause).every((one) => one.startsWith("as-of:"));
  if (lost === values.length) return isOld ? "tooOld" : "noLonger";
  if (gained > 0) return lost > 0 ? "partlyBoth" : "partlyNewly";
  return isOld ? "partlyTooOld" : "partlyNoLonger";
}
