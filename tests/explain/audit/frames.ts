import { type Frame, frameOf, namesIn } from "../../../src/explain/audit/frame.ts";
import type { AuditCheck, BriefCheck, Names } from "../../../src/model/audit.ts";
import type { Finding } from "../../../src/model/documents/audit.ts";
import { toldFindings } from "../../../src/report/audit.ts";
import type { ScoreTable } from "../../../src/scoring/index.ts";
import { INCOME } from "../../../src/sources/income.ts";
import { type Messages, ownWords } from "../../../src/words/index.ts";
import type { Cells } from "../../scoring/fixture.ts";

export function frame(table: ScoreTable): Frame {
  return frameOf(table, INCOME);
}

/** Called by their ids, countries by their codes in brackets. */
export const inEnglish = {
  language: "en",
  words: ownWords,
  titleOf: () => undefined,
  nameOf: (country: string) => `<${country}>`,
};

/** What things are called in English. */
export function namesOf(of: object): Names {
  const nothing = { plan: { items: [] } } as never;
  return namesIn("table" in of ? (of.table as ScoreTable) : nothing, inEnglish);
}

/** What a check finds, told in English. */
export function toldBy<Subject extends object>(
  check: AuditCheck<Subject, Messages>,
  subject: Subject,
): Finding[] {
  return toldFindings(check.find(subject), [check], ownWords, namesOf(subject));
}

/** The first of what a check finds, in the line that a ranking has of it. */
export function inALine(check: BriefCheck<Frame, Messages>, of: Frame, at = 0): string {
  return check.brief(check.find(of)[at]!, ownWords, namesOf(of));
}

/** Countries C00, C01 … with one indicator per column of figures; undefined is missing. */
export function columns(figures: Readonly<Record<string, readonly (number | undefined)[]>>): Cells {
  const size = Math.max(...Object.values(figures).map((column) => column.length));
  return Object.fromEntries(
    Array.from({ length: size }, (_, i) => [
      `C${String(i).padStart(2, "0")}`,
      Object.fromEntries(Object.entries(figures).map(([indicator, column]) => [indicator, column[i]])),
    ]),
  );
}

/** What a test says of findings: code, severity and subject. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity, subject }) => `${code} ${severity}: ${subject}`);
}
