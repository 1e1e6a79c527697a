import type { ParsedFile } from "../../model/table.ts";
import { firstHeader } from "../../tables/index.ts";
import type { AboutText } from "../contract.ts";

/** Columns of a list that says of texts beside it what they are. */
const COLUMNS = ["file", "iso3", "report_year", "part"] as const;

export function isListOfTexts(file: ParsedFile): boolean {
  return headerOf(file) !== undefined;
}

/** What such a list says of each file; of none where it is another table. */
export function textsOf(file: ParsedFile): ReadonlyMap<string, AboutText> {
  const header = headerOf(file);
  const rows = header === undefined ? [] : file.tables[0]!.rows.slice(header.index + 1);
  return new Map(
    rows.map(({ cells }) => {
      const [name, country, year, part] = header!.columns.map((at) => String(cells[at] ?? "").trim());
      const about = {
        ...(country ? { country } : {}),
        ...(/^20\d\d$/u.test(year ?? "") ? { year: Number(year) } : {}),
        ...(part ? { part } : {}),
      };
      return [name ?? "", about] as const;
    }),
  );
}

function headerOf({ tables: [table] }: ParsedFile) {
  if (table === undefined) return undefined;
  return firstHeader(table, (titles, index) => {
    const columns = COLUMNS.map((title) => titles.indexOf(title));
    return columns.includes(-1) ? undefined : { columns, index };
  });
}
