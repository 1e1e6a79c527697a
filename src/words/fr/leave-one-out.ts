import type { LeftOut } from "../../model/documents/robustness.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import { listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural, percentTo } = numbers;
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
  title: "Un facteur ou une source de moins à la fois",
  steady: (k: number) =>
    k === 1
      ? "Quel que soit le facteur ou la source laissé de côté, le premier reste le même."
      : `Quel que soit le facteur ou la source laissé de côté, les ${k} premiers restent les mêmes.`,
  unsteady: (k: number, most: number, without: readonly string[]) =>
    `${k === 1 ? "Le premier change" : `Au plus ${most} des ${k} premiers ${plural(most, { one: "change", other: "changent" })}`} quand un facteur ou une source est laissé de côté : sans ${listed(fewOf(without))}.`,
  evidence: (n: number, of: number) =>
    `Dans ${n} cas sur ${of}, les pays classés diffèrent de ceux du classement lui-même : ce qui reste de données devient insuffisant pour certains, ou suffisant pour d’autres.`,
  leftOut: ({ kind, id, title }: Pick<LeftOut, "kind" | "id" | "title">) =>
    kind === "factor" ? (title ?? id) : `source : ${title ?? ofNobody(id)}`,
  countries: (countries: readonly Named[]) => few(countries.map(named)),
  codes: (countries: readonly string[]) => few(countries),
  onScreen:
    "Les pays sont désignés par leurs codes. --format md et html donnent leurs noms, ceux qui se déplacent le plus et combien perdent ou gagnent un rang.",
  weight: (share: number) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  mean: (change: number | null) => (change === null ? "" : fixed(change, 1)),
  moved: (all: readonly (Named & { readonly from: number; readonly to: number })[]) =>
    few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    leftOut: "Sans",
    weight: "Poids",
    enters: (k: number) => (k === 1 ? "Prend la première place" : `Entre parmi les ${k} premiers`),
    entersShort: "entre",
    leaves: (k: number) => `Sort ${k === 1 ? "de la première place" : `des ${k} premiers`}`,
    leavesShort: "sort",
    mean: "Changement moyen de rang",
    meanShort: "en moyenne",
    largest: "Plus grand changement de rang",
    largestShort: "au plus",
    loses: "Perdent leur rang",
    losesShort: "perdent",
    gains: "Gagnent un rang",
    gainsShort: "gagnent",
  },
  reading:
    "On laisse de côté un seul facteur (ou tous les indicateurs dont un chiffre au moins repose sur une même source, fût-ce avec d’autres) à la fois, et les pays sont reclassés : les poids restants sont remis à l’échelle, et le minimum de données du profil s’applique à ce qui reste. Les échelles et les filtres ne changent pas. Les changements de rang, en places vers le haut ou vers le bas, portent sur les pays qui ont un rang avec et sans. Rien n’est tiré au hasard ici.",
};
