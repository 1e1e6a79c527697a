import type { Change, Paths, Rows } from "../en/ingested.ts";
import { ingested as made } from "../made/fr/ingested.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

const lines = (n: number) => counted(n, "ligne", "lignes");

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${lines(rows)}${areAll ? "" : " de vos propres tableaux"})`;
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
  ...made,
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `écrit dans ${folder} : ${files} ${files < 2 ? "fichier" : "fichiers"} de données, ${latest === undefined ? "sans dernière année" : `dernière année ${latest}`}, ${version}`,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "sans année" : span(...years),
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`ajouté : ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`remplacé : ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`conservé : ${counted(one.kept, "fichier", "fichiers")}`]),
      figures(one),
    ].join(" ; "),
  kept: (sources: readonly string[]) => `Conservé en l’état : ${sources.join(", ")}.`,
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `L’instantané garde un fichier du même nom : ${pairs.map(({ path, held }) => `${path} à côté de ${held}`).join(", ")}${more > 0 ? ` et ${more} de plus` : ""}. Le nouveau n’a aucun des chiffres de l’ancien (mêmes pays, indicateur et année) ; les deux comptent donc. Pour n’avoir que le nouveau, refaites l’instantané avec --replace et tous les fichiers qu’il doit contenir.`,

  names: (n: number, rows: Rows) =>
    plural(n, {
      one: `${n} nom n’a pas été reconnu ; rien n’a été lu à ce nom${inRows(rows)} :`,
      other: `${n} noms n’ont pas été reconnus ; rien n’a été lu à ces noms${inRows(rows)} :`,
    }),
};
