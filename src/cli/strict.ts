import type { Dataset } from "../model/dataset.ts";
import type { Io } from "./program.ts";

/** Under --strict: what a person must settle, on stderr. True when there is anything. */
export function strictFindings(
  { unresolved, conflicts }: Pick<Dataset, "unresolved" | "conflicts">,
  io: Io,
): boolean {
  // What is known not to be a country (an aggregate, a region) is settled.
  const names = unresolved.filter(({ match }) => match !== "not-a-country");
  for (const { name, file, locator, suggestions } of names) {
    const near = suggestions.length > 0 ? `; near: ${suggestions.join(", ")}` : "";
    io.err(`unresolved: “${name}” (${file}, ${locator})${near}\n`);
  }
  for (const { country, indicator, year, kept, other } of conflicts) {
    io.err(
      `conflict: ${indicator} of ${country}${year === undefined ? "" : ` in ${year}`}: kept ${kept.value} (${kept.file}, ${kept.locator}), against ${other.value} (${other.file}, ${other.locator})\n`,
    );
  }
  return names.length > 0 || conflicts.length > 0;
}
