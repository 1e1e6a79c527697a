import type { Change, Paths, Rows } from "../en/ingested.ts";
import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

const lines = (n: number) => counted(n, "ligne", "lignes");

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${lines(rows)}${areAll ? "" : " de vos propres tableaux"})`;
}

function disagreements(n: number): string {
  return counted(n, "désaccord entre fichiers", "désaccords entre fichiers");
}

function paths(some: Paths): string {
  return typeof some === "number" ? counted(some, "fichier", "fichiers") : some.join(", ");
}

function figures({ fresh, changed, gone, disputed }: Change): string {
  const parts = [
    ...(fresh === 0 ? [] : [counted(fresh, "nouveau", "nouveaux")]),
    ...(changed === 0 ? [] : [counted(changed, "modifié", "modifiés")]),
    ...(gone === 0 ? [] : [counted(gone, "disparu", "disparus")]),
    ...(disputed === 0 ? [] : [`${disputed} en litige`]),
  ];
  return parts.length === 0 ? "aucun chiffre modifié" : `chiffres : ${parts.join(", ")}`;
}

const isSome = (some: Paths) => typeof some === "number" || some.length > 0;

export const ingested = {
  read: (files: number, recognised: number, observations: number, isAdded: boolean) => {
    const holds = isAdded
      ? `l’instantané contient ${counted(observations, "observation", "observations")}`
      : counted(observations, "observation", "observations");
    return `${counted(files, "fichier", "fichiers")}, dont ${counted(recognised, "reconnu", "reconnus")} ; ${holds}`;
  },
  countries: (n: number) => `${n} pays`,
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `écrit dans ${folder} : ${files} ${files < 2 ? "fichier" : "fichiers"} de données, ${latest === undefined ? "sans dernière année" : `dernière année ${latest}`}, ${version}`,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "sans année" : span(...years),

  ownTables: "vos propres tableaux",
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`ajouté : ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`remplacé : ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`conservé : ${counted(one.kept, "fichier", "fichiers")}`]),
      figures(one),
    ].join(" ; "),
  kept: (sources: readonly string[]) => `Conservé en l’état : ${sources.join(", ")}.`,
  gone: "Disparu : le fichier remplacé contenait ces chiffres, et celui qui prend sa place ne les a pas. Pour les garder, donnez un autre nom à votre propre tableau ; l’édition d’un éditeur remplace la même sous n’importe quel nom : relisez son fichier entier. Une édition plus ancienne qui les avait aussi ne les rétablit qu’avec --replace et tous les fichiers.",
  goneByYears:
    "Disparu : ces chiffres décrivent des années que --as-of ou --from écarte. Pour les retrouver, relisez leurs fichiers avec d’autres années.",
  disputed:
    "En litige : l’instantané avait un chiffre, un autre fichier en donne un autre, et rien ne dit lequel est juste. Aucun ne compte tant que l’un des deux fichiers n’est pas corrigé ; les deux restent dans l’instantané.",
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `L’instantané garde un fichier du même nom : ${pairs.map(({ path, held }) => `${path} à côté de ${held}`).join(", ")}${more > 0 ? ` et ${more} de plus` : ""}. Le nouveau n’a aucun des chiffres de l’ancien (mêmes pays, indicateur et année) ; les deux comptent donc. Pour n’avoir que le nouveau, refaites l’instantané avec --replace et tous les fichiers qu’il doit contenir.`,
  undated: (n: number) =>
    plural(n, {
      one: `${n} chiffre de vos propres tableaux n’a pas d’année : il vaut pour toute année.`,
      other: `${n} chiffres de vos propres tableaux n’ont pas d’année : ils valent pour toute année.`,
    }),

  names: (n: number, rows: Rows) =>
    plural(n, {
      one: `${n} nom n’a pas été reconnu ; rien n’a été lu à ce nom${inRows(rows)} :`,
      other: `${n} noms n’ont pas été reconnus ; rien n’a été lu à ces noms${inRows(rows)} :`,
    }),
  name: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` et ${lines(moreRows)} de plus` : ""})${near.length > 0 ? ` ; proche de : ${near.join(", ")}` : ""}`,
  noCountries: (rows: Rows, names: readonly string[], more: number) =>
    `Noms qui ne sont pas ceux de pays, laissés de côté${inRows(rows)} : ${names.join(", ")}${more > 0 ? `, et ${more} de plus` : ""}.`,

  open: (n: number) =>
    `${disagreements(n)} que rien ne tranche ; AUCUN des deux chiffres n’a été retenu (unsettled.*.csv donne les deux emplacements) :`,
  correct: "Corrigez l’un des fichiers, ou laissez-en un de côté.",
  settled: (n: number) =>
    `${disagreements(n)} ; l’ordre de priorité a tranché (conflicts.*.csv donne les deux emplacements) :`,

  problems: (kind: string, n: number) => `${kind} : ${n}`,
  problem: (place: string, message: string) => `${place} : ${message}`,
  moreOfKind: (n: number) => `… et ${n} du même genre`,
};
