import type { Change, Paths, Rows } from "../en/ingested.ts";
import { ingested as made } from "../made/es/ingested.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${counted(rows, "fila", "filas")}${areAll ? "" : " de sus propias tablas"})`;
}

function paths(some: Paths): string {
  return typeof some === "number" ? counted(some, "archivo", "archivos") : some.join(", ");
}

function figures({ fresh, changed, gone, disputed }: Change): string {
  const parts = [
    ...(fresh === 0 ? [] : [counted(fresh, "nueva", "nuevas")]),
    ...(changed === 0 ? [] : [counted(changed, "modificada", "modificadas")]),
    ...(gone === 0 ? [] : [counted(gone, "desaparecida", "desaparecidas")]),
    ...(disputed === 0 ? [] : [`${disputed} en disputa`]),
  ];
  return parts.length === 0 ? "no cambió ninguna cifra" : `cifras: ${parts.join(", ")}`;
}

function are(some: Paths, one: string, other: string): string {
  return plural(typeof some === "number" ? some : some.length, { one, other });
}

const isSome = (some: Paths) => typeof some === "number" || some.length > 0;

/** What `ingest` says of its work. */
export const ingested = {
  ...made,
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `escrito en ${folder}: ${files} ${files === 1 ? "archivo" : "archivos"} de datos, ${latest === undefined ? "sin último año" : `último año ${latest}`}, ${version}`,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "sin año" : span(...years),
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`${are(one.added, "se añadió", "se añadieron")}: ${paths(one.added)}`] : []),
      ...(isSome(one.replaced)
        ? [`${are(one.replaced, "se sustituyó", "se sustituyeron")}: ${paths(one.replaced)}`]
        : []),
      ...(one.kept === 0
        ? []
        : [`${are(one.kept, "se conservó", "se conservaron")}: ${counted(one.kept, "archivo", "archivos")}`]),
      figures(one),
    ].join("; "),
  kept: (sources: readonly string[]) =>
    `${are(sources, "Se conservó como estaba", "Se conservaron como estaban")}: ${sources.join(", ")}.`,
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `El conjunto de datos conserva un archivo del mismo nombre: ${pairs.map(({ path, held }) => `${path} junto a ${held}`).join(", ")}${more > 0 ? ` y ${more} más` : ""}. El nuevo no tiene ninguna de las cifras del antiguo (mismo país, indicador y año), de modo que cuentan ambos. Para tener solo el nuevo, vuelva a hacer el conjunto de datos con --replace y todos los archivos que deba contener.`,

  names: (n: number, rows: Rows) =>
    `No se ${plural(n, { one: "pudo", other: "pudieron" })} identificar ${counted(n, "nombre", "nombres")}; no se leyó nada que ${plural(n, { one: "le", other: "les" })} corresponda${inRows(rows)}:`,
};
