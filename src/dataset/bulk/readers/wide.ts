import type { ParsedFile, Row } from "../../../model/table.ts";
import { readYear } from "../../../sources/user-cells.ts";
import { labelOf } from "../../../sources/user-tables.ts";
import { findWide, isNumber, type WideColumns } from "../../../sources/wide-columns.ts";
import { untitledColumns } from "../../../sources/wide-names.ts";
import { locate } from "../../../tables/index.ts";
import type { OpenReader } from "./contract.ts";
import { NumberColumns } from "./number-columns.ts";

/** Tables whose every column but the country's and the year's holds numbers. */
export const wide: OpenReader = (head, collector, figure) => {
  const found = columnsOf(head);
  if (found === undefined) return undefined;
  const { indicators, name: nameAt, code: codeAt, year: yearAt } = found;
  // A title may state the year, and what has no title is said: both by the usual reading.
  if (labelOf(found.table, found.header).year || untitledColumns(found, isNumber).length > 0)
    return undefined;
  // Which of two columns of one name counts depends on whether either is empty down to the end.
  if (new Set(indicators.map(({ id }) => id)).size < indicators.length) return undefined;
  const values = new NumberColumns();
  const place = (at: number, column: number) => locate(head, found.table, at, column);
  let [rows, resolved] = [0, 0];
  return {
    header: found.header.at,
    row(row) {
      const name = nameAt === undefined ? "" : row.text(nameAt).trim();
      const code = codeAt === undefined ? "" : row.text(codeAt).trim();
      const cells = indicators.flatMap(({ column, id }) =>
        row.isEmpty(column) || row.text(column).trim() === ""
          ? []
          : [{ column, id, value: values.read(id, row, column) }],
      );
      if ((name === "" && code === "") || cells.length === 0) return;
      const year = yearAt === undefined ? undefined : readYear(row.text(yearAt));
      if (typeof year === "object") {
        const message = `"${year.bad}" is not a year; the row was left out.`;
        collector.problem("warning", "bad-year", message, place(row.at, yearAt!));
        return;
      }
      rows += 1;
      const where = place(row.at, (name === "" ? codeAt : nameAt)!);
      const country =
        code === "" ? collector.country(name, where) : collector.codedCountry({ code, name }, where);
      if (country === undefined) return;
      resolved += 1;
      for (const { column, id, value } of cells) {
        if (value === undefined) continue;
        if (typeof value === "object") {
          const message = `"${id}" of ${name || code} is "${value.bad}", while its column holds numbers; it was left out.`;
          collector.problem("warning", "bad-number", message, place(row.at, column));
          continue;
        }
        figure(country, id, year, value, row.at, column);
      }
    },
    end() {
      values.end();
      if (rows === 0 || resolved * 2 >= rows) return;
      const message = `Only ${resolved} of ${rows} rows name a country: this may not be a table of countries, or its countries may stand in another column.`;
      collector.problem("warning", "few-countries", message, place(found.header.at, (nameAt ?? codeAt)!));
    },
  };
};

/** A column that is empty in the beginning may be filled further on: one more row has something in every column. */
function columnsOf({ tables: [table] }: ParsedFile): WideColumns | undefined {
  if (table === undefined) return undefined;
  const width = Math.max(...table.rows.map(({ cells }) => cells.length));
  const full: Row = { at: 0, cells: new Array<string>(width).fill("1") };
  const [found, another] = findWide([{ ...table, rows: [...table.rows, full] }]);
  // What stands on several rows of a header is for files that are read whole.
  return another === undefined && found?.headerRows.length === 1 ? found : undefined;
}
