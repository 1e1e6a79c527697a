import type { LeftOut } from "../../model/documents/robustness.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import { leaveOneOut as made } from "../made/fr/leaveOneOut.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, percentTo } = numbers;
const NAMED = 3;

const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "listes tenues avec shortlist",
  derived: "chiffres calculés par shortlist",
};

export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const fewOf = (texts: readonly string[]) => [
  ...texts.slice(0, NAMED),
  ...(texts.length > NAMED ? [`${texts.length - NAMED} de plus`] : []),
];
const few = (texts: readonly string[]) => fewOf(texts).join(", ");

export const leaveOneOut = {
  ...made,
  unsteady: (k: number, most: number, without: readonly string[]) =>
    `${k === 1 ? "Le premier change" : `Au plus ${most} des ${k} premiers ${plural(most, { one: "change", other: "changent" })}`} quand un facteur ou une source est laissé de côté : sans ${listed(fewOf(without))}.`,
  leftOut: ({ kind, id, title }: Pick<LeftOut, "kind" | "id" | "title">) =>
    kind === "factor" ? (title ?? id) : `source : ${title ?? ofNobody(id)}`,
  countries: (countries: readonly Named[]) => few(countries.map(named)),
  codes: (countries: readonly string[]) => few(countries),
  weight: (share: number) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  moved: (all: readonly (Named & { readonly from: number; readonly to: number })[]) =>
    few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    ...made.columns,
    leaves: (k: number) => `Sort ${k === 1 ? "de la première place" : `des ${k} premiers`}`,
  },
};
