import { ownWords } from "../../words/index.ts";

const { counted } = ownWords;

/** Where two texts are the same JSON document, both of them; else undefined. */
export function bothAs<T extends { readonly document: string }>(
  document: T["document"],
  before: string,
  after: string,
): [before: T, after: T] | undefined {
  const [old, now] = [before, after].map((text) => parsed(text) as Partial<T> | undefined);
  return old?.document === document && now?.document === document ? [old as T, now as T] : undefined;
}

function parsed(text: string): unknown {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const LONGEST = 200;

/** Of any two texts: how many lines are new, and the first of them. */
export function linesMoved(before: string, after: string): string[] {
  return [linesCounted(before, after), ...newLines(before, after).slice(0, 5).map(beginning)];
}

/** How many lines are new, or gone where those are more. */
export function linesCounted(before: string, after: string): string {
  const differ = Math.max(newLines(before, after).length, newLines(after, before).length);
  return differ === 0 ? "the same lines in another order" : counted(differ, "line differs", "lines differ");
}

function newLines(before: string, after: string): string[] {
  const known = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !known.has(line));
}

/** A line of a page can be longer than any terminal is wide. */
function beginning(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Where only the number of lines or bytes can be said. */
export const TO_SEE = "; to see what moved, check a .csv or .json of the same run";
