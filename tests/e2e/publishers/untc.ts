import { csvPlace, csvRows } from "../readers/delimited.ts";
import { type Drawn, PUBLISHER_FILES } from "../readers/drawn.ts";
import { compareText, expectYear, type Findings } from "../readers/figures.ts";
import { childText, elementAt, xmlFile } from "../readers/markup.ts";
import { expectName, isNameOf } from "../readers/names.ts";

/** One state's line in the list of participants; the dates keep their marks. */
interface Participant {
  readonly name: string;
  readonly signed: string;
  readonly bound: string;
}

const DATE = /^\d{1,2} [A-Z][a-z]{2} (\d{4})(?: +(?:A|AA|a|d))?$/u;
const ROWS = "Treaty/Participants/Table/TGroup/Tbody/Rows";

/** Palermo Protocol: bound, signed only, or not in the list at all. */
export function untc(drawn: Drawn): Findings {
  const file = PUBLISHER_FILES + drawn.file;
  const all = drawn.file.endsWith(".xml") ? xmlParticipants(file) : csvParticipants(file);
  const year = expectYear(
    drawn,
    Math.max(...all.flatMap(({ signed, bound }) => [signed, bound].map(yearOf))),
  );
  if (drawn.value === "none") {
    const present = all.filter(({ name }) => isNameOf(name, drawn.country));
    return [...year, ...present.map(({ name }) => `“${name}” is in the list`)];
  }
  const { participant, cell } = drawn.file.endsWith(".xml")
    ? xmlRow(file, drawn.locator)
    : csvRow(file, drawn.locator);
  const status = DATE.test(participant.bound)
    ? "party"
    : DATE.test(participant.signed)
      ? "signatory"
      : undefined;
  return [
    ...year,
    ...compareText("the status", drawn.value, status),
    ...compareText(
      "the date in the cell",
      cell,
      drawn.value === "party" ? participant.bound : participant.signed,
    ),
    ...expectName(participant.name, drawn.country),
  ];
}

function yearOf(date: string): number {
  return Number(DATE.exec(date)?.[1] ?? 0);
}

function csvParticipants(file: string): Participant[] {
  return [...csvRows(file)].filter(([line]) => line > 1).map(([, row]) => toParticipant(row));
}

function csvRow(file: string, locator: string) {
  const { row, column } = csvPlace(file, locator);
  return { participant: toParticipant(row), cell: row[column]!.trim() };
}

function toParticipant([name = "", signed = "", bound = ""]: readonly string[]): Participant {
  const plain = name.replace(/<superscript>.*?<\/superscript>/gu, "").trim();
  return { name: plain, signed: signed.trim(), bound: bound.trim() };
}

function xmlParticipants(file: string): Participant[] {
  xmlFile(file);
  return elementAt(file, ROWS).children.map((row) => toParticipant(row.children.map(({ text }) => text)));
}

function xmlRow(file: string, locator: string) {
  const entry = elementAt(file, locator);
  const row = entry.parent!;
  return {
    participant: toParticipant(
      row.children.map((_, i) => childText(elementAt(file, `${pathOf(locator)}/Entry[${i + 1}]`)) ?? ""),
    ),
    cell: entry.text.trim(),
  };
}

function pathOf(locator: string): string {
  return locator.slice(0, locator.lastIndexOf("/"));
}
