/** What a file's name says about it; its content has the last word. */
export interface FileName {
  /** Extension, lower case, without the dot; "" where there is none. */
  readonly extension: string;
  /** What such a file should be, without an article; undefined where the name says nothing. */
  readonly expected: string | undefined;
  readonly isWorkbook: boolean;
  /** A spreadsheet program's lock file (`~$Book.xlsx`, `.~lock.Book.ods#`). */
  readonly isLock: boolean;
}

const EXPECTED: Readonly<Record<string, string>> = {
  xlsx: "Excel workbook",
  xlsm: "Excel workbook",
  xltx: "Excel workbook",
  xls: "Excel workbook",
  csv: "delimited text",
  tsv: "delimited text",
  tab: "delimited text",
  txt: "text",
  json: "JSON document",
  yaml: "YAML document",
  yml: "YAML document",
  xml: "XML document",
};

export function nameOf(path: string): FileName {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const extension = /\.([^.]+)$/u.exec(base)?.[1]?.toLowerCase() ?? "";
  const expected = Object.hasOwn(EXPECTED, extension) ? EXPECTED[extension] : undefined;
  return {
    extension,
    expected,
    isWorkbook: expected === "Excel workbook",
    isLock: base.startsWith("~$") || base.startsWith(".~lock."),
  };
}
