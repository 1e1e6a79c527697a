import type { Dataset } from "../model/dataset.ts";
import type { Io } from "./program.ts";

/** Of each kind; a document or a snapshot holds them all. */
const SAID = 100;

/** Under --strict: what a person must settle, on stderr. True when there is anything. */
export function strictFindings(
  { unresolved, conflicts }: Pick<Dataset, "unresolved" | "conflicts">,
  io: Io,
): boolean {
  const more = (count: number, what: string) => {
    if (count > SAID) io.err(`… and ${count - SAID} more ${what}\n`);
  };
  // What is known not to be a country (an aggregate, a region) is settled.
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  for (const { name, file, locator, suggestions } of names.slice(0, SAID)) {
    const near = suggestions.length > 0 ? `; near: ${suggestions.join(", ")}` : "";
    io.err(`unresolved: “${name}” (${file}, ${locator})${near}\n`);
  }
  more(names.length, "names");
  for (const { country, indicator, year, kept, other } of conflicts.slice(0, SAID)) {
    io.err(
      `conflict: ${indicator} of ${country}${year === undefined ? "" : ` in ${year}`}: kept ${kept.value} (${kept.file}, ${kept.locator}), against ${other.value} (${other.file}, ${other.locator})\n`,
    );
  }
  more(conflicts.length, "conflicts");
  return names.length > 0 || conflicts.length > 0;
}
