import { type AuditCheck, type AuditedData, BARE } from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Unresolved } from "../../../model/problem.ts";

const english = {
  title: "Unresolved names",
  rule: "A name in a file that no country, or more than one, answers to; its figures were not read. What is known not to be a country (a region, an average) is settled.",
  about: (name: string) => `“${name}”`,
  /** `rows`: absent where they were not counted. */
  notRead: (
    rows: number | undefined,
    places: number,
    isAmbiguous: boolean,
    suggestions: readonly string[],
  ) => {
    const which =
      rows === undefined
        ? places === 1
          ? "rows were"
          : `rows in ${places} places were`
        : rows === 1
          ? "row was"
          : `${rows} rows were`;
    const why = isAmbiguous ? "it may be several countries" : "no country answers to it";
    const near = suggestions.length > 0 ? ` (near: ${suggestions.join(", ")})` : "";
    return `Its ${which} not read, since ${why}${near}: write the country's name or code in the file.`;
  },
};

type Unknown = {
  figures: { places: number; match: string };
  args: { name: string; rows: number | undefined; suggestions: readonly string[] };
};

/** Names that nobody could be found for, each once, with every place where it stands. */
export const names: AuditCheck<Pick<AuditedData, "unresolved">, Unknown, typeof english, "names"> = {
  id: "names",
  english,
  find({ unresolved }) {
    const byName = new Map<string, Unresolved[]>();
    for (const one of unresolved) {
      if (one.match === "not-a-country") continue;
      gather(byName, one.name, one);
    }
    return [...byName]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([name, found]) => {
        const suggestions = [...new Set(found.flatMap((one) => one.suggestions))];
        // Of a publisher's file, and of a snapshot, the rows were not counted: of each file the first is known.
        const rows = found.reduce((sum, { rows = Number.NaN }) => sum + rows, 0);
        return {
          ...BARE,
          id: `names:${name}`,
          check: "names" as const,
          code: "unresolved-name",
          severity: "person" as const,
          figures: { places: found.length, match: found[0]!.match },
          places: found.map(({ file, locator }) => ({ file, locator })),
          args: { name, rows: Number.isNaN(rows) ? undefined : rows, suggestions },
        };
      });
  },
  tell: ({ figures: { places, match }, args: { name, rows, suggestions } }, say) => ({
    subject: say.about(name),
    message: say.notRead(rows, places, match === "ambiguous", suggestions),
  }),
};
