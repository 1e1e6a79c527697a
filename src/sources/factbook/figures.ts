import { type FigureDate, readDates } from "./dates.ts";
import type { Edition } from "./edition.ts";
import type { Field, Part } from "./shape.ts";
import { readFigures, type Unit } from "./values.ts";

/** A figure with its year settled. */
export interface DatedFigure {
  readonly value: number;
  /** Absent only where neither the text nor the file tells any. */
  readonly year?: number;
  /** Neither the text nor its group tells the year, so that the snapshot's stands in. */
  readonly isYearAssumed?: true;
  /** What a reader of the figure should know: estimate, fiscal year, where the year was taken from, remarks. */
  readonly notes: readonly string[];
}

interface FiguresOfPart {
  readonly figures: readonly DatedFigure[];
  /** Texts that hold something, but nothing that can be read without guessing. `reason` completes "the text …". */
  readonly bad: readonly { readonly text: string; readonly reason: string }[];
  /** The text is there and says something other than NA, readable or not. */
  readonly present: boolean;
}

/**
 * The figures of one text. The year is the text's own; else that of the key (`Unemployment rate 2021`); else the one
 * year that the other texts of its group carry (old editions print it once, after the last figure of the group, or
 * after the group's note); else the snapshot's, said so.
 */
export function figuresOf(
  field: Field,
  part: Part,
  spec: { readonly unit: Unit; readonly dated: RegExp },
  edition: Edition,
): FiguresOfPart {
  const figures: DatedFigure[] = [];
  const bad: { text: string; reason: string }[] = [];
  const remarks = remarksOf(field);
  for (const figure of readFigures(part.text, spec.unit)) {
    if (figure.kind === "missing") continue;
    if (figure.kind === "bad") {
      bad.push({ text: figure.text, reason: figure.reason });
      continue;
    }
    const notes: string[] = [];
    let year = figure.date?.year;
    let isYearAssumed = false;
    const keyed = yearOfKey(part.key);
    if (year !== undefined && keyed !== undefined && year !== keyed) {
      bad.push({ text: part.text, reason: `is of ${year} but stands under ${keyed}` });
      continue;
    }
    if (figure.date) notes.push(...dateNotes(figure.date));
    if (year === undefined && keyed !== undefined) year = keyed;
    if (year === undefined) {
      const group = yearOfGroup(field, part, spec.dated);
      if (group === "several") {
        bad.push({ text: part.text, reason: "has no year and the other texts of its group have several" });
        continue;
      }
      if (group) {
        year = group.date.year;
        notes.push(...dateNotes(group.date), `year taken from the entry "${group.key}" of the same group`);
      } else if (edition.year !== undefined) {
        year = edition.year;
        isYearAssumed = true;
        notes.push(`no year in the text, the snapshot's year stands in`);
      } else {
        notes.push("no year in the text");
      }
    }
    if (figure.remark !== undefined) notes.push(shortened(figure.remark));
    notes.push(...remarks);
    figures.push({
      value: figure.value,
      ...(year === undefined ? {} : { year }),
      ...(isYearAssumed ? { isYearAssumed } : {}),
      notes: [...new Set(notes)],
    });
  }
  const doubtful = contradictedYears(figures);
  for (const year of doubtful)
    bad.push({ text: part.text, reason: `gives two different figures for ${year}` });
  const sure = figures.filter((figure) => figure.year === undefined || !doubtful.has(figure.year));
  return { figures: sure, bad, present: figures.length > 0 || bad.length > 0 };
}

/** Years for which one text gives two values: neither can be preferred. */
function contradictedYears(figures: readonly DatedFigure[]): Set<number> {
  const values = new Map<number, number>();
  const doubtful = new Set<number>();
  for (const { year, value } of figures) {
    if (year === undefined) continue;
    const before = values.get(year);
    if (before !== undefined && before !== value) doubtful.add(year);
    values.set(year, value);
  }
  return doubtful;
}

/** The remark that a group carries, without its "note:" and its date. */
function remarksOf(field: Field): string[] {
  const remarks: string[] = [];
  for (const part of field.parts) {
    if (part.key === "note") {
      const text = readDates(part.text.replace(/^note ?[:-] ?/iu, "")).rest;
      if (text !== "") remarks.push(shortened(text));
    } else if (part.key === "definition" && !/^age 15 and over can read and write$/iu.test(part.text)) {
      remarks.push(`definition: ${shortened(part.text)}`);
    }
  }
  return remarks;
}

function yearOfKey(key: string): number | undefined {
  const years = key.match(/\b(?:19|20)\d\d\b/gu);
  return years?.length === 1 ? Number(years[0]) : undefined;
}

function dateNotes(date: FigureDate): string[] {
  return [...(date.estimate ? ["estimate"] : []), ...(date.special ? [`dated ${date.text}`] : [])];
}

interface GroupDate {
  readonly date: FigureDate;
  readonly key: string;
}

function yearOfGroup(field: Field, part: Part, dated: RegExp): GroupDate | "several" | undefined {
  const others = field.parts.filter((other) => other !== part && dated.test(other.key));
  const figures = groupDates(others);
  const found =
    figures.length > 0 ? figures : groupDates(field.parts.filter((other) => other.key === "note"));
  return new Set(found.map(({ date }) => date.year)).size > 1 ? "several" : found[0];
}

/** Dates at the end of each text; the `NA` that some carry behind their date does not hide it. */
function groupDates(parts: readonly Part[]): GroupDate[] {
  return parts.flatMap(({ key, text }) =>
    readDates(text.replace(/ NA$/u, "")).dates.map((date) => ({ date, key })),
  );
}

function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}
