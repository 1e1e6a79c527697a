import { type AuditCheck, type AuditedData, BARE } from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Unresolved } from "../../../model/problem.ts";
import type { Messages } from "../frame.ts";

type Unknown = {
  figures: { places: number; match: string };
  args: { name: string; rows: number | undefined; suggestions: readonly string[] };
};

/** Names that nobody could be found for, each once, with every place where it stands. */
export const names: AuditCheck<Pick<AuditedData, "unresolved">, Messages, Unknown> = {
  id: "names",
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
  tell({ figures: { places, match }, args: { name, rows, suggestions } }, { checks: { names: say } }) {
    const { which } = say;
    return {
      subject: say.about({ name }),
      message: say.notRead({
        which:
          rows !== undefined ? which.counted({ rows }) : places === 1 ? which.rows : which.places({ places }),
        isAmbiguous: match === "ambiguous",
        near: suggestions.length > 0 ? suggestions : undefined,
      }),
    };
  },
};
