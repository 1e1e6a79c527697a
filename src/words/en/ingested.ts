import { ingested as made } from "../made/en/ingested.ts";
import { counted } from "./grammar.ts";
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
  ...made,
  /** `version`: the first digits of the manifest's hash. */
  wrote: (folder: string, files: number, latest: number | undefined, version: string) =>
    `wrote ${folder}: ${counted(files, "data file", "data files")}, ${latest === undefined ? "no latest year" : `latest year ${latest}`}, ${version}`,
  years: (years: readonly [from: number, to: number] | undefined) =>
    years === undefined ? "no year" : span(...years),
  change: (one: Change) =>
    [
      ...(isSome(one.added) ? [`added ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`replaced ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`kept ${counted(one.kept, "file", "files")}`]),
      figures(one),
    ].join("; "),
  kept: (sources: readonly string[]) => `Kept as it was: ${sources.join(", ")}.`,
  beside: (pairs: readonly { readonly path: string; readonly held: string }[], more: number) =>
    `The snapshot keeps a file of the same name: ${pairs.map(({ path, held }) => `${path} beside ${held}`).join(", ")}${more > 0 ? ` and ${more} more` : ""}. The new one has none of the old one's figures (same country, indicator and year), so both count. To have only the new one, make the snapshot again with --replace and all files that it should hold.`,

  names: (n: number, rows: Rows) =>
    `${counted(n, "name", "names")} could not be resolved; nothing was read for ${plural(n, { one: "it", other: "them" })}${inRows(rows)}:`,
};
