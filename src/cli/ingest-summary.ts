import type { Conflict, Dataset } from "../model/dataset.ts";
import { gather } from "../model/gather.ts";
import type { Problem } from "../model/problem.ts";
import { wrap } from "../report/index.ts";
import { disagreement } from "./disagreement.ts";
import type { Io } from "./program.ts";

/** Names and findings shown before the rest is only counted. */
const SHOWN = 10;
const OTHERS = 200;
const OF_A_KIND = 3;

/** What was read, so many observations, and what a person should look at. */
export function ingestSummary(dataset: Omit<Dataset, "sha256">, observations: number, io: Io): string {
  const { files, unresolved, conflicts, problems } = dataset;
  const width = Math.min(io.columns, 110);
  const lines = [
    `${files.length} files, ${files.filter(({ source }) => source !== undefined).length} recognised; ${observations} observations`,
  ];
  for (const { id, title, years, countries, observations: count } of dataset.sources) {
    const span =
      years.length === 0 ? "no year" : years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
    lines.push(
      `  ${id.padEnd(10)} ${String(count).padStart(6)}  ${String(countries).padStart(3)} countries  ${span.padEnd(9)}  ${title}`,
    );
  }
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  const others = [
    ...new Set(unresolved.filter(({ match }) => match === "not-a-country").map(({ name }) => name)),
  ];
  if (names.length > 0) {
    lines.push(`${names.length} names could not be resolved; nothing was read for them:`);
    for (const { name, file, locator, suggestions } of names.slice(0, SHOWN)) {
      lines.push(
        `  “${name}” (${file}, ${locator})${suggestions.length > 0 ? `; near: ${suggestions.slice(0, 3).join(", ")}` : ""}`,
      );
    }
    if (names.length > SHOWN) lines.push(`  … and ${names.length - SHOWN} more`);
  }
  if (others.length > 0) {
    const more = others.length > OTHERS ? `, and ${others.length - OTHERS} more` : "";
    const named = `${others.slice(0, OTHERS).join(", ")}${more}`;
    lines.push(...wrap(`Not countries, left out: ${named}.`, width, "  "));
  }
  const open = conflicts.filter(({ settled }) => settled === "none");
  const settled = conflicts.filter((conflict) => conflict.settled !== "none");
  if (open.length > 0) {
    lines.push(
      `${counted(open)} that nothing settles; NEITHER figure was taken (unsettled.*.csv holds both places):`,
      ...some(open),
      "  Correct one of the files, or leave one out.",
    );
  }
  if (settled.length > 0) {
    lines.push(
      `${counted(settled)}; the precedence decided (conflicts.*.csv holds both places):`,
      ...some(settled),
    );
  }
  lines.push(...problemLines(problems));
  return `${lines.join("\n")}\n`;
}

function counted({ length }: readonly Conflict[]): string {
  return `${length} ${length === 1 ? "disagreement" : "disagreements"} between files`;
}

function some(conflicts: readonly Conflict[]): string[] {
  const more = conflicts.length > SHOWN ? [`  … and ${conflicts.length - SHOWN} more`] : [];
  return [...conflicts.slice(0, SHOWN).map((conflict) => `  ${disagreement(conflict)}`), ...more];
}

function problemLines(problems: readonly Problem[]): string[] {
  const byCode = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code}`;
    gather(byCode, key, problem);
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([code, found]) => [
      `${code}: ${found.length}`,
      ...found
        .slice(0, OF_A_KIND)
        .map(({ message, file, locator }) => `  ${[file, locator].filter(Boolean).join(", ")}: ${message}`),
      ...(found.length > OF_A_KIND ? [`  … and ${found.length - OF_A_KIND} more of this kind`] : []),
    ]);
}
