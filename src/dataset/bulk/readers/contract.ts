import type { Iso3 } from "../../../model/country.ts";
import type { ParsedFile } from "../../../model/table.ts";
import type { Collector } from "../../../sources/collector.ts";
import type { StreamRow } from "../../../tables/csv-stream-row.ts";

/** Reads the rows of one file as they stream by. */
export interface BulkReader {
  /** Line of the header: only what stands below it is given. */
  readonly header: number;
  row(row: StreamRow): void;
  /** Every row has been given. Throws StreamUnfit where the file turned out to hold what only whole files can. */
  end(): void;
}

/** Takes one figure; without a year where the file states none. `column` is 0-based. */
export type Figure = (
  country: Iso3,
  indicator: string,
  year: number | undefined,
  value: number,
  at: number,
  column: number,
) => void;

/**
 * A source whose files can be read as streams: the same rows give the same figures and problems as the adapter of that
 * id. `head` is the beginning of the file. Undefined where its columns are not all of a kind that can be read so.
 */
export type OpenReader = (head: ParsedFile, collector: Collector, figure: Figure) => BulkReader | undefined;
