import type { Drawn } from "./drawn.ts";

/** What is wrong with a figure; nothing where it equals its cell. */
export type Findings = string[];

export function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** Compares a figure's number with the one in its cell. */
export function compareNumber(what: string, stated: string, found: unknown): Findings {
  if (typeof found === "number" && stated !== "" && sameNumber(Number(stated), found)) return [];
  return [`${what} is ${stated === "" ? "absent" : stated}, the cell holds ${JSON.stringify(found)}`];
}

export function compareText(what: string, stated: string, found: string | undefined): Findings {
  return stated === found ? [] : [`${what} is “${stated}”, the cell means “${found}”`];
}

export function expectYear(drawn: Drawn, found: number | undefined): Findings {
  return drawn.year === found ? [] : [`the year is ${drawn.year}, the file says ${found}`];
}

export function expectHeader(found: unknown, expected: RegExp): Findings {
  const title = String(found ?? "").trim();
  return expected.test(title) ? [] : [`the column is “${title}”, not ${expected}`];
}
