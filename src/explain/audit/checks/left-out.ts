import { type AuditCheck, type AuditedData, BARE } from "../../../model/audit.ts";
import { gather } from "../../../model/collections.ts";
import type { Problem } from "../../../model/problem.ts";

/** A longer place (a path into a tree) is among the places only. */
const LONGEST_PLACE = 40;

const english = {
  title: "Flagged in the files",
  rule: "Rows and cells of the files that ingest flagged: damaged, left out, read with a doubt. Each file's are together by their kind; what is only said for information is left out here.",
  about: (code: string, file: string) => `${code} in ${file}`,
  /** What the reader said of the first, where it stands if that is short, and how many more there are. */
  flagged: (message: string, at: string | undefined, more: number) => {
    const said = [...(at === undefined ? [] : [at]), ...(more > 0 ? [`and ${more} more of the kind`] : [])];
    return `${message.replace(/\.$/u, "")}${said.length > 0 ? ` (${said.join(", ")})` : ""}.`;
  },
};

type Flagged = {
  figures: { flagged: number };
  /** What the reader said of the first. */
  args: { file: string; message: string };
};

/** What ingest flagged in the files, one finding for each file and kind, with every place. */
export const leftOut: AuditCheck<Pick<AuditedData, "problems">, Flagged, typeof english, "left-out"> = {
  id: "left-out",
  english,
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
  tell({ code, figures, places, args: { file, message } }, say) {
    const { locator } = places[0]!;
    const at = locator === "" || locator.length > LONGEST_PLACE ? undefined : locator;
    return { subject: say.about(code, file), message: say.flagged(message, at, figures.flagged - 1) };
  },
};
