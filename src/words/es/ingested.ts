import type { Change, Paths, Rows } from "../en/ingested.ts";
import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${counted(rows, "fila", "filas")}${areAll ? "" : " de sus propias tablas"})`;
}

function disagreements(n: number): string {
  return counted(n, "discrepancia entre archivos", "discrepancias entre archivos");
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
  read: (files: number, recognised: number, observations: number, isAdded: boolean) => {
    const all = counted(observations, "observación", "observaciones");
    const holds = isAdded ? `el conjunto de datos contiene ${all}` : all;
    return `${counted(files, "archivo", "archivos")}, ${counted(recognised, "reconocido", "reconocidos")}; ${holds}`;
  },
  /** Of a source's figures. */
  countries: (n: number) => counted(n, "país", "países"),
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `escrito en ${folder}: ${files} ${files === 1 ? "archivo" : "archivos"} de datos, ${latest === undefined ? "sin último año" : `último año ${latest}`}, ${version}`,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "sin año" : span(...years),

  ownTables: "sus propias tablas",
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
  gone: "Desaparecidas: el archivo que se sustituyó tenía estas cifras y el que ocupa su lugar no las tiene. Para conservarlas, dé otro nombre a su propia tabla; la edición de un editor sustituye a la misma con cualquier nombre: lea su archivo completo. Una edición anterior que también las tuviera solo las recupera con --replace y todos los archivos.",
  goneByYears:
    "Desaparecidas: estas cifras describen años que --as-of o --from deja fuera. Para recuperarlas, vuelva a leer sus archivos con otros años.",
  disputed:
    "En disputa: el conjunto de datos tenía una cifra, otro archivo da otra distinta y nada indica cuál es la correcta. Ninguna cuenta mientras no se corrija uno de los dos archivos; ambas permanecen en el conjunto de datos.",
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `El conjunto de datos conserva un archivo del mismo nombre: ${pairs.map(({ path, held }) => `${path} junto a ${held}`).join(", ")}${more > 0 ? ` y ${more} más` : ""}. El nuevo no tiene ninguna de las cifras del antiguo (mismo país, indicador y año), de modo que cuentan ambos. Para tener solo el nuevo, vuelva a hacer el conjunto de datos con --replace y todos los archivos que deba contener.`,
  undated: (n: number) =>
    `${counted(n, "cifra", "cifras")} de sus propias tablas no ${plural(n, { one: "tiene", other: "tienen" })} año: ${plural(n, { one: "cuenta", other: "cuentan" })} en cualquier año.`,

  names: (n: number, rows: Rows) =>
    `No se ${plural(n, { one: "pudo", other: "pudieron" })} identificar ${counted(n, "nombre", "nombres")}; no se leyó nada que ${plural(n, { one: "le", other: "les" })} corresponda${inRows(rows)}:`,
  name: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` y ${counted(moreRows, "fila más", "filas más")}` : ""})${near.length > 0 ? `; parecidos: ${near.join(", ")}` : ""}`,
  noCountries: (rows: Rows, names: readonly string[], more: number) =>
    `No son países y se omitieron${inRows(rows)}: ${names.join(", ")}${more > 0 ? ` y ${more} más` : ""}.`,

  open: (n: number) =>
    `${disagreements(n)} que nada resuelve; NO se tomó NINGUNA de las dos cifras (unsettled.*.csv contiene ambos lugares):`,
  correct: "Corrija uno de los archivos u omita uno de ellos.",
  settled: (n: number) =>
    `${disagreements(n)}; decidió el orden de precedencia (conflicts.*.csv contiene ambos lugares):`,

  /** `kind`: severity and code, which programs look for. */
  problems: (kind: string, n: number) => `${kind}: ${n}`,
  problem: (place: string, message: string) => `${place}: ${message}`,
  moreOfKind: (n: number) => `… y ${n} más de este tipo`,
};
