import { findSeries } from "../../../sources/series-columns.ts";
import { readSeriesRow, type SeriesSink } from "../../../sources/series-rows.ts";
import { locate } from "../../../tables/index.ts";
import type { OpenReader } from "./contract.ts";

export const series: OpenReader = (head, collector, figure) => {
  const [columns] = findSeries(head.tables);
  if (columns === undefined) return undefined;
  const place = (at: number, column: number) => locate(head, columns.table, at, column);
  const sink: SeriesSink = { collector, place, figure };
  return { header: columns.header, row: (row) => readSeriesRow(row, columns, sink), end: () => undefined };
};
