import { publishers as made } from "../made/en/publishers.ts";
import { counted } from "./grammar.ts";

type Parted = readonly [before: string, setApart: string, behind: string];

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Of `sources`, and of the page that a snapshot has of its sources. */
export const publishers = {
  ...made,
  indicators: (ids: readonly string[]) =>
    `Indicators: ${ids.join(", ") || "whatever the table's columns are called"}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    ...made.usually,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    ended: (on: string) => `ended on ${on}`,
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: { ...made.due, heading: (day: string) => `Editions that should be out by ${day}` },
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
