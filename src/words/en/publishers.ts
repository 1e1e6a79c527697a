import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

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
  layouts: (titles: readonly string[]) => `Layouts: ${titles.join("; ")}`,
  credit: (attribution: string) => `Credit: ${attribution}`,
  terms: (terms: string) => `Terms: ${terms}`,
  indicators: (ids: readonly string[]) =>
    `Indicators: ${ids.join(", ") || "whatever the table's columns are called"}`,
  indicator: (id: string, title: string, summary: string) => `${id}: ${title}. ${summary}`,
  about: (publisher: string, summary: string) => `${publisher}. ${summary}`,
  /** When an edition usually comes out; months from 1 to 12. */
  usually: {
    line: (when: string) => `Usually out: ${when}`,
    months: (first: number, last: number) =>
      first === last ? MONTHS[first - 1]! : `${MONTHS[first - 1]}–${MONTHS[last - 1]}`,
    continuous: "at any time",
    irregular: (editions: readonly number[]) => `no usual date (${editions.join(", ")})`,
    ended: (on: string) => `ended on ${on}`,
    unknown: "usual month not known",
  },
  /** Of `sources --due`: which edition there is, and which there should be. */
  due: {
    heading: (day: string) => `Editions that should be out by ${day}`,
    /** Of how many sources a newer edition should be out. */
    summary: (overdue: number, all: number) =>
      overdue === 0
        ? `Of ${all} sources none should have a newer edition out by its usual date.`
        : `Of ${counted(all, "source", "sources")} ${overdue} should have a newer edition out by ${plural(overdue, { one: "its usual date", other: "their usual dates" })}. Whether it is out was not checked.`,
    legend:
      "In brackets: the year that an edition describes, where it is called by another. An edition should be out when its usual months are over.",
    columns: {
      source: "Source",
      newest: "Newest here",
      due: "Should be out",
      usually: "Usually out",
      where: "Where to get it",
    },
    none: "none",
    /** An edition that is called by a fiscal year. */
    fiscal: (year: number) => `FY${year}`,
    /** An edition that is called by another year than it describes. */
    of: (called: string, year: number) => `${called} (of ${year})`,
    overdue: (edition: string) => `${edition}, overdue`,
    /** One of those that an audit warns of. */
    one: (title: string, edition: string, when: string) => `${title} ${edition} (usually ${when})`,
  },
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
