import { counted } from "./grammar.ts";

type Parted = readonly [before: string, setApart: string, behind: string];

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers = {
  layouts: (titles: readonly string[]) => `Layouts: ${titles.join("; ")}`,
  credit: (attribution: string) => `Credit: ${attribution}`,
  terms: (terms: string) => `Terms: ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicators: ${ids.join(", ") || "whatever the table's columns are called"}`,
  indicator: (id: string, title: string, summary: string) => `${id}: ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
  snapshot: "Sources of this snapshot",
  publisher: (name: string) => `Publisher: ${name}`,
  extent: (observations: number, countries: number, years: readonly number[]) => {
    const span =
      years.length === 0 ? "no year" : years.length === 1 ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;
    return `${observations} observations of ${countries} countries and territories, ${span}`;
  },
  /** What stands before and behind a command, file, hash or folder, which is set apart. */
  made: (command: string): Parted => [
    "Made by ",
    command,
    "; do not edit. The tables hold figures, each with its publisher, file and cell; the publishers' own files are not included.",
  ],
  file: (path: string, sha256: string): readonly [...Parted, hash: string, end: string] => [
    "",
    path,
    " (SHA-256 ",
    sha256,
    ")",
  ],
  folder: (files: number, folder: string): Parted => [
    `${counted(files, "file", "files")} under `,
    folder,
    " (hashes in manifest.json)",
  ],
};
