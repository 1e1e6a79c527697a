import { type AuditCheck, type AuditedData, BARE, type ReaderChange } from "../../../model/audit.ts";
import type { Messages } from "../frame.ts";

type Older = { args: { names: readonly string[]; changes: readonly ReaderChange[] } };

/** What earlier readers took from files, in one finding. */
export const olderReaders: AuditCheck<Pick<AuditedData, "older">, Messages, Older> = {
  id: "older-readers",
  find({ older }) {
    if (older.length === 0) return [];
    const names = older.map(({ name }) => name);
    const files = older.flatMap((one) => one.files);
    return [
      {
        ...BARE,
        id: `older-readers:${names.join(", ")}`,
        check: "older-readers",
        code: "older-readers",
        severity: "person",
        figures: { sources: older.length, files: files.length },
        places: files.map((file) => ({ file, locator: "" })),
        args: { names, changes: [...new Set(older.flatMap(({ changes }) => changes))] },
      },
    ];
  },
  tell: ({ args }, { checks: { "older-readers": say } }, names) => ({
    subject: "manifest.json",
    message: say.older({ names: args.names, changes: args.changes.map(names.change) }),
  }),
};
