import type { ChalkInstance } from "chalk";
import type { Diff, MovedCountry } from "../../model/documents/diff.ts";
import { counted } from "../english.ts";
import { fixed, signed } from "../format.ts";
import { leastShown, shows, sideDecimals } from "../score-digits.ts";
import { visibleIn } from "../visible.ts";
import { wrap } from "../wrap.ts";
import { flagLines } from "./flags.ts";
import { isOthersMove, OTHERS_MOVED } from "./others-moved.ts";
import {
  causeLabel,
  causesText,
  countrySentences,
  diffHeading,
  diffSummary,
  type Listed,
  listedNotes,
  listedOf,
  rankMovers,
  ranksText,
  sidesCompared,
  statusSentences,
  valueText,
} from "./sentences.ts";

export interface DiffTextOptions {
  readonly columns: number;
  readonly chalk: ChalkInstance;
  /** How many movers, and lines of each list, to show. */
  readonly top: number;
  /** Countries to be told in full instead of the table. */
  readonly inFull?: readonly string[];
  /** Who is listed; the summary and the causes are of everybody. Absent: everybody. */
  readonly shown?: Listed;
}

/** What moved, for the terminal: counts, causes, who came and went, then the movers with the causes of each. */
export function diffText(given: Diff, { columns, chalk, top, inFull, shown }: DiffTextOptions): string {
  const diff = visibleIn(given);
  const listed = listedOf(diff, shown);
  const width = Math.min(columns, 110);
  const paragraph = (text: string) => wrap(text, width);
  const list = (texts: readonly string[]) => [
    ...texts.slice(0, top).flatMap((text) => indented(text, 2, width)),
    ...(texts.length > top ? [`  … and ${texts.length - top} more (--top 0 shows all)`] : []),
  ];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", chalk.bold(title), ...lines];
  const lines = [
    ...wrap(diffHeading(diff), width).map((line) => chalk.bold(line)),
    ...sidesCompared(diff)
      .flatMap(paragraph)
      .map((line) => chalk.dim(line)),
    "",
    ...paragraph(diffSummary(diff)),
    ...listedNotes(shown).flatMap(paragraph),
    ...section("What moved the scores", list(causeLines(diff))),
    ...section("What of the profile changed", list(profileLines(diff))),
    ...(inFull
      ? told(diff, inFull, width, chalk)
      : [
          ...section("Who came into the ranking or left it", list(statusSentences(listed))),
          ...section("Whose flags changed", list(flagLines(listed))),
          ...section("Who moved", table(diff, rankMovers(listed), top, width)),
        ]),
    ...(diff.notes.length > 0 ? [""] : []),
    ...diff.notes.flatMap(paragraph).map((line) => chalk.dim(line)),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** Each cause over all countries. */
function causeLines(diff: Diff): string[] {
  const decimals = sideDecimals(diff.after);
  return diff.causes.map(({ cause, title, countries, meanAbsolute, largest }) => {
    const of = counted(countries, "country", "countries");
    const about = title === causeLabel(cause) ? title : `${title} (${causeLabel(cause)})`;
    if (!shows(largest.score, decimals))
      return `${about}: less than ${leastShown(decimals)} points for any of ${of}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} points for ${largest.name} alone`;
    return `${about}: ${fixed(meanAbsolute, decimals)} points on average over ${of}, most for ${largest.name} (${signed(largest.score, decimals)})`;
  });
}

function profileLines({ profileChanges }: Diff): string[] {
  return profileChanges.map(({ cause, change }) => `${cause}: ${change}`);
}

function table(diff: Diff, movers: readonly MovedCountry[], top: number, width: number): string[] {
  if (movers.length === 0) return [];
  const decimals = sideDecimals(diff.after);
  const rows = movers.slice(0, top).map((one) => ({
    name: `${one.name} (${one.country})`,
    ranks: ranksText(one),
    change: one.change === null ? "" : signed(one.change, decimals),
    why: one.change === null ? "" : causesText(one.causes, decimals) || "others moved",
  }));
  const widest = (of: (row: (typeof rows)[number]) => string, title: string, most: number) =>
    Math.min(
      most,
      rows.reduce((wide, row) => Math.max(wide, of(row).length), title.length),
    );
  const name = widest((row) => row.name, "Country", Math.floor(width / 3));
  const ranks = widest((row) => row.ranks, "Rank", 11);
  const change = widest((row) => row.change, "Score", 10);
  const left = name + ranks + change + 8;
  const line = (a: string, b: string, c: string, d: string) =>
    `  ${a.padEnd(name)}  ${b.padStart(ranks)}  ${c.padStart(change)}  ${d}`;
  return [
    diff.scale === null ? line("Country", "Rank", "", "") : line("Country", "Rank", "Score", "Of which"),
    ...rows.flatMap((row) => {
      const names = wrap(row.name, name);
      const whys = wrap(row.why, Math.max(20, width - left));
      return Array.from({ length: Math.max(names.length, whys.length) }, (_, i) =>
        line(names[i] ?? "", i === 0 ? row.ranks : "", i === 0 ? row.change : "", whys[i] ?? ""),
      );
    }),
    ...(movers.length > top ? [`  … and ${movers.length - top} more (--top 0 shows all)`] : []),
  ];
}

function told(diff: Diff, countries: readonly string[], width: number, chalk: ChalkInstance): string[] {
  return diff.countries
    .filter(({ country }) => countries.includes(country))
    .flatMap((one) => {
      const decimals = sideDecimals(diff.after);
      const values = one.causes.flatMap(({ values = [] }) => values);
      const others = one.causes.filter(
        ({ cause, score, values: own = [] }) =>
          // From rankings alone not every figure is known.
          diff.basis === "evidence" && isOthersMove(cause, own.length) && shows(score, decimals),
      );
      return [
        "",
        ...wrap(countrySentences(one, diff).join(" "), width),
        ...others.flatMap(({ cause, score }) =>
          indented(`${causeLabel(cause)} ${signed(score, decimals)}: ${OTHERS_MOVED}`, 2, width),
        ),
        ...values.flatMap((moved) => [
          ...indented(valueText(moved, diff.titles), 2, width),
          ...[moved.after ?? moved.before!].flatMap(({ file, locator }) =>
            indented(`${file}, ${locator}`, 4, width).map((line) => chalk.dim(line)),
          ),
        ]),
      ];
    });
}

/** A paragraph some way in, its further lines two more. */
function indented(text: string, by: number, width: number): string[] {
  return wrap(text, width - by, "  ").map((line) => " ".repeat(by) + line);
}
