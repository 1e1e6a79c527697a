import { type AuditCheck, type AuditedData, BARE, type ReaderChange } from "../../../model/audit.ts";
import { en } from "../../../words/en/index.ts";

const { some } = en;

const english = {
  title: "Read by an earlier version",
  rule: "A snapshot keeps what was read from the files when it was made. Where a reader has changed since, its figures may be other ones today. Figures of the profile's indicators are looked at.",
  /** Sources by their names, and what has changed: parts of a sentence. */
  older: (names: readonly string[], changes: readonly string[]) =>
    `The figures of ${some(names, 3)} were read from the files by an earlier version, and may be other ones today. Changed since: ${changes.join("; ")}. Read the files again: “shortlist ingest <path>… --into <folder>”.`,
};

type Older = { args: { names: readonly string[]; changes: readonly ReaderChange[] } };

/** What earlier readers took from files, in one finding. */
export const olderReaders: AuditCheck<Pick<AuditedData, "older">, Older, typeof english, "older-readers"> = {
  id: "older-readers",
  english,
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
  tell: ({ args }, say, names) => ({
    subject: "manifest.json",
    message: say.older(args.names, args.changes.map(names.change)),
  }),
};
