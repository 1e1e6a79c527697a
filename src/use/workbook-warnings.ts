import { basename } from "node:path";
import { country as countryOf } from "../countries/reference.ts";
import { calledIn, type Messages } from "../locales/index.ts";
import type { Ranking } from "../model/documents/ranking.ts";
import { everybody } from "../model/standings.ts";
import type { Cell } from "../model/table.ts";
import type { ScoreTable } from "../scoring/index.ts";
import type { LoadedProfile } from "./profile.ts";
import type { ShownByWorkbook } from "./profile-sheet.ts";

/** Changes that are named; more are counted. */
const NAMED = 12;
const NAMED_FIGURES = 5;
/** Letters of what a cell of the profile held that are said. */
const LONGEST = 60;

/** What a workbook shows and a run has otherwise; undefined for no score, or no figure. */
interface Differing {
  readonly country: string;
  readonly indicator?: string;
  readonly there: string | number | undefined;
  readonly here: string | number | undefined;
}

/** A profile out of a workbook is nobody's file: what was changed in it is told, and what nothing here is made of. */
export function ofWorkbook(
  { file, workbook }: LoadedProfile,
  table: ScoreTable,
  words: Messages,
): Ranking["warnings"] {
  const { warnings: say } = words;
  const { edits, shown } = workbook!;
  const name = basename(file);
  const changes = edits?.map(({ node, key, before, after }) =>
    say.edit(node, key, brief(before), brief(after)),
  );
  const gates = shown?.cleared.map(({ country, gate }) => `${country} (${gate})`) ?? [];
  const [scores, figures] = [
    scoresIn(shown, table),
    [...namesIn(shown, table, words), ...figuresIn(shown, table)],
  ];
  const told = <T>(all: readonly T[], most: number) => ({
    named: all.slice(0, most),
    more: Math.max(0, all.length - most),
  });
  const warning = (code: string, is: boolean | undefined, message: () => string) =>
    is ? [{ code, message: message(), where: null }] : [];
  return [
    ...warning("profile-of-workbook", true, () =>
      say.profileOfWorkbook(name, changes && told(changes, NAMED)),
    ),
    ...warning("gates-cleared", gates.length > 0, () =>
      say.gatesCleared(gates.slice(0, NAMED), Math.max(0, gates.length - NAMED)),
    ),
    ...warning("workbook-differs", scores.length + figures.length > 0, () =>
      say.workbookDiffers(name, told(scores, NAMED_FIGURES), told(figures, NAMED_FIGURES)),
    ),
    ...warning("workbook-unknown", shown && shown.unknown.length > 0, () =>
      say.workbookUnknown(name, shown!.unknown),
    ),
  ];
}

function brief(value: string | number | boolean | null): string | number | boolean | null {
  return typeof value === "string" && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
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

/** Of a workbook in the language of the run: countries that go by another's name. */
function namesIn(shown: ShownByWorkbook | undefined, { evidence }: ScoreTable, words: Messages): Differing[] {
  const { names } = shown ?? {};
  if (names === undefined || names.sheet !== words.workbook.sheets.raw) return [];
  return evidence.countries.flatMap((country) => {
    const there = names.of.get(country);
    // Who is not there at all has no figures there either, and a code is nobody else's name.
    if (there === undefined || there === country) return [];
    const here = calledIn(words, country, countryOf(country)?.name ?? country);
    return differing({ country, there: figure(there), here });
  });
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
