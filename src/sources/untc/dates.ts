import type { Cell } from "../../model/table.ts";
import { isDay } from "../../tables/dates.ts";

/** A date of the treaty list with the manner of the act that its suffix tells. */
interface Act {
  /** ISO date. */
  readonly date: string;
  readonly manner: "ratification" | "acceptance" | "approval" | "accession" | "succession";
}

type ActCell =
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "none" }
  | { readonly kind: "bad"; readonly text: string };

/** The collection's own marks after a date; their case counts. No mark is ratification (or plain signature). */
const MANNERS: Readonly<Record<string, Act["manner"]>> = {
  "": "ratification",
  a: "accession",
  A: "acceptance",
  AA: "approval",
  d: "succession",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** Reads a cell such as `12 Dec 2000`, `7 Jun 2004 a` or `6 Sep 2006 AA`; a day that does not exist is `bad`. */
export function readAct(cell: Cell | undefined): ActCell {
  const text = String(cell ?? "")
    .replace(/<superscript>.*?<\/superscript>|\[[^\]]*\]/giu, "")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
  if (text === "") return { kind: "none" };
  const parts = /^(\d{1,2} [A-Za-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2}) ?([a-zA-Z]{0,2})$/u.exec(text);
  const date = parts ? readDate(parts[1]!) : undefined;
  const mark = parts?.[2] ?? "";
  const manner = Object.hasOwn(MANNERS, mark) ? MANNERS[mark] : undefined;
  return date === undefined || manner === undefined
    ? { kind: "bad", text }
    : { kind: "act", act: { date, manner } };
}

/** `12 Dec 2000`, `12 December 2000`, `12-12-2000` (day first, as the collection writes) or `2000-12-12` as an ISO date. */
export function readDate(text: string): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}$/u.test(text);
  if (iso) return isDay(text) ? text : undefined;
  const written = /^(\d{1,2})[ -]([A-Za-z]{3,9}|\d{1,2})[ -](\d{4})$/u.exec(text);
  if (!written) return undefined;
  const [, day, month, year] = written as unknown as [string, string, string, string];
  const named = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  return isoDate(year, named > 0 ? named : Number(month), day);
}

function isoDate(year: string, month: number, day: string): string | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}
