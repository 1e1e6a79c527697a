import { type Frame, frameOf } from "../../../src/explain/audit/frame.ts";
import type { Finding } from "../../../src/model/documents/audit.ts";
import type { ScoreTable } from "../../../src/scoring/index.ts";
import { INCOME } from "../../../src/sources/income.ts";
import type { Cells } from "../../scoring/fixture.ts";

export function frame(table: ScoreTable): Frame {
  return frameOf(table, { language: "en", titleOf: () => undefined }, (country) => `<${country}>`, INCOME);
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
