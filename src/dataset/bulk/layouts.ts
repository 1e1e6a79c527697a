import type { ParsedFile } from "../../model/table.ts";
import { series } from "../../sources/series.ts";
import { tidy } from "../../sources/tidy.ts";
import type { UserColumns, UserSink } from "../../sources/user/columns.ts";
import type { FoundHeader } from "../../sources/user/headers.ts";
import { userTables } from "../../sources/user/tables.ts";
import { wide } from "../../sources/wide/index.ts";
import { StreamUnfit } from "../../tables/csv/stream.ts";

/** Finds the columns of the one table in a beginning; throws StreamUnfit where its rows cannot be read as they stream by. */
export function streamTable(
  source: string,
  beginning: ParsedFile,
  sink: UserSink,
): FoundHeader & { readonly columns: UserColumns } {
  const layout = [series, tidy, wide].find(({ id }) => id === source)?.tables;
  if (layout === undefined) throw new StreamUnfit("it is no user's table");
  const find = layout.findInBeginning ?? layout.find;
  const [found, ...others] = find(userTables(beginning));
  if (found === undefined || others.length > 0) throw new StreamUnfit("there is not one table");
  const why = layout.whyNotStreamed?.(found);
  if (why !== undefined) throw new StreamUnfit(why);
  return { ...found, columns: layout.columns(found, [found], { ...sink, isBeginning: true }) };
}
