import { basename } from "node:path";
import { everybody } from "../model/standings.ts";
import type { Cell } from "../model/table.ts";
import type { Differing, WarningArgs, WarningOf } from "../model/warning.ts";
import type { ScoreTable } from "../scoring/index.ts";
import type { LoadedProfile } from "./profile.ts";
import type { ShownByWorkbook } from "./profile-sheet.ts";

type OfWorkbook =
  | "profile-of-workbook"
  | "gates-cleared"
  | "ballot-in-workbook"
  | "workbook-differs"
  | "workbook-unknown";

/** A profile out of a workbook is nobody's file: what was changed in it is told, and what nothing here is made of. */
export function ofWorkbook(
  { file: path, workbook }: LoadedProfile,
  table: ScoreTable,
): WarningOf<OfWorkbook>[] {
  const { edits: changes, shown, reviewed } = workbook!;
  const file = basename(path);
  const { cleared: gates = [], unknown: sheets = [] } = shown ?? {};
  const [scores, figures, names] = [scoresIn(shown, table), figuresIn(shown, table), namesIn(shown, table)];
  return [
    { code: "profile-of-workbook", args: { file, changes }, where: null },
    ...(gates.length > 0 ? [{ code: "gates-cleared", args: { gates }, where: null } as const] : []),
    ...(reviewed ? [{ code: "ballot-in-workbook", args: { file, ...reviewed }, where: null } as const] : []),
    ...(scores.length + figures.length > 0 || names
      ? [{ code: "workbook-differs", args: { file, scores, figures, ...names }, where: null } as const]
      : []),
    ...(sheets.length > 0
      ? [{ code: "workbook-unknown", args: { file, sheets }, where: null } as const]
      : []),
  ];
}

function scoresIn(shown: ShownByWorkbook | undefined, table: ScoreTable): Differing[] {
  if (shown?.scores === undefined) return [];
  const here = new Map(everybody(table).map(({ country, score }) => [country, score]));
  const all = [...new Set([...here.keys(), ...shown.scores.keys()])].sort();
  return all.flatMap((country) =>
    differing({ country, there: shown.scores!.get(country), here: here.get(country) }),
  );
}

function figuresIn(shown: ShownByWorkbook | undefined, { plan, columns, evidence }: ScoreTable): Differing[] {
  if (shown?.figures === undefined) return [];
  return plan.leaves.flatMap(({ node: { id }, leaf }) => {
    const there = shown.figures!.get(id);
    return evidence.countries.flatMap((country, i) => {
      const found = columns[leaf]!.observations.at(i);
      const { value = null, year = null, place = null } = there?.get(country) ?? {};
      const one = { country, indicator: id };
      const other = differing({ ...one, there: figure(value), here: found?.value });
      // The same figure may be of another year, or from another cell.
      const from = [year ?? "", place ?? ""].join(", ");
      const own = [found?.year ?? "", found ? `${found.file}, ${found.locator}` : ""].join(", ");
      return other.length > 0 || from === own
        ? other
        : [{ ...one, there: `${value ?? ""} (${from})`, here: `${found?.value ?? ""} (${own})` }];
    });
  });
}

/** What the workbook calls countries. Whether one goes by another's name is seen in the workbook's language. */
function namesIn(
  shown: ShownByWorkbook | undefined,
  { evidence }: ScoreTable,
): Pick<WarningArgs["workbook-differs"], "names"> | undefined {
  const { names } = shown ?? {};
  if (names === undefined) return undefined;
  const of = evidence.countries.flatMap((country) => {
    const there = names.of.get(country);
    // Who is not there at all has no figures there either, and a code is nobody else's name.
    return there === undefined || there === country ? [] : [{ country, there: figure(there) }];
  });
  return of.length === 0 ? undefined : { names: { sheet: names.sheet, of } };
}

function figure(cell: Cell): string | number | undefined {
  return cell === null ? undefined : typeof cell === "boolean" ? String(cell) : cell;
}

/** Formulas are reckoned by other programs, and their last digits are their own. */
function differing(one: Differing): Differing[] {
  const { there, here } = one;
  if (typeof there === "number" && typeof here === "number")
    return Math.abs(there - here) <= 1e-9 * Math.max(1, Math.abs(here)) ? [] : [one];
  return there === here ? [] : [one];
}
