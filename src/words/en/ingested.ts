import { counted, quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural, span } = numbers;

/** Rows of users' tables that bear some names; of publishers' tables they are not counted. */
export interface Rows {
  readonly rows: number;
  /** Whether all of the names stand in users' tables. */
  readonly areAll: boolean;
}

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${counted(rows, "row", "rows")}${areAll ? "" : " of your own tables"})`;
}

function disagreements(n: number): string {
  return counted(n, "disagreement between files", "disagreements between files");
}

/** Paths, or their number where they are too many to be named. */
export type Paths = readonly string[] | number;

function paths(some: Paths): string {
  return typeof some === "number" ? `${some} files` : some.join(", ");
}

export interface Change {
  readonly added: Paths;
  readonly replaced: Paths;
  readonly kept: number;
  readonly fresh: number;
  readonly changed: number;
  readonly gone: number;
  readonly disputed: number;
}

function figures({ fresh, changed, gone, disputed }: Change): string {
  const parts = [
    ...(fresh === 0 ? [] : [`${fresh} new`]),
    ...(changed === 0 ? [] : [`${changed} changed`]),
    ...(gone === 0 ? [] : [`${gone} gone`]),
    ...(disputed === 0 ? [] : [`${disputed} in dispute`]),
  ];
  return parts.length === 0 ? "no figure changed" : `figures: ${parts.join(", ")}`;
}

const isSome = (some: Paths) => typeof some === "number" || some.length > 0;

/** What `ingest` says of its work. */
export const ingested = {
  read: (files: number, recognised: number, observations: number, isAdded: boolean) => {
    const all = counted(observations, "observation", "observations");
    const holds = isAdded ? `the snapshot holds ${all}` : all;
    return `${counted(files, "file", "files")}, ${recognised} recognised; ${holds}`;
  },
  /** Of a source's figures. */
  countries: (n: number) => counted(n, "country", "countries"),
  /** `version`: the first digits of the manifest's hash. */
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `wrote ${folder}: ${counted(files, "data file", "data files")}, ${latest === undefined ? "no latest year" : `latest year ${latest}`}, ${version}`,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "no year" : span(...years),

  ownTables: "your own tables",
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`added ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`replaced ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`kept ${counted(one.kept, "file", "files")}`]),
      figures(one),
    ].join("; "),
  kept: (sources: readonly string[]) => `Kept as it was: ${sources.join(", ")}.`,
  gone: "Gone: the file that was replaced had these figures, and the one in its place has not. To keep them: if the file is a table of your own, give it another name. A publisher's file replaces the same edition whatever its name is, so ingest the whole file. An older edition that had them too brings them back only with --replace and all files.",
  goneByYears:
    "Gone: these figures describe years that --as-of or --from leaves out. To have them back, read their files again with other years.",
  disputed:
    "In dispute: the snapshot had a figure, another file gives another one, and nothing says which is right. Neither counts until one of the two files is corrected; both stay in the snapshot.",
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `The snapshot keeps a file of the same name: ${pairs.map(({ path, held }) => `${path} beside ${held}`).join(", ")}${more > 0 ? ` and ${more} more` : ""}. The new one has none of the old one's figures (same country, indicator and year), so both count. To have only the new one, make the snapshot again with --replace and all files that it should hold.`,
  undated: (n: number) =>
    plural(n, {
      one: `${n} of the figures of your own tables has no year: it counts as of any year.`,
      other: `${n} of the figures of your own tables have no year: they count as of any year.`,
    }),

  names: (n: number, rows: Rows) =>
    `${counted(n, "name", "names")} could not be resolved; nothing was read for ${plural(n, { one: "it", other: "them" })}${inRows(rows)}:`,
  name: (name: string, place: string, moreRows: number, near: readonly string[]) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` and ${counted(moreRows, "more row", "more rows")}` : ""})${near.length > 0 ? `; near: ${near.join(", ")}` : ""}`,
  noCountries: (rows: Rows, names: readonly string[], more: number) =>
    `Not countries, left out${inRows(rows)}: ${names.join(", ")}${more > 0 ? `, and ${more} more` : ""}.`,

  open: (n: number) =>
    `${disagreements(n)} that nothing settles; NEITHER figure was taken (unsettled.*.csv holds both places):`,
  correct: "Correct one of the files, or leave one out.",
  settled: (n: number) => `${disagreements(n)}; the precedence decided (conflicts.*.csv holds both places):`,

  /** `kind`: severity and code, which programs look for. */
  problems: (kind: string, n: number) => `${kind}: ${n}`,
  problem: (place: string, message: string) => `${place}: ${message}`,
  moreOfKind: (n: number) => `… and ${n} more of this kind`,
};
