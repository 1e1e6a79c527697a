import { ShortlistError } from "../model/error.ts";
import type { ParsedFile, Table } from "../model/table.ts";
import { locate } from "../tables/index.ts";

/**
 * Refuses a publisher's table in which a column that is read has the very title of another: nothing says which of the two
 * holds the publisher's figures. `index` is that of the header's row in the table, `titles` are its folded titles and `wanted`
 * the columns (0-based) to be read.
 */
export function refuseDoubled(
  file: ParsedFile,
  table: Table,
  { index, titles }: { readonly index: number; readonly titles: readonly string[] },
  wanted: Iterable<number>,
): void {
  for (const column of wanted) {
    const title = titles[column] ?? "";
    const [first, second] = titles.flatMap((same, i) => (same === title ? [i] : []));
    if (title === "" || first === undefined || second === undefined) continue;
    const [one, other] = [first, second].map((at) => locate(file, table, table.rows[index]!.at, at));
    throw new ShortlistError(
      "repeated-column",
      `two columns have the title "${title}", and it is one to be read`,
      {
        where: { file: file.path, locator: `${one}; ${other}` },
        wayOut: "Take away or rename the column that is not the publisher's.",
      },
    );
  }
}
