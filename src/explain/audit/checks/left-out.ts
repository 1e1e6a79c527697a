import { type AuditCheck, type AuditedData, BARE } from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Problem } from "../../../model/problem.ts";
import type { Messages } from "../frame.ts";

/** A longer place (a path into a tree) is among the places only. */
const LONGEST_PLACE = 40;

type Flagged = {
  figures: { flagged: number };
  /** What the reader said of the first. */
  args: { file: string; message: string };
};

/** What ingest flagged in the files, one finding for each file and kind, with every place. */
export const leftOut: AuditCheck<Pick<AuditedData, "problems">, Messages, Flagged> = {
  id: "left-out",
  find({ problems }) {
    const byKind = new Map<string, Problem[]>();
    for (const problem of problems) {
      if (problem.severity === "info") continue;
      const key = `${problem.code}:${problem.file ?? ""}`;
      gather(byKind, key, problem);
    }
    return [...byKind]
      .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
      .map(([key, found]) => {
        const { code, file = "", message } = found[0]!;
        const isError = found.some(({ severity }) => severity === "error");
        return {
          ...BARE,
          id: `left-out:${key}`,
          check: "left-out",
          code,
          severity: isError ? "person" : "note",
          figures: { flagged: found.length },
          places: found.map(({ locator = "" }) => ({ file, locator })),
          args: { file, message },
        };
      });
  },
  tell({ code, figures, places, args: { file, message } }, { checks: { "left-out": say } }) {
    const { locator: at } = places[0]!;
    const first = { message: message.replace(/\.$/u, ""), more: figures.flagged - 1 };
    return {
      subject: say.about({ code, file }),
      message: at === "" || at.length > LONGEST_PLACE ? say.flagged(first) : say.flaggedAt({ ...first, at }),
    };
  },
};
