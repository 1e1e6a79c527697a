import type { LeftOut } from "../../model/documents/robustness.ts";
import { wordOf } from "../../model/translation.ts";
import { leaveOneOut as made } from "../made/en/leaveOneOut.ts";
import { listed, type Named } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

/** Sources that are neither a publisher's nor a table of the user's own. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "lists kept with shortlist",
  derived: "figures derived by shortlist",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const fewOf = (texts: readonly string[]) => [
  ...texts.slice(0, NAMED),
  ...(texts.length > NAMED ? [`${texts.length - NAMED} more`] : []),
];
const few = (texts: readonly string[]) => fewOf(texts).join(", ");

/** The ranking without one factor or one source. */
export const leaveOneOut = {
  ...made,
  unsteady: (k: number, most: number, without: readonly string[]) =>
    `At most ${most} of the first ${k} change when one factor or source is left out: without ${listed(fewOf(without))}.`,
  leftOut: ({ kind, id, title }: Pick<LeftOut, "kind" | "id" | "title">) =>
    kind === "factor" ? (title ?? id) : `source: ${title ?? ofNobody(id)}`,
  countries: (countries: readonly Named[]) => few(countries.map(named)),
  /** On a screen, by their codes alone. */
  codes: (countries: readonly string[]) => few(countries),
  weight: (share: number) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  moved: (all: readonly (Named & { readonly from: number; readonly to: number })[]) =>
    few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: { ...made.columns, leaves: (k: number) => `Leaves the first ${k}` },
};
