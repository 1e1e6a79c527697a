import { counted } from "../../model/gather.ts";

const VALUES: readonly RegExp[] = [
  // Numbers with either decimal mark, signs and percent signs, years and ranges of them.
  /^[+\-−–]?\d[\d\s.,'’]*%?$/u,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/u,
  // Words, with commas only before a space as in "Korea, Rep."; between apostrophes they are quoted words.
  /^(?!'.*'$)(?:[^,;\t|^"]|, |,$)*$/u,
];

/** Share of cells that look like one value each; blank ones do. */
export function cellsLook(rows: readonly (readonly string[])[]): number {
  let [good, all] = [0, 0];
  for (const cells of rows) {
    all += cells.length;
    for (const cell of cells) {
      const text = cell.trim();
      if (text === "" || VALUES.some((value) => value.test(text))) good += 1;
    }
  }
  return all === 0 ? 0 : good / all;
}

/** The number that most of them are, the first of them where several are; undefined where there is none. */
export function commonest(widths: readonly number[]): number | undefined {
  return commonestOf(counted(widths));
}

/** The same of numbers that are counted already, in the order in which each came first. */
export function commonestOf(counts: ReadonlyMap<number, number>): number | undefined {
  let found: number | undefined;
  for (const [number, count] of counts) if (count > (counts.get(found ?? Number.NaN) ?? 0)) found = number;
  return found;
}
