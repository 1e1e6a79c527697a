import type { ParsedFile } from "../model/table.ts";
import { foldHeader, type HeaderSpec, locate } from "../tables/index.ts";
import { Collector } from "./collector/index.ts";
import type { Source } from "./contract.ts";
import {
  columnsLeftOut,
  headedTable,
  headedTables,
  rowsOf,
  type TableRow,
  unknownTable,
} from "./publisher-tables.ts";

/** A publisher's table with a header and a row a country, or a row a country and year: what its columns are called is enough. */
export interface TableSource extends Omit<Source, "layouts" | "recognise" | "read"> {
  readonly table: {
    /** What such a file is, for lists of layouts: `Workbook with one sheet a year`. */
    readonly title: string;
    /** Title of the column with the names of countries. */
    readonly country: string;
    /** Title of a column with their codes, where there is one: a row whose name and code do not agree is refused. */
    readonly code?: string;
    /**
     * Title of the column with the year described, or what tells the year of a whole file, as from a title above the table: a whole number,
     * or undefined where the file does not say.
     */
    readonly year: string | ((file: ParsedFile) => number | undefined);
    /** By the id of each indicator the title of its column. */
    readonly figures: Readonly<Record<string, string>>;
    /** The decimal mark of numbers that are written as text, where it is a comma; whoever reads a file can state another one. */
    readonly decimal?: ",";
    /** What is said of every figure of a file, such as its edition. */
    readonly note?: (file: ParsedFile) => string;
  };
}

const LAYOUT = "table";
const YEARS = [1900, 2100] as const;

/**
 * A source as a plug-in states it: how its files are read, or what the columns of its table are called. Titles are compared without regard to
 * case, footnote marks and spaces.
 *
 * @throws RangeError where a file could be known by the country and one more column alone: any table might have those
 */
export function source(one: Source | TableSource): Source {
  if (!("table" in one)) return one;
  const { table, ...about } = one;
  const { country, code, year, figures, note, decimal = "." } = table;
  const titles = { country, code, year: typeof year === "string" ? year : undefined, ...figures };
  const header: HeaderSpec = Object.fromEntries(
    Object.entries(titles).flatMap(([column, title]) =>
      title === undefined ? [] : [[column, { is: exactly(title) }]],
    ),
  );
  if (Object.keys(header).length < 3)
    throw new RangeError(
      `${about.id}: a file is known by three titles or more; name a column of codes, of years or another figure`,
    );

  return {
    ...about,
    layouts: [{ id: LAYOUT, title: table.title, precedence: 1 }],
    recognise: (file) => headedTable(file, header) && { layout: LAYOUT, confidence: 0.9 },
    read(file, { layout }, context) {
      const [found, ...others] = headedTables(file, header);
      const rows = [...rowsOf(file, found!)];
      const ofFile = typeof year === "string" ? undefined : year(file);
      if (typeof year !== "string" && !Number.isInteger(ofFile))
        throw unknownTable(
          file,
          undefined,
          ofFile === undefined
            ? "nothing in this file says which year it describes"
            : `its year is ${JSON.stringify(ofFile)}, which is no whole number`,
          `Its plug-in looks for the year of a file of “${about.title}”; see whether the file is whole.`,
        );
      const yearOf = (row: TableRow) => ofFile ?? Number(row.text("year"));
      const vintage = String(Math.max(...rows.map(yearOf).filter(Number.isFinite)));
      const out = new Collector(file, context, { source: about.id, layout, vintage });
      const left = columnsLeftOut(found!);
      if (left.length > 0)
        out.problem("info", "column-not-used", `columns that the plug-in does not read: ${left.join(", ")}`);
      const said = note?.(file);
      for (const row of rows) {
        const filled = about.indicators.filter(({ id }) => row.text(id) !== "");
        if (filled.length === 0) continue;
        const who = { code: row.text("code"), name: row.text("country") };
        const place = row.place("country");
        const iso3 = code === undefined ? out.country(who.name, place) : out.codedCountry(who, place);
        if (iso3 === undefined) continue;
        const own = ofFile ?? out.year(row.cell("year"), String(year), row.place("year"), YEARS);
        if (own === undefined) continue;
        for (const { id, title, unit, scale, categories } of filled) {
          const locator = row.place(id);
          const value = categories
            ? row.text(id)
            : out.number(row.cell(id), title, locator, scale, { decimal: context.decimal ?? decimal });
          if (value === undefined) continue;
          out.observeOnce({
            country: iso3,
            indicator: id,
            year: own,
            value,
            locator,
            ...(unit === undefined ? {} : { unit }),
            ...(said === undefined ? {} : { note: said }),
          });
        }
      }
      for (const { table: other, header: top } of others)
        out.unread(other, locate(file, other, other.rows[top.index]!.at, 0));
      return out.finish();
    },
  };
}

function exactly(title: string): RegExp {
  return new RegExp(`^${foldHeader(title).replace(/[$()*+.?[\\\]^{|}]/gu, "\\$&")}$`, "u");
}
