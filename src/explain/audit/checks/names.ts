import { type AuditCheck, type AuditedData, BARE } from "../../../model/audit.ts";
import type { Finding } from "../../../model/documents/audit.ts";
import { gather } from "../../../model/gather.ts";
import type { Unresolved } from "../../../model/problem.ts";

/** Of a publisher's file, and of a snapshot, the rows were not counted: of each file the first is known. */
function rowsWere(found: readonly Unresolved[]): string {
  const rows = found.reduce((sum, { rows = Number.NaN }) => sum + rows, 0);
  if (Number.isNaN(rows)) return found.length === 1 ? "rows were" : `rows in ${found.length} places were`;
  return rows === 1 ? "row was" : `${rows} rows were`;
}

/** Names that nobody could be found for, each once, with every place where it stands. */
export const names: AuditCheck<Pick<AuditedData, "unresolved">> = {
  id: "names",
  title: "Unresolved names",
  rule: "A name in a file that no country, or more than one, answers to; its figures were not read. What is known not to be a country (a region, an average) is settled.",
  find({ unresolved }): Finding[] {
    const byName = new Map<string, Unresolved[]>();
    for (const one of unresolved) {
      if (one.match === "not-a-country") continue;
      gather(byName, one.name, one);
    }
    return [...byName]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([name, found]) => {
        const suggestions = [...new Set(found.flatMap((one) => one.suggestions))];
        const near = suggestions.length > 0 ? ` (near: ${suggestions.join(", ")})` : "";
        const reason =
          found[0]!.match === "ambiguous" ? "it may be several countries" : "no country answers to it";
        return {
          ...BARE,
          id: `names:${name}`,
          check: "names" as const,
          code: "unresolved-name",
          severity: "person" as const,
          subject: `“${name}”`,
          figures: { places: found.length, match: found[0]!.match },
          places: found.map(({ file, locator }) => ({ file, locator })),
          message: `Its ${rowsWere(found)} not read, since ${reason}${near}: write the country's name or code in the file.`,
        };
      });
  },
};
